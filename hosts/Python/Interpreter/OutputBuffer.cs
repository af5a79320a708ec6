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
    [Unlogged("opened once")]
    private static readonly Lazy<Stream> s_stdout = new(Console.OpenStandardOutput);

    public void Write(PyThread ts, string text)
    {
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
            s_stdout.Value.Write(bytes);
            s_stdout.Value.Flush();
        }
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
