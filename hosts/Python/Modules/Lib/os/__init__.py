"""The operating system."""
import sys as _sys
import _file
from os import path

_sys.modules['os.path'] = path
name = 'posix'
sep = '/'
altsep = None
pathsep = ':'
linesep = '\n'
curdir = '.'
pardir = '..'
extsep = '.'
devnull = '/dev/null'
error = OSError
environ = _file.environ()
getcwd = _file.getcwd
getpid = _file.getpid
cpu_count = _file.cpu_count
urandom = _file.urandom
mkdir_ = _file.mkdir
rename = replace = _file.rename
remove = unlink = _file.remove
rmdir = _file.rmdir
chdir = _file.chdir
_exit = _file._exit
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2


def mkdir(path, mode=0o777):
    _file.mkdir(path)


def listdir(path='.'):
    return _file.listdir(path)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def access(p, mode):
    return path.exists(p)


def fspath(p):
    if isinstance(p, (str, bytes)):
        return p
    return type(p).__fspath__(p)


class PathLike:
    pass


class stat_result:
    def __init__(self, p):
        self.st_size = _file.size(p) if path.isfile(p) else 4096
        self.st_mtime = _file.mtime(p)
        self.st_mode = 0o40755 if path.isdir(p) else 0o100644


def stat(p):
    if not path.exists(p):
        raise FileNotFoundError(2, 'No such file or directory', p)
    return stat_result(p)


class DirEntry:
    def __init__(self, directory, name):
        self.name = name
        self.path = path.join(directory, name)

    def is_dir(self):
        return path.isdir(self.path)

    def is_file(self):
        return path.isfile(self.path)


def scandir(p='.'):
    return (DirEntry(p, n) for n in listdir(p))


def walk(top, topdown=True, onerror=None, followlinks=False):
    dirs, files = [], []
    for n in listdir(top):
        (dirs if path.isdir(path.join(top, n)) else files).append(n)
    if topdown:
        yield top, dirs, files
    for d in dirs:
        yield from walk(path.join(top, d), topdown)
    if not topdown:
        yield top, dirs, files


def get_terminal_size(fd=0):
    return (80, 24)
