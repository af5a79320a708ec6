using JitStm.StmCore;

namespace JitStm.Weaver.Fixture;

/// <summary>Handlers that an abort must pass, with a trail of what ran.</summary>
public sealed class Handlers(Action body)
{
    private readonly Lock _gate = new();
    private readonly object _monitor = new();

    public string CatchesAll()
    {
        try
        {
            body();
            return "done";
        }
        catch (Exception e)
        {
            return e.GetType().Name;
        }
    }

    public string CatchesWithFilter(bool answer)
    {
        try
        {
            body();
            return "done";
        }
        catch (Exception e) when (answer && e.Message.Length > 0)
        {
            return "filtered";
        }
    }

    public void Finally(List<string> trail)
    {
        try
        {
            body();
        }
        finally
        {
            trail.Add("finally");
        }
    }

    public int Depth;

    /// <summary>A body without any call.</summary>
    public void CountsDepth()
    {
        Depth++;
        try
        {
            body();
        }
        finally
        {
            Depth--;
        }
    }

    public void NestedFinally(List<string> trail)
    {
        try
        {
            try
            {
                body();
                trail.Add("body");
            }
            catch (InvalidOperationException)
            {
                trail.Add("caught");
                throw;
            }
            finally
            {
                trail.Add("inner");
            }
        }
        finally
        {
            trail.Add("outer");
        }
    }

    [RunsOnAbort]
    public void FinallyOnAbort(List<string> trail)
    {
        try
        {
            body();
        }
        finally
        {
            trail.Add("finally");
        }
    }

    public bool ReleasesLocks()
    {
        try
        {
            lock (_monitor)
            {
                lock (_gate)
                    body();
            }
        }
        catch (StmPassed)
        {
            return false;
        }
        return true;
    }

    public bool IsLocked => Monitor.IsEntered(_monitor) || _gate.IsHeldByCurrentThread;

    public static IEnumerable<int> Numbers(List<string> trail)
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            trail.Add("iterator");
        }
    }
}

public sealed class StmPassed : Exception;
