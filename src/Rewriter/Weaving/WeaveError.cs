namespace JitStm.Rewriter.Weaving;

/// <summary>What the weaver refuses. The number is what a host's author searches for: it never changes its meaning.</summary>
public enum WeaveCode
{
    UnresolvedReference = 0,
    MutableStatic = 1,
    MutableLibraryField = 2,
    OwnedArrayEscapes = 3,
    RefToTransactionalField = 4,
    InterlockedOnTransactionalField = 5,
    StatefulUnwovenBase = 6,
    LockAroundBarrier = 7,
    UnsharedArrayField = 8,
    MutableInImmutable = 9,
    Finalizer = 10,
    CatchesAbort = 11,
    UnclassifiedClass = 12,
    MutatedCapture = 13,
    AbortLostInLibrary = 14,
    HandWrittenBarrier = 15,
}

/// <summary>One refusal: where, what, and what to do about it. Printed as MSBuild reads it.</summary>
public sealed record WeaveError(WeaveCode Code, string File, int Line, string Place, string Text, string Advice)
{
    public override string ToString()
    {
        string at = Line > 0 ? $"{File}({Line})" : File;
        return $"{at}: error JSW{(int)Code:D3}: {Place}: {Text}. {Advice}.";
    }
}
