using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>Standard input as text. Reading blocks, so it happens outside transactions; Ctrl-C ends a wait.</summary>
public static class StandardInput
{
    [Unlogged("used under its own lock, outside transactions")]
    private static readonly Lock s_gate = new();
    [Unlogged("what was read and not yet given out")]
    private static readonly byte[] s_buffer = new byte[8192];
    [Unlogged("what was read and not yet given out")]
    private static int s_next, s_end;

    public static bool IsTerminal => !Console.IsInputRedirected;

    /// <summary>The next line with its line end, or "" at the end. The guest's output is written before.</summary>
    public static string ReadLine(PyThread ts) => Read(ts, static () => Take(untilLineEnd: true));

    /// <summary>Everything up to the end.</summary>
    public static string ReadToEnd(PyThread ts) => Read(ts, static () => Take(untilLineEnd: false));

    /// <summary>
    /// The transaction that begins after the wait may abort; then the guest's call runs again, and must get the same text. So the text stays with the
    /// thread until that transaction commits, and is given out once in each attempt.
    /// </summary>
    private static string Read(PyThread ts, Func<string?> take)
    {
        if (ts.Unread is null || ts.UnreadGiven)
        {
            ts.Output.Flush(ts);
            string? text = ts.RunOutside(() =>
            {
                OutputBuffer.Drain();
                return take();
            });
            if (text is null)
            {
                Signals.Check(ts);
                throw PyErr.OSError(4, "Interrupted system call");
            }
            if (ts.IsInevitable || !ts.InTransaction)
                return text;
            ts.Unread = text;
        }
        ts.UnreadGiven = true;
        ts.OnCommit(() => ts.Unread = null);
        return ts.Unread;
    }

    /// <summary>The next byte, for the terminal's reader; -1 at the end. Waits even when a signal comes.</summary>
    internal static int TakeByte()
    {
        lock (s_gate)
        {
            while (s_next == s_end)
            {
                int count = NativeStreams.Read(s_buffer);
                if (count == 0)
                    return -1;
                if (count < 0)
                    Signals.Forget();
                else
                    (s_next, s_end) = (0, count);
            }
            return s_buffer[s_next++];
        }
    }

    /// <summary>For the terminal's reader, outside transactions; null when a signal came first.</summary>
    internal static string? Take(bool untilLineEnd)
    {
        lock (s_gate)
        {
            var bytes = new List<byte>();
            for (;;)
            {
                if (s_next == s_end)
                {
                    int count = NativeStreams.Read(s_buffer);
                    if (count < 0)
                        return null;
                    if (count == 0)
                        break;
                    (s_next, s_end) = (0, count);
                }
                int line = untilLineEnd ? Array.IndexOf(s_buffer, (byte)'\n', s_next, s_end - s_next) : -1;
                int stop = line < 0 ? s_end : line + 1;
                bytes.AddRange(s_buffer.AsSpan(s_next, stop - s_next));
                s_next = stop;
                if (line >= 0)
                    break;
            }
            string text = Codecs.Decode(null!, bytes.ToArray(), "utf-8", "surrogateescape");
            return text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
        }
    }
}
