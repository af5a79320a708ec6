using System.Globalization;
using System.Text;

namespace JitStm.Python;

/// <summary>str.format.</summary>
public static class StrFormat
{
    public static string Format(PyThread ts, string format, PyObject[] args, PyObject kwargs)
    {
        int auto = 0;
        return Expand(ts, format, args, kwargs, ref auto, 2);
    }

    private static string Expand(PyThread ts, string f, PyObject[] args, PyObject kwargs, ref int auto, int depth)
    {
        if (depth == 0)
            throw PyErr.ValueError("Max string recursion exceeded");
        var b = new StringBuilder();
        for (int i = 0; i < f.Length; i++)
        {
            char c = f[i];
            if (c == '{')
            {
                if (i + 1 < f.Length && f[i + 1] == '{')
                {
                    b.Append('{');
                    i++;
                    continue;
                }
                int end = Close(f, i);
                b.Append(Field(ts, f[(i + 1)..end], args, kwargs, ref auto, depth));
                i = end;
            }
            else if (c == '}')
            {
                if (i + 1 >= f.Length || f[i + 1] != '}')
                    throw PyErr.ValueError("Single '}' encountered in format string");
                b.Append('}');
                i++;
            }
            else
                b.Append(c);
        }
        return b.ToString();
    }

    private static int Close(string f, int open)
    {
        if (open + 1 >= f.Length)
            throw PyErr.ValueError("Single '{' encountered in format string");
        int level = 0;
        for (int i = open; i < f.Length; i++)
        {
            if (f[i] == '[' && level == 1)
            {
                int close = f.IndexOf(']', i);
                if (close > 0)
                {
                    i = close;
                    continue;
                }
            }
            if (f[i] == '{')
                level++;
            else if (f[i] == '}' && --level == 0)
                return i;
        }
        throw PyErr.ValueError("expected '}' before end of string");
    }

    private static string Field(PyThread ts, string field, PyObject[] args, PyObject kwargs, ref int auto, int depth)
    {
        int colon = -1, bang = -1, bracket = 0;
        for (int i = 0; i < field.Length && colon < 0; i++)
        {
            if (field[i] == '[')
                bracket++;
            else if (field[i] == ']')
                bracket--;
            else if (bracket == 0 && field[i] == ':')
                colon = i;
            else if (bracket == 0 && field[i] == '!' && bang < 0)
                bang = i;
        }
        string spec = colon < 0 ? "" : field[(colon + 1)..];
        string head = colon < 0 ? field : field[..colon];
        char conversion = '\0';
        if (bang >= 0)
        {
            string after = head[(bang + 1)..];
            if (after.Length != 1)
                throw PyErr.ValueError(after.Length == 0 ? "end of string while looking for conversion specifier" : "expected ':' after conversion specifier");
            conversion = after[0];
            head = head[..bang];
        }
        PyObject v = Value(ts, head, args, kwargs, ref auto);
        v = conversion switch
        {
            '\0' => v,
            'r' => new W_Str(Repr.Of(ts, v)),
            's' => Repr.StrObject(ts, v),
            'a' => new W_Str(Repr.Ascii(Repr.Of(ts, v))),
            _ => throw PyErr.ValueError($"Unknown conversion specifier {conversion}"),
        };
        if (spec.Contains('{'))
            spec = Expand(ts, spec, args, kwargs, ref auto, depth - 1);
        return Formatting.Format(ts, v, spec).Value;
    }

    private static PyObject Value(PyThread ts, string name, PyObject[] args, PyObject kwargs, ref int auto)
    {
        int end = name.IndexOfAny(['.', '[']);
        string first = end < 0 ? name : name[..end];
        PyObject v;
        if (first.Length == 0)
        {
            if (auto < 0)
                throw PyErr.ValueError("cannot switch from manual field specification to automatic field numbering");
            v = Positional(args, auto++);
        }
        else if (first.All(char.IsAsciiDigit))
        {
            if (auto > 0)
                throw PyErr.ValueError("cannot switch from automatic field numbering to manual field specification");
            auto = -1;
            v = Positional(args, int.Parse(first, CultureInfo.InvariantCulture));
        }
        else if (kwargs is W_Dict { IsSubclassInstance: false } d)
            v = d.GetStr(ts, first) ?? throw PyErr.KeyError(new W_Str(first));
        else
            v = Ops.GetItem(ts, kwargs, new W_Str(first));
        int i = end < 0 ? name.Length : end;
        while (i < name.Length)
        {
            if (name[i] == '.')
            {
                int stop = name.IndexOfAny(['.', '['], i + 1);
                if (stop < 0)
                    stop = name.Length;
                if (stop == i + 1)
                    throw PyErr.ValueError("Empty attribute in format string");
                v = Attributes.Get(ts, v, Names.Intern(name[(i + 1)..stop]));
                i = stop;
            }
            else if (name[i] == '[')
            {
                int stop = name.IndexOf(']', i);
                if (stop < 0)
                    throw PyErr.ValueError("Missing ']' in format string");
                string key = name[(i + 1)..stop];
                if (key.Length == 0)
                    throw PyErr.ValueError("Empty attribute in format string");
                v = Ops.GetItem(ts, v, key.All(char.IsAsciiDigit) ? new W_Int(long.Parse(key, CultureInfo.InvariantCulture)) : new W_Str(key));
                i = stop + 1;
            }
            else
                throw PyErr.ValueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        return v;
    }

    private static PyObject Positional(PyObject[] args, int i) =>
        i < args.Length ? args[i] : throw PyErr.IndexError($"Replacement index {i} out of range for positional args tuple");
}
