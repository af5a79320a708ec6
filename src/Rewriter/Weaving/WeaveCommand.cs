namespace JitStm.Rewriter.Weaving;

/// <summary>The command line that build/JitStm.Weave.targets calls: weave ASSEMBLY [-r FILE_OR_FOLDER]... [--original FILE] [@FILE].</summary>
public static class WeaveCommand
{
    private const string Usage =
        """
        usage: JitStm.Rewriter weave ASSEMBLY [-r FILE_OR_FOLDER]... [--original FILE] [@RESPONSE_FILE]
          ASSEMBLY          the compiled host assembly; woven in place, its .pdb too
          -r                an assembly it refers to, or a folder of them
          --original FILE   where the unwoven assembly is kept, so that a newer weaver can start from it again
        """;

    /// <summary>Exit codes: 0 woven or nothing to do, 1 weaving errors, 2 wrong usage.</summary>
    public static int Run(IEnumerable<string> args, TextWriter output, TextWriter errors)
    {
        var words = args.SelectMany(Expand).ToList();
        if (words.Count < 2 || words[0] != "weave")
        {
            errors.WriteLine(Usage);
            return 2;
        }
        var options = new WeaverOptions { Assembly = words[1] };
        for (int i = 2; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count || words[i] is not ("-r" or "--original"))
            {
                errors.WriteLine($"unknown argument '{words[i]}'");
                errors.WriteLine(Usage);
                return 2;
            }
            if (words[i] == "-r")
                options.References.Add(words[i + 1]);
            else
                options.Original = words[i + 1];
        }
        var result = Weaver.Weave(options);
        foreach (WeaveError error in result.Errors)
            output.WriteLine(error);
        return result.Errors.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Expand(string word) =>
        word.StartsWith('@') ? File.ReadLines(word[1..]).Where(line => line.Length > 0) : [word];
}
