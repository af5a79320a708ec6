namespace JitStm.Tracer.Tests;

/// <summary>Assembles mini programs. A line is <c>op a b c</c> or <c>label:</c>; functions start with <c>fn name registers [handler=label]</c>; <c>const</c> takes a number.</summary>
internal static class MiniAssembler
{
    public static MiniCode Assemble(string text)
    {
        var functions = new List<(string Name, int Registers, string? Handler, List<string[]> Lines, Dictionary<string, int> Labels)>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "fn")
                functions.Add((words[1], int.Parse(words[2]), words.Length > 3 ? words[3]["handler=".Length..] : null, [], []));
            else if (words[0].EndsWith(':'))
                functions[^1].Labels[words[0][..^1]] = functions[^1].Lines.Count * 4;
            else
                functions[^1].Lines.Add(words);
        }
        List<string> names = functions.ConvertAll(f => f.Name);
        MiniCode[] codes = [.. functions.Select(f => Assemble(f.Name, f.Registers, f.Handler, f.Lines, f.Labels, names))];
        foreach (MiniCode code in codes)
            code.Functions = codes;
        return codes[^1];
    }

    private static MiniCode Assemble(string name, int registers, string? handler, List<string[]> lines, Dictionary<string, int> labels, List<string> functions)
    {
        var ops = new List<int>();
        var consts = new List<W>();
        foreach (string[] words in lines)
        {
            var ins = Enum.Parse<Ins>(words[0], ignoreCase: true);
            ops.Add((int)ins);
            for (int k = 1; k <= 3; k++)
                ops.Add(k >= words.Length ? 0 : Operand(ins, k, words[k]));
        }
        return new MiniCode(name, [.. ops], [.. consts], registers, handler is null ? -1 : labels[handler]);

        int Operand(Ins ins, int k, string word)
        {
            if (ins == Ins.Const && k == 2)
            {
                consts.Add(word.Contains('.') ? new W_Float(double.Parse(word)) : new W_Int(long.Parse(word)));
                return consts.Count - 1;
            }
            if (labels.TryGetValue(word, out int label))
                return label;
            return ins == Ins.Call && k == 2 ? functions.IndexOf(word) : int.Parse(word);
        }
    }
}
