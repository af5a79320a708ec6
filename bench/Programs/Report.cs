using System.Text.Json;
using Spectre.Console;

namespace JitStm.Bench.Programs;

/// <summary>Tables, JSON and what they are made of: the times of the first contestant, and the others' as multiples of them.</summary>
internal sealed class Report(string[] contestants, string[] programs, Dictionary<(string Program, string Contestant), Measurement> all)
{
    public string[] Contestants => contestants;
    public string[] Programs => programs;

    public Measurement? Find(string program, string contestant) => all.TryGetValue((program, contestant), out Measurement? m) && m.Good ? m : null;

    /// <summary>How many times as long as the first contestant another took; null if one of them has no figure.</summary>
    public double? Ratio(string program, string contestant, Func<Measurement, double> figure) =>
        Find(program, contestants[0]) is { } own && Find(program, contestant) is { } other ? figure(other) / figure(own) : null;

    public double Mean(string contestant, Func<Measurement, double> figure) =>
        Statistics.GeometricMean(programs.Select(p => Ratio(p, contestant, figure)).OfType<double>());

    public void Print(string title, Func<Measurement, double> figure)
    {
        var table = new Table { Title = new TableTitle(title), Border = TableBorder.Simple };
        table.AddColumn("program");
        foreach (string contestant in contestants)
            table.AddColumn(new TableColumn(Markup.Escape(contestant)).RightAligned());
        foreach (string program in programs)
            table.AddRow([program, .. contestants.Select(c => Cell(program, c, figure))]);
        table.AddEmptyRow();
        table.AddRow(["geometric mean of ratios", .. contestants.Select(c => $"{Mean(c, figure):0.00}x")]);
        AnsiConsole.Write(table);
    }

    private string Cell(string program, string contestant, Func<Measurement, double> figure)
    {
        if (!all.TryGetValue((program, contestant), out Measurement? m))
            return "";
        if (!m.Good)
            return "[red]failed[/]";
        if (contestant == contestants[0] || Ratio(program, contestant, figure) is not { } ratio)
            return $"{figure(m):0.000} s";
        // Red where the first contestant is the slower one.
        string text = $"{figure(m):0.000}  {ratio,5:0.00}x";
        return ratio < 1 ? $"[red]{text}[/]" : text;
    }

    public void PrintFailures()
    {
        foreach (Measurement m in all.Values.Where(m => m.Failure is not null))
            AnsiConsole.MarkupLineInterpolated($"[red]{m.Contestant} on {m.Program}: {m.Failure}[/]");
    }

    public void WriteJson(string file, bool processorTime, int processes, int rounds)
    {
        using FileStream stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("clock", processorTime ? "processor" : "wall");
        json.WriteNumber("processes", processes);
        json.WriteNumber("rounds", rounds);
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteStartArray("measurements");
        foreach (Measurement m in all.Values)
            Write(json, m);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Measurement m)
    {
        json.WriteStartObject();
        json.WriteString("program", m.Program);
        json.WriteString("contestant", m.Contestant);
        if (m.Failure is not null)
            json.WriteString("failure", m.Failure);
        json.WriteStartArray("samples");
        foreach (Sample sample in m.Samples)
        {
            json.WriteStartObject();
            json.WriteNumber("whole", sample.Whole);
            json.WriteStartArray("rounds");
            foreach (double seconds in sample.Rounds)
                json.WriteNumberValue(seconds);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
