using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.StmCore;

/// <summary>
/// A transactional array of fixed length. Up to <see cref="CardSize"/> elements it is one object: any two accesses, one of them a write, conflict, and the
/// first write clones it. A longer one is made of cards of <see cref="CardSize"/> elements, each a transactional object with its own header: conflicts and clones
/// are per card, and nothing that the protocol says of objects needs to be said again of cards. (Cards hold their elements inline, so an access loads
/// the card where a side array of card headers beside one contiguous array would load the header.)
/// <para>
/// The barriers are inside. Which card holds an element never changes, so finding it needs none. The thread is the caller's own.
/// An index outside the array is an IndexOutOfRangeException or ArgumentException.
/// </para>
/// </summary>
public sealed partial class StmArray<T> : StmObject
{
    /// <summary>Elements to a card.</summary>
    public const int CardSize = 64;

    private const int CardShift = 6;

    // One of the two: the elements of a small array (owned), or the cards of a long one (never changes).
    private Slot[]? _small;
    private readonly Card[]? _cards;
    private readonly int _length;

    /// <summary>An array of structs, so that a store needs no covariance check.</summary>
    private struct Slot
    {
        public T Value;
    }

    [InlineArray(CardSize)]
    private struct Slots
    {
        [SuppressMessage("Style", "IDE0044", Justification = "an inline array's one field")]
        private Slot _first;
    }

    private sealed class Card : StmObject
    {
        public Slots Slots;

        public ref T this[int index]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => ref Unsafe.Add(ref Unsafe.As<Slots, T>(ref Slots), index & (CardSize - 1));
        }

        public override StmObject StmClone() => new Card { Slots = Slots };

        public override void StmCopyFrom(StmObject copy) => Slots = Unsafe.As<Card>(copy).Slots;
    }

    /// <summary>All elements are default; born in the thread's transaction.</summary>
    public StmArray(StmThread thread, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _length = length;
        Barriers.New(thread, this);
        if (length <= CardSize)
        {
            _small = length == 0 ? [] : new Slot[length];
            return;
        }
        _cards = new Card[(length + CardSize - 1) >> CardShift];
        for (int i = 0; i < _cards.Length; i++)
        {
            var card = new Card();
            Barriers.New(thread, card);
            _cards[i] = card;
        }
    }

    public StmArray(StmThread thread, ReadOnlySpan<T> items) : this(thread, items.Length) => CopyFrom(thread, 0, items);

    private StmArray(Slot[] small)
    {
        _small = small;
        _length = small.Length;
    }

    public int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Get(StmThread thread, int index)
    {
        if (_cards is null)
            return Unsafe.As<StmArray<T>>(Barriers.Read(thread, this))._small![index].Value;
        return GetFromCard(thread, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(StmThread thread, int index, T value)
    {
        if (_cards is null)
            Unsafe.As<StmArray<T>>(Barriers.Write(thread, this))._small![index].Value = value;
        else
            SetInCard(thread, index, value);
    }

    /// <summary>
    /// The element, or the default outside the array: it never throws, so that a trace needs no handler around it. For collections that compare the index
    /// with a count of their own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Peek(StmThread thread, int index)
    {
        if (_cards is not null)
            return (uint)index < (uint)_length ? GetFromCard(thread, index) : default;
        Slot[] small = Unsafe.As<StmArray<T>>(Barriers.Read(thread, this))._small!;
        return (uint)index < (uint)small.Length ? small[index].Value : default;
    }

    /// <summary>Sets the element; nothing happens outside the array. It never throws: see <see cref="Peek"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(StmThread thread, int index, T value)
    {
        if ((uint)index < (uint)_length)
            Set(thread, index, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T GetFromCard(StmThread thread, int index)
    {
        if ((uint)index >= (uint)_length)
            ThrowIndex();
        return Unsafe.As<Card>(Barriers.Read(thread, _cards![index >> CardShift]))[index];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetInCard(StmThread thread, int index, T value)
    {
        if ((uint)index >= (uint)_length)
            ThrowIndex();
        Unsafe.As<Card>(Barriers.Write(thread, _cards![index >> CardShift]))[index] = value;
    }

    [DoesNotReturn]
    private static void ThrowIndex() => throw new IndexOutOfRangeException();

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override StmObject StmClone() => new StmArray<T>((Slot[])_small!.Clone());

    // The copy is dead after a commit: its elements are taken, not copied.
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override void StmCopyFrom(StmObject copy) => _small = Unsafe.As<StmArray<T>>(copy)._small;
}
