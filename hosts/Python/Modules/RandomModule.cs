using System.Numerics;
using System.Security.Cryptography;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>MT19937's state; shared and transactional.</summary>
public sealed class W_Twister : PyObject
{
    private const int N = 624, M = 397;

    [Owned] private readonly uint[] _mt = new uint[N];
    private int _index = N;

    public override PyType GetClass(PyThread ts) => Types.Object;

    private void SeedOne(PyThread ts, uint s)
    {
        _mt[0] = s;
        for (uint i = 1; i < N; i++)
            _mt[i] = 1812433253u * (_mt[i - 1] ^ (_mt[i - 1] >> 30)) + i;
        _index = N;
    }

    /// <summary>init_by_array.</summary>
    public void Seed(PyThread ts, uint[] key)
    {
        SeedOne(ts, 19650218u);
        uint i = 1, j = 0;
        for (int k = Math.Max(N, key.Length); k > 0; k--)
        {
            _mt[i] = (_mt[i] ^ ((_mt[i - 1] ^ (_mt[i - 1] >> 30)) * 1664525u)) + key[j] + j;
            i++;
            j++;
            if (i >= N)
            {
                _mt[0] = _mt[N - 1];
                i = 1;
            }
            if (j >= key.Length)
                j = 0;
        }
        for (int k = N - 1; k > 0; k--)
        {
            _mt[i] = (_mt[i] ^ ((_mt[i - 1] ^ (_mt[i - 1] >> 30)) * 1566083941u)) - i;
            i++;
            if (i >= N)
            {
                _mt[0] = _mt[N - 1];
                i = 1;
            }
        }
        _mt[0] = 0x80000000u;
    }

    private void Refill(PyThread ts)
    {
        for (int k = 0; k < N; k++)
        {
            uint y = (_mt[k] & 0x80000000u) | (_mt[(k + 1) % N] & 0x7fffffffu);
            _mt[k] = _mt[(k + M) % N] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfu);
        }
        _index = 0;
    }

    public uint Next(PyThread ts)
    {
        if (_index >= N)
            Refill(ts);
        uint y = _mt[_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    public double NextDouble(PyThread ts)
    {
        uint a = Next(ts) >> 5, b = Next(ts) >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    public W_Tuple State(PyThread ts)
    {
        var items = new PyObject[N + 1];
        for (int i = 0; i < N; i++)
            items[i] = new W_Int(_mt[i]);
        items[N] = new W_Int(_index);
        return new W_Tuple(items);
    }

    public void Restore(PyThread ts, W_Tuple state)
    {
        for (int i = 0; i < N; i++)
            _mt[i] = (uint)((W_Int)state.Items[i]).Value;
        _index = (int)((W_Int)state.Items[N]).Value;
    }
}

/// <summary>_random: the generator below random.Random.</summary>
public static class RandomModule
{
    public static readonly PyType RandomType = new("_random.Random", Types.Object, Layout.Object);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_random");
        m.Add("Random", RandomType);
        m.Fn("sha512", Effect.Pure, (ts, data) => new W_Bytes(SHA512.HashData(BytesType.Data(ts, data))));
        PyType t = RandomType;
        if (t.Version.Own.Count > 0)
            return m.Module;
        t.New("cls, /, *args, **kw", (ts, a) => new W_Instance(((PyType)a[0]!).RootMap) { Native = new W_Twister() });
        t.Method("random", Effect.Writes, (ts, self) => new W_Float(T(ts, self).NextDouble(ts)));
        t.Method("getrandbits", Effect.Writes, Bits);
        t.Method("_seed", Effect.Writes, (ts, self, n) =>
        {
            T(ts, self).Seed(ts, Key(ts, n));
            return W_None.None;
        });
        t.Method("_getstate", Effect.Reads, (ts, self) => T(ts, self).State(ts));
        t.Method("_setstate", Effect.Writes, (ts, self, state) =>
        {
            T(ts, self).Restore(ts, (W_Tuple)state);
            return W_None.None;
        });
        return m.Module;
    }

    private static W_Twister T(PyThread ts, PyObject o) => (W_Twister)((W_Instance)o).Native!;

    private static uint[] Key(PyThread ts, PyObject n)
    {
        if (n is W_None)
        {
            var noise = new uint[8];
            for (int i = 0; i < noise.Length; i++)
                noise[i] = (uint)RandomNumberGenerator.GetInt32(int.MaxValue);
            return noise;
        }
        BigInteger big = BigInteger.Abs(Numeric.Big(n));
        var key = new List<uint>();
        do
        {
            key.Add((uint)(big & uint.MaxValue));
            big >>= 32;
        }
        while (!big.IsZero);
        return [.. key];
    }

    private static PyObject Bits(PyThread ts, PyObject self, PyObject count)
    {
        int k = Numeric.AsInt32(ts, count);
        if (k < 0)
            throw PyErr.ValueError("number of bits must be non-negative");
        if (k == 0)
            return W_Int.Zero;
        if (k <= 32)
            return new W_Int(T(ts, self).Next(ts) >> (32 - k));
        BigInteger r = 0;
        for (int at = 0; k > 0; k -= 32, at += 32)
        {
            uint part = T(ts, self).Next(ts);
            if (k < 32)
                part >>= 32 - k;
            r |= (BigInteger)part << at;
        }
        return W_Int.From(r);
    }
}
