l = [5, 3, 8, 1]
l.append(2); l.insert(1, 9); l.extend((7, 7)); print(l, l.pop(), l.pop(0), l.index(8), l.count(7))
l.sort(); print(l); l.sort(reverse=True, key=lambda v: v % 3); print(l); l.reverse(); print(l, l + [1], l * 2, 3 in l, l[1:4], l[::-2])
l[1:3] = "ab"; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[1:3]; print(l); l.remove(0); print(l, l == list(l), [1, 2] < [1, 3], [] < [0])
a = [1]; a.append(a); print(a, [[1, 2], (3,), {4: 5}])
d = {"x": 1, 2: "two", (1, 2): [3]}
d["y"] = None; d["x"] += 5; print(d, len(d), d.get("q"), d.get("q", 7), d.pop("y"), d.setdefault("z", []), list(d), list(d.items()))
d.update({"k": 1}, w=2); print(d, "x" in d, d == dict(d), {**d, "x": 0}, d | {"x": 9})
del d["x"]; print(d.popitem(), list(reversed(d)), dict.fromkeys("ab", 0), dict([(1, 2)]), dict(a=1), d.keys() & {2, "k"})
for i in range(50):
    d[i] = i
for i in range(0, 50, 2):
    del d[i]
print(list(d)[:12], len(d), sum(v for v in d.values() if isinstance(v, int)))
s = {3, 1, 2, 10, 33, 64, 128}
print(s, s | {5}, s & {1, 2}, s - {1}, sorted(s ^ {1, 99}), {1} < {1, 2}, s.issubset(range(200)), frozenset([1, 2]), len(s), set("a"), set())
s.add(4); s.discard(77); s.remove(1); s.update([7, 8]); print(sorted(s), 4 in s, {frozenset([1]): 2})
print(set(range(20)), {i * 7 % 31 for i in range(12)})
t = (1, 2, 3, 2)
print(t, t[1:], t + (4,), t * 2, t.count(2), t.index(3), (1,), (), hash(t) == hash((1, 2, 3, 2)), t < (1, 3))
x, *y, z = range(6); print(x, y, z)
(p, q), r = (1, 2), 3; print(p, q, r)
print(list(range(10, 0, -3)), range(5)[2], range(0, 10, 2)[1:3], 4 in range(0, 10, 2), len(range(7)), list(reversed(range(3))))
print(list(enumerate("ab", 1)), list(zip("ab", [1, 2, 3])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", 2])))
print(sum([[1], [2]], []), max("abc"), min([3, 1], key=lambda v: -v), max([], default=5), sorted("bca", reverse=True), any([]), all([]))
for f in [lambda: [][0], lambda: {}["k"], lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1].remove(2), lambda: (1, 2)[5], lambda: {[]: 1}, lambda: [1, 2].index(5), lambda: max([]), lambda: [1] + (2,), lambda: next(iter([])), lambda: len(5), lambda: [3, "a"].sort(), lambda: iter(5), lambda: [0][1.5], lambda: {1, 2}[0]]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for k in d:
        d[(k, 1)] = 1
except RuntimeError as e:
    print(e)
try:
    a, b = (1, 2, 3)
except ValueError as e:
    print(e)
try:
    a, b, c = [1, 2]
except ValueError as e:
    print(e)
print([[i * j for j in range(3)] for i in range(3)], {k: v for k, v in zip("ab", (1, 2))}, [x for x in range(20) if x % 2 if x % 3], list(i for i in "ab"))
