"""Words of a command line."""
import re

_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    if not s:
        return "''"
    return s if _unsafe(s) is None else "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(map(quote, split_command))


def split(s, comments=False, posix=True):
    words, word, state = [], None, ''
    i, n = 0, len(s)
    while i < n:
        c = s[i]
        i += 1
        if state:
            if c == state:
                state = ''
                if not posix:
                    word += c
            elif c == '\\' and state == '"' and posix and i < n and s[i] in '\\"':
                word += s[i]
                i += 1
            else:
                word += c
        elif c in '\'"':
            word = (word or '') + ('' if posix else c)
            state = c
        elif c == '\\' and posix:
            if i == n:
                raise ValueError("No escaped character")
            word = (word or '') + s[i]
            i += 1
        elif c.isspace():
            if word is not None:
                words.append(word)
                word = None
        elif c == '#' and comments:
            while i < n and s[i] != '\n':
                i += 1
        else:
            word = (word or '') + c
    if state:
        raise ValueError("No closing quotation")
    if word is not None:
        words.append(word)
    return words


class shlex:
    """Iterates over the words of a text."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self._text = instream if isinstance(instream, str) else instream.read()
        self.posix, self.whitespace_split, self.commenters, self._words = posix, False, '#', None

    def get_token(self):
        if self._words is None:
            self._words = iter(split(self._text, bool(self.commenters), self.posix) if self.whitespace_split else _tokens(self._text))
        return next(self._words, None if self.posix else '')

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if not token:
            raise StopIteration
        return token


def _tokens(text):
    for m in re.finditer(r"#.*|\"[^\"]*\"|'[^']*'|\w+|\S", text):
        if not m.group().startswith('#'):
            yield m.group()
