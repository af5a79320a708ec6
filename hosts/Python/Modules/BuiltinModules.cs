using System.Reflection;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>The table of modules written in C#, and the embedded ones written in Python (Modules/Lib).</summary>
public static class BuiltinModules
{
    private delegate W_Module Factory(PyThread ts);

    [Unlogged("never changes")]
    private static readonly Dictionary<string, Factory> s_table = new()
    {
        ["time"] = Modules.TimeModule.Create,
        ["math"] = Modules.MathModule.Create,
        ["_random"] = Modules.RandomModule.Create,
        ["_file"] = Modules.FileModule.Create,
        ["_re"] = Modules.RegexModule.Create,
        ["_thread"] = Modules.ThreadModule.Create,
        ["_struct"] = Modules.StructModule.Create,
        ["array"] = Modules.ArrayModule.Create,
        ["_data"] = Modules.DataModule.Create,
        ["_weakref"] = Modules.WeakrefModule.Create,
        ["_deque"] = Modules.DequeModule.Create,
        ["_itertools"] = Modules.ItertoolsModule.Create,
        ["__pypy__"] = Modules.PypyModule.Create,
        ["__pypy__.thread"] = Modules.PypyModule.CreateThread,
        ["_transaction"] = Modules.TransactionModule.Create,
        ["_pypyjit"] = Modules.PypyjitModule.Create,
    };

    public static bool Has(string name) => s_table.ContainsKey(name) || EmbeddedSource(name) is not null;

    public static IEnumerable<string> AllNames => s_table.Keys;

    public static W_Module? Create(PyThread ts, string name)
    {
        if (!s_table.TryGetValue(name, out Factory? factory))
            return null;
        W_Module module = factory(ts);
        Imports.Modules.SetStr(ts, Names.Intern(name), module);
        return module;
    }

    public static bool IsPackage(string name) => Resource(name.Replace('.', '/') + "/__init__.py") is not null;

    public static string? EmbeddedSource(string name)
    {
        string path = name.Replace('.', '/');
        using Stream? stream = Resource(path + ".py") ?? Resource(path + "/__init__.py");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Stream? Resource(string path) => typeof(BuiltinModules).Assembly.GetManifestResourceStream("pylib/" + path);
}

/// <summary>The vocabulary in which modules are written down.</summary>
public sealed class ModuleBuilder
{
    private readonly PyThread _ts;
    private readonly string _name;

    public ModuleBuilder(PyThread ts, string name, string? doc = null)
    {
        _ts = ts;
        _name = name;
        Module = new W_Module(ts, name, doc);
    }

    public W_Module Module { get; }

    public void Add(string name, PyObject value) => Module.Dict.SetStr(_ts, name, value);

    public void Fn(string name, Effect effect, Fn0 f) => Add(name, new W_Builtin(name, null, f, null, effect, false, _name));

    public void Fn(string name, Effect effect, Fn1 f, Intrinsic intrinsic = Intrinsic.None) => Add(name, new W_Builtin(name, null, f, null, effect, false, _name, intrinsic));

    public void Fn(string name, Effect effect, Fn2 f) => Add(name, new W_Builtin(name, null, f, null, effect, false, _name));

    public void Fn(string name, Effect effect, Fn3 f) => Add(name, new W_Builtin(name, null, f, null, effect, false, _name));

    public void FnN(string name, string signature, FnN f, Effect effect = Effect.Guest) => Add(name, new W_Builtin(name, null, f, signature, effect, false, _name));
}
