using System.Numerics;

namespace JitStm.StmCore;

// Elements stand in arrays that double in size and never move, so that growing copies nothing and an element's place is known from its index.
//
// Who appends locks the size. Who uses an index below the size need not know the size, only that it is not going to shrink: it reads Shape, which is
// written by everything that takes elements away or moves them, and looks at the size without a barrier. A size that grows in the meantime is no
// harm: the element is there for the one who sees it, and its card is locked until the commit that has appended it is done.

/// <summary>A list. Elements conflict by cards of <see cref="StmArray{T}.CardSize"/>; appending conflicts with appending and with the count, not with elements that are there.</summary>
[Immutable]
public sealed class StmList<T>
{
    private const int FirstLog = 6;

    private readonly Marker _shape = new();
    private readonly Size _size = new();

    /// <summary>Empty; born in the thread's transaction.</summary>
    public StmList(StmThread thread)
    {
        Barriers.New(thread, _shape);
        Barriers.New(thread, _size);
    }

    public StmList(StmThread thread, ReadOnlySpan<T> items) : this(thread)
    {
        foreach (T item in items)
            Add(thread, item);
    }

    private sealed class Marker : StmObject
    {
        public override StmObject StmClone() => new Marker();

        public override void StmCopyFrom(StmObject copy) { }
    }

    private sealed class Size : StmObject
    {
        public int Count;
        public StmArray<T>[] Chunks = [];

        public override StmObject StmClone() => new Size { Count = Count, Chunks = Chunks };

        public override void StmCopyFrom(StmObject copy)
        {
            // In this order: who sees the count sees the chunks.
            Chunks = ((Size)copy).Chunks;
            Volatile.Write(ref Count, ((Size)copy).Count);
        }
    }

    public int Count(StmThread thread) => Barriers.Reading(thread, _size).Count;

    public T Get(StmThread thread, int index)
    {
        (StmArray<T> chunk, int at) = Find(thread, index);
        return chunk.Get(thread, at);
    }

    public void Set(StmThread thread, int index, T value)
    {
        (StmArray<T> chunk, int at) = Find(thread, index);
        chunk.Set(thread, at, value);
    }

    public void Add(StmThread thread, T item)
    {
        Size size = Barriers.Writing(thread, _size);
        (int which, int at) = Place(size.Count);
        if (which == size.Chunks.Length)
            // An array of its own for each size: an aborted append must leave nothing behind.
            size.Chunks = [.. size.Chunks, new StmArray<T>(thread, 1 << (FirstLog + which))];
        size.Chunks[which].Set(thread, at, item);
        size.Count++;
    }

    public void Insert(StmThread thread, int index, T item)
    {
        int count = Count(thread);
        if ((uint)index > (uint)count)
            throw new ArgumentOutOfRangeException(nameof(index), $"place {index} in a list of {count}");
        Barriers.Write(thread, _shape);
        Add(thread, item);
        for (int i = count; i > index; i--)
            Set(thread, i, Get(thread, i - 1));
        Set(thread, index, item);
    }

    /// <summary>Gives the element that was there.</summary>
    public T RemoveAt(StmThread thread, int index)
    {
        T removed = Get(thread, index);
        Barriers.Write(thread, _shape);
        int last = Count(thread) - 1;
        for (int i = index; i < last; i++)
            Set(thread, i, Get(thread, i + 1));
        Set(thread, last, default!);
        Barriers.Writing(thread, _size).Count = last;
        return removed;
    }

    public void Clear(StmThread thread)
    {
        Barriers.Write(thread, _shape);
        Size size = Barriers.Writing(thread, _size);
        size.Count = 0;
        size.Chunks = [];
    }

    public T[] ToArray(StmThread thread)
    {
        Size size = Barriers.Reading(thread, _size);
        Barriers.Read(thread, _shape);
        var result = new T[size.Count];
        int done = 0;
        foreach (StmArray<T> chunk in size.Chunks)
        {
            int run = Math.Min(chunk.Length, result.Length - done);
            chunk.CopyTo(thread, 0, result.AsSpan(done, run));
            done += run;
        }
        return result;
    }

    private (StmArray<T> Chunk, int At) Find(StmThread thread, int index)
    {
        Barriers.Read(thread, _shape);
        Size size = Barriers.IsMine(thread, _size) ? Barriers.Reading(thread, _size) : _size;
        if ((uint)index >= (uint)Volatile.Read(ref size.Count))
        {
            size = Barriers.Reading(thread, _size);
            if ((uint)index >= (uint)size.Count)
                throw new ArgumentOutOfRangeException(nameof(index), $"element {index} of a list of {size.Count}");
        }
        (int which, int at) = Place(index);
        return (size.Chunks[which], at);
    }

    /// <summary>Chunk k holds 64 * 2^k elements, from 64 * (2^k - 1) on.</summary>
    private static (int Chunk, int At) Place(int index)
    {
        int chunk = BitOperations.Log2((uint)(index >> FirstLog) + 1);
        return (chunk, index - (((1 << chunk) - 1) << FirstLog));
    }
}
