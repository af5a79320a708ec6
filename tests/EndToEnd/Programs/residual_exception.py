"""Exceptions out of calls that a trace cannot look into, in a hot loop, with locals that must be right afterwards."""


def convert(texts):
    good = 0
    bad = []
    position = 0
    for text in texts:
        position += 1
        try:
            good += int(text)
        except ValueError as error:
            bad.append((position, str(error)))
    return good, bad


texts = [str(i) if i % 700 else "x%d" % i for i in range(1, 3000)]
print(convert(texts))

table = {i: i * i for i in range(100)}


def lookup(limit):
    hits = misses = 0
    for i in range(limit):
        try:
            hits += table[i % 105]
        except KeyError:
            misses += 1
    return hits, misses


print(lookup(5000))


def depth(n):
    return n if n == 0 else 1 + depth(n - 1)


def overflowing(limit):
    caught = 0
    for i in range(limit):
        try:
            depth(5 if i % 50 else 100000)
        except RecursionError:
            caught += 1
    return caught


print(overflowing(120))
