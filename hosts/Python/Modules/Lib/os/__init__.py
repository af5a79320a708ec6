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
rename = replace = _file.rename
remove = unlink = _file.remove
rmdir = _file.rmdir
chdir = _file.chdir
_exit = _file._exit
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0


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


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _PathLikeMeta(type):
    def __instancecheck__(cls, obj):
        return hasattr(type(obj), '__fspath__')

    def __subclasscheck__(cls, sub):
        return hasattr(sub, '__fspath__')


class PathLike(metaclass=_PathLikeMeta):
    def __class_getitem__(cls, item):
        return cls


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return 'os.terminal_size(columns=%r, lines=%r)' % tuple(self)


_descriptors = {}


def open(path, flags, mode=0o777, *, dir_fd=None):
    how = 'x' if flags & O_EXCL else 'a' if flags & O_APPEND else 'w' if flags & O_TRUNC or flags & 3 == O_WRONLY else 'r'
    if flags & O_CREAT and how == 'r':
        how = 'a'
    raw = _file.open(path, how + ('+' if flags & 3 == O_RDWR else ''))
    fd = 3 + len(_descriptors)
    _descriptors[fd] = raw
    return fd


def fdopen(fd, mode='r', *args, **kwargs):
    raise NotImplementedError("os.fdopen() is not supported")


def read(fd, n):
    return _descriptors[fd].read(n)


def write(fd, data):
    if fd in (1, 2):
        (_sys.stdout if fd == 1 else _sys.stderr).write(bytes(data).decode('utf-8', 'replace'))
        return len(data)
    return _descriptors[fd].write(data)


def close(fd):
    _descriptors.pop(fd).close()


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def unsetenv(key):
    environ.pop(key, None)


def getppid():
    return 1


def getlogin():
    return environ.get('USER', 'root')


def getuid():
    return 0


def umask(mask):
    return 0o022


def chmod(path, mode, **kw):
    pass


def strerror(code):
    import errno
    return errno._messages.get(code, 'Unknown error %d' % code)


def system(command):
    raise NotImplementedError("os.system() is not supported")


def popen(cmd, mode='r', buffering=-1):
    raise NotImplementedError("os.popen() is not supported")


def fork():
    raise NotImplementedError("os.fork() is not supported")


def sched_getaffinity(pid):
    return set(range(cpu_count()))


class uname_result(tuple):
    sysname, nodename, release, version, machine = (property(lambda self, i=i: self[i]) for i in range(5))


def uname():
    return uname_result(('Linux', 'localhost', '', '', 'x86_64'))


class stat_result:
    def __init__(self, p):
        self.st_size = _file.size(p) if path.isfile(p) else 4096
        self.st_mtime = _file.mtime(p)
        self.st_atime = self.st_ctime = self.st_mtime
        self.st_ino = self.st_dev = self.st_uid = self.st_gid = 0
        self.st_nlink = 1
        self.st_mode = 0o40755 if path.isdir(p) else 0o100644


def stat(p):
    if not path.exists(p):
        raise FileNotFoundError(2, 'No such file or directory', p)
    return stat_result(p)


lstat = stat


class DirEntry:
    def __init__(self, directory, name):
        self.name = name
        self.path = path.join(directory, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return '<DirEntry %r>' % self.name


class scandir:
    def __init__(self, p='.'):
        self._entries = iter([DirEntry(p, n) for n in listdir(p)])

    def __iter__(self):
        return self._entries

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def close(self):
        pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    dirs, files = [], []
    try:
        names = listdir(top)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    for n in names:
        (dirs if path.isdir(path.join(top, n)) else files).append(n)
    if topdown:
        yield top, dirs, files
    for d in dirs:
        yield from walk(path.join(top, d), topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


def get_terminal_size(fd=0):
    raise OSError(25, 'Inappropriate ioctl for device')
