using System.Collections.Frozen;
using System.Text;
using JitStm.StmCore;

namespace JitStm.Weaver.Refused;

/// <summary>The errors that the weaver must report for the class; none without the mark.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefusedAttribute(string codes) : Attribute
{
    public string Codes { get; } = codes;
}

[Refused("JSW001")]
public static class CountsInAStatic
{
    public static int Count;
}

[Refused("JSW001 JSW001")]
public static class KeepsCollectionsInStatics
{
    public static readonly Dictionary<string, int> Cache = [];
    public static readonly int[] Table = [1, 2];
}

public static class HarmlessStatics
{
    public const int Limit = 3;
    public static readonly string Name = "x";
    public static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(["a"]);
    [ThreadStatic]
    public static int PerThread;
    [Unlogged("idempotent cache")]
    public static readonly Dictionary<string, int> Interned = [];
    [Immutable]
    public static readonly int[] Table = [1, 2];
    public static readonly Func<int, int> Twice = x => x * 2;

    public static int Use() => PerThread + Words.Count;
}

[Refused("JSW002 JSW002")]
public class HoldsLibraryCollections : StmObject
{
    public readonly List<int> Items = [];
    public StringBuilder? Text;
    [Unlogged("filled before the first transaction")]
    public List<int> Known = [];
    [Immutable]
    public readonly Dictionary<string, int> Names = [];
}

[Refused("JSW008")]
public class HoldsAnArrayThatIsNotItsOwn : StmObject
{
    public int[] Numbers = [];
    [Owned]
    public int[] Mine = [];
}

[Refused("JSW008")]
[ThreadPrivate]
public class PrivateWithAnArray
{
    public int[] Numbers = [];
}

[Refused("JSW003 JSW003 JSW003 JSW003 JSW003")]
public class LetsItsArrayGo : StmObject
{
    [Owned]
    private int[] _items = [1];

    public int[] Items(StmThread thread) => _items;

    public int Sum(StmThread thread)
    {
        int sum = 0;
        foreach (int i in _items)
        {
            thread.Poll();
            sum += i;
        }
        return sum;
    }

    public void Sort(StmThread thread) => Array.Sort(_items);

    public void Share(StmThread thread, LetsItsArrayGo other)
    {
        int[] mine = _items;
        for (int i = 0; i < mine.Length; i++)
        {
            mine[i]++;
            if (i == 3)
                mine = other._items;
        }
    }

    public void Replace() => _items = [2];
}

public struct Visitor
{
    public int Visits;

    public void Visit(MutableBase it) => Visits += it.Value;
}

[Refused("JSW004")]
public class CallsAStructInside : StmObject
{
    private Visitor _visitor;

    public void Visit(MutableBase it) => _visitor.Visit(it);

    public void VisitBySteps(MutableBase it)
    {
        Visitor visitor = _visitor;
        visitor.Visit(it);
        _visitor = visitor;
    }
}

[Refused("JSW004 JSW004 JSW004")]
public class HandsOutReferences : StmObject
{
    private int _count;
    [Owned]
    private int[] _items = [1];

    public ref int Count() => ref _count;

    public void Parse(string text) => int.TryParse(text, out _count);

    public void Element()
    {
        ref int first = ref _items[0];
        for (int i = 0; i < 3; i++)
            first += i;
    }

    public void Replace() => _items = [2];
}

[Refused("JSW005 JSW005")]
public class UsesInterlocked : StmObject
{
    private int _count;
    private bool _flag;

    public int Next() => Interlocked.Increment(ref _count);

    public void Publish() => Volatile.Write(ref _flag, true);
}

[Refused("JSW006")]
[ThreadPrivate]
public class PrivateWithAForeignBase : StringWriter
{
    public int Extra { get; set; }
}

[Refused("JSW007 JSW007")]
public class LocksAroundBarriers : StmObject
{
    private int _count;
    [Unlogged("a lock")]
    private readonly object _monitor = new();
    [Unlogged("a lock")]
    private readonly Lock _gate = new();

    public void Add()
    {
        lock (_monitor)
            _count++;
    }

    public int Get()
    {
        lock (_gate)
            return _count;
    }
}

public class MutableBase : StmObject
{
    public int Value { get; set; }
}

[Refused("JSW009")]
[Immutable]
public class ImmutableOverMutable : MutableBase;

[Refused("JSW010")]
public class HasAFinalizer : StmObject
{
    public int Handle { get; set; }

    ~HasAFinalizer() => Handle = 0;
}

[Refused("JSW011")]
public static class SwallowsAborts
{
    public static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (StmAbortException)
        {
            return false;
        }
    }
}

[Refused("JSW014 JSW014")]
public static class HandsAbortsToTheLibrary
{
    [Unlogged("sample")]
    public static readonly Lazy<MutableBase> Late = new(() => new MutableBase());

    public static void Sort(MutableBase[] all) => Array.Sort(all, (a, b) => Key(a) - Key(b));

    public static void SortPlain(int[] all) => Array.Sort(all, (a, b) => b - a);

    private static int Key(MutableBase it) => it.Value;
}

public class PlainCounter
{
    public int Count { get; set; }
}

public class HoldsACounter(PlainCounter counter)
{
    public PlainCounter Counter { get; } = counter;
}

public class PlainPair(int first, int second)
{
    public int First { get; } = first;
    public int Second { get; } = second;
}

[Refused("JSW012 JSW012")]
public class KeepsPlainObjects : StmObject
{
    public static readonly PlainCounter Total = new();
    public HoldsACounter? Counter { get; set; }
    public PlainPair? Pair { get; set; }
    [Unlogged("statistics")]
    public PlainCounter? Statistics;
}

[Refused("JSW013")]
public static class CountsInAClosure
{
    public static Func<int> Counter()
    {
        int count = 0;
        return () => ++count;
    }

    public static Func<int> Constant(int value) => () => value + 1;

    public static Func<int, Func<int>> Adder(int a) => b => () => a + b;

    [Unlogged("the delegate does not leave the method")]
    public static int Sum(IEnumerable<int> all)
    {
        int sum = 0;
        Action<int> add = i => sum += i;
        foreach (int i in all)
            add(i);
        return sum;
    }
}

[Refused("JSW015")]
public static class CallsBarriers
{
    public static StmObject Peek(StmThread thread, StmObject it) => Barriers.Read(thread, it);
}
