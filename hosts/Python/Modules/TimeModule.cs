using System.Diagnostics;
using System.Globalization;

namespace JitStm.Python.Modules;

/// <summary>time.</summary>
public static class TimeModule
{
    public static readonly PyType StructTime = StructSequence.Make("time.struct_time",
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");

    private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;

    private static long Nanoseconds(long ticks) => (long)((Int128)ticks * 1_000_000_000 / Stopwatch.Frequency);

    private static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / 1e7;

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "time");
        m.Fn("time", Effect.Reads, ts => new W_Float(Now));
        m.Fn("time_ns", Effect.Reads, ts => new W_Int((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100));
        foreach (string name in new[] { "perf_counter", "monotonic" })
        {
            m.Fn(name, Effect.Reads, ts => new W_Float(Seconds(Stopwatch.GetTimestamp())));
            m.Fn(name + "_ns", Effect.Reads, ts => new W_Int(Nanoseconds(Stopwatch.GetTimestamp())));
        }
        m.Fn("process_time", Effect.Reads, ts => new W_Float(Environment.CpuUsage.TotalTime.TotalSeconds));
        m.Fn("process_time_ns", Effect.Reads, ts => new W_Int(Environment.CpuUsage.TotalTime.Ticks * 100));
        m.Fn("thread_time", Effect.Reads, ts => new W_Float(Environment.CpuUsage.TotalTime.TotalSeconds));
        m.Fn("sleep", Effect.Guest, Sleep);
        m.FnN("gmtime", "secs=None, /", (ts, a) => Split(Moment(ts, a[0])));
        m.FnN("localtime", "secs=None, /", (ts, a) => Split(Moment(ts, a[0]).ToLocalTime()));
        m.Fn("mktime", Effect.Guest, (ts, t) => new W_Float((new DateTime(Field(ts, t, 0), Field(ts, t, 1), Field(ts, t, 2), Field(ts, t, 3), Field(ts, t, 4), Field(ts, t, 5),
            DateTimeKind.Local).ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds));
        m.FnN("strftime", "format, t=None, /", (ts, a) => new W_Str(Format(((W_Str)a[0]!).Value, a[1] is null ? DateTime.UtcNow.ToLocalTime() : Join(ts, a[1]!))));
        m.FnN("asctime", "t=None, /", (ts, a) => new W_Str(Format("%a %b %e %H:%M:%S %Y", a[0] is null ? DateTime.UtcNow.ToLocalTime() : Join(ts, a[0]!))));
        m.FnN("ctime", "secs=None, /", (ts, a) => new W_Str(Format("%a %b %e %H:%M:%S %Y", Moment(ts, a[0]).ToLocalTime())));
        m.Add("timezone", new W_Int((long)-TimeZoneInfo.Local.BaseUtcOffset.TotalSeconds));
        m.Add("altzone", new W_Int((long)-TimeZoneInfo.Local.BaseUtcOffset.TotalSeconds));
        m.Add("daylight", W_Int.Zero);
        m.Add("tzname", new W_Tuple(new W_Str("UTC"), new W_Str("UTC")));
        m.Add("struct_time", StructTime);
        return m.Module;
    }

    private static W_None Sleep(PyThread ts, PyObject seconds)
    {
        double s = Numeric.AsDouble(ts, seconds);
        if (s < 0)
            throw PyErr.ValueError("sleep length must be non-negative");
        ts.Output.Flush(ts);
        if (s > TimeSpan.MaxValue.TotalSeconds / 2)
            throw PyErr.Overflow("timestamp too large to convert to C _PyTime_t");
        SleepOnce(ts, TimeSpan.FromSeconds(s));
        Signals.Check(ts);
        return W_None.None;
    }

    // The transaction that begins after the wait may abort; then the guest's call runs again, and must not wait again.
    private static void SleepOnce(PyThread ts, TimeSpan time)
    {
        if (!ts.Slept || ts.SleptHere)
        {
            ts.RunOutside(() =>
            {
                OutputBuffer.Drain();
                Signals.Sleep(ts, time);
            });
            if (ts.IsInevitable || !ts.InTransaction)
                return;
            ts.Slept = true;
        }
        ts.SleptHere = true;
        ts.OnCommit(() => ts.Slept = ts.SleptHere = false);
    }

    private static DateTime Moment(PyThread ts, PyObject? secs) =>
        secs is null or W_None ? DateTime.UtcNow : DateTime.UnixEpoch.AddTicks((long)(Math.Floor(Numeric.AsDouble(ts, secs)) * 1e7));

    private static W_Tuple Split(DateTime t) => StructSequence.New(StructTime, new W_Int(t.Year), new W_Int(t.Month), new W_Int(t.Day), new W_Int(t.Hour), new W_Int(t.Minute),
        new W_Int(t.Second), new W_Int(((int)t.DayOfWeek + 6) % 7), new W_Int(t.DayOfYear), W_Int.Zero);

    private static int Field(PyThread ts, PyObject t, int i) => Numeric.AsInt32(ts, ((W_Tuple)t).Items[i]);

    private static DateTime Join(PyThread ts, PyObject t) => new(Field(ts, t, 0), Field(ts, t, 1), Field(ts, t, 2), Field(ts, t, 3), Field(ts, t, 4), Math.Min(59, Field(ts, t, 5)));

    public static string Format(string format, DateTime t)
    {
        var b = new System.Text.StringBuilder();
        CultureInfo c = CultureInfo.InvariantCulture;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 >= format.Length)
            {
                b.Append(format[i]);
                continue;
            }
            b.Append(format[++i] switch
            {
                'Y' => t.Year.ToString("0000", c),
                'y' => (t.Year % 100).ToString("00", c),
                'm' => t.Month.ToString("00", c),
                'd' => t.Day.ToString("00", c),
                'e' => t.Day.ToString(c).PadLeft(2),
                'H' => t.Hour.ToString("00", c),
                'I' => ((t.Hour + 11) % 12 + 1).ToString("00", c),
                'M' => t.Minute.ToString("00", c),
                'S' => t.Second.ToString("00", c),
                'f' => (t.Ticks / 10 % 1_000_000).ToString("000000", c),
                'p' => t.Hour < 12 ? "AM" : "PM",
                'a' => t.ToString("ddd", c),
                'A' => t.ToString("dddd", c),
                'b' or 'h' => t.ToString("MMM", c),
                'B' => t.ToString("MMMM", c),
                'j' => t.DayOfYear.ToString("000", c),
                'w' => ((int)t.DayOfWeek).ToString(c),
                'u' => (((int)t.DayOfWeek + 6) % 7 + 1).ToString(c),
                'c' => Format("%a %b %e %H:%M:%S %Y", t),
                'x' => Format("%m/%d/%y", t),
                'X' or 'T' => Format("%H:%M:%S", t),
                'D' => Format("%m/%d/%y", t),
                'F' => Format("%Y-%m-%d", t),
                'R' => Format("%H:%M", t),
                'U' => ((t.DayOfYear + 6 - (int)t.DayOfWeek) / 7).ToString("00", c),
                'W' => ((t.DayOfYear + 6 - ((int)t.DayOfWeek + 6) % 7) / 7).ToString("00", c),
                'G' => ISOWeek.GetYear(t).ToString(c),
                'V' => ISOWeek.GetWeekOfYear(t).ToString("00", c),
                'Z' => "UTC",
                'z' => "+0000",
                'n' => "\n",
                't' => "\t",
                's' => ((long)(t - DateTime.UnixEpoch).TotalSeconds).ToString(c),
                '%' => "%",
                var other => "%" + other,
            });
        }
        return b.ToString();
    }
}
