"""`atomic` wherever the examples run: pystm's transaction, or one lock under CPython and PyPy."""
try:
    from __pypy__.thread import atomic
except ImportError:
    import threading

    atomic = threading.RLock()
