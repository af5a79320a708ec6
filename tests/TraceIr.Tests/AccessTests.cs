using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

[Collection("statics of the guest")]
public class AccessTests
{
    private readonly ReflectionResolver _names = Guest.Resolver();

    [Theory]
    [InlineData("flag", 1, 1)]
    [InlineData("flag", 256, 0)]
    [InlineData("u8", 511, 255)]
    [InlineData("i8", 200, -56)]
    [InlineData("ch", 65601, 65)]
    [InlineData("i16", 40000, -25536)]
    [InlineData("u16", -1, 65535)]
    [InlineData("i32", -5, -5)]
    [InlineData("u32", -1, -1)]
    [InlineData("u64", -1, -1)]
    [InlineData("day", 3, 3)]
    [InlineData("loud", 7, 7)]
    public void A_small_field_is_cut_when_stored_and_extended_when_loaded(string name, long stored, long loaded)
    {
        FieldDescr field = _names.Field("Small." + name);
        var target = new Small();
        field.StoreBits(target, stored);
        Assert.Equal(loaded, field.LoadBits(target));
        Assert.Equal(loaded, field.Storage.Cut(stored));
    }

    [Fact]
    public void Stores_reach_the_very_field_and_no_other()
    {
        var target = new Small();
        _names.Field("Small.i8").StoreBits(target, -1);
        Assert.Equal(-1, target.i8);
        Assert.Equal(0, target.u8);
        Assert.False(target.flag);
        Assert.Equal(0, target.i16);
        _names.Field("Small.any").StoreRef(target, "x");
        Assert.Equal("x", target.any);
        Assert.Equal("x", _names.Field("Small.any").LoadRef(target));
    }

    [Fact]
    public void A_float_field_rounds_to_single_precision()
    {
        var target = new Small();
        _names.Field("Small.f32").Store(target, new Slot(0.1));
        Assert.Equal(0.1f, target.f32);
        Assert.Equal((double)0.1f, _names.Field("Small.f32").Load(target).Float);
        _names.Field("Small.f64").Store(target, new Slot(0.1));
        Assert.Equal(0.1, target.f64);
    }

    [Fact]
    public void Fields_of_a_base_class_are_reached_in_a_derived_object()
    {
        var target = new SubCell { value = 5, weight = 2.5 };
        Assert.Equal(5, _names.Field("Cell.value").LoadBits(target));
        Assert.Equal(2.5, _names.Field("SubCell.weight").Load(target).Float);
    }

    [Fact]
    public void A_null_base_throws_as_the_CLI_does()
    {
        FieldDescr field = _names.Field("Cell.value");
        Assert.Throws<NullReferenceException>(() => field.LoadBits(null));
        field.LoadBits(new Cell());
        Assert.Throws<NullReferenceException>(() => field.LoadBits(null));
        Assert.Throws<NullReferenceException>(() => field.StoreBits(null, 1));
        Assert.Throws<NullReferenceException>(() => _names.Array("Int64[]").LoadBits(null, 0));
    }

    [Fact]
    public void Static_fields_of_every_kind_are_loaded_and_stored()
    {
        _names.Field("Host.small").StoreBits(null, 300);
        Assert.Equal(44, Host.small);
        Assert.Equal(44, _names.Field("Host.small").LoadBits(null));
        _names.Field("Host.ratio").Store(null, new Slot(1.5));
        Assert.Equal(1.5, Host.ratio);
        _names.Field("Host.root").StoreRef(null, this);
        Assert.Same(this, _names.Field("Host.root").LoadRef(null));
    }

    [Theory]
    [InlineData("Boolean[]", 257, 1)]
    [InlineData("SByte[]", 200, -56)]
    [InlineData("Char[]", 65601, 65)]
    [InlineData("Int16[]", 40000, -25536)]
    [InlineData("Int32[]", -7, -7)]
    [InlineData("UInt32[]", -7, -7)]
    [InlineData("Int64[]", long.MinValue, long.MinValue)]
    public void Array_items_are_cut_and_extended_like_fields(string name, long stored, long loaded)
    {
        ArrayDescr array = _names.Array(name);
        object items = array.Allocate(3);
        array.StoreBits(items, 1, stored);
        Assert.Equal(0, array.LoadBits(items, 0));
        Assert.Equal(loaded, array.LoadBits(items, 1));
        Assert.Equal(0, array.LoadBits(items, 2));
        Assert.Equal(3, array.Length(items));
        Assert.Throws<IndexOutOfRangeException>(() => array.LoadBits(items, 3));
    }

    [Fact]
    public void A_reference_store_checks_the_items_type()
    {
        ArrayDescr objects = _names.Array("Object[]");
        Assert.Throws<ArrayTypeMismatchException>(() => objects.StoreRef(new string[1], 0, this));
        var items = (object?[])objects.Allocate(1);
        objects.StoreRef(items, 0, this);
        Assert.Same(this, items[0]);
    }

    [Fact]
    public void A_negative_length_overflows() => Assert.Throws<OverflowException>(() => _names.Array("Cell[]").Allocate(-1));

    [Fact]
    public void An_allocated_object_has_zero_fields_and_exactly_its_class()
    {
        var made = (Shared)_names.Class("Shared").Allocate();
        Assert.Equal(0, made.fixedValue);
        Assert.Equal(typeof(Cell[]), _names.Array("Cell[]").Allocate(2).GetType());
    }

    [Fact]
    public void A_call_takes_arguments_of_all_kinds_from_any_layout()
    {
        CallDescr call = _names.Call("Host.Many");
        Slot[] slots = [new(1), new(2), new(3.9), new(new Cell()), new(5 + 256), new(6)];
        Assert.Equal(1 + 2 + 3 + 1 + 5 + 6, call.Invoke(slots).Bits);
        long[] bits = [.. slots.Select(s => s.Bits)];
        object?[] refs = [.. slots.Select(s => s.Ref)];
        Assert.Null(call.Invoke(bits, refs, out long result));
        Assert.Equal(18, result);
        Assert.Throws<ArgumentException>(() => call.Invoke(slots.AsSpan(1)));
    }

    [Fact]
    public void Calls_give_results_of_every_kind()
    {
        Assert.Equal(49, _names.Call("Host.Square").Invoke([new Slot(7)]).Bits);
        Assert.Equal(1.25, _names.Call("Host.Half").Invoke([new Slot(2.5)]).Float);
        Assert.Equal((double)(0.1f / 2), _names.Call("Host.HalfSingle").Invoke([new Slot(0.1)]).Float);
        Assert.Equal(1, _names.Call("Host.Not").Invoke([new Slot(0)]).Bits);
        Assert.Same(this, _names.Call("Host.Same").Invoke([new Slot((object)this)]).Ref);
        Assert.Equal(3, _names.Call("Cell.Sum").Invoke([new Slot(new Cell { value = 1, next = new Cell { value = 2 } })]).Bits);
    }

    [Fact]
    public void A_constructor_runs_on_the_fresh_object()
    {
        object made = _names.Class("Shared").Allocate();
        Slot nothing = _names.Call("Shared..ctor").Invoke([new Slot(made)]);
        Assert.Null(nothing.Ref);
        Assert.Equal(42, ((Shared)made).fixedValue);
    }

    [Fact]
    public void A_callees_exception_passes_through() =>
        Assert.Throws<InvalidOperationException>(() => _names.Call("Host.Fail").Invoke([new Slot(-1)]));

    [Fact]
    public void Types_that_no_trace_value_can_hold_are_refused()
    {
        Assert.False(Storages.TryOf(typeof(decimal), out _));
        Assert.False(Storages.TryOf(typeof(int).MakeByRefType(), out _));
        Assert.False(Storages.TryOf(typeof(int*), out _));
        Assert.True(Storages.TryOf(typeof(nint), out Storage native) && native == Storage.I8);
    }
}
