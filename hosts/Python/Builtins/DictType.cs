namespace JitStm.Python;

/// <summary>dict and its views.</summary>
public static class DictType
{
    public static void Setup()
    {
        PyType t = Types.Dict;
        t.Doc("dict() -> new empty dictionary");
        t.New("cls, /, *args, **kw", (ts, a) => ReferenceEquals(a[0], Types.Dict) ? new W_Dict(ts) : new W_DictSub(ts, Instantiation.NewFields((PyType)a[0]!)));
        t.MethodN("__init__", "self, iterable=(), /, **kw", Effect.Guest, (ts, a) => Update(ts, (W_Dict)a[0]!, a[1], (W_Dict)a[2]!, "dict"));
        t.Unhashable();
        t.Method("__len__", Effect.Reads, (ts, self) => new W_Int(((W_Dict)self).Count));
        t.Method("__iter__", Effect.Reads, (ts, self) => new W_DictIterator(ts, (W_Dict)self, DictViewKind.Keys));
        t.Method("__reversed__", Effect.Reads, (ts, self) => Reversed(ts, new W_List(ts, ((W_Dict)self).KeyArray(ts))));
        t.Method("__contains__", Effect.Guest, (ts, self, key) => W_Bool.From(((W_Dict)self).Get(ts, key) is not null));
        t.Method("__getitem__", Effect.Guest, GetItem);
        t.Method("__setitem__", Effect.Guest, (ts, self, key, value) =>
        {
            ((W_Dict)self).Set(ts, key, value);
            return W_None.None;
        });
        t.Method("__delitem__", Effect.Guest, (ts, self, key) => ((W_Dict)self).Remove(ts, key) ? W_None.None : throw PyErr.KeyError(key));
        t.MethodN("get", "self, key, default=None, /", Effect.Guest, (ts, a) => ((W_Dict)a[0]!).Get(ts, a[1]!) ?? a[2] ?? W_None.None);
        t.MethodN("setdefault", "self, key, default=None, /", Effect.Guest, (ts, a) =>
        {
            var d = (W_Dict)a[0]!;
            long hash = W_Dict.HashOf(ts, a[1]!);
            if (d.Find(ts, a[1]!, hash)?.Value is { } found)
                return found;
            d.Set(ts, a[1]!, hash, a[2] ?? W_None.None);
            return a[2] ?? W_None.None;
        });
        t.MethodN("pop", "self, key, default=None, /", Effect.Guest, (ts, a) => ((W_Dict)a[0]!).Pop(ts, a[1]!) ?? a[2] ?? throw PyErr.KeyError(a[1]!));
        t.Method("popitem", Effect.Writes, (ts, self) =>
        {
            var d = (W_Dict)self;
            DictEntry e = d.LastEntry(ts) ?? throw PyErr.KeyError(new W_Str("popitem(): dictionary is empty"));
            var pair = new W_Tuple(e.Key, e.Value!);
            d.RemoveEntry(ts, e);
            return pair;
        });
        t.Method("clear", Effect.Writes, (ts, self) =>
        {
            ((W_Dict)self).Clear(ts);
            return W_None.None;
        });
        t.Method("copy", Effect.Reads, (ts, self) => ((W_Dict)self).Copy(ts));
        t.MethodN("update", "self, iterable=(), /, **kw", Effect.Guest, (ts, a) => Update(ts, (W_Dict)a[0]!, a[1], (W_Dict)a[2]!, "update"));
        t.Method("keys", Effect.Reads, (ts, self) => new W_DictView((W_Dict)self, DictViewKind.Keys));
        t.Method("values", Effect.Reads, (ts, self) => new W_DictView((W_Dict)self, DictViewKind.Values));
        t.Method("items", Effect.Reads, (ts, self) => new W_DictView((W_Dict)self, DictViewKind.Items));
        t.ClassMethodN("fromkeys", "cls, iterable, value=None, /", (ts, a) =>
        {
            PyObject made = Interp.Call(ts, a[0]!);
            foreach (PyObject key in Iteration.ToArray(ts, a[1]!))
                if (made.GetType() == typeof(W_Dict))
                    ((W_Dict)made).Set(ts, key, a[2] ?? W_None.None);
                else
                    Ops.SetItem(ts, made, key, a[2] ?? W_None.None);
            return made;
        });
        t.Comparisons((ts, op, a, b) => b is W_Dict && op.Symbol is "==" or "!=" ? Equal(ts, (W_Dict)a, (W_Dict)b) == (op.Symbol == "==") : null);
        t.Method("__or__", Effect.Guest, (ts, a, b) => a is W_Dict && b is W_Dict ? Merged(ts, (W_Dict)a, (W_Dict)b) : W_NotImplemented.Value);
        t.Method("__ror__", Effect.Guest, (ts, a, b) => b is W_Dict ? Merged(ts, (W_Dict)b, (W_Dict)a) : W_NotImplemented.Value);
        t.Method("__ior__", Effect.Guest, (ts, a, b) =>
        {
            Update(ts, (W_Dict)a, b, null, "update");
            return a;
        });
        t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(Text(ts, (W_Dict)self)));
        t.ClassMethodN("__class_getitem__", "cls, item, /", (ts, a) => GenericAliases.Make(a[0]!, a[1]!));
        Views();
    }

    private static W_ReverseIterator Reversed(PyThread ts, W_List list) => new(ts, list, list.Count);

    private static PyObject GetItem(PyThread ts, PyObject self, PyObject key)
    {
        var d = (W_Dict)self;
        PyObject? value = d.Get(ts, key);
        if (value is not null)
            return value;
        if (d.IsSubclassInstance && d.GetClass(ts).Lookup(ts, Names.Missing) is { } missing)
            return Interp.CallFound(ts, missing, d, [key]);
        throw PyErr.KeyError(key);
    }

    private static W_Dict Merged(PyThread ts, W_Dict a, W_Dict b)
    {
        W_Dict r = a.Copy(ts);
        r.Update(ts, b);
        return r;
    }

    public static PyObject Update(PyThread ts, W_Dict d, PyObject? from, W_Dict? kw, string fname)
    {
        if (from is W_Dict other && (!other.IsSubclassInstance || ReferenceEquals(other.GetClass(ts).Lookup(ts, Names.Iter), Types.Dict.Lookup(ts, Names.Iter))))
            d.Update(ts, other);
        else if (from is not null && Attributes.TryGet(ts, from, Names.Keys) is { } keys)
            foreach (PyObject key in Iteration.ToArray(ts, Interp.Call(ts, keys)))
                d.Set(ts, key, Ops.GetItem(ts, from, key));
        else if (from is not null)
            FromPairs(ts, d, from);
        if (kw is not null)
            d.Update(ts, kw);
        return W_None.None;
    }

    private static void FromPairs(PyThread ts, W_Dict d, PyObject from)
    {
        int i = 0;
        foreach (PyObject pair in Iteration.ToArray(ts, from))
        {
            if (!Iteration.IsIterable(ts, pair))
                throw PyErr.TypeError($"cannot convert dictionary update sequence element #{i} to a sequence");
            PyObject[] two = Iteration.ToArray(ts, pair);
            if (two.Length != 2)
                throw PyErr.ValueError($"dictionary update sequence element #{i} has length {two.Length}; 2 is required");
            d.Set(ts, two[0], two[1]);
            i++;
        }
    }

    public static bool Equal(PyThread ts, W_Dict a, W_Dict b)
    {
        if (a.Count != b.Count)
            return false;
        foreach (DictEntry e in a.Entries(ts))
        {
            PyObject? other = b.Find(ts, e.Key, e.Hash)?.Value;
            if (other is null || !Ops.RichEquals(ts, e.Value!, other))
                return false;
        }
        return true;
    }

    public static string Text(PyThread ts, W_Dict d) => Repr.Guarded(ts, d, "{...}", () =>
    {
        var parts = new List<string>();
        foreach (DictEntry e in d.Entries(ts))
            parts.Add($"{Repr.Of(ts, e.Key)}: {Repr.Of(ts, e.Value!)}");
        return "{" + string.Join(", ", parts) + "}";
    });

    // ---- views ----

    public static PyObject[] ViewItems(PyThread ts, W_DictView v)
    {
        DictEntry[] entries = v.Dict.Entries(ts);
        var items = new PyObject[entries.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = v.Kind switch
            {
                DictViewKind.Keys => entries[i].Key,
                DictViewKind.Values => entries[i].Value!,
                DictViewKind.Items => new W_Tuple(entries[i].Key, entries[i].Value!),
            };
        return items;
    }

    private static void Views()
    {
        foreach (PyType t in new[] { Types.DictKeys, Types.DictValues, Types.DictItems })
        {
            t.Method("__len__", Effect.Reads, (ts, self) => new W_Int(((W_DictView)self).Dict.Count));
            t.Method("__iter__", Effect.Reads, (ts, self) => new W_DictIterator(ts, ((W_DictView)self).Dict, ((W_DictView)self).Kind));
            t.Method("__reversed__", Effect.Reads, (ts, self) => Reversed(ts, new W_List(ts, ViewItems(ts, (W_DictView)self))));
            string name = t.Name;
            t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(Repr.Guarded(ts, self, "...", () => Repr.List(ts, ViewItems(ts, (W_DictView)self), name + "([", "])"))));
            t.Getter("mapping", (ts, self) => new W_MappingProxy(null, ((W_DictView)self).Dict));
        }
        Types.DictKeys.Method("__contains__", Effect.Guest, (ts, self, key) => W_Bool.From(((W_DictView)self).Dict.Get(ts, key) is not null));
        Types.DictItems.Method("__contains__", Effect.Guest, (ts, self, item) =>
            W_Bool.From(item is W_Tuple { Items.Length: 2 } pair && ((W_DictView)self).Dict.Get(ts, pair.Items[0]) is { } v && Ops.RichEquals(ts, v, pair.Items[1])));
        foreach (PyType t in new[] { Types.DictKeys, Types.DictItems })
        {
            t.Unhashable();
            t.Comparisons((ts, op, a, b) => b is W_Set or W_DictView ? SetType.Compare(ts, op, AsSet(ts, a), AsSet(ts, b)) : null);
            SetOp(t, BinOp.And, SetType.Intersection);
            SetOp(t, BinOp.Or, SetType.Union);
            SetOp(t, BinOp.Sub, SetType.Difference);
            SetOp(t, BinOp.Xor, SetType.SymmetricDifference);
            t.Method("isdisjoint", Effect.Guest, (ts, a, b) => W_Bool.From(SetType.Intersection(ts, AsSet(ts, a), AsSet(ts, b)).Count == 0));
        }
    }

    private static void SetOp(PyType t, BinOp op, Func<PyThread, W_Set, W_Set, W_Set> f)
    {
        t.Method(op.Forward.Value, Effect.Guest, (ts, a, b) => f(ts, AsSet(ts, a), AsSet(ts, b)));
        t.Method(op.Reflected.Value, Effect.Guest, (ts, a, b) => f(ts, AsSet(ts, b), AsSet(ts, a)));
    }

    private static W_Set AsSet(PyThread ts, PyObject o)
    {
        if (o is W_Set s)
            return s;
        var set = new W_Set(ts);
        foreach (PyObject item in o is W_DictView v ? ViewItems(ts, v) : Iteration.ToArray(ts, o))
            set.Add(ts, item);
        return set;
    }
}

/// <summary>set and frozenset.</summary>
public static class SetType
{
    public static void Setup()
    {
        Common(Types.Set);
        Common(Types.FrozenSet);
        PyType t = Types.Set;
        t.New("cls, /, *args, **kw", (ts, a) => ReferenceEquals(a[0], Types.Set) ? new W_Set(ts) : new W_SetSub(ts, Instantiation.NewFields((PyType)a[0]!)));
        t.MethodN("__init__", "self, iterable=(), /", Effect.Guest, (ts, a) =>
        {
            var set = (W_Set)a[0]!;
            set.Clear(ts);
            if (a[1] is not null)
                AddAll(ts, set, a[1]!);
            return W_None.None;
        });
        t.Unhashable();
        t.Method("add", Effect.Guest, (ts, self, x) =>
        {
            ((W_Set)self).Add(ts, x);
            return W_None.None;
        });
        t.Method("remove", Effect.Guest, (ts, self, x) => ((W_Set)self).Remove(ts, x) ? W_None.None : throw PyErr.KeyError(x));
        t.Method("discard", Effect.Guest, (ts, self, x) =>
        {
            ((W_Set)self).Remove(ts, x);
            return W_None.None;
        });
        t.Method("pop", Effect.Writes, (ts, self) =>
        {
            int slot = 0;
            SetEntry e = ((W_Set)self).EntryFrom(ts, ref slot) ?? throw PyErr.KeyError(new W_Str("pop from an empty set"));
            ((W_Set)self).Remove(ts, e.Key);
            return e.Key;
        });
        t.Method("clear", Effect.Writes, (ts, self) =>
        {
            ((W_Set)self).Clear(ts);
            return W_None.None;
        });
        t.MethodN("update", "self, /, *others", Effect.Guest, (ts, a) =>
        {
            foreach (PyObject other in ((W_Tuple)a[1]!).Items)
                AddAll(ts, (W_Set)a[0]!, other);
            return W_None.None;
        });
        InPlace(t, "intersection_update", BinOp.And, Intersection);
        InPlace(t, "difference_update", BinOp.Sub, Difference);
        InPlace(t, "symmetric_difference_update", BinOp.Xor, SymmetricDifference);
        t.Method("__ior__", Effect.Guest, (ts, a, b) =>
        {
            if (b is not W_Set)
                return W_NotImplemented.Value;
            AddAll(ts, (W_Set)a, b);
            return a;
        });

        PyType f = Types.FrozenSet;
        f.New("cls, iterable=(), /", (ts, a) =>
        {
            bool exact = ReferenceEquals(a[0], Types.FrozenSet);
            if (exact && a[1] is W_FrozenSet { IsSubclassInstance: false })
                return a[1]!;
            var set = new W_FrozenSet(ts, exact ? null : Instantiation.NewFields((PyType)a[0]!));
            if (a[1] is not null)
                AddAll(ts, set, a[1]!);
            return set;
        });
        f.Method("__hash__", Effect.Guest, (ts, self) => new W_Int(((W_FrozenSet)self).SetHash(ts)));
    }

    private static void InPlace(PyType t, string name, BinOp op, Func<PyThread, W_Set, W_Set, W_Set> f)
    {
        t.MethodN(name, "self, /, *others", Effect.Guest, (ts, a) =>
        {
            foreach (PyObject other in ((W_Tuple)a[1]!).Items)
                ((W_Set)a[0]!).Swap(ts, f(ts, (W_Set)a[0]!, AsSet(ts, other)));
            return W_None.None;
        });
        t.Method(op.Inplace!.Value, Effect.Guest, (ts, a, b) =>
        {
            if (b is not W_Set s)
                return W_NotImplemented.Value;
            ((W_Set)a).Swap(ts, f(ts, (W_Set)a, s));
            return a;
        });
    }

    private static void Common(PyType t)
    {
        bool frozen = ReferenceEquals(t, Types.FrozenSet);
        t.Method("__len__", Effect.Reads, (ts, self) => new W_Int(((W_Set)self).Count));
        t.Method("__iter__", Effect.Reads, (ts, self) => new W_SetIterator(ts, (W_Set)self));
        t.Method("__contains__", Effect.Guest, (ts, self, x) => W_Bool.From(Contains(ts, (W_Set)self, x)));
        t.Comparisons((ts, op, a, b) => b is W_Set ? Compare(ts, op, (W_Set)a, (W_Set)b) : null);
        t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(Text(ts, (W_Set)self)));
        t.Method("copy", Effect.Reads, (ts, self) => Like(ts, self, Copy(ts, (W_Set)self)));
        t.Method("isdisjoint", Effect.Guest, (ts, a, b) => W_Bool.From(Intersection(ts, (W_Set)a, AsSet(ts, b)).Count == 0));
        t.Method("issubset", Effect.Guest, (ts, a, b) => W_Bool.From(Compare(ts, BinOp.Le, (W_Set)a, AsSet(ts, b))));
        t.Method("issuperset", Effect.Guest, (ts, a, b) => W_Bool.From(Compare(ts, BinOp.Ge, (W_Set)a, AsSet(ts, b))));
        Operation(t, "union", BinOp.Or, Union);
        Operation(t, "intersection", BinOp.And, Intersection);
        Operation(t, "difference", BinOp.Sub, Difference);
        Operation(t, "symmetric_difference", BinOp.Xor, SymmetricDifference);
        t.ClassMethodN("__class_getitem__", "cls, item, /", (ts, a) => GenericAliases.Make(a[0]!, a[1]!));
    }

    private static void Operation(PyType t, string name, BinOp op, Func<PyThread, W_Set, W_Set, W_Set> f)
    {
        t.MethodN(name, "self, /, *others", Effect.Guest, (ts, a) =>
        {
            W_Set r = (W_Set)a[0]!;
            PyObject[] others = ((W_Tuple)a[1]!).Items;
            if (others.Length == 0)
                return Like(ts, a[0]!, Copy(ts, r));
            foreach (PyObject other in others)
                r = f(ts, r, AsSet(ts, other));
            return Like(ts, a[0]!, r);
        });
        t.Method(op.Forward.Value, Effect.Guest, (ts, a, b) => b is W_Set s && a is W_Set ? Like(ts, a, f(ts, (W_Set)a, s)) : W_NotImplemented.Value);
        t.Method(op.Reflected.Value, Effect.Guest, (ts, a, b) => b is W_Set s && a is W_Set ? Like(ts, b, f(ts, s, (W_Set)a)) : W_NotImplemented.Value);
    }

    /// <summary>A set result as frozenset when the receiver is one.</summary>
    private static W_Set Like(PyThread ts, PyObject model, W_Set result)
    {
        if (model is not W_FrozenSet)
            return result;
        var frozen = new W_FrozenSet(ts);
        frozen.Swap(ts, result);
        return frozen;
    }

    private static bool Contains(PyThread ts, W_Set set, PyObject x)
    {
        if (x is W_Set and not W_FrozenSet)
        {
            var frozen = new W_FrozenSet(ts);
            frozen.Merge(ts, (W_Set)x);
            x = frozen;
        }
        return set.Contains(ts, x);
    }

    public static W_Set AsSet(PyThread ts, PyObject o)
    {
        if (o is W_Set s)
            return s;
        var set = new W_Set(ts);
        AddAll(ts, set, o);
        return set;
    }

    public static void AddAll(PyThread ts, W_Set set, PyObject from)
    {
        if (from is W_Set other)
        {
            set.Merge(ts, other);
            return;
        }
        if (from is W_Dict d && !d.IsSubclassInstance)
        {
            foreach (DictEntry e in d.Entries(ts))
                set.Add(ts, e.Key, e.Hash);
            return;
        }
        foreach (PyObject item in Iteration.ToArray(ts, from))
            set.Add(ts, item);
    }

    private static W_Set Copy(PyThread ts, W_Set s)
    {
        var copy = new W_Set(ts);
        copy.Merge(ts, s);
        return copy;
    }

    public static W_Set Union(PyThread ts, W_Set a, W_Set b)
    {
        W_Set r = Copy(ts, a);
        r.Merge(ts, b);
        return r;
    }

    public static W_Set Intersection(PyThread ts, W_Set a, W_Set b)
    {
        if (b.Count > a.Count)
            (a, b) = (b, a);
        var r = new W_Set(ts);
        foreach (SetEntry e in b.Entries(ts))
            if (a.Contains(ts, e.Key, e.Hash))
                r.Add(ts, e.Key, e.Hash);
        return r;
    }

    public static W_Set Difference(PyThread ts, W_Set a, W_Set b)
    {
        if ((a.Count >> 2) > b.Count)
        {
            W_Set copy = Copy(ts, a);
            foreach (SetEntry e in b.Entries(ts))
                copy.Remove(ts, e.Key);
            return copy;
        }
        var r = new W_Set(ts);
        foreach (SetEntry e in a.Entries(ts))
            if (!b.Contains(ts, e.Key, e.Hash))
                r.Add(ts, e.Key, e.Hash);
        return r;
    }

    public static W_Set SymmetricDifference(PyThread ts, W_Set a, W_Set b)
    {
        W_Set r = Copy(ts, b); // CPython starts from the right operand
        foreach (SetEntry e in a.Entries(ts))
            if (!r.Remove(ts, e.Key))
                r.Add(ts, e.Key, e.Hash);
        return r;
    }

    private static bool Subset(PyThread ts, W_Set a, W_Set b)
    {
        if (a.Count > b.Count)
            return false;
        foreach (SetEntry e in a.Entries(ts))
            if (!b.Contains(ts, e.Key, e.Hash))
                return false;
        return true;
    }

    public static bool Compare(PyThread ts, BinOp op, W_Set a, W_Set b) => op.Symbol switch
    {
        "==" => a.Count == b.Count && Subset(ts, a, b),
        "!=" => a.Count != b.Count || !Subset(ts, a, b),
        "<=" => Subset(ts, a, b),
        "<" => a.Count < b.Count && Subset(ts, a, b),
        ">=" => Subset(ts, b, a),
        _ => b.Count < a.Count && Subset(ts, b, a),
    };

    private static string Text(PyThread ts, W_Set s)
    {
        string name = s.GetClass(ts).Name;
        if (s.Count == 0)
            return name + "()";
        return Repr.Guarded(ts, s, name + "(...)", () =>
        {
            string items = Repr.List(ts, s.ToArray(ts), "{", "}");
            return ReferenceEquals(s.GetClass(ts), Types.Set) ? items : $"{name}({items})";
        });
    }
}
