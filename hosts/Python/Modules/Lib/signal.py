"""Signals: names and numbers; Ctrl-C raises KeyboardInterrupt."""
from enum import IntEnum


class Signals(IntEnum):
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGABRT, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD = \
        1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 17


class Handlers(IntEnum):
    SIG_DFL, SIG_IGN = 0, 1


globals().update({s.name: s for s in Signals})
SIG_DFL, SIG_IGN = Handlers.SIG_DFL, Handlers.SIG_IGN


def default_int_handler(signum=None, frame=None):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}


def signal(signalnum, handler):
    """Kept and answered by getsignal(); it is not called."""
    old = _handlers.get(signalnum, SIG_DFL)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum):
    return _handlers.get(signalnum, SIG_DFL)


def alarm(seconds):
    raise NotImplementedError("signal.alarm() is not supported")
