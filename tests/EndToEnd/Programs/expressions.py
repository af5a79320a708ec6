# Expressions: unpacking, slices, f-strings, literals, comprehensions, star arguments and their errors.
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
*a, b = range(4); print(a, b)
a, *b = 'xyz'; print(a, b)
[a, b] = [b, a]; print(a, b)
x = y = z = [1]; print(x is y is z)
i = 0; l = [0, 0]; i, l[i] = 1, 9; print(i, l)
l = [1, 2, 3, 4, 5]; print(l[1:3], l[::-1], l[-2:], l[:], l[::2]); l[1:3] = [7]; print(l); del l[0]; print(l); del l[:1]; print(l)
d = {'a': 1, **{'b': 2}, 'c': 3}; print(d, {**d, 'a': 9})
print([*range(3), *'ab'], (*[1], 2), {*[1, 1, 2]})
print({k: v for k, v in zip('abc', range(3))}, {x % 3 for x in range(10)})
def f(*a, **k): return a, k
print(f(*[1], 2, *[3], k=1, **{'z': 2}), f(*'ab'), f(**{}))
print(f'{1+1} {"x"!r:>5} {3.14159:.2f} {[1,2]} {{}} {a=} {b!r}')
w = 10; p = 3
print(f'{3.14159:{w}.{p}}|{"é":^{w}}|{1000000:,}|{255:#x}|{w=:>5}')
print(f"{'nested ' + f'{w}'}" 'concat' "x")
print('%s %d %5.2f %r %%' % ('a', 5, 1.5, 'q'))
print(b'abc\x00\xff', rb'\n', 'a\tb\\n\x41\u00e9\N{DEGREE SIGN}', r'\d', '''multi
line''')
print(0xff, 0o17, 0b101, 1_000_000, 1e3, 1.5e-7, 10**30, 2j, 1+2j, -5 // 2, -5 % 3, 2**-1, 7 // -2)
print(1 if True else 2, (lambda x: x * 2)(4), not True, ~5, -(-3), +7)
x = 5; x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 7; x <<= 3; x >>= 1; x |= 1; x &= 7; x ^= 2; print(x)
class O: pass
o = O(); o.a = 1; o.a += 5; l = [1, 2]; l[0] += 10; dd = {}; dd['k'] = 1; dd['k'] *= 7; print(o.a, l, dd)
l = [1]; m = l; l += [2]; print(m, l is m)
print(... , Ellipsis is ..., None is None, 1 in [1], 2 not in (1,), 'a' in 'abc')
print((1,), (), [], {}, {1}, 1,)
print("a" "b" 'c')
print(1 .real, 1..real, (1).bit_length())
print([i for i in range(20) if i % 2 if i % 3], [(i, j) for i in range(3) for j in range(i)])
g = (i * i for i in range(5)); print(next(g), sum(g))
print(max(i for i in [3, 1, 2]), sorted({3: 1, 1: 2}), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
def gen():
    x = yield
    while x is not None:
        x = yield x * 2
gg = gen(); next(gg); print(gg.send(4), gg.send(5))
print([x for x in [1, 2, 3] if (y := x) > 1], y)
a = [1, 2, 3]
for a[0] in range(3): pass
print(a)
for i, (j, k) in [(1, (2, 3)), (4, (5, 6))]: print(i, j, k)
class S:
    def __getitem__(self, k): return k
s = S(); print(s[1], s[1:2], s[1:2, 3], s[...], s[::], s[()], s[1,], s[*[1, 2]])
global_x = 1
def ff():
    global global_x
    global_x += 1
ff(); print(global_x)
print(1 < 2 == True, (1 < 2) == True, 1 <= 1 >= 1)
print('x' * 3 + 'y', [0] * 3, (1, 2) + (3,))
def kw(**k): return k
print(kw(**{'a': 1}, b=2, **{'c': 3}))
try: f(**{'a': 1}, **{'a': 2})
except TypeError as e: print(e)
try: f(*5)
except TypeError as e: print(e)
try: [*5]
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b, c = [1]
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: {**5}
except TypeError as e: print(e)
from math import pi as PI, sqrt
print(PI, sqrt(16))
big = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]
print(len(big), sum(big))
bigd = {i: i for i in range(3)}; bd = {0: x, 1: x, 2: x, 3: x, 4: x, 5: x, 6: x, 7: x, 8: x, 9: x, 10: x, 11: x, 12: x, 13: x, 14: x, 15: x, 16: x, 17: x, 18: x, 19: x, 20: x}
print(bd)
