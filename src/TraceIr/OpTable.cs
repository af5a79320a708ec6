using System.Collections.Frozen;

namespace JitStm.TraceIr;

/// <summary>What an op does to the world beside giving a result.</summary>
public enum Effect : byte
{
    /// <summary>Nothing: depends on its arguments alone.</summary>
    Pure,
    /// <summary>Makes a new object that nobody else knows yet.</summary>
    Allocate,
    /// <summary>Reads memory that others may change, unless its descr says immutable.</summary>
    Read,
    /// <summary>Stores to one field or array item.</summary>
    Write,
    /// <summary>As the <see cref="CallDescr"/> says.</summary>
    Call,
    /// <summary>May leave the trace through its exit.</summary>
    Guard,
    /// <summary>Transactional bookkeeping; placed by the barrier pass alone.</summary>
    Barrier,
    /// <summary>Shape of the trace.</summary>
    Structure,
}

/// <summary>Where an op's kind comes from.</summary>
public enum ResultRule : byte
{
    None, I32, I64, F64, Ref,
    /// <summary>The kind of the first argument.</summary>
    SameAsFirst,
    /// <summary>I32 or I64, as the op says.</summary>
    AnyInt,
    /// <summary>The kind of the descr's field, item or result. The printed name gets RPython's suffix for it.</summary>
    OfDescr,
}

/// <summary>What the barrier pass has to see to before the op (after it, for <see cref="New"/>).</summary>
public enum BarrierNeed : byte
{
    None,
    /// <summary>The first argument must be a read (or write) access reference if its class is transactional.</summary>
    Read,
    /// <summary>The first argument must be a write access reference if its class is transactional.</summary>
    Write,
    /// <summary>The result must be stamped if its class is transactional.</summary>
    New,
    /// <summary>The transaction must be inevitable if the call is irrevocable.</summary>
    Inevitable,
}

/// <summary>Which descr an op carries.</summary>
public enum DescrRule : byte
{
    None, Class, InstanceField, StaticField, Array, Call, Guard, Loop, MergePoint,
}

/// <summary>One row of <see cref="OpTable"/>.</summary>
/// <param name="Code">The op.</param>
/// <param name="Name">As printed, without a suffix.</param>
/// <param name="Args">
/// A letter for each argument. j: I32, i: I64, n: I32 or I64 and all n alike, f: F64, p: Ref, a: any kind and all a alike, v: the descr's value,
/// w: a constant I32 1, 2 or 4, s: a constant string, *: any number of values of any kind.
/// </param>
/// <param name="Result">The op's kind.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Cse">Two of them with the same arguments and descr give the same result (as long as nothing that they read is written).</param>
/// <param name="Removable">May go when nobody uses the result.</param>
/// <param name="Barrier">The STM barrier that it needs.</param>
/// <param name="Descr">The descr that it carries.</param>
public sealed record OpInfo(OpCode Code, string Name, string Args, ResultRule Result, Effect Effect, bool Cse, bool Removable, BarrierNeed Barrier, DescrRule Descr)
{
    public bool IsVariadic => Args == "*";

    /// <summary>The letter of argument k.</summary>
    public char Letter(int k) => IsVariadic ? '*' : k < Args.Length ? Args[k] : '\0';
}

/// <summary>Everything about the ops that is not their meaning: printer, parser, verifier and passes read it here and keep no op lists of their own.</summary>
public static class OpTable
{
    private const bool C = true, R = true, X = false;

    public static IReadOnlyList<OpInfo> Rows { get; } =
    [
        //  code                         name                                args   result                  effect            cse rem barrier                 descr
        new(OpCode.IntAdd,               "int_add",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntSub,               "int_sub",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntMul,               "int_mul",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntDiv,               "int_div",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntRem,               "int_rem",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintDiv,              "uint_div",                         "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintRem,              "uint_rem",                         "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntAnd,               "int_and",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntOr,                "int_or",                           "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntXor,               "int_xor",                          "nn",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntLshift,            "int_lshift",                       "nj",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntRshift,            "int_rshift",                       "nj",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintRshift,           "uint_rshift",                      "nj",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntNeg,               "int_neg",                          "n",   ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntInvert,            "int_invert",                       "n",   ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntAddOvf,            "int_add_ovf",                      "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntSubOvf,            "int_sub_ovf",                      "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntMulOvf,            "int_mul_ovf",                      "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntLt,                "int_lt",                           "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntLe,                "int_le",                           "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntEq,                "int_eq",                           "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntNe,                "int_ne",                           "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntGt,                "int_gt",                           "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntGe,                "int_ge",                           "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintLt,               "uint_lt",                          "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintLe,               "uint_le",                          "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintGt,               "uint_gt",                          "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.UintGe,               "uint_ge",                          "nn",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatAdd,             "float_add",                        "ff",  ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatSub,             "float_sub",                        "ff",  ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatMul,             "float_mul",                        "ff",  ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatDiv,             "float_truediv",                    "ff",  ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatRem,             "float_rem",                        "ff",  ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatNeg,             "float_neg",                        "f",   ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatAbs,             "float_abs",                        "f",   ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatSqrt,            "float_sqrt",                       "f",   ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatLt,              "float_lt",                         "ff",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatLe,              "float_le",                         "ff",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatEq,              "float_eq",                         "ff",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatNe,              "float_ne",                         "ff",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatGt,              "float_gt",                         "ff",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatGe,              "float_ge",                         "ff",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.CastIntToInt,         "cast_int_to_int",                  "n",   ResultRule.AnyInt,      Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.CastUintToInt,        "cast_uint_to_int",                 "j",   ResultRule.I64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntSignext,           "int_signext",                      "nw",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.IntZeroext,           "int_zeroext",                      "nw",  ResultRule.SameAsFirst, Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.CastIntToFloat,       "cast_int_to_float",                "n",   ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.CastFloatToInt,       "cast_float_to_int",                "f",   ResultRule.AnyInt,      Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.FloatToSingle,        "float_to_single",                  "f",   ResultRule.F64,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.ConvertFloatBytesToLonglong, "convert_float_bytes_to_longlong", "f", ResultRule.I64,     Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.ConvertLonglongBytesToFloat, "convert_longlong_bytes_to_float", "i", ResultRule.F64,     Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.PtrEq,                "ptr_eq",                           "pp",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.PtrNe,                "ptr_ne",                           "pp",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.InstanceOf,           "instance_of",                      "p",   ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.Class),
        new(OpCode.GetfieldGc,           "getfield_gc",                      "p",   ResultRule.OfDescr,     Effect.Read,      C,  R,  BarrierNeed.Read,       DescrRule.InstanceField),
        new(OpCode.SetfieldGc,           "setfield_gc",                      "pv",  ResultRule.None,        Effect.Write,     X,  X,  BarrierNeed.Write,      DescrRule.InstanceField),
        new(OpCode.GetstaticGc,          "getstatic_gc",                     "",    ResultRule.OfDescr,     Effect.Read,      C,  R,  BarrierNeed.None,       DescrRule.StaticField),
        new(OpCode.SetstaticGc,          "setstatic_gc",                     "v",   ResultRule.None,        Effect.Write,     X,  X,  BarrierNeed.None,       DescrRule.StaticField),
        new(OpCode.GetarrayitemGc,       "getarrayitem_gc",                  "pj",  ResultRule.OfDescr,     Effect.Read,      C,  R,  BarrierNeed.Read,       DescrRule.Array),
        new(OpCode.SetarrayitemGc,       "setarrayitem_gc",                  "pjv", ResultRule.None,        Effect.Write,     X,  X,  BarrierNeed.Write,      DescrRule.Array),
        new(OpCode.ArraylenGc,           "arraylen_gc",                      "p",   ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.Array),
        new(OpCode.Strlen,               "strlen",                           "p",   ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.Strgetitem,           "strgetitem",                       "pj",  ResultRule.I32,         Effect.Pure,      C,  R,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.New,                  "new",                              "",    ResultRule.Ref,         Effect.Allocate,  X,  R,  BarrierNeed.New,        DescrRule.Class),
        new(OpCode.NewArray,             "new_array",                        "j",   ResultRule.Ref,         Effect.Allocate,  X,  R,  BarrierNeed.None,       DescrRule.Array),
        new(OpCode.Call,                 "call",                             "*",   ResultRule.OfDescr,     Effect.Call,      X,  X,  BarrierNeed.Inevitable, DescrRule.Call),
        new(OpCode.CallPure,             "call_pure",                        "*",   ResultRule.OfDescr,     Effect.Call,      C,  R,  BarrierNeed.None,       DescrRule.Call),
        new(OpCode.GuardTrue,            "guard_true",                       "j",   ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardFalse,           "guard_false",                      "j",   ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardValue,           "guard_value",                      "aa",  ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardClass,           "guard_class",                      "p",   ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardNonnull,         "guard_nonnull",                    "p",   ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardIsnull,          "guard_isnull",                     "p",   ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardNoException,     "guard_no_exception",               "",    ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.GuardNoBreak,         "guard_no_break",                   "",    ResultRule.None,        Effect.Guard,     X,  X,  BarrierNeed.None,       DescrRule.Guard),
        new(OpCode.StmRead,              "stm_read",                         "p",   ResultRule.Ref,         Effect.Barrier,   X,  X,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.StmWrite,             "stm_write",                        "p",   ResultRule.Ref,         Effect.Barrier,   X,  X,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.StmInevitable,        "stm_inevitable",                   "s",   ResultRule.None,        Effect.Barrier,   X,  X,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.StmNew,               "stm_new",                          "p",   ResultRule.None,        Effect.Barrier,   X,  X,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.DebugMergePoint,      "debug_merge_point",                "*",   ResultRule.None,        Effect.Structure, X,  X,  BarrierNeed.None,       DescrRule.MergePoint),
        new(OpCode.Label,                "label",                            "*",   ResultRule.None,        Effect.Structure, X,  X,  BarrierNeed.None,       DescrRule.None),
        new(OpCode.Jump,                 "jump",                             "*",   ResultRule.None,        Effect.Structure, X,  X,  BarrierNeed.None,       DescrRule.Loop),
        new(OpCode.Exit,                 "exit",                             "",    ResultRule.None,        Effect.Structure, X,  X,  BarrierNeed.None,       DescrRule.Guard),
    ];

    private static readonly OpInfo[] s_byCode = [.. Rows];

    private static readonly FrozenDictionary<string, OpInfo> s_byName = Rows.ToFrozenDictionary(row => row.Name);

    /// <summary>The op's row. A test keeps the rows in the order of the enum.</summary>
    public static OpInfo Of(OpCode code) => s_byCode[(int)code];

    public static OpInfo? Find(string name) => s_byName.GetValueOrDefault(name);

    public static Effect EffectOf(this OpCode code) => Of(code).Effect;

    public static bool IsPure(this OpCode code) => Of(code).Effect == Effect.Pure;

    /// <summary>The op carries a <see cref="GuardDescr"/> and goes on when its condition holds.</summary>
    public static bool IsGuard(this OpCode code) => Of(code).Effect == Effect.Guard;

    /// <summary>A guard, or the unconditional exit.</summary>
    public static bool HasExit(this OpCode code) => Of(code).Descr == DescrRule.Guard;

    public static bool IsCall(this OpCode code) => Of(code).Effect == Effect.Call;

    public static bool IsCse(this OpCode code) => Of(code).Cse;

    public static bool IsRemovable(this OpCode code) => Of(code).Removable;

    /// <summary>Nothing stands after it.</summary>
    public static bool IsTerminator(this OpCode code) => code is OpCode.Jump or OpCode.Exit;

    /// <summary>The name as printed: with RPython's suffix where the descr decides about the kind.</summary>
    public static string PrintedName(OpCode code, Kind kind)
    {
        OpInfo row = Of(code);
        return row.Result == ResultRule.OfDescr ? row.Name + Suffix(kind) : row.Name;
    }

    private static string Suffix(Kind kind) => kind switch
    {
        Kind.Void => "_n",
        Kind.I32 or Kind.I64 => "_i",
        Kind.F64 => "_f",
        Kind.Ref => "_r",
    };

    /// <summary>The kind of the value that a field, array or call descr gives; Void for other descrs.</summary>
    public static Kind KindOf(Descr? descr) => descr switch
    {
        FieldDescr field => field.Kind,
        ArrayDescr array => array.Kind,
        CallDescr call => call.Result,
        _ => Kind.Void,
    };

    /// <summary>
    /// The kind that argument k must have, as far as the row, the descr, the result and the other arguments' kinds tell; Void when they do not.
    /// </summary>
    /// <param name="known">The arguments' kinds; Void where not known (a literal that is still to be read).</param>
    public static Kind ArgumentKind(OpCode code, Kind result, Descr? descr, int k, ReadOnlySpan<Kind> known)
    {
        OpInfo row = Of(code);
        char letter = row.Letter(k);
        switch (letter)
        {
            case 'j' or 'w': return Kind.I32;
            case 'i': return Kind.I64;
            case 'f': return Kind.F64;
            case 'p' or 's': return Kind.Ref;
            case 'v': return KindOf(descr);
            case 'n' when row.Result == ResultRule.SameAsFirst: return result;
            case '*' when descr is CallDescr call && k < call.Parameters.Count: return Storages.KindOf(call.Parameters[k]);
        }
        if (letter is 'n' or 'a')
            for (int i = 0; i < known.Length; i++)
                if (i != k && row.Letter(i) == letter && known[i] != Kind.Void)
                    return known[i];
        return Kind.Void;
    }
}
