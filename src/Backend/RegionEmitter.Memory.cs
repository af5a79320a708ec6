using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>Fields, arrays and new objects.</summary>
internal sealed partial class RegionEmitter
{
    private bool LoadField(Op op, FieldDescr descr)
    {
        if (op.Args.Length > 0)
            Push(op.Args[0]);
        FieldInfo last = EmitInner(descr);
        EmitVolatile(descr);
        _il.Emit(descr.IsStatic && descr.Inner.Length == 0 ? Il.Ldsfld : Il.Ldfld, last);
        if (descr.Storage == Storage.R4)
            _il.Emit(Il.Conv_R8);
        return true;
    }

    private bool StoreField(Op op, FieldDescr descr)
    {
        if (op.Args.Length > 1)
            Push(op.Args[0]);
        FieldInfo last = EmitInner(descr);
        Push(op.Args[^1]);
        if (descr.Storage == Storage.R4)
            _il.Emit(Il.Conv_R4);
        EmitVolatile(descr);
        _il.Emit(descr.IsStatic && descr.Inner.Length == 0 ? Il.Stsfld : Il.Stfld, last);
        return false;
    }

    /// <summary>From the object to the struct that the last field stands in; that field.</summary>
    private FieldInfo EmitInner(FieldDescr descr)
    {
        if (descr.InBox)
            _il.Emit(Il.Unbox, descr.Field.DeclaringType!);
        if (descr.Inner.Length == 0)
            return descr.Field;
        _il.Emit(descr.IsStatic ? Il.Ldsflda : Il.Ldflda, descr.Field);
        foreach (FieldInfo field in descr.Inner[..^1])
            _il.Emit(Il.Ldflda, field);
        return descr.Inner[^1];
    }

    /// <summary>The address of the struct in an array's item that the last field stands in.</summary>
    private void EmitItemAddress(Op op, ArrayDescr descr)
    {
        Push(op.Args[0]);
        Push(op.Args[1]);
        _il.Emit(Il.Ldelema, descr.ElementType);
        foreach (FieldInfo field in descr.Inner[..^1])
            _il.Emit(Il.Ldflda, field);
    }

    private void EmitVolatile(FieldDescr descr)
    {
        if (Array.IndexOf(descr.Field.GetRequiredCustomModifiers(), typeof(IsVolatile)) >= 0)
            _il.Emit(Il.Volatile);
    }

    private bool LoadItem(Op op, ArrayDescr descr)
    {
        if (descr.HoldsStructs)
        {
            EmitItemAddress(op, descr);
            _il.Emit(Il.Ldfld, descr.Inner[^1]);
        }
        else
        {
            PushAll(op);
            EmitLoadItem(descr);
        }
        if (descr.Storage == Storage.R4)
            _il.Emit(Il.Conv_R8);
        return true;
    }

    private void EmitLoadItem(ArrayDescr descr) =>
        _il.Emit(descr.Storage switch
        {
            Storage.U1 => Il.Ldelem_U1,
            Storage.I1 => Il.Ldelem_I1,
            Storage.U2 => Il.Ldelem_U2,
            Storage.I2 => Il.Ldelem_I2,
            Storage.I4 => Il.Ldelem_I4,
            Storage.I8 => Il.Ldelem_I8,
            Storage.R4 => Il.Ldelem_R4,
            Storage.R8 => Il.Ldelem_R8,
            Storage.Ref => Il.Ldelem_Ref,
        });

    private bool StoreItem(Op op, ArrayDescr descr)
    {
        if (descr.HoldsStructs)
        {
            EmitItemAddress(op, descr);
            Push(op.Args[2]);
            if (descr.Storage == Storage.R4)
                _il.Emit(Il.Conv_R4);
            _il.Emit(Il.Stfld, descr.Inner[^1]);
            return false;
        }
        if (descr.Storage == Storage.Ref)
            return StoreRefItem(op);
        PushAll(op);
        if (descr.Storage == Storage.R4)
            _il.Emit(Il.Conv_R4);
        _il.Emit(descr.Storage switch
        {
            Storage.U1 or Storage.I1 => Il.Stelem_I1,
            Storage.U2 or Storage.I2 => Il.Stelem_I2,
            Storage.I4 => Il.Stelem_I4,
            Storage.I8 => Il.Stelem_I8,
            Storage.R4 => Il.Stelem_R4,
            Storage.R8 => Il.Stelem_R8,
            Storage.Ref => Il.Stelem_Ref,
        });
        return false;
    }

    // What the host stored there passed the host's own check: an address without the array's type check, and a store through it, cost half of stelem.ref.
    private bool StoreRefItem(Op op)
    {
        Push(op.Args[0]);
        Push(op.Args[1]);
        _il.Emit(Il.Readonly);
        _il.Emit(Il.Ldelema, typeof(object));
        Push(op.Args[2]);
        _il.Emit(Il.Stind_Ref);
        return false;
    }

    private bool New(Op op, ClassDescr descr)
    {
        _nonnull.Add(op);
        Allocation.Emit(_il, descr.Type);
        return true;
    }

    private bool NewArray(Op op, ArrayDescr descr)
    {
        _nonnull.Add(op);
        Push(op.Args[0]);
        _il.Emit(Il.Newarr, descr.ElementType);
        return true;
    }
}
