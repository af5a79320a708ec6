using System.Buffers.Binary;
using System.Reflection;

namespace JitStm.Backend;

/// <summary>
/// Looks for a constructor that has no effect on a zeroed object when all arguments are zero: its IL only stores arguments or
/// zero constants into fields of <c>this</c> and calls a base constructor of the same sort. Anything else in it (a call, a branch, another
/// constant, a static field) makes it unfit.
/// </summary>
internal static class PlainConstructor
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static ConstructorInfo? Find(Type type)
    {
        if (type.IsAbstract || type.IsValueType || type.IsArray || type == typeof(string))
            return null;
        return type.GetConstructors(Instance).OrderBy(c => c.GetParameters().Length).FirstOrDefault(IsPlain);
    }

    public static bool IsWide(Type type) => Type.GetTypeCode(type) is TypeCode.Int64 or TypeCode.UInt64;

    private static bool IsZeroable(Type type) => !type.IsByRef && !type.IsPointer && (!type.IsValueType || type.IsPrimitive || type.IsEnum) && type != typeof(nint) && type != typeof(nuint);

    private static bool IsPlain(ConstructorInfo constructor)
    {
        if (constructor.DeclaringType == typeof(object))
            return true;
        if (!constructor.GetParameters().All(p => IsZeroable(p.ParameterType)))
            return false;
        MethodBody? body = constructor.GetMethodBody();
        return body is not null && body.ExceptionHandlingClauses.Count == 0 && new Walk(constructor, body.GetILAsByteArray()!).IsPlain();
    }

    /// <summary>Abstract execution of straight-line IL; a stack entry is <c>this</c> (true) or zero (false).</summary>
    private ref struct Walk(ConstructorInfo constructor, byte[] code)
    {
        private readonly Stack<bool> _stack = new();
        private ReadOnlySpan<byte> _rest = code;

        public bool IsPlain()
        {
            while (_rest.Length > 0)
            {
                byte op = _rest[0];
                _rest = _rest[1..];
                if (op == 0x2A) // ret
                    return _stack.Count == 0;
                if (!Step(op))
                    return false;
            }
            return false;
        }

        private bool Step(byte op)
        {
            switch (op)
            {
                case 0x00: // nop
                    return true;
                case 0x02: // ldarg.0
                    return Push(true);
                case >= 0x03 and <= 0x05: // ldarg.1-3
                case 0x14 or 0x16: // ldnull, ldc.i4.0
                    return Push(false);
                case 0x0E: // ldarg.s
                    bool isThis = _rest[0] == 0;
                    _rest = _rest[1..];
                    return Push(isThis);
                case 0x6A: // conv.i8
                    return _stack.TryPeek(out bool top) && !top;
                case 0x7D: // stfld
                    _rest = _rest[4..];
                    return Pop(expected: false) && Pop(expected: true);
                case 0x28: // call
                    return Call();
                default:
                    return false;
            }
        }

        private readonly bool Push(bool isThis)
        {
            _stack.Push(isThis);
            return true;
        }

        private readonly bool Pop(bool expected) => _stack.TryPop(out bool top) && top == expected;

        private bool Call()
        {
            int token = BinaryPrimitives.ReadInt32LittleEndian(_rest);
            _rest = _rest[4..];
            Type owner = constructor.DeclaringType!;
            MethodBase? callee = constructor.Module.ResolveMethod(token, owner.IsGenericType ? owner.GetGenericArguments() : null, null);
            if (callee is not ConstructorInfo inner || inner.DeclaringType != owner.BaseType)
                return false;
            for (int i = 0; i < inner.GetParameters().Length; i++)
                if (!Pop(expected: false))
                    return false;
            return Pop(expected: true) && PlainConstructor.IsPlain(inner);
        }
    }
}
