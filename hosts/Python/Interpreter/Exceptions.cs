using JitStm.Python.Compiler;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// Raising and unwinding. Guest frames are unwound here, by the code's exception tables. A raise whose handler stands in a frame above
/// the entry frame of this dispatch loop costs no C# exception; one that leaves the loop travels as PyException to the C# caller.
/// </summary>
public static class Exceptions
{
    /// <summary>The raise statement; afterwards ts.Top is the frame that handles it.</summary>
    [DontLookInside]
    public static void Raise(PyThread ts, Frame frame, PyObject? what, PyObject? cause)
    {
        if (what is null)
        {
            if (ts.Handled is null)
                throw PyErr.RuntimeError("No active exception to reraise");
            Reraise(ts, frame, ts.Handled);
            return;
        }
        W_Exception e = Normalize(ts, what);
        if (cause is not null)
        {
            e.Cause = cause is W_None ? null : cause is W_Exception or PyType ? NormalizeCause(ts, cause) : throw PyErr.TypeError("exception causes must derive from BaseException");
            e.SuppressContext = true;
        }
        SetContext(ts, e);
        Deliver(ts, e);
    }

    private static W_Exception NormalizeCause(PyThread ts, PyObject cause) =>
        cause is W_Exception e ? e
        : cause is PyType t && t.Layout == Layout.Exception ? Normalize(ts, t)
        : throw PyErr.TypeError("exception causes must derive from BaseException");

    public static W_Exception Normalize(PyThread ts, PyObject what)
    {
        if (what is W_Exception e)
            return e;
        if (what is PyType { Layout: Layout.Exception } type)
        {
            PyObject made = Interp.Call(ts, type);
            return made as W_Exception ?? throw PyErr.TypeError($"calling {Repr.Of(ts, type)} should have returned an instance of BaseException, not {Repr.Of(ts, made.GetClass(ts))}");
        }
        throw PyErr.TypeError("exceptions must derive from BaseException");
    }

    /// <summary>Raises the exception again as it is.</summary>
    [DontLookInside]
    public static void Reraise(PyThread ts, Frame frame, W_Exception e)
    {
        if (!HasHandler(frame, e))
            throw new PyException(e) { NoEntry = true };
        Unwind(ts, e, entry: false);
    }

    [DontLookInside]
    public static void RaiseAssertion(PyThread ts, Frame frame, PyObject? message)
    {
        var e = message is null ? new W_Exception(Types.AssertionError) : new W_Exception(Types.AssertionError, message);
        SetContext(ts, e);
        Deliver(ts, e);
    }

    /// <summary>o[key] failed in the frame on top: null, as of a helper that pushed a frame, for another frame may go on. No C# exception is thrown if a guest frame handles it.</summary>
    [DontLookInside]
    public static PyObject? RaiseKeyError(PyThread ts, PyObject key)
    {
        Deliver(ts, new W_Exception(Types.KeyError, key));
        return null;
    }

    /// <summary><inheritdoc cref="RaiseKeyError"/></summary>
    [DontLookInside]
    public static PyObject? RaiseIndexError(PyThread ts, string message)
    {
        Deliver(ts, new W_Exception(Types.IndexError, new W_Str(message)));
        return null;
    }

    private static void Deliver(PyThread ts, W_Exception e)
    {
        if (!HasHandler(ts.Top!, e))
            throw new PyException(e);
        Unwind(ts, e, entry: true);
    }

    /// <summary>A frame of this dispatch loop (up to its entry frame) handles what is raised at its Pc.</summary>
    private static bool HasHandler(Frame? frame, W_Exception e)
    {
        bool stop = e.Type.IsSubtypeOf(Types.StopIteration);
        for (; frame is not null; frame = frame.Back)
        {
            if (HandlerOf(frame) >= 0)
                return true;
            if (frame.Mode == ReturnMode.Entry)
                return false;
            if (frame.Generator is not null)
                stop = false; // it becomes a RuntimeError
            else if (stop && frame.Mode == ReturnMode.ForIter)
                return true;
        }
        return false;
    }

    private static int HandlerOf(Frame frame)
    {
        ExceptionEntry[] handlers = frame.Code.Raw.Handlers;
        int pc = frame.Pc;
        for (int i = 0; i < handlers.Length; i++)
            if (handlers[i].Start <= pc && pc < handlers[i].End)
                return i;
        return -1;
    }

    public static void SetContext(PyThread ts, W_Exception e)
    {
        W_Exception? handled = ts.Handled;
        if (handled is null || ReferenceEquals(handled, e) || e.Context is not null)
            return;
        // Break a cycle: e may already stand in the chain of what is being handled.
        for (W_Exception? o = handled; o is not null; o = o.Context)
            if (ReferenceEquals(o.Context, e))
            {
                o.Context = null;
                break;
            }
        e.Context = handled;
    }

    /// <summary>
    /// From ts.Top outwards: the frame with a handler becomes ts.Top, its Pc the handler (true); or the entry frame is taken off (false).
    /// </summary>
    public static bool Unwind(PyThread ts, W_Exception e, bool entry)
    {
        SetContext(ts, e);
        for (; ; )
        {
            Frame frame = ts.Top!;
            if (frame.SavedIn != ts.Birth)
                ts.SaveFrame(frame);
            if (entry)
                e.Traceback = new W_Traceback(frame.Code, frame.Pc, e.Traceback, View(frame));
            entry = true;
            int at = HandlerOf(frame);
            if (at >= 0)
            {
                ExceptionEntry handler = frame.Code.Raw.Handlers[at];
                JitArray.Store(frame.Regs, handler.Register, e);
                frame.Pc = handler.Handler;
                return true;
            }
            ReturnMode mode = frame.Mode;
            Frame? back = frame.Back;
            ts.Top = back;
            if (frame.Generator is { } generator)
                e = LeaveGenerator(ts, frame, generator, e);
            if (mode == ReturnMode.Entry)
            {
                if (!ReferenceEquals(ts.Raised, e))
                    ts.Raised = e;
                return false;
            }
            if (mode == ReturnMode.ForIter && frame.Generator is null && e.Type.IsSubtypeOf(Types.StopIteration))
            {
                if (back!.SavedIn != ts.Birth)
                    ts.SaveFrame(back);
                back.Pc = back.Code.Ops[back.Pc + 3];
                return true;
            }
        }
    }

    private static W_Exception LeaveGenerator(PyThread ts, Frame frame, W_Generator g, W_Exception e)
    {
        g.State = GeneratorState.Finished;
        g.Frame = null;
        ts.Handled = frame.OuterHandled;
        frame.Back = null;
        if (!e.Type.IsSubtypeOf(Types.StopIteration))
            return e;
        var error = new W_Exception(Types.RuntimeError, new W_Str("generator raised StopIteration")) { Cause = e, Context = e, SuppressContext = true };
        error.Traceback = new W_Traceback(frame.Code, frame.Pc, null, View(frame));
        return error;
    }

    private static W_FrameView View(Frame frame) => new(frame.Code, frame.Pc, null, frame.Regs, frame.Namespace);

    public static PyObject StopValue(W_Exception e) => e.Args.Length > 0 ? e.Args[0] : W_None.None;

    /// <summary>Whether an except clause takes the exception.</summary>
    [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
    public static bool Matches(PyThread ts, W_Exception e, PyObject type)
    {
        if (type is PyType { Layout: Layout.Exception } t)
            return e.Type.IsSubtypeOf(t);
        if (type is W_Tuple tuple)
        {
            bool any = false;
            foreach (PyObject item in tuple.Items)
            {
                if (item is W_Tuple nested)
                    any |= Matches(ts, e, nested);
                else if (item is PyType { Layout: Layout.Exception } one)
                    any |= e.Type.IsSubtypeOf(one);
                else
                    throw BadClass();
            }
            return any;
        }
        throw BadClass();
    }

    private static PyException BadClass() => PyErr.TypeError("catching classes that do not inherit from BaseException is not allowed");
}
