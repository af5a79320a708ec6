using JitStm.TraceIr;

namespace JitStm.TraceFiles;

/// <summary>Runs one <c>test exec</c> command and describes all that the guest could see of it.</summary>
public static class Execution
{
    private const int MaxRounds = 10_000;

    /// <summary>Arguments of the form <c>name=value</c>: the trace's inputs by their names in the text, and <c>break=n</c> to break at the nth poll.</summary>
    public static string Run(Executor executor, Trace trace, IReadOnlyList<string> names, string arguments, ObjectText objects)
    {
        Host.Reset();
        Dictionary<string, string> given = Split(arguments).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1]);
        int breakAt = given.Remove("break", out string? text) ? int.Parse(text) : int.MaxValue;
        Session session = executor.Open(breakAt);
        var state = new JitState { Thread = session.Thread };
        var refs = new List<object?>();
        object[] constants = [.. objects.Named];
        for (int i = 0; i < trace.Inputs.Length; i++)
        {
            Kind kind = trace.Inputs[i].Kind;
            Slot slot = given.Remove(names[i], out string? value) ? objects.Parse(value, kind) : throw new FormatException($"test exec gives no {names[i]}");
            (state.Ints[i], state.Refs[i].Target) = (slot.Bits, slot.Ref);
            if (slot.Ref is not null)
                objects.Name(names[i], slot.Ref);
            if (kind == Kind.Ref)
                refs.Add(slot.Ref);
        }
        if (given.Count > 0)
            throw new FormatException($"{given.Keys.First()} is no input");
        CompiledCode code = executor.Compile(trace, session.Barriers);
        session.Begin();
        return Describe(Leave(code, trace, state), trace, state, session, refs, constants);
    }

    /// <summary>Splits at spaces outside of brackets and quotes.</summary>
    private static IEnumerable<string> Split(string arguments)
    {
        int start = 0, depth = 0;
        for (int i = 0; i <= arguments.Length; i++)
        {
            char c = i == arguments.Length ? ' ' : arguments[i];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0)
            {
                if (i > start)
                    yield return arguments[start..i];
                start = i + 1;
            }
        }
    }

    /// <summary>The guard or target through which the trace is left for good: a jump to its own start enters it again.</summary>
    private static Descr Leave(CompiledCode code, Trace trace, JitState state)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            int left = code.Run(state);
            if (left >= 0)
                return code.Guards[left];
            LoopToken target = code.Targets[~left];
            if (!target.Key.Equals(trace.Start))
                return target;
        }
        throw new InvalidOperationException($"the trace was entered {MaxRounds} times");
    }

    private static string Describe(Descr left, Trace trace, JitState state, Session session, List<object?> refs, object[] constants)
    {
        var writer = new ObjectText.Writer();
        string where;
        if (left is GuardDescr guard)
        {
            ExitValues values = ExitRunner.Run(guard.Exit, state, session.Barriers);
            session.Commit();
            Kind[] kinds = [.. guard.Exit.Resume.Values.Select(v => v.Kind)];
            where = $"{Place(guard.Exit.Resume)} [{string.Join(", ", kinds.Select((k, i) => writer.Write(k, values[i])))}]";
        }
        else
        {
            session.Commit();
            Op jump = trace.Ops[^1];
            where = $"jump {left} [{string.Join(", ", jump.Args.Select((a, i) => writer.Write(a.Kind, new Slot { Bits = state.Ints[i], Ref = state.Refs[i].Target })))}]";
        }
        string pending = state.Pending is { } exception ? $" {exception.GetType().Name}" : "";
        string inputs = refs.Count > 0 ? $" inputs {string.Join(", ", refs.Select(writer.Write))}" : "";
        string named = constants.Length > 0 ? $" objects {string.Join(", ", constants.Select(writer.Write))}" : "";
        return $"{where}{pending}{inputs}{named}{Host.State(writer)}";
    }

    private static string Place(Resume resume) => resume switch
    {
        MergePointResume at => $"at '{at.Key}'",
        PreciseResume inside => $"after '{inside.LastMergePoint}'{(inside.Raising ? " raising" : "")} in {string.Join(" ", inside.Frames.Select(f => $"{f.Method}@{f.Instruction}"))}",
        _ => throw new NotSupportedException(resume.GetType().Name),
    };
}
