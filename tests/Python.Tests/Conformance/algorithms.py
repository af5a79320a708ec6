# --- quicksort mergesort
def qs(a): return a if len(a) < 2 else qs([x for x in a[1:] if x < a[0]]) + [a[0]] + qs([x for x in a[1:] if x >= a[0]])
def ms(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r, o = ms(a[:m]), ms(a[m:]), []
    while l and r: o.append((l if l[0] <= r[0] else r).pop(0))
    return o + l + r
a = [(i * 7919) % 101 for i in range(60)]
print(qs(a) == ms(a) == sorted(a), qs([3, 1, 2]))
# --- heap and shell sort
def heap(a):
    n = len(a)
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]; i = c
    for i in range(n // 2, -1, -1): sift(i, n)
    for e in range(n - 1, 0, -1): a[0], a[e] = a[e], a[0]; sift(0, e)
    return a
print(heap([(i * 37) % 50 for i in range(50)]))
# --- binary search
def bs(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        m = (lo + hi) // 2
        if a[m] < x: lo = m + 1
        else: hi = m
    return lo if lo < len(a) and a[lo] == x else -1
print([bs(list(range(0, 100, 3)), x) for x in (0, 3, 50, 51, 99, 100)])
# --- dijkstra
import heapq
G = {'A': {'B': 7, 'C': 3}, 'B': {'D': 2}, 'C': {'B': 1, 'D': 8}, 'D': {}}
def dij(s):
    d, q = {s: 0}, [(0, s)]
    while q:
        c, u = heapq.heappop(q)
        if c > d[u]: continue
        for v, w in G[u].items():
            if c + w < d.get(v, 1e9): d[v] = c + w; heapq.heappush(q, (d[v], v))
    return d
print(dij('A'))
# --- bfs grid
from collections import deque
grid = ['S.#.', '..#E', '....']
def bfs():
    q, seen = deque([(0, 0, 0)]), {(0, 0)}
    while q:
        r, c, d = q.popleft()
        if grid[r][c] == 'E': return d
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            p = (r + dr, c + dc)
            if 0 <= p[0] < 3 and 0 <= p[1] < 4 and grid[p[0]][p[1]] != '#' and p not in seen: seen.add(p); q.append((*p, d + 1))
print(bfs())
# --- topological sort and cycles
def topo(g):
    seen, out = {}, []
    def go(n):
        if seen.get(n) == 1: raise ValueError(f'cycle at {n}')
        if n in seen: return
        seen[n] = 1
        for m in g.get(n, ()): go(m)
        seen[n] = 2; out.append(n)
    for n in sorted(g): go(n)
    return out[::-1]
print(topo({'a': 'bc', 'b': 'd', 'c': 'd', 'd': ''}))
try: topo({'x': 'y', 'y': 'x'})
except ValueError as e: print(e)
# --- union find kruskal
p = list(range(6))
def find(x):
    while p[x] != x: p[x] = p[p[x]]; x = p[x]
    return x
t = 0
for w, a, b in sorted([(4, 0, 1), (1, 1, 2), (3, 0, 2), (6, 2, 3), (2, 3, 4), (5, 4, 5), (7, 3, 5)]):
    if find(a) != find(b): p[find(a)] = find(b); t += w
print(t)
# --- floyd warshall
I = float('inf')
d = [[0, 3, I, 7], [8, 0, 2, I], [5, I, 0, 1], [2, I, I, 0]]
for k in range(4):
    for i in range(4):
        for j in range(4): d[i][j] = min(d[i][j], d[i][k] + d[k][j])
print(d)
# --- lcs and edit distance
def lcs(a, b):
    t = [[''] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b): t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]
def lev(a, b):
    r = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        n = [i]
        for j, y in enumerate(b, 1): n.append(min(n[-1] + 1, r[j] + 1, r[j - 1] + (x != y)))
        r = n
    return r[-1]
print(lcs('AGGTAB', 'GXTXAYB'), lev('kitten', 'sitting'))
# --- knapsack and coins
def knap(items, cap):
    b = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): b[c] = max(b[c], b[c - w] + v)
    return b[cap]
ways = [1] + [0] * 100
for c in (1, 5, 10, 25, 50):
    for i in range(c, 101): ways[i] += ways[i - c]
print(knap([(1, 1), (3, 4), (4, 5), (5, 7)], 7), ways[100])
# --- n queens
def q(n, r=0, c=frozenset(), d=frozenset(), a=frozenset()):
    if r == n: return 1
    return sum(q(n, r + 1, c | {x}, d | {r - x}, a | {r + x}) for x in range(n) if x not in c and r - x not in d and r + x not in a)
print([q(n) for n in range(1, 8)])
# --- sudoku
b = [int(c) for c in '530070000600195000098000060800060003400803001700020006060000280000419005000080079']
def ok(i, v):
    r, c = divmod(i, 9)
    return all(b[r * 9 + k] != v and b[k * 9 + c] != v and b[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] != v for k in range(9))
def solve():
    if 0 not in b: return True
    i = b.index(0)
    for v in range(1, 10):
        if ok(i, v):
            b[i] = v
            if solve(): return True
    b[i] = 0
    return False
print(solve(), ''.join(map(str, b)))
# --- permutations by backtracking
def perms(a):
    if not a: yield []
    for i in range(len(a)):
        for p in perms(a[:i] + a[i + 1:]): yield [a[i]] + p
def subs(a): return [[]] if not a else [s + t for s in subs(a[1:]) for t in ([], [a[0]])]
print(list(perms([1, 2, 3])), sorted(map(sorted, subs([1, 2, 3]))))
# --- kmp and rabin karp
def kmp(t, p):
    f = [0]
    for c in p[1:]:
        k = f[-1]
        while k and p[k] != c: k = f[k - 1]
        f.append(k + (p[k] == c))
    k, out = 0, []
    for i, c in enumerate(t):
        while k and (k == len(p) or p[k] != c): k = f[k - 1]
        if p[k] == c: k += 1
        if k == len(p): out.append(i - k + 1)
    return out
print(kmp('abracadabra abra', 'abra'))
# --- huffman
import heapq
from collections import Counter
s = 'this is an example of a huffman tree'
h = [[n, i, c] for i, (c, n) in enumerate(sorted(Counter(s).items()))]
heapq.heapify(h); k = len(h)
while len(h) > 1:
    a, b = heapq.heappop(h), heapq.heappop(h); heapq.heappush(h, [a[0] + b[0], k, (a, b)]); k += 1
codes = {}
def walk(n, p):
    if isinstance(n[2], str): codes[n[2]] = p or '0'
    else: walk(n[2][0], p + '0'); walk(n[2][1], p + '1')
walk(h[0], '')
print(sum(len(codes[c]) for c in s), sorted((len(v), k) for k, v in codes.items()))
# --- lzw
def lzw(s):
    d, w, o = {chr(i): i for i in range(128)}, '', []
    for c in s:
        if w + c in d: w += c
        else: o.append(d[w]); d[w + c] = len(d); w = c
    return o + [d[w]]
print(lzw('TOBEORNOTTOBEORTOBEORNOT'))
# --- binary tree
class T:
    def __init__(s, v): s.v, s.l, s.r = v, None, None
    def add(s, v):
        k = 'l' if v < s.v else 'r'
        if getattr(s, k): getattr(s, k).add(v)
        else: setattr(s, k, T(v))
    def __iter__(s):
        if s.l: yield from s.l
        yield s.v
        if s.r: yield from s.r
    def depth(s): return 1 + max(x.depth() if x else 0 for x in (s.l, s.r))
t = T(50)
for i in range(1, 40): t.add(i * 37 % 101)
print(list(t), t.depth())
# --- avl by rotation count
def build(a): return None if not a else (build(a[:len(a) // 2]), a[len(a) // 2], build(a[len(a) // 2 + 1:]))
def h(t): return 0 if t is None else 1 + max(h(t[0]), h(t[2]))
print(h(build(list(range(100)))), build([1, 2, 3]))
# --- simulated bank of events
import heapq
ev, t, served, q = [], 0, [], []
for i, a in enumerate((0, 1, 1, 5, 6)): heapq.heappush(ev, (a, 'arr', i))
busy = False
while ev:
    t, k, i = heapq.heappop(ev)
    if k == 'arr': q.append(i)
    else: busy = False; served.append((t, i))
    if q and not busy: busy = True; heapq.heappush(ev, (t + 3, 'dep', q.pop(0)))
print(served)
# --- markov with seed
import random
r = random.Random(42)
print([r.randint(1, 6) for _ in range(10)], r.random(), r.choice('abc'), r.sample(range(100), 5), r.gauss(0, 1), r.uniform(1, 2))
l = list(range(10)); r.shuffle(l); print(l, r.choices('ab', [1, 3], k=6), r.getrandbits(40), r.triangular(), r.expovariate(2))
# --- monte carlo pi
import random
random.seed(1)
n = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(5000))
print(4 * n / 5000)
# --- matrix determinant and inverse
from fractions import Fraction as F
def det(m): return m[0][0] if len(m) == 1 else sum((-1) ** i * m[0][i] * det([r[:i] + r[i + 1:] for r in m[1:]]) for i in range(len(m)))
def inv(m):
    n = len(m); a = [[F(x) for x in r] + [F(i == j) for j in range(n)] for i, r in enumerate(m)]
    for i in range(n):
        p = a[i][i]; a[i] = [x / p for x in a[i]]
        for j in range(n):
            if j != i: a[j] = [x - a[j][i] * y for x, y in zip(a[j], a[i])]
    return [r[n:] for r in a]
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), [[str(x) for x in r] for r in inv([[4, 7], [2, 6]])])
# --- newton and bisection
f = lambda x: x ** 3 - x - 2
lo, hi = 1.0, 2.0
for _ in range(50):
    m = (lo + hi) / 2
    if f(m) > 0: hi = m
    else: lo = m
x = 2.0
for _ in range(20): x -= f(x) / (3 * x * x - 1)
print(round(lo, 9), round(x, 9))
# --- miller rabin and factors
def mr(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
def fac(n):
    o, d = [], 2
    while d * d <= n:
        while n % d == 0: o.append(d); n //= d
        d += 1
    return o + [n] if n > 1 else o
print([n for n in range(10 ** 9, 10 ** 9 + 100) if mr(n)], fac(360360), fac(600851475143))
# --- rsa toy
p, q, e = 61, 53, 17
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
print(d, pow(65, e, n), pow(pow(65, e, n), d, n), [pow(ord(c), e, n) for c in 'Hi'])
# --- bits gray popcount
print([f'{i ^ i >> 1:03b}' for i in range(8)], [bin(i).count('1') for i in range(10)], int('1011', 2), [x for x in range(20) if x & (x - 1) == 0])
# --- tokenizer and shunting yard
import re
def rpn(s):
    out, st, pr = [], [], {'+': 1, '-': 1, '*': 2, '/': 2, '^': 3}
    for t in re.findall(r'\d+\.?\d*|[-+*/^()]', s):
        if t[0].isdigit(): out.append(t)
        elif t == '(': st.append(t)
        elif t == ')':
            while st[-1] != '(': out.append(st.pop())
            st.pop()
        else:
            while st and st[-1] != '(' and (pr[st[-1]] > pr[t] or pr[st[-1]] == pr[t] and t != '^'): out.append(st.pop())
            st.append(t)
    return out + st[::-1]
def ev(r):
    s = []
    for t in r:
        if t[0].isdigit(): s.append(float(t))
        else: b, a = s.pop(), s.pop(); s.append({'+': a + b, '-': a - b, '*': a * b, '/': a / b if b else 0, '^': a ** b}[t])
    return s[0]
print(rpn('3 + 4 * (2 - 1) ^ 2 ^ 3'), ev(rpn('3 + 4 * (2 - 1) ^ 2 ^ 3 / 2')))
# --- pratt parser
import re
def parse(src):
    toks = re.findall(r'\d+|\S', src) + ['$']; pos = 0
    bp = {'+': 10, '-': 10, '*': 20, '/': 20, '!': 50}
    def nxt():
        nonlocal pos; pos += 1; return toks[pos - 1]
    def expr(m=0):
        t = nxt()
        l = int(t) if t.isdigit() else ('neg', expr(30)) if t == '-' else expr() if t == '(' else None
        if t == '(': assert nxt() == ')'
        while bp.get(toks[pos], 0) > m:
            o = nxt()
            l = ('fact', l) if o == '!' else (o, l, expr(bp[o]))
        return l
    return expr()
print(parse('1 + 2 * -3 - (4 - 5)!'))
# --- lisp
import operator as op
def read(s):
    toks = s.replace('(', ' ( ').replace(')', ' ) ').split()
    def r():
        t = toks.pop(0)
        if t == '(':
            l = []
            while toks[0] != ')': l.append(r())
            toks.pop(0); return l
        try: return int(t)
        except ValueError: return t
    return r()
G = {'+': op.add, '-': op.sub, '*': op.mul, '<': op.lt, 'list': lambda *a: list(a)}
def ev(x, e):
    if isinstance(x, str): return e[x] if x in e else G[x]
    if not isinstance(x, list): return x
    if x[0] == 'if': return ev(x[2] if ev(x[1], e) else x[3], e)
    if x[0] == 'define': G[x[1]] = ev(x[2], e); return
    if x[0] == 'lambda': return lambda *a: ev(x[2], {**e, **dict(zip(x[1], a))})
    f, *a = [ev(y, e) for y in x]; return f(*a)
ev(read('(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))'), {})
print(ev(read('(list (fact 20) (+ 1 (- 5 2)))'), {}))
# --- brainfuck
def bf(p):
    t, i, pc, o, st, j = [0] * 100, 0, 0, '', [], {}
    for k, c in enumerate(p):
        if c == '[': st.append(k)
        if c == ']': j[k] = st.pop(); j[j[k]] = k
    while pc < len(p):
        c = p[pc]
        if c == '>': i += 1
        elif c == '<': i -= 1
        elif c == '+': t[i] = t[i] + 1 & 255
        elif c == '-': t[i] = t[i] - 1 & 255
        elif c == '.': o += chr(t[i])
        elif c == '[' and not t[i] or c == ']' and t[i]: pc = j[pc]
        pc += 1
    return o
print(bf('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.'))
# --- mandelbrot and julia
print('\n'.join(''.join(' .:-=+*#%@'[min(9, next((n for n in range(20) if abs(z := (z * z + complex(x / 12 - 2, y / 5 - 1)) if n else 0j) > 2), 20) // 2)] for x in range(36)) for y in range(11)))
# --- nbody steps
b = [[0, 0, 0, 0, 10], [1, 0, 0, 1.2, 1], [0, 2, -1, 0, 1]]
for _ in range(200):
    for i in range(3):
        for j in range(3):
            if i != j:
                dx, dy = b[j][0] - b[i][0], b[j][1] - b[i][1]; r = (dx * dx + dy * dy + .01) ** 1.5
                b[i][2] += dx * b[j][4] / r * .001; b[i][3] += dy * b[j][4] / r * .001
    for p in b: p[0] += p[2] * .001; p[1] += p[3] * .001
print([f'{x:.9f}' for p in b for x in p[:2]])
# --- fft
import cmath
def fft(a):
    n = len(a)
    if n == 1: return a
    e, o = fft(a[::2]), fft(a[1::2])
    t = [cmath.exp(-2j * cmath.pi * k / n) * o[k] for k in range(n // 2)]
    return [e[k] + t[k] for k in range(n // 2)] + [e[k] - t[k] for k in range(n // 2)]
print([f'{abs(x):.6f}' for x in fft([1, 1, 1, 1, 0, 0, 0, 0])])
# --- text statistics
text = 'It was the best of times, it was the worst of times.'
import re
from collections import Counter
w = re.findall(r"\w+", text.lower())
print(Counter(w).most_common(4), len(w), len(set(w)), max(w, key=len), sorted(set(w), key=lambda x: (-len(x), x))[:3], ' '.join(x.capitalize() for x in w))
# --- json pipeline
import json
d = json.loads('{"users": [{"n": "a", "age": 30, "x": null}, {"n": "b", "age": 25, "ok": true}], "pi": 3.14, "s": "\\u00e9\\n"}')
print(json.dumps(d), json.dumps(d, indent=2, sort_keys=True, ensure_ascii=False), sum(u['age'] for u in d['users']), json.dumps([1, (2,), {3: None}, 1e20, 'a"b']), sep='\n')
for bad in ('{', '[1,]', '{"a" 1}', 'nul', '"abc', '[1] x', ''):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e)
# --- csv report
import csv, io
rows = list(csv.DictReader(io.StringIO('name,qty,price\n"Widget, big",3,2.5\nGadget,10,"1.25"\n')))
o = io.StringIO(); w = csv.writer(o); w.writerow(['name', 'total']); w.writerows([r['name'], float(r['price']) * int(r['qty'])] for r in rows)
print(rows, repr(o.getvalue()))
# --- regex tools
import re
print(re.findall(r'(\w+)=(\d+)', 'a=1, b=22'), re.sub(r'(\d+)', lambda m: str(int(m[1]) * 2), 'x1y20'), re.split(r'[,;]\s*', 'a, b;c'), re.match(r'(?P<y>\d{4})-(?P<m>\d\d)', '2024-05').groupdict(), re.search('b+', 'aabbb').span(), re.fullmatch(r'\d+', '12a'), re.sub(r'\s+', ' ', ' a  b '), re.compile('^a', re.M | re.I).findall('A\na\nb'), re.escape('a.b*c'), re.findall(r'(?<=\$)\d+', '$5 $10 7'), re.sub(r'(a)(b)?', r'[\1]', 'ab a'))
