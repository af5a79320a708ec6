using JitStm.Python.Terminal;
using Xunit;

namespace JitStm.Python.Tests;

public sealed class LineEditorTests
{
    private readonly Queue<ConsoleKeyInfo> _keys = new();
    private readonly LineEditor _editor;
    private string _screen = "";

    public LineEditorTests() => _editor = new LineEditor(_keys.Dequeue, text => _screen += text, () => 40);

    private LineEditorTests Type(string text)
    {
        foreach (char c in text)
            _keys.Enqueue(new ConsoleKeyInfo(c, 0, false, false, false));
        return this;
    }

    private LineEditorTests Press(params ConsoleKey[] keys)
    {
        foreach (ConsoleKey key in keys)
            _keys.Enqueue(new ConsoleKeyInfo('\0', key, false, false, false));
        return this;
    }

    private LineEditorTests Control(ConsoleKey key)
    {
        _keys.Enqueue(new ConsoleKeyInfo('\0', key, false, false, true));
        return this;
    }

    private string Enter()
    {
        Press(ConsoleKey.Enter);
        Assert.Equal(LineEnd.Entered, _editor.Read(">>> ", out string line));
        Assert.Empty(_keys);
        return line;
    }

    [Fact]
    public void What_is_typed_is_the_line() => Assert.Equal("print(1)", Type("print(1)").Enter());

    [Fact]
    public void Text_goes_in_where_the_cursor_stands() =>
        Assert.Equal("abcd", Type("ad").Press(ConsoleKey.LeftArrow).Type("bc").Enter());

    [Fact]
    public void The_cursor_stays_inside_the_line() =>
        Assert.Equal("<x>", Type("x").Press(ConsoleKey.LeftArrow, ConsoleKey.LeftArrow).Type("<").Press(ConsoleKey.End, ConsoleKey.RightArrow).Type(">").Enter());

    [Fact]
    public void Backspace_and_delete_remove_on_either_side() =>
        Assert.Equal("ad", Type("abcd").Press(ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.Backspace, ConsoleKey.Delete).Enter());

    [Fact]
    public void Control_keys_kill_to_either_end_and_a_word()
    {
        Assert.Equal("new", Type("old").Control(ConsoleKey.U).Type("new").Enter());
        Assert.Equal("", Type("old").Control(ConsoleKey.A).Control(ConsoleKey.K).Enter());
        Assert.Equal("one ", Type("one two").Control(ConsoleKey.W).Enter());
    }

    [Fact]
    public void The_history_comes_back_and_behind_it_what_was_being_typed()
    {
        Type("first").Enter();
        Type("second").Enter();
        Assert.Equal("first", Press(ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.UpArrow).Enter());
        Assert.Equal("draft", Type("draft").Press(ConsoleKey.UpArrow, ConsoleKey.DownArrow, ConsoleKey.DownArrow).Enter());
        Assert.Equal(["first", "second", "first", "draft"], _editor.History);
    }

    [Fact]
    public void Blank_and_repeated_lines_are_not_kept()
    {
        Type("x").Enter();
        Type("x").Enter();
        Type("  ").Enter();
        Assert.Equal(["x"], _editor.History);
    }

    [Fact]
    public void Control_C_drops_the_line()
    {
        Type("half").Control(ConsoleKey.C);
        Assert.Equal(LineEnd.Interrupted, _editor.Read(">>> ", out _));
        Assert.Empty(_editor.History);
    }

    [Fact]
    public void Control_D_ends_the_input_on_an_empty_line_only()
    {
        Type("ab").Control(ConsoleKey.A).Control(ConsoleKey.D);
        Assert.Equal("b", Enter());
        Control(ConsoleKey.D);
        Assert.Equal(LineEnd.EndOfInput, _editor.Read(">>> ", out _));
    }

    [Fact]
    public void A_line_longer_than_the_screen_scrolls_sideways()
    {
        string text = new('x', 100);
        Assert.Equal(text, Type(text).Enter());
        Assert.All(_screen.Split('\r'), row => Assert.InRange(row.Replace("\x1b[K", "").Length, 0, 39));
    }
}
