using JitStm.StmCore;

namespace JitStm.Python.Terminal;

/// <summary>Where the interactive mode gets its lines: from a terminal, with editing and history, or as they come.</summary>
internal sealed class LineSource
{
    private const string HistoryFile = ".pystm_history";
    private const int HistoryLines = 1000;

    [Unlogged("only the main thread reads the terminal")]
    private readonly LineEditor? _editor;
    private readonly bool _prompts = StandardInput.IsTerminal;
    private int _loaded;

    public LineSource()
    {
        if (!RawTerminal.IsUsable)
            return;
        _editor = new LineEditor(RawTerminal.ReadKey, Write, static () => RawTerminal.Width);
        Load();
    }

    /// <summary>The next line without its line end. Call it outside transactions.</summary>
    public LineEnd Read(string prompt, out string line)
    {
        OutputBuffer.Drain();
        return _editor is null ? ReadPlain(prompt, out line) : ReadEdited(_editor, prompt, out line);
    }

    private LineEnd ReadPlain(string prompt, out string line)
    {
        if (_prompts)
            Write(prompt);
        string? text = StandardInput.Take(untilLineEnd: true);
        line = text?.TrimEnd('\n') ?? "";
        return text switch
        {
            null => LineEnd.Interrupted,
            "" => LineEnd.EndOfInput,
            _ => LineEnd.Entered,
        };
    }

    private static LineEnd ReadEdited(LineEditor editor, string prompt, out string line)
    {
        string text = "";
        LineEnd end = RawTerminal.InRawMode(() => editor.Read(prompt, out text));
        line = text;
        return end;
    }

    private static void Write(string text) => NativeStreams.Write(1, System.Text.Encoding.UTF8.GetBytes(text));

    private static string HistoryPath => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), HistoryFile);

    // A history that cannot be read or kept is no reason to bother anybody.
    private void Load()
    {
        try
        {
            if (File.Exists(HistoryPath))
                foreach (string line in File.ReadLines(HistoryPath).TakeLast(HistoryLines))
                    _editor!.Remember(line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
        _loaded = _editor!.History.Count;
    }

    /// <summary>Keeps the session's lines for the next.</summary>
    public void Save()
    {
        if (_editor is null || _editor.History.Count == _loaded)
            return;
        try
        {
            File.AppendAllLines(HistoryPath, _editor.History.Skip(_loaded));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
