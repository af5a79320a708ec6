namespace JitStm.Bench.Programs;

/// <summary>The command line.</summary>
internal sealed class Options
{
    public int Processes { get; private set; } = 3;
    public int Rounds { get; private set; } = 6;
    public string[] Only { get; private set; } = [];
    public string[] Contestants { get; private set; } = [];
    public bool ProcessorTime { get; private set; }
    public string? Json { get; private set; }
    public string? Svg { get; private set; }

    /// <summary>Null if the command line is wrong.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options();
        for (int i = 0; i + 1 < args.Length; i += 2)
            if (!options.Take(args[i], args[i + 1]))
                return null;
        return args.Length % 2 == 0 ? options : null;
    }

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "--processes" when int.TryParse(value, out int n) && n > 0:
                Processes = n;
                return true;
            case "--rounds" when int.TryParse(value, out int n) && n > 0:
                Rounds = n;
                return true;
            case "--only":
                Only = value.Split(',');
                return true;
            case "--contestants":
                Contestants = value.Split(',');
                return true;
            case "--clock" when value is "cpu" or "wall":
                ProcessorTime = value == "cpu";
                return true;
            case "--json":
                Json = value;
                return true;
            case "--svg":
                Svg = value;
                return true;
            default:
                return false;
        }
    }
}
