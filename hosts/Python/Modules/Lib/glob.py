"""File names that match a pattern."""
import fnmatch
import os
import re

_magic = re.compile('([*?[])')


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    return _magic.sub(r'[\1]', pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    for found in _glob(pathname, root_dir or '', recursive, include_hidden):
        if found:
            yield found


def _glob(pathname, root, recursive, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if os.path.exists(os.path.join(root, pathname)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _glob(folder, root, recursive, hidden)
    else:
        folders = [folder]
    for d in folders:
        at = os.path.join(root, d) or '.'
        if recursive and base == '**':
            yield from (os.path.join(d, x) if d and x else d or x for x in _below(at, '', hidden))
        elif has_magic(base):
            if os.path.isdir(at):
                for name in os.listdir(at):
                    if (hidden or base.startswith('.') or not name.startswith('.')) and fnmatch.fnmatch(name, base):
                        yield os.path.join(d, name)
        elif os.path.exists(os.path.join(at, base)):
            yield os.path.join(d, base)


def _below(top, prefix, hidden):
    yield prefix
    for name in os.listdir(os.path.join(top, prefix) if prefix else top):
        if hidden or not name.startswith('.'):
            path = os.path.join(prefix, name)
            if os.path.isdir(os.path.join(top, path)):
                yield from _below(top, path, hidden)
            else:
                yield path
