# Ways out: finally, with, else of loops, generators that are thrown into and closed, chained comparison.
def f(n):
    r = []
    for i in range(n):
        try:
            if i == 1: continue
            if i == 4: break
            r.append(i)
        finally:
            r.append('f%d' % i)
    else:
        r.append('else')
    return r
print(f(3), f(10))
def g():
    try:
        return 'try'
    finally:
        print('finally')
print(g())
def h():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return 'end'
print(h())
def k():
    while True:
        try:
            1/0
        except ZeroDivisionError as e:
            print('caught', e)
            break
        finally:
            print('fin')
    else: print('no')
    return 'done'
print(k())
def nested():
    try:
        try:
            raise ValueError(1)
        except KeyError:
            print('no')
        finally:
            print('inner')
    except ValueError as e:
        print('outer', e, e.__context__)
        try:
            raise KeyError('k') from e
        except KeyError as e2:
            print(repr(e2.__cause__), repr(e2.__context__))
nested()
import sys
def exc_info():
    try: 1/0
    except ZeroDivisionError:
        a = sys.exc_info()[0]
        try: [][1]
        except IndexError: b = sys.exc_info()[0]
        c = sys.exc_info()[0]
    return a, b, c, sys.exc_info()
print(exc_info())
class CM:
    def __init__(self, n, s=False): self.n=n; self.s=s
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, *a): print('exit', self.n, a[0]); return self.s
with CM(1) as a, CM(2, True) as b:
    print(a, b); raise ValueError
print('after')
def w():
    for i in range(2):
        with CM(i) as c:
            if i == 0: continue
            return c
print(w())
with (CM(5) as x, CM(6)): print(x)
try:
    with CM(7): 1/0
except ZeroDivisionError as e: print('Z', e)
def gen():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
    except ValueError as e:
        print('thrown', e); yield 'v'
    finally:
        print('gen finally')
g = gen(); print(next(g)); print(g.send('s')); print(g.throw(ValueError('t'))); print(list(g))
def sub():
    r = yield 1
    print('sub got', r)
    return 'res'
def deleg():
    v = yield from sub()
    print('v', v)
    yield from [7, 8]
d = deleg(); print(next(d), d.send('q'), next(d))
print(list(x*y for x in range(3) for y in range(3) if x != y))
def fin():
    g = gen(); next(g); g.close()
fin()
def raise_in_finally():
    try:
        try: raise ValueError('first')
        finally: raise KeyError('second')
    except KeyError as e: print(repr(e), repr(e.__context__))
raise_in_finally()
def bare():
    try:
        try: 1/0
        except ZeroDivisionError: raise
    except ZeroDivisionError as e: print('re', e)
bare()
try: raise
except RuntimeError as e: print(e)
def ret_fin():
    x = 1
    try: return x
    finally: x = 2
print(ret_fin())
def loop_else():
    for x in []: pass
    else: print('for else')
    while 0: pass
    else: print('while else')
loop_else()
try: assert 1 == 2, 'msg'
except AssertionError as e: print('A', e)
try: assert 0
except AssertionError as e: print('A', repr(e))
i = 0
while i < 10:
    i += 1
    if i % 2: continue
    if i > 6: break
print(i)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1 != 2)
def side(x): print('s', x); return x
print(side(1) < side(2) < side(0) < side(9))
print(side(0) or side(2) or side(3), side(1) and side(0) and side(5))
print(not 1, not [], 5 if [] else 6)
