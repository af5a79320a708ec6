using System.Runtime.InteropServices;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>
/// Standard input and output as the operating system has them. .NET's console streams swallow a broken pipe, and their reads cannot be
/// interrupted; so on Unix these calls go to libc, and elsewhere to the console streams.
/// </summary>
internal static class NativeStreams
{
    private const int Eintr = 4, Eagain = 11, Eio = 5;
    private const short PollIn = 1;

    [Unlogged("opened once, where there is no libc")]
    private static readonly Lazy<Stream> s_input = new(Console.OpenStandardInput), s_output = new(Console.OpenStandardOutput);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Fd;
        public short Events;
        public short Found;
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern unsafe nint WriteSome(int fd, byte* bytes, nint count);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    private static extern unsafe nint ReadSome(int fd, byte* bytes, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static extern unsafe int Poll(PollEntry* entries, ulong count, int milliseconds);

    /// <summary>Writes all of it to standard output or error.</summary>
    /// <returns>0, or the error number.</returns>
    public static unsafe int Write(int fd, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
            return WriteToStream(bytes);
        while (bytes.Length > 0)
        {
            nint written;
            fixed (byte* start = bytes)
                written = WriteSome(fd, start, bytes.Length);
            if (written > 0)
                bytes = bytes[(int)written..];
            else if (Marshal.GetLastPInvokeError() is var error && error == Eagain)
                Thread.Yield();
            else if (error != Eintr)
                return error;
        }
        return 0;
    }

    /// <summary>Waits for standard input.</summary>
    /// <returns>How many bytes came; 0 at the end, -1 when a signal came first.</returns>
    public static unsafe int Read(byte[] buffer)
    {
        if (OperatingSystem.IsWindows())
            return s_input.Value.Read(buffer);
        for (;;)
        {
            var entry = new PollEntry { Fd = 0, Events = PollIn };
            int ready = Poll(&entry, 1, 20);
            if (Signals.IsPending)
                return -1;
            if (ready <= 0)
                continue;
            fixed (byte* start = buffer)
            {
                nint count = ReadSome(0, start, buffer.Length);
                if (count >= 0)
                    return (int)count;
            }
            if (Marshal.GetLastPInvokeError() is not (Eintr or Eagain))
                return 0;
        }
    }

    private static int WriteToStream(ReadOnlySpan<byte> bytes)
    {
        try
        {
            s_output.Value.Write(bytes);
            s_output.Value.Flush();
            return 0;
        }
        catch (IOException)
        {
            return Eio;
        }
    }

    /// <summary>The system's text for an error number.</summary>
    public static string Text(int error) => Marshal.GetPInvokeErrorMessage(error);
}
