class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        cls = super().__new__(m, name, bases, ns)
        cls.tag = kw.get("tag", "none")
        return cls
    def __call__(cls, *a, **k):
        o = super().__call__(*a, **k)
        o.made = True
        return o
class Base(metaclass=Meta, tag="base"):
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        Base.registry.append(cls.__name__)
    def who(self): return "Base"
class L(Base):
    def who(self): return "L" + super().who()
class R(Base):
    def who(self): return "R" + super().who()
class D(L, R):
    def who(self): return "D" + super().who()
d = D()
print(d.who(), d.made, D.tag, Base.tag, Base.registry, [c.__name__ for c in D.__mro__], isinstance(d, R), issubclass(D, L), type(d) is D)
class Desc:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n, "unset")
    def __set__(self, o, v): setattr(o, self.n, v * 2)
    def __delete__(self, o): delattr(o, self.n)
class C:
    x = Desc()
    count = 0
    __slots__ = ("_x", "y", "__dict__")
    def __init__(self): C.count += 1
    def __getattr__(self, n):
        if n.startswith("dyn"): return n.upper()
        raise AttributeError("no " + n)
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
    def __contains__(self, v): return v == 42
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return False
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, C)
    def __str__(self): return "str C"
    def __repr__(self): return "repr C"
    def __format__(self, s): return "fmt:" + s
c = C()
print(c.x); c.x = 4; print(c.x, c._x); del c.x; print(c.x, c.dyn1, len(c), list(c), 42 in c, c(1, a=2), bool(c), {c: 1}[C()], str(c), [c], f"{c:zz}", C.count)
try: c.nothing
except AttributeError as e: print(e)
class V:
    def __init__(s, v): s.v = v
    def __add__(s, o): return V(s.v + (o.v if isinstance(o, V) else o))
    __radd__ = __add__
    def __mul__(s, o): return NotImplemented
    def __rmul__(s, o): return V(s.v * o)
    def __iadd__(s, o): s.v += o; return s
    def __neg__(s): return V(-s.v)
    def __lt__(s, o): return s.v < o.v
    def __eq__(s, o): return isinstance(o, V) and s.v == o.v
    def __hash__(s): return hash(s.v)
    def __matmul__(s, o): return "mm"
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
    def __enter__(s): print("enter"); return s
    def __exit__(s, *a): print("exit", a[0] and a[0].__name__); return True
    def __iter__(s): return iter([s.v])
    def __index__(s): return 2
    def __repr__(s): return f"V({s.v})"
v = V(1); w = v; v += 5
print(v + V(1), 3 + v, 2 * v, -v, v < V(9), v == V(6), v != V(6), w is v, v @ 1, v[1:2, ...], sorted([V(3), V(1)]), [10, 20, 30][V(0)], sum([V(1), V(2)]))
v["k"] = 1; del v["k"]
with v as u: raise ValueError("x")
try: v * 3
except TypeError as e: print(e)
try: v > 3
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class P:
    def __init__(self): self._v = 0
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x):
        if x < 0: raise ValueError("neg")
        self._v = x
    @v.deleter
    def v(self): print("deleted")
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def st(a): return a
    ro = property(lambda s: 1)
p = P.make(); p.v = 3; print(p.v, P.st(1), P.v.__doc__); del p.v
for f in (lambda: setattr(p, "v", -1), lambda: setattr(p, "ro", 1), lambda: P().zz, lambda: object().x, lambda: P.q, lambda: (5).foo, lambda: None.x):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class S:
    __slots__ = ("a",)
s = S(); s.a = 1
try: s.b = 2
except AttributeError as e: print(e)
class Num(int):
    def __add__(self, o): return Num(int.__add__(self, o) + 1)
n = Num(5); print(n + 1, type(n + 1).__name__, n * 2, isinstance(n, int), n == 5, [1, 2, 3, 4, 5, 6][n], {5: "five"}[n])
class MyList(list):
    def first(self): return self[0]
m = MyList([3, 1]); m.append(2); m.extra = 1; print(m, m.first(), sorted(m), len(m), m == [3, 1, 2], m.extra, isinstance(m, list))
class MyDict(dict):
    def __missing__(self, k): return k * 2
print(MyDict(a=1)["b"], MyDict(a=1), type("Dyn", (P,), {"z": 5})().z, vars(p), p.__dict__, P.__name__, P.__module__)
o = P(); o.__dict__["hid"] = 9; print(o.hid, hasattr(o, "nope"), getattr(o, "nope", "dflt"), [a for a in dir(o) if not a.startswith("_")])
print(callable(P), callable(1), type(None), type(lambda: 0), type(len), type([].append), int.__add__(1, 2), str.upper("a"), P.st.__name__, (1).__class__)
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    inner()
    return inner() + x, inner.__closure__[0].cell_contents
print(outer(), (lambda a, /, b, *c, d=1, **e: (a, b, c, d, e))(1, 2, 3, d=4, f=5))
def dec(k):
    def wrap(f):
        def g(*a, **kw): return k, f(*a, **kw)
        return g
    return wrap
@dec("outer")
@dec("inner")
def decorated(x, y=2): return x + y
print(decorated(1), decorated(1, y=5))
for f in (lambda: decorated(), lambda: outer(1), lambda: (lambda a, *, b: 1)(1), lambda: (lambda a: 1)(b=1), lambda: (lambda a: 1)(1, a=2), lambda: print(foo=1), lambda: int(1, 2, 3), lambda: len(), lambda: [].append(1, 2), lambda: (lambda a, b, c: 0)(), lambda: abs()):
    try: f()
    except TypeError as e: print(e)
