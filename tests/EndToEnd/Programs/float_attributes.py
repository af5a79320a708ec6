# Attributes that keep being floats stand unboxed; nothing of that may be seen.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Wide:
    pass


def move(points, rounds):
    for _ in range(rounds):
        i = 0
        while i < len(points):
            a = points[i]
            j = i + 1
            while j < len(points):
                b = points[j]
                a.x += 0.5 * (b.y - a.y)
                b.y -= 0.25 * (a.x - b.x)
                j += 1
            i += 1


points = [Point(float(i), 1.0 / (i + 1)) for i in range(5)]
move(points, 60)
print([f"{p.x:.6e} {p.y:.6e}" for p in points])

# The same object under two names.
move([points[0], points[0], points[1]], 40)
print(f"{points[0].x:.6e} {points[0].y:.6e} {points[1].x:.6e}")

p = Point(1.0, 2.0)
for k in range(50):
    p.x = p.x + 1.0
    if k == 30:
        p.x = k
    if k == 40:
        p.x = "text"
        p.x = 2.5
held = p.x
p.x = 7.0
print(held, p.x, p.y, vars(p), p.__dict__["x"])
p.__dict__["x"] = 8.0
p.x = 9.0
print(p.x, sorted(vars(p)))

q = Point(1.0, 2.0)
q.x = 3.0
q.y = 4.0
del q.x
print(hasattr(q, "x"), q.y)
q.x = 5.0
q.y = 6.0
print(q.x, q.y, vars(q))

w = Wide()
for name in "abcdefghijkl":
    setattr(w, name, 1.0)
for k in range(30):
    for name in "abcdefghijkl":
        setattr(w, name, getattr(w, name) + k)
print(vars(w))

nan = float("nan")
r = Point(0.0, nan)
r.x = -0.0
r.y = nan
print(r.x, r.y, r.y is r.y, r.x == 0.0)


# Short-lived objects whose attributes are set twice.
def total(n):
    s = 0.0
    for i in range(n):
        t = Point(0.0, 0.0)
        t.x = i * 0.5
        t.y = t.x - 1.0
        s += t.x * t.y
    return s


print(total(3000))
