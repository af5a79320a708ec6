using System.Runtime.InteropServices;
using JitStm.StmCore;

namespace JitStm.Python.Terminal;

/// <summary>
/// The terminal at standard input, key by key. .NET's Console.ReadKey leaves the terminal without echo and line editing for whatever the guest
/// reads afterwards; so the mode is switched here, around the reading of a line.
/// </summary>
internal static class RawTerminal
{
    // Larger than any system's struct termios; libc alone looks inside.
    private const int StateSize = 256;
    private const int AfterOutput = 1;
    private const int UsualWidth = 80;

    [Unlogged("never changes")]
    private static readonly (string Sequence, ConsoleKey Key)[] s_sequences =
    [
        ("[A", ConsoleKey.UpArrow), ("[B", ConsoleKey.DownArrow), ("[C", ConsoleKey.RightArrow), ("[D", ConsoleKey.LeftArrow),
        ("OA", ConsoleKey.UpArrow), ("OB", ConsoleKey.DownArrow), ("OC", ConsoleKey.RightArrow), ("OD", ConsoleKey.LeftArrow),
        ("[H", ConsoleKey.Home), ("[F", ConsoleKey.End), ("OH", ConsoleKey.Home), ("OF", ConsoleKey.End),
        ("[1~", ConsoleKey.Home), ("[4~", ConsoleKey.End), ("[7~", ConsoleKey.Home), ("[8~", ConsoleKey.End), ("[3~", ConsoleKey.Delete),
    ];

    // TIOCGWINSZ of Linux.
    private const nuint GetWindowSize = 0x5413;

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows, Columns, PixelsAcross, PixelsDown;
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern unsafe int AskSize(int fd, nuint request, WindowSize* size);

    [DllImport("libc", EntryPoint = "tcgetattr")]
    private static extern unsafe int GetState(int fd, byte* state);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    private static extern unsafe int SetState(int fd, int when, byte* state);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    private static extern unsafe void MakeRaw(byte* state);

    public static bool IsUsable => !OperatingSystem.IsWindows() && StandardInput.IsTerminal && !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    /// <summary>The screen's columns. Not Console.WindowWidth: that switches the terminal's keypad over.</summary>
    public static unsafe int Width
    {
        get
        {
            var size = default(WindowSize);
            return OperatingSystem.IsLinux() && AskSize(1, GetWindowSize, &size) == 0 && size.Columns > 0 ? size.Columns : UsualWidth;
        }
    }

    /// <summary>Does something while keys come as they are pressed, Ctrl-C among them, and nothing is echoed.</summary>
    public static unsafe T InRawMode<T>(Func<T> work)
    {
        byte* before = stackalloc byte[StateSize];
        byte* raw = stackalloc byte[StateSize];
        if (GetState(0, before) != 0)
            return work();
        new ReadOnlySpan<byte>(before, StateSize).CopyTo(new Span<byte>(raw, StateSize));
        MakeRaw(raw);
        _ = SetState(0, AfterOutput, raw);
        try
        {
            return work();
        }
        finally
        {
            _ = SetState(0, AfterOutput, before);
        }
    }

    /// <summary>The next key; Ctrl-D at the end of the input.</summary>
    public static ConsoleKeyInfo ReadKey()
    {
        int first = StandardInput.TakeByte();
        if (first == '\x1b')
            return Escape();
        if (first < 0)
            return WithControl(ConsoleKey.D);
        if (first is '\r' or '\n')
            return new ConsoleKeyInfo('\n', ConsoleKey.Enter, false, false, false);
        if (first is '\b' or 0x7f)
            return new ConsoleKeyInfo('\b', ConsoleKey.Backspace, false, false, false);
        if (first == '\t')
            return new ConsoleKeyInfo('\t', ConsoleKey.Tab, false, false, false);
        if (first < ' ')
            return WithControl(ConsoleKey.A + first - 1);
        return new ConsoleKeyInfo(Character(first), 0, false, false, false);
    }

    private static ConsoleKeyInfo WithControl(ConsoleKey key) => new('\0', key, false, false, true);

    private static ConsoleKeyInfo Escape()
    {
        string sequence = "";
        while (sequence.Length < 8)
        {
            int next = StandardInput.TakeByte();
            if (next < 0)
                break;
            sequence += (char)next;
            // A letter or a tilde behind the introducer ends it.
            if (sequence.Length > 1 && next is >= '@' and <= '~' || sequence.Length == 1 && sequence is not ("[" or "O"))
                break;
        }
        foreach ((string known, ConsoleKey key) in s_sequences)
            if (known == sequence)
                return new ConsoleKeyInfo('\0', key, false, false, false);
        return new ConsoleKeyInfo('\0', ConsoleKey.NoName, false, false, false);
    }

    // What is outside the basic plane arrives as two keys' worth of UTF-16, which one key cannot hold: it is left out.
    private static char Character(int first)
    {
        int more = first switch { >= 0xF0 => 3, >= 0xE0 => 2, >= 0xC0 => 1, _ => 0 };
        byte[] bytes = new byte[more + 1];
        bytes[0] = (byte)first;
        for (int i = 1; i <= more; i++)
            bytes[i] = (byte)Math.Max(0, StandardInput.TakeByte());
        string text = System.Text.Encoding.UTF8.GetString(bytes);
        return text.Length == 1 ? text[0] : '\0';
    }
}
