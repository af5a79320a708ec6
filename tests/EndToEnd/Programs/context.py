class Tracker:
    def __init__(self):
        self.depth = 0
        self.swallowed = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, kind, value, traceback):
        self.depth -= 1
        if kind is KeyError:
            self.swallowed += 1
            return True
        return False


tracker = Tracker()
outer = 0
for i in range(3000):
    try:
        with tracker as t:
            if i % 100 == 3:
                raise KeyError(i)
            if i % 100 == 7:
                raise ValueError(i)
            outer += t.depth
    except ValueError:
        outer -= 1
print(outer, tracker.depth, tracker.swallowed)


def decorated(function):
    def inner(*args, **kwargs):
        return function(*args, **kwargs) + 1
    return inner


@decorated
def add(a, b=2, *rest, scale=1):
    return (a + b + sum(rest)) * scale


print(add(1), add(1, 5), add(1, 2, 3, 4), add(1, scale=10), add(*[4, 5], **{"scale": 2}))
total = 0
for i in range(2000):
    total += add(i, scale=i % 3)
print(total)
