namespace JitStm.TraceIr;

/// <summary>The transactions as the reference interpreter and the exits see them.</summary>
public interface IBarriers
{
    /// <summary>The access reference for loads from the object. Never called with null.</summary>
    object Read(object target);

    /// <summary>The access reference for stores to the object (loads as well). Never called with null.</summary>
    object Write(object target);

    /// <summary>Stamps an object born in the current transaction.</summary>
    void New(object target);

    /// <summary>The current transaction will not abort from here on.</summary>
    void Inevitable(string reason);

    /// <summary>Takes the abort poll at a back-edge; true when the transaction is to be broken there.</summary>
    bool Poll();

    /// <summary>The exception unwinds an aborted transaction: compiled code must let it pass.</summary>
    bool IsAbort(Exception exception);
}

/// <summary>For hosts without transactions.</summary>
public sealed class NoBarriers : IBarriers
{
    public static readonly NoBarriers Instance = new();

    private NoBarriers() { }

    public object Read(object target) => target;

    public object Write(object target) => target;

    public void New(object target) { }

    public void Inevitable(string reason) { }

    public bool Poll() => false;

    public bool IsAbort(Exception exception) => false;
}
