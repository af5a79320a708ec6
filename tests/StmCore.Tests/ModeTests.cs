using System.Reflection;
using System.Runtime.Loader;
using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>
/// The mode and the hooks are decided once in a process. So these run in a load context of their own, in which StmCore and this assembly are loaded again:
/// each scenario is a static method of <see cref="Scenarios"/>, found there by name.
/// </summary>
public sealed class ModeTests
{
    [Theory]
    [InlineData(nameof(Scenarios.Off), "mode:Off")]
    [InlineData(nameof(Scenarios.Gil), "mode:Gil")]
    [InlineData(nameof(Scenarios.GilThreads), "mode:Gil")]
    [InlineData(nameof(MeterScenarios.AllTimeIsAccountedFor), "measure")]
    [InlineData(nameof(MeterScenarios.OccurrencesAreToldInOrder), "measure")]
    [InlineData(nameof(MeterScenarios.WaitsAreTold), "measure")]
    [InlineData(nameof(CheckScenarios.MisuseIsToldWithAdvice), "checks")]
    [InlineData(nameof(Scenarios.EventsAreCounted), "hooks")]
    [InlineData(nameof(Scenarios.AbortOnce), "abort-barrier:3")]
    [InlineData(nameof(Scenarios.AbortOnce), "abort-poll:2")]
    [InlineData(nameof(Scenarios.AbortEach), "abort-each")]
    [InlineData(nameof(Scenarios.BreakEveryPoll), "break-every-poll")]
    public void Scenario(string name, string setting)
    {
        var context = new Again();
        Type scenarios = context.Prepare(setting);
        if (setting is "measure" or "checks")
            scenarios = scenarios.Assembly.GetType((setting == "measure" ? typeof(MeterScenarios) : typeof(CheckScenarios)).FullName!)!;
        MethodInfo scenario = scenarios.GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
        scenario.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private sealed class Again() : AssemblyLoadContext("StmCore again")
    {
        private static string PathOf(Assembly assembly) => assembly.Location;

        protected override Assembly? Load(AssemblyName name) =>
            name.Name == typeof(Stm).Assembly.GetName().Name ? LoadFromAssemblyPath(PathOf(typeof(Stm).Assembly)) : null;

        /// <summary>Decides the switches of the second StmCore; gives its <see cref="Scenarios"/>.</summary>
        public Type Prepare(string setting)
        {
            Assembly tests = LoadFromAssemblyPath(PathOf(typeof(ModeTests).Assembly));
            Type scenarios = tests.GetType(typeof(Scenarios).FullName!, throwOnError: true)!;
            bool stress = setting.Contains("abort", StringComparison.Ordinal) || setting.Contains("break", StringComparison.Ordinal);
            Environment.SetEnvironmentVariable(StmTestHooks.Variable, stress ? setting : null);
            AppContext.SetSwitch(StmTestHooks.Switch, setting == "hooks");
            AppContext.SetSwitch(StmChecks.Switch, setting == "checks");
            try
            {
                scenarios.GetMethod(nameof(Scenarios.Decide), BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [setting]);
            }
            finally
            {
                Environment.SetEnvironmentVariable(StmTestHooks.Variable, null);
                AppContext.SetSwitch(StmTestHooks.Switch, false);
                AppContext.SetSwitch(StmChecks.Switch, false);
            }
            return scenarios;
        }
    }
}

internal static class Scenarios
{
    internal static void Decide(string setting)
    {
        if (setting.StartsWith("mode:", StringComparison.Ordinal))
            Stm.Mode = Enum.Parse<StmMode>(setting["mode:".Length..]);
        Stm.Measure = setting == "measure";
        _ = new Guest();
        Assert.Equal(setting == "measure", StmMeter.Enabled);
        Assert.Equal(setting == "checks", StmChecks.Enabled);
        if (setting is "measure" or "checks")
            return;
        Assert.Equal(!setting.StartsWith("mode:", StringComparison.Ordinal), StmTestHooks.Enabled);
    }

    internal static void Off()
    {
        var g = new Guest();
        var cell = new Cell { Value = 1 };
        var ran = new List<int>();
        g.RunTransactions(() =>
        {
            Assert.Same(cell, Barriers.Write(g, cell));
            Assert.Same(cell, Barriers.Read(g, cell));
            Assert.Equal(0, cell._stamp);
            g.BecomeInevitable("nothing");
            g.Budget = 0;
            Assert.False(g.Poll());
            Assert.True(g.Budget > 0);
            g.Break();
            g.OnCommit(() => ran.Add(1));
            Assert.Equal(3, g.RunOutside(() => 3));
            StmThread.StopTheWorld(() => ran.Add(2));
            return true;
        });
        Assert.Equal([1, 2], ran);
        Assert.Throws<InvalidOperationException>(() => Stm.Mode = StmMode.On);
    }

    internal static void Gil()
    {
        Assert.Equal(1, Stm.Segments);
        var g = new Guest();
        var cell = new Cell { Value = 1 };
        var state = new PrivateState { Value = 1 };
        var ran = new List<int>();
        g.Begin();
        Assert.Same(cell, Barriers.Write(g, cell));
        g.SavePrivate(state);
        Assert.Equal(0, state.Saves);
        g.OnCommit(() => ran.Add(1));
        g.BecomeInevitable("nothing");
        g.AbortForTest();
        g.Budget = 0;
        // Nobody waits for the lock.
        Assert.False(g.Poll());
        g.Commit();
        Assert.Equal([1], ran);
    }

    internal static void GilThreads()
    {
        int value = 0, inside = 0, most = 0;
        Actor[] actors = [new Actor(), new Actor(), new Actor()];
        Task[] tasks = [.. actors.Select(actor => actor.Start(g => g.RunTransactions(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                value++;
                Thread.SpinWait(200);
                Interlocked.Decrement(ref inside);
                if (g.Poll() || i % 100 == 0)
                    g.Break();
            }
            return true;
        })))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        foreach (Actor actor in actors)
            actor.Dispose();
        Assert.Equal((3000, 1), (value, most));
    }

    internal static void EventsAreCounted()
    {
        var g = new Guest();
        var seen = new List<StmEvent>();
        StmTestHooks.OnEvent = (_, what) => seen.Add(what);
        g.Transact(() =>
        {
            var cell = new Cell();
            cell.Set(g, 1);
            cell.Get(g);
            g.Poll();
        });
        StmTestHooks.OnEvent = null;
        Assert.Equal([StmEvent.Barrier, StmEvent.Barrier, StmEvent.Poll], seen);
    }

    internal static void AbortOnce()
    {
        var g = new Guest();
        var cell = new Cell();
        Assert.Equal(2, Attempts(g, cell));
        Assert.Equal(1, Attempts(g, cell));
        Assert.Equal(10, cell.Value);
    }

    internal static void AbortEach()
    {
        var g = new Guest();
        var cell = new Cell();
        // Ten barriers and five polls, each aborted once.
        Assert.Equal(16, Attempts(g, cell));
        Assert.Equal(16, Attempts(g, cell));
        Assert.Equal(10, cell.Value);
    }

    private static int Attempts(Guest g, Cell cell)
    {
        int attempts = 0;
        g.Transact(() =>
        {
            attempts++;
            for (int i = 0; i < 5; i++)
            {
                cell.Set(g, cell.Get(g) + 1);
                g.Poll();
            }
        });
        return attempts;
    }

    internal static void BreakEveryPoll()
    {
        var g = new Guest();
        g.Begin();
        for (int i = 0; i < 3; i++)
        {
            Assert.NotEqual(0, g.PollWord);
            Assert.True(g.Poll());
            g.Break();
        }
        g.AtomicDepth = 1;
        Assert.False(g.Poll());
        g.AtomicDepth = 0;
        Assert.True(g.Poll());
        g.Commit();
    }
}
