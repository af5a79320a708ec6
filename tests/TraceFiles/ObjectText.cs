using System.Globalization;
using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.TraceFiles;

/// <summary>
/// Objects as text: <c>Cell(3, null)</c> gives the fields in the order of their declaration (base class first, missing ones are zero),
/// <c>Int64[](1, 2)</c> the items, <c>"abc"</c> a string, and a name an object that was made before.
/// Printed objects are numbered where they are met first, and later called by their number, so that shapes can be compared: <c>Cell#0(3, #0)</c>.
/// </summary>
public sealed class ObjectText(ReflectionResolver resolver)
{
    private readonly Dictionary<string, object> _made = [];

    /// <summary>The named objects, in the order of their names' definition.</summary>
    public List<object> Named { get; } = [];

    public void Name(string name, object target)
    {
        _made.Add(name, target);
        Named.Add(target);
    }

    /// <summary>The slot that a value of the kind has at the text's meaning.</summary>
    public Slot Parse(string text, Kind kind)
    {
        int at = 0;
        Slot value = Parse(text, kind, ref at);
        return at == text.Length ? value : throw new FormatException($"'{text[at..]}' is left over in {text}");
    }

    private Slot Parse(string text, Kind kind, ref int at)
    {
        if (kind == Kind.Ref)
            return new Slot(ParseObject(text, ref at));
        int start = at;
        while (at < text.Length && text[at] is not (',' or ')'))
            at++;
        string word = text[start..at].Trim();
        return kind == Kind.F64 ? new Slot(double.Parse(word, CultureInfo.InvariantCulture))
            : kind == Kind.I32 ? new Slot((long)int.Parse(word, CultureInfo.InvariantCulture))
            : new Slot(long.Parse(word, CultureInfo.InvariantCulture));
    }

    private object? ParseObject(string text, ref int at)
    {
        while (text[at] == ' ')
            at++;
        if (text[at] == '"')
        {
            int end = text.IndexOf('"', at + 1);
            string content = text[(at + 1)..end];
            at = end + 1;
            return content;
        }
        int start = at;
        while (at < text.Length && text[at] is not (',' or ')' or '('))
            at++;
        string word = text[start..at].Trim();
        if (at == text.Length || text[at] != '(')
            return word == "null" ? null : _made.GetValueOrDefault(word) ?? throw new FormatException($"no object is called {word}");
        at++;
        return word.EndsWith("[]", StringComparison.Ordinal) ? ParseArray(resolver.Array(word), text, ref at) : ParseFields(resolver.Class(word), text, ref at);
    }

    private object ParseFields(ClassDescr descr, string text, ref int at)
    {
        object made = descr.Allocate();
        foreach (FieldInfo field in Fields(descr.Type))
        {
            if (text[at] == ')')
                break;
            Kind kind = Storages.KindOf(field.FieldType);
            Slot value = Parse(text, kind, ref at);
            resolver.Field($"{field.DeclaringType!.Name}.{field.Name}").Store(made, value);
            at += text[at] == ',' ? 1 : 0;
        }
        return text[at++] == ')' ? made : throw new FormatException($"{descr.Name} has not so many fields: {text}");
    }

    private Array ParseArray(ArrayDescr descr, string text, ref int at)
    {
        var items = new List<Slot>();
        while (text[at] != ')')
        {
            items.Add(Parse(text, descr.Kind, ref at));
            at += text[at] == ',' ? 1 : 0;
        }
        at++;
        object made = descr.Allocate(items.Count);
        for (int i = 0; i < items.Count; i++)
            descr.Store(made, i, items[i]);
        return (Array)made;
    }

    public static IEnumerable<FieldInfo> Fields(Type type)
    {
        if (type.BaseType is null || type.Name == "StmObject")
            return [];
        FieldInfo[] own = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return Fields(type.BaseType).Concat(own.OrderBy(f => f.MetadataToken));
    }

    /// <summary>Prints values that may refer to each other; one printer serves a whole outcome.</summary>
    public sealed class Writer
    {
        private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);

        public string Write(Kind kind, Slot slot) => kind switch
        {
            Kind.Ref => Write(slot.Ref),
            Kind.F64 => slot.Float.ToString("R", CultureInfo.InvariantCulture),
            Kind.I32 or Kind.I64 or Kind.Void => slot.Bits.ToString(CultureInfo.InvariantCulture),
        };

        public string Write(object? target)
        {
            switch (target)
            {
                case null: return "null";
                case string text: return $"\"{text}\"";
                case bool flag: return flag ? "1" : "0";
                case char unit: return ((int)unit).ToString(CultureInfo.InvariantCulture);
                case IFormattable number: return number.ToString(null, CultureInfo.InvariantCulture);
            }
            // Somebody else's object is no part of the outcome, and may be the root of anything.
            if (target is not Array && target.GetType().Namespace != typeof(Guest).Namespace)
                return target.GetType().Name;
            if (_seen.TryGetValue(target, out int number0))
                return $"#{number0}";
            _seen.Add(target, _seen.Count);
            IEnumerable<string> content = target is Array items
                ? items.Cast<object?>().Select(Write)
                : Fields(target.GetType()).Select(f => Write(f.GetValue(target)));
            return $"{target.GetType().Name}#{_seen[target]}({string.Join(", ", content)})";
        }
    }
}
