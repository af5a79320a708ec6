using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("JitStm.Backend.Tests")]
