using System.Text;

namespace JitStm.TraceFiles;

/// <summary>A section below <c>name:</c>, its lines with the indentation taken off.</summary>
public sealed class Section(string name, List<string> lines)
{
    public string Name { get; } = name;

    public List<string> Lines { get; set; } = lines;

    public string Text => string.Concat(Lines.Select(l => l + "\n"));
}

/// <summary>
/// One case of a file under traces/:
/// <code>
/// # What it shows.
/// let Cell#0=Cell(7)                  an object that the text calls ConstPtr(Cell#0)
/// test verify recorded                the verifier accepts it, or gives the errors of the section errors:
/// test rewrite                        a stage of this name turns in: into out:
/// test exec p0=Cell(3) i1=5           runs it from these inputs; the outcome is the next line of the section result:
/// in:
///   [p0, i1]
///   ...
/// out:
///   ...                               skips lines; {{name}} binds a word
/// result:
///   ...
/// </code>
/// Cases of a file are separated by lines of dashes.
/// </summary>
public sealed class TraceCase(string title, List<string> header, List<Section> sections)
{
    public string Title { get; } = title;

    /// <summary>Comments and commands as they stand.</summary>
    public List<string> Header { get; } = header;

    public List<Section> Sections { get; } = sections;

    public IEnumerable<(string Name, string Arguments)> Commands(string keyword) =>
        from line in Header
        where line.StartsWith(keyword + " ", StringComparison.Ordinal)
        let words = line.Split(' ', 3)
        select (words[1], words.Length > 2 ? words[2] : "");

    public Section? Find(string name) => Sections.Find(s => s.Name == name);

    public Section Demand(string name) => Find(name) ?? throw new FormatException($"'{Title}' has no section {name}:");

    /// <summary>Replaces a section's lines, or adds the section at the end.</summary>
    public void Set(string name, string text)
    {
        List<string> lines = [.. text.Split('\n').Where(l => l.Length > 0)];
        if (Find(name) is { } section)
            section.Lines = lines;
        else
            Sections.Add(new Section(name, lines));
    }
}

/// <summary>A file under traces/.</summary>
public sealed class TraceFile(string path, List<TraceCase> cases)
{
    private const string Separator = "----";

    public string Path { get; } = path;

    public List<TraceCase> Cases { get; } = cases;

    public static TraceFile Read(string path)
    {
        var cases = new List<TraceCase>();
        var lines = new List<string>();
        foreach (string line in File.ReadAllLines(path).Append(Separator))
        {
            if (!line.StartsWith(Separator, StringComparison.Ordinal))
                lines.Add(line);
            else if (lines.Exists(l => l.Length > 0))
            {
                cases.Add(ReadCase(lines));
                lines = [];
            }
        }
        return new TraceFile(path, cases);
    }

    private static TraceCase ReadCase(List<string> lines)
    {
        var header = new List<string>();
        var sections = new List<Section>();
        foreach (string line in lines.Select(l => l.TrimEnd()).Where(l => l.Length > 0))
        {
            if (!line.StartsWith(' ') && line.EndsWith(':') && !line.StartsWith('#'))
                sections.Add(new Section(line[..^1], []));
            else if (sections.Count == 0)
                header.Add(line);
            else
                sections[^1].Lines.Add(line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : throw new FormatException($"a section's lines are indented by two: {line}"));
        }
        string title = header.Find(l => l.StartsWith("# ", StringComparison.Ordinal)) ?? throw new FormatException("a case begins with a comment that says what it shows");
        return new TraceCase(title[2..], header, sections);
    }

    public void Write()
    {
        var text = new StringBuilder();
        foreach (TraceCase one in Cases)
        {
            if (text.Length > 0)
                text.Append(Separator).Append('\n');
            foreach (string line in one.Header)
                text.Append(line).Append('\n');
            foreach (Section section in one.Sections)
            {
                text.Append(section.Name).Append(":\n");
                foreach (string line in section.Lines)
                    text.Append("  ").Append(line).Append('\n');
            }
        }
        File.WriteAllText(Path, text.ToString());
    }

    /// <summary>The repository's folder traces/: above the test's own folder.</summary>
    public static string Folder
    {
        get
        {
            for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
                if (File.Exists(System.IO.Path.Combine(at.FullName, "JitStm.sln")))
                    return System.IO.Path.Combine(at.FullName, "traces");
            throw new DirectoryNotFoundException("no JitStm.sln above the test's folder");
        }
    }

    public static IEnumerable<TraceFile> All() =>
        Directory.EnumerateFiles(Folder, "*.trace", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read);
}
