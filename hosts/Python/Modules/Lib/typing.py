"""Type hints: names that can be subscripted and mean nothing at run time."""
import collections
import collections.abc as _abc
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod

TYPE_CHECKING = False


class _Alias:
    def __init__(self, name, origin=None, args=(), classvar=False):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args
        self._is_classvar = classvar
        self.__parameters__ = ()

    def __getitem__(self, item):
        if not isinstance(item, tuple):
            item = (item,)
        return _Alias(self._name, self.__origin__, item, self._is_classvar)

    def __call__(self, *args, **kw):
        if self.__origin__ is None:
            raise TypeError("Type %s cannot be instantiated; use a subclass" % self._name)
        return self.__origin__(*args, **kw)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if self.__origin__ is not None else ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if not self.__args__:
            return "typing." + self._name
        return "typing.%s[%s]" % (self._name, ", ".join(_type_repr(a) for a in self.__args__))

    def __eq__(self, other):
        return isinstance(other, _Alias) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__ or object)


def _type_repr(a):
    if isinstance(a, type):
        return a.__qualname__ if a.__module__ == 'builtins' else a.__module__ + '.' + a.__qualname__
    if a is ...:
        return '...'
    if isinstance(a, list):
        return '[' + ', '.join(map(_type_repr, a)) + ']'
    return repr(a)


class _Optional(_Alias):
    def __getitem__(self, item):
        return _Alias("Optional", None, (item,))


Any = _Alias("Any")
NoReturn = _Alias("NoReturn")
Never = _Alias("Never")
Self = _Alias("Self")
LiteralString = _Alias("LiteralString")
Union = _Alias("Union")
Optional = _Optional("Optional")
Literal = _Alias("Literal")
ClassVar = _Alias("ClassVar", None, (), True)
Final = _Alias("Final")
Annotated = _Alias("Annotated")
Concatenate = _Alias("Concatenate")
TypeGuard = _Alias("TypeGuard")
TypeAlias = _Alias("TypeAlias")
Required = _Alias("Required")
NotRequired = _Alias("NotRequired")
Unpack = _Alias("Unpack")
List = _Alias("List", list)
Dict = _Alias("Dict", dict)
Set = _Alias("Set", set)
FrozenSet = _Alias("FrozenSet", frozenset)
Tuple = _Alias("Tuple", tuple)
Type = _Alias("Type", type)
Deque = _Alias("Deque", collections.deque)
DefaultDict = _Alias("DefaultDict", collections.defaultdict)
OrderedDict = _Alias("OrderedDict", collections.OrderedDict)
Counter = _Alias("Counter", collections.Counter)
ChainMap = _Alias("ChainMap", collections.ChainMap)
Callable = _Alias("Callable", _abc.Callable)
Iterable = _Alias("Iterable", _abc.Iterable)
Iterator = _Alias("Iterator", _abc.Iterator)
Generator = _Alias("Generator", _abc.Generator)
Sequence = _Alias("Sequence", _abc.Sequence)
MutableSequence = _Alias("MutableSequence", _abc.MutableSequence)
Mapping = _Alias("Mapping", _abc.Mapping)
MutableMapping = _Alias("MutableMapping", _abc.MutableMapping)
AbstractSet = _Alias("AbstractSet", _abc.Set)
MutableSet = _Alias("MutableSet", _abc.MutableSet)
Collection = _Alias("Collection", _abc.Collection)
Container = _Alias("Container", _abc.Container)
Hashable = _Alias("Hashable", _abc.Hashable)
Sized = _Alias("Sized", _abc.Sized)
Reversible = _Alias("Reversible", _abc.Reversible)
KeysView = _Alias("KeysView", _abc.KeysView)
ValuesView = _Alias("ValuesView", _abc.ValuesView)
ItemsView = _Alias("ItemsView", _abc.ItemsView)
Awaitable = _Alias("Awaitable", _abc.Awaitable)
Coroutine = _Alias("Coroutine")
AsyncIterator = _Alias("AsyncIterator")
AsyncIterable = _Alias("AsyncIterable")
AsyncGenerator = _Alias("AsyncGenerator")
ContextManager = _Alias("ContextManager")
Pattern = _Alias("Pattern")
Match = _Alias("Match")
IO = _Alias("IO")
TextIO = _Alias("TextIO")
BinaryIO = _Alias("BinaryIO")
ByteString = _Alias("ByteString", bytes)
Text = str


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints

    def __repr__(self):
        return "~" + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


AnyStr = TypeVar('AnyStr', bytes, str)


class ParamSpec(TypeVar):
    args = None
    kwargs = None


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


class Generic:
    def __class_getitem__(cls, params):
        return _GenericClass(cls, params)


class _GenericClass(_Alias):
    def __init__(self, cls, params):
        super().__init__(cls.__name__, cls, params if isinstance(params, tuple) else (params,))

    def __repr__(self):
        o = self.__origin__
        return "%s.%s[%s]" % (o.__module__, o.__qualname__, ", ".join(_type_repr(a) for a in self.__args__))

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __getitem__(self, item):
        return _GenericClass(self.__origin__, item)


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_runtime'):
            names = [n for n in cls.__dict__ if not n.startswith('_') or n in ('__len__', '__iter__', '__call__', '__lt__', '__eq__')]
            return all(hasattr(instance, n) for n in names if n != '__eq__')
        return super().__instancecheck__(instance)


class Protocol(metaclass=_ProtocolMeta):
    def __class_getitem__(cls, params):
        return _GenericClass(cls, params)


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


class SupportsAbs(Protocol):
    pass


class SupportsIndex(Protocol):
    pass


class NamedTupleMeta(type):
    def __new__(cls, name, bases, ns):
        types = ns.get('__annotations__', {})
        defaults = [ns[n] for n in types if n in ns]
        nt = collections.namedtuple(name, list(types), defaults=defaults or None, module=ns.get('__module__'))
        nt.__annotations__ = types
        for key, value in ns.items():
            if key not in ('__module__', '__qualname__', '__annotations__', '__doc__', '__orig_bases__') and key not in types:
                setattr(nt, key, value)
        if ns.get('__doc__'):
            nt.__doc__ = ns['__doc__']
        return nt


def NamedTuple(typename, fields=None, /, **kwargs):
    fields = fields or list(kwargs.items())
    nt = collections.namedtuple(typename, [n for n, t in fields])
    nt.__annotations__ = dict(fields)
    return nt


class _NamedTupleBase(metaclass=type):
    pass


def _namedtuple_mro_entries(bases):
    return (_NT,)


_NT = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


class _NamedTuple:
    def __call__(self, typename, fields=None, /, **kwargs):
        fields = fields or list(kwargs.items())
        nt = collections.namedtuple(typename, [n for n, t in fields])
        nt.__annotations__ = dict(fields)
        return nt

    def __mro_entries__(self, bases):
        return (_NT,)


NamedTuple = _NamedTuple()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        d = type.__new__(type, name, (dict,), {k: v for k, v in ns.items() if k != '__orig_bases__'})
        d.__total__ = total
        return d


_TD = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


class _TypedDict:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return type(typename, (dict,), {'__annotations__': dict(fields or kwargs)})

    def __mro_entries__(self, bases):
        return (_TD,)


TypedDict = _TypedDict()


def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(f):
    return f


def no_type_check(f):
    return f


def assert_never(arg):
    raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))


def assert_type(val, typ):
    return val


def reveal_type(obj):
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for c in reversed(obj.__mro__) if isinstance(obj, type) else [obj]:
        for k, v in getattr(c, '__annotations__', {}).items() if not isinstance(obj, type) else c.__dict__.get('__annotations__', {}).items():
            if isinstance(v, str):
                import sys
                ns = globalns or getattr(sys.modules.get(getattr(c, '__module__', None)), '__dict__', {})
                v = eval(v, dict(ns), localns or {})
            hints[k] = v
    return hints


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


def dataclass_transform(**kw):
    return lambda x: x
