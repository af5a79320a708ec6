# bench: size=1000000 tiny=1000
from harness import main


def add(a, b):
    return a + b


def twice(a):
    return add(a, a) - a


def run(size):
    total = 0
    for i in range(size):
        total = add(total, twice(i)) & 0xFFFFFF
    return total


main(run, 1000000)
