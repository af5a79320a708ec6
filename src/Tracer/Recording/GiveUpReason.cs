namespace JitStm.Tracer;

/// <summary>Why a recording, or a recorded trace on its way to code, was given up.</summary>
public enum GiveUpReason
{
    None,
    TooLong,
    Returned,
    Exception,
    TransactionAborted,
    InnerLoop,
    MethodTooLarge,
    InternalError,
}

/// <summary>The table of reasons: the text for logs, and whether the place has to wait longer before it is tried again.</summary>
public static class GiveUpReasons
{
    public static string Text(this GiveUpReason reason) => reason switch
    {
        GiveUpReason.None => "",
        GiveUpReason.TooLong => "the trace is longer than trace_limit",
        GiveUpReason.Returned => "the dispatch loop returned before the guest's loop closed",
        GiveUpReason.Exception => "an exception was thrown",
        GiveUpReason.TransactionAborted => "the transaction was aborted",
        GiveUpReason.InnerLoop => "an inner loop was met that is not compiled yet; it is recorded instead",
        GiveUpReason.MethodTooLarge => "the method would be larger than RyuJIT optimises",
        GiveUpReason.InternalError => "internal error",
    };

    /// <summary>False where the reason says nothing about the place itself: it may be tried again after the ordinary count.</summary>
    public static bool BacksOff(this GiveUpReason reason) => reason is not (GiveUpReason.TransactionAborted or GiveUpReason.InnerLoop or GiveUpReason.None);
}
