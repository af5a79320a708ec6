using System.Collections.Concurrent;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.Tracer;

/// <summary>Finds and decodes the IL of host methods: an assembly is opened at its first method, a method is decoded at its first use.</summary>
internal static class HostLoader
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<ModuleDefinition>> s_modules = new();
    private static readonly ConcurrentDictionary<Assembly, bool> s_hosts = new();
    private static readonly ConcurrentDictionary<MethodBase, Lazy<HostMethod>> s_methods = new();

    /// <summary>Methods of this assembly may be looked into.</summary>
    public static bool IsHost(Assembly assembly) => s_hosts.GetOrAdd(assembly, a => a.IsDefined(typeof(TraceableAttribute)));

    /// <summary>
    /// Classes of the base library whose methods are looked into as the host's own are: small, without state but their fields, and the usual furniture of an
    /// interpreter. (A Dictionary's look-up is a loop: a call does it faster.)
    /// </summary>
    private static readonly HashSet<Type> s_library =
    [
        typeof(List<>), typeof(Stack<>), typeof(Queue<>), typeof(KeyValuePair<,>), typeof(Nullable<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
        typeof(Tuple<,>), typeof(Index),
    ];

    /// <summary>The array inside of a library's collection is known to nobody else.</summary>
    internal static bool OwnsArray(FieldInfo field) =>
        !field.IsStatic && field.FieldType.IsSZArray && field.DeclaringType is { IsConstructedGenericType: true } owner && s_library.Contains(owner.GetGenericTypeDefinition());

    public static bool MayLookInto(MethodBase method)
    {
        Type owner = method.DeclaringType!;
        if (owner.IsPrimitive)
            return !method.IsStatic && method.Name is nameof(Equals) or nameof(IComparable.CompareTo) or nameof(GetHashCode);
        return IsHost(method.Module.Assembly) || s_library.Contains(owner.IsConstructedGenericType ? owner.GetGenericTypeDefinition() : owner);
    }

    /// <summary>The assembly has a portal: it is a host.</summary>
    public static void MarkHost(Assembly assembly) => s_hosts[assembly] = true;

    public static HostMethod Load(MethodBase method) =>
        s_methods.GetOrAdd(method, m => new Lazy<HostMethod>(() => MethodDecoder.Decode(m, Body(m)))).Value;

    /// <summary>The method's IL without short forms. Only for methods that have a body in a file.</summary>
    private static Mono.Cecil.Cil.MethodBody Body(MethodBase method)
    {
        Assembly assembly = method.Module.Assembly;
        ModuleDefinition module = s_modules.GetOrAdd(assembly, a => new Lazy<ModuleDefinition>(() => Open(a))).Value;
        // Cecil's lazy reading is not safe for two threads at once.
        lock (module)
        {
            var definition = (MethodDefinition)module.LookupToken(method.MetadataToken);
            Mono.Cecil.Cil.MethodBody body = definition.Body;
            body.SimplifyMacros();
            return body;
        }
    }

    private static ModuleDefinition Open(Assembly assembly)
    {
        if (assembly.Location.Length == 0)
            throw new JitSetupException($"{assembly.GetName().Name} was not loaded from a file: the recorder reads a host's IL from its assembly file; do not publish it as a single file");
        return ModuleDefinition.ReadModule(assembly.Location, new ReaderParameters { ReadSymbols = false, InMemory = IsHost(assembly) });
    }
}
