using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>One property, and shared data on which threads try to break it.</summary>
internal abstract class Workload
{
    private long _violations;
    private int _told;

    public abstract string Name { get; }

    public long Violations => Volatile.Read(ref _violations);

    /// <summary>Makes the data, inside a transaction.</summary>
    public abstract void SetUp(Guest guest);

    /// <summary>Any number of transactions; outside when called and when it returns.</summary>
    public abstract void Step(Guest guest);

    /// <summary>Inside a transaction, when all threads have ended.</summary>
    public virtual void Finish(Guest guest) { }

    protected void Violation(string what)
    {
        Interlocked.Increment(ref _violations);
        if (Interlocked.Increment(ref _told) <= 3)
            Console.WriteLine($"{Name}: {what}");
    }

    public static Workload[] All() =>
        [new Bank(), new WriteSkew(), new Opacity(), new Fence(), new SortedList(), new Cards(), new Newborns(), new Zombies(), new PrivateFrames(), new Inevitables(),
         new StoppedWorld(), new CommitOrder(), new NestedBreaks(), new BaseLoop(), new SkipList(), new HashTable(), new Waiting(), new PingPong(),
         new UndoneBlocks(), new Locks(), .. Array.ConvertAll(Subject.All(), subject => new Histories(subject))];
}
