"""Shallow and deep copies."""
import copyreg


class Error(Exception):
    pass


error = Error
_atomic = (type(None), int, float, bool, complex, str, bytes, type, type(len), type(lambda: 0), type(Ellipsis), type(NotImplemented), range)


def copy(x):
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset:
        return x
    if cls in (list, dict, set, bytearray):
        return cls(x)
    if isinstance(x, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    if _reduces(cls):
        return _rebuilt(x, lambda v: v)
    if isinstance(x, tuple):
        y = tuple.__new__(cls, x)
    elif isinstance(x, (int, float, str)):
        y = cls.__new__(cls, x)
    elif isinstance(x, BaseException):
        y = cls.__new__(cls, *x.args)
    else:
        y = cls.__new__(cls)
        if isinstance(x, list):
            list.extend(y, x)
        elif isinstance(x, dict):
            dict.update(y, x)
        elif isinstance(x, set):
            set.update(y, x)
    _copy_state(x, y, lambda v: v)
    return y


def _reduces(cls):
    return cls.__reduce__ is not object.__reduce__ or cls.__reduce_ex__ is not object.__reduce_ex__


def _rebuilt(x, f):
    """A copy made of what the class's own __reduce__ says."""
    r = x.__reduce_ex__(4)
    if isinstance(r, str):
        return x
    make, args, state, items, pairs = tuple(r) + (None,) * (5 - len(r))
    y = make(*f(args))
    if state is not None:
        copyreg.set_state(y, f(state))
    for item in items or ():
        y.append(f(item))
    for k, v in pairs or ():
        y[f(k)] = f(v)
    return y


def _copy_state(x, y, f):
    getstate = getattr(x, "__getstate__", None)
    if getstate is not None and hasattr(y, "__setstate__"):
        y.__setstate__(f(getstate()))
        return
    for c in type(x).__mro__:
        for name in _slots(c):
            if hasattr(x, name):
                object.__setattr__(y, name, f(getattr(x, name)))
    d = getattr(x, "__dict__", None)
    if d:
        y.__dict__.update(f(dict(d)))


def _slots(c):
    slots = c.__dict__.get("__slots__", ())
    if isinstance(slots, str):
        slots = (slots,)
    for name in slots:
        if name.startswith("__") and not name.endswith("__"):
            yield "_%s%s" % (c.__name__.lstrip("_"), name)
        elif name not in ("__dict__", "__weakref__"):
            yield name


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    cls = type(x)
    if cls in _atomic:
        return x
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    if cls is list:
        y = []
        memo[d] = y
        for a in x:
            y.append(deepcopy(a, memo))
        return y
    if cls is dict:
        y = {}
        memo[d] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return y
    if cls is tuple:
        y = [deepcopy(a, memo) for a in x]
        if d in memo:
            return memo[d]
        for k, j in zip(x, y):
            if k is not j:
                y = tuple(y)
                break
        else:
            y = x
        memo[d] = y
        return y
    if cls in (set, frozenset):
        y = cls([deepcopy(a, memo) for a in x])
        memo[d] = y
        return y
    if isinstance(x, type):
        return x
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        y = method(memo)
        memo[d] = y
        return y
    if _reduces(cls):
        y = memo[d] = _rebuilt(x, lambda v: deepcopy(v, memo))
        return y
    if isinstance(x, tuple):
        y = tuple.__new__(cls, [deepcopy(a, memo) for a in x])
    elif isinstance(x, (int, float, str)):
        y = cls.__new__(cls, x)
    elif isinstance(x, BaseException):
        y = cls.__new__(cls, *deepcopy(x.args, memo))
    else:
        y = cls.__new__(cls)
    memo[d] = y
    if isinstance(x, list):
        for a in list(x):
            list.append(y, deepcopy(a, memo))
    elif isinstance(x, dict):
        for k, v in list(x.items()):
            dict.__setitem__(y, deepcopy(k, memo), deepcopy(v, memo))
    elif isinstance(x, set):
        set.update(y, [deepcopy(a, memo) for a in x])
    _copy_state(x, y, lambda v: deepcopy(v, memo))
    return y


def replace(obj, /, **changes):
    return type(obj).__replace__(obj, **changes)
