namespace JitStm.Python.Compiler;

/// <summary>Assignments and targets.</summary>
internal sealed partial class CodeGenerator
{
    private const int MaxParallel = 8;

    private void Assign(AssignStmt s)
    {
        if (s.Targets.Count == 1)
        {
            if (IsLocal(s.Targets[0], out int register))
            {
                Into(s.Value, register);
                return;
            }
            if (IsParallel(s.Targets[0], s.Value, out List<Expr>? targets, out List<Expr>? values))
            {
                AssignParallel(targets!, values!);
                return;
            }
        }
        int value = Value(s.Value);
        if (value >= 0 && !IsTemp(value) && s.Targets.Count > 1)
        {
            int copy = Temp();
            Emit(s, Opcode.Move, copy, value);
            value = copy;
        }
        foreach (Expr target in s.Targets)
            Store(target, value);
    }

    /// <summary>`a, b = x, y`: as many values as targets, no stars: no tuple is built.</summary>
    private static bool IsParallel(Expr target, Expr value, out List<Expr>? targets, out List<Expr>? values)
    {
        targets = target switch { TupleExpr t => t.Elements, ListExpr l => l.Elements, _ => null };
        values = (value as TupleExpr)?.Elements;
        return targets != null && values != null && targets.Count == values.Count && targets.Count <= MaxParallel
            && !targets.Exists(t => t is Starred) && !values.Exists(v => v is Starred);
    }

    private void AssignParallel(List<Expr> targets, List<Expr> values)
    {
        var operands = new List<int>();
        for (int i = 0; i < values.Count; i++)
        {
            int operand = Value(values[i]);
            // A variable that an earlier target rebinds before this value is stored.
            if (operand >= 0 && !IsTemp(operand) && AssignsBefore(targets, i, operand))
            {
                int copy = Temp();
                Emit(values[i], Opcode.Move, copy, operand);
                operand = copy;
            }
            operands.Add(operand);
        }
        for (int i = 0; i < targets.Count; i++)
            Store(targets[i], operands[i]);
    }

    private bool AssignsBefore(List<Expr> targets, int end, int register)
    {
        for (int i = 0; i < end; i++)
        {
            if (targets[i] is TupleExpr or ListExpr || (IsLocal(targets[i], out int r) && r == register))
                return true;
        }
        return false;
    }

    /// <summary>Stores an operand into a target.</summary>
    private void Store(Expr target, int value)
    {
        int mark = _temp;
        switch (target)
        {
            case Name n:
                EmitStoreName(n.Id, value, n);
                break;
            case AttributeExpr a:
                Emit(a, Opcode.StoreAttr, Value(a.Value), AttributeName(a), value);
                break;
            case SubscriptExpr s:
                int obj = Value(s.Value);
                Emit(s, Opcode.StoreSubscr, obj, Value(s.Index), value);
                break;
            case TupleExpr t:
                Unpack(t, t.Elements, value);
                break;
            case ListExpr l:
                Unpack(l, l.Elements, value);
                break;
            case Starred s:
                throw Error("starred assignment target must be in a list or tuple", s);
            default:
                throw new InvalidOperationException($"a target that cannot be assigned passed the parser: {target.GetType().Name}");
        }
        _temp = mark;
    }

    private void Unpack(Node node, List<Expr> elements, int value)
    {
        int star = elements.FindIndex(e => e is Starred);
        if (star >= 0 && elements.FindLastIndex(e => e is Starred) != star)
            throw Error("multiple starred expressions in assignment", node);
        var registers = new List<int>();
        // Variables are written at once as long as nothing before them may look at their old values.
        bool direct = true;
        foreach (Expr e in elements)
        {
            Expr target = e is Starred s ? s.Value : e;
            bool local = IsLocal(target, out int register);
            direct &= local;
            registers.Add(direct ? register : Temp());
        }
        if (star < 0)
            _out.EmitList(node.Range, Opcode.UnpackSequence, [value], registers);
        else
            _out.EmitList(node.Range, Opcode.UnpackEx, [value, star], registers);
        for (int i = 0; i < elements.Count; i++)
        {
            if (IsTemp(registers[i]))
                Store(elements[i] is Starred s ? s.Value : elements[i], registers[i]);
        }
    }

    private void AugAssign(AugAssignStmt s)
    {
        Opcode op = InplaceOpcode(s.Op);
        switch (s.Target)
        {
            case Name n:
                if (IsLocal(n, out int register))
                {
                    int old = NameValue(n);
                    Emit(s, op, register, old, Value(s.Value));
                    break;
                }
                int current = NameValue(n);
                int right = Value(s.Value);
                int result = Temp();
                Emit(s, op, result, current, right);
                EmitStoreName(n.Id, result, n);
                break;
            case AttributeExpr a:
                int obj = Value(a.Value);
                int attr = Temp();
                Emit(a, Opcode.LoadAttr, attr, obj, AttributeName(a));
                Emit(s, op, attr, attr, Value(s.Value));
                Emit(a, Opcode.StoreAttr, obj, AttributeName(a), attr);
                break;
            case SubscriptExpr sub:
                int container = Value(sub.Value);
                int key = Value(sub.Index);
                int item = Temp();
                Emit(sub, Opcode.LoadSubscr, item, container, key);
                Emit(s, op, item, item, Value(s.Value));
                Emit(sub, Opcode.StoreSubscr, container, key, item);
                break;
            default:
                throw new InvalidOperationException("an augmented assignment's target passed the parser");
        }
    }

    private void AnnAssign(AnnAssignStmt s)
    {
        if (s.Value != null)
        {
            if (IsLocal(s.Target, out int register))
                Into(s.Value, register);
            else
                Store(s.Target, Value(s.Value));
        }
        else if (s.Target is AttributeExpr a)
        {
            Effect(a.Value);
        }
        else if (s.Target is SubscriptExpr sub)
        {
            Effect(sub.Value);
            Effect(sub.Index);
        }
        if (_scope.IsFunctionLike)
            return;
        if (s is not { Simple: true, Target: Name name })
        {
            if (!_context.StringAnnotations)
                Effect(s.Annotation);
            return;
        }
        int value = AnnotationValue(s.Annotation);
        int dict = Temp();
        bool global = PlaceOf("__annotations__", out _) == Place.Global;
        Emit(s, global ? Opcode.LoadGlobal : Opcode.LoadName, dict, _out.Name("__annotations__"));
        Emit(s, Opcode.StoreSubscr, dict, Const(_scope.Mangle(name.Id)), value);
    }
}
