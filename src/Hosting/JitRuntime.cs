using System.Globalization;
using System.Text;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>What a host starts once: the pipeline behind its drivers, the log, and the summary at the end.</summary>
public sealed class JitRuntime : IDisposable
{
    private readonly JitLog _log;
    private readonly TracePipeline _pipeline;
    private readonly JitDriver[] _drivers;

    private JitRuntime(JitOptions options, JitLog log, JitDriver[] drivers)
    {
        _log = log;
        _drivers = drivers;
        _pipeline = new TracePipeline(options, log);
    }

    /// <summary>The one that was started last.</summary>
    public static JitRuntime? Current { get; private set; }

    /// <summary>Wires the drivers to the pipeline; with <c>--jit off</c> they stay inert.</summary>
    /// <exception cref="JitLogException">The log variable is malformed, or its file cannot be written.</exception>
    public static JitRuntime Start(JitOptions options, params JitDriver[] drivers)
    {
        var runtime = new JitRuntime(options, new JitLog(Environment.GetEnvironmentVariable(JitLog.Variable)), drivers);
        if (options.Enabled)
            foreach (JitDriver driver in drivers)
                runtime.Attach(driver, options);
        if (options.Enabled)
            runtime._pipeline.WarmUp(drivers);
        Current = runtime;
        return runtime;
    }

    private void Attach(JitDriver driver, JitOptions options)
    {
        driver.Parameters = options.Parameters;
        driver.RecordingEnded += _log.Ended;
        driver.Pipeline = _pipeline;
    }

    /// <summary>Waits until everything that was recorded so far is compiled.</summary>
    public void Drain() => _pipeline.Drain();

    /// <summary>What the JIT and the STM did so far: a line for each figure.</summary>
    public string Summary()
    {
        var text = new StringBuilder();
        void Line(string name, object value) => text.Append(CultureInfo.InvariantCulture, $"{name,-24}{value,14}\n");
        Line("loops compiled", _log.Profile.Loops);
        Line("bridges compiled", _log.Profile.Bridges);
        Line("methods compiled", _log.Profile.Methods);
        Line("ms recording", (long)_drivers.Sum(d => d.RecordingTime.TotalMilliseconds));
        Line("ms optimising", (long)_pipeline.Times.Optimising.TotalMilliseconds);
        Line("ms compiling", (long)_pipeline.Times.Compiling.TotalMilliseconds);
        if (_pipeline.Times.FirstLoopReady is { } ready)
            Line("ms to first loop", (long)ready.TotalMilliseconds);
        foreach ((string reason, int count) in _log.Profile.GivenUp)
            Line("given up", $"{count} x {reason}");
        text.Append(StmStatistics.Report());
        Line("MB allocated", GC.GetTotalAllocatedBytes() >> 20);
        Line("collections", $"{GC.CollectionCount(0) - GC.CollectionCount(1)} + {GC.CollectionCount(1) - GC.CollectionCount(2)} + {GC.CollectionCount(2)}");
        Line("ms collecting", (long)GC.GetTotalPauseDuration().TotalMilliseconds);
        return text.ToString();
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _log.End(Summary);
        _log.Dispose();
    }
}
