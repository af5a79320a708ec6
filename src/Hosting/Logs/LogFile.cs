using System.Diagnostics;

namespace JitStm.Hosting;

/// <summary>The log variable is malformed, or its file cannot be written: one line.</summary>
public sealed class JitLogException(string message) : Exception(message);

/// <summary>
/// Where log sections go: those whose names start with one of the prefixes, to one file (<c>-</c> is standard error, <c>%d</c> in the name the process id).
/// A section stands between <c>[hex time] {name</c> and <c>[hex time] name}</c>, and is written as a whole: sections of two threads never mix.
/// A file that takes no more ends the log, not the program.
/// </summary>
internal sealed class LogFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string[] _prefixes = [];
    private readonly string _name = "";
    private readonly long _start = Stopwatch.GetTimestamp();
    private volatile TextWriter? _writer;

    /// <param name="variable">The variable's name, for messages.</param>
    /// <param name="destination">PREFIX,...:FILE; null or empty: no log.</param>
    /// <exception cref="JitLogException">The text is not of that form, or the file cannot be opened.</exception>
    public LogFile(string variable, string? destination)
    {
        if (string.IsNullOrEmpty(destination))
            return;
        int colon = destination.IndexOf(':');
        if (colon <= 0 || colon == destination.Length - 1)
            throw new JitLogException($"{variable}={destination}: expected PREFIX,...:FILE");
        _prefixes = destination[..colon].Split(',');
        if (Array.Exists(_prefixes, p => p.Length == 0))
            throw new JitLogException($"{variable}={destination}: empty prefix");
        if (Array.Find(_prefixes, p => !LogSections.Names.Any(s => s.StartsWith(p, StringComparison.Ordinal))) is { } unknown)
            throw new JitLogException($"{variable}: no section's name starts with '{unknown}'; did you mean '{NearestName.Of(unknown, LogSections.Names)}'?");
        _name = destination[(colon + 1)..].Replace("%d", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        try
        {
            _writer = new StreamWriter(_name == "-" ? Console.OpenStandardError() : new FileStream(_name, FileMode.Create, FileAccess.Write, FileShare.ReadWrite));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new JitLogException($"{variable}: cannot write '{_name}': {e.Message}");
        }
    }

    public bool Wants(string section) => _writer is not null && Array.Exists(_prefixes, p => section.StartsWith(p, StringComparison.Ordinal));

    /// <summary>Writes a section, if it is wanted.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="text">Its lines; not called otherwise.</param>
    /// <param name="ticks">How long ago, in <see cref="Stopwatch"/> ticks, what it tells began.</param>
    public void Section(string section, Func<string> text, long ticks = 0)
    {
        if (!Wants(section))
            return;
        lock (_gate)
        {
            if (_writer is not { } writer)
                return;
            try
            {
                writer.Write($"[{Math.Max(0, Time() - ticks):x}] {{{section}\n");
                writer.Write(text().TrimEnd('\n'));
                writer.Write($"\n[{Time():x}] {section}}}\n");
                writer.Flush();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                GiveUp(e.Message);
            }
        }
    }

    private void GiveUp(string why)
    {
        _writer = null;
        Console.Error.WriteLine($"{JitLog.Variable}: cannot write '{_name}': {why}; the log ends here");
    }

    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                _writer?.Dispose();
            }
            catch (IOException e)
            {
                GiveUp(e.Message);
            }
            _writer = null;
        }
    }

    private long Time() => Stopwatch.GetTimestamp() - _start;
}
