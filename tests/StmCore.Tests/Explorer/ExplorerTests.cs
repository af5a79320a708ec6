using System.Reflection;
using System.Runtime.Loader;
using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>
/// Interleavings of the real code. StmCore is rewritten with schedule points and loaded again, together with this assembly, in which a scheduler runs
/// one thread at a time. What is found is named by program and seed, and comes again with them.
/// </summary>
public sealed class ExplorerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explorer").FullName;

    public void Dispose()
    {
        // The assembly is still loaded; the system may not let it go yet.
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }

    [Theory]
    [InlineData("Counter", 2, 3000)]
    [InlineData("Pair", 2, 3000)]
    [InlineData("Skew", 2, 3000)]
    public void Every_schedule_with_few_interruptions_can_be_explained(string program, int preemptions, int most) =>
        Assert.Null(Explore("", nameof(Explorations.InDepth), program, preemptions, most));

    /// <summary>The environment variable EXPLORE asks for more than the usual number of schedules.</summary>
    [Fact]
    public void Random_programs_under_random_schedules_can_be_explained()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("EXPLORE"), out int asked) ? asked : 1000;
        Assert.Null(Explore("", nameof(Explorations.AtRandom), 1, count));
    }

    [Theory]
    [InlineData("no-fence")]
    [InlineData("no-ack")]
    [InlineData("no-marker-check")]
    [InlineData("no-read-wait")]
    [InlineData("no-mutex")]
    public void A_missing_protection_is_found_and_comes_again_with_its_seed(string mutation)
    {
        string? found = Explore(mutation, nameof(Explorations.AtRandom), 1, 20_000);
        Assert.NotNull(found);
        int seed = int.Parse(found[5..found.IndexOf(':', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"seed {seed}:", Explore(mutation, nameof(Explorations.AtRandom), seed, 1), StringComparison.Ordinal);
    }

    private string? Explore(string mutation, string how, params object[] arguments)
    {
        Assembly tests = new Rewritten(_folder).Tests;
        Environment.SetEnvironmentVariable(Mutations.Variable, mutation);
        try
        {
            MethodInfo explore = tests.GetType(typeof(Explorations).FullName!)!.GetMethod(how, BindingFlags.NonPublic | BindingFlags.Static)!;
            return (string?)explore.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Mutations.Variable, null);
        }
    }

    private sealed class Rewritten : AssemblyLoadContext
    {
        private readonly string _core;

        public Rewritten(string folder) : base("StmCore with schedule points")
        {
            _core = Path.Combine(folder, $"{Guid.NewGuid()}.dll");
            Assert.InRange(SchedulePoints.Rewrite(typeof(Stm).Assembly.Location, _core), 100, 10_000);
            Tests = LoadFromAssemblyPath(typeof(ExplorerTests).Assembly.Location);
        }

        public Assembly Tests { get; }

        protected override Assembly? Load(AssemblyName name) =>
            name.Name == typeof(Stm).Assembly.GetName().Name ? LoadFromAssemblyPath(_core)
            : name.Name == typeof(ExplorerTests).Assembly.GetName().Name ? Tests : null;
    }
}

/// <summary>Called in the load context of the rewritten StmCore; each gives what is wrong, or null.</summary>
internal static class Explorations
{
    private const int StepsOfARun = 250;

    internal static string? InDepth(string program, int preemptions, int most)
    {
        Congestion.Enabled = false;
        ExploredProgram explored = program switch
        {
            "Counter" => ExploredProgram.Counter(),
            "Pair" => ExploredProgram.Pair(),
            _ => ExploredProgram.Skew(),
        };
        var strategy = new DepthFirst(preemptions);
        int run = 0;
        do
        {
            if (explored.Run(strategy) is { } wrong)
                return $"schedule {run}: {wrong}";
        }
        while (++run < most && strategy.Advance());
        return null;
    }

    internal static string? AtRandom(int firstSeed, int count)
    {
        Congestion.Enabled = false;
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
            if (ExploredProgram.Random(seed / 20).Run(new RandomPriorities(seed, StepsOfARun)) is { } wrong)
                return $"seed {seed}: {wrong}";
        return null;
    }
}
