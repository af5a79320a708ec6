using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

/// <summary>Fields, arrays, strings and new objects.</summary>
internal static class HeapSamples
{
    private static readonly string[] s_fields =
        [nameof(Cell.Bool), nameof(Cell.U1), nameof(Cell.I1), nameof(Cell.Char), nameof(Cell.I2), nameof(Cell.U2), nameof(Cell.I4), nameof(Cell.U4), nameof(Cell.I8), nameof(Cell.R4), nameof(Cell.R8), nameof(Cell.Shared)];

    /// <summary>Stores, loads back (cut to the field's size) and hands out both.</summary>
    public static IEnumerable<Sample> Fields()
    {
        foreach (string name in s_fields)
        {
            FieldDescr field = Descrs.Field(name);
            Slot[] values = name == nameof(Cell.Bool) ? [I(0), I(1)] : [.. Samples.Edges(field.Kind)];
            yield return Samples.One(b =>
            {
                InputArg cell = b.Input(Kind.Ref), value = b.Input(field.Kind);
                Op before = b.Add(OpCode.GetfieldGc, field.Kind, field, cell);
                b.Add(OpCode.SetfieldGc, Kind.Void, field, cell, value);
                return b.Exit(before, b.Add(OpCode.GetfieldGc, field.Kind, field, cell), cell);
            }, [.. values.Select(v => (Func<Slot[]>)(() => [P(new Cell { I8 = -1, I4 = -5, U1 = 200, R4 = 1.5f }), v]))]);
        }
        FieldDescr next = Descrs.Field(nameof(Cell.Next));
        yield return Samples.One(b =>
        {
            InputArg cell = b.Input(Kind.Ref), value = b.Input(Kind.Ref);
            Op before = b.Add(OpCode.GetfieldGc, Kind.Ref, next, cell);
            b.Add(OpCode.SetfieldGc, Kind.Void, next, cell, value);
            b.Add(OpCode.SetfieldGc, Kind.Void, Descrs.Field(nameof(Cell.Any)), cell, new ConstRef("constant"));
            return b.Exit(cell, before);
        }, () => [P(new Cell { Next = new SubCell() }), P(new Cell())], () => [P(new Cell()), P(null)]);
    }

    public static IEnumerable<Sample> Statics()
    {
        foreach (string name in new[] { nameof(Tests.Statics.I4), nameof(Tests.Statics.I8), nameof(Tests.Statics.R8), nameof(Tests.Statics.R4), nameof(Tests.Statics.U1) })
        {
            FieldDescr field = Descrs.Static(name);
            yield return Samples.One(b =>
            {
                b.Add(OpCode.SetstaticGc, Kind.Void, field, b.Input(field.Kind));
                return b.Exit(b.Add(OpCode.GetstaticGc, field.Kind, field));
            }, [.. Samples.Edges(field.Kind).Select(v => (Func<Slot[]>)(() => [v]))]);
        }
        yield return Samples.One(b =>
        {
            b.Add(OpCode.SetstaticGc, Kind.Void, Descrs.Static(nameof(Tests.Statics.Ref)), b.Input(Kind.Ref));
            return b.Exit(b.Add(OpCode.GetstaticGc, Kind.Ref, Descrs.Static(nameof(Tests.Statics.Ref))));
        }, () => [P("text")], () => [P(null)]);
    }

    public static IEnumerable<Sample> Arrays() =>
    [
        Items<bool>(I(0), I(1)), Items<byte>([.. Samples.Edges(Kind.I32)]), Items<sbyte>([.. Samples.Edges(Kind.I32)]), Items<char>([.. Samples.Edges(Kind.I32)]),
        Items<short>([.. Samples.Edges(Kind.I32)]), Items<ushort>([.. Samples.Edges(Kind.I32)]), Items<int>([.. Samples.Edges(Kind.I32)]), Items<uint>([.. Samples.Edges(Kind.I32)]),
        Items<long>([.. Samples.Edges(Kind.I64)]), Items<float>([.. Samples.Edges(Kind.F64)]), Items<double>([.. Samples.Edges(Kind.F64)]),
        Items<object>(P("a"), P(null)), Items<Cell>(P(new SubCell()), P(null)),
    ];

    private static Sample Items<T>(params Slot[] values)
    {
        ArrayDescr array = Descrs.Array<T>();
        return Samples.One(b =>
        {
            InputArg items = b.Input(Kind.Ref), index = b.Input(Kind.I32), value = b.Input(array.Kind);
            Op before = b.Add(OpCode.GetarrayitemGc, array.Kind, array, items, index);
            b.Add(OpCode.SetarrayitemGc, Kind.Void, array, items, index, value);
            b.Add(OpCode.SetarrayitemGc, Kind.Void, array, items, ConstInt.I32(0), before);
            Op after = b.Add(OpCode.GetarrayitemGc, array.Kind, array, items, b.Add(OpCode.IntSub, Kind.I32, index, ConstInt.I32(0)));
            return b.Exit(after, items, b.Add(OpCode.ArraylenGc, Kind.I32, array, items));
        }, [.. values.Select(v => (Func<Slot[]>)(() => [P(new T[4]), I(2), v]))]);
    }

    public static IEnumerable<Sample> Strings()
    {
        yield return Samples.One(b =>
        {
            InputArg text = b.Input(Kind.Ref);
            return b.Exit(b.Add(OpCode.Strlen, Kind.I32, text), b.Add(OpCode.Strgetitem, Kind.I32, text, b.Input(Kind.I32)));
        }, () => [P("hello\uffff"), I(5)], () => [P("x"), I(0)]);
    }

    public static IEnumerable<Sample> News()
    {
        foreach (ClassDescr descr in new[] { Descrs.Cell, Descrs.Sub, Descrs.Box, Descrs.Class<Counted>() })
            yield return Samples.One(b => b.Exit(b.Add(OpCode.New, Kind.Ref, descr), b.Add(OpCode.New, Kind.Ref, descr)), () => []);
        yield return Samples.One(b =>
        {
            Op box = b.Add(OpCode.New, Kind.Ref, Descrs.Box);
            b.Add(OpCode.SetfieldGc, Kind.Void, Descrs.Field<Box>(nameof(Box.Value)), box, b.Input(Kind.I64));
            b.Guard(OpCode.GuardClass, new GuardDescr(TraceBuilder.ExitWith()) { Class = Descrs.Box }, box);
            return b.Exit(box);
        }, () => [I(5)]);
        // A constructor that does more than store is an ordinary call on the new object.
        var constructor = new CallDescr(typeof(Counted).GetConstructor([])!, Kind.Void, CallEffects.Writes, false);
        yield return Samples.One(b =>
        {
            Op made = b.Add(OpCode.New, Kind.Ref, Descrs.Class<Counted>());
            b.Add(OpCode.Call, Kind.Void, constructor, made);
            return b.Exit(made);
        }, () => []);
    }

    public static IEnumerable<Sample> NewArrays()
    {
        foreach (Type item in new[] { typeof(long), typeof(object), typeof(Cell), typeof(bool), typeof(double) })
            yield return Samples.One(b => b.Exit(b.Add(OpCode.NewArray, Kind.Ref, new ArrayDescr(item, Storages.KindOf(item), false), b.Input(Kind.I32))), () => [I(0)], () => [I(3)]);
    }
}
