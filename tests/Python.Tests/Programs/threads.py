import threading
import queue
import time

total = 0
lock = threading.Lock()


def work(n):
    global total
    for i in range(n):
        with lock:
            total += 1


ts = [threading.Thread(target=work, args=(2000,), name="w%d" % i) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(total, [t.name for t in ts], [t.is_alive() for t in ts], threading.current_thread().name)
q = queue.Queue(maxsize=3)
out = []


def producer():
    for i in range(20):
        q.put(i)
    q.put(None)


def consumer():
    while (x := q.get()) is not None:
        out.append(x * x)


p, c = threading.Thread(target=producer), threading.Thread(target=consumer)
c.start()
p.start()
p.join()
c.join()
print(out)
ev = threading.Event()
seen = []


def waiter():
    ev.wait()
    seen.append("set")


w = threading.Thread(target=waiter)
w.start()
time.sleep(0.01)
ev.set()
w.join()
print(seen, ev.is_set())
loc = threading.local()
loc.x = 1


def look():
    seen.append(hasattr(loc, "x"))


k = threading.Thread(target=look)
k.start()
k.join()
print(seen, loc.x)
r = threading.RLock()
with r:
    with r:
        print("reentrant")
sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False))
b = threading.Barrier(2)
order = []


def meet():
    b.wait()
    order.append(1)


m = threading.Thread(target=meet)
m.start()
b.wait()
m.join()
print(order)
