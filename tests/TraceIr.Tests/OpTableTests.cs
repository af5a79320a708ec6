using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

public class OpTableTests
{
    [Fact]
    public void Every_op_has_its_row_at_its_place() =>
        Assert.Equal(Enum.GetValues<OpCode>(), OpTable.Rows.Select(row => row.Code));

    [Fact]
    public void Every_name_is_lower_snake_and_unique()
    {
        Assert.All(OpTable.Rows, row => Assert.Matches("^[a-z]+(_[a-z]+)*$", row.Name));
        Assert.Distinct(OpTable.Rows.Select(row => row.Name));
    }

    [Fact]
    public void A_name_with_a_suffix_is_never_another_ops_name()
    {
        IEnumerable<string> suffixed = OpTable.Rows.Where(row => row.Result == ResultRule.OfDescr)
            .SelectMany(row => Enum.GetValues<Kind>().Select(kind => OpTable.PrintedName(row.Code, kind)));
        Assert.All(suffixed, name => Assert.Null(OpTable.Find(name)));
    }

    [Fact]
    public void What_has_an_effect_is_neither_shared_nor_removed() =>
        Assert.All(OpTable.Rows.Where(row => row.Effect is Effect.Write or Effect.Guard or Effect.Barrier or Effect.Structure),
            row => Assert.False(row.Cse || row.Removable, row.Name));

    [Fact]
    public void What_is_pure_is_shared_and_removed_and_takes_no_barrier() =>
        Assert.All(OpTable.Rows.Where(row => row.Effect == Effect.Pure), row => Assert.True(row is { Cse: true, Removable: true, Barrier: BarrierNeed.None }, row.Name));

    [Fact]
    public void Guards_and_nothing_else_but_the_exit_carry_a_guard_descr() =>
        Assert.All(OpTable.Rows, row => Assert.Equal(row.Effect == Effect.Guard || row.Code == OpCode.Exit, row.Descr == DescrRule.Guard));
}
