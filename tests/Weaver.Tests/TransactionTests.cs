using JitStm.StmCore;
using JitStm.Weaver.Fixture;
using Xunit;

namespace JitStm.Weaver.Tests;

/// <summary>Woven classes inside real transactions.</summary>
public class TransactionTests
{
    private static Cell Committed(FixtureThread thread, Func<Cell> make)
    {
        thread.Begin();
        Cell cell = make();
        thread.Commit();
        return cell;
    }

    [Fact]
    public void A_write_stays_in_the_private_copy_until_the_commit()
    {
        var thread = new FixtureThread();
        Cell cell = Committed(thread, () => Cell.Make(thread, 1));
        thread.Begin();
        cell.Increment(thread);
        cell.Increment(thread);
        Assert.Equal(1, cell.Raw());
        Assert.Equal(3, cell.Get(thread));
        thread.Commit();
        Assert.Equal(3, cell.Raw());
    }

    [Fact]
    public void An_object_born_in_the_transaction_is_written_in_place()
    {
        var thread = new FixtureThread();
        thread.Begin();
        Cell cell = Cell.Make(thread, 1);
        cell.Increment(thread);
        Assert.Equal(2, cell.Raw());
        thread.Commit();
    }

    [Fact]
    public void Objects_of_static_constructors_are_no_transactions_own()
    {
        var thread = new FixtureThread();
        thread.Begin();
        int before = Registry.First.Raw();
        Registry.First.Increment(thread);
        Assert.Equal(before, Registry.First.Raw());
        thread.Commit();
        Assert.Equal(before + 1, Registry.First.Raw());
    }

    [Fact]
    public void A_null_object_is_a_null_reference_error_as_ever()
    {
        var thread = new FixtureThread();
        Cell cell = Committed(thread, () => Cell.Make(thread, 1));
        thread.Begin();
        Assert.Throws<NullReferenceException>(() => cell.Follow(thread));
        thread.Commit();
    }

    [Fact]
    public void An_owned_array_is_part_of_the_private_copy()
    {
        var thread = new FixtureThread();
        var cell = (NamedCell)Committed(thread, () => new NamedCell("a", 1));
        int[] slots = cell.Slots;
        string?[] labels = cell.Labels;
        thread.Begin();
        cell.SetSlot(thread, 0, 10);
        cell.AddToSlot(thread, 0, 5);
        cell.SetLabel(thread, 1, "x");
        cell.Shift(thread);
        Assert.Equal([1, 2, 3], slots);
        Assert.Null(labels[1]);
        Assert.Equal([15, 15], cell.Snapshot(thread));
        thread.Commit();
        thread.Begin();
        Assert.Equal([15, 15], cell.Snapshot(thread));
        Assert.Equal("x", labels[1]);
        cell.Grow(thread);
        Assert.Equal(6, cell.Count(thread));
        thread.Commit();
    }

    [Fact]
    public void An_element_access_around_a_call_that_ends_the_transaction_uses_the_new_ones_array()
    {
        var thread = new FixtureThread();
        var cell = (NamedCell)Committed(thread, () => new NamedCell("a", 1));
        thread.Begin();
        cell.SetSlotToCall(thread, 1);
        Assert.Equal(2, cell.GetSlotOfCall(thread));
        thread.Commit();
        Assert.Equal([3, 2, 2], cell.Slots);
        thread.Begin();
        cell.FillFromCall(thread);
        thread.Commit();
        Assert.Equal([2, 2, 2], cell.Slots);
    }

    [Fact]
    public void The_classes_of_a_hierarchy_copy_their_own_fields()
    {
        var original = new NamedCell("a", 1) { Hits = 5, Next = new Cell(2) };
        original.Labels[0] = "label";
        var clone = (NamedCell)original.StmClone();
        Assert.NotSame(original.Slots, clone.Slots);
        Assert.Equal("label", clone.Labels[0]);
        Assert.Equal((1, 1, 7, "a"), (clone.Raw(), clone.Fixed, clone.Start(), clone.Name));
        Assert.Same(original.Next, clone.Next);

        clone.Name = "b";
        clone.Slots[0] = 9;
        clone.Labels[0] = "changed";
        string?[] labels = original.Labels;
        original.StmCopyFrom(clone);
        Assert.Equal(("b", 9), (original.Name, original.Slots[0]));
        Assert.Same(labels, original.Labels);
        Assert.Equal("changed", labels[0]);
        Assert.Equal(5, original.Hits);
    }

    [Fact]
    public void A_class_that_derives_from_a_generic_one_is_copied_whole()
    {
        var original = new IntBox { Content = 3, Extra = 4 };
        original.Items[1] = 5;
        var clone = (IntBox)original.StmClone();
        Assert.Equal((3, 4, 5), (clone.Content, clone.Extra, clone.Items[1]));
        clone.Content = 30;
        clone.Extra = 40;
        original.StmCopyFrom(clone);
        Assert.Equal((30, 40), (original.Content, original.Extra));
    }

    [Fact]
    public void A_generic_class_works_with_references_and_values()
    {
        var thread = new FixtureThread();
        thread.Begin();
        var box = new Box<string>();
        box.Set(thread, "s");
        thread.Commit();
        thread.Begin();
        box.Set(thread, "t");
        box.SetItem(thread, 0, "u");
        Assert.Equal("t", box.Get(thread));
        thread.Commit();
        Assert.Equal("u", box.Items[0]);
    }

    [Fact]
    public void Thread_private_state_is_restored_into_the_same_arrays()
    {
        var activation = new GeneratorActivation { Pc = 1, Finished = false };
        activation.Registers[0] = "r";
        object?[] registers = activation.Registers;
        int[] stack = activation.Stack;
        object saved = ((IStmPrivate)activation).StmSave();
        activation.Pc = 2;
        activation.Finished = true;
        activation.Registers[0] = "changed";
        activation.Stack = [9];
        ((IStmPrivate)activation).StmRestore(saved);
        Assert.Equal((1, false, "r"), (activation.Pc, activation.Finished, (string)registers[0]!));
        Assert.Same(registers, activation.Registers);
        Assert.Equal(stack, activation.Stack);
    }
}
