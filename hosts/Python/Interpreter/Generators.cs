using JitStm.Python.Compiler;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// Generators. A generator owns a frame; resuming pushes it below the resumer, yielding takes it off again and hands the value over
/// as a return would. The generator object itself is written on both occasions, which is what makes two threads conflict.
/// </summary>
public static class Generators
{
    public const int Pushed = 0;
    public const int Exhausted = 1;
    public const int Yields = 2;

    /// <summary>Puts the generator's frame on top, about to run on with the value sent.</summary>
    public static void Push(PyThread ts, Frame? back, W_Generator g, PyObject sent, ReturnMode mode, int dst, int retPc)
    {
        GeneratorState state = g.State;
        if (state == GeneratorState.Running)
            throw PyErr.ValueError("generator already executing");
        int depth = back is null ? 1 : back.Depth + 1;
        if (depth > ts.RecursionLimit)
            throw Calls.TooDeep();
        if (state != GeneratorState.Suspended && sent is not W_None)
            throw PyErr.TypeError("can't send non-None value to a just-started generator");
        Frame frame = g.Frame!;
        Take(ts, g);
        if (frame.SavedIn != ts.Birth)
            ts.SaveFrame(frame);
        PyCode code = Jit.Promote(frame.Code);
        int pc = Jit.Promote(frame.Pc);
        if (state == GeneratorState.Suspended)
        {
            // At Yield the value sent goes to its register and the frame continues behind; a YieldFrom runs again.
            JitArray.Store(frame.Regs, code.Ops[pc + 1], sent);
            if ((Opcode)code.Ops[pc] == Opcode.Yield)
                frame.Pc = pc + 3;
        }
        frame.Back = back;
        frame.Mode = mode;
        frame.RetReg = dst;
        frame.RetPc = retPc;
        frame.Depth = depth;
        frame.OuterHandled = ts.Handled;
        if (frame.OwnHandled is not null)
        {
            ts.Handled = frame.OwnHandled;
            frame.OwnHandled = null;
        }
        ts.Top = frame;
    }

    /// <summary>
    /// The write lock on the generator, before anything of its frame is read or saved: a frame has no barriers, so until the lock is held another
    /// thread's uncommitted transaction may be running it. A call of its own, so that a trace does not put the store off.
    /// </summary>
    [DontLookInside(CallEffects.Reads | CallEffects.Writes)]
    private static void Take(PyThread ts, W_Generator g) => g.State = GeneratorState.Running;

    /// <summary>next(g) or g.send(v) from the dispatch loop.</summary>
    public static PyObject? PushNext(PyThread ts, Frame back, W_Generator g, PyObject sent, int dst, int retPc)
    {
        if (g.State == GeneratorState.Finished)
            throw PyErr.StopIteration(null);
        Push(ts, back, g, sent, ReturnMode.Normal, dst, retPc);
        return null;
    }

    /// <summary>Suspends the running generator frame and hands the value to whoever resumed it: the frame that goes on, or null (C# code).</summary>
    [UnrollSafe]
    public static Frame? Yield(PyThread ts, Frame frame, PyObject value)
    {
        for (; ; )
        {
            Frame? back = Suspend(ts, frame);
            if (frame.Mode == ReturnMode.Entry)
                return null;
            if (back!.SavedIn != ts.Birth)
                ts.SaveFrame(back);
            if (frame.Mode != ReturnMode.YieldFrom)
            {
                JitArray.Store(back.Regs, frame.RetReg, value);
                back.Pc = frame.RetPc;
                return back;
            }
            // The resumer is a generator at its YieldFrom: it yields the same value.
            frame = back;
        }
    }

    private static Frame? Suspend(PyThread ts, Frame frame)
    {
        frame.Generator!.State = GeneratorState.Suspended;
        if (ts.Handled != frame.OuterHandled)
            frame.OwnHandled = ts.Handled;
        ts.Handled = frame.OuterHandled;
        frame.OuterHandled = null;
        Frame? back = frame.Back;
        frame.Back = null;
        ts.Top = back;
        return back;
    }

    /// <summary>The frame of a generator returned.</summary>
    public static Frame? Finish(PyThread ts, Frame frame, W_Generator g, Frame? back, PyObject value)
    {
        g.State = GeneratorState.Finished;
        g.Frame = null;
        ts.Handled = frame.OuterHandled;
        frame.Back = null;
        switch (frame.Mode)
        {
            case ReturnMode.Entry:
                g.ReturnValue = value;
                return null;
            case ReturnMode.ForIter:
                if (back!.SavedIn != ts.Birth)
                    ts.SaveFrame(back);
                back.Pc = back.Code.Ops[back.Pc + 3];
                return back;
            case ReturnMode.YieldFrom:
                if (back!.SavedIn != ts.Birth)
                    ts.SaveFrame(back);
                JitArray.Store(back.Regs, frame.RetReg, value);
                back.Pc = frame.RetPc;
                return back;
            default:
                throw PyErr.StopIteration(value);
        }
    }

    /// <summary>One step of `yield from`; the yielded value or the result stands in regs[dst].</summary>
    public static int Delegate(PyThread ts, Frame frame, PyObject inner, PyObject sent, int dst, int retPc)
    {
        if (inner is W_Generator g)
        {
            if (g.State == GeneratorState.Finished)
            {
                JitArray.Store(frame.Regs, dst, W_None.None);
                return Exhausted;
            }
            Push(ts, frame, g, sent, ReturnMode.YieldFrom, dst, retPc);
            return Pushed;
        }
        return DelegateOther(ts, frame, inner, sent, dst);
    }

    [DontLookInside]
    private static int DelegateOther(PyThread ts, Frame frame, PyObject inner, PyObject sent, int dst)
    {
        try
        {
            PyObject? value = sent is W_None ? Iteration.Next(ts, inner) : Interp.CallMethod(ts, inner, Names.Send, sent);
            JitArray.Store(frame.Regs, dst, value ?? W_None.None);
            return value is null ? Exhausted : Yields;
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.StopIteration))
                throw;
            JitArray.Store(frame.Regs, dst, Exceptions.StopValue(e.Value));
            return Exhausted;
        }
    }

    // ---- from C# ----

    /// <summary>The next value, or null at the end (the value of return is in g.ReturnValue).</summary>
    public static PyObject? NextNested(PyThread ts, W_Generator g, PyObject sent)
    {
        if (g.State == GeneratorState.Finished)
        {
            g.ReturnValue = null;
            return null;
        }
        Push(ts, ts.Top, g, sent, ReturnMode.Entry, 0, 0);
        PyObject value = Interp.RunNested(ts);
        return g.State == GeneratorState.Finished ? null : value;
    }

    public static PyObject Send(PyThread ts, W_Generator g, PyObject sent) => NextNested(ts, g, sent) ?? throw PyErr.StopIteration(g.ReturnValue);

    /// <summary>Raises an exception where the generator is suspended; the value it yields then.</summary>
    public static PyObject Throw(PyThread ts, W_Generator g, W_Exception e)
    {
        if (g.State == GeneratorState.Running)
            throw PyErr.ValueError("generator already executing");
        if (g.State == GeneratorState.Finished)
            throw new PyException(e);
        if (g.State == GeneratorState.Created)
        {
            MarkFinished(g);
            throw new PyException(e);
        }
        Frame frame = g.Frame!;
        if ((Opcode)frame.Code.Ops[frame.Pc] == Opcode.YieldFrom)
            return ThrowInto(ts, g, frame, e);
        return RaiseIn(ts, g, e);
    }

    private static void MarkFinished(W_Generator g)
    {
        g.State = GeneratorState.Finished;
        g.Frame = null;
    }

    private static PyObject RaiseIn(PyThread ts, W_Generator g, W_Exception e)
    {
        Frame frame = g.Frame!;
        int pc = frame.Pc;
        Push(ts, ts.Top, g, W_None.None, ReturnMode.Entry, 0, 0);
        frame.Pc = pc;
        Exceptions.SetContext(ts, e);
        if (!Exceptions.Unwind(ts, e, entry: true))
            throw new PyException(ts.Raised!);
        PyObject value = Interp.RunNested(ts);
        return g.State == GeneratorState.Finished ? throw PyErr.StopIteration(g.ReturnValue) : value;
    }

    private static PyObject ThrowInto(PyThread ts, W_Generator g, Frame frame, W_Exception e)
    {
        int pc = frame.Pc;
        int[] ops = frame.Code.Ops;
        PyObject inner = frame.Regs[ops[pc + 2]]!;
        bool exit = e.Type.IsSubtypeOf(Types.GeneratorExit);
        PyObject result;
        g.State = GeneratorState.Running;
        try
        {
            if (exit)
            {
                if (inner is W_Generator ig)
                    Close(ts, ig);
                else if (Attributes.TryGet(ts, inner, Names.Close) is { } close)
                    Interp.Call(ts, close);
                g.State = GeneratorState.Suspended;
                return RaiseIn(ts, g, e);
            }
            if (inner is W_Generator sub)
                result = Throw(ts, sub, e);
            else if (Attributes.TryGet(ts, inner, Names.Throw) is { } thrower)
                result = Interp.Call(ts, thrower, e);
            else
            {
                g.State = GeneratorState.Suspended;
                return RaiseIn(ts, g, e);
            }
            g.State = GeneratorState.Suspended;
            return result;
        }
        catch (PyException raised)
        {
            if (g.State != GeneratorState.Running)
                throw;
            if (!raised.Value.Type.IsSubtypeOf(Types.StopIteration))
            {
                g.State = GeneratorState.Suspended;
                return RaiseIn(ts, g, raised.Value);
            }
            result = Exceptions.StopValue(raised.Value);
        }
        // The inner iterator is exhausted: its value is that of the yield from, and the generator goes on behind it.
        g.State = GeneratorState.Suspended;
        Push(ts, ts.Top, g, W_None.None, ReturnMode.Entry, 0, 0);
        JitArray.Store(frame.Regs, ops[pc + 1], result);
        frame.Pc = pc + 3;
        PyObject value = Interp.RunNested(ts);
        return g.State == GeneratorState.Finished ? throw PyErr.StopIteration(g.ReturnValue) : value;
    }

    public static void Close(PyThread ts, W_Generator g)
    {
        if (g.State == GeneratorState.Created)
            MarkFinished(g);
        if (g.State == GeneratorState.Finished)
            return;
        try
        {
            Throw(ts, g, new W_Exception(Types.GeneratorExit));
        }
        catch (PyException e)
        {
            if (!(e.Value.Type.IsSubtypeOf(Types.GeneratorExit) || e.Value.Type.IsSubtypeOf(Types.StopIteration)))
                throw;
            return;
        }
        throw PyErr.RuntimeError("generator ignored GeneratorExit");
    }
}
