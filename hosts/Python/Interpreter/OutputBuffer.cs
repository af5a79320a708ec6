using System.Text;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>
/// A thread's standard output. Text written in a transaction is handed over when it commits, in commit order; what was written by an
/// aborted one never was. The process-wide queue is drained by whoever writes a lot, before blocking calls, and at exit.
/// </summary>
public sealed class OutputBuffer
{
    private readonly StringBuilder _pending = new();
    private bool _registered;

    [Unlogged("guards the queue; never held around a barrier")]
    private static readonly Lock s_gate = new();
    [Unlogged("committed output only")]
    private static readonly StringBuilder s_out = new();
    private const int ClosedDescriptor = 9;

    [Unlogged("the error that output met, until somebody is told")]
    private static int s_error;
    [Unlogged("after an error nothing more is written")]
    private static bool s_broken;

    public void Write(PyThread ts, string text)
    {
        if (TakeError() is var error and not 0)
            throw PyErr.OSError(error, NativeStreams.Text(error));
        if (!ts.InTransaction && Stm.Mode != StmMode.Off)
        {
            Append(text);
            return;
        }
        if (Stm.Mode == StmMode.Off)
        {
            Append(text);
            return;
        }
        _pending.Append(text);
        if (!_registered)
        {
            _registered = true;
            ts.OnCommit(HandOver);
        }
    }

    private void HandOver()
    {
        _registered = false;
        Append(_pending.ToString());
        _pending.Clear();
    }

    public void DropPending()
    {
        _registered = false;
        _pending.Clear();
    }

    private static void Append(string text)
    {
        lock (s_gate)
        {
            s_out.Append(text);
            if (s_out.Length > 8192)
                Drain();
        }
    }

    /// <summary>Everything committed goes to the operating system.</summary>
    public static void Drain()
    {
        lock (s_gate)
        {
            if (s_out.Length == 0)
                return;
            byte[] bytes = Codecs.Encode(null!, s_out.ToString(), "utf-8", "surrogateescape");
            s_out.Clear();
            // A closed standard output takes everything, as in CPython.
            if (s_broken || NativeStreams.Write(1, bytes) is not (var error and not 0 and not ClosedDescriptor))
                return;
            s_error = error;
            s_broken = true;
        }
    }

    /// <summary>
    /// The number of the error that output has met since this was asked last, or 0. It is found when committed output is written, which is too late for
    /// the statement that made it: the next one raises it, or the end of the program reports it.
    /// </summary>
    public static int TakeError() => s_error == 0 ? 0 : Interlocked.Exchange(ref s_error, 0);

    /// <summary>To standard error, behind all committed output. What it cannot take is lost: there is nobody left to tell.</summary>
    public static void WriteError(string text)
    {
        Drain();
        NativeStreams.Write(2, Codecs.Encode(null!, text, "utf-8", "backslashreplace"));
    }

    /// <summary>What this thread wrote so far reaches the operating system; inside a transaction, when it commits.</summary>
    public void Flush(PyThread ts)
    {
        if (ts.InTransaction && Stm.Mode != StmMode.Off)
            ts.OnCommit(Drain);
        else
            Drain();
    }
}
