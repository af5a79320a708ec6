using JitStm.Tracer;

namespace JitStm.Python.Compiler;

/// <summary>CPython's co_flags bits, as far as they mean something here.</summary>
[Flags]
public enum CodeFlags
{
    None = 0,
    /// <summary>Locals live in registers.</summary>
    Optimized = 0x1,
    /// <summary>A call makes a new namespace (functions and class bodies).</summary>
    NewLocals = 0x2,
    VarArgs = 0x4,
    VarKeywords = 0x8,
    Nested = 0x10,
    Generator = 0x20,
}

/// <summary>What a code object is the body of.</summary>
public enum CodeKind
{
    Module,
    Function,
    Lambda,
    /// <summary>A comprehension or generator expression; its one parameter is named ".0".</summary>
    Comprehension,
    /// <summary>Names go through LoadName/StoreName on the frame's namespace.</summary>
    Class,
}

/// <summary>
/// A source range of one instruction. Lines count from 1 (0: none), columns from 0 in code points; EndColumn is
/// exclusive, and columns are -1 where CPython has none.
/// </summary>
public readonly record struct SourceRange(int Line, int EndLine, int Column, int EndColumn);

/// <summary>
/// An exception raised at an instruction with Start &lt;= pc &lt; End goes to Handler with regs[Register] = the exception.
/// The table is ordered: the first matching entry counts (inner ranges come first).
/// </summary>
public readonly record struct ExceptionEntry(int Start, int End, int Handler, int Register);

/// <summary>
/// The compiled form of one body of code; immutable and free of runtime objects. The runtime links it once into its own
/// code object (constants converted, names bound).
///
/// Registers of a frame, frame.Regs.Length == RegCount:
///   0 .. ParameterCount-1          parameters: positional, keyword-only, *args, **kwargs (CPython's order)
///   .. LocalCount-1                other local variables
///   .. LocalCount+CellCount-1      cells of variables that inner functions use (made by MakeCell in the prologue)
///   .. +FreeCount-1                cells of the closure (fetched by LoadFree in the prologue)
///   .. RegCount-1                  temporaries
/// A caller stores the parameters and leaves all else null; it knows nothing of cells: a parameter that is a cell
/// variable is copied into its cell by the prologue.
/// </summary>
public sealed class Code
{
    [ImmutableArray]
    public readonly int[] Ops;

    /// <summary>Plain .NET values: long, BigInteger, double, Complex, string, byte[] (bytes), bool, null (None), EllipsisMarker.Instance, object?[] (tuple), FrozenSetConst, Code.</summary>
    public readonly IReadOnlyList<object?> Consts;

    /// <summary>Global, class-level and attribute names that instructions refer to by index.</summary>
    public readonly IReadOnlyList<string> Names;

    /// <summary>Names of the registers below FirstTemporary: locals, cells, free variables.</summary>
    public readonly IReadOnlyList<string> RegNames;

    /// <summary>For each free variable of this code the register of the defining frame that holds its cell.</summary>
    [ImmutableArray]
    public readonly int[] ClosureSources;

    /// <summary>Exception table.</summary>
    [ImmutableArray]
    public readonly ExceptionEntry[] Handlers;

    private readonly int[] _positionPcs;
    private readonly SourceRange[] _positions;

    public readonly string Name;
    public readonly string QualName;
    public readonly string FileName;
    public readonly int FirstLine;
    public readonly CodeKind Kind;
    public readonly CodeFlags Flags;

    /// <summary>Positional parameters, the positional-only ones included (co_argcount).</summary>
    public readonly int ArgCount;
    public readonly int PosOnlyArgCount;
    public readonly int KwOnlyArgCount;
    public readonly int LocalCount;
    public readonly int CellCount;
    public readonly int FreeCount;
    public readonly int RegCount;
    public readonly int LoopCount;

    /// <summary>The docstring of a function, else null (classes and modules store __doc__ themselves).</summary>
    public readonly string? DocString;

    internal Code(CodeParts p)
    {
        Ops = p.Ops;
        Consts = p.Consts;
        Names = p.Names;
        RegNames = p.RegNames;
        ClosureSources = p.ClosureSources;
        Handlers = p.Handlers;
        _positionPcs = p.PositionPcs;
        _positions = p.Positions;
        Name = p.Name;
        QualName = p.QualName;
        FileName = p.FileName;
        FirstLine = p.FirstLine;
        Kind = p.Kind;
        Flags = p.Flags;
        ArgCount = p.ArgCount;
        PosOnlyArgCount = p.PosOnlyArgCount;
        KwOnlyArgCount = p.KwOnlyArgCount;
        LocalCount = p.LocalCount;
        CellCount = p.CellCount;
        FreeCount = p.FreeCount;
        RegCount = p.RegCount;
        LoopCount = p.LoopCount;
        DocString = p.DocString;
    }

    public bool HasVarArgs => (Flags & CodeFlags.VarArgs) != 0;

    public bool HasVarKeywords => (Flags & CodeFlags.VarKeywords) != 0;

    public bool IsGenerator => (Flags & CodeFlags.Generator) != 0;

    /// <summary>All parameters, *args and **kwargs included. *args stands at ArgCount + KwOnlyArgCount, **kwargs behind it.</summary>
    public int ParameterCount => ArgCount + KwOnlyArgCount + (HasVarArgs ? 1 : 0) + (HasVarKeywords ? 1 : 0);

    /// <summary>The first register without a name.</summary>
    public int FirstTemporary => LocalCount + CellCount + FreeCount;

    /// <summary>Whether a register holds a cell of the closure (as opposed to one of the frame's own).</summary>
    public bool IsFreeVar(int register) => register >= LocalCount + CellCount && register < FirstTemporary;

    /// <summary>The source range of the instruction at (or containing) a pc.</summary>
    public SourceRange PositionAt(int pc)
    {
        int i = Array.BinarySearch(_positionPcs, pc);
        if (i < 0)
            i = ~i - 1;
        return i < 0 ? new SourceRange(FirstLine, FirstLine, -1, -1) : _positions[i];
    }

    /// <summary>The line of the instruction at (or containing) a pc.</summary>
    public int LineAt(int pc) => PositionAt(pc).Line;

    public override string ToString() => $"<code {QualName}, file \"{FileName}\", line {FirstLine}>";
}

/// <summary>The constant `...`.</summary>
public sealed class EllipsisMarker
{
    public static readonly EllipsisMarker Instance = new();

    private EllipsisMarker() { }
}

/// <summary>A frozenset constant (`x in {1, 2, 3}`).</summary>
public sealed record FrozenSetConst(IReadOnlyList<object?> Items);

/// <summary>What the assembler hands to <see cref="Code"/>.</summary>
internal sealed class CodeParts
{
    public required int[] Ops { get; init; }
    public required IReadOnlyList<object?> Consts { get; init; }
    public required IReadOnlyList<string> Names { get; init; }
    public required IReadOnlyList<string> RegNames { get; init; }
    public required int[] ClosureSources { get; init; }
    public required ExceptionEntry[] Handlers { get; init; }
    public required int[] PositionPcs { get; init; }
    public required SourceRange[] Positions { get; init; }
    public required string Name { get; init; }
    public required string QualName { get; init; }
    public required string FileName { get; init; }
    public required int FirstLine { get; init; }
    public required CodeKind Kind { get; init; }
    public required CodeFlags Flags { get; init; }
    public required int ArgCount { get; init; }
    public required int PosOnlyArgCount { get; init; }
    public required int KwOnlyArgCount { get; init; }
    public required int LocalCount { get; init; }
    public required int CellCount { get; init; }
    public required int FreeCount { get; init; }
    public required int RegCount { get; init; }
    public required int LoopCount { get; init; }
    public required string? DocString { get; init; }
}
