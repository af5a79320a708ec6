"""Pools of threads."""
from concurrent.futures import ThreadPoolExecutor, TimeoutError as _Timeout
from multiprocessing import TimeoutError, cpu_count


class AsyncResult:
    def __init__(self, futures, finish, callback=None, error_callback=None):
        self._futures, self._finish = futures, finish
        if callback is not None or error_callback is not None:
            self._left = len(futures)
            for f in futures:
                f.add_done_callback(lambda f: self._done(callback, error_callback))

    def _done(self, callback, error_callback):
        if not self.ready():
            return
        for f in self._futures:
            if f.exception() is not None:
                if error_callback is not None:
                    error_callback(f.exception())
                return
        if callback is not None:
            callback(self.get())

    def ready(self):
        return all(f.done() for f in self._futures)

    def successful(self):
        if not self.ready():
            raise ValueError("%r not ready" % self)
        return all(f.exception() is None for f in self._futures)

    def wait(self, timeout=None):
        from concurrent.futures import wait
        wait(self._futures, timeout)

    def get(self, timeout=None):
        try:
            return self._finish([f.result(timeout) for f in self._futures])
        except _Timeout:
            if self.ready():
                raise
            raise TimeoutError from None


class ThreadPool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        if processes is not None and processes < 1:
            raise ValueError("Number of processes must be at least 1")
        self._pool = ThreadPoolExecutor(processes or cpu_count(), '', initializer, initargs)

    def apply(self, func, args=(), kwds={}):
        return self._pool.submit(func, *args, **kwds).result()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return AsyncResult([self._pool.submit(func, *args, **kwds)], lambda r: r[0], callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult([self._pool.submit(func, x) for x in iterable], lambda r: r, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult([self._pool.submit(func, *args) for args in iterable], lambda r: r, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        futures = [self._pool.submit(func, x) for x in iterable]
        return (f.result() for f in futures)

    def imap_unordered(self, func, iterable, chunksize=1):
        from concurrent.futures import as_completed
        return (f.result() for f in as_completed([self._pool.submit(func, x) for x in iterable]))

    def close(self):
        self._pool.shutdown(wait=False)

    def terminate(self):
        self._pool.shutdown(wait=False, cancel_futures=True)

    def join(self):
        self._pool.shutdown(wait=True)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.terminate()


Pool = ThreadPool
