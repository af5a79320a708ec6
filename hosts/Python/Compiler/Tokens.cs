using System.Collections.Frozen;

namespace JitStm.Python.Compiler;

internal enum TokenKind
{
    EndMarker, Error, Newline, Indent, Dedent, Name, Number, String,

    LParen, RParen, LBracket, RBracket, LBrace, RBrace,
    Comma, Colon, Semicolon, Dot, Ellipsis, Arrow, At, Assign, Walrus,
    Plus, Minus, Star, Slash, DoubleSlash, Percent, DoubleStar, LShift, RShift, Amper, Bar, Caret, Tilde,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    PlusAssign, MinusAssign, StarAssign, SlashAssign, DoubleSlashAssign, PercentAssign, DoubleStarAssign,
    LShiftAssign, RShiftAssign, AmperAssign, BarAssign, CaretAssign, AtAssign,
    /// <summary>A character that is no token of the language but no tokenizer error either ($, ?, !, `).</summary>
    Unknown,

    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally,
    For, From, Global, If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}

/// <summary>Offsets are into the source text (UTF-16); lines count from 1, columns from 0 in code points. Level: open brackets.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Col, int EndLine, int EndCol, int Level);

internal static class Keywords
{
    private static readonly FrozenDictionary<string, TokenKind> s_table =
        Enumerable.Range((int)TokenKind.False, TokenKind.Yield - TokenKind.False + 1)
            .Select(i => (TokenKind)i)
            .ToFrozenDictionary(k => k is TokenKind.False or TokenKind.None or TokenKind.True ? k.ToString() : k.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_table.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TokenKind Classify(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 8 && s_lookup.TryGetValue(word, out TokenKind kind) ? kind : TokenKind.Name;

    public static bool IsKeyword(TokenKind kind) => kind >= TokenKind.False;
}
