using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace JitStm.StmCore;

// Items stand in a linked list. Its end belongs to those that add, its front to those that take:
//
//  - Adding commutes: the transaction's items are a chain of their own, which the commit appends to the last node. The order is settled there.
//  - Taking moves the front to the next node. Who finds no next node reads the end as well: only then adding is a conflict.
//
// A node's Next changes once, from null to the node that a commit appends, under the lock of the end. A taker that sees it while that commit is still under
// way comes after that commit: the commit is certain, and has made sure that the taker has read nothing of what it stores.

/// <summary>First in, first out. Adding never conflicts with adding, nor with taking while there is something to take.</summary>
[Immutable]
public sealed class StmQueue<T>
{
    private readonly Front _front;
    private readonly End _end;

    /// <summary>Empty; born in the thread's transaction.</summary>
    public StmQueue(StmThread thread)
    {
        var none = new Node(default!);
        _front = new Front(none, 0);
        _end = new End(none);
        Barriers.New(thread, _front);
        Barriers.New(thread, _end);
    }

    private sealed class Node(T item)
    {
        public readonly T Item = item;
        public volatile Node? Next;
    }

    /// <summary>The node taken last.</summary>
    private sealed class Front(Node taken, long count) : StmObject
    {
        public Node Taken = taken;
        public long Count = count;

        public override StmObject StmClone() => new Front(Taken, Count);

        public override void StmCopyFrom(StmObject copy) => (Taken, Count) = (((Front)copy).Taken, ((Front)copy).Count);
    }

    private sealed class End(Node last) : StmObject
    {
        public Node Last = last;
        public long Count;
    }

    private sealed class Chain(End end, Node first) : Commuting(end)
    {
        public readonly Node First = first;
        public Node Last = first;
        public long Count = 1;

        public override void Apply()
        {
            end.Last.Next = First;
            end.Last = Last;
            end.Count += Count;
        }
    }

    public void Add(StmThread thread, T item)
    {
        var node = new Node(item);
        if (thread.OpenChange(_end) is Chain chain)
        {
            chain.Last.Next = node;
            chain.Last = node;
            chain.Count++;
        }
        else
        {
            thread.Commute(new Chain(_end, node));
        }
    }

    public bool TryTake(StmThread thread, [MaybeNullWhen(false)] out T item)
    {
        Node? next = Next(thread, Barriers.Reading(thread, _front).Taken);
        if (next is null)
        {
            item = default;
            return false;
        }
        item = next.Item;
        Front front = Barriers.Writing(thread, _front);
        front.Taken = next;
        front.Count++;
        return true;
    }

    /// <summary>Waits, by <see cref="StmThread.Retry"/>, while there is nothing to take.</summary>
    public T Take(StmThread thread)
    {
        T? item;
        while (!TryTake(thread, out item))
            thread.Retry();
        return item;
    }

    public bool TryPeek(StmThread thread, [MaybeNullWhen(false)] out T item)
    {
        Node? next = Next(thread, Barriers.Reading(thread, _front).Taken);
        item = next is null ? default : next.Item;
        return next is not null;
    }

    /// <summary>Conflicts with adding and with taking.</summary>
    public long Count(StmThread thread)
    {
        long count = Barriers.Reading(thread, _end).Count - Barriers.Reading(thread, _front).Count;
        foreach (Commuting change in thread.ChangesOf(_end))
            count += ((Chain)change).Count;
        return count;
    }

    private Node? Next(StmThread thread, Node node)
    {
        if (node.Next is { } next)
            return next;
        Node last = Barriers.Reading(thread, _end).Last;
        // Appended in the meantime, or a node of ours that has a next one.
        if (node.Next is { } appended)
            return appended;
        foreach (Commuting change in thread.ChangesOf(_end))
        {
            var chain = (Chain)change;
            if (last == node)
                return chain.First;
            last = chain.Last;
        }
        return null;
    }
}
