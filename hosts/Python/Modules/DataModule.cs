using System.IO.Compression;
using System.Security.Cryptography;
using System.Globalization;
using System.Text;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>_data: what hashlib, zlib, binascii and unicodedata (written in Python) take from the base library.</summary>
public static class DataModule
{
    [Unlogged("never changes")]
    private static readonly uint[] s_crc = MakeCrcTable();

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_data");
        m.Fn("digest", Effect.Guest, (ts, name, data) => Digest(((W_Str)name).Value, BytesType.Data(ts, data)) is { } d ? new W_Bytes(d) : W_None.None);
        m.Fn("crc32", Effect.Guest, (ts, data, start) => new W_Int(Crc32(BytesType.Data(ts, data), (uint)(Numeric.AsLong(ts, start) & 0xFFFFFFFF))));
        m.Fn("adler32", Effect.Guest, (ts, data, start) => new W_Int(Adler32(BytesType.Data(ts, data), (uint)(Numeric.AsLong(ts, start) & 0xFFFFFFFF))));
        m.Fn("to_base64", Effect.Guest, (ts, data) => new W_Bytes(Encoding.ASCII.GetBytes(Convert.ToBase64String(BytesType.Data(ts, data)))));
        m.Fn("deflate", Effect.Guest, (ts, data, level, kind) => new W_Bytes(Deflate(BytesType.Data(ts, data), Numeric.AsInt32(ts, level), Numeric.AsInt32(ts, kind))));
        m.Fn("inflate", Effect.Guest, (ts, data, kind) => Inflate(BytesType.Data(ts, data), Numeric.AsInt32(ts, kind)));
        m.Fn("category", Effect.Pure, (ts, c) => new W_Str(Category(Point(c))));
        m.Fn("numeric", Effect.Pure, (ts, c) => new W_Float(CharUnicodeInfo.GetNumericValue(((W_Str)c).Value, 0)));
        m.Fn("digit", Effect.Pure, (ts, c) => new W_Int(CharUnicodeInfo.GetDigitValue(((W_Str)c).Value, 0)));
        m.Fn("decimal", Effect.Pure, (ts, c) => new W_Int(CharUnicodeInfo.GetDecimalDigitValue(((W_Str)c).Value, 0)));
        m.Fn("normalize", Effect.Pure, (ts, form, text) => new W_Str(((W_Str)text).Value.Normalize(((W_Str)form).Value switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            _ => throw PyErr.ValueError("invalid normalization form"),
        })));
        m.Fn("collect", Effect.Guest, ts =>
        {
            ts.BecomeInevitable("gc.collect()");
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return W_None.None;
        });
        return m.Module;
    }

    private static int Point(PyObject c) => c is W_Str { Length: 1 } s ? s.PointAt(0) : throw PyErr.TypeError("need a single Unicode character as parameter");

#pragma warning disable CA5350, CA5351 // the guest asks for these algorithms by name
    private static byte[]? Digest(string name, byte[] data) => name switch
    {
        "md5" => MD5.HashData(data),
        "sha1" => SHA1.HashData(data),
        "sha256" => SHA256.HashData(data),
        "sha384" => SHA384.HashData(data),
        "sha512" => SHA512.HashData(data),
        _ => null,
    };
#pragma warning restore CA5350, CA5351

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint c = i;
            for (int k = 0; k < 8; k++)
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[i] = c;
        }
        return table;
    }

    private static uint Crc32(byte[] data, uint start)
    {
        uint c = ~start;
        foreach (byte b in data)
            c = s_crc[(c ^ b) & 0xFF] ^ (c >> 8);
        return ~c;
    }

    private static uint Adler32(byte[] data, uint start)
    {
        uint a = start & 0xFFFF, b = start >> 16;
        foreach (byte x in data)
        {
            a = (a + x) % 65521;
            b = (b + a) % 65521;
        }
        return (b << 16) | a;
    }

    /// <summary>Kind: 0 zlib, 1 raw deflate, 2 gzip.</summary>
    private static byte[] Deflate(byte[] data, int level, int kind)
    {
        CompressionLevel how = level == 0 ? CompressionLevel.NoCompression : level == 1 ? CompressionLevel.Fastest : level == 9 ? CompressionLevel.SmallestSize : CompressionLevel.Optimal;
        using var to = new MemoryStream();
        using (Stream z = kind == 0 ? new ZLibStream(to, how, true) : kind == 1 ? new DeflateStream(to, how, true) : new GZipStream(to, how, true))
            z.Write(data);
        return to.ToArray();
    }

    private static PyObject Inflate(byte[] data, int kind)
    {
        try
        {
            using var from = new MemoryStream(data);
            using Stream z = kind == 0 ? new ZLibStream(from, CompressionMode.Decompress) : kind == 1 ? new DeflateStream(from, CompressionMode.Decompress)
                : new GZipStream(from, CompressionMode.Decompress);
            using var to = new MemoryStream();
            z.CopyTo(to);
            return new W_Bytes(to.ToArray());
        }
        catch (InvalidDataException)
        {
            return W_None.None;
        }
    }

    private static string Category(int point) => CharUnicodeInfo.GetUnicodeCategory(point) switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };
}
