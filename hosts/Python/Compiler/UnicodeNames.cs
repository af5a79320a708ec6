using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace JitStm.Python.Compiler;

/// <summary>Which characters identifiers are made of (XID_Start, XID_Continue), and which are printable.</summary>
internal static class UnicodeNames
{
    // .NET has no table of character names; these are the ones that programs spell out most.
    private static readonly FrozenDictionary<string, string> s_named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["SPACE"] = " ", ["NO-BREAK SPACE"] = "\u00A0", ["DEGREE SIGN"] = "\u00B0", ["PLUS-MINUS SIGN"] = "\u00B1",
        ["MICRO SIGN"] = "\u00B5", ["MIDDLE DOT"] = "\u00B7", ["MULTIPLICATION SIGN"] = "\u00D7", ["DIVISION SIGN"] = "\u00F7",
        ["COPYRIGHT SIGN"] = "\u00A9", ["REGISTERED SIGN"] = "\u00AE", ["EURO SIGN"] = "\u20AC", ["POUND SIGN"] = "\u00A3",
        ["SECTION SIGN"] = "\u00A7", ["LATIN SMALL LETTER SHARP S"] = "\u00DF", ["LATIN SMALL LETTER E WITH ACUTE"] = "\u00E9",
        ["GREEK SMALL LETTER ALPHA"] = "\u03B1", ["GREEK SMALL LETTER BETA"] = "\u03B2", ["GREEK SMALL LETTER GAMMA"] = "\u03B3",
        ["GREEK SMALL LETTER DELTA"] = "\u03B4", ["GREEK CAPITAL LETTER DELTA"] = "\u0394", ["GREEK SMALL LETTER LAMDA"] = "\u03BB",
        ["GREEK SMALL LETTER MU"] = "\u03BC", ["GREEK SMALL LETTER PI"] = "\u03C0", ["GREEK CAPITAL LETTER OMEGA"] = "\u03A9",
        ["EN DASH"] = "\u2013", ["EM DASH"] = "\u2014", ["BULLET"] = "\u2022", ["HORIZONTAL ELLIPSIS"] = "\u2026",
        ["LEFT DOUBLE QUOTATION MARK"] = "\u201C", ["RIGHT DOUBLE QUOTATION MARK"] = "\u201D", ["INFINITY"] = "\u221E",
        ["RIGHTWARDS ARROW"] = "\u2192", ["LEFTWARDS ARROW"] = "\u2190", ["UPWARDS ARROW"] = "\u2191", ["DOWNWARDS ARROW"] = "\u2193",
        ["CHECK MARK"] = "\u2713", ["SNOWMAN"] = "\u2603", ["ZERO WIDTH SPACE"] = "\u200B", ["REPLACEMENT CHARACTER"] = "\uFFFD",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The character of a \N{name} escape, or null.</summary>
    public static string? ByName(string name) => s_named.GetValueOrDefault(name);

    public static bool IsIdentifier(string name)
    {
        bool first = true;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (!(first ? IsStart(rune) : IsPart(rune)))
                return false;
            first = false;
        }
        return !first;
    }

    public static bool IsStart(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
        _ => rune.Value is 0x2118 or 0x212E or 0x309B or 0x309C,
    };

    public static bool IsPart(Rune rune) => IsStart(rune) || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation => true,
        _ => rune.Value is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA,
    };

    public static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };
}
