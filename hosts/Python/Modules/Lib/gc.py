"""The collector is the base library's; what can be asked of it here is to run."""
from _data import collect as _collect

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage = []
callbacks = []
_enabled = True
_threshold = (700, 10, 10)


def collect(generation=2):
    _collect()
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return _threshold


def set_threshold(*args):
    global _threshold
    _threshold = (args + _threshold[len(args):])[:3]


def get_count():
    return (0, 0, 0)


def get_stats():
    return [{'collections': 0, 'collected': 0, 'uncollectable': 0} for _ in range(3)]


def get_debug():
    return 0


def set_debug(flags):
    pass


def freeze():
    pass


def unfreeze():
    pass


def is_tracked(obj):
    return not isinstance(obj, (int, float, str, bytes, type(None)))


def get_objects(generation=None):
    raise NotImplementedError("gc.get_objects() is not supported")


def get_referrers(*objs):
    raise NotImplementedError("gc.get_referrers() is not supported")


def get_referents(*objs):
    raise NotImplementedError("gc.get_referents() is not supported")
