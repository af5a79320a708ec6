# --- list methods
a = [3, 1, 2]
a.append(5); a.insert(1, 9); a.extend([7, 7]); a.remove(9)
print(a, a.pop(), a.pop(0), a.index(2), a.count(7), a.copy() is a)
a.sort(reverse=True); print(a); a.reverse(); print(a); a.clear(); print(a)
# --- list slices assign
a = list(range(10))
a[2:5] = ['x']; print(a)
a[::2] = [0] * len(a[::2]); print(a)
del a[1::2]; print(a)
a[1:1] = [1, 2, 3]; a[len(a):] = [99]; print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
# --- list errors
for f in (lambda: [][0], lambda: [1].pop(5), lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: [1] * 'a', lambda: [1] < ['a'], lambda: [3, 'a'].sort()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# --- sort keys and stability
data = [('b', 2), ('a', 2), ('c', 1), ('a', 1)]
print(sorted(data), sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: (-t[1], t[0])), sorted(data, key=lambda t: t[0], reverse=True))
# --- tuple ops
t = (1, 'a', [2])
print(t + (3,), t * 2, t[1:], t.index('a'), t.count(1), len(t), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)), tuple('ab'), () == tuple([]))
# --- unpacking
a, *b, c = range(6); print(a, b, c)
(x, y), z = [1, 2], 3; print(x, y, z)
*p, = 'abc'; print(p)
first, (second, *rest) = 1, (2, 3, 4); print(first, second, rest)
for f in ('a, b = 1,', 'a, b = 1, 2, 3', 'a, *b, c = 1,', 'a, b = 5'):
    try:
        exec(f)
    except Exception as e:
        print(type(e).__name__, e)
# --- swap and chained assignment
a = b = []; a.append(1); print(b)
i, v = 0, [5, 6]
i, v[i] = 1, 7; print(i, v)
# --- dict methods
d = {'a': 1, 'b': 2}
d['c'] = 3
print(d, d.get('z'), d.get('z', 0), d.pop('a'), d.pop('q', None), d.setdefault('n', []), list(d.items()), 'b' in d, len(d), d.popitem(), d | {'x': 1}, dict(zip('ab', [1, 2])), dict(a=1, **{'b': 2}), dict.fromkeys('ab', 0))
d.update(b=5, e=6); d |= {'f': 7}; print(d, list(reversed(d)), max(d, key=d.get))
# --- dict errors and mutation
d = {1: 'a'}
for f in (lambda: d['x'], lambda: d.pop(9), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for k in d:
        d[k + 1] = 1
except RuntimeError as e:
    print(e)
# --- dict order and equality
d = {'z': 1, 'a': 2}; d['m'] = 3; del d['z']; d['z'] = 4
print(list(d), d == {'a': 2, 'm': 3, 'z': 4}, {1: 'a', 1.0: 'b', True: 'c'})
# --- dict views
a, b = {'x': 1, 'y': 2}, {'y': 2, 'z': 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.items() - b.items()), a.keys() == {'x', 'y'}, 1 in a.values(), ('x', 1) in a.items(), a.keys(), a.values(), a.items())
# --- nested defaultdict and counter
from collections import defaultdict, Counter
tree = lambda: defaultdict(tree)
t = tree(); t['a']['b']['c'] = 1
print(dict(t['a']['b']), list(t))
c = Counter('mississippi')
print(c, c.most_common(2), c['z'], sum(c.values()), sorted(c.elements())[:4], c - Counter('miss'), c + Counter('zz'), c & Counter('sip'), Counter(a=1) == Counter({'a': 1}))
# --- ordereddict namedtuple chainmap
from collections import OrderedDict, namedtuple, ChainMap, deque
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(last=False), list(o))
P = namedtuple('P', 'x y', defaults=[0]); p = P(1); print(p, p.x, p._replace(y=5), p._asdict(), P._fields, P(*[3, 4]), p == (1, 0), P._make([7, 8]))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m['a'], m['b'], sorted(m), m.maps)
# --- sets
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a < {1, 2, 3, 4}, a.isdisjoint({9}), 2 in a, len(a), a.union([7], [8]), a.difference(b), set('aab') == {'a', 'b'}, frozenset([1]) == {1}, {1} <= {1})
a.add(9); a.discard(100); a.remove(1); a.update([5]); a -= {5}; print(sorted(a))
for f in (lambda: a.remove(77), lambda: {[1]}, lambda: set().pop(), lambda: {1} + {2}):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# --- comprehensions
print([x * y for x in range(3) for y in range(3) if x != y], {x: x ** 2 for x in range(4)}, {c for c in 'hello' if c != 'l'} == {'h', 'e', 'o'}, list(x for x in 'ab'), [[j for j in range(i)] for i in range(3)], [(lambda: i)() for i in range(3)])
x = 'outer'; [x for x in range(3)]; print(x, [y := 5, y ** 2], y)
# --- closures in comprehension
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
# --- range
r = range(2, 20, 3)
print(list(r), r[2], r[-1], len(r), 8 in r, 9 in r, r[1:3], r.index(11), r == range(2, 19, 3), list(range(5, 0, -2)), range(0), range(10)[::-1], r.count(5), bool(range(0)))
# --- enumerate zip map filter
print(list(enumerate('ab', 1)), list(zip('abc', [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])), list(map(str, range(3))), dict(enumerate('xy')), list(zip(*[(1, 2), (3, 4)])))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
# --- any all reversed sorted
print(any([]), all([]), any(x > 2 for x in range(4)), all(x > 2 for x in range(4)), list(reversed([1, 2])), ''.join(reversed('abc')), sorted('hello', reverse=True), sorted({3: 1, 1: 2}))
# --- iter protocols
class Count:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), 2 in Count(5), [*Count(2)], dict.fromkeys(Count(2)))
it = iter([1, 2]); print(next(it), next(it), next(it, 'done'))
print(list(iter(iter([1, 2, 0, 3]).__next__, 0)))
# --- getitem protocol
class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10
    def __len__(self):
        return 4
print(list(Seq()), 20 in Seq(), list(reversed(Seq())), [*Seq()][1:3])
# --- itertools endless
from itertools import count, cycle, repeat, islice, accumulate, takewhile, dropwhile
print(list(islice(count(5, 3), 3)), list(islice(cycle('ab'), 5)), list(repeat(1, 2)), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(takewhile(lambda x: x < 3, count())), list(dropwhile(lambda x: x < 3, range(5))), count(2), repeat('x', 3))
# --- itertools combinatoric
from itertools import product, permutations, combinations, combinations_with_replacement as cwr
print(list(product('ab', repeat=2)), list(permutations([1, 2, 3], 2)), list(combinations('abcd', 3)), list(cwr('ab', 2)), len(list(permutations(range(5)))), list(product([1], [], [2])), list(combinations([], 0)))
# --- itertools others
from itertools import chain, compress, starmap, groupby, zip_longest, tee, pairwise, filterfalse, islice
print(list(chain('ab', [1])), list(chain.from_iterable(['x', 'yz'])), list(compress('abc', [1, 0, 1])), list(starmap(pow, [(2, 3), (3, 2)])), [(k, list(g)) for k, g in groupby('aabba')], list(zip_longest('ab', [1], fillvalue=0)), list(pairwise([1, 2, 3])), list(filterfalse(lambda x: x % 2, range(5))), list(islice('abcdef', 1, 5, 2)))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a))
# --- deque
from collections import deque
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0); print(d, d.maxlen, d[0], d[-1], len(d), list(d), 2 in d)
d.rotate(1); print(d); d.extend('xy'); print(d, d.pop(), d.popleft()); d.clear(); print(d, bool(d), deque('abc').index('c'))
q = deque(); [q.append(i) for i in range(20)]; print([q.popleft() for _ in range(10)], q)
# --- heapq
import heapq
h = [5, 3, 8, 1]
heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.heapreplace(h, 9), heapq.heappushpop(h, 2), heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])), [heapq.heappop(h) for _ in range(len(h))])
# --- bisect
import bisect
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.bisect(['a', 'bb'], 1, key=len)); bisect.insort(a, 4); print(a)
# --- array
from array import array
a = array('i', [1, 2]); a.append(3); print(a, a[1], sum(a), a.tolist(), a[::-1], a + a, len(a), a == array('i', [1, 2, 3]), array('d', [0.5]))
# --- memoryview
b = bytearray(b'abcdef'); m = memoryview(b); m[0] = 90; m[1:3] = b'XY'; print(b, m[2:4].tobytes(), len(m), m[-1], list(m[:2]))
# --- copy
import copy
a = [[1], {'k': (2, [3])}]; b = copy.copy(a); c = copy.deepcopy(a); a[0].append(9); a[1]['k'][1].append(8); print(a, b, c, b[0] is a[0], c[0] is a[0])
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m)
class N:
    def __init__(self): self.v = [1]; self.me = self
n = copy.deepcopy(N()); print(n.me is n, n.v)
# --- matrix
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(r) for r in zip(*m[::-1])], sum(map(sum, m)), [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m], [x for r in m for x in r])
# --- flatten
def flat(x):
    for i in x:
        if isinstance(i, list):
            yield from flat(i)
        else:
            yield i
print(list(flat([1, [2, [3, [4]], 5], []])))
# --- lru cache by ordereddict
from collections import OrderedDict
class LRU:
    def __init__(self, n): self.n, self.d = n, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: self.d.popitem(last=False)
c = LRU(2); c.put(1, 1); c.put(2, 2); c.get(1); c.put(3, 3); print(c.get(2), c.get(1), c.d)
# --- trie
root = {}
for w in 'tea ten to inn'.split():
    n = root
    for ch in w: n = n.setdefault(ch, {})
    n['$'] = w
def words(n):
    for k in sorted(n):
        if k == '$': yield n[k]
        else: yield from words(n[k])
print(list(words(root)), list(words(root['t'])))
# --- game of life
def step(s):
    from collections import Counter
    c = Counter((x + i, y + j) for x, y in s for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)
    return {p for p, n in c.items() if n == 3 or n == 2 and p in s}
s = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): s = step(s)
print(sorted(s))
# --- pascal and spiral
rows = [[1]]
for _ in range(5): rows.append([1] + [a + b for a, b in zip(rows[-1], rows[-1][1:])] + [1])
print(rows)
def spiral(m):
    out = []
    while m:
        out += m.pop(0); m = [list(r) for r in zip(*m)][::-1]
    return out
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
