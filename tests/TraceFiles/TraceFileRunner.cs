using JitStm.TraceIr;

namespace JitStm.TraceFiles;

/// <summary>
/// Runs the cases of files under traces/. A test project gives the stages and executors that it knows; commands for other stages are left to
/// the projects that know them. Whatever is executed, before or after a stage and by whichever executor, must have the same outcome, so that
/// no golden text is trusted by eye. With JITSTM_BLESS=1 in the environment expectations that do not hold are rewritten.
/// </summary>
public sealed class TraceFileRunner
{
    /// <summary>By the command's name; gets the rest of the command line.</summary>
    public Dictionary<string, Func<Trace, string, Trace>> Stages { get; } = [];

    /// <summary>
    /// Applied, with every command <c>test exec</c>, to the traces that a recorder could have given: whatever they do to the text, the outcome
    /// stays the same.
    /// </summary>
    public List<(string Name, Func<Trace, Trace> Apply)> Variants { get; } = [];

    /// <summary>Used beside the reference interpreter.</summary>
    public List<Executor> Executors { get; } = [];

    /// <summary>The ops that the reference interpreter has executed.</summary>
    public HashSet<OpCode> Executed { get; } = [];

    private static bool Blessing
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JITSTM_BLESS") != "1")
                return false;
            return Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException("JITSTM_BLESS is refused in CI") : true;
        }
    }

    /// <summary>Throws when the case fails; blessed expectations are written to the file.</summary>
    public void Run(TraceFile file, TraceCase one)
    {
        CheckRoundTrip(one);
        foreach ((string command, string arguments) in one.Commands("test"))
        {
            if (command == "verify")
                RunVerify(file, one, arguments);
            else if (Stages.TryGetValue(command, out Func<Trace, string, Trace>? stage))
                Expect(file, one, "out", Printer.Print(new World(one).Staged(stage, arguments)));
        }
        string[] outcomes = [.. one.Commands("test").Where(c => c.Name == "exec").Select(c => RunExec(one, c.Arguments))];
        if (outcomes.Length > 0)
            Expect(file, one, "result", string.Concat(outcomes.Select(o => o + "\n")));
    }

    /// <summary>One case's objects and trace, made anew for each run because runs change them.</summary>
    private sealed class World
    {
        public ReflectionResolver Resolver { get; } = Guest.Resolver();

        public ObjectText Objects { get; }

        public Trace Trace { get; }

        public string[] Names { get; }

        public World(TraceCase one)
        {
            Objects = new ObjectText(Resolver);
            foreach ((string name, string rest) in one.Commands("let"))
            {
                string[] sides = $"{name} {rest}".TrimEnd().Split('=', 2);
                object target = Objects.Parse(sides[1], Kind.Ref).Ref!;
                Objects.Name(sides[0], target);
                Resolver.Define(int.Parse(sides[0].Split('#')[1]), target);
            }
            Section text = one.Demand("in");
            Trace = Parser.Parse(text.Text, Resolver);
            Names = text.Lines.First(l => l.StartsWith('[')).Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries);
        }

        public Trace Staged(Func<Trace, string, Trace> stage, string arguments)
        {
            Trace result = stage(Trace, arguments);
            Verifier.Check(result, ModeOf(result), "the stage");
            return result;
        }
    }

    private static VerifierMode ModeOf(Trace trace) =>
        trace.Ops.Concat(trace.Ops.Where(op => op.Code.HasExit()).SelectMany(op => op.Guard.Exit.Ops)).Any(op => op.Code.EffectOf() == Effect.Barrier)
            ? VerifierMode.WithBarriers : VerifierMode.Optimised;

    private static void CheckRoundTrip(TraceCase one)
    {
        var world = new World(one);
        string printed = Printer.Print(world.Trace);
        // Constants are printed with other numbers than they were defined with.
        if (printed.Contains("ConstPtr(", StringComparison.Ordinal))
            return;
        string again = Printer.Print(Parser.Parse(printed, Guest.Resolver()));
        if (again != printed)
            throw new TraceFileException($"'{one.Title}' prints as\n{printed}and that, parsed again, as\n{again}");
    }

    private static void RunVerify(TraceFile file, TraceCase one, string mode)
    {
        VerifierMode rules = mode switch
        {
            "recorded" => VerifierMode.Recorded,
            "optimised" => VerifierMode.Optimised,
            "barriers" => VerifierMode.WithBarriers,
            _ => throw new FormatException($"test verify takes recorded, optimised or barriers, not '{mode}'"),
        };
        string errors = string.Concat(Verifier.Verify(new World(one).Trace, rules).Select(e => $"op {e.Index}: {e.Text}\n"));
        // Only a case that asks for errors is ever blessed with some.
        if (one.Find("errors") is not null)
            Expect(file, one, "errors", errors);
        else if (errors.Length > 0)
            throw new TraceFileException($"'{one.Title}' is broken:\n{errors}");
    }

    private string RunExec(TraceCase one, string arguments)
    {
        string? first = null;
        foreach (Executor executor in Executors.Prepend(Executor.Reference(op => Executed.Add(op.Code))))
        {
            if (!executor.CanBreak && arguments.Contains("break=", StringComparison.Ordinal))
                continue;
            first = Agree(one, first, executor, "", world => world.Trace, arguments);
            foreach ((string command, string rest) in one.Commands("test"))
                if (Stages.TryGetValue(command, out Func<Trace, string, Trace>? stage))
                    Agree(one, first, executor, $" after {command}", world => world.Staged(stage, rest), arguments);
            foreach ((string name, Func<Trace, Trace> apply) in Variants)
                if (Verifier.Verify(new World(one).Trace, VerifierMode.Recorded).Count == 0)
                    Agree(one, first, executor, $" after {name}", world => world.Staged((trace, _) => apply(trace), ""), arguments);
        }
        return first!;
    }

    private static string Agree(TraceCase one, string? first, Executor executor, string when, Func<World, Trace> choose, string arguments)
    {
        var world = new World(one);
        Trace trace = choose(world);
        string outcome = Execution.Run(executor, trace, world.Names, arguments, world.Objects);
        return first is null || first == outcome ? outcome
            : throw new TraceFileException($"'{one.Title}', test exec {arguments}: {executor.Name}{when} gives\n  {outcome}\nbut at first it was\n  {first}\n{Printer.Print(trace)}");
    }

    private static void Expect(TraceFile file, TraceCase one, string section, string actual)
    {
        List<string> expected = one.Find(section)?.Lines ?? [];
        if (TextPattern.Matches(expected, actual.Split('\n')[..^1]))
            return;
        if (!Blessing)
            throw new TraceFileException($"'{one.Title}': {section}: expected\n{string.Concat(expected.Select(l => $"  {l}\n"))}but it is\n{string.Concat(actual.Split('\n')[..^1].Select(l => $"  {l}\n"))}");
        one.Set(section, actual);
        file.Write();
    }
}

/// <summary>A case under traces/ does not hold.</summary>
public sealed class TraceFileException(string message) : Exception(message);
