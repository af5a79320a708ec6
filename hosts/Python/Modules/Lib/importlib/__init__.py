"""Imports by name."""
import sys


def import_module(name, package=None):
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % name)
        level = len(name) - len(name.lstrip('.'))
        base = package.rsplit('.', level - 1)[0]
        name = base + '.' + name[level:] if name[level:] else base
    __import__(name)
    return sys.modules[name]


def reload(module):
    name = module.__name__
    file = getattr(module, '__file__', None)
    if sys.modules.get(name) is not module:
        raise ImportError("module %s not in sys.modules" % name, name=name)
    with open(file, encoding='utf-8') as f:
        exec(compile(f.read(), file, 'exec'), module.__dict__)
    return module


def invalidate_caches():
    pass
