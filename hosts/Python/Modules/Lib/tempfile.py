"""Temporary files and folders."""
import io as _io
import os as _os
import random as _random
import shutil as _shutil

tempdir = None
template = "tmp"
_names = _random.Random()


def gettempdir():
    global tempdir
    if tempdir is None:
        for d in (_os.environ.get('TMPDIR'), _os.environ.get('TEMP'), _os.environ.get('TMP'), '/tmp', '/var/tmp', '/usr/tmp'):
            if d and _os.path.isdir(d):
                tempdir = d
                break
        else:
            tempdir = _os.getcwd()
    return tempdir


def gettempprefix():
    return template


def _new(suffix, prefix, dir):
    dir = gettempdir() if dir is None else dir
    while True:
        name = ''.join(_names.choice("abcdefghijklmnopqrstuvwxyz0123456789_") for _ in range(8))
        path = _os.path.join(dir, (template if prefix is None else prefix) + name + (suffix or ''))
        if not _os.path.exists(path):
            return path


def mktemp(suffix="", prefix=template, dir=None):
    return _new(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _new(suffix, prefix, dir)
    _os.mkdir(path, 0o700)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = _new(suffix, prefix, dir)
    return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL), path


class _Temporary:
    def __init__(self, file, name, delete):
        self.file, self.name, self.delete, self._gone = file, name, delete, False

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and not self._gone:
            self._gone = True
            _os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None):
    name = _new(suffix, prefix, dir)
    return _Temporary(open(name, mode, encoding=encoding, newline=newline), name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir)


def SpooledTemporaryFile(max_size=0, mode='w+b', *args, **kwargs):
    return _io.BytesIO() if 'b' in mode else _io.StringIO()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name)

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.name)
