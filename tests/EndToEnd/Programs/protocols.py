# The object protocol: operators, descriptors, properties, slots, exec and eval, argument errors.
# class features
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases): return {'pre': 1}
class P(metaclass=Meta):
    a = pre
    for i in range(3): b = i
    def f(self): return i
    if a: c = 'cond'
print(P.a, P.b, P.i, P.c)
class Outer:
    class Inner:
        x = 5
        def get(self): return Outer.Inner.x
    y = Inner.x
print(Outer.y, Outer.Inner().get(), Outer.Inner.__qualname__)
class Prop:
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
p = Prop(); p.x = 5; p.x += 2; print(p.x); del p.x; print(p.x)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(4)), [*It(2)], sum(It(5)), max(It(3)))
a, *b = It(4); print(a, b)
class V:
    def __init__(s, x, y): s.x, s.y = x, y
    def __add__(s, o): return V(s.x + o.x, s.y + o.y)
    def __radd__(s, o): return s
    def __iadd__(s, o): s.x += 100; return s
    def __mul__(s, k): return V(s.x * k, s.y * k)
    __rmul__ = __mul__
    def __matmul__(s, o): return s.x * o.x + s.y * o.y
    def __neg__(s): return V(-s.x, -s.y)
    def __eq__(s, o): return isinstance(o, V) and (s.x, s.y) == (o.x, o.y)
    def __lt__(s, o): return s.x < o.x
    def __getitem__(s, i): return (s.x, s.y)[i]
    def __setitem__(s, i, v): setattr(s, 'xy'[i], v)
    def __delitem__(s, i): print('del', i)
    def __contains__(s, v): return v in (s.x, s.y)
    def __len__(s): return 2
    def __bool__(s): return s.x != 0
    def __call__(s, *a, **k): return a, k
    def __repr__(s): return f'V({s.x}, {s.y})'
    def __hash__(s): return hash((s.x, s.y))
    def __getattr__(s, n): return n.upper()
    def __format__(s, spec): return f'<{spec}>'
v = V(1, 2)
print(v + V(3, 4), 0 + v, v * 3, 3 * v, v @ V(2, 2), -v, v == V(1, 2), v != V(1, 2), v < V(2, 0), v[0], v[1], 2 in v, len(v), bool(v), v(1, k=2), v.foo, f'{v:abc}', sum([v, v]))
v[0] = 9; del v[1]; v += 1; print(v, [x for x in v] if False else 'skip', not v)
print({v: 1}[V(109, 2)])
class Base:
    def hello(self): return 'base'
    def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw)
class L(Base, tag=1):
    def hello(self): return 'L' + super().hello()
class R(Base):
    def hello(self): return 'R' + super().hello()
class LR(L, R):
    def hello(self): return 'LR' + super().hello()
print(LR().hello(), [c.__name__ for c in LR.__mro__])
class St:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
print(St.s(1), St().s(2), St.c(3), St().c(4))
class Slots:
    __slots__ = ('a', 'b')
s = Slots(); s.a = 1
try: s.z = 1
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t): return (self.name, o is None)
    def __set__(self, o, v): print('set', v)
class HasD:
    d = Desc()
print(HasD.d, HasD().d); HasD().d = 5
def f(x, y=[]):
    y.append(x); return y
print(f(1), f(2))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fib(); print([next(g) for _ in range(10)])
def perm(l):
    if len(l) <= 1: yield l; return
    for i in range(len(l)):
        for p in perm(l[:i] + l[i+1:]): yield [l[i]] + p
print(len(list(perm([1, 2, 3, 4]))), next(perm([1, 2, 3])))
def tree(n): return None if n == 0 else (tree(n - 1), n, tree(n - 1))
def walk(t):
    if t: yield from walk(t[0]); yield t[1]; yield from walk(t[2])
print(list(walk(tree(3))))
try: (lambda x: x)()
except TypeError as e: print(e)
try: (lambda x: x)(1, 2)
except TypeError as e: print(e)
def ff(a, *, b): pass
for args, kw in [((), {}), ((1,), {}), ((1, 2), {'b': 1}), ((1,), {'b': 1, 'c': 2}), ((1,), {'a': 2, 'b': 3})]:
    try: ff(*args, **kw)
    except TypeError as e: print(e)
print(sorted([3, 1, 2], key=lambda x: -x, reverse=True), list(zip([1, 2], 'ab')), list(enumerate('ab', 1)), list(reversed([1, 2])), list(filter(None, [0, 1, 2])), any([0, 1]), all([1, 0]))
print(isinstance(1, (int, str)), issubclass(bool, int), callable(len), hasattr(p, 'x'), getattr(p, 'zz', 5), type(1), type(p).__name__)
exec('q = 5\nprint(q + 1)'); print(eval('q * 2'), eval('[i for i in range(q)]'))
ns = {'a': 1}; exec('b = a + 1\ndef f(): return b', ns); print(ns['b'], ns['f']())
def ex():
    loc = {}
    exec('z = 3\nw = [z for _ in range(2)]' if 0 else 'z = 3', globals(), loc)
    return loc
print(ex(), compile('1+1', 's', 'eval').co_name)
print(__name__, globals()['__name__'], sorted(locals().keys()) == sorted(globals().keys()))
def loc(a, b=2): c = 3; return locals()
print(loc(1))
print((lambda: (yield))().__class__.__name__)
try:
    def gg(): yield 1; return 5
    it = gg(); next(it); next(it)
except StopIteration as e: print(e.value)
def deleg():
    r = yield from gg()
    print('r', r)
print(list(deleg()))
class E1(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
try: raise E1(1, 2)
except E1 as e: print(e, e.args, e.a, repr(e))
try: raise E1
except TypeError as e: print(e)
try:
    try: raise ValueError
    except (KeyError, ValueError) as e: raise e from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
def multi():
    for i in range(3):
        for j in range(3):
            if j == 1: break
            if i == 1: continue
            yield i, j
        else: yield 'never'
print(list(multi()))
x = 10
def shadow():
    print([x for x in range(3)], x)
    class X: x = x + 1; y = [x for _ in range(1)]
    return X.x, X.y
print(shadow())
print(*[1, 2], sep='-', end='!\n')
print('%(a)s %(b)03d' % {'a': 1, 'b': 2}, '{0} {x} {0!r:>5}'.format('a', x=2), '{:,}'.format(12345))
print(1 if 0 else 2 if 0 else 3, (1, 2)[0], 'abc'[1], {1: 2}[1], [1, 2, 3][-1])
print(round(2.5), round(2.675, 2), divmod(-7, 2), pow(2, 10, 1000), abs(-3), hex(255), bin(5), chr(65), ord('a'))
print(10 ** 20, 2 ** 64 - 1, -2 ** 63, 2 ** 63 // 3, (1 << 70) >> 68, 9007199254740993 * 9007199254740993)
