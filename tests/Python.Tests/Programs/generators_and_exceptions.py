def counter(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    except GeneratorExit:
        print("closing"); raise
    except ValueError as e:
        print("caught", e); yield "after"
    finally:
        print("finally")
    return "ret"
g = counter(3); print(next(g), g.send("a"), g.throw(ValueError("v")))
try: next(g)
except StopIteration as e: print("stop", e.value)
g = counter(3); next(g); g.close()
def deleg():
    r = yield from counter(2)
    print("result", r)
    yield from [10, 20]
    return "done"
def outer():
    x = yield from deleg()
    print(x)
print(list(outer()))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
print(list(It(3)), [x for x in It(2)], sum(It(4)), max(It(3)), 2 in It(5), list(zip(It(2), It(5))))
def fibs():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
import itertools
print(list(itertools.islice(fibs(), 10)), list(itertools.takewhile(lambda x: x < 20, fibs())))
class E1(Exception): pass
class E2(E1):
    def __init__(self, a, b): super().__init__(a, b); self.b = b
def f(n):
    try:
        if n == 0: return "r0"
        if n == 1: raise E1("one")
        if n == 2: raise E2("x", "y")
        if n == 3: 1 / 0
        if n == 4: raise KeyError("k")
        if n == 5: return {}["missing"]
    except E2 as e: return "E2", e.b, e.args, str(e), repr(e)
    except (E1, ZeroDivisionError) as e: return type(e).__name__, str(e)
    except KeyError: raise RuntimeError("wrapped") from None
    else: return "else"
    finally: print("fin", n)
for i in range(7):
    try: print(f(i))
    except Exception as e: print("out", repr(e), e.__cause__, repr(e.__context__), e.__suppress_context__)
def loop():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally: print("f", i)
    else: print("no")
    while True:
        try: return "ret"
        finally: print("last")
print(loop())
try:
    try: raise ValueError("a")
    except ValueError as e: raise TypeError("b") from e
except TypeError as e: print(repr(e.__cause__), e.__cause__ is e.__context__)
try: raise Exception("x", 1)
except Exception as e: print(e, e.args)
import sys
def h():
    try: raise ValueError("inner")
    except ValueError:
        print(sys.exc_info()[0])
        try: raise
        except ValueError as again: print("again", again)
    print(sys.exc_info())
h()
try: assert 1 == 2, "msg"
except AssertionError as e: print("assert", e)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
class CM:
    def __init__(s, sup): s.sup = sup
    def __enter__(s): return s
    def __exit__(s, t, v, tb): print("exit", t and t.__name__, v); return s.sup
with CM(True) as a, CM(False) as b: raise KeyError("in with")
try:
    with CM(False): raise KeyError("out")
except KeyError as e: print("propagated", e)
def gen_exc():
    yield 1
    raise StopIteration("bad")
try: list(gen_exc())
except RuntimeError as e: print(e, repr(e.__cause__))
gg = (x for x in [1, 2])
print(next(gg), next(gg), next(gg, "default"))
try: raise 5
except TypeError as e: print(e)
try: undefined_name
except NameError as e: print(e)
def unb():
    if False: q = 1
    return q
try: unb()
except UnboundLocalError as e: print(e)
e = "kept"
try: raise ValueError
except ValueError as e: pass
try: e
except NameError as x: print(x)
def multi(x):
    match x:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case [a, b]: return f"pair {a} {b}"
        case [first, *rest]: return f"list {first} {rest}"
        case {"k": v, **kw}: return f"map {v} {kw}"
        case str() as s: return f"str {s}"
        case None: return "none"
        case _: return "other"
print([multi(v) for v in (0, 500, [1, 2], [1, 2, 3], {"k": 1, "z": 2}, "s", None, 5.5, ())])
print([y := 5, y ** 2], (lambda: (yield))().__class__.__name__)
