namespace JitStm.Python.Compiler;

/// <summary>Reading, writing and deleting names.</summary>
internal sealed partial class CodeGenerator
{
    private enum Place { Register, Deref, Global, Namespace }

    private Place PlaceOf(string mangled, out int register)
    {
        register = -1;
        Access access = _scope.Find(mangled)?.Access ?? Access.GlobalImplicit;
        if (_scope.IsFunctionLike)
        {
            if (access is Access.GlobalExplicit or Access.GlobalImplicit)
                return Place.Global;
            register = _registers[mangled];
            return access == Access.Local ? Place.Register : Place.Deref;
        }
        if (access == Access.GlobalExplicit)
            return Place.Global;
        if (_scope.Kind == ScopeKind.Class)
        {
            if (access != Access.Free)
                return Place.Namespace;
            register = _registers[mangled];
            return Place.Deref;
        }
        return _context.Options.UseNames ? Place.Namespace : Place.Global;
    }

    /// <summary>A name's value as an operand.</summary>
    private int NameValue(Name e)
    {
        string name = _scope.Mangle(e.Id);
        if (e.Id == "__debug__")
            return Const(!_context.Options.Optimize);
        if (PlaceOf(name, out int register) == Place.Register)
        {
            Emit(e, Opcode.CheckBound, register);
            if (!_scope.WalrusTargets.Contains(name))
                return register;
            int copy = Temp();
            Emit(e, Opcode.Move, copy, register);
            return copy;
        }
        int t = Temp();
        LoadName(e, name, t);
        return t;
    }

    private void LoadName(Expr e, string mangled, int dst)
    {
        switch (PlaceOf(mangled, out int register))
        {
            case Place.Register:
                Emit(e, Opcode.CheckBound, register);
                Move(e.Range, dst, register);
                break;
            case Place.Deref when _scope.Kind == ScopeKind.Class:
                Emit(e, Opcode.LoadClassDeref, dst, register, _out.Name(mangled));
                break;
            case Place.Deref:
                Emit(e, Opcode.LoadDeref, dst, register);
                break;
            case Place.Global:
                Emit(e, Opcode.LoadGlobal, dst, _out.Name(mangled));
                break;
            default:
                Emit(e, Opcode.LoadName, dst, _out.Name(mangled));
                break;
        }
    }

    /// <summary>Stores an operand under a name (not yet mangled).</summary>
    private void EmitStoreName(string id, int value, Node node)
    {
        string name = _scope.Mangle(id);
        switch (PlaceOf(name, out int register))
        {
            case Place.Register: Move(node.Range, register, value); break;
            case Place.Deref: Emit(node, Opcode.StoreDeref, register, value); break;
            case Place.Global: Emit(node, Opcode.StoreGlobal, _out.Name(name), value); break;
            default: Emit(node, Opcode.StoreName, _out.Name(name), value); break;
        }
    }

    private void DeleteName(string id, Node node)
    {
        string name = _scope.Mangle(id);
        switch (PlaceOf(name, out int register))
        {
            case Place.Register: Emit(node, Opcode.DeleteLocal, register); break;
            case Place.Deref: Emit(node, Opcode.DeleteDeref, register); break;
            case Place.Global: Emit(node, Opcode.DeleteGlobal, _out.Name(name)); break;
            default: Emit(node, Opcode.DeleteName, _out.Name(name)); break;
        }
    }

    /// <summary>The end of `except ... as name`: the name is unbound, whether it still is bound or not.</summary>
    private void UnsetName(string id, Node node)
    {
        string name = _scope.Mangle(id);
        switch (PlaceOf(name, out int register))
        {
            case Place.Register:
                Emit(node, Opcode.Unset, register);
                break;
            case Place.Deref:
                Emit(node, Opcode.UnsetDeref, register);
                break;
            default:
                EmitStoreName(id, Const(null), node);
                DeleteName(id, node);
                break;
        }
    }

    /// <summary>The register of a plain local variable, if the expression is one.</summary>
    private bool IsLocal(Expr e, out int register)
    {
        register = -1;
        return e is Name n && PlaceOf(_scope.Mangle(n.Id), out register) == Place.Register;
    }
}
