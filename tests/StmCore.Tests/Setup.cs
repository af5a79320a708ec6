using System.Runtime.CompilerServices;
using JitStm.StmCore;
using Xunit;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace JitStm.StmCore.Tests;

internal static class Setup
{
    // As many segments on every machine, so that the tests mean the same everywhere.
    public const int Segments = 4;

#pragma warning disable CA2255 // The switches of Stm must be set before its first use, whichever test comes first.
    [ModuleInitializer]
    public static void SetSegments() => Stm.Segments = Segments;
#pragma warning restore CA2255
}
