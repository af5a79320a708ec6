"""Context variables: one context for each thread."""
import threading as _threading

_MISSING = object()
_local = _threading.local()


class Token:
    MISSING = _MISSING

    def __init__(self, var, old):
        self.var, self.old_value, self._used = var, old, False


class Context:
    def __init__(self):
        self._values = {}

    def run(self, callable, *args, **kwargs):
        saved = _current()
        _local.context = self
        try:
            return callable(*args, **kwargs)
        finally:
            _local.context = saved

    def copy(self):
        new = Context()
        new._values = dict(self._values)
        return new

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, var, default=None):
        return self._values.get(var, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def _current():
    context = getattr(_local, 'context', None)
    if context is None:
        context = _local.context = Context()
    return context


def copy_context():
    return _current().copy()


class ContextVar:
    def __init__(self, name, *, default=_MISSING):
        self.name, self._default = name, default

    def get(self, default=_MISSING):
        value = _current()._values.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value):
        values = _current()._values
        token = Token(self, values.get(self, _MISSING))
        values[self] = value
        return token

    def reset(self, token):
        if token._used:
            raise RuntimeError("%r has already been used once" % token)
        token._used = True
        if token.old_value is _MISSING:
            _current()._values.pop(self, None)
        else:
            _current()._values[self] = token.old_value

    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        default = '' if self._default is _MISSING else ' default=%r' % (self._default,)
        return '<ContextVar name=%r%s at 0x%x>' % (self.name, default, id(self))
