namespace JitStm.Bench.Programs;

/// <summary>A way of running a benchmark program.</summary>
/// <param name="Folder">Where its programs stand, below this project; null if the programs are compiled into this one.</param>
/// <param name="Extension">Of its programs.</param>
internal sealed record Contestant(string Name, string File, string[] Arguments, string? Folder, string Extension)
{
    public bool Present { get; } = File.Contains(Path.DirectorySeparatorChar)
        ? System.IO.File.Exists(File)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => System.IO.File.Exists(Path.Combine(d, File)));

    public bool Has(Workload workload) => Folder is null
        ? Native.Programs.ContainsKey(workload.Name)
        : System.IO.File.Exists(Path.Combine(workload.Folder, "..", Folder, workload.Name + Extension));

    /// <summary>The command line that runs a workload.</summary>
    public string[] CommandLine(Workload workload, int rounds) => Folder is null
        ? [.. Arguments, workload.Name, $"{workload.Size}", $"{rounds}"]
        : [.. Arguments, workload.Name + Extension, $"{workload.Size}", $"{rounds}"];

    public string WorkingFolder(Workload workload) => Folder is null ? workload.Folder : Path.Combine(workload.Folder, "..", Folder);

    public static string Pystm(string root) => Path.Combine(root, "hosts", "Python", "bin", "Release", "net10.0", "pystm");

    /// <summary>All, the one that the others are compared with first.</summary>
    public static Contestant[] All(string root)
    {
        string pystm = Pystm(root);
        return
        [
            new("pystm", pystm, [], "python", ".py"),
            new("pystm --stm gil", pystm, ["--stm", "gil"], "python", ".py"),
            new("pystm --jit off", pystm, ["--jit", "off"], "python", ".py"),
            new("python3", "python3", [], "python", ".py"),
            new("pypy3", "pypy3", [], "python", ".py"),
            new("luajit", "luajit", [], "lua", ".lua"),
            new("C#", Environment.ProcessPath!, ["--native"], null, ""),
        ];
    }
}

/// <summary>A benchmark program at a size.</summary>
/// <param name="Folder">Where the Python version stands.</param>
internal sealed record Workload(string Name, string Folder, int Size)
{
    private const string Head = "# bench: size=";

    /// <summary>All: each program's first line tells its size.</summary>
    public static Workload[] All(string root)
    {
        string folder = Path.Combine(root, "bench", "Programs", "python");
        var found = new List<Workload>();
        foreach (string file in Directory.GetFiles(folder, "*.py").Order(StringComparer.Ordinal))
        {
            string line = File.ReadLines(file).First();
            if (line.StartsWith(Head, StringComparison.Ordinal))
                found.Add(new Workload(Path.GetFileNameWithoutExtension(file), folder, int.Parse(line[Head.Length..].Split(' ')[0])));
        }
        return [.. found];
    }
}
