"""Pools, queues and workers with multiprocessing's interface, on threads: they run in parallel, and share their memory."""
import os as _os
import threading as _threading
from queue import Queue as _Queue
from threading import Lock, RLock, Semaphore, BoundedSemaphore, Condition, Event, Barrier  # noqa: F401


class TimeoutError(Exception):
    pass


class Process(_threading.Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        super().__init__(None, target, name, args, kwargs, daemon=daemon)
        self.exitcode = None

    pid = property(lambda self: _os.getpid())

    def run(self):
        self.exitcode = 1
        super().run()
        self.exitcode = 0

    def terminate(self):
        raise NotImplementedError("a worker cannot be terminated")

    kill = terminate

    def close(self):
        pass


class Queue(_Queue):
    def close(self):
        pass

    def join_thread(self):
        pass


class SimpleQueue(_Queue):
    pass


JoinableQueue = Queue


class _Value:
    def __init__(self, value, lock):
        self.value, self._lock = value, lock

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self):
        return self._lock.acquire()

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        self._lock.__exit__(*args)


def Value(typecode, value=0, *, lock=True):
    return _Value(value, RLock())


RawValue = Value


class _Array(list):
    def get_lock(self):
        return _array_lock

    def get_obj(self):
        return self


_array_lock = RLock()


def Array(typecode, size_or_initializer, *, lock=True):
    return _Array([0] * size_or_initializer if isinstance(size_or_initializer, int) else size_or_initializer)


RawArray = Array


class _Connection:
    def __init__(self, incoming, outgoing):
        self._in, self._out = incoming, outgoing

    def send(self, obj):
        self._out.put(obj)

    def recv(self):
        item = self._in.get()
        if item is _Connection:
            raise EOFError
        return item

    def poll(self, timeout=0.0):
        return not self._in.empty()

    def close(self):
        self._out.put(_Connection)

    send_bytes, recv_bytes = send, recv


def Pipe(duplex=True):
    a, b = _Queue(), _Queue()
    return _Connection(a, b), _Connection(b, a)


class _Manager:
    dict, list, Queue, Lock, Event, Value, Array = dict, list, staticmethod(Queue), staticmethod(Lock), staticmethod(Event), staticmethod(Value), staticmethod(Array)

    def Namespace(self, **kw):
        from types import SimpleNamespace
        return SimpleNamespace(**kw)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def shutdown(self):
        pass


def Manager():
    return _Manager()


def cpu_count():
    return _os.cpu_count()


def current_process():
    t = _threading.current_thread()
    if t is _threading.main_thread():
        t.name = 'MainProcess'
    return t


def active_children():
    return [t for t in _threading.enumerate() if isinstance(t, Process)]


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return 'fork'


def get_context(method=None):
    import multiprocessing
    return multiprocessing


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
