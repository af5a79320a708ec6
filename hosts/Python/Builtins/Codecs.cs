using System.Globalization;
using System.Text;

namespace JitStm.Python;

/// <summary>Text encodings.</summary>
public static class Codecs
{
    public static string Normal(string encoding) => encoding.ToLowerInvariant().Replace('_', '-') switch
    {
        "utf-8" or "utf8" or "u8" or "utf" or "cp65001" => "utf-8",
        "ascii" or "us-ascii" or "646" => "ascii",
        "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "8859" or "l1" => "latin-1",
        "utf-16" or "utf16" => "utf-16",
        "utf-16-le" or "utf-16le" => "utf-16-le",
        "utf-16-be" or "utf-16be" => "utf-16-be",
        "utf-32" or "utf32" => "utf-32",
        "utf-8-sig" => "utf-8-sig",
        var other => throw PyErr.Make(Types.LookupError, $"unknown encoding: {other}"),
    };

    public static byte[] Encode(PyThread ts, string s, string encoding, string errors)
    {
        switch (Normal(encoding))
        {
            case "utf-8": return Utf8(s, errors);
            case "utf-8-sig": return [0xEF, 0xBB, 0xBF, .. Utf8(s, errors)];
            case "ascii": return Narrow(s, 128, "ascii", errors);
            case "latin-1": return Narrow(s, 256, "latin-1", errors);
            case "utf-16": return [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s)];
            case "utf-16-le": return Encoding.Unicode.GetBytes(s);
            case "utf-16-be": return Encoding.BigEndianUnicode.GetBytes(s);
            default: return [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(s)];
        }
    }

    private static byte[] Utf8(string s, string errors)
    {
        bool lone = false;
        for (int i = 0; i < s.Length && !lone; i++)
            if (char.IsSurrogate(s[i]))
            {
                lone = !(char.IsHighSurrogate(s[i]) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1]));
                i++;
            }
        if (!lone)
            return Encoding.UTF8.GetBytes(s);
        var bytes = new List<byte>();
        int[] points = W_Str.ToPoints(s);
        for (int i = 0; i < points.Length; i++)
        {
            int p = points[i];
            if (p is < 0xD800 or > 0xDFFF)
                bytes.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(p)));
            else if (errors == "surrogateescape" && p is >= 0xDC80 and <= 0xDCFF)
                bytes.Add((byte)(p - 0xDC00));
            else if (errors == "surrogatepass")
                bytes.AddRange([(byte)(0xE0 | p >> 12), (byte)(0x80 | p >> 6 & 63), (byte)(0x80 | p & 63)]);
            else
                bytes.AddRange(Encoding.ASCII.GetBytes(Replacement(s, p, i, "utf-8", errors, "surrogates not allowed")));
        }
        return [.. bytes];
    }

    private static byte[] Narrow(string s, int limit, string name, string errors)
    {
        var bytes = new List<byte>(s.Length);
        int[] points = W_Str.ToPoints(s);
        for (int i = 0; i < points.Length; i++)
            if (points[i] < limit)
                bytes.Add((byte)points[i]);
            else
                bytes.AddRange(Encoding.ASCII.GetBytes(Replacement(s, points[i], i, name, errors, $"ordinal not in range({limit})")));
        return [.. bytes];
    }

    private static string Replacement(string s, int p, int at, string encoding, string errors, string reason) => errors switch
    {
        "ignore" => "",
        "replace" => "?",
        "backslashreplace" => p < 256 ? $"\\x{p:x2}" : p < 0x10000 ? $"\\u{p:x4}" : $"\\U{p:x8}",
        "xmlcharrefreplace" => $"&#{p};",
        "strict" or "surrogateescape" or "surrogatepass" => throw PyErr.Make(Types.UnicodeEncodeError,
            new W_Str(encoding), new W_Str(s), new W_Int(at), new W_Int(at + 1), new W_Str(reason)),
        _ => throw PyErr.Make(Types.LookupError, $"unknown error handler name '{errors}'"),
    };

    public static string Decode(PyThread ts, byte[] data, string encoding, string errors)
    {
        switch (Normal(encoding))
        {
            case "utf-8": return DecodeUtf8(data, errors);
            case "utf-8-sig": return DecodeUtf8(data.Length >= 3 && data[0] == 0xEF && data[1] == 0xBB && data[2] == 0xBF ? data[3..] : data, errors);
            case "latin-1": return Encoding.Latin1.GetString(data);
            case "ascii": return DecodeAscii(data, errors);
            case "utf-16": return data is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(data, 2, data.Length - 2) : Encoding.Unicode.GetString(data is [0xFF, 0xFE, ..] ? data[2..] : data);
            case "utf-16-le": return Encoding.Unicode.GetString(data);
            case "utf-16-be": return Encoding.BigEndianUnicode.GetString(data);
            default: return Encoding.UTF32.GetString(data is [0xFF, 0xFE, 0, 0, ..] ? data[4..] : data);
        }
    }

    private static string DecodeAscii(byte[] data, string errors)
    {
        var b = new StringBuilder(data.Length);
        for (int i = 0; i < data.Length; i++)
            if (data[i] < 128)
                b.Append((char)data[i]);
            else
                Bad(b, data, i, 1, "ascii", errors, "ordinal not in range(128)");
        return b.ToString();
    }

    private static string DecodeUtf8(byte[] data, string errors)
    {
        if (errors == "strict" && System.Text.Unicode.Utf8.IsValid(data))
            return Encoding.UTF8.GetString(data);
        var b = new StringBuilder(data.Length);
        for (int i = 0; i < data.Length;)
        {
            if (Rune.DecodeFromUtf8(data.AsSpan(i), out Rune rune, out int used) == System.Buffers.OperationStatus.Done)
            {
                b.Append(rune.ToString());
                i += used;
                continue;
            }
            bool start = data[i] is >= 0xC2 and <= 0xF4;
            bool end = start && i + used >= data.Length;
            Bad(b, data, i, used, "utf-8", errors, !start ? "invalid start byte" : end ? "unexpected end of data" : "invalid continuation byte");
            i += used;
        }
        return b.ToString();
    }

    private static void Bad(StringBuilder b, byte[] data, int at, int count, string encoding, string errors, string reason)
    {
        switch (errors)
        {
            case "ignore":
                return;
            case "replace":
                b.Append('\uFFFD');
                return;
            case "surrogateescape":
                for (int i = 0; i < count; i++)
                    b.Append((char)(0xDC00 + data[at + i]));
                return;
            case "backslashreplace":
                for (int i = 0; i < count; i++)
                    b.Append(CultureInfo.InvariantCulture, $"\\x{(int)data[at + i]:x2}");
                return;
        }
        throw PyErr.Make(Types.UnicodeDecodeError, new W_Str(encoding), new W_Bytes(data), new W_Int(at), new W_Int(at + count), new W_Str(reason));
    }
}
