using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// How emitted code sees the first items of <see cref="JitState.Ints"/> and <see cref="JitState.Refs"/>: as fields behind the array's start, so that a
/// slot's load or store is one instruction with the offset in it. IL size is what limits exits, not time.
/// </summary>
#pragma warning disable CS0649 // Only seen through references into the arrays.
internal struct Slots<T>
{
    public T S0, S1, S2, S3, S4, S5, S6, S7;
    public T S8, S9, S10, S11, S12, S13, S14, S15;
    public T S16, S17, S18, S19, S20, S21, S22, S23;
    public T S24, S25, S26, S27, S28, S29, S30, S31;
    public T S32, S33, S34, S35, S36, S37, S38, S39;
    public T S40, S41, S42, S43, S44, S45, S46, S47;
    public T S48, S49, S50, S51, S52, S53, S54, S55;
    public T S56, S57, S58, S59, S60, S61, S62, S63;

    public const int Count = 64;

    private static readonly FieldInfo[] s_fields = [.. Enumerable.Range(0, Count).Select(k => typeof(Slots<T>).GetField("S" + k)!)];

    public static FieldInfo Field(int k) => s_fields[k];
}
#pragma warning restore CS0649
