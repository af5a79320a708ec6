using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

public static partial class Interp
{
    /// <summary>C# recursion through nested guest calls ends here, long before the stack does.</summary>
    public const int MaxNesting = 6000;

    /// <summary>Runs ts.Top until the entry frame below it returns; a guest exception that leaves it is thrown as PyException.</summary>
    public static PyObject Run(PyThread ts)
    {
        for (; ; )
        {
            W_Exception raised;
            bool entry = true;
            try
            {
                return Dispatch(ts, ts.Top!)!;
            }
            catch (PyException e)
            {
                raised = e.Value;
                entry = !e.NoEntry;
            }
            catch (Exception e) when (HostErrors.Translate(e) is not null)
            {
                raised = HostErrors.Translate(e)!;
            }
            if (!Exceptions.Unwind(ts, raised, entry))
                throw new PyException(ts.Raised!);
        }
    }

    /// <summary>At a back-edge: the frame's Pc is stored, so an abort or a break here finds everything in the heap.</summary>
    [DontLookInside]
    public static void Safepoint(PyThread ts)
    {
        if (ts.Poll())
            ts.Break();
        Signals.Check(ts);
    }

    /// <summary>Calls guest code from C#.</summary>
    public static PyObject Call(PyThread ts, PyObject f, params PyObject[] args) => CallKw(ts, f, args, null);

    public static PyObject CallKw(PyThread ts, PyObject f, PyObject[] args, W_Str[]? kwNames)
    {
        PyObject? r = Calls.General(ts, ts.Top, f, args, kwNames, ReturnMode.Entry, 0, 0);
        return r ?? RunNested(ts);
    }

    /// <summary>Runs the entry frame that stands on top, nested in C# code.</summary>
    public static PyObject RunNested(PyThread ts)
    {
        if (ts.Nesting >= MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            ts.Top = ts.Top!.Back;
            throw Calls.TooDeep();
        }
        ts.Nesting++;
        try
        {
            return Run(ts);
        }
        finally
        {
            ts.Nesting--;
        }
    }

    public static PyObject CallMethod(PyThread ts, PyObject self, W_Str name, params PyObject[] args) =>
        Call(ts, Attributes.Get(ts, self, name), args);

    public static PyObject CallMethod(PyThread ts, PyObject self, string name, params PyObject[] args) =>
        Call(ts, Attributes.Get(ts, self, Names.Intern(name)), args);

    /// <summary>Calls a special method found on the type; null when the type has none.</summary>
    public static PyObject? CallSpecial(PyThread ts, PyObject self, W_Str name)
    {
        PyObject? f = self.GetClass(ts).Lookup(ts, name);
        return f is null ? null : CallFound(ts, f, self, []);
    }

    public static PyObject? CallSpecial(PyThread ts, PyObject self, W_Str name, PyObject a)
    {
        PyObject? f = self.GetClass(ts).Lookup(ts, name);
        return f is null ? null : CallFound(ts, f, self, [a]);
    }

    public static PyObject? CallSpecial(PyThread ts, PyObject self, W_Str name, PyObject a, PyObject b)
    {
        PyObject? f = self.GetClass(ts).Lookup(ts, name);
        return f is null ? null : CallFound(ts, f, self, [a, b]);
    }

    /// <summary>Calls what a type's attribute gives for an instance.</summary>
    public static PyObject CallFound(PyThread ts, PyObject f, PyObject self, PyObject[] args)
    {
        if (f is W_Function or W_Builtin { Binds: true })
            return Call(ts, f, [self, .. args]);
        return Call(ts, Attributes.Bind(ts, f, self, self.GetClass(ts)), args);
    }

    /// <summary>Runs a module's or exec's code.</summary>
    public static PyObject RunCode(PyThread ts, PyCode code, PyObject? ns)
    {
        var frame = new Frame(ts, code, new PyObject?[code.RegCount], null) { Back = ts.Top, Mode = ReturnMode.Entry, Namespace = ns };
        frame.Depth = ts.Top is null ? 1 : ts.Top.Depth + 1;
        if (frame.Depth > ts.RecursionLimit)
            throw Calls.TooDeep();
        ts.Top = frame;
        return RunNested(ts);
    }
}

/// <summary>C# exceptions that have a meaning for the guest.</summary>
public static class HostErrors
{
    public static W_Exception? Translate(Exception e) => e switch
    {
        OutOfMemoryException => new W_Exception(Types.MemoryError),
        InsufficientExecutionStackException => Calls.TooDeep().Value,
        InvalidCastException => new W_Exception(Types.TypeError, new W_Str("an argument has a wrong type (" + e.Message + ")")),
        NullReferenceException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException => new W_Exception(Types.SystemError, new W_Str(e.Message + " " + e.StackTrace)),
        IOException or UnauthorizedAccessException => new W_Exception(Types.OSError, new W_Str(e.Message)),
        Compiler.PySyntaxError s => SyntaxErrors.ToGuest(s),
        _ => null,
    };
}
