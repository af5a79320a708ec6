"""What the examples use of pystm, wherever they run: under CPython and PyPy `atomic` is one lock, and a queue runs its tasks one after another."""
try:
    from __pypy__.thread import atomic
except ImportError:
    import threading

    atomic = threading.RLock()

try:
    from transaction import TransactionQueue
except ImportError:
    class TransactionQueue:
        def __init__(self):
            self._tasks = []

        def add(self, f, *args, **kwds):
            self._tasks.append((f, args, kwds))

        def run(self, nb_segments=0):
            while self._tasks:
                f, args, kwds = self._tasks.pop(0)
                f(*args, **kwds)
