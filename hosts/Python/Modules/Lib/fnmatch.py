"""Shell patterns."""
import functools
import re


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=256)
def _compile(pat):
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _compile(pat)(name) is not None


def filter(names, pat):
    match = _compile(pat)
    return [n for n in names if match(n)]


def translate(pat):
    out = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not out or out[-1] != '.*':
                out.append('.*')
        elif c == '?':
            out.append('.')
        elif c == '[':
            j = i + (pat[i:i + 1] in ('!', ']'))
            if pat[i:i + 2] == '!]':
                j += 1
            j = pat.find(']', j)
            if j < 0:
                out.append('\\[')
                continue
            body = pat[i:j].replace('\\', r'\\')
            i = j + 1
            out.append('[%s]' % ('^' + body[1:] if body[0] == '!' else '\\' + body if body[0] == '^' else body))
        else:
            out.append(re.escape(c))
    return r'(?s:%s)\Z' % ''.join(out)
