"""Mock objects and patching."""
import functools
import importlib


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.' + self.name


class _Sentinels:
    def __getattr__(self, name):
        value = _Sentinel(name)
        setattr(self, name, value)
        return value


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


class _Call(tuple):
    """(name, args, kwargs)"""

    def __new__(cls, name='', args=(), kwargs=None):
        return tuple.__new__(cls, (name, args, kwargs or {}))

    args = property(lambda self: self[1])
    kwargs = property(lambda self: self[2])

    def __eq__(self, other):
        if isinstance(other, _Call):
            return tuple(self[1:]) == tuple(other[1:])
        if isinstance(other, tuple) and len(other) == 2:
            return (self[1], self[2]) == other
        return tuple.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _Call(self[0], args, kwargs)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return _Call(self[0] + '.' + name if self[0] else name)

    def __repr__(self):
        parts = [repr(a) for a in self[1]] + ['%s=%r' % kv for kv in self[2].items()]
        return 'call%s(%s)' % ('.' + self[0] if self[0] else '', ', '.join(parts))


call = _Call()


class NonCallableMock:
    def __init__(self, spec=None, wraps=None, name=None, return_value=DEFAULT, side_effect=None, spec_set=None, **kwargs):
        d = self.__dict__
        d['_mock_children'] = {}
        d['_mock_name'] = name
        d['_mock_wraps'] = wraps
        d['_mock_return'] = return_value
        d['_mock_spec'] = dir(spec if spec is not None else spec_set) if spec is not None or spec_set is not None else None
        d['_mock_class'] = spec if isinstance(spec, type) else type(spec) if spec is not None else None
        d['side_effect'] = side_effect
        self.reset_mock()
        self.configure_mock(**kwargs)

    def reset_mock(self, *, return_value=False, side_effect=False):
        d = self.__dict__
        d['called'], d['call_count'], d['call_args'] = False, 0, None
        d['call_args_list'], d['mock_calls'], d['method_calls'] = [], [], []
        for child in d['_mock_children'].values():
            child.reset_mock()

    def configure_mock(self, **kwargs):
        for name, value in kwargs.items():
            target = self
            *path, last = name.split('.')
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    @property
    def return_value(self):
        d = self.__dict__
        if d['_mock_return'] is DEFAULT:
            d['_mock_return'] = self._child('()')
        return d['_mock_return']

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return'] = value

    def _child(self, name):
        child = type(self)() if type(self) in (Mock, MagicMock) else Mock()
        child.__dict__['_mock_name'] = '%s%s%s' % (self._mock_name or 'mock', '' if name == '()' else '.', name)
        child.__dict__['_mock_parent'] = (self, name)
        return child

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_parent') or name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        spec = self._mock_spec
        if spec is not None and name not in spec:
            raise AttributeError("Mock object has no attribute %r" % name)
        if name.startswith(('assert', 'assret')) and spec is None:
            raise AttributeError("%r is not a valid assertion. Use a spec for the mock if %r is meant to be an attribute." % (name, name))
        children = self._mock_children
        if name not in children:
            children[name] = self._child(name)
        return children[name]

    @property
    def __class__(self):
        return self.__dict__.get('_mock_class') or type(self)

    def __repr__(self):
        name = self.__dict__.get('_mock_name')
        return "<%s%s id='%s'>" % (type(self).__name__, " name=%r" % name if name else '', id(self))

    def _record(self, args, kwargs):
        d = self.__dict__
        d['called'] = True
        d['call_count'] += 1
        d['call_args'] = _Call('', args, kwargs)
        d['call_args_list'].append(d['call_args'])
        d['mock_calls'].append(d['call_args'])
        path, child = '', self
        while '_mock_parent' in child.__dict__:
            child, name = child.__dict__['_mock_parent']
            path = name + ('.' + path if path else '')
            child.__dict__['mock_calls'].append(_Call(path, args, kwargs))
            if name != '()':
                child.__dict__['method_calls'].append(_Call(path, args, kwargs))

    def _text(self, args, kwargs):
        parts = [repr(a) for a in args] + ['%s=%r' % kv for kv in kwargs.items()]
        return '%s(%s)' % (self._mock_name or 'mock', ', '.join(parts))

    def assert_called(self):
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or 'mock'))

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (self._mock_name or 'mock', self.call_count, self._calls_text()))

    def _calls_text(self):
        return '\nCalls: %r.' % self.mock_calls

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_text() if self.call_count else ''))

    def assert_called_with(self, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError('expected call not found.\nExpected: %s\nActual: not called.' % self._text(args, kwargs))
        if self.call_args != _Call('', args, kwargs):
            raise AssertionError('expected call not found.\nExpected: %s\nActual: %s' % (self._text(args, kwargs), self._text(self.call_args[1], self.call_args[2])))

    def assert_called_once_with(self, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_text() if self.call_count else ''))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, *args, **kwargs):
        if _Call('', args, kwargs) not in self.call_args_list:
            raise AssertionError('%s call not found' % self._text(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        made = self.mock_calls
        if any_order:
            missing = [c for c in calls if c not in made]
            if missing:
                raise AssertionError('%r does not contain all of %r in its call list, found %r instead' % (self._mock_name or 'mock', missing, made))
        elif not any(made[i:i + len(calls)] == calls for i in range(len(made) + 1)):
            raise AssertionError('Calls not found.\nExpected: %r\n  Actual: %r' % (calls, made))


class Mock(NonCallableMock):
    def __call__(self, *args, **kwargs):
        self._record(args, kwargs)
        effect = self.__dict__['side_effect']
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                if not hasattr(effect, '__next__'):
                    effect = self.__dict__['side_effect'] = iter(effect)
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_wraps is not None and self.__dict__['_mock_return'] is DEFAULT:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


def _magic(name, default):
    def method(self, *args):
        found = self.__dict__['_mock_children'].get(name)
        if found is not None:
            return found(*args)
        return default(self, *args) if callable(default) else default
    method.__name__ = name
    return method


class MagicMock(Mock):
    def __getattr__(self, name):
        if name in _MAGIC:
            return self._mock_children.setdefault(name, self._child(name))
        return super().__getattr__(name)

    def __setattr__(self, name, value):
        if name in _MAGIC:
            self._mock_children[name] = value if isinstance(value, NonCallableMock) else lambda *args: value(self, *args)
        else:
            object.__setattr__(self, name, value)

    def __getattribute__(self, name):
        if name in _MAGIC:
            children = object.__getattribute__(self, '__dict__').get('_mock_children', {})
            if name not in children:
                children[name] = Mock(return_value=_MAGIC[name](self) if callable(_MAGIC[name]) else _MAGIC[name])
            return children[name]
        return object.__getattribute__(self, name)


_MAGIC = {'__len__': 0, '__iter__': lambda self: iter([]), '__contains__': False, '__bool__': True, '__int__': 1, '__float__': 1.0,
          '__enter__': lambda self: Mock(), '__exit__': False, '__getitem__': lambda self, *a: self._child('__getitem__()'),
          '__setitem__': None, '__delitem__': None}
for _name, _default in _MAGIC.items():
    setattr(MagicMock, _name, _magic(_name, _default))


class _Patch:
    def __init__(self, get_target, attribute, new, kwargs):
        self.get_target, self.attribute, self.new, self.kwargs = get_target, attribute, new, kwargs

    def __enter__(self):
        self.target = self.get_target()
        new = MagicMock(**self.kwargs) if self.new is DEFAULT else self.new
        if self.new is DEFAULT:
            new.__dict__.setdefault('_mock_name', None)
            new.__dict__['_mock_name'] = new.__dict__['_mock_name'] or self.attribute
        self.local = self.attribute in getattr(self.target, '__dict__', {})
        self.original = getattr(self.target, '__dict__', {}).get(self.attribute, getattr(self.target, self.attribute, DEFAULT))
        if self.original is DEFAULT:
            raise AttributeError("%r does not have the attribute %r" % (self.target, self.attribute))
        setattr(self.target, self.attribute, new)
        return new

    def __exit__(self, *args):
        if self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)

    start = __enter__

    def stop(self):
        self.__exit__()

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith('test'):
                    setattr(func, name, self(getattr(func, name)))
            return func

        @functools.wraps(func)
        def patched(*args, **kwargs):
            with self as new:
                return func(*args, *([new] if self.new is DEFAULT else []), **kwargs)
        return patched


def patch(target, new=DEFAULT, **kwargs):
    module, _, attribute = target.rpartition('.')

    def find():
        parts = module.split('.')
        obj = importlib.import_module(parts[0])
        for i, part in enumerate(parts[1:], 2):
            try:
                obj = getattr(obj, part)
            except AttributeError:
                obj = importlib.import_module('.'.join(parts[:i]))
        return obj
    return _Patch(find, attribute, new, kwargs)


patch.object = lambda target, attribute, new=DEFAULT, **kwargs: _Patch(lambda: target, attribute, new, kwargs)


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values, **kwargs), clear

    def __enter__(self):
        self.saved = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *args):
        self.in_dict.clear()
        self.in_dict.update(self.saved)

    def __call__(self, func):
        @functools.wraps(func)
        def patched(*args, **kwargs):
            with self:
                return func(*args, **kwargs)
        return patched


patch.dict = _PatchDict


class PropertyMock(Mock):
    def __get__(self, obj, kind=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def create_autospec(spec, **kwargs):
    return MagicMock(spec=spec, **kwargs)


def mock_open(mock=None, read_data=''):
    import io
    mock = MagicMock(name='open') if mock is None else mock
    mock.side_effect = lambda *args, **kwargs: io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
    return mock
