// How long a process waits for the JIT: the same short loop with the JIT on and off in turn, and what the JIT says of itself.
//
//   dotnet run -c Release --project bench/WarmUp -- [ROUNDS]
using System.Diagnostics;
using System.Text.RegularExpressions;

const string Loop = "def f(n):\n    s = 0\n    i = 0\n    while i < n:\n        s = s + i\n        i = i + 1\n    return s\nprint(f(1000000))\n";
int rounds = args is [var text] && int.TryParse(text, out int n) ? n : 11;
string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "JitStm.sln")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("run this from a checkout");
string pystm = Path.Combine(root, "hosts", "Python", "bin", "Release", "net10.0", "pystm");
var figures = new SortedDictionary<string, List<double>>();

void Run(string name, string[] options, string code)
{
    long before = Stopwatch.GetTimestamp();
    using Process process = Process.Start(new ProcessStartInfo(pystm, ["--summary", .. options, "-c", code]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    Task<string> output = process.StandardOutput.ReadToEndAsync();
    string summary = process.StandardError.ReadToEnd();
    process.WaitForExit();
    Note(name + ": ms, whole process", Stopwatch.GetElapsedTime(before).TotalMilliseconds);
    foreach (Match line in Regex.Matches(summary, @"^(ms .*?)\s+(\d+)$", RegexOptions.Multiline))
        if (options.Length == 0)
            Note(name + ": " + line.Groups[1].Value, double.Parse(line.Groups[2].Value));
    _ = output.Result;
}

void Note(string name, double value)
{
    if (!figures.TryGetValue(name, out List<double>? all))
        figures.Add(name, all = []);
    all.Add(value);
}

for (int round = 0; round < rounds; round++)
{
    Run("nothing, --jit off", ["--jit", "off"], "pass");
    Run("nothing, JIT on", [], "pass");
    Run("10^6 rounds, --jit off", ["--jit", "off"], Loop);
    Run("10^6 rounds, JIT on", [], Loop);
}
foreach ((string name, List<double> all) in figures)
    Console.WriteLine($"{name,-48} {all.Order().ElementAt(all.Count / 2),7:0}");
