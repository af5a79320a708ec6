using System.Reflection;
using JitStm.StmCore;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.Tracer.Tests;

/// <summary>Descrs say what the weaver says: later stages take their barriers from them.</summary>
public class DescrTests
{
#pragma warning disable CS0649, CS0169, CA1823, IDE0051, CA1812
    private sealed class Shared : StmObject
    {
        public long Value;
        public readonly long Fixed;
        [Owned] public readonly long[] Items = [];
        [Unlogged("a cache")] public object? Cache;
    }

    private sealed class Stateless(long value) : StmObject
    {
        public readonly long Value = value;
    }

    [Immutable]
    private sealed class Declared : StmObject
    {
        public long Value;
    }

    [ThreadPrivate]
    private sealed class Private
    {
        public long Value;
    }

    private sealed class Plain
    {
        public long Value;
        [ImmutableArray] public int[] Table = [];
    }

#pragma warning restore CS0649, CS0169, CA1823, IDE0051, CA1812

    private static FieldDescr Field<T>(string name) =>
        DescrTable.Field(typeof(T).GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!);

    [Fact]
    public void A_member_has_one_descr_in_the_process()
    {
        Assert.Same(Field<Shared>(nameof(Shared.Value)), Field<Shared>(nameof(Shared.Value)));
        Assert.Same(DescrTable.Class(typeof(Shared)), Field<Shared>(nameof(Shared.Value)).Owner);
        Assert.Same(DescrTable.Array(typeof(int)), DescrTable.Array(typeof(uint)));
        Assert.NotSame(DescrTable.Array(typeof(int)), DescrTable.Array(typeof(int), immutable: true));
    }

    [Theory]
    [InlineData(typeof(Shared), Sharing.Transactional)]
    [InlineData(typeof(Stateless), Sharing.Immutable)]
    [InlineData(typeof(Declared), Sharing.Immutable)]
    [InlineData(typeof(Private), Sharing.ThreadPrivate)]
    [InlineData(typeof(Plain), Sharing.Unlogged)]
    public void Sharing_follows_the_class(Type type, Sharing expected) => Assert.Equal(expected, DescrTable.Class(type).Sharing);

    [Fact]
    public void Only_mutable_fields_of_shared_objects_need_barriers()
    {
        Assert.True(Field<Shared>(nameof(Shared.Value)).NeedsBarrier);
        Assert.False(Field<Shared>(nameof(Shared.Fixed)).NeedsBarrier);
        Assert.False(Field<Shared>(nameof(Shared.Cache)).NeedsBarrier);
        Assert.False(Field<Private>(nameof(Private.Value)).NeedsBarrier);
        Assert.True(Field<Declared>(nameof(Declared.Value)).Immutable);
        Assert.False(Field<Shared>(nameof(Shared.Cache)).Immutable);
    }

    [Fact]
    public void A_private_copy_has_owned_arrays_of_its_own_even_in_readonly_fields()
    {
        Assert.True(DescrTable.IsOwnedShared(Field<Shared>(nameof(Shared.Items))));
        Assert.True(DescrTable.HasImmutableElements(Field<Plain>(nameof(Plain.Table))));
    }

    [Theory]
    [InlineData(typeof(Math), nameof(Math.Max), CallStyle.Elidable, CallEffects.None)]
    [InlineData(typeof(string), nameof(string.IsNullOrEmpty), CallStyle.Elidable, CallEffects.None)]
    [InlineData(typeof(int), "Parse", CallStyle.Elidable, CallEffects.Throws)]
    [InlineData(typeof(Console), nameof(Console.Beep), CallStyle.Residual, CallEffects.Unknown)]
    [InlineData(typeof(StmThread), nameof(StmThread.SavePrivate), CallStyle.Residual, CallEffects.Reads)]
    internal void Library_calls_are_classed_by_table(Type type, string name, CallStyle style, CallEffects effects)
    {
        MethodInfo method = type.GetMethods().First(m => m.Name == name && m.GetParameters().All(p => !p.ParameterType.IsByRefLike && p.ParameterType != typeof(IFormatProvider)));
        (CallStyle Style, Intrinsic Intrinsic, CallEffects Effects) = CallPolicy.Classify(method);
        Assert.Equal(style, Style);
        Assert.Equal(effects, Effects);
        Assert.Equal(Intrinsic.None, Intrinsic);
    }
}
