using System.Diagnostics;
using System.Globalization;
using JitStm.PythonFuzz;

// Random programs, run by pystm and by python3, many in one process of each; what they print must be equal.
//
//   dotnet run -c Release --project tests/PythonFuzz -- --count 1000 --seed 1 [--options "--jit off --stm off"] [--show SEED] [--pystm PATH]
int count = 200, seed = 1, batch = 25;
int? show = null;
string options = "--jit off --stm off";
string? pystm = null;
for (int i = 0; i + 1 < args.Length; i += 2)
    switch (args[i])
    {
        case "--count": count = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--seed": seed = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--batch": batch = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--show": show = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--options": options = args[i + 1]; break;
        case "--pystm": pystm = args[i + 1]; break;
        default:
            Console.Error.WriteLine($"unknown option {args[i]}");
            return 2;
    }
if (show is { } one)
{
    Console.Write(new ProgramGenerator(one).Generate());
    return 0;
}
pystm ??= Path.Combine(FindRoot(), "hosts", "Python", "bin", "Release", "net10.0", "pystm");

int differences = 0;
for (int at = 0; at < count; at += batch)
{
    int[] seeds = [.. Enumerable.Range(seed + at, Math.Min(batch, count - at))];
    string file = Path.Combine(Path.GetTempPath(), $"pythonfuzz-{Environment.ProcessId}.py");
    File.WriteAllText(file, Batch(seeds));
    Dictionary<int, string> expected = Split(Run("python3", [file])), actual = Split(Run(pystm, [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), file]));
    File.Delete(file);
    foreach (int s in seeds)
    {
        if (expected.GetValueOrDefault(s) is { } want && actual.GetValueOrDefault(s) == want)
            continue;
        differences++;
        Console.WriteLine($"seed {s}: {FirstDifference(expected.GetValueOrDefault(s, ""), actual.GetValueOrDefault(s, ""))}");
    }
}
Console.WriteLine($"{count} programs from seed {seed} under {options}: {differences} differences");
return differences == 0 ? 0 : 1;

// One file that runs the programs one after another, each with names of its own; an exception that leaves one ends only that one.
static string Batch(int[] seeds) => string.Concat(seeds.Select(s => $"""
    print("=== {s}")
    try:
        exec(compile({Literal(new ProgramGenerator(s).Generate())}, "fuzz", "exec"), dict(__name__="__main__"))
    except Exception as e:
        print("left", type(e).__name__, e)

    """));

static string Literal(string text) => "'" + text.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n") + "'";

static Dictionary<int, string> Split(string output)
{
    var parts = new Dictionary<int, string>();
    foreach (string part in ("\n" + output).Split("\n=== ").Skip(1))
    {
        int line = part.IndexOf('\n');
        parts[int.Parse(line < 0 ? part : part[..line], CultureInfo.InvariantCulture)] = line < 0 ? "" : part[line..].TrimEnd();
    }
    return parts;
}

static string FirstDifference(string want, string have)
{
    string[] a = want.Split('\n'), b = have.Split('\n');
    for (int i = 0; i < Math.Max(a.Length, b.Length); i++)
        if (a.ElementAtOrDefault(i) != b.ElementAtOrDefault(i))
            return $"line {i}: CPython printed <{a.ElementAtOrDefault(i)}>, pystm <{b.ElementAtOrDefault(i)}>";
    return "did not run";
}

static string Run(string command, string[] arguments)
{
    var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    using Process process = Process.Start(start)!;
    Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
    if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
    {
        process.Kill(entireProcessTree: true);
        Console.WriteLine($"{command} did not end within 20 s");
    }
    process.WaitForExit();
    if (error.Result.Length > 0)
        Console.WriteLine($"{command}: {error.Result[..Math.Min(2000, error.Result.Length)]}");
    return output.Result;
}

static string FindRoot()
{
    for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
            return folder.FullName;
    throw new InvalidOperationException("this does not run inside the repository");
}
