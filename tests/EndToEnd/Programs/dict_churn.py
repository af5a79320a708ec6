"""Dicts whose keys come and go: look-ups must end however many slots were used once."""


def last_key(size, rounds):
    table = {("k", i): i for i in range(size)}
    for i in range(rounds):
        table["t%d" % i] = i
        del table["t%d" % i]
    return len(table), table.get("absent"), sum(table.values())


def queue(size, rounds):
    table = {i: i for i in range(size)}
    for i in range(rounds):
        table[size + i] = i
        del table[next(iter(table))]
    return len(table), list(table)[:3], "absent" in table


def strides(step, number):
    table = {i * step: i for i in range(-number, number)}
    return len(table), table[step * (number - 1)], table.get(step * number), sum(table)


for size in (7, 8, 9, 12, 21, 42, 43):
    print(size, last_key(size, 3000), queue(size, 3000))
for step in (1, 16, 64, 1000, 1 << 20, 1 << 40, 1 << 61):
    print(step, strides(step, 2000))
