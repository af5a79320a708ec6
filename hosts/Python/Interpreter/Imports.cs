using JitStm.Python.Compiler;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Import: builtin modules from the table in Modules, embedded Python sources, then files on sys.path.</summary>
public static class Imports
{
    /// <summary>sys.modules.</summary>
    [Unlogged("set once at start-up; the dict itself is transactional")]
    public static W_Dict Modules = null!;
    [Unlogged("set once at start-up; the list itself is transactional")]
    public static W_List SysPath = null!;

    public static PyObject? Loaded(PyThread ts, string name) => Modules.GetStr(ts, new W_Str(name));

    [DontLookInside]
    public static PyObject ImportName(PyThread ts, Frame frame, W_Str name, PyObject fromList, int level)
    {
        W_Dict? globals = frame.Code.GlobalDict;
        string full = level == 0 ? name.Value : Resolve(ts, globals, name.Value, level);
        PyObject module = ImportModule(ts, full);
        bool from = Ops.IsTrue(ts, fromList);
        if (!from)
        {
            if (level == 0)
            {
                int dot = name.Value.IndexOf('.');
                return dot < 0 ? module : Loaded(ts, name.Value[..dot])!;
            }
            return module;
        }
        if (module is W_Module m && m.Dict.GetStr(ts, Names.Path) is not null)
            foreach (PyObject item in Iteration.ToArray(ts, fromList))
                if (item is W_Str s && s.Value != "*" && m.Dict.GetStr(ts, Names.Intern(s)) is null)
                    TryImportSub(ts, full + "." + s.Value);
        return module;
    }

    private static string Resolve(PyThread ts, W_Dict? globals, string name, int level)
    {
        string package = (globals?.GetStr(ts, Names.Package) as W_Str)?.Value ?? "";
        if (package == "")
            throw PyErr.Make(Types.ImportError, "attempted relative import with no known parent package");
        for (int i = 1; i < level; i++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0)
                throw PyErr.Make(Types.ImportError, "attempted relative import beyond top-level package");
            package = package[..dot];
        }
        return name == "" ? package : package + "." + name;
    }

    private static void TryImportSub(PyThread ts, string full)
    {
        try
        {
            ImportModule(ts, full);
        }
        catch (PyException e)
        {
            if (!(e.Value.Type.IsSubtypeOf(Types.ModuleNotFoundError) && e.Value.GetField(ts, "name") is W_Str s && s.Value == full))
                throw;
        }
    }

    public static PyObject ImportModule(PyThread ts, string full)
    {
        PyObject? found = Loaded(ts, full);
        if (found is not null and not W_None)
            return found;
        int dot = full.LastIndexOf('.');
        W_Module? parent = null;
        if (dot > 0)
        {
            PyObject p = ImportModule(ts, full[..dot]);
            found = Loaded(ts, full);
            if (found is not null)
                return found;
            parent = p as W_Module;
            if (parent is null || parent.Dict.GetStr(ts, Names.Path) is null && !BuiltinModules.Has(full))
                throw NotFound(ts, full, $"; '{full[..dot]}' is not a package");
        }
        PyObject module = Load(ts, full, parent) ?? throw NotFound(ts, full, "");
        parent?.Dict.SetStr(ts, full[(dot + 1)..], module);
        return module;
    }

    /// <summary>For a builtin package that holds its submodules.</summary>
    public static PyObject ImportModuleWithoutParent(PyThread ts, string full) => Loaded(ts, full) ?? BuiltinModules.Create(ts, full)!;

    private static PyException NotFound(PyThread ts, string full, string more)
    {
        PyException e = PyErr.Make(Types.ModuleNotFoundError, $"No module named '{full}'{more}");
        e.Value.SetField(ts, "name", new W_Str(full));
        return e;
    }

    private static PyObject? Load(PyThread ts, string full, W_Module? parent)
    {
        if (BuiltinModules.Create(ts, full) is { } builtin)
            return builtin;
        if (BuiltinModules.EmbeddedSource(full) is { } text)
            return Execute(ts, full, text, $"<frozen {full}>", isPackage: BuiltinModules.IsPackage(full), null);
        string last = full[(full.LastIndexOf('.') + 1)..];
        PyObject path = parent is null ? SysPath : parent.Dict.GetStr(ts, Names.Path)!;
        foreach (PyObject entry in Iteration.ToArray(ts, path))
        {
            if (entry is not W_Str dir)
                continue;
            string folder = Path.Combine(dir.Value == "" ? Directory.GetCurrentDirectory() : dir.Value, last);
            string init = Path.Combine(folder, "__init__.py");
            if (File.Exists(init))
                return Execute(ts, full, SourceFile.Read(init), init, true, folder);
            if (File.Exists(folder + ".py"))
                return Execute(ts, full, SourceFile.Read(folder + ".py"), folder + ".py", false, null);
            if (Directory.Exists(folder))
                return NamespacePackage(ts, full, folder);
        }
        return null;
    }

    private static W_Module NamespacePackage(PyThread ts, string full, string folder)
    {
        var module = new W_Module(ts, full);
        module.Dict.SetStr(ts, Names.Path, new W_List(ts, [new W_Str(folder)]));
        module.Dict.SetStr(ts, Names.Package, new W_Str(full));
        Modules.SetStr(ts, Names.Intern(full), module);
        return module;
    }

    private static PyObject Execute(PyThread ts, string full, string text, string file, bool isPackage, string? folder)
    {
        var module = new W_Module(ts, full);
        int dot = full.LastIndexOf('.');
        module.Dict.SetStr(ts, Names.File, new W_Str(file));
        module.Dict.SetStr(ts, Names.Package, new W_Str(isPackage ? full : dot < 0 ? "" : full[..dot]));
        if (isPackage)
            module.Dict.SetStr(ts, Names.Path, new W_List(ts, folder is null ? [] : [new W_Str(folder)]));
        W_Str name = Names.Intern(full);
        Modules.SetStr(ts, name, module);
        try
        {
            Code raw = PyCompiler.Compile(text, file, new CompileOptions());
            Interp.RunCode(ts, new PyCode(ts, raw, module.Dict), null);
        }
        catch (PySyntaxError e)
        {
            Modules.RemoveStr(ts, name);
            throw new PyException(SyntaxErrors.ToGuest(e));
        }
        catch (PyException)
        {
            Modules.RemoveStr(ts, name);
            throw;
        }
        return Loaded(ts, full) ?? module;
    }

    [DontLookInside]
    public static PyObject ImportFrom(PyThread ts, PyObject module, W_Str name)
    {
        PyObject? found = Attributes.TryGet(ts, module, name);
        if (found is not null)
            return found;
        string moduleName = Attributes.TryGet(ts, module, Names.Name) is W_Str s ? s.Value : "<unknown module name>";
        found = Loaded(ts, moduleName + "." + name.Value);
        if (found is not null)
            return found;
        string file = module is W_Module m && m.Dict.GetStr(ts, Names.File) is W_Str f ? f.Value : "unknown location";
        PyException e = PyErr.Make(Types.ImportError, $"cannot import name '{name.Value}' from '{moduleName}' ({file})");
        e.Value.SetField(ts, "name", new W_Str(moduleName));
        throw e;
    }

    [DontLookInside]
    public static void ImportStar(PyThread ts, Frame frame, PyObject module)
    {
        W_Dict to = frame.Namespace as W_Dict ?? frame.Code.GlobalDict!;
        if (Attributes.TryGet(ts, module, Names.All) is { } all)
        {
            foreach (PyObject item in Iteration.ToArray(ts, all))
                to.SetStr(ts, (W_Str)item, Attributes.Get(ts, module, Names.Intern((W_Str)item)));
            return;
        }
        if (module is not W_Module m)
            throw PyErr.Make(Types.ImportError, "from-import-* object has no __dict__ and no __all__");
        foreach (DictEntry e in m.Dict.Entries(ts))
            if (e.Key is W_Str s && !s.Value.StartsWith('_'))
                to.SetStr(ts, Names.Intern(s), e.Value!);
    }
}
