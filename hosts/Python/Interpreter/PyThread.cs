using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// One guest thread. Its state is data: the chain of frames from <see cref="Top"/> says everything about where it is, so a transaction
/// that aborts goes on from what <see cref="Checkpoint"/> remembered.
/// </summary>
public sealed class PyThread : StmThread
{
    public const int DefaultRecursionLimit = 1000;

    public Frame? Top;
    /// <summary>The exception being handled (sys.exc_info), or null.</summary>
    public W_Exception? Handled;
    /// <summary>What left the last entry frame (a generator may have turned it into another exception).</summary>
    public W_Exception? Raised;
    public readonly JitThread Jit;
    public int RecursionLimit = DefaultRecursionLimit;
    /// <summary>The threading.Thread object of this thread.</summary>
    public PyObject? ThreadObject;
    public long Ident;
    public readonly OutputBuffer Output = new();
    /// <summary>Objects whose repr is being made, innermost last: a list that contains itself prints as [...].</summary>
    public readonly List<PyObject> ReprStack = [];

    /// <summary>A line of standard input that this thread's running transaction has taken: see <see cref="StandardInput"/>.</summary>
    internal string? Unread;
    internal bool UnreadGiven;

    /// <summary>time.sleep() has waited right before the running transaction began; and that call has returned in this attempt.</summary>
    internal bool Slept;
    internal bool SleptHere;

    /// <summary>What a task of a transaction queue has raised: see <see cref="Modules.TransactionModule"/>.</summary>
    internal W_Exception? TaskFailure;
    internal bool TaskFailureGiven;

    private Frame? _savedTop;
    private W_Exception? _savedHandled;

    public PyThread() => Jit = new JitThread(this);

    /// <summary>The guest thread of the running C# thread, where it cannot be passed as an argument.</summary>
    public static PyThread Running => Current as PyThread ?? throw new InvalidOperationException("no guest thread runs on this thread");

    protected override void Checkpoint()
    {
        _savedTop = Top;
        _savedHandled = Handled;
        if (Top is not null)
            SaveFrame(Top);
    }

    protected override void Rollback()
    {
        Top = _savedTop;
        Handled = _savedHandled;
        ReprStack.Clear();
        UnreadGiven = TaskFailureGiven = SleptHere = false;
        Output.DropPending();
    }

    protected override object? SourceMarker() => Modules.SourcePlace.Of(Top);

    /// <summary>Before the first change of an older frame in this transaction.</summary>
    public void SaveFrame(Frame frame)
    {
        SavePrivate(frame);
        frame.SavedIn = Birth;
    }
}
