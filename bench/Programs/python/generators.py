# bench: size=500000 tiny=200
from harness import main


def numbers(limit):
    i = 0
    while i < limit:
        yield i
        i += 1


def evens(source):
    for value in source:
        if value % 2 == 0:
            yield value


def squares(source):
    for value in source:
        yield value * value % 1000


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def run(size):
    total = 0
    for value in squares(evens(numbers(size))):
        total += value
    total += sum(value + 1 for value in numbers(size))
    depth = 1
    while 1 << depth < size // 8:
        depth += 1
    for value in tree(depth):
        total += value
    return total


main(run, 500000)
