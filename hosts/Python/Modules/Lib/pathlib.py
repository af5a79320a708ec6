"""Paths as objects."""
import fnmatch
import os

__all__ = ['PurePath', 'PurePosixPath', 'Path', 'PosixPath', 'PureWindowsPath', 'WindowsPath']


class PurePath:
    __slots__ = ('_root', '_parts')

    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        elif cls is PurePath:
            cls = PurePosixPath
        root, parts = '', []
        for a in args:
            if isinstance(a, PurePath):
                r, p = a._root, a._parts
            else:
                a = os.fspath(a)
                if not isinstance(a, str):
                    raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(a))
                r = '//' if a.startswith('//') and not a.startswith('///') else '/' if a.startswith('/') else ''
                p = [x for x in a.split('/') if x and x != '.']
            if r:
                root, parts = r, list(p)
            else:
                parts = parts + list(p)
        return cls._make(root, parts)

    @classmethod
    def _make(cls, root, parts):
        self = object.__new__(cls)
        self._root, self._parts = root, tuple(parts)
        return self

    def __init__(self, *args):
        pass

    def __str__(self):
        return self._root + '/'.join(self._parts) or '.'

    def __fspath__(self):
        return str(self)

    as_posix = __str__

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def _key(self):
        return ((self._root,) if self._root else ()) + self._parts

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: self._key())
    name = property(lambda self: self._parts[-1] if self._parts else '')

    @property
    def suffix(self):
        i = self.name.rfind('.')
        return self.name[i:] if 0 < i < len(self.name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        i = self.name.rfind('.')
        return self.name[:i] if 0 < i < len(self.name) - 1 else self.name

    @property
    def parent(self):
        return self._make(self._root, self._parts[:-1]) if self._parts else self

    @property
    def parents(self):
        return _Parents([self._make(self._root, self._parts[:i]) for i in range(len(self._parts) - 1, -1, -1)])

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError("Invalid name %r" % (name,))
        return self._make(self._root, self._parts[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        base = type(self)(*other)
        n = len(base._parts)
        if base._root != self._root or self._parts[:n] != base._parts:
            raise ValueError("%r is not in the subpath of %r OR one path is relative and the other is absolute." % (str(self), str(base)))
        return self._make('', self._parts[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, pattern):
        p = type(self)(pattern)
        if p._root and len(p._key()) != len(self._key()):
            return False
        if not p._parts or len(p._parts) > len(self._parts):
            return False
        return all(fnmatch.fnmatchcase(a, b) for a, b in zip(reversed(self._parts), reversed(p._parts)))

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(str(self))

    def __reduce__(self):
        return self.__class__, self._key()


class _Parents(tuple):
    def __repr__(self):
        return "<PosixPath.parents>"


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def exists(self):
        return os.path.exists(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return os.path.islink(str(self))

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open(encoding=encoding, errors=errors) as f:
            return f.read()

    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        with self.open('wb') as f:
            return f.write(data)

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self / name

    def glob(self, pattern):
        yield from self._glob([p for p in str(pattern).split('/') if p])

    def rglob(self, pattern):
        yield from self._glob(['**'] + [p for p in str(pattern).split('/') if p])

    def _glob(self, parts):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if first == '**':
            seen = set()
            for folder in self._folders():
                for found in folder._glob(rest) if rest else [folder]:
                    if found not in seen:
                        seen.add(found)
                        yield found
        elif not any(c in first for c in '*?['):
            found = self / first
            if found.exists():
                yield from found._glob(rest)
        elif self.is_dir():
            for name in os.listdir(str(self)):
                if fnmatch.fnmatchcase(name, first):
                    found = self / name
                    if not rest or found.is_dir():
                        yield from found._glob(rest)

    def _folders(self):
        yield self
        if self.is_dir():
            for name in os.listdir(str(self)):
                p = self / name
                if p.is_dir() and not p.is_symlink():
                    yield from p._folders()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return type(self)(target)

    replace = rename

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            return
        open(str(self), 'a').close()

    def absolute(self):
        return self if self._root else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        path = os.path.realpath(str(self))
        if strict and not os.path.exists(path):
            raise FileNotFoundError(2, 'No such file or directory', path)
        return type(self)(path)

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def samefile(self, other):
        return os.path.realpath(str(self)) == os.path.realpath(os.fspath(other))


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    def __new__(cls, *args):
        raise NotImplementedError("Windows paths are not supported")


WindowsPath = PureWindowsPath
