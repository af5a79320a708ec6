using JitStm.StmCore;

namespace JitStm.Python.Terminal;

/// <summary>How the reading of a line ended.</summary>
public enum LineEnd
{
    Entered,
    /// <summary>Ctrl-C.</summary>
    Interrupted,
    /// <summary>Ctrl-D on an empty line.</summary>
    EndOfInput,
}

/// <summary>
/// One line with a cursor, and the lines before it: the keys that every shell has. The text stays on one row of the screen; what does not fit
/// scrolls sideways.
/// </summary>
/// <param name="readKey">The next key, without echo.</param>
/// <param name="write">To the screen.</param>
/// <param name="width">The screen's columns.</param>
public sealed class LineEditor(Func<ConsoleKeyInfo> readKey, Action<string> write, Func<int> width)
{
    [Unlogged("belongs to the terminal, which only the main thread reads")]
    private readonly List<string> _history = [];
    private string _text = "";
    private string _prompt = "";
    private int _cursor;
    private int _at;
    // What was typed before the history was looked at.
    private string _draft = "";

    public IReadOnlyList<string> History => _history;

    /// <summary>Adds a line to the history, unless it is blank or the same as the last.</summary>
    public void Remember(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_history.Count == 0 || _history[^1] != line))
            _history.Add(line);
    }

    public LineEnd Read(string prompt, out string line)
    {
        (_prompt, _text, _cursor, _at, _draft) = (prompt, "", 0, _history.Count, "");
        Show();
        for (;;)
        {
            ConsoleKeyInfo key = readKey();
            LineEnd? end = key.Modifiers.HasFlag(ConsoleModifiers.Control) ? Control(key.Key) : Plain(key);
            if (end is { } how)
            {
                line = _text;
                write("\r\n");
                if (how == LineEnd.Entered)
                    Remember(_text);
                return how;
            }
            Show();
        }
    }

    private LineEnd? Control(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.A: _cursor = 0; break;
            case ConsoleKey.E: _cursor = _text.Length; break;
            case ConsoleKey.B: Move(-1); break;
            case ConsoleKey.F: Move(1); break;
            case ConsoleKey.P: Recall(-1); break;
            case ConsoleKey.N: Recall(1); break;
            case ConsoleKey.H: Delete(_cursor - 1, _cursor); break;
            case ConsoleKey.K: Delete(_cursor, _text.Length); break;
            case ConsoleKey.U: Delete(0, _cursor); break;
            case ConsoleKey.W: Delete(WordStart(), _cursor); break;
            case ConsoleKey.LeftArrow: _cursor = WordStart(); break;
            case ConsoleKey.J or ConsoleKey.M: return LineEnd.Entered;
            case ConsoleKey.C: return LineEnd.Interrupted;
            case ConsoleKey.D when _text.Length == 0: return LineEnd.EndOfInput;
            case ConsoleKey.D: Delete(_cursor, _cursor + 1); break;
        }
        return null;
    }

    private LineEnd? Plain(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter: return LineEnd.Entered;
            case ConsoleKey.LeftArrow: Move(-1); break;
            case ConsoleKey.RightArrow: Move(1); break;
            case ConsoleKey.UpArrow: Recall(-1); break;
            case ConsoleKey.DownArrow: Recall(1); break;
            case ConsoleKey.Home: _cursor = 0; break;
            case ConsoleKey.End: _cursor = _text.Length; break;
            case ConsoleKey.Backspace: Delete(_cursor - 1, _cursor); break;
            case ConsoleKey.Delete: Delete(_cursor, _cursor + 1); break;
            case ConsoleKey.Tab: Insert("    "); break;
            default:
                if (key.KeyChar == '\x03')
                    return LineEnd.Interrupted;
                if (key.KeyChar == '\x04' && _text.Length == 0)
                    return LineEnd.EndOfInput;
                if (key.KeyChar is '\n' or '\r')
                    return LineEnd.Entered;
                if (!char.IsControl(key.KeyChar))
                    Insert(key.KeyChar.ToString());
                break;
        }
        return null;
    }

    private void Insert(string text)
    {
        _text = _text.Insert(_cursor, text);
        _cursor += text.Length;
    }

    private void Delete(int from, int to)
    {
        (from, to) = (Math.Max(from, 0), Math.Min(to, _text.Length));
        if (from >= to)
            return;
        _text = _text.Remove(from, to - from);
        _cursor = from;
    }

    private void Move(int by) => _cursor = Math.Clamp(_cursor + by, 0, _text.Length);

    private int WordStart()
    {
        int at = _cursor;
        while (at > 0 && !char.IsLetterOrDigit(_text[at - 1]))
            at--;
        while (at > 0 && char.IsLetterOrDigit(_text[at - 1]))
            at--;
        return at;
    }

    /// <summary>One line back or forth in the history; behind its end stands what was typed.</summary>
    private void Recall(int by)
    {
        int to = _at + by;
        if (to < 0 || to > _history.Count)
            return;
        if (_at == _history.Count)
            _draft = _text;
        _at = to;
        _text = to == _history.Count ? _draft : _history[to];
        _cursor = _text.Length;
    }

    private void Show()
    {
        int room = Math.Max(8, width() - _prompt.Length - 1);
        int first = Math.Max(0, _cursor - room);
        string shown = _text.Substring(first, Math.Min(room, _text.Length - first));
        string back = shown.Length - (_cursor - first) is var left and > 0 ? $"\x1b[{left}D" : "";
        write($"\r{_prompt}{shown}\x1b[K{back}");
    }
}
