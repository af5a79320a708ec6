namespace JitStm.Tracer;

/// <summary>A host's hints are wrong: found when the portal is first looked at, before anything is recorded. The message says where and what to do.</summary>
public sealed class JitSetupException(string message) : Exception(message);
