"""Threads that conflict all the time: a shared counter, a shared list, a shared dict."""
import threading

from __pypy__.thread import atomic


class Box:
    def __init__(self):
        self.value = 0


box = Box()
items = []
table = {}


def work(name):
    for i in range(800):
        with atomic:
            box.value += 1
            items.append(name)
            table[i % 16] = table.get(i % 16, 0) + 1


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(box.value, len(items), sorted(items).count(2), sum(table.values()), len(table))
