"""Finding modules, and loading them from files."""
import os
import sys
import types


class ModuleSpec:
    def __init__(self, name, loader, origin=None):
        self.name, self.loader, self.origin = name, loader, origin
        self.submodule_search_locations = None

    def __repr__(self):
        return 'ModuleSpec(name=%r, loader=%r, origin=%r)' % (self.name, self.loader, self.origin)


class _FileLoader:
    def __init__(self, path):
        self.path = path

    def exec_module(self, module):
        with open(self.path, encoding='utf-8') as f:
            exec(compile(f.read(), self.path, 'exec'), module.__dict__)


def spec_from_file_location(name, location=None, **kw):
    location = os.fspath(location)
    return ModuleSpec(name, _FileLoader(location), location)


def module_from_spec(spec):
    module = types.ModuleType(spec.name)
    module.__file__ = spec.origin
    module.__spec__ = spec
    return module


def find_spec(name, package=None):
    if name in sys.modules:
        return ModuleSpec(name, None, getattr(sys.modules[name], '__file__', None))
    path = name.replace('.', '/')
    for d in sys.path:
        for tail in ('.py', '/__init__.py'):
            if os.path.isfile(os.path.join(d, path + tail)):
                return spec_from_file_location(name, os.path.join(d, path + tail))
    if '.' not in name and name in sys.stdlib_module_names if hasattr(sys, 'stdlib_module_names') else False:
        return ModuleSpec(name, None, 'built-in')
    return None
