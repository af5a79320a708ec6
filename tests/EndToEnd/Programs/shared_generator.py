"""One generator, resumed by two threads in turn under atomic blocks: no value is lost or handed out twice."""
import threading

from __pypy__.thread import atomic

LEAD = 20


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


source = numbers(3000)
taken = [[], []]
exhausted = []


def take(mine, other):
    while True:
        # Neither gets far ahead, so that each resumes what the other has suspended, again and again.
        while len(mine) > len(other) + LEAD and not exhausted:
            pass
        with atomic:
            value = next(source, None)
            if value is None:
                exhausted.append(True)
                return
            mine.append(value)


threads = [threading.Thread(target=take, args=(taken[i], taken[1 - i])) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
merged = sorted(taken[0] + taken[1])
print(len(merged), merged == list(range(3000)), min(len(taken[0]), len(taken[1])) > 1400)
