using System.Reflection;
using System.Runtime.CompilerServices;
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
            case Code.Ldfld or Code.Stfld or Code.Ldsfld or Code.Stsfld or Code.Ldflda or Code.Ldsflda:
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
                Type item = Storable(_resolve.Type(cil.Operand));
                i.Data = ItemPlace.Of(item);
                PopValue();
                PushType(item.MakeByRefType());
                return true;
            case Code.Isinst or Code.Castclass:
                i.Op = cil.OpCode.Code == Code.Isinst ? HostOp.IsInstance : HostOp.CastClass;
                i.Data = new TypeTest(_resolve.Type(cil.Operand));
                i.Width = 1;
                PopValue();
                Push(Kind.Ref, ((TypeTest)i.Data).Type);
                return true;
            case Code.Box or Code.Unbox_Any:
                DecodeBox(cil.OpCode.Code == Code.Box, _resolve.Type(cil.Operand), ref i);
                return true;
            case Code.Unbox:
                Type boxed = Storable(_resolve.Type(cil.Operand));
                if (!boxed.IsValueType || Storages.TryOf(boxed, out _) || Nullable.GetUnderlyingType(boxed) is not null)
                    throw new ObstacleException($"the address inside of a boxed {boxed.Name} is taken");
                PopValue();
                (i.Op, i.Data) = (HostOp.BoxAddress, BoxPlace.Of(boxed));
                PushType(boxed.MakeByRefType());
                return true;
            case Code.Initobj:
                Type pointee = PopAddress();
                (i.Op, i.Width) = (HostOp.Initialize, Layout.TryOf(pointee)!.Width);
                return true;
        }
        return DecodeItem(cil, ref i) || DecodeIndirect(cil, ref i);
    }

    private static Type Storable(Type type)
    {
        Demand(type);
        return type;
    }

    private void DecodeField(Code code, FieldInfo field, ref HostInstruction i)
    {
        Entry value = Demand(field.FieldType);
        (i.Kind, i.Width, i.Flag) = (value.Kind, value.Width, field.FieldType == typeof(bool));
        // An instance instruction may name a static field; its receiver is then only dropped, which nobody writes.
        if (field.IsStatic != code is Code.Ldsfld or Code.Stsfld or Code.Ldsflda)
            throw new ObstacleException("a static field is reached through an instance");
        if (code is Code.Stfld or Code.Stsfld)
            Pop();
        if (code is Code.Ldsflda || (field.IsStatic && value.Layout is not null))
        {
            i.Data = FieldPlace.Of(field);
            i.Op = code switch { Code.Ldsflda => HostOp.StaticAddress, Code.Ldsfld => HostOp.LoadStatic, _ => HostOp.StoreStatic };
        }
        else if (field.IsStatic)
            (i.Op, i.Data, i.B) = (code == Code.Ldsfld ? HostOp.LoadStatic : HostOp.StoreStatic, DescrTable.Field(field), IsDelegateCache(field) ? 1 : 0);
        else
            DecodeInstanceField(code, field, value, ref i);
        if (code is Code.Ldflda or Code.Ldsflda)
            PushType(field.FieldType.MakeByRefType());
        else if (code is Code.Ldfld or Code.Ldsfld)
            _stack.Add(value);
    }

    /// <summary>Where the compiler keeps the delegate of a static lambda or method: once set it is never set again.</summary>
    private static bool IsDelegateCache(FieldInfo field) =>
        typeof(Delegate).IsAssignableFrom(field.FieldType) && field.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && field.Name.StartsWith('<');

    private void DecodeInstanceField(Code code, FieldInfo field, Entry value, ref HostInstruction i)
    {
        Entry target = Pop();
        if (target.IsStruct)
        {
            (i.A, _) = target.Layout!.Find(field);
            if (code != Code.Ldfld || i.A < 0)
                throw new ObstacleException($"{field.Name} is a field of a struct that is not known apart");
            (i.Op, i.B) = (HostOp.Pick, target.Width);
            return;
        }
        if (target.IsAddress)
        {
            // The struct at the address: the address of its field first.
            i.Data = field;
            if (Layout.TryOf(target.Layout!.Pointee!) is { IsScalar: true })
            {
                // A number's own method and its only field.
                i.Op = code == Code.Ldfld ? HostOp.LoadIndirect : throw new ObstacleException("the inside of a number is changed");
                return;
            }
            i.Op = code switch { Code.Ldfld => HostOp.LoadField, Code.Stfld => HostOp.StoreField, _ => HostOp.InnerAddress };
            return;
        }
        if (field.DeclaringType!.IsValueType)
            throw new ObstacleException($"{field.DeclaringType.Name}.{field.Name} is reached through a reference");
        i.Op = code switch { Code.Ldfld => HostOp.LoadField, Code.Stfld => HostOp.StoreField, _ => HostOp.FieldAddress };
        i.Data = code == Code.Ldflda || value.Layout is not null ? FieldPlace.Of(field) : DescrTable.Field(field);
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
            Pop();
        Index(ref i);
        Entry array = PopValue();
        ArrayDescr said = ArrayOf(array, code switch
        {
            Code.Ldelem_Any or Code.Stelem_Any => _resolve.Type(cil.Operand),
            Code.Ldelem_Ref or Code.Stelem_Ref => null,
            _ => Primitive(code),
        });
        Entry value = Demand(said.ElementType);
        (i.Op, i.Data, i.Kind, i.Width) = (store ? HostOp.StoreItem : HostOp.LoadItem, value.Layout is null ? said : ItemPlace.Of(said.ElementType), said.Kind, value.Width);
        if (!store)
            _stack.Add(value);
        return true;
    }

    private void DecodeItemStore(Type element, ref HostInstruction i)
    {
        PopValue();
        Index(ref i);
        ArrayDescr said = ArrayOf(PopValue(), element);
        (i.Op, i.Data, i.Kind, i.Width) = (HostOp.StoreItem, said, said.Kind, 1);
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
            Pop();
        Entry value = Demand(PopAddress());
        (i.Kind, i.Width) = (value.Kind, value.Width);
        i.Op = load ? HostOp.LoadIndirect : HostOp.StoreIndirect;
        if (load)
            _stack.Add(value);
        return true;
    }

    private void DecodeBox(bool box, Type type, ref HostInstruction i)
    {
        Entry value = Demand(type);
        Pop();
        if (!type.IsValueType)
        {
            // On a reference type (a generic instantiation) boxing does nothing and unboxing is a cast.
            i.Op = box ? HostOp.Nop : HostOp.CastClass;
            i.Data = new TypeTest(type);
            Push(Kind.Ref, type);
            return;
        }
        (i.Kind, i.Width) = (value.Kind, value.Width);
        i.Op = box ? HostOp.Box : HostOp.Unbox;
        i.Data = (object?)BoxPlace.TryOf(type) ?? (box ? Adapter.Box(type) : throw new ObstacleException($"a box is taken for a {type}"));
        if (box)
            Push(Kind.Ref, typeof(object));
        else
            _stack.Add(value);
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
