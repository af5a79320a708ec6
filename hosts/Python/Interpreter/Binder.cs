using JitStm.Python.Compiler;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Arguments to parameters, with CPython's messages.</summary>
public static class Binder
{
    [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
    public static PyObject?[] Bind(PyThread ts, W_Function fn, PyCode callee, PyObject[] args, W_Str[]? kwNames)
    {
        Code raw = callee.Raw;
        var regs = new PyObject?[callee.RegCount];
        int kwCount = kwNames?.Length ?? 0;
        int npos = args.Length - kwCount;
        int argCount = raw.ArgCount, named = argCount + raw.KwOnlyArgCount;
        Array.Copy(args, regs, Math.Min(npos, argCount));
        if (raw.HasVarArgs)
            regs[named] = npos > argCount ? new W_Tuple(args[argCount..npos]) : W_Tuple.Empty;
        W_Dict? extra = null;
        if (raw.HasVarKeywords)
            regs[raw.ParameterCount - 1] = extra = new W_Dict(ts);
        for (int k = 0; k < kwCount; k++)
            BindKeyword(ts, fn, raw, regs, kwNames!, k, args[npos + k], extra, named);
        if (npos > argCount && !raw.HasVarArgs)
            throw TooMany(ts, fn, raw, regs, npos);
        if (npos < argCount)
            FillDefaults(ts, fn, raw, regs, npos);
        if (raw.KwOnlyArgCount > 0)
            FillKeywordOnly(ts, fn, raw, regs);
        return regs;
    }

    private static void BindKeyword(PyThread ts, W_Function fn, Code raw, PyObject?[] regs, W_Str[] kwNames, int k, PyObject value, W_Dict? extra, int named)
    {
        string name = kwNames[k].Value;
        for (int i = raw.PosOnlyArgCount; i < named; i++)
        {
            if (raw.RegNames[i] != name)
                continue;
            if (regs[i] is not null)
                throw PyErr.TypeError($"{fn.QualName.Value}() got multiple values for argument '{name}'");
            regs[i] = value;
            return;
        }
        if (extra is not null)
        {
            extra.SetStr(ts, kwNames[k], value);
            return;
        }
        var posOnly = kwNames.Where(n => raw.RegNames.Take(raw.PosOnlyArgCount).Contains(n.Value)).Select(n => n.Value).ToArray();
        if (posOnly.Length > 0)
            throw PyErr.TypeError($"{fn.QualName.Value}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", posOnly)}'");
        throw PyErr.TypeError($"{fn.QualName.Value}() got an unexpected keyword argument '{name}'");
    }

    private static void FillDefaults(PyThread ts, W_Function fn, Code raw, PyObject?[] regs, int npos)
    {
        PyObject[] defaults = fn.Defaults?.Items ?? [];
        int first = raw.ArgCount - defaults.Length;
        List<string>? missing = null;
        for (int i = npos; i < raw.ArgCount; i++)
        {
            if (regs[i] is not null)
                continue;
            if (i >= first)
                regs[i] = defaults[i - first];
            else
                (missing ??= []).Add(raw.RegNames[i]);
        }
        if (missing is not null)
            throw Missing(fn, missing, "positional");
    }

    private static void FillKeywordOnly(PyThread ts, W_Function fn, Code raw, PyObject?[] regs)
    {
        List<string>? missing = null;
        for (int i = raw.ArgCount; i < raw.ArgCount + raw.KwOnlyArgCount; i++)
        {
            if (regs[i] is not null)
                continue;
            regs[i] = fn.KwDefaults?.GetStr(ts, raw.RegNames[i]);
            if (regs[i] is null)
                (missing ??= []).Add(raw.RegNames[i]);
        }
        if (missing is not null)
            throw Missing(fn, missing, "keyword-only");
    }

    private static PyException Missing(W_Function fn, List<string> names, string kind)
    {
        string list = names.Count switch
        {
            1 => $"'{names[0]}'",
            2 => $"'{names[0]}' and '{names[1]}'",
            _ => string.Join(", ", names.Take(names.Count - 1).Select(n => $"'{n}'")) + $", and '{names[^1]}'",
        };
        return PyErr.TypeError($"{fn.QualName.Value}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}");
    }

    private static PyException TooMany(PyThread ts, W_Function fn, Code raw, PyObject?[] regs, int given)
    {
        int defaults = fn.Defaults?.Items.Length ?? 0;
        int max = raw.ArgCount;
        string takes = defaults > 0 ? $"from {max - defaults} to {max}" : $"{max}";
        bool plural = defaults > 0 || max != 1;
        int kwOnly = 0;
        for (int i = raw.ArgCount; i < raw.ArgCount + raw.KwOnlyArgCount; i++)
            if (regs[i] is not null)
                kwOnly++;
        string extra = kwOnly > 0 ? $" positional argument{(given == 1 ? "" : "s")} (and {kwOnly} keyword-only argument{(kwOnly == 1 ? "" : "s")})" : "";
        string verb = given == 1 && kwOnly == 0 ? "was" : "were";
        return PyErr.TypeError($"{fn.QualName.Value}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{extra} {verb} given");
    }
}
