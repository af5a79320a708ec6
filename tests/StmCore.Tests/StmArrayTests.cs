using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class StmArrayTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(1000)]
    public void It_does_what_a_plain_array_does_and_an_abort_undoes_all(int length)
    {
        var random = new Random(length);
        StmArray<string?> array = _a.Do(g => g.Transact(() => new StmArray<string?>(g, length)));
        var model = new string?[length];
        for (int round = 0; round < 60; round++)
        {
            bool abort = round % 3 == 0;
            var changed = (string?[])model.Clone();
            _a.Do(g =>
            {
                g.Begin();
                for (int i = 0; i < 5; i++)
                    Change(g, array, changed, random);
                AssertSame(g, array, changed);
                if (abort)
                    Assert.Throws<StmAbortException>(g.AbortForTest);
                else
                    g.Commit();
            });
            if (!abort)
                model = changed;
            _b.Do(g => g.Transact(() => AssertSame(g, array, model)));
        }
    }

    private static void Change(Guest g, StmArray<string?> array, string?[] model, Random random)
    {
        int length = model.Length;
        int from = random.Next(length + 1), count = random.Next(length - from + 1), to = random.Next(length - count + 1);
        switch (random.Next(4))
        {
            case 0 when length > 0:
                from = random.Next(length);
                array.Set(g, from, $"{from}");
                model[from] = $"{from}";
                break;
            case 1:
                array.Fill(g, from, count, "x");
                Array.Fill(model, "x", from, count);
                break;
            case 2:
                array.Move(g, from, to, count);
                Array.Copy(model, from, model, to, count);
                break;
            default:
                string[] items = [.. Enumerable.Range(0, count).Select(i => $"n{i}")];
                array.CopyFrom(g, from, items);
                items.CopyTo(model, from);
                break;
        }
    }

    private static void AssertSame(Guest g, StmArray<string?> array, string?[] model)
    {
        Assert.Equal(model.Length, array.Length);
        var all = new string?[model.Length];
        array.CopyTo(g, 0, all);
        Assert.Equal(model, all);
        for (int i = 0; i < model.Length; i++)
            Assert.Equal(model[i], array.Get(g, i));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void Indices_outside_are_refused(int length)
    {
        _a.Do(g => g.Transact(() =>
        {
            var array = new StmArray<int>(g, length);
            Assert.Throws<IndexOutOfRangeException>(() => array.Get(g, length));
            Assert.Throws<IndexOutOfRangeException>(() => array.Get(g, -1));
            Assert.Throws<IndexOutOfRangeException>(() => array.Set(g, length, 1));
            Assert.Throws<ArgumentException>(() => array.Fill(g, 1, length, 1));
            Assert.Throws<ArgumentException>(() => array.CopyTo(g, -1, new int[1]));
            Assert.Throws<ArgumentOutOfRangeException>(() => new StmArray<int>(g, -1));
        }));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void Peek_and_Put_do_nothing_outside(int length)
    {
        _a.Do(g => g.Transact(() =>
        {
            var array = new StmArray<int>(g, length);
            array.Put(g, length - 1, 7);
            Assert.Equal(7, array.Get(g, length - 1));
            Assert.Equal(7, array.Peek(g, length - 1));
            foreach (int outside in new[] { -1, length, int.MaxValue })
            {
                array.Put(g, outside, 8);
                Assert.Equal(0, array.Peek(g, outside));
            }
            Assert.Equal(7, Enumerable.Range(0, length).Sum(i => array.Get(g, i)));
        }));
    }

    [Fact]
    public void Transactions_on_different_cards_do_not_conflict()
    {
        StmArray<int> array = _a.Do(g => g.Transact(() => new StmArray<int>(g, 200)));
        _a.Begin();
        _b.Begin();
        _a.Do(g => array.Set(g, 0, array.Get(g, 1) + 1));
        _b.Do(g => array.Set(g, 199, array.Get(g, 198) + 1));
        _a.Commit();
        _b.Commit();
        Assert.Equal((1, 1), _a.Do(g => g.Transact(() => (array.Get(g, 0), array.Get(g, 199)))));
    }

    [Fact]
    public void Transactions_on_one_card_conflict()
    {
        StmArray<int> array = _a.Do(g => g.Transact(() => new StmArray<int>(g, 200)));
        _a.Begin();
        _a.Do(g => array.Get(g, 100));
        Task commit = _b.Start(g => g.Transact(() => array.Set(g, 101, 1)));
        Assert.True(Actor.IsBlocked(commit));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    [Theory]
    [InlineData(10, 20)]
    [InlineData(60, 70)]
    [InlineData(130, 300)]
    [InlineData(130, 40)]
    public void A_resized_copy_has_the_first_elements(int from, int to)
    {
        _a.Do(g => g.Transact(() =>
        {
            int[] items = [.. Enumerable.Range(1, from)];
            StmArray<int> resized = new StmArray<int>(g, items).Resized(g, to);
            var all = new int[to];
            resized.CopyTo(g, 0, all);
            Array.Resize(ref items, to);
            Assert.Equal(items, all);
        }));
    }

    [Fact]
    public void Arrays_are_copied_across_card_borders()
    {
        _a.Do(g => g.Transact(() =>
        {
            int[] items = [.. Enumerable.Range(0, 300)];
            var source = new StmArray<int>(g, items);
            var target = new StmArray<int>(g, 310);
            StmArray<int>.Copy(g, source, 5, target, 13, 290);
            for (int i = 0; i < 290; i++)
                Assert.Equal(i + 5, target.Get(g, i + 13));
        }));
    }
}
