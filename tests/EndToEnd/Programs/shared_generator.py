"""One generator, resumed by two threads in turn under atomic blocks: no value is lost or handed out twice."""
import threading

from __pypy__.thread import atomic


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


source = numbers(3000)
taken = [[], []]


def take(mine):
    while True:
        with atomic:
            value = next(source, None)
            if value is None:
                return
            mine.append(value)


threads = [threading.Thread(target=take, args=(mine,)) for mine in taken]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
merged = sorted(taken[0] + taken[1])
print(len(merged), merged == list(range(3000)))
