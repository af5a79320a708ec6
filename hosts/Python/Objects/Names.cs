using System.Collections.Concurrent;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>Interned attribute names: one W_Str for each text, so that caches compare by reference.</summary>
public static class Names
{
    [Unlogged("interned strings: immutable, the same for everybody")]
    private static readonly ConcurrentDictionary<string, W_Str> s_table = new();

    public static W_Str Intern(string name) =>
        s_table.TryGetValue(name, out W_Str? found) ? found : s_table.GetOrAdd(name, new W_Str(name));

    public static W_Str Intern(W_Str name) =>
        s_table.TryGetValue(name.Value, out W_Str? found) ? found
        : s_table.GetOrAdd(name.Value, name.GetType() == typeof(W_Str) ? name : new W_Str(name.Value));

    public static readonly W_Str Init = Intern("__init__");
    public static readonly W_Str New = Intern("__new__");
    public static readonly W_Str Class = Intern("__class__");
    public static readonly W_Str Dict = Intern("__dict__");
    public static readonly W_Str Doc = Intern("__doc__");
    public static readonly W_Str Name = Intern("__name__");
    public static readonly W_Str QualName = Intern("__qualname__");
    public static readonly W_Str Module = Intern("__module__");
    public static readonly W_Str Slots = Intern("__slots__");
    public static readonly W_Str Get = Intern("__get__");
    public static readonly W_Str Set = Intern("__set__");
    public static readonly W_Str Delete = Intern("__delete__");
    public static readonly W_Str GetAttr = Intern("__getattr__");
    public static readonly W_Str GetAttribute = Intern("__getattribute__");
    public static readonly W_Str SetAttr = Intern("__setattr__");
    public static readonly W_Str DelAttr = Intern("__delattr__");
    public static readonly W_Str Call = Intern("__call__");
    public static readonly W_Str Repr = Intern("__repr__");
    public static readonly W_Str Str = Intern("__str__");
    public static readonly W_Str Format = Intern("__format__");
    public static readonly W_Str Hash = Intern("__hash__");
    public static readonly W_Str Bool = Intern("__bool__");
    public static readonly W_Str Len = Intern("__len__");
    public static readonly W_Str Iter = Intern("__iter__");
    public static readonly W_Str Next = Intern("__next__");
    public static readonly W_Str Contains = Intern("__contains__");
    public static readonly W_Str GetItem = Intern("__getitem__");
    public static readonly W_Str SetItem = Intern("__setitem__");
    public static readonly W_Str DelItem = Intern("__delitem__");
    public static readonly W_Str Missing = Intern("__missing__");
    public static readonly W_Str Eq = Intern("__eq__");
    public static readonly W_Str Ne = Intern("__ne__");
    public static readonly W_Str Lt = Intern("__lt__");
    public static readonly W_Str Le = Intern("__le__");
    public static readonly W_Str Gt = Intern("__gt__");
    public static readonly W_Str Ge = Intern("__ge__");
    public static readonly W_Str Enter = Intern("__enter__");
    public static readonly W_Str Exit = Intern("__exit__");
    public static readonly W_Str Index = Intern("__index__");
    public static readonly W_Str Int = Intern("__int__");
    public static readonly W_Str Float = Intern("__float__");
    public static readonly W_Str Complex = Intern("__complex__");
    public static readonly W_Str Trunc = Intern("__trunc__");
    public static readonly W_Str Reversed = Intern("__reversed__");
    public static readonly W_Str InitSubclass = Intern("__init_subclass__");
    public static readonly W_Str SetName = Intern("__set_name__");
    public static readonly W_Str Prepare = Intern("__prepare__");
    public static readonly W_Str InstanceCheck = Intern("__instancecheck__");
    public static readonly W_Str SubclassCheck = Intern("__subclasscheck__");
    public static readonly W_Str ClassCell = Intern("__classcell__");
    public static readonly W_Str ClassGetItem = Intern("__class_getitem__");
    public static readonly W_Str Weakref = Intern("__weakref__");
    public static readonly W_Str MroEntries = Intern("__mro_entries__");
    public static readonly W_Str Bytes = Intern("__bytes__");
    public static readonly W_Str LengthHint = Intern("__length_hint__");
    public static readonly W_Str Builtins = Intern("__builtins__");
    public static readonly W_Str File = Intern("__file__");
    public static readonly W_Str Path = Intern("__path__");
    public static readonly W_Str Package = Intern("__package__");
    public static readonly W_Str All = Intern("__all__");
    public static readonly W_Str Annotations = Intern("__annotations__");
    public static readonly W_Str AbstractMethods = Intern("__abstractmethods__");
    public static readonly W_Str Main = Intern("__main__");
    public static readonly W_Str Neg = Intern("__neg__");
    public static readonly W_Str Pos = Intern("__pos__");
    public static readonly W_Str Invert = Intern("__invert__");
    public static readonly W_Str Abs = Intern("__abs__");
    public static readonly W_Str Round = Intern("__round__");
    public static readonly W_Str Send = Intern("send");
    public static readonly W_Str Throw = Intern("throw");
    public static readonly W_Str Close = Intern("close");
    public static readonly W_Str Keys = Intern("keys");
    public static readonly W_Str Append = Intern("append");
    public static readonly W_Str Write = Intern("write");
}
