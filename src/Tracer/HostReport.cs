using System.Reflection;

namespace JitStm.Tracer;

/// <param name="Method">A method of the host that traces cannot look into: it becomes a residual call.</param>
/// <param name="Why">The first thing in it that stands in the way.</param>
public sealed record HostObstacle(MethodBase Method, string Why)
{
    public override string ToString() => $"{Method.DeclaringType?.Name}.{Method.Name}: {Why}";
}

/// <summary>For authors of hosts: what the recorder will not see of a host assembly, and why.</summary>
public static class HostReport
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Methods without hints that cannot be looked into. Generic ones are left out: they are decoded for each instantiation.</summary>
    public static IReadOnlyList<HostObstacle> Obstacles(Assembly host)
    {
        HostLoader.MarkHost(host);
        var found = new List<HostObstacle>();
        foreach (Type type in host.GetTypes())
        {
            if (type.ContainsGenericParameters || type.IsValueType)
                continue;
            foreach (MethodBase method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared & ~BindingFlags.Static)))
                if (!method.ContainsGenericParameters && !method.IsAbstract && Obstacle(method) is { } why)
                    found.Add(new HostObstacle(method, why));
        }
        return found;
    }

    private static string? Obstacle(MethodBase method)
    {
        if (CallPolicy.Classify(method).Style != CallStyle.Inline)
            return null;
        return HostLoader.Load(method).Obstacle;
    }
}
