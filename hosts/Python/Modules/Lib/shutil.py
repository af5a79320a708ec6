"""Copying, moving and removing of files and folders."""
import os
import fnmatch
from collections import namedtuple


class Error(OSError):
    pass


class SameFileError(Error):
    pass


_usage = namedtuple('usage', 'total used free')


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or 65536):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.abspath(src) == os.path.abspath(dst):
        raise SameFileError("%r and %r are the same file" % (src, dst))
    with open(src, 'rb') as a, open(dst, 'wb') as b:
        copyfileobj(a, b)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    pass


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    return lambda path, names: {n for p in patterns for n in fnmatch.filter(names, p)}


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in ignored:
            continue
        a, b = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(a):
            copytree(a, b, symlinks, ignore, copy_function, False, dirs_exist_ok)
        else:
            copy_function(a, b)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    try:
        for name in os.listdir(path):
            p = os.path.join(path, name)
            if os.path.isdir(p) and not os.path.islink(p):
                rmtree(p, ignore_errors, onerror)
            else:
                os.unlink(p)
        os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    os.rename(src, real)
    return real


def which(cmd, mode=1, path=None):
    if os.path.dirname(cmd):
        return cmd if os.path.isfile(cmd) else None
    for folder in (path or os.environ.get('PATH', '')).split(':'):
        found = os.path.join(folder, cmd)
        if os.path.isfile(found):
            return found
    return None


def disk_usage(path):
    raise NotImplementedError("shutil.disk_usage() is not supported")


def get_terminal_size(fallback=(80, 24)):
    try:
        return os.terminal_size((int(os.environ['COLUMNS']), int(os.environ.get('LINES', fallback[1]))))
    except (KeyError, ValueError):
        return os.terminal_size(fallback)
