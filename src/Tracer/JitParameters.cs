namespace JitStm.Tracer;

/// <summary>The knobs of recording; a host may share one object among its drivers. Read when they matter, so that a change takes effect at once.</summary>
public sealed class JitParameters
{
    /// <summary>Iterations of a loop until it is recorded.</summary>
    public int Threshold { get; set; } = 1039;

    /// <summary>Failures of a guard until a bridge is recorded from it.</summary>
    public int TraceEagerness { get; set; } = 200;

    /// <summary>Recorded ops after which a recording is given up.</summary>
    public int TraceLimit { get; set; } = 6000;

    /// <summary>After a recording was given up its place waits twice as long, at most this many doublings.</summary>
    public int MaxBackOff { get; set; } = 10;

    /// <summary>How often one method of the host may stand on the recorder's stack; a deeper call of it stays a call.</summary>
    public int MaxUnrollRecursion { get; set; } = 3;

    /// <summary>False: nothing new is recorded; what is compiled goes on to run.</summary>
    public bool Recording { get; set; } = true;
}
