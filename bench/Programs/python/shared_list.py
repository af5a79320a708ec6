# bench: size=300000 tiny=200
"""Four threads append to and take from one list, each batch in one piece, as programs for pypy-stm do."""
import threading

from harness import main

try:
    from __pypy__.thread import atomic
except ImportError:
    atomic = threading.Lock()


def worker(shared, count, results, index):
    total = 0
    for i in range(count):
        with atomic:
            shared.append(i)
            if len(shared) > 64:
                total += shared.pop(0)
        total += i * i % 7
    results[index] = total


def run(size):
    shared = []
    results = [0] * 4
    threads = [threading.Thread(target=worker, args=(shared, size // 4, results, n)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return "%d" % (sum(results) + sum(shared))


main(run, 300000)
