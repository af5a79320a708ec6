def squares(n):
    for i in range(n):
        yield i * i


def evens(source):
    for value in source:
        if value % 2 == 0:
            yield value


def chain(*sources):
    for source in sources:
        yield from source


def echo():
    received = []
    while True:
        value = yield len(received)
        if value is None:
            break
        received.append(value)
    return received


total = 0
for value in evens(squares(3000)):
    total += value
print(total)
print(sum(chain(squares(10), evens(squares(10)), [1, 2, 3])))
g = echo()
next(g)
for i in range(5):
    last = g.send(i)
print(last)
try:
    g.send(None)
except StopIteration as stop:
    print(stop.value)
print(sum(x * y for x in range(30) for y in range(x) if (x + y) % 3 == 0))
