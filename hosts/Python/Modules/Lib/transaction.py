"""Work in parallel as if one piece after another: the interface of pypy-stm's module.

    queue = TransactionQueue()
    queue.add(f, argument)      # may be called by the tasks themselves
    queue.run()                 # returns when no task is left
"""
from _transaction import Queue as _Queue
from __pypy__.thread import atomic, getsegmentlimit, hint_commit_soon, is_atomic

__all__ = ['TransactionError', 'TransactionQueue', 'add', 'add_generator', 'run', 'set_num_threads', 'number_of_transactions_executed',
           'atomic', 'hint_commit_soon', 'is_atomic']


class TransactionError(Exception):
    pass


class TransactionQueue(object):
    """Tasks that are run in parallel, each as one transaction, in no particular order."""

    def __init__(self):
        self._queue = _Queue()
        self._threads = 0
        self._running = False

    def add(self, f, *args, **kwds):
        """Registers the call f(*args, **kwds). Called in a transaction, it counts when that commits."""
        if not callable(f):
            raise TypeError("'%s' object is not callable" % type(f).__name__)
        self._queue.add(f, args, kwds)

    def add_generator(self, generator_iterator):
        """Registers a generator: what runs between two yields is one transaction, and the pieces run in order."""
        def step():
            for _ in generator_iterator:
                self.add(step)
                return
        self.add(step)

    def set_num_threads(self, number):
        """Uses so many threads in the next run(); 0 means one for each segment."""
        if number < 0:
            raise ValueError("the number of threads must not be negative")
        self._threads = number

    def run(self, nb_segments=0):
        """Runs all tasks, and those that they add. When one raises, its effects stay, no other is started, and run() raises the same."""
        if is_atomic():
            raise TransactionError("TransactionQueue.run() cannot be called inside an atomic block")
        if self._running:
            raise TransactionError("TransactionQueue.run() cannot be called recursively")
        if nb_segments < 0:
            raise ValueError("nb_segments must not be negative")
        self._queue.reset()
        self._running = True
        try:
            self._queue.run(nb_segments or self._threads)
        finally:
            self._running = False

    def number_of_transactions_executed(self):
        """How many tasks the last run() has completed."""
        if self._running:
            raise TransactionError("TransactionQueue.run() is still running")
        return self._queue.executed()


_default = TransactionQueue()

add = _default.add
add_generator = _default.add_generator
set_num_threads = _default.set_num_threads
number_of_transactions_executed = _default.number_of_transactions_executed


def run(nb_segments=0):
    """Runs what was registered by the module's own add()."""
    _default.run(nb_segments)
