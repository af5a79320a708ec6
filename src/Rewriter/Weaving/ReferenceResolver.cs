using Mono.Cecil;

namespace JitStm.Rewriter.Weaving;

/// <summary>Finds referenced assemblies among the given files first, then in the given folders.</summary>
internal sealed class ReferenceResolver : DefaultAssemblyResolver
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyDefinition> _loaded = new(StringComparer.Ordinal);

    public ReferenceResolver(IEnumerable<string> references)
    {
        foreach (string folder in GetSearchDirectories())
            RemoveSearchDirectory(folder);
        foreach (string path in references)
        {
            if (Directory.Exists(path))
                AddSearchDirectory(path);
            else
                _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    public override AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (!_files.TryGetValue(name.Name, out string? path))
            return base.Resolve(name, parameters);
        if (!_loaded.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this, InMemory = true });
            _loaded.Add(name.Name, assembly);
        }
        return assembly;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (AssemblyDefinition assembly in _loaded.Values)
            assembly.Dispose();
        base.Dispose(disposing);
    }
}
