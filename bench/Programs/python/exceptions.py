# bench: size=150000 tiny=150
from harness import main


class Refused(Exception):
    def __init__(self, reason):
        Exception.__init__(self, reason)
        self.reason = reason


def check(n):
    if n % 3 == 0:
        raise Refused(n)
    if n % 5 == 0:
        raise KeyError(n)
    return n


def guarded(n):
    try:
        return check(n)
    finally:
        n += 1


def run(size):
    passed = refused = missing = 0
    table = {0: 1}
    for i in range(size):
        try:
            passed += guarded(i) & 7
        except Refused as error:
            refused += error.reason & 7
        except LookupError:
            missing += 1
        try:
            missing += table[i & 1]
        except KeyError:
            missing += 2
    return "%d %d %d" % (passed, refused, missing)


main(run, 150000)
