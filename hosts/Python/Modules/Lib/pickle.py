"""Objects as bytes, in a format of its own: what was written here can be read here."""
import copyreg as _copyreg
import importlib as _importlib
import io as _io
import json as _json
import sys as _sys
import types as _types

HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


_MAGIC = b'\x80JSPK'


class Pickler:
    """Writes each object once, as a row of a table; rows refer to each other by number."""

    def __init__(self, file, protocol=None, **kw):
        self._file = file

    def dump(self, obj):
        self._rows, self._memo, self._alive = [], {}, []
        top = self._save(obj)
        self._file.write(_MAGIC + _json.dumps([top, self._rows]).encode('utf-8') + b'\n')

    def _save(self, obj):
        t = type(obj)
        if obj is None or t is bool or t is str and obj.isprintable():
            return ['c', obj]
        key = id(obj)
        if t in (int, float, complex, bytes, str, bytearray):
            if t is int:
                return ['i', str(obj)]
            if t is float:
                return ['f', obj.hex()]
            if t is complex:
                return ['x', obj.real.hex(), obj.imag.hex()]
            return ['s' if t is str else 'b' if t is bytes else 'B', (obj.encode('utf-8', 'surrogatepass') if t is str else bytes(obj)).hex()]
        if key in self._memo:
            return self._memo[key]
        if isinstance(obj, (type, _types.FunctionType, _types.BuiltinFunctionType)):
            return self._global(obj)
        n = len(self._rows)
        self._memo[key] = n
        self._alive.append(obj)
        self._rows.append(None)
        self._rows[n] = self._row(obj, t)
        return n

    def _global(self, obj):
        name, module = getattr(obj, '__qualname__', None), getattr(obj, '__module__', None)
        found = _sys.modules.get(module)
        for part in (name or '').split('.'):
            found = getattr(found, part, None)
        if found is not obj:
            if '<lambda>' in (name or ''):
                raise PicklingError("Can't pickle %r: attribute lookup %s on %s failed" % (obj, name, module))
            if '<locals>' in (name or ''):
                raise AttributeError("Can't pickle local object %r" % name)
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module, name))
        return ['g', module, name]

    def _row(self, obj, t):
        save = self._save
        if t is list or t is tuple or t is set or t is frozenset:
            return [t.__name__] + [save(x) for x in obj]
        if t is dict:
            return ['dict'] + [[save(k), save(v)] for k, v in obj.items()]
        if t in (range, slice, type(...), type(NotImplemented)):
            return ['eval', repr(obj)]
        if isinstance(obj, (_types.GeneratorType, _types.ModuleType, _types.FrameType, _types.TracebackType)) or t.__name__ in ('lock', 'RLock', 'TextIOWrapper'):
            raise TypeError("cannot pickle %r object" % t.__name__)
        reduce = _copyreg.dispatch_table.get(t)
        return self._object(obj, t) if reduce is None else self._reduced(reduce(obj))

    def _object(self, obj, t):
        save = self._save
        if t.__reduce_ex__ is not object.__reduce_ex__:
            return self._reduced(obj.__reduce_ex__(4))
        if t.__reduce__ is not object.__reduce__:
            return self._reduced(obj.__reduce__())
        args = obj.__getnewargs__() if hasattr(t, '__getnewargs__') else ()
        base = next((b for b in (int, float, str, bytes, tuple) if isinstance(obj, b)), None)
        if base is not None and not args:
            args = (base(obj),)
        if isinstance(obj, BaseException):
            args = obj.args
        state = _copyreg.state_of(obj)
        return ['object', self._global(t), [save(a) for a in args], save(state),
                [save(x) for x in obj] if isinstance(obj, (list, set)) else None,
                [[save(k), save(v)] for k, v in dict.items(obj)] if isinstance(obj, dict) else None]

    def _reduced(self, r):
        if isinstance(r, str):
            raise PicklingError("global names from __reduce__ are not supported")
        save = self._save
        r = tuple(r) + (None,) * (5 - len(r))
        return ['reduce', save(r[0]), [save(a) for a in r[1]], save(r[2]), None if r[3] is None else [save(x) for x in r[3]],
                None if r[4] is None else [[save(k), save(v)] for k, v in r[4]]]


class Unpickler:
    def __init__(self, file, **kw):
        self._file = file

    def find_class(self, module, name):
        found = _importlib.import_module(module)
        for part in name.split('.'):
            found = getattr(found, part)
        return found

    def load(self):
        line = self._file.readline()
        if not line:
            raise EOFError("Ran out of input")
        if not line.startswith(_MAGIC):
            raise UnpicklingError("invalid load key, %r." % chr(line[0]))
        top, self._rows = _json.loads(line[len(_MAGIC):].decode('utf-8'))
        self._made = {}
        return self._load(top)

    def _load(self, ref):
        if isinstance(ref, int):
            if ref not in self._made:
                self._make(ref, self._rows[ref])
            return self._made[ref]
        kind = ref[0]
        if kind == 'c':
            return ref[1]
        if kind == 'i':
            return int(ref[1])
        if kind == 'f':
            return float.fromhex(ref[1])
        if kind == 'x':
            return complex(float.fromhex(ref[1]), float.fromhex(ref[2]))
        if kind == 'g':
            return self.find_class(ref[1], ref[2])
        data = bytes.fromhex(ref[1])
        return data.decode('utf-8', 'surrogatepass') if kind == 's' else data if kind == 'b' else bytearray(data)

    def _make(self, n, row):
        kind, load, made = row[0], self._load, self._made
        if kind == 'list':
            made[n] = x = []
            x.extend(load(r) for r in row[1:])
        elif kind == 'set':
            made[n] = x = set()
            x.update([load(r) for r in row[1:]])
        elif kind == 'dict':
            made[n] = x = {}
            for k, v in row[1:]:
                key = load(k)
                x[key] = load(v)
        elif kind in ('tuple', 'frozenset'):
            items = [load(r) for r in row[1:]]
            if n not in made:
                made[n] = tuple(items) if kind == 'tuple' else frozenset(items)
        elif kind == 'eval':
            made[n] = eval(row[1])
        else:
            target, args = load(row[1]), [load(a) for a in row[2]]
            x = made[n] = target.__new__(target, *args) if kind == 'object' else target(*args)
            for item in row[4] or ():
                (x.add if isinstance(x, set) else x.append)(load(item))
            for k, v in row[5] or ():
                x[load(k)] = load(v)
            _copyreg.set_state(x, load(row[3]))


def dump(obj, file, protocol=None, **kw):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, **kw):
    f = _io.BytesIO()
    Pickler(f, protocol).dump(obj)
    return f.getvalue()


def load(file, **kw):
    return Unpickler(file).load()


def loads(data, **kw):
    return Unpickler(_io.BytesIO(data)).load()
