using Xunit;

namespace JitStm.Weaver.Tests;

public class FieldBarrierTests
{
    [Fact]
    public void A_load_reads_through_the_thread_parameter() =>
        Assert.Equal("ldarg.1 ldarg.0 Read ldfld:Value ret", IlText.Of("Cell", "Get"));

    [Fact]
    public void Without_a_thread_parameter_the_current_thread_is_asked() =>
        Assert.Equal("Current ldarg.0 Read ldfld:Value ret", IlText.Of("Cell", "GetAnywhere"));

    [Fact]
    public void With_two_thread_parameters_the_current_thread_is_asked() =>
        Assert.EndsWith("Current ldarg.0 Read ldfld:Value add ret", IlText.Of("Cell", "GetOfTwo"), StringComparison.Ordinal);

    [Fact]
    public void In_a_thread_class_this_is_the_thread_and_its_own_fields_need_none() =>
        Assert.Equal("ldarg.0 ldfld:Shared stloc ldarg.0 ldloc Read ldfld:Value ret", IlText.Of("FixtureThread", "ReadShared"));

    [Fact]
    public void Readonly_unlogged_and_immutable_fields_get_no_barrier()
    {
        Assert.Equal("ldarg.0 ldfld:Fixed ret", IlText.Of("Cell", "GetFixed"));
        Assert.DoesNotContain("Read", IlText.Of("Cell", "CountHit"), StringComparison.Ordinal);
        Assert.Equal("ldarg.0 ldfld:Text ret", IlText.Of("Name", "Get"));
    }

    [Fact]
    public void A_private_field_that_only_constructors_assign_is_made_readonly() =>
        Assert.Equal("ldarg.0 ldfld:_start ret", IlText.Of("Cell", "Start"));

    [Fact]
    public void A_store_of_a_plain_value_writes_between_base_and_value() =>
        Assert.Equal("ldarg.1 ldarg.0 Write ldarg.2 stfld:Value ret", IlText.Of("Cell", "Set"));

    [Fact]
    public void A_store_takes_its_barrier_after_the_value_was_evaluated() =>
        Assert.Equal("ldarg.0 ldarg.1 call:Compute stloc stloc ldarg.1 ldloc Write ldloc stfld:Value ret", IlText.Of("Cell", "SetToCall"));

    [Fact]
    public void An_increment_reads_and_then_writes() =>
        Assert.Matches("Read ldfld:Value ldc.i4.1 add .*Write ldloc stfld:Value", IlText.Of("Cell", "Increment"));

    [Fact]
    public void Each_object_on_a_path_is_read() =>
        Assert.Equal(3, IlText.Of("Cell", "Follow").Split("Read").Length - 1);

    [Fact]
    public void A_base_that_comes_from_two_branches_is_barriered_after_they_meet() =>
        Assert.EndsWith("stloc ldarg.1 ldloc Read ldfld:Value ret", IlText.Of("Cell", "Either"), StringComparison.Ordinal);

    [Fact]
    public void A_constructor_gets_no_barriers_on_its_own_object() =>
        Assert.DoesNotContain("Write", IlText.Of("Cell", ".ctor(Int32,Int32)"), StringComparison.Ordinal);

    [Fact]
    public void A_new_object_is_stamped_unless_its_class_is_immutable()
    {
        Assert.Contains("newobj:.ctor dup stloc ldarg.0 ldloc New", IlText.Of("Cell", "Make"), StringComparison.Ordinal);
        Assert.DoesNotContain("New", IlText.Of("Name", "Make"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constructor_that_hands_out_its_object_stamps_it_first()
    {
        string il = IlText.Of("Link", ".ctor(FixtureThread,Link)");
        Assert.StartsWith("ldarg.0 call:.ctor ldarg.1 ldarg.0 New", il, StringComparison.Ordinal);
        Assert.Contains("Write", il, StringComparison.Ordinal);
    }

    [Fact]
    public void A_struct_field_is_read_or_written_by_what_its_address_is_used_for()
    {
        Assert.Equal("ldarg.1 ldarg.0 Read ldflda:Origin ldfld:X ret", IlText.Of("Shape", "GetX"));
        Assert.Equal("ldarg.1 ldarg.0 Write ldflda:Origin ldarg.2 stfld:X ret", IlText.Of("Shape", "SetX"));
        Assert.Contains("Read ldflda:Origin call:Sum", IlText.Of("Shape", "Sum"), StringComparison.Ordinal);
        Assert.Contains("Write ldflda:Origin call:MoveRight", IlText.Of("Shape", "Move"), StringComparison.Ordinal);
        Assert.Contains("Read ldflda:Id call:ToString", IlText.Of("Shape", "IdText"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GetSlot", "Read")]
    [InlineData("Count", "Read")]
    [InlineData("SetSlot", "Write")]
    [InlineData("AddToSlot", "Write")]
    [InlineData("SetLabel", "Write")]
    [InlineData("Shift", "Read Write Read")]
    [InlineData("Sum", "Read")]
    [InlineData("SumAndClear", "Write Write")]
    [InlineData("Grow", "Read Read Read Write")]
    public void An_owned_array_is_read_or_written_by_what_is_done_with_it(string method, string barriers)
    {
        var found = IlText.Of("NamedCell", method).Split(' ').Where(w => w is "Read" or "Write");
        Assert.Equal(barriers, string.Join(' ', found));
    }

    [Fact]
    public void Every_woven_method_keeps_its_sequence_points()
    {
        var points = IlText.Method("Cell", "Increment").DebugInformation.SequencePoints;
        Assert.Contains(points, p => p.Document.Url.EndsWith("Cells.cs", StringComparison.Ordinal));
        Assert.Equal(0, points[0].Offset);
    }
}
