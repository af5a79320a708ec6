using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Il = System.Reflection.Emit.OpCodes;
using IlCode = System.Reflection.Emit.OpCode;

namespace JitStm.Backend;

/// <summary>
/// An IL generator that counts what RyuJIT counts, and lists what it writes when asked to. A basic block starts at each marked
/// label and behind each branch or return; the count is an upper bound because nobody may branch to a label.
/// </summary>
internal sealed class IlWriter(ILGenerator il, bool list)
{
    private readonly StringBuilder? _listing = list ? new StringBuilder() : null;
    private int _labels;
    private readonly Dictionary<Label, int> _labelNumbers = [];

    public int Bytes => il.ILOffset;

    public int Instructions { get; private set; }

    public int Blocks { get; private set; }

    private int _blockStart = -1;

    public int Locals { get; private set; }

    public int LocalReferences { get; private set; }

    public string Listing => _listing?.ToString() ?? "";

    public void Comment(string text) => _listing?.Append("        // ").AppendLine(text);

    private void Count(IlCode code, object? operand)
    {
        Instructions++;
        if (_listing is not null)
            _listing.Append($"  {il.ILOffset:x4}  {code.Name}").AppendLine(operand is null ? "" : " " + operand);
    }

    private object? Shown(object operand) => _listing is null ? null : operand switch
    {
        MethodBase m => $"{m.DeclaringType?.Name}::{m.Name}",
        FieldInfo f => $"{f.DeclaringType?.Name}::{f.Name}",
        LocalBuilder l => $"V{l.LocalIndex}",
        Label l => $"L{_labelNumbers[l]}",
        string s => $"\"{s}\"",
        _ => operand,
    };

    public void Emit(IlCode code)
    {
        Count(code, null);
        il.Emit(code);
    }

    public void Emit(IlCode code, FieldInfo field)
    {
        Count(code, Shown(field));
        il.Emit(code, field);
    }

    public void Emit(IlCode code, Type type)
    {
        Count(code, Shown(type));
        il.Emit(code, type);
    }

    public void Call(MethodBase method, bool isVirtual = false)
    {
        IlCode code = isVirtual ? Il.Callvirt : Il.Call;
        Count(code, Shown(method));
        if (method is ConstructorInfo constructor)
            il.Emit(code, constructor);
        else
            il.Emit(code, (MethodInfo)method);
    }

    public void Newobj(ConstructorInfo constructor)
    {
        Count(Il.Newobj, Shown(constructor));
        il.Emit(Il.Newobj, constructor);
    }

    public void Ldstr(string text)
    {
        Count(Il.Ldstr, Shown(text));
        il.Emit(Il.Ldstr, text);
    }

    public void LdcI4(int value)
    {
        Count(Il.Ldc_I4, value);
        switch (value)
        {
            case -1: il.Emit(Il.Ldc_I4_M1); break;
            case 0: il.Emit(Il.Ldc_I4_0); break;
            case 1: il.Emit(Il.Ldc_I4_1); break;
            case >= sbyte.MinValue and <= sbyte.MaxValue: il.Emit(Il.Ldc_I4_S, (sbyte)value); break;
            default: il.Emit(Il.Ldc_I4, value); break;
        }
    }

    public void LdcI8(long value)
    {
        if (value == (int)value)
        {
            LdcI4((int)value);
            Emit(Il.Conv_I8);
            return;
        }
        Count(Il.Ldc_I8, value);
        il.Emit(Il.Ldc_I8, value);
    }

    public void LdcR8(double value)
    {
        Count(Il.Ldc_R8, value);
        il.Emit(Il.Ldc_R8, value);
    }

    /// <summary>The JIT counts arguments as locals.</summary>
    public void Ldarg(int index)
    {
        IlCode code = index switch { 0 => Il.Ldarg_0, 1 => Il.Ldarg_1, 2 => Il.Ldarg_2, 3 => Il.Ldarg_3, _ => Il.Ldarg };
        LocalReferences++;
        Count(code, index > 3 ? index : null);
        if (index > 3)
            il.Emit(code, (short)index);
        else
            il.Emit(code);
    }

    public LocalBuilder Declare(Type type)
    {
        Locals++;
        return il.DeclareLocal(type);
    }

    public void Ldloc(LocalBuilder local)
    {
        LocalReferences++;
        Count(Il.Ldloc, Shown(local));
        il.Emit(Il.Ldloc, local);
    }

    public void Ldloca(LocalBuilder local)
    {
        LocalReferences++;
        Count(Il.Ldloca, Shown(local));
        il.Emit(Il.Ldloca, local);
    }

    public void Stloc(LocalBuilder local)
    {
        LocalReferences++;
        Count(Il.Stloc, Shown(local));
        il.Emit(Il.Stloc, local);
    }

    public Label NewLabel()
    {
        Label label = il.DefineLabel();
        _labelNumbers.Add(label, _labels++);
        return label;
    }

    private void StartBlock()
    {
        if (_blockStart == il.ILOffset)
            return;
        _blockStart = il.ILOffset;
        Blocks++;
    }

    public void Mark(Label label)
    {
        StartBlock();
        _listing?.AppendLine($"L{_labelNumbers[label]}:");
        il.MarkLabel(label);
    }

    public void Branch(IlCode code, Label target)
    {
        Count(code, Shown(target));
        il.Emit(code, target);
        StartBlock();
    }

    public void Ret()
    {
        Emit(Il.Ret);
        StartBlock();
    }
}
