using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>The operating system's side of a file: transactions turn inevitable before they touch it.</summary>
[Immutable]
public sealed class W_RawFile : PyObject
{
    [Unlogged("used by inevitable transactions only")]
    public readonly FileStream Stream;

    public W_RawFile(FileStream stream) => Stream = stream;

    public override PyType GetClass(PyThread ts) => FileModule.RawType;
}

/// <summary>_file: raw files and the file system, below io and os (both written in Python).</summary>
public static class FileModule
{
    public static readonly PyType RawType = new("_file.RawFile", Types.Object, Layout.Other, final: true);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_file");
        m.Fn("open", Effect.Guest, (ts, path, mode) => new W_RawFile(Open(ts, PathOf(ts, path), ((W_Str)mode).Value)));
        Paths(m);
        if (RawType.Version.Own.Count == 0)
            Methods(RawType);
        return m.Module;
    }

    private static string PathOf(PyThread ts, PyObject path) => path switch
    {
        W_Str s => s.Value,
        W_Bytes b => System.Text.Encoding.UTF8.GetString(b.Value),
        _ => Interp.CallSpecial(ts, path, Names.Intern("__fspath__")) is W_Str p ? p.Value
            : throw PyErr.TypeError($"expected str, bytes or os.PathLike object, not {Ops.TypeName(ts, path)}"),
    };

    private static FileStream Open(PyThread ts, string path, string mode)
    {
        ts.BecomeInevitable("open()");
        if (Directory.Exists(path))
            throw PyErr.OSError(21, "Is a directory", path);
        bool plus = mode.Contains('+');
        (FileMode how, FileAccess access) = mode[0] switch
        {
            'r' => (FileMode.Open, plus ? FileAccess.ReadWrite : FileAccess.Read),
            'w' => (FileMode.Create, plus ? FileAccess.ReadWrite : FileAccess.Write),
            'x' => (FileMode.CreateNew, plus ? FileAccess.ReadWrite : FileAccess.Write),
            _ => (plus ? FileMode.OpenOrCreate : FileMode.Append, plus ? FileAccess.ReadWrite : FileAccess.Write),
        };
        return Guard(path, () => new FileStream(path, how, access, FileShare.ReadWrite | FileShare.Delete));
    }

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw PyErr.OSError(2, "No such file or directory", path);
        }
        catch (UnauthorizedAccessException)
        {
            throw PyErr.OSError(13, "Permission denied", path);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw PyErr.OSError(17, "File exists", path);
        }
        catch (IOException e)
        {
            throw PyErr.OSError(5, e.Message, path);
        }
    }

    private static FileStream F(PyThread ts, PyObject o)
    {
        ts.BecomeInevitable("file input or output");
        return ((W_RawFile)o).Stream;
    }

    private static void Methods(PyType t)
    {
        t.Method("read", Effect.Guest, (ts, self, n) =>
        {
            FileStream f = F(ts, self);
            long want = Numeric.AsLong(ts, n);
            var buffer = new byte[want < 0 ? Math.Max(0, f.Length - f.Position) : want];
            return new W_Bytes(buffer[..f.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)]);
        });
        t.Method("write", Effect.Guest, (ts, self, data) =>
        {
            byte[] bytes = BytesType.Data(ts, data);
            F(ts, self).Write(bytes);
            return new W_Int(bytes.Length);
        });
        t.Method("seek", Effect.Guest, (ts, self, offset, whence) => new W_Int(F(ts, self).Seek(Numeric.AsLong(ts, offset), (SeekOrigin)Numeric.AsInt32(ts, whence))));
        t.Method("tell", Effect.Guest, (ts, self) => new W_Int(F(ts, self).Position));
        t.Method("truncate", Effect.Guest, (ts, self, size) =>
        {
            F(ts, self).SetLength(Numeric.AsLong(ts, size));
            return size;
        });
        t.Method("flush", Effect.Guest, (ts, self) =>
        {
            F(ts, self).Flush();
            return W_None.None;
        });
        t.Method("close", Effect.Guest, (ts, self) =>
        {
            F(ts, self).Dispose();
            return W_None.None;
        });
        t.Method("fileno", Effect.Guest, (ts, self) => new W_Int(F(ts, self).SafeFileHandle.DangerousGetHandle().ToInt64()));
    }

    private static void Paths(ModuleBuilder m)
    {
        Query(m, "exists", p => W_Bool.From(File.Exists(p) || Directory.Exists(p)));
        Query(m, "isfile", p => W_Bool.From(File.Exists(p)));
        Query(m, "isdir", p => W_Bool.From(Directory.Exists(p)));
        Query(m, "size", p => new W_Int(Guard(p, () => new FileInfo(p).Length)));
        Query(m, "mtime", p => new W_Float((File.GetLastWriteTimeUtc(p) - DateTime.UnixEpoch).TotalSeconds));
        Query(m, "remove", p => File.Exists(p) ? Done(() => File.Delete(p), p) : throw PyErr.OSError(2, "No such file or directory", p));
        Query(m, "mkdir", p => Directory.Exists(p) || File.Exists(p) ? throw PyErr.OSError(17, "File exists", p)
            : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(p))) ? Done(() => Directory.CreateDirectory(p), p) : throw PyErr.OSError(2, "No such file or directory", p));
        Query(m, "rmdir", p => !Directory.Exists(p) ? throw PyErr.OSError(2, "No such file or directory", p)
            : Directory.EnumerateFileSystemEntries(p).Any() ? throw PyErr.OSError(39, "Directory not empty", p) : Done(() => Directory.Delete(p), p));
        Query(m, "chdir", p => Directory.Exists(p) ? Done(() => Directory.SetCurrentDirectory(p), p) : throw PyErr.OSError(2, "No such file or directory", p));
        Query(m, "realpath", p => new W_Str(Path.GetFullPath(p)));
        m.Fn("listdir", Effect.Guest, (ts, path) =>
        {
            string p = PathOf(ts, path);
            ts.BecomeInevitable("os.listdir()");
            if (!Directory.Exists(p))
                throw File.Exists(p) ? PyErr.OSError(20, "Not a directory", p) : PyErr.OSError(2, "No such file or directory", p);
            return new W_List(ts, [.. Directory.EnumerateFileSystemEntries(p).Select(e => (PyObject)new W_Str(Path.GetFileName(e)))]);
        });
        m.Fn("rename", Effect.Guest, (ts, from, to) =>
        {
            string a = PathOf(ts, from), b = PathOf(ts, to);
            ts.BecomeInevitable("os.rename()");
            return Directory.Exists(a) ? Done(() => Directory.Move(a, b), a) : Done(() => File.Move(a, b, overwrite: true), a);
        });
        m.Fn("getcwd", Effect.Reads, ts => new W_Str(Directory.GetCurrentDirectory()));
        m.Fn("getpid", Effect.Reads, ts => new W_Int(Environment.ProcessId));
        m.Fn("cpu_count", Effect.Reads, ts => new W_Int(Environment.ProcessorCount));
        m.Fn("environ", Effect.Reads, ts =>
        {
            var d = new W_Dict(ts);
            foreach (System.Collections.DictionaryEntry e in Environment.GetEnvironmentVariables())
                d.SetStr(ts, new W_Str((string)e.Key), new W_Str((string?)e.Value ?? ""));
            return d;
        });
        m.Fn("urandom", Effect.Reads, (ts, n) => new W_Bytes(System.Security.Cryptography.RandomNumberGenerator.GetBytes(Numeric.AsInt32(ts, n))));
        m.Fn("_exit", Effect.Guest, (ts, code) =>
        {
            ts.BecomeInevitable("os._exit()");
            OutputBuffer.Drain();
            Environment.Exit(Numeric.AsInt32(ts, code));
            return W_None.None;
        });
    }

    private static W_None Done(Action work, string path)
    {
        Guard(path, () =>
        {
            work();
            return 0;
        });
        return W_None.None;
    }

    private static void Query(ModuleBuilder m, string name, Func<string, PyObject> f) => m.Fn(name, Effect.Guest, (ts, path) =>
    {
        string p = PathOf(ts, path);
        ts.BecomeInevitable("os." + name + "()");
        return f(p);
    });
}
