using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>The builtin types. Their objects are made here, without touching the thread; Setup adds the methods before the first transaction.</summary>
public static class Types
{
    public static readonly PyType Object = new("object", null, Layout.Object);
    public static readonly PyType Type = new("type", Object, Layout.Type);

    public static readonly PyType Int = new("int", Object, Layout.Int);
    public static readonly PyType Bool = new("bool", Int, Layout.Int, final: true);
    public static readonly PyType Float = new("float", Object, Layout.Float);
    public static readonly PyType Complex = new("complex", Object, Layout.Complex, final: true);
    public static readonly PyType Str = new("str", Object, Layout.Str);
    public static readonly PyType Bytes = new("bytes", Object, Layout.Bytes);
    public static readonly PyType ByteArray = new("bytearray", Object, Layout.ByteArray, final: true);
    public static readonly PyType MemoryView = new("memoryview", Object, Layout.Other, final: true);
    public static readonly PyType Tuple = new("tuple", Object, Layout.Tuple);
    public static readonly PyType List = new("list", Object, Layout.List);
    public static readonly PyType Dict = new("dict", Object, Layout.Dict);
    public static readonly PyType Set = new("set", Object, Layout.Set);
    public static readonly PyType FrozenSet = new("frozenset", Object, Layout.FrozenSet);
    public static readonly PyType Range = new("range", Object, Layout.Other, final: true);
    public static readonly PyType Slice = new("slice", Object, Layout.Other, final: true);

    public static readonly PyType NoneType = new("NoneType", Object, Layout.Other, final: true);
    public static readonly PyType NotImplementedType = new("NotImplementedType", Object, Layout.Other, final: true);
    public static readonly PyType EllipsisType = new("ellipsis", Object, Layout.Other, final: true);
    public static readonly PyType CellType = new("cell", Object, Layout.Other, final: true);
    public static readonly PyType Function = new("function", Object, Layout.Other, final: true);
    public static readonly PyType Method = new("method", Object, Layout.Other, final: true);
    public static readonly PyType BuiltinFunction = new("builtin_function_or_method", Object, Layout.Other, final: true);
    public static readonly PyType MethodDescriptor = new("method_descriptor", Object, Layout.Other, final: true);
    public static readonly PyType MemberDescriptor = new("member_descriptor", Object, Layout.Other, final: true);
    public static readonly PyType GetSetDescriptor = new("getset_descriptor", Object, Layout.Other, final: true);
    public static readonly PyType StaticMethod = new("staticmethod", Object, Layout.Wrapper);
    public static readonly PyType ClassMethod = new("classmethod", Object, Layout.Wrapper);
    public static readonly PyType Property = new("property", Object, Layout.Wrapper);
    public static readonly PyType Super = new("super", Object, Layout.Other);
    public static readonly PyType Module = new("module", Object, Layout.Other, final: true);
    public static readonly PyType Code = new("code", Object, Layout.Other, final: true);
    public static readonly PyType FrameType = new("frame", Object, Layout.Other, final: true);
    public static readonly PyType Traceback = new("traceback", Object, Layout.Other, final: true);
    public static readonly PyType Generator = new("generator", Object, Layout.Other, final: true);
    public static readonly PyType MappingProxy = new("mappingproxy", Object, Layout.Other, final: true);
    public static readonly PyType GenericAlias = new("types.GenericAlias", Object, Layout.Other, final: true);
    public static readonly PyType UnionType = new("types.UnionType", Object, Layout.Other, final: true);

    public static readonly PyType DictKeys = new("dict_keys", Object, Layout.Other, final: true);
    public static readonly PyType DictValues = new("dict_values", Object, Layout.Other, final: true);
    public static readonly PyType DictItems = new("dict_items", Object, Layout.Other, final: true);
    public static readonly PyType RangeIterator = Iterator("range_iterator");
    public static readonly PyType ListIterator = Iterator("list_iterator");
    public static readonly PyType TupleIterator = Iterator("tuple_iterator");
    public static readonly PyType StrIterator = Iterator("str_ascii_iterator");
    public static readonly PyType BytesIterator = Iterator("bytes_iterator");
    public static readonly PyType DictIterator = Iterator("dict_keyiterator");
    public static readonly PyType SetIterator = Iterator("set_iterator");
    public static readonly PyType SequenceIterator = Iterator("iterator");
    public static readonly PyType ReverseIterator = Iterator("reversed");
    public static readonly PyType CallIterator = Iterator("callable_iterator");
    public static readonly PyType Enumerate = Iterator("enumerate");
    public static readonly PyType Zip = Iterator("zip");
    public static readonly PyType MapIterator = Iterator("map");
    public static readonly PyType Filter = Iterator("filter");

    public static readonly PyType BaseException = new("BaseException", Object, Layout.Exception);
    public static readonly PyType Exception = Error("Exception", BaseException);
    public static readonly PyType GeneratorExit = Error("GeneratorExit", BaseException);
    public static readonly PyType KeyboardInterrupt = Error("KeyboardInterrupt", BaseException);
    public static readonly PyType SystemExit = Error("SystemExit", BaseException);
    public static readonly PyType ArithmeticError = Error("ArithmeticError", Exception);
    public static readonly PyType FloatingPointError = Error("FloatingPointError", ArithmeticError);
    public static readonly PyType OverflowError = Error("OverflowError", ArithmeticError);
    public static readonly PyType ZeroDivisionError = Error("ZeroDivisionError", ArithmeticError);
    public static readonly PyType AssertionError = Error("AssertionError", Exception);
    public static readonly PyType AttributeError = Error("AttributeError", Exception);
    public static readonly PyType BufferError = Error("BufferError", Exception);
    public static readonly PyType EOFError = Error("EOFError", Exception);
    public static readonly PyType ImportError = Error("ImportError", Exception);
    public static readonly PyType ModuleNotFoundError = Error("ModuleNotFoundError", ImportError);
    public static readonly PyType LookupError = Error("LookupError", Exception);
    public static readonly PyType IndexError = Error("IndexError", LookupError);
    public static readonly PyType KeyError = Error("KeyError", LookupError);
    public static readonly PyType MemoryError = Error("MemoryError", Exception);
    public static readonly PyType NameError = Error("NameError", Exception);
    public static readonly PyType UnboundLocalError = Error("UnboundLocalError", NameError);
    public static readonly PyType OSError = Error("OSError", Exception);
    public static readonly PyType BlockingIOError = Error("BlockingIOError", OSError);
    public static readonly PyType ChildProcessError = Error("ChildProcessError", OSError);
    public static readonly PyType ConnectionError = Error("ConnectionError", OSError);
    public static readonly PyType BrokenPipeError = Error("BrokenPipeError", ConnectionError);
    public static readonly PyType ConnectionAbortedError = Error("ConnectionAbortedError", ConnectionError);
    public static readonly PyType ConnectionRefusedError = Error("ConnectionRefusedError", ConnectionError);
    public static readonly PyType ConnectionResetError = Error("ConnectionResetError", ConnectionError);
    public static readonly PyType FileExistsError = Error("FileExistsError", OSError);
    public static readonly PyType FileNotFoundError = Error("FileNotFoundError", OSError);
    public static readonly PyType InterruptedError = Error("InterruptedError", OSError);
    public static readonly PyType IsADirectoryError = Error("IsADirectoryError", OSError);
    public static readonly PyType NotADirectoryError = Error("NotADirectoryError", OSError);
    public static readonly PyType PermissionError = Error("PermissionError", OSError);
    public static readonly PyType ProcessLookupError = Error("ProcessLookupError", OSError);
    public static readonly PyType TimeoutError = Error("TimeoutError", OSError);
    public static readonly PyType ReferenceError = Error("ReferenceError", Exception);
    public static readonly PyType RuntimeError = Error("RuntimeError", Exception);
    public static readonly PyType NotImplementedError = Error("NotImplementedError", RuntimeError);
    public static readonly PyType RecursionError = Error("RecursionError", RuntimeError);
    public static readonly PyType StopIteration = Error("StopIteration", Exception);
    public static readonly PyType StopAsyncIteration = Error("StopAsyncIteration", Exception);
    public static readonly PyType SyntaxError = Error("SyntaxError", Exception);
    public static readonly PyType IndentationError = Error("IndentationError", SyntaxError);
    public static readonly PyType TabError = Error("TabError", IndentationError);
    public static readonly PyType SystemError = Error("SystemError", Exception);
    public static readonly PyType TypeError = Error("TypeError", Exception);
    public static readonly PyType ValueError = Error("ValueError", Exception);
    public static readonly PyType UnicodeError = Error("UnicodeError", ValueError);
    public static readonly PyType UnicodeDecodeError = Error("UnicodeDecodeError", UnicodeError);
    public static readonly PyType UnicodeEncodeError = Error("UnicodeEncodeError", UnicodeError);
    public static readonly PyType Warning = Error("Warning", Exception);
    public static readonly PyType BytesWarning = Error("BytesWarning", Warning);
    public static readonly PyType DeprecationWarning = Error("DeprecationWarning", Warning);
    public static readonly PyType FutureWarning = Error("FutureWarning", Warning);
    public static readonly PyType ImportWarning = Error("ImportWarning", Warning);
    public static readonly PyType PendingDeprecationWarning = Error("PendingDeprecationWarning", Warning);
    public static readonly PyType ResourceWarning = Error("ResourceWarning", Warning);
    public static readonly PyType RuntimeWarning = Error("RuntimeWarning", Warning);
    public static readonly PyType SyntaxWarning = Error("SyntaxWarning", Warning);
    public static readonly PyType UnicodeWarning = Error("UnicodeWarning", Warning);
    public static readonly PyType UserWarning = Error("UserWarning", Warning);

    // Identities that the fast paths test for.
    [Unlogged("set once at start-up")]
    public static W_Builtin ObjectInit = null!;
    [Unlogged("set once at start-up")]
    public static W_Builtin ObjectNew = null!;
    [Unlogged("set once at start-up")]
    public static W_Builtin ExceptionNew = null!;
    [Unlogged("set once at start-up")]
    public static W_Builtin ObjectSetAttr = null!;
    [Unlogged("set once at start-up")]
    public static W_Builtin ObjectDelAttr = null!;
    [Unlogged("set once at start-up")]
    public static W_Member ObjectClassMember = null!;

    private static PyType Iterator(string name) => new(name, Object, Layout.Other, final: true);

    private static PyType Error(string name, PyType baseType) => new(name, baseType, Layout.Exception);

    /// <summary>Adds all methods. Called once by the main thread, before guest code runs.</summary>
    public static void Setup(PyThread ts)
    {
        ObjectType.Setup();
        IntType.Setup();
        FloatType.Setup();
        ComplexType.Setup();
        StrType.Setup();
        BytesType.Setup();
        MemoryViewType.Setup();
        TupleType.Setup();
        ListType.Setup();
        DictType.Setup();
        SetType.Setup();
        TypeType.Setup();
        RangeType.Setup();
        FunctionTypes.Setup();
        IteratorTypes.Setup();
        ExceptionTypes.Setup();
    }
}

/// <summary>The vocabulary in which builtin types are written down.</summary>
public static class Def
{
    public static void Method(this PyType t, string name, Effect effect, Fn1 f) => Add(t, name, f, null, effect);

    public static void Method(this PyType t, string name, Effect effect, Fn2 f) => Add(t, name, f, null, effect);

    public static void Method(this PyType t, string name, Effect effect, Fn3 f) => Add(t, name, f, null, effect);

    public static void MethodN(this PyType t, string name, string signature, Effect effect, FnN f) => Add(t, name, f, signature, effect);

    private static void Add(PyType t, string name, Delegate f, string? signature, Effect effect, Intrinsic intrinsic = Intrinsic.None) =>
        t.AddBuiltin(name, new W_Builtin(name, t, f, signature, effect, binds: true, null, intrinsic));

    public static void Method(this PyType t, string name, Effect effect, Intrinsic intrinsic, Fn2 f) => Add(t, name, f, null, effect, intrinsic);

    public static void Method(this PyType t, string name, Effect effect, Intrinsic intrinsic, Fn1 f) => Add(t, name, f, null, effect, intrinsic);

    public static W_Builtin New(this PyType t, string signature, FnN f)
    {
        var b = new W_Builtin("__new__", t, f, signature, Effect.Guest, binds: false);
        t.AddBuiltin("__new__", b);
        return b;
    }

    public static void ClassMethodN(this PyType t, string name, string signature, FnN f) =>
        t.AddBuiltin(name, new W_ClassMethod(new W_Builtin(name, t, f, signature, Effect.Guest, binds: true)));

    public static void StaticN(this PyType t, string name, string signature, FnN f) =>
        t.AddBuiltin(name, new W_StaticMethod(new W_Builtin(name, t, f, signature, Effect.Guest, binds: false)));

    public static void Getter(this PyType t, string name, Fn1 get, Action<PyThread, PyObject, PyObject?>? set = null) =>
        t.AddBuiltin(name, new W_Member(Names.Intern(name), t, null, get, set));

    public static void Doc(this PyType t, string text) => t.AddBuiltin("__doc__", new W_Str(text));

    /// <summary>A type without hash.</summary>
    public static void Unhashable(this PyType t) => t.AddBuiltin("__hash__", W_None.None);

    /// <summary>The six comparisons from one function; null: NotImplemented.</summary>
    public static void Comparisons(this PyType t, Func<PyThread, BinOp, PyObject, PyObject, bool?> compare)
    {
        foreach (BinOp op in new[] { BinOp.Eq, BinOp.Ne, BinOp.Lt, BinOp.Le, BinOp.Gt, BinOp.Ge })
        {
            BinOp o = op;
            t.Method(o.Forward.Value, Effect.Guest, (ts, a, b) => compare(ts, o, a, b) is { } r ? W_Bool.From(r) : W_NotImplemented.Value);
        }
    }

    public static bool Holds(BinOp op, int order) => op.Symbol switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}
