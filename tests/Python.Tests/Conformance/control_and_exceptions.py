# --- if while for else
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0: break
    else:
        print(n, end=' ')
i = 0
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
else: print('never')
while False: pass
else: print('else', i)
# --- try finally order
def f(x):
    try:
        print('try')
        if x: raise ValueError(x)
        return 'ret'
    except ValueError as e: print('exc', e); return 'exc'
    else: print('else')
    finally: print('fin')
print(f(0), f(1))
def g():
    for i in range(3):
        try: continue
        finally: print('f', i)
    try: return 1
    finally: return 2
print(g())
# --- exception hierarchy
for e in (KeyError('k'), IndexError('i'), ZeroDivisionError(), OSError(2, 'no', 'f'), UnicodeDecodeError('utf-8', b'x', 0, 1, 'bad'), StopIteration(5), SystemExit(3), Exception(1, 2), FileNotFoundError(2, 'gone')):
    print(type(e).__name__, '|', e, '|', repr(e), e.args, [c.__name__ for c in type(e).__mro__[1:-1]])
# --- chaining
try:
    try: {}['a']
    except KeyError as e: raise ValueError('v') from e
except ValueError as e: print(repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise RuntimeError('r')
except RuntimeError as e: print(repr(e.__context__), e.__cause__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise RuntimeError('r') from None
except RuntimeError as e: print(e.__suppress_context__)
# --- uncaught chain prints
def a(): return {}['k']
def b():
    try: a()
    except KeyError as e: raise ValueError('wrapped') from e
b()
# --- uncaught implicit chain
try: int('x')
except ValueError: [][1]
# --- uncaught custom
class MyErr(Exception):
    def __str__(self): return 'custom text'
def f(n):
    if n == 0: raise MyErr(1)
    f(n - 1)
f(3)
# --- recursion traceback
def f(): f()
f()
# --- notes
e = ValueError('x'); e.add_note('a note'); e.add_note('second')
print(e.__notes__)
raise e
# --- reraise and exc info
import sys
def f():
    try: raise KeyError('a')
    except KeyError:
        print(sys.exc_info()[0].__name__, sys.exception())
        raise
try: f()
except KeyError as e: print('again', e, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_name)
print(sys.exc_info())
# --- multiple except types
for x in (lambda: [][0], lambda: {}[0], lambda: 1 / 0, lambda: 'a' + 1):
    try: x()
    except (IndexError, KeyError) as e: print('lookup', type(e).__name__)
    except ArithmeticError as e: print('arith', e)
    except Exception as e: print('other', e)
# --- except variable is deleted
try: raise ValueError
except ValueError as e: pass
try: e
except NameError as x: print(x)
# --- assert
try: assert 1 == 2, 'nope'
except AssertionError as e: print(repr(e))
try: assert []
except AssertionError as e: print(repr(e))
# --- common messages
for src in ('x_undefined', 'None.foo', '(1).bar', '"a".upperr()', 'len(5)', '[1][1.0]', '"a" * "b"', '1 + None', '-"a"', 'int([])', 'abs("x")', '{}["a"]["b"]', 'print(1)(2)', 'None()', 'range("a")', '"%d" % "x"', 'import_x', 'sorted([1,"a"])', 'max([])', 'next(iter([]))', '(1,2)[5]', 'open("/no/such/file")', '[].append()', 'len()', 'int("a", 99)', '"abc".index("z")', 'chr(99999999)', 'float("x")', 'iter(5)', 'isinstance(1, 2)', 'dict(1)', 'sum(["a"])', '1 < "a"', 'list(5)', '{}.x', 'hash([])', 'bytes("a")', 'zip(1)', '"a".join([1])', 'complex("x")', 'round("a")', 'pow(2, -1, 4)', 'divmod(1, 0)', '[1, 2].index(3)', 'set([[]])', 'getattr(1, "zz")', 'ord("")', 'super()', 'eval("1 +")'):
    try: eval(src)
    except Exception as e: print(src, '->', type(e).__name__ + ':', e)
# --- did you mean
class A:
    def __init__(self): self.colour = 1
import math
for src in ('A().color', 'math.sqr(2)', 'pritn(1)', '"".uper()', 'lenn("a")'):
    try: eval(src)
    except Exception as e: print(type(e).__name__, e)
my_variable = 1
my_varable
# --- attribute suggestion traceback
class A:
    def __init__(self): self.colour = 1
A().color
# --- call errors
def f(a, b, *, c): pass
for src in ('f()', 'f(1)', 'f(1,2)', 'f(1,2,3)', 'f(1,2,c=3,d=4)', 'f(1,2,a=3,c=1)', 'f(*[1,2,3],c=1)', 'f(**{1:2})', 'f(*5)', 'f(**5)'):
    try: eval(src)
    except TypeError as e: print(e)
class K:
    def m(self, x): pass
for src in ('K().m()', 'K().m(1,2)', 'K(1)', 'K.m()', '(lambda x: x)()'):
    try: eval(src)
    except TypeError as e: print(e)
# --- syntax errors
for src in ('x = (', 'if x\n  pass', 'def f(:\n pass', 'a b', 'print "x"', "s = 'abc", '1 = x', 'for x in', 'class A\n pass', 'x = [1, 2', 'return 5', 'break', 'if True:\npass', '  x = 1', 'f(a=1, 2)', 'def f(a, a): pass', 'x ===1', 'else: pass', 'lambda: (yield)', 'f"{x"', 'f"{}"', 'nonlocal x', 'import', 'from x import', 'x = }', '(1, 2]', 'a, b += 1', 'del f()', 'None = 1', '1a', '0777', 'async def f(): await x' if False else 'x = 1 +', 'while True print(1)', "'''abc", 'if x = 1: pass', 'def f():\n    x\n  y', 'raise from x', 'with open(x) as 1: pass', '@', 'x = $', 'print(f"{a b}")', 'global x; x = 1' if False else 'def f():\n x = 1\n global x', '"\\x1"', 'b"é"', 'match x:\n case 1'):
    try: compile(src, '<s>', 'exec'); print('ok', repr(src))
    except SyntaxError as e: print(repr(src), '->', type(e).__name__, e.msg, e.lineno, e.offset)
# --- generators basic
def g(n):
    for i in range(n):
        got = yield i
        if got: print('got', got)
    return 'end'
x = g(3); print(next(x), x.send('hi'), next(x))
try: next(x)
except StopIteration as e: print(e.value)
print(list(g(2)), sum(i for i in g(4)))
# --- generator throw close
def g():
    try:
        while True:
            try: yield 1
            except ValueError as e: print('caught', e); yield 'v'
    finally: print('closed')
x = g(); next(x); print(x.throw(ValueError('t'))); next(x); x.close(); x.close()
try: next(x)
except StopIteration: print('stop')
# --- yield from
def inner():
    r = yield 1
    print('r', r)
    return 'res'
def outer():
    v = yield from inner()
    print('v', v)
    yield from [2, 3]
o = outer(); print(next(o), o.send('s'), list(o))
# --- generator expression scope
x = 10
print(list(x * y for y in range(3)), sum(i * i for i in range(5)), max((len(w), w) for w in 'a bbb cc'.split()))
def gen_raise():
    yield 1
    raise StopIteration
try: list(gen_raise())
except RuntimeError as e: print(e)
# --- infinite generators
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n); yield n
        n += 1
from itertools import islice
print(list(islice(primes(), 12)))
# --- coroutine style
def averager():
    total = n = 0; avg = None
    while True:
        x = yield avg
        total += x; n += 1; avg = total / n
a = averager(); next(a); print([a.send(x) for x in (10, 20, 60)])
# --- pipeline
def src(): yield from ('3 a', '1 b', 'x', '2 c')
def parse(it):
    for l in it:
        try: n, w = l.split(); yield int(n), w
        except ValueError: print('skip', l)
print(sorted(parse(src())))
# --- match literals and captures
def f(x):
    match x:
        case 0: return 'zero'
        case 'a' | 'b': return 'ab'
        case [] | (): return 'empty'
        case [a]: return f'one {a}'
        case [a, b]: return f'two {a} {b}'
        case [a, *rest]: return f'many {a} {rest}'
        case {'k': v, **rest}: return f'map {v} {rest}'
        case str() as s if len(s) > 3: return 'long ' + s
        case int(n): return f'int {n}'
        case None: return 'none'
        case _: return 'other'
print([f(x) for x in (0, 'a', [], [1], (1, 2), [1, 2, 3], {'k': 1, 'z': 2}, 'hello', 7, None, 1.5, 'xy')])
# --- match classes
class P:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
def w(p):
    match p:
        case P(0, 0): return 'origin'
        case P(x=0, y=y): return f'y {y}'
        case P(x, y) if x == y: return 'diag'
        case P(): return 'point'
        case [P(a, b), *_]: return f'list {a}{b}'
print([w(x) for x in (P(0, 0), P(0, 3), P(2, 2), P(1, 2), [P(7, 8), 1], 5)])
# --- walrus
if (n := len('hello')) > 3: print(n)
while (line := 'x' * n) and n > 3: n -= 1
print(n, line, [y for x in range(5) if (y := x * x) > 3])
# --- ternary and boolean ops
print(1 if [] else 2, [] or 'd', 0 and 1 / 0, not '', 1 < 2 < 3 > 2, None or 0 or 'x', 'a' if 1 else 1 / 0)
# --- short circuit order
def t(x): print('t', x, end=' '); return x
print(t(0) or t(2) and t(3)); print(t(1) < t(0) < t(5)); print([t(1), t(2)][t(0)])
# --- del and augmented
a = [1, 2, 3]; del a[0], a[0]; print(a)
x = 5; x **= 2; x //= 3; x <<= 2; x |= 1; x ^= 3; x %= 7; print(x)
d = {'k': [1]}; d['k'] += [2]; print(d)
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e, t)
# --- exec and eval
ns = {'x': 3}
exec('y = x * 2\ndef f(a): return a + y', ns); print(ns['y'], ns['f'](1), eval('x + y', ns), eval('[i for i in range(x)]', {'x': 2}), eval(compile('1 + 1', 's', 'eval')))
c = compile('def g():\n  return 5', 'file.py', 'exec'); print(c.co_name, c.co_filename, c.co_firstlineno); exec(c); print(g())
# --- state machine
T = {('idle', 'start'): 'run', ('run', 'pause'): 'hold', ('hold', 'start'): 'run', ('run', 'stop'): 'idle'}
s, log = 'idle', []
for e in 'start pause stop start stop'.split():
    n = T.get((s, e)); log.append(f'{s}-{e}->{n or "!"}'); s = n or s
print(log)
# --- dispatch loop
def run(code):
    st, pc, out = [], 0, []
    while pc < len(code):
        op, *a = code[pc]; pc += 1
        if op == 'push': st.append(a[0])
        elif op == 'add': st.append(st.pop() + st.pop())
        elif op == 'dup': st.append(st[-1])
        elif op == 'print': out.append(st[-1])
        elif op == 'jlt' and st[-1] < a[0]: pc = a[1]
    return out
print(run([('push', 0), ('push', 3), ('add',), ('print',), ('jlt', 12, 1)]))
# --- warnings
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('old', DeprecationWarning); print(len(w), w[0].category.__name__, w[0].message)
# --- system exit
import sys
try: sys.exit('msg')
except SystemExit as e: print(e.code)
sys.exit(4)
# --- nested functions and scopes
x = 'g'
def a():
    x = 'a'
    class C:
        y = x
        def m(self): return x
    def b():
        return x, C.y, C().m()
    return b
print(a()())
class D:
    x = 1
    z = [x for _ in range(2)]
    def f(self):
        try: return zz
        except NameError as e: return str(e)
print(D.z, D().f())
# --- loop with else and nested break
for i in range(3):
    for j in range(3):
        if i * j == 2: break
    else:
        print(i, 'no break'); continue
    print(i, j, 'break')
# --- finally overrides and raises
def f():
    try: raise KeyError('lost')
    finally: return 'kept'
def g():
    try: return 'r'
    finally: print('cleanup')
print(f(), g())
# --- exception in except and else
try:
    try: pass
    except ValueError: print('no')
    else: raise TypeError('from else')
    finally: print('always')
except TypeError as e: print(e)
