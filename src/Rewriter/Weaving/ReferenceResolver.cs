using Mono.Cecil;

namespace JitStm.Rewriter.Weaving;

/// <summary>Finds referenced assemblies among the given files, then in the given folders, and nowhere else: not among those that the weaver itself runs on.</summary>
internal sealed class ReferenceResolver : IAssemblyResolver
{
    private readonly List<string> _folders = [];
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyDefinition> _loaded = new(StringComparer.Ordinal);

    public ReferenceResolver(IEnumerable<string> references)
    {
        foreach (string path in references)
        {
            if (Directory.Exists(path))
                _folders.Add(path);
            else
                _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (!_loaded.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            string path = Find(name.Name) ?? throw new AssemblyResolutionException(name);
            assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this, InMemory = true });
            _loaded.Add(name.Name, assembly);
        }
        return assembly;
    }

    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in _loaded.Values)
            assembly.Dispose();
    }

    private string? Find(string name) =>
        _files.TryGetValue(name, out string? file) ? file : _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
}
