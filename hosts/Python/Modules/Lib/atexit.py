"""Functions to run at exit."""
_exithandlers = []


def register(func, *targs, **kargs):
    _exithandlers.append((func, targs, kargs))
    return func


def unregister(func):
    _exithandlers[:] = [h for h in _exithandlers if h[0] != func]


def _run_exitfuncs():
    while _exithandlers:
        func, targs, kargs = _exithandlers.pop()
        func(*targs, **kargs)
