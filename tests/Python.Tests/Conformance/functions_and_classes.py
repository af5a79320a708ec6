# --- defaults and keywords
def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw
print(f(1), f(1, 5, 6, 7, c=8, d=9), f(*[1, 2], **{'c': 4}), f(b=1, a=2))
def g(x=[]):
    x.append(1)
    return x
print(g(), g(), g([]))
# --- positional only keyword only
def f(a, /, b, *, c):
    return a, b, c
print(f(1, 2, c=3), f(1, b=2, c=3))
for call in ('f(1, 2, 3)', 'f(a=1, b=2, c=3)', 'f(1, 2)', 'f()', 'f(1, 2, c=3, d=4)', 'f(1, 2, b=3, c=4)', 'f(1,2,3,4,c=5)'):
    try:
        eval(call)
    except TypeError as e:
        print(e)
# --- closures and nonlocal
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
a, b = counter(), counter()
print(a(), a(5), b(), a.__closure__[0].cell_contents, a.__code__.co_freevars)
# --- global
x = 1
def f():
    global x, y
    x += 1
    y = 5
f(); print(x, y)
def g():
    print(z)
    z = 1
try:
    g()
except UnboundLocalError as e:
    print(e)
# --- recursion
def ack(m, n):
    return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print(e)
def hanoi(n, a, b, c):
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []
print(len(hanoi(6, 'A', 'B', 'C')), hanoi(2, 'A', 'B', 'C'))
# --- decorators
import functools
def trace(f):
    @functools.wraps(f)
    def w(*a, **k):
        r = f(*a, **k)
        print(f'{f.__name__}{a} -> {r}')
        return r
    return w
def times(n):
    def deco(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return deco
@trace
def add(a, b):
    "adds"
    return a + b
@times(2)
@trace
def one(): return 1
add(1, 2); print(one(), add.__name__, add.__doc__, add.__wrapped__)if False else print(one(), add.__name__, add.__doc__)
# --- lru cache
from functools import lru_cache, cache, partial, reduce, cmp_to_key, singledispatch, total_ordering, cached_property
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
print(partial(pow, 2)(5), partial(int, base=2)('101'), reduce(lambda a, b: a * b, [1, 2, 3, 4]), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
# --- singledispatch
from functools import singledispatch
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
print(show(1), show([]), show('s'), show(True))
# --- function attributes
def f(a: int, b: str = 'x') -> bool:
    'doc'
f.custom = 1
print(f.__name__, f.__doc__, f.__annotations__, f.__defaults__, f.custom, f.__qualname__, f.__module__, f.__code__.co_varnames, f.__code__.co_argcount, (lambda: 0).__name__)
# --- class basics
class A:
    count = 0
    def __init__(self, v): self.v = v; A.count += 1
    def get(self): return self.v
    @classmethod
    def make(cls): return cls(9)
    @staticmethod
    def util(x): return x * 2
    def __repr__(self): return f'A({self.v})'
a = A(1); b = A.make()
print(a, b, A.count, A.util(4), a.get(), A.get(b), isinstance(a, A), type(a).__name__, a.__dict__, hasattr(a, 'zz'), getattr(a, 'zz', 0))
# --- inheritance and super
class Animal:
    def __init__(self, name): self.name = name
    def speak(self): return f'{self.name} ' + self.sound()
    def sound(self): return '...'
class Dog(Animal):
    def sound(self): return 'Woof'
class Puppy(Dog):
    def __init__(self, name): super().__init__(name + ' jr')
    def sound(self): return super().sound().lower()
print([x.speak() for x in (Animal('a'), Dog('d'), Puppy('p'))], Puppy.__mro__, issubclass(Puppy, Animal), Puppy.__bases__)
# --- diamond
class A:
    def f(self): return ['A']
class B(A):
    def f(self): return ['B'] + super().f()
class C(A):
    def f(self): return ['C'] + super().f()
class D(B, C):
    def f(self): return ['D'] + super().f()
print(D().f(), [c.__name__ for c in D.mro()])
try:
    class X(A, B): pass
except TypeError as e:
    print(e)
# --- operators
class V:
    def __init__(s, x, y): s.x, s.y = x, y
    def __add__(s, o): return V(s.x + o.x, s.y + o.y)
    def __mul__(s, k): return V(s.x * k, s.y * k) if isinstance(k, int) else NotImplemented
    __rmul__ = __mul__
    def __neg__(s): return V(-s.x, -s.y)
    def __eq__(s, o): return isinstance(o, V) and (s.x, s.y) == (o.x, o.y)
    def __hash__(s): return hash((s.x, s.y))
    def __abs__(s): return (s.x ** 2 + s.y ** 2) ** .5
    def __bool__(s): return bool(s.x or s.y)
    def __getitem__(s, i): return (s.x, s.y)[i]
    def __len__(s): return 2
    def __contains__(s, v): return v in (s.x, s.y)
    def __call__(s): return 'called'
    def __repr__(s): return f'V({s.x}, {s.y})'
    def __matmul__(s, o): return s.x * o.x + s.y * o.y
    def __iadd__(s, o): s.x += o.x; return s
v = V(3, 4)
print(v + V(1, 1), 2 * v, v * 2, -v, v == V(3, 4), v != V(3, 4), abs(v), bool(V(0, 0)), v[1], len(v), 3 in v, v(), list(v), v @ v, {v: 1}[V(3, 4)])
v += V(1, 0); print(v)
for f in (lambda: v * 'a', lambda: v + 1, lambda: v < v, lambda: v - v, lambda: 'a' * v):
    try: f()
    except Exception as e: print(type(e).__name__, e)
# --- comparisons and total ordering
from functools import total_ordering
@total_ordering
class Ver:
    def __init__(s, t): s.p = [int(x) for x in t.split('.')]
    def __eq__(s, o): return s.p == o.p
    def __lt__(s, o): return s.p < o.p
print(Ver('1.2') < Ver('1.10'), Ver('2') >= Ver('1.9'), max([Ver('1'), Ver('3'), Ver('2')]).p, sorted([Ver('2'), Ver('1')])[0].p)
# --- reflected and subclasses
class A:
    def __add__(s, o): return 'A+'
    def __radd__(s, o): return '+A'
class B(A):
    def __radd__(s, o): return '+B'
print(A() + 1, 1 + A(), A() + B(), B() + A(), A() + A())
# --- properties
class T:
    def __init__(s): s._c = 0
    @property
    def c(s): 'celsius'; return s._c
    @c.setter
    def c(s, v):
        if v < -273: raise ValueError('cold')
        s._c = v
    @c.deleter
    def c(s): s._c = None
    f = property(lambda s: s._c * 9 / 5 + 32)
t = T(); t.c = 100; print(t.c, t.f, T.c.__doc__ or 'none')
try: t.c = -300
except ValueError as e: print(e)
try: t.f = 1
except AttributeError as e: print(e)
del t.c; print(t.c)
# --- slots
class S:
    __slots__ = ('a', 'b')
    def __init__(s): s.a = 1
s = S(); s.b = 2; print(s.a, s.b, hasattr(s, '__dict__'), S.__slots__)
for f in (lambda: setattr(s, 'c', 1), lambda: S().b):
    try: f()
    except AttributeError as e: print(e)
# --- descriptors
class Typed:
    def __init__(s, t): s.t = t
    def __set_name__(s, owner, name): s.name = '_' + name
    def __get__(s, obj, owner): return s if obj is None else getattr(obj, s.name)
    def __set__(s, obj, v):
        if not isinstance(v, s.t): raise TypeError(f'{s.name[1:]} wants {s.t.__name__}')
        setattr(obj, s.name, v)
class P:
    x = Typed(int)
    n = Typed(str)
p = P(); p.x = 5; p.n = 'q'; print(p.x, p.n, p.__dict__, type(P.x).__name__)
try: p.x = 'a'
except TypeError as e: print(e)
# --- getattr hooks
class Proxy:
    def __init__(s, t): object.__setattr__(s, '_t', t)
    def __getattr__(s, n): return getattr(s._t, n)
    def __setattr__(s, n, v): print('set', n); object.__setattr__(s, n, v)
    def __delattr__(s, n): print('del', n)
p = Proxy([1, 2]); p.append(3); p.z = 1; del p.z; print(p._t, p.z)
class R:
    def __getattribute__(s, n): return n.upper() if not n.startswith('__') else object.__getattribute__(s, n)
print(R().abc)
# --- metaclasses
class Meta(type):
    reg = []
    def __new__(m, name, bases, ns, **kw):
        c = super().__new__(m, name, bases, ns); m.reg.append((name, sorted(kw))); return c
    def __init__(c, *a, **kw): super().__init__(*a)
    def __call__(c, *a): print('making', c.__name__); return super().__call__(*a)
    def __iter__(c): return iter('xy')
class A(metaclass=Meta): pass
class B(A, tag=1): pass
B(); print(Meta.reg, type(B).__name__, list(B))
class Single(type):
    _i = {}
    def __call__(c, *a): return c._i.setdefault(c, super().__call__(*a))
class S(metaclass=Single): pass
print(S() is S())
# --- init_subclass and class_getitem
class Plugin:
    all = {}
    def __init_subclass__(cls, name=None, **kw): super().__init_subclass__(**kw); Plugin.all[name or cls.__name__] = cls
    def __class_getitem__(cls, k): return cls.all[k].__name__
class X(Plugin, name='ex'): pass
class Y(Plugin): pass
print(sorted(Plugin.all), Plugin['ex'])
# --- type with three arguments
C = type('C', (list,), {'twice': lambda s: s * 2, 'k': 7})
print(C([1]).twice(), C.k, C.__name__, C([1]) == [1], type(C([1])[:]).__name__)
# --- abc
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Sq(Shape):
    def __init__(s, a): s.a = a
    def area(s): return s.a ** 2
    name = 'sq'
print(Sq(3).area(), Sq(1).name)
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(s): return 1
try: Half()
except TypeError as e: print(e)
# --- subclass builtins
class L(list):
    def __getitem__(s, i): return super().__getitem__(i % len(s)) if isinstance(i, int) else super().__getitem__(i)
class D(dict):
    def __missing__(s, k): return k * 2
class I(int):
    def __add__(s, o): return I(int(s) + o + 1)
class S(str):
    def shout(s): return s.upper() + '!'
print(L([1, 2, 3])[4], D()['ab'], I(3) + 4, type(I(3) + 4).__name__, S('hi').shout(), S('a') + 'b', len(L([1])), D(a=1), isinstance(I(1), int))
# --- new
class P:
    def __new__(cls, *a):
        print('new', a); return super().__new__(cls)
    def __init__(self, *a): print('init', a)
P(1, 2)
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    x = property(lambda s: s[0])
print(T(1, 2), T(3, 4).x)
# --- context managers
class CM:
    def __init__(s, n, swallow=False): s.n, s.s = n, swallow
    def __enter__(s): print('enter', s.n); return s
    def __exit__(s, t, v, tb): print('exit', s.n, t and t.__name__, v); return s.s
with CM('a') as a, CM('b'): print('body', a.n)
with CM('c', True): raise ValueError('x')
try:
    with CM('d'): 1 / 0
except ZeroDivisionError: print('caught')
# --- contextlib
from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
import io
@contextmanager
def tag(n):
    print(f'<{n}>')
    try: yield n
    finally: print(f'</{n}>')
with tag('b') as t: print(t)
with suppress(KeyError): {}['x']
with ExitStack() as st:
    for i in range(2): st.enter_context(tag(i))
    st.callback(print, 'cb')
o = io.StringIO()
with redirect_stdout(o): print('hidden')
print(repr(o.getvalue()))
# --- dataclasses
from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self): self.s = self.x + self.y
@dataclass(frozen=True)
class F(P.__mro__[1]):
    a: str = 'q'
p = P(1, 2); print(p, p == P(1, 2), p < P(2), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)], p.s, F(), hash(F()) == hash(F()))
try: F().a = 1
except Exception as e: print(type(e).__name__, e)
try: P()
except TypeError as e: print(e)
# --- enum
from enum import Enum, IntEnum, Flag, auto, unique
class Color(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def nice(self): return self.name.title()
class N(IntEnum): A = 5; B = auto()
class Perm(Flag): R = auto(); W = auto(); X = auto()
print(Color.RED, repr(Color.GREEN), Color(1), Color['RED'], Color.CRIMSON is Color.RED, [c.name for c in Color], Color.RED.nice, N.A < N.B, N.B + 1, Perm.R | Perm.X, Perm.R in (Perm.R | Perm.W), Color.RED == 1, isinstance(Color.RED, Color), len(Color), Color.__members__.keys())
try: Color(9)
except ValueError as e: print(e)
# --- typing
from typing import List, Optional, Generic, TypeVar, Union, NamedTuple, Protocol, Callable, Any, TypedDict, Dict
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s: Stack[int] = Stack[int](); s.push(1)
class E(NamedTuple):
    a: int
    b: str = 'z'
class TD(TypedDict): k: int
print(s.items, E(1), E(1)._fields, List[int], Optional[str], Union[int, str], Dict[str, Any], list[int], int | None, TD(k=1), Callable[[int], str])
# --- weakref and del
import weakref
class A: pass
a = A(); r = weakref.ref(a); print(r() is a, weakref.WeakValueDictionary({'k': a})['k'] is a)
del a
try: a
except NameError as e: print(e)
# --- name mangling and repr
class A:
    def __init__(s): s.__x = 1
    def get(s): return s.__x
print(A().get(), A().__dict__, A().__class__.__name__, str(A)[:12], A.__module__)
# --- callable and hash
class H:
    __hash__ = None
try: {H(): 1}
except TypeError as e: print(e)
class E2:
    def __eq__(s, o): return True
try: hash(E2())
except TypeError as e: print(e)
print(callable(len), callable(H), callable(1), E2() == 5)
# --- bound methods
class A:
    def f(s, x=1): return x
a = A(); m = a.f
print(m(5), m.__self__ is a, m.__func__ is A.f, A.f(a, 3), m == a.f, list(map(a.f, [1, 2])))
# --- linked list and iterator
class Node:
    def __init__(s, v, n=None): s.v, s.n = v, n
class LL:
    def __init__(s, it=()):
        s.h = None
        for x in reversed(list(it)): s.h = Node(x, s.h)
    def __iter__(s):
        n = s.h
        while n: yield n.v; n = n.n
    def rev(s):
        p, c = None, s.h
        while c: c.n, p, c = p, c, c.n
        s.h = p
l = LL('abc'); l.rev(); print(list(l), 'b' in l, '->'.join(l))
# --- bank
class Err(Exception): pass
class Acc:
    def __init__(s, b=0): s.b, s.log = b, []
    def wd(s, n):
        if n > s.b: raise Err(f'need {n - s.b} more')
        s.b -= n; s.log.append(('w', n))
a = Acc(100); a.wd(30)
try: a.wd(100)
except Err as e: print(e, a.b, a.log)
# --- observer visitor
class Num:
    def __init__(s, v): s.v = v
class Bin:
    def __init__(s, op, l, r): s.op, s.l, s.r = op, l, r
class Ev:
    def visit(s, n): return getattr(s, 'visit_' + type(n).__name__)(n)
    def visit_Num(s, n): return n.v
    def visit_Bin(s, n): return {'+': lambda a, b: a + b, '*': lambda a, b: a * b}[n.op](s.visit(n.l), s.visit(n.r))
print(Ev().visit(Bin('+', Num(2), Bin('*', Num(3), Num(4)))))
