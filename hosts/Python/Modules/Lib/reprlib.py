"""Limited reprs."""


def recursive_repr(fillvalue='...'):
    def decorate(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)
        wrapper.__name__ = getattr(user_function, '__name__')
        wrapper.__qualname__ = getattr(user_function, '__qualname__')
        wrapper.__doc__ = getattr(user_function, '__doc__')
        return wrapper
    return decorate


class Repr:
    maxstring = 30
    maxlist = 6

    def repr(self, x):
        s = repr(x)
        return s if len(s) <= 80 else s[:38] + '...' + s[-39:]


aRepr = Repr()
repr_ = aRepr.repr
