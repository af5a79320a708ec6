"""Data classes."""
import sys
import copy
from reprlib import recursive_repr as _recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    def __init__(self, type=None):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata if metadata is not None else {}
        self.kw_only = kw_only
        self._initvar = False

    def __repr__(self):
        return "Field(name=%r,type=%r,default=%r)" % (self.name, self.type, self.default)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_classvar(t):
    if isinstance(t, str):
        return t.startswith(('ClassVar', 'typing.ClassVar', 't.ClassVar'))
    return getattr(t, '_is_classvar', False) or getattr(getattr(t, '__origin__', None), '_is_classvar', False)


def _is_initvar(t):
    if isinstance(t, str):
        return t.startswith(('InitVar', 'dataclasses.InitVar'))
    return t is InitVar or type(t) is InitVar


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


def _collect(cls, kw_only):
    all_fields = {}
    for b in cls.__mro__[-1:0:-1]:
        for f in b.__dict__.get('__dataclass_fields__', {}).values():
            all_fields[f.name] = f
    seen_kw = False
    for name, t in cls.__dict__.get('__annotations__', {}).items():
        if t is KW_ONLY or t in ('KW_ONLY', 'dataclasses.KW_ONLY'):
            seen_kw = True
            continue
        if _is_classvar(t):
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            f = default
        else:
            if type(default).__name__ == 'member_descriptor':
                default = MISSING
            f = field(default=default)
        f.name = name
        f.type = t
        f._initvar = _is_initvar(t)
        if f.kw_only is MISSING:
            f.kw_only = kw_only or seen_kw
        if f.default.__class__.__hash__ is None:
            raise ValueError('mutable default %s for field %s is not allowed: use default_factory' % (type(f.default), f.name))
        all_fields[name] = f
        if isinstance(cls.__dict__.get(name), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError('%r is a field but has no type annotation' % name)
    return all_fields


class _Factory:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _Factory()


def _make_init(cls, fields, frozen):
    std = [f for f in fields if f.init and not f.kw_only]
    kws = [f for f in fields if f.init and f.kw_only]
    seen_default = False
    for f in std:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError("non-default argument %r follows default argument" % f.name)
    ns = {'_MISSING': MISSING, '_HAS': _HAS_DEFAULT_FACTORY, '_set': object.__setattr__}
    params = ['self']

    def param(f):
        if f.default is not MISSING:
            ns['_d_' + f.name] = f.default
            return '%s=_d_%s' % (f.name, f.name)
        if f.default_factory is not MISSING:
            return '%s=_HAS' % f.name
        return f.name
    params += [param(f) for f in std]
    if kws:
        params.append('*')
        params += [param(f) for f in kws]
    body = []
    for f in fields:
        if f._initvar:
            continue
        if f.default_factory is not MISSING:
            ns['_f_' + f.name] = f.default_factory
            value = '_f_%s() if %s is _HAS else %s' % (f.name, f.name, f.name) if f.init else '_f_%s()' % f.name
        elif f.init:
            value = f.name
        elif f.default is not MISSING:
            ns['_d_' + f.name] = f.default
            value = '_d_' + f.name
        else:
            continue
        if frozen:
            body.append('    _set(self, %r, %s)' % (f.name, value))
        else:
            body.append('    self.%s = %s' % (f.name, value))
    if hasattr(cls, '__post_init__'):
        body.append('    self.__post_init__(%s)' % ', '.join(f.name for f in fields if f._initvar))
    exec('def __init__(%s):\n%s' % (', '.join(params), '\n'.join(body) or '    pass'), ns)
    fn = ns['__init__']
    fn.__qualname__ = cls.__qualname__ + '.__init__'
    fn.__module__ = cls.__module__
    return fn


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    fields_map = _collect(cls, kw_only)
    cls.__dataclass_fields__ = fields_map
    cls.__dataclass_params__ = (init, repr_, eq, order, unsafe_hash, frozen)
    fields = list(fields_map.values())
    real = [f for f in fields if not f._initvar]
    own = cls.__dict__
    if init:
        cls.__init__ = _make_init(cls, fields, frozen)
    if repr_ and '__repr__' not in own:
        shown = [f.name for f in real if f.repr]

        @_recursive_repr()
        def __repr__(self):
            return self.__class__.__qualname__ + '(' + ', '.join(['%s=%r' % (n, getattr(self, n)) for n in shown]) + ')'
        cls.__repr__ = __repr__
    compared = [f.name for f in real if f.compare]

    def key(self):
        return tuple([getattr(self, n) for n in compared])
    had_eq = '__eq__' in own
    if eq and not had_eq:
        def __eq__(self, other):
            if other.__class__ is self.__class__:
                return key(self) == key(other)
            return NotImplemented
        cls.__eq__ = __eq__
    if order:
        def make(name, op):
            def method(self, other):
                if other.__class__ is self.__class__:
                    return op(key(self), key(other))
                return NotImplemented
            method.__name__ = name
            if name in cls.__dict__:
                raise TypeError('Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering' % (name, cls.__name__))
            setattr(cls, name, method)
        make('__lt__', lambda a, b: a < b)
        make('__le__', lambda a, b: a <= b)
        make('__gt__', lambda a, b: a > b)
        make('__ge__', lambda a, b: a >= b)
    if frozen:
        names = set(fields_map)

        def __setattr__(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError("cannot assign to field %r" % name)
            super(cls, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError("cannot delete field %r" % name)
            super(cls, self).__delattr__(name)
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    explicit_hash = '__hash__' in own and not (own['__hash__'] is None and had_eq)
    if unsafe_hash or (eq and frozen and not explicit_hash):
        hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]

        def __hash__(self):
            return hash(tuple([getattr(self, n) for n in hashed]))
        cls.__hash__ = __hash__
    elif eq and not frozen and not explicit_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple(f.name for f in fields if f.init and not f.kw_only)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__
    if slots:
        d = dict(cls.__dict__)
        inherited = {s for b in cls.__mro__[1:] for s in b.__dict__.get('__slots__', ())}
        d['__slots__'] = tuple(f.name for f in real if f.name not in inherited)
        for f in real:
            d.pop(f.name, None)
        d.pop('__dict__', None)
        d.pop('__weakref__', None)
        qualname = cls.__qualname__
        cls = type(cls)(cls.__name__, cls.__bases__, d)
        cls.__qualname__ = qualname
    return cls


def fields(class_or_instance):
    try:
        f = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(x for x in f.values() if not x._initvar)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    if not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


def _asdict(obj, factory):
    if hasattr(type(obj), '__dataclass_fields__'):
        return factory([(f.name, _asdict(getattr(obj, f.name), factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_asdict(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_asdict(v, factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)((_asdict(k, factory), _asdict(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, factory):
    if hasattr(type(obj), '__dataclass_fields__'):
        return factory([_astuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_astuple(v, factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)((_astuple(k, factory), _astuple(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError('field %s is declared with init=False, it cannot be specified with replace()' % f.name)
            continue
        if f.name not in changes:
            if f._initvar and f.default is MISSING:
                raise ValueError("InitVar %r must be specified with replace()" % f.name)
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **kw):
    ns = dict(namespace or {})
    anns = {}
    for item in fields:
        if isinstance(item, str):
            anns[item] = 'typing.Any'
        elif len(item) == 2:
            anns[item[0]] = item[1]
        else:
            anns[item[0]] = item[1]
            ns[item[0]] = item[2]
    ns['__annotations__'] = anns
    return dataclass(type(cls_name, bases, ns), **kw)
