using System.Globalization;
using System.Text;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>What a host starts once: the pipeline behind its drivers, the log, and the summary at the end.</summary>
public sealed class JitRuntime : IDisposable
{
    private readonly JitLog _log;
    private readonly TracePipeline _pipeline;
    private readonly JitDriver[] _drivers;
    private readonly JitOptions _options;

    private JitRuntime(JitOptions options, JitLog log, JitDriver[] drivers)
    {
        _log = log;
        _drivers = drivers;
        _options = options;
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
        driver.RecordingEnded += report =>
        {
            _log.Ended(report);
            if (report.Trace is null)
                TraceGivenUp?.Invoke(driver.Name, report.Key, report.Reason.Text());
        };
        driver.Pipeline = _pipeline;
    }

    public JitProfile Profile => _log.Profile;

    /// <summary>A loop or a bridge was compiled; on the thread that compiled it.</summary>
    public event Action<CompiledTrace> TraceCompiled
    {
        add => _pipeline.TraceCompiled += value;
        remove => _pipeline.TraceCompiled -= value;
    }

    /// <summary>A recording was given up, on the thread that recorded: the driver's name, where it started, and why.</summary>
    public event Action<string, GreenKey, string>? TraceGivenUp;

    /// <summary>Changes parameters while the program runs: <c>off</c> (nothing new is recorded), <c>default</c>, or items as for <c>--jit</c>.</summary>
    /// <exception cref="JitOptionException">The text is not of the grammar; nothing is changed.</exception>
    public void Change(string text)
    {
        if (text.Trim() is not ("off" or "default"))
            _options.Change(text);
        else if (text.Trim() == "default")
            _options.Reset();
        _options.Parameters.Recording = text.Trim() != "off";
    }

    /// <summary>Forgets all loops.</summary>
    public void ReleaseAll()
    {
        foreach (JitDriver driver in _drivers)
            driver.ReleaseAll();
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
