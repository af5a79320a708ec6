"""PyPy's interface to the JIT."""
import _pypyjit
from _pypyjit import get_stats_snapshot as _snapshot, releaseall

__all__ = ['set_param', 'set_compile_hook', 'set_optimize_hook', 'set_abort_hook', 'get_stats_snapshot', 'releaseall',
           'enable_debug', 'disable_debug', 'JitLoopInfo', 'PARAMETERS']

PARAMETERS = _pypyjit.parameters()


def set_param(*args, **kwds):
    """set_param('off'), set_param('default'), set_param('threshold=200,trace_limit=9000') or set_param(threshold=200)."""
    if len(args) > 1:
        raise TypeError("set_param() takes at most 1 non-keyword argument, %d given" % len(args))
    if args:
        _pypyjit.set_param(args[0])
    for name, value in kwds.items():
        _pypyjit.set_param('%s=%s' % (name, value))


class ResOperation(object):
    """One line of a trace, as the log shows it."""

    def __init__(self, text):
        self._text = text
        self.name = text.split('(', 1)[0].split('=')[-1].strip()

    def __repr__(self):
        return self._text


class JitLoopInfo(object):
    """What a compile hook is told: greenkey is (code, instruction); type is 'loop' or 'bridge', and a bridge's number is its guard's."""

    def __init__(self, jitdriver_name, greenkey, loop_no, bridge_no, operations):
        self.jitdriver_name = jitdriver_name
        self.greenkey = greenkey
        self.loop_no = loop_no
        self.bridge_no = bridge_no
        self.type = 'loop' if bridge_no == 0 else 'bridge'
        self.operations = [ResOperation(line) for line in operations]
        # Where the machine code is, nobody knows: the runtime may move it.
        self.asmaddr = 0
        self.asmlen = 0

    def __repr__(self):
        return '<JitLoopInfo %s, %d operations, %s %d>' % (self.jitdriver_name, len(self.operations), self.type, self.bridge_no or self.loop_no)


def set_compile_hook(hook, operations=True):
    """hook(info) is called on the main thread, soon after a loop or a bridge was compiled. None: no more."""
    if hook is None:
        _pypyjit.set_compile_hook(None)
    else:
        _pypyjit.set_compile_hook(lambda name, key, loop, bridge, lines: hook(JitLoopInfo(name, key, loop, bridge, lines if operations else [])))


def set_optimize_hook(hook):
    raise NotImplementedError("what a hook would change in a trace is fixed already when it could be called")


def set_abort_hook(hook, operations=False):
    """hook(jitdriver_name, greenkey, reason, operations) is called on the main thread, soon after a recording was given up."""
    if hook is None:
        _pypyjit.set_abort_hook(None)
    else:
        _pypyjit.set_abort_hook(lambda name, key, reason: hook(name, key, reason, []))


class JitStats(object):
    def __init__(self, counters, tracing, backend):
        self.counters = {name.strip(): value for name, value in counters}
        self.total_compiled_loops = self.counters.pop('Total # of loops')
        self.total_compiled_bridges = self.counters.pop('Total # of bridges')
        self.total_freed_loops = self.counters.pop('Freed # of loops')
        self.total_freed_bridges = self.counters.pop('Freed # of bridges')
        self.counter_times = {'TRACING': tracing, 'BACKEND': backend}
        self.loop_run_times = []


def get_stats_snapshot():
    """The figures so far, as an object."""
    return JitStats(*_snapshot())


def enable_debug():
    """PyPy starts to count runs of loops here; here JITSTM_LOG=jit-backend-counts:FILE does it from the start."""


def disable_debug():
    """See enable_debug()."""
