namespace JitStm.Tracer.Tests;

internal sealed class ArrayStoreSnippet : Snippet
{
    public override long Run(long i, SnippetState s)
    {
        JitArray.Store(s.Objects, (int)i & 7, i % 3 == 0 ? null : s.Text);
        return s.Objects[(int)i & 3] is null ? 1 : 2;
    }
}

/// <summary>The xor stands in traces only; both ways give the same.</summary>
internal sealed class InJitSnippet : Snippet
{
    public override long Run(long i, SnippetState s) => Jit.InJit ? (i ^ s.L) ^ s.L : i;
}
