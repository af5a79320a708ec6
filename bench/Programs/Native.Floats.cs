namespace JitStm.Bench.Programs;

internal static partial class Native
{
    private sealed class Body(double mass, double x, double y, double z, double vx, double vy, double vz)
    {
        public readonly double Mass = mass;
        public double X = x, Y = y, Z = z, Vx = vx, Vy = vy, Vz = vz;
    }

    private static string NBody(int size)
    {
        Body[] bodies =
        [
            new(1000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
            new(1.0, 10.0, 0.0, 0.5, 0.0, 10.0, 0.0),
            new(2.0, 0.0, 20.0, -0.5, -7.0, 0.0, 0.1),
            new(0.5, -30.0, 0.0, 1.0, 0.0, -5.7, 0.0),
            new(3.0, 0.0, -40.0, 0.0, 5.0, 0.0, -0.1),
        ];
        var pairs = new List<(Body, Body)>();
        for (int i = 0; i < bodies.Length; i++)
            for (int j = i + 1; j < bodies.Length; j++)
                pairs.Add((bodies[i], bodies[j]));
        for (int step = 0; step < size; step++)
            Advance(bodies, pairs, 0.001);
        return $"{Energy(bodies, pairs):0.000000}";
    }

    private static void Advance(Body[] bodies, List<(Body, Body)> pairs, double dt)
    {
        foreach ((Body a, Body b) in pairs)
        {
            double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
            double squared = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (squared * Math.Pow(squared, 0.5));
            double ma = a.Mass * magnitude, mb = b.Mass * magnitude;
            a.Vx -= dx * mb;
            a.Vy -= dy * mb;
            a.Vz -= dz * mb;
            b.Vx += dx * ma;
            b.Vy += dy * ma;
            b.Vz += dz * ma;
        }
        foreach (Body body in bodies)
        {
            body.X += dt * body.Vx;
            body.Y += dt * body.Vy;
            body.Z += dt * body.Vz;
        }
    }

    private static double Energy(Body[] bodies, List<(Body, Body)> pairs)
    {
        double total = bodies.Sum(b => 0.5 * b.Mass * (b.Vx * b.Vx + b.Vy * b.Vy + b.Vz * b.Vz));
        foreach ((Body a, Body b) in pairs)
        {
            double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
            total -= a.Mass * b.Mass / Math.Pow(dx * dx + dy * dy + dz * dz, 0.5);
        }
        return total;
    }

    private static double Element(int i, int j) => 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);

    private static double[] Times(double[] vector, bool transposed)
    {
        double[] result = new double[vector.Length];
        for (int i = 0; i < result.Length; i++)
        {
            double total = 0.0;
            for (int j = 0; j < vector.Length; j++)
                total += (transposed ? Element(j, i) : Element(i, j)) * vector[j];
            result[i] = total;
        }
        return result;
    }

    private static string SpectralNorm(int size)
    {
        double[] u = new double[size];
        Array.Fill(u, 1.0);
        double[] v = u;
        for (int i = 0; i < 6; i++)
        {
            v = Times(Times(u, false), true);
            u = Times(Times(v, false), true);
        }
        double uv = 0.0, vv = 0.0;
        for (int i = 0; i < size; i++)
        {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return $"{Math.Sqrt(uv / vv):0.000000000}";
    }

    private static string Mandelbrot(int size)
    {
        int inside = 0;
        long checksum = 0;
        for (int row = 0; row < size; row++)
        {
            double ci = 2.0 * row / size - 1.0;
            for (int column = 0; column < size; column++)
            {
                double cr = 2.0 * column / size - 1.5, zr = 0.0, zi = 0.0;
                int rounds = 0;
                while (rounds < 100)
                {
                    double rr = zr * zr, ii = zi * zi;
                    if (rr + ii > 4.0)
                        break;
                    zi = 2.0 * zr * zi + ci;
                    zr = rr - ii + cr;
                    rounds++;
                }
                if (rounds == 100)
                    inside++;
                checksum = (checksum * 31 + rounds) & 0xFFFFFF;
            }
        }
        return $"{inside} {checksum}";
    }

    private static double[][] Make(int size, int seed) =>
        [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => (double)((i * seed + j) % 17 - 8)).ToArray())];

    private static string MatrixMultiply(int size)
    {
        double[][] a = Make(size, 3), b = Make(size, 5), result = new double[size][];
        double[][] columns = [.. Enumerable.Range(0, size).Select(j => b.Select(row => row[j]).ToArray())];
        for (int i = 0; i < size; i++)
        {
            double[] row = a[i], line = new double[size];
            for (int j = 0; j < size; j++)
            {
                double[] column = columns[j];
                double total = 0.0;
                for (int k = 0; k < row.Length; k++)
                    total += row[k] * column[k];
                line[j] = total;
            }
            result[i] = line;
        }
        return $"{Enumerable.Range(0, size).Sum(i => result[i][i]):0.0} {result.Sum(line => line.Sum()):0.0}";
    }
}
