"""Paths."""
import _file
sep = '/'
curdir = '.'
pardir = '..'
exists = lexists = _file.exists
isfile = _file.isfile
isdir = _file.isdir
getsize = _file.size
getmtime = _file.mtime


def _str(p):
    return p if isinstance(p, (str, bytes)) else p.__fspath__()


def join(a, *p):
    path = _str(a)
    for b in p:
        b = _str(b)
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    p = _str(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def dirname(p):
    return split(p)[0]


def basename(p):
    return split(p)[1]


def splitext(p):
    p = _str(p)
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    if dot > start and p[start:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def isabs(p):
    return _str(p).startswith('/')


def normpath(path):
    path = _str(path)
    if not path:
        return '.'
    slashes = path.startswith('/')
    out = []
    for comp in path.split('/'):
        if comp in ('', '.'):
            continue
        if comp != '..' or (not slashes and not out) or (out and out[-1] == '..'):
            out.append(comp)
        elif out:
            out.pop()
    return ('/' if slashes else '') + '/'.join(out) or '.'


def abspath(p):
    p = _str(p)
    return normpath(p if isabs(p) else join(_file.getcwd(), p))


def realpath(p, **kw):
    return _file.realpath(p)


def expanduser(p):
    import os
    return os.environ.get('HOME', '/') + p[1:] if p == '~' or p.startswith('~/') else p


def commonprefix(m):
    if not m:
        return ''
    a, b = min(m), max(m)
    for i, c in enumerate(a):
        if c != b[i]:
            return a[:i]
    return a


def relpath(path, start='.'):
    a = [x for x in abspath(start).split('/') if x]
    b = [x for x in abspath(path).split('/') if x]
    i = len(commonprefix([a, b]))
    return '/'.join(['..'] * (len(a) - i) + b[i:]) or '.'


def islink(p):
    return False


def splitdrive(p):
    return '', p


def expandvars(p):
    import os
    import re
    return re.sub(r'\$(\w+)|\$\{([^}]*)\}', lambda m: os.environ.get(m.group(1) or m.group(2), m.group()), _str(p))


def commonpath(paths):
    paths = [_str(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({p.startswith('/') for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[c for c in p.split('/') if c and c != '.'] for p in paths]
    return ('/' if paths[0].startswith('/') else '') + '/'.join(commonprefix(parts))


def samefile(a, b):
    return realpath(a) == realpath(b)


def normcase(p):
    return _str(p)


def ismount(p):
    return abspath(p) == '/'


def getatime(p):
    return getmtime(p)


def getctime(p):
    return getmtime(p)


pathsep = ':'
extsep = '.'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = True
