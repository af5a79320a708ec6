namespace JitStm.Rewriter.Tests;

public enum Do
{
    Const, Move, Add, Sub, Mul, And, FloatAdd, Make, Get, Set, GetItem, SetItem, MakeItems, SkipIfLess, SkipIfEqual, SkipIfNull, SkipIfSame,
    Reads, Writes, Runs, Appends, Pure, Throws, Call, Return, GetStatic, SetStatic, Count,
}

/// <summary>One guest instruction: what the operands mean is up to it.</summary>
public readonly record struct Instruction(Do Op, int A, int B, int C);

/// <summary>
/// A random guest program: a loop of so many rounds over a random body (forward skips only), and a function for it to call.
/// Register 0 counts the rounds, register 1 holds their number; the body leaves both alone.
/// </summary>
public sealed class GuestProgram
{
    public const int Registers = 8;

    public Instruction[][] Codes { get; }

    /// <summary>The round count and the constants are boxes that a trace sees as constants.</summary>
    public W_Int[] Consts { get; }

    public int Rounds { get; }

    public GuestProgram(int seed, int length)
    {
        var random = new Random(seed);
        Consts = [.. Enumerable.Range(0, 6).Select(i => new W_Int(i switch { 0 => 0, 1 => 1, 2 => long.MaxValue - 5, 3 => -1, _ => random.Next(-4, 400) }))];
        Rounds = random.Next(5, 14);
        var body = new List<Instruction>();
        // A few registers are set up front, in the loop or not at all.
        for (int i = 0; i < length; i++)
            body.Add(Random(random, inFunction: false));
        body.Add(new Instruction(Do.Count, 0, 1, 0));
        var function = new List<Instruction>();
        for (int i = 0; i < 4; i++)
            function.Add(Random(random, inFunction: true));
        function.Add(new Instruction(Do.Return, random.Next(2, Registers), 0, 0));
        Codes = [[.. body], [.. function]];
    }

    private static Instruction Random(Random random, bool inFunction)
    {
        Do op = (Do)random.Next((int)Do.Count);
        while (op is Do.Return || (inFunction && op is Do.Call))
            op = (Do)random.Next((int)Do.Count);
        // Few registers, so that instructions meet.
        int target = random.Next(2, Registers);
        int b = random.Next(Registers), c = random.Next(Registers);
        if (random.Next(4) == 0)
            target = b = random.Next(2, Registers);
        return op switch
        {
            Do.Const => new Instruction(op, target, random.Next(6), 0),
            Do.Make => new Instruction(op, target, random.Next(4), 0),
            Do.Get or Do.Set => new Instruction(op, target, b, random.Next(16)),
            Do.SkipIfLess or Do.SkipIfEqual or Do.SkipIfNull or Do.SkipIfSame => new Instruction(op, b, c, random.Next(1, 4)),
            _ => new Instruction(op, target, b, c),
        };
    }
}
