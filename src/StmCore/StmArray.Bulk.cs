using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.StmCore;

// Operations on ranges: one barrier for each card touched, and an abort poll, for they may be long.
public sealed partial class StmArray<T>
{
    /// <summary>Reads elements from <paramref name="start"/> on until the span is full.</summary>
    public void CopyTo(StmThread thread, int start, Span<T> to)
    {
        CheckRange(start, to.Length);
        while (to.Length > 0)
        {
            ReadOnlySpan<T> from = RunForRead(thread, start, to.Length);
            from.CopyTo(to);
            to = to[from.Length..];
            start += from.Length;
        }
    }

    /// <summary>Writes the span's elements from <paramref name="start"/> on.</summary>
    public void CopyFrom(StmThread thread, int start, ReadOnlySpan<T> from)
    {
        CheckRange(start, from.Length);
        while (from.Length > 0)
        {
            Span<T> to = RunForWrite(thread, start, from.Length);
            from[..to.Length].CopyTo(to);
            from = from[to.Length..];
            start += to.Length;
        }
    }

    public void Fill(StmThread thread, int start, int count, T value)
    {
        CheckRange(start, count);
        while (count > 0)
        {
            Span<T> to = RunForWrite(thread, start, count);
            to.Fill(value);
            start += to.Length;
            count -= to.Length;
        }
    }

    /// <summary>Moves elements inside the array; the ranges may overlap.</summary>
    public void Move(StmThread thread, int from, int to, int count) => Copy(thread, this, from, this, to, count);

    /// <summary>Copies between arrays, or inside one, as Array.Copy does.</summary>
    public static void Copy(StmThread thread, StmArray<T> source, int sourceIndex, StmArray<T> target, int targetIndex, int count)
    {
        source.CheckRange(sourceIndex, count);
        target.CheckRange(targetIndex, count);
        if (source == target && sourceIndex < targetIndex)
            CopyBackward(thread, source, sourceIndex, targetIndex, count);
        else
            CopyForward(thread, source, sourceIndex, target, targetIndex, count);
    }

    /// <summary>A new array with the first elements of this one (as many as both have); how a list grows.</summary>
    public StmArray<T> Resized(StmThread thread, int length)
    {
        var result = new StmArray<T>(thread, length);
        CopyForward(thread, this, 0, result, 0, Math.Min(length, _length));
        return result;
    }

    private static void CopyForward(StmThread thread, StmArray<T> source, int sourceIndex, StmArray<T> target, int targetIndex, int count)
    {
        while (count > 0)
        {
            // The write barrier first: it makes a read reference to the same card stale.
            Span<T> to = target.RunForWrite(thread, targetIndex, count);
            ReadOnlySpan<T> from = source.RunForRead(thread, sourceIndex, to.Length);
            from.CopyTo(to);
            sourceIndex += from.Length;
            targetIndex += from.Length;
            count -= from.Length;
        }
    }

    private static void CopyBackward(StmThread thread, StmArray<T> array, int from, int to, int count)
    {
        while (count > 0)
        {
            int run = Math.Min(count, Math.Min(RunEndingAt(from + count), RunEndingAt(to + count)));
            if (array._cards is null)
                run = count;
            count -= run;
            Span<T> target = array.RunForWrite(thread, to + count, run);
            array.RunForRead(thread, from + count, run).CopyTo(target);
        }
    }

    // Elements of the last card before an end (exclusive).
    private static int RunEndingAt(int end) => ((end - 1) & (CardSize - 1)) + 1;

    private ReadOnlySpan<T> RunForRead(StmThread thread, int start, int most)
    {
        thread.AbortPoll();
        if (_cards is null)
            return AsItems(Unsafe.As<StmArray<T>>(Barriers.Read(thread, this))._small).Slice(start, most);
        return Run(Unsafe.As<Card>(Barriers.Read(thread, _cards[start >> CardShift])), start, most);
    }

    private Span<T> RunForWrite(StmThread thread, int start, int most)
    {
        thread.AbortPoll();
        if (_cards is null)
            return AsItems(Unsafe.As<StmArray<T>>(Barriers.Write(thread, this))._small).Slice(start, most);
        return Run(Unsafe.As<Card>(Barriers.Write(thread, _cards[start >> CardShift])), start, most);
    }

    private static Span<T> Run(Card card, int start, int most) =>
        MemoryMarshal.CreateSpan(ref card[start], Math.Min(most, CardSize - (start & (CardSize - 1))));

    // A Slot is laid out as its one field.
    private static Span<T> AsItems(Slot[]? slots) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<Slot, T>(ref MemoryMarshal.GetArrayDataReference(slots!)), slots!.Length);

    private void CheckRange(int start, int count)
    {
        if ((uint)start > (uint)_length || (uint)count > (uint)(_length - start))
            throw new ArgumentException($"elements {start} to {start + (long)count} of an array of {_length}");
    }
}
