using System.Diagnostics;
using System.Globalization;

namespace JitStm.Bench.Programs;

/// <summary>The numeric programs by hand in C#: what the machine can do. They keep the Python programs' structure and arithmetic.</summary>
internal static partial class Native
{
    public static readonly Dictionary<string, Func<int, string>> Programs = new()
    {
        ["count"] = Count,
        ["primes"] = Primes,
        ["call"] = Call,
        ["nbody"] = NBody,
        ["fannkuch"] = Fannkuch,
        ["spectral_norm"] = SpectralNorm,
        ["mandelbrot"] = Mandelbrot,
        ["sieve"] = Sieve,
        ["matrix_multiply"] = MatrixMultiply,
        ["fib"] = size => $"{Fib(size)}",
    };

    /// <summary>The same protocol as harness.py: NAME SIZE ROUNDS.</summary>
    public static int Run(string name, int size, int rounds)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        for (int i = 0; i < rounds; i++)
        {
            long wall = Stopwatch.GetTimestamp();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            string checksum = Programs[name](size);
            processor = Environment.CpuUsage.TotalTime - processor;
            double seconds = Stopwatch.GetElapsedTime(wall).TotalSeconds;
            Console.WriteLine(checksum);
            Console.Error.WriteLine($"round {seconds:0.000000} {processor.TotalSeconds:0.000000}");
        }
        Console.Error.WriteLine($"total {Environment.CpuUsage.TotalTime.TotalSeconds:0.000000}");
        return 0;
    }

    private static string Count(int size)
    {
        long i = 0;
        while (i < size)
            i++;
        return $"{i}";
    }

    private static string Primes(int size)
    {
        long count = 0;
        for (long n = 2; n < size; n++)
        {
            bool prime = true;
            for (long i = 2; i * i <= n; i++)
            {
                if (n % i == 0)
                {
                    prime = false;
                    break;
                }
            }
            if (prime)
                count++;
        }
        return $"{count}";
    }

    private static long Add(long a, long b) => a + b;

    private static long Twice(long a) => Add(a, a) - a;

    private static string Call(int size)
    {
        long total = 0;
        for (int i = 0; i < size; i++)
            total = Add(total, Twice(i)) & 0xFFFFFF;
        return $"{total}";
    }

    private static long Fib(long n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private static int Flips(int[] permutation)
    {
        var work = (int[])permutation.Clone();
        int flips = 0;
        for (int first = work[0]; first != 0; first = work[0])
        {
            for (int low = 0, high = first; low < high; low++, high--)
                (work[low], work[high]) = (work[high], work[low]);
            flips++;
        }
        return flips;
    }

    private static string Fannkuch(int size)
    {
        int[] permutation = [.. Enumerable.Range(0, size)];
        int[] counters = new int[size];
        int most = Flips(permutation), checksum = most, sign = -1;
        for (int i = 1; i < size;)
        {
            if (counters[i] < i)
            {
                int other = (i & 1) != 0 ? counters[i] : 0;
                (permutation[other], permutation[i]) = (permutation[i], permutation[other]);
                int flips = Flips(permutation);
                most = Math.Max(most, flips);
                checksum += sign * flips;
                sign = -sign;
                counters[i]++;
                i = 1;
            }
            else
            {
                counters[i++] = 0;
            }
        }
        return $"{most} {checksum}";
    }

    private static string Sieve(int size)
    {
        bool[] flags = new bool[size + 1];
        Array.Fill(flags, true);
        flags[0] = flags[1] = false;
        for (long i = 2; i * i <= size; i++)
            if (flags[i])
                for (long j = i * i; j <= size; j += i)
                    flags[j] = false;
        return $"{flags.Count(flag => flag)}";
    }
}
