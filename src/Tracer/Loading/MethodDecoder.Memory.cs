using System.Reflection;
using JitStm.TraceIr;
using Mono.Cecil.Cil;

namespace JitStm.Tracer;

/// <summary>Fields, arrays, addresses of them, and what tests or wraps references.</summary>
internal sealed partial class MethodDecoder
{
    private bool DecodeMemory(Instruction cil, ref HostInstruction i)
    {
        switch (cil.OpCode.Code)
        {
            case Code.Ldfld or Code.Stfld or Code.Ldsfld or Code.Stsfld or Code.Ldflda:
                DecodeField(cil.OpCode.Code, _resolve.Field(cil.Operand), ref i);
                return true;
            case Code.Ldlen:
                i.Op = HostOp.ArrayLength;
                i.Data = ArrayOf(PopValue(), null);
                // The CLI gives a native unsigned integer; lengths fit an int and every compiler converts it at once.
                Push(Kind.I32);
                return true;
            case Code.Newarr:
                DecodeNewArray(_resolve.Type(cil.Operand), ref i);
                return true;
            case Code.Ldelema:
                Index(ref i);
                i.Op = HostOp.ItemAddress;
                i.Data = DescrTable.Array(Storable(_resolve.Type(cil.Operand)));
                PopValue();
                _stack.Add(new Entry(Kind.Void, null, false, ((ArrayDescr)i.Data).ElementType));
                return true;
            case Code.Isinst or Code.Castclass:
                i.Op = cil.OpCode.Code == Code.Isinst ? HostOp.IsInstance : HostOp.CastClass;
                i.Data = new TypeTest(_resolve.Type(cil.Operand));
                PopValue();
                Push(Kind.Ref, ((TypeTest)i.Data).Type);
                return true;
            case Code.Box or Code.Unbox_Any:
                DecodeBox(cil.OpCode.Code == Code.Box, _resolve.Type(cil.Operand), ref i);
                return true;
        }
        return DecodeItem(cil, ref i) || DecodeIndirect(cil, ref i);
    }

    private static Type Storable(Type type)
    {
        KindOf(type);
        return type;
    }

    private void DecodeField(Code code, FieldInfo field, ref HostInstruction i)
    {
        i.Kind = KindOf(field.FieldType);
        if (field.DeclaringType!.IsValueType && !field.IsStatic)
            throw new ObstacleException($"{field.DeclaringType.Name}.{field.Name} is a field of a struct");
        i.Data = DescrTable.Field(field);
        i.Flag = field.FieldType == typeof(bool);
        bool store = code is Code.Stfld or Code.Stsfld;
        if (store)
            PopValue();
        // An instance instruction may name a static field; its receiver is then only dropped, which nobody writes.
        if (field.IsStatic != code is Code.Ldsfld or Code.Stsfld)
            throw new ObstacleException("a static field is reached through an instance");
        if (!field.IsStatic)
            PopValue();
        i.Op = code switch
        {
            Code.Ldfld => HostOp.LoadField,
            Code.Stfld => HostOp.StoreField,
            Code.Ldsfld => HostOp.LoadStatic,
            Code.Stsfld => HostOp.StoreStatic,
            _ => HostOp.FieldAddress,
        };
        if (code == Code.Ldflda)
            _stack.Add(new Entry(Kind.Void, null, false, field.FieldType));
        else if (!store)
            Push(i.Kind, field.FieldType);
    }

    private void DecodeNewArray(Type element, ref HostInstruction i)
    {
        i.Op = HostOp.NewArray;
        ArrayDescr descr = DescrTable.Array(Storable(element));
        if (descr.ElementType != element)
            throw new ObstacleException($"an array of {element} is made");
        if (PopValue().Kind != Kind.I32)
            throw new ObstacleException("an array of a native length");
        i.Data = descr;
        Push(Kind.Ref, element.MakeArrayType());
    }

    /// <summary>The array's static element type where it is known: the instructions tell less (bool[], byte[] and sbyte[] are stored to by the same one).</summary>
    private static ArrayDescr ArrayOf(Entry array, Type? said)
    {
        Type? element = array.Type is { IsSZArray: true } t ? t.GetElementType() : said;
        return DescrTable.Array(Storable(element ?? typeof(object)));
    }

    /// <summary>An int, or a native integer as compilers make them of a long index; Kind2 says which.</summary>
    private void Index(ref HostInstruction i)
    {
        i.Kind2 = PopValue().Kind;
        if (i.Kind2 is not (Kind.I32 or Kind.I64))
            throw new ObstacleException("an array index that is no integer");
    }

    private bool DecodeItem(Instruction cil, ref HostInstruction i)
    {
        Code code = cil.OpCode.Code;
        bool store = code is Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref);
        if (!store && code is not (Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref)))
            return false;
        if (store)
            PopValue();
        Index(ref i);
        ArrayDescr said = ArrayOf(PopValue(), code switch
        {
            Code.Ldelem_Any or Code.Stelem_Any => _resolve.Type(cil.Operand),
            Code.Ldelem_Ref or Code.Stelem_Ref => null,
            _ => Primitive(code),
        });
        (i.Op, i.Data, i.Kind) = (store ? HostOp.StoreItem : HostOp.LoadItem, said, said.Kind);
        if (!store)
            Push(said.Kind, said.ElementType);
        return true;
    }

    private static Type Primitive(Code code) => code switch
    {
        Code.Ldelem_I1 => typeof(sbyte),
        Code.Ldelem_U1 or Code.Stelem_I1 => typeof(byte),
        Code.Ldelem_I2 or Code.Stelem_I2 => typeof(short),
        Code.Ldelem_U2 => typeof(ushort),
        Code.Ldelem_I4 or Code.Ldelem_U4 or Code.Stelem_I4 => typeof(int),
        Code.Ldelem_I8 or Code.Stelem_I8 => typeof(long),
        Code.Ldelem_R4 or Code.Stelem_R4 => typeof(float),
        Code.Ldelem_R8 or Code.Stelem_R8 => typeof(double),
        _ => throw new ObstacleException("an array of native integers"),
    };

    private bool DecodeIndirect(Instruction cil, ref HostInstruction i)
    {
        Code code = cil.OpCode.Code;
        bool load = code is Code.Ldobj or (>= Code.Ldind_I1 and <= Code.Ldind_Ref);
        bool store = code is Code.Stobj or (>= Code.Stind_Ref and <= Code.Stind_R8);
        if (!load && !store)
            return false;
        if (store)
            PopValue();
        Entry address = Pop();
        if (address.AddressOf is not { } type)
            throw new ObstacleException("an access through a ref");
        i.Kind = KindOf(type);
        i.Op = load ? HostOp.LoadIndirect : HostOp.StoreIndirect;
        if (load)
            Push(i.Kind, type);
        return true;
    }

    private void DecodeBox(bool box, Type type, ref HostInstruction i)
    {
        PopValue();
        if (!type.IsValueType)
        {
            // On a reference type (a generic instantiation) boxing does nothing and unboxing is a cast.
            i.Op = box ? HostOp.Nop : HostOp.CastClass;
            i.Data = new TypeTest(type);
            Push(Kind.Ref, type);
            return;
        }
        Kind kind = KindOf(type);
        i.Op = box ? HostOp.Box : HostOp.Unbox;
        i.Kind = kind;
        i.Data = Boxing.Of(type, box);
        Push(box ? Kind.Ref : kind, box ? typeof(object) : type);
    }
}

/// <summary>The type of an isinst or castclass with the answer for the class seen last.</summary>
internal sealed class TypeTest(Type type)
{
    private sealed record Answer(Type Class, bool Holds);

    private Answer? _last;

    public Type Type { get; } = type;

    public bool Holds(Type actual)
    {
        Answer? last = _last;
        if (last is null || last.Class != actual)
            _last = last = new Answer(actual, Type.IsAssignableFrom(actual));
        return last.Holds;
    }
}
