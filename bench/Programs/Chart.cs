using System.Globalization;
using System.Text;

namespace JitStm.Bench.Programs;

/// <summary>A chart as SVG: one row a program, one dot a contestant, on a logarithmic axis of times relative to the first contestant.</summary>
internal static class Chart
{
    private const int RowHeight = 18, Left = 150, Width = 760, Top = 46;

    private static readonly string[] s_colours = ["#000000", "#8e6bbf", "#d98c00", "#2a78b5", "#c23b3b", "#3a9a5b", "#7a7a7a"];

    public static void Write(string file, Report report, string title, Func<Measurement, double> figure)
    {
        List<(string Program, string Contestant, double Ratio)> dots =
            [.. from p in report.Programs from c in report.Contestants let r = report.Ratio(p, c, figure) where r is not null select (p, c, r.Value)];
        if (dots.Count == 0)
            return;
        double low = Math.Floor(Math.Log2(dots.Min(d => d.Ratio))), high = Math.Max(low + 1, Math.Ceiling(Math.Log2(dots.Max(d => d.Ratio))));
        double X(double ratio) => Left + (Math.Log2(ratio) - low) / (high - low) * (Width - Left - 20);
        int height = Top + RowHeight * report.Programs.Length + 24;
        var svg = new StringBuilder();
        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Add($"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{height}' font-family='sans-serif' font-size='11'>");
        Add($"<rect width='100%' height='100%' fill='white'/><text x='8' y='16' font-size='13'>{Escape(title)}</text>");
        for (int n = 0; n < report.Contestants.Length; n++)
            Add($"<circle cx='{Left + n * 95}' cy='30' r='4' fill='{Colour(n)}'/><text x='{Left + n * 95 + 8}' y='34'>{Escape(report.Contestants[n])}</text>");
        for (double power = low; power <= high; power++)
        {
            double x = X(Math.Pow(2, power));
            Add($"<line x1='{x:0.0}' y1='{Top}' x2='{x:0.0}' y2='{height - 20}' stroke='{(power == 0 ? "#000000" : "#dddddd")}'/>");
            Add($"<text x='{x:0.0}' y='{height - 7}' text-anchor='middle'>{Math.Pow(2, power):0.###}x</text>");
        }
        for (int row = 0; row < report.Programs.Length; row++)
            Add($"<text x='8' y='{Top + RowHeight * row + 13}'>{Escape(report.Programs[row])}</text>");
        foreach ((string program, string contestant, double ratio) in dots)
            Add($"<circle cx='{X(ratio):0.0}' cy='{Top + RowHeight * Array.IndexOf(report.Programs, program) + 9}' r='4' fill='{Colour(Array.IndexOf(report.Contestants, contestant))}' fill-opacity='0.8'/>");
        Add($"</svg>");
        File.WriteAllText(file, svg.ToString());
    }

    private static string Colour(int n) => s_colours[n % s_colours.Length];

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
