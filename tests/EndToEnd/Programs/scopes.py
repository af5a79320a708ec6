# Scopes: closures, nonlocal, class bodies, mangling, unbound names, metaclasses, decorators, annotations.
x = 'global'
def outer():
    x = 'outer'
    def a():
        return x
    def b():
        nonlocal x
        x = 'changed'
        return x
    def c():
        global x
        return x
    class K:
        y = x
        x = 'class'
        z = x
        def m(self): return x
        lst = [i for i in range(3)]
    return a(), b(), c(), a(), K.y, K.z, K().m(), K.lst
print(outer())
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); c()
print(c())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
class A:
    __p = 1
    def get(self): return self.__p
    def set(self, __v): self.__p = __v; return __v
a = A(); print(a.get(), a.set(5), a._A__p)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a,b,c,args,d,e,kw)
print(f(1, d=4), f(1,2,3,4,5,d=6,z=7), f(*[1,2],**{'d':3}))
def g(*, a, b=1): return a, b
print(g(a=1), g(b=2, a=3))
print((lambda *a, **k: (a, k))(1, *[2, 3], x=4, **{'y': 5}))
if (n := 10) > 5: print(n)
print([y := 1, y**2, y], y)
def h():
    t = [z := i for i in range(3)]
    return t, z
print(h())
print([[j for j in range(i)] for i in range(4)])
def w(x): return x + (x := 5) + x
print(w(1))
def dels():
    q = 1
    del q
    try: q
    except UnboundLocalError as e: print(e)
    try: del q
    except UnboundLocalError as e: print(e)
    def inn():
        return r
    try: inn()
    except NameError as e: print(e)
    r = 1
    return inn()
print(dels())
try: undefined_name
except NameError as e: print(e)
def exc():
    try: raise ValueError('a')
    except ValueError as e: pass
    try: e
    except UnboundLocalError as x: print(x)
exc()
class M(type):
    def __new__(m, name, bases, ns, **kw):
        print(name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(self, name, bases, ns, **kw): super().__init__(name, bases, ns)
class B(metaclass=M, opt=1):
    a = 1
    def f(self): return __class__
print(B().f() is B)
class C(B):
    def f(self): return super().f()
print(C().f().__name__)
def deco(x):
    print('deco', x)
    def d(f):
        print('apply', x, f.__name__)
        return f
    return d
@deco(1)
@deco(2)
def decorated(): pass
@deco(3)
class D: pass
print(decorated.__qualname__, outer.__qualname__, C.f.__qualname__, counter().__qualname__)
class Ann:
    a: int = 1
    b: str
print(Ann.__annotations__)
def ann(a: int, *b: str, c: 'x' = 1) -> float: pass
print(ann.__annotations__)
print(f.__defaults__, f.__kwdefaults__)
