using JitStm.Rewriter.Weaving.Checks;
using JitStm.Rewriter.Weaving.Passes;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>What to weave.</summary>
public sealed class WeaverOptions
{
    public required string Assembly { get; init; }

    /// <summary>Where the result goes; the assembly itself when null.</summary>
    public string? Output { get; init; }

    /// <summary>Files and folders in which referenced assemblies are found.</summary>
    public List<string> References { get; } = [];

    /// <summary>Keeps the unwoven assembly, so that weaving can be repeated by a newer weaver.</summary>
    public string? Original { get; set; }
}

/// <summary>With errors nothing is written.</summary>
public sealed record WeaveResult(bool Changed, IReadOnlyList<WeaveError> Errors);

/// <summary>
/// Gives a compiled host assembly its barriers, copiers and abort rules.
///
/// Checks and passes run in the order of the lists below and each says why it stands where it stands. The checks come first, on
/// the compiler's own IL, so that an error points at what the author wrote; all of them run, so that one build shows all errors.
/// A method pass sees one body at a time with its short branches widened, and takes stack facts from <see cref="MethodFlow"/>.
/// </summary>
public static class Weaver
{
    private static readonly (IModulePass Pass, string Reason)[] s_checks =
    [
        (new ReadonlyFields(), "first, because every later decision asks whether a field is mutable"),
        (new ClassChecks(), "classes that no barrier could protect, before bodies refer to them"),
        (new BodyChecks(), "code that keeps hold of the inside of an object"),
        (new ClosureChecks(), "variables that a delegate carries from one transaction into the next"),
        (new DelegateChecks(), "aborts that the base library would catch"),
    ];

    private static readonly (IModulePass Pass, string Reason)[] s_passes =
    [
        (new TypeInitializers(), "asks which static constructors touch objects, while their IL is still the compiler's"),
        (new MethodPasses(new FieldBarriers(), new Births()), "barriers before births: a birth adds no field access, a barrier adds no object"),
        (new Copiers(), "after the barriers, so that generated copiers get none"),
        (new PrivateStates(), "the same"),
        (new MethodPasses(new AbortPaths()), "after every pass that adds instructions to handlers, so that its test comes first in each"),
        (new WovenCode(), "last: the proof of the result"),
    ];

    public static WeaveResult Weave(WeaverOptions options)
    {
        string source = Source(options);
        using var resolver = new ReferenceResolver(options.References);
        using ModuleDefinition module = Read(source, resolver);
        try
        {
            return Weave(module, options);
        }
        catch (Exception e) when (e is AssemblyResolutionException or UnresolvedReferenceException)
        {
            return new WeaveResult(false, [new WeaveError(WeaveCode.UnresolvedReference, options.Assembly, 0, module.Name, e.Message, "Pass the assembly, or its folder, with -r")]);
        }
    }

    private static WeaveResult Weave(ModuleDefinition module, WeaverOptions options)
    {
        if (IsWoven(module) || !module.AssemblyReferences.Any(r => r.Name == WeaveContext.StmCoreName))
            return new WeaveResult(false, []);
        var context = new WeaveContext(module);
        foreach (var (check, _) in s_checks)
            check.Run(context);
        if (context.Errors.Count > 0)
            return new WeaveResult(false, context.SortedErrors());
        foreach (var (pass, _) in s_passes)
            pass.Run(context);
        context.MarkWoven();
        Write(module, options);
        return new WeaveResult(true, []);
    }

    /// <summary>The unwoven assembly: the given one, or the kept original when the given one is woven already.</summary>
    private static string Source(WeaverOptions options)
    {
        if (options.Original is not { } original)
            return options.Assembly;
        bool woven;
        using (var module = ModuleDefinition.ReadModule(options.Assembly, new ReaderParameters { InMemory = true }))
            woven = IsWoven(module);
        if (woven)
            return File.Exists(original) ? original : options.Assembly;
        File.Copy(options.Assembly, original, overwrite: true);
        string pdb = Path.ChangeExtension(options.Assembly, ".pdb");
        if (File.Exists(pdb))
            File.Copy(pdb, Path.ChangeExtension(original, ".pdb"), overwrite: true);
        return options.Assembly;
    }

    private static ModuleDefinition Read(string path, IAssemblyResolver resolver) =>
        ModuleDefinition.ReadModule(path, new ReaderParameters
        {
            InMemory = true,
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
        });

    /// <summary>Beside the target first, then moved over it: an interrupted build leaves no half-written assembly.</summary>
    private static void Write(ModuleDefinition module, WeaverOptions options)
    {
        string target = options.Output ?? options.Assembly;
        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $"weave-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            string written = Path.Combine(folder, Path.GetFileName(target));
            var parameters = new WriterParameters { DeterministicMvid = true };
            if (module.HasSymbols)
            {
                parameters.WriteSymbols = true;
                parameters.SymbolWriterProvider = module.SymbolReader.GetWriterProvider();
            }
            module.Write(written, parameters);
            foreach (string file in Directory.GetFiles(folder))
                File.Move(file, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, Path.GetFileName(file)), overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsWoven(ModuleDefinition module) =>
        module.Assembly.CustomAttributes.Any(a => a.AttributeType.FullName == WeaveContext.WovenAttribute);
}
