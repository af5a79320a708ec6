"""How objects are taken apart for copying and pickling."""
dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def state_of(obj):
    """What a class's own __getstate__ says, or the attributes and the slots."""
    t = type(obj)
    if t.__getstate__ is not object.__getstate__:
        return obj.__getstate__()
    return default_state(obj)


def default_state(obj):
    """object.__getstate__."""
    t = type(obj)
    attributes = dict(obj.__dict__) if hasattr(obj, '__dict__') else {}
    slots = {}
    for c in t.__mro__:
        names = c.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith('__') and not name.endswith('__'):
                name = '_%s%s' % (c.__name__.lstrip('_'), name)
            if name not in ('__dict__', '__weakref__') and hasattr(obj, name):
                slots[name] = getattr(obj, name)
    return (attributes or None, slots) if slots else attributes or None


def set_state(obj, state):
    if hasattr(type(obj), '__setstate__') and state is not None and not isinstance(obj, BaseException):
        obj.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    for part in (state, slots):
        for name, value in (part or {}).items():
            object.__setattr__(obj, name, value)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def reduce_object(obj):
    """object.__reduce_ex__."""
    cls = type(obj)
    args = obj.__getnewargs__() if hasattr(cls, '__getnewargs__') else ()
    return (__newobj__, (cls, *args), state_of(obj), iter(obj) if isinstance(obj, list) else None,
            iter(obj.items()) if isinstance(obj, dict) else None)
