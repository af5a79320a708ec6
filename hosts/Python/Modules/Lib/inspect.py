"""Questions about live objects."""
import functools
import sys
import types
from collections import OrderedDict, namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_COROUTINE = 1, 2, 4, 8, 16, 32, 128
_plain = (types.FunctionType, types.BuiltinFunctionType, types.MethodType)


class _empty:
    pass


def ismodule(o):
    return isinstance(o, types.ModuleType)


def isclass(o):
    return isinstance(o, type)


def ismethod(o):
    return isinstance(o, types.MethodType)


def isfunction(o):
    return isinstance(o, types.FunctionType)


def isbuiltin(o):
    return isinstance(o, types.BuiltinFunctionType)


def isroutine(o):
    return isinstance(o, _plain) or type(o).__name__ in ('method_descriptor', 'wrapper_descriptor')


def isgeneratorfunction(o):
    while isinstance(o, functools.partial):
        o = o.func
    return hasattr(o, '__code__') and bool(o.__code__.co_flags & CO_GENERATOR)


def isgenerator(o):
    return isinstance(o, types.GeneratorType)


def iscoroutinefunction(o):
    return False


iscoroutine = isawaitable = isasyncgen = isasyncgenfunction = iscoroutinefunction


def iscode(o):
    return isinstance(o, types.CodeType)


def isframe(o):
    return isinstance(o, types.FrameType)


def istraceback(o):
    return isinstance(o, types.TracebackType)


def isabstract(o):
    return isinstance(o, type) and bool(getattr(o, '__abstractmethods__', None))


def isdatadescriptor(o):
    return not isinstance(o, (type,) + _plain) and (hasattr(type(o), '__set__') or hasattr(type(o), '__delete__'))


def ismethoddescriptor(o):
    return not isinstance(o, (type,) + _plain) and hasattr(type(o), '__get__') and not hasattr(type(o), '__set__')


def getmembers(o, predicate=None):
    found = []
    for name in sorted(dir(o)):
        try:
            value = getattr(o, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and (stop is None or not stop(func)):
        func = func.__wrapped__
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines[0] = lines[0].lstrip()
    lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(o):
    doc = getattr(o, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(o, _filename=None):
    return o if ismodule(o) else sys.modules.get(getattr(o, '__module__', None))


def getfile(o):
    if ismodule(o):
        if getattr(o, '__file__', None):
            return o.__file__
        raise TypeError('%r is a built-in module' % o)
    if isclass(o):
        m = sys.modules.get(o.__module__)
        if getattr(m, '__file__', None):
            return m.__file__
        raise TypeError('%r is a built-in class' % o)
    o = getattr(o, '__func__', o)
    code = getattr(o, '__code__', None) or getattr(o, 'f_code', None) or (o if iscode(o) else None)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got %s' % type(o).__name__)
    return code.co_filename


getsourcefile = getfile


def getsourcelines(o):
    o = unwrap(o) if hasattr(o, '__wrapped__') else o
    with open(getfile(o), encoding='utf-8') as f:
        lines = f.read().splitlines(True)
    if ismodule(o):
        return lines, 0
    if isclass(o):
        import re
        pattern = re.compile(r'^\s*class\s+%s\b' % re.escape(o.__name__))
        start = next((i for i, line in enumerate(lines) if pattern.match(line)), None)
        if start is None:
            raise OSError('could not find class definition')
        while start > 0 and lines[start - 1].lstrip().startswith('@'):
            start -= 1
    else:
        code = getattr(getattr(o, '__func__', o), '__code__', None) or getattr(o, 'f_code', o)
        start = code.co_firstlineno - 1
    return getblock(lines[start:]), start + 1


def getblock(lines):
    indent = len(lines[0]) - len(lines[0].lstrip())
    depth, started, end = 0, False, 1
    for i, line in enumerate(lines):
        text = line.split('#')[0] if '"' not in line and "'" not in line else line
        if not text.strip():
            continue
        if started and depth <= 0 and len(line) - len(line.lstrip()) <= indent:
            break
        depth += sum(text.count(c) for c in '([{') - sum(text.count(c) for c in ')]}')
        end = i + 1
        if not text.lstrip().startswith('@') and depth <= 0 and (text.rstrip().endswith(':') or started or ':' in text or 'lambda' in text):
            started = True
    return lines[:end]


def getsource(o):
    return ''.join(getsourcelines(o)[0])


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return '<_ParameterKind.%s: %d>' % (self.name, self)


_KINDS = [_ParameterKind(i, n, d) for i, (n, d) in enumerate((
    ('POSITIONAL_ONLY', 'positional-only'), ('POSITIONAL_OR_KEYWORD', 'positional or keyword'), ('VAR_POSITIONAL', 'variadic positional'),
    ('KEYWORD_ONLY', 'keyword-only'), ('VAR_KEYWORD', 'variadic keyword')))]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and type(annotation) is type or isinstance(annotation, type) and hasattr(annotation, '__qualname__'):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, **changes):
        values = dict(name=self.name, kind=self.kind, default=self.default, annotation=self.annotation)
        values.update(changes)
        return type(self)(values.pop('name'), values.pop('kind'), **values)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        return ('*' if self.kind == 2 else '**' if self.kind == 4 else '') + text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            if p.kind == 2:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out, started = {}, False
        for name, p in self.signature.parameters.items():
            if p.kind in (3, 4):
                started = True
            elif name not in self.arguments:
                started = True
                continue
            if not started or name not in self.arguments:
                continue
            if p.kind == 4:
                out.update(self.arguments[name])
            else:
                out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        new = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                new[name] = self.arguments[name]
            elif p.default is not _empty:
                new[name] = p.default
            elif p.kind == 2:
                new[name] = ()
            elif p.kind == 4:
                new[name] = {}
        self.arguments = new

    def __repr__(self):
        return '<BoundArguments (%s)>' % ', '.join('%s=%r' % kv for kv in self.arguments.items())


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters or ()))
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **kw):
        return signature(obj)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(self.parameters.values() if parameters is _empty else parameters,
                          return_annotation=self.return_annotation if return_annotation is _empty else return_annotation)

    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values()) \
            and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, args = {}, list(args)
        for name, p in self.parameters.items():
            if p.kind == 2:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif p.kind == 4:
                if kwargs:
                    arguments[name] = dict(kwargs)
                    kwargs = {}
            elif args and p.kind != 3:
                if name in kwargs and p.kind != 0:
                    raise TypeError("multiple values for argument %r" % name)
                arguments[name] = args.pop(0)
            elif name in kwargs and p.kind != 0:
                kwargs = dict(kwargs)
                arguments[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError("missing a required argument: %r" % name)
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
        return BoundArguments(self, arguments)

    def __str__(self):
        out, star, slash = [], True, False
        for p in self.parameters.values():
            if p.kind == 0:
                slash = True
            elif slash:
                out.append('/')
                slash = False
            if p.kind == 2:
                star = False
            elif p.kind == 3 and star:
                out.append('*')
                star = False
            out.append(str(p))
        if slash:
            out.append('/')
        text = '(%s)' % ', '.join(out)
        return text if self.return_annotation is _empty else text + ' -> ' + formatannotation(self.return_annotation)

    def __repr__(self):
        return '<Signature %s>' % self


def _of_function(f):
    code = f.__code__
    names = code.co_varnames
    npos, nkw, nonly = code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount
    defaults, kwdefaults, notes = f.__defaults__ or (), f.__kwdefaults__ or {}, f.__annotations__
    params = []
    for i, name in enumerate(names[:npos]):
        k = i - (npos - len(defaults))
        params.append(Parameter(name, _KINDS[0] if i < nonly else _KINDS[1], default=defaults[k] if k >= 0 else _empty, annotation=notes.get(name, _empty)))
    at = npos + nkw
    if code.co_flags & CO_VARARGS:
        params.append(Parameter(names[at], _KINDS[2], annotation=notes.get(names[at], _empty)))
        at += 1
    for name in names[npos:npos + nkw]:
        params.append(Parameter(name, _KINDS[3], default=kwdefaults.get(name, _empty), annotation=notes.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(Parameter(names[at], _KINDS[4], annotation=notes.get(names[at], _empty)))
    return Signature(params, return_annotation=notes.get('return', _empty))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__))
    if follow_wrapped and hasattr(obj, '__wrapped__'):
        return signature(unwrap(obj))
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        inner = signature(obj.func)
        params = []
        left = len(obj.args)
        for p in inner.parameters.values():
            if left and p.kind in (0, 1):
                left -= 1
                continue
            if p.name in obj.keywords:
                p = p.replace(kind=_KINDS[3], default=obj.keywords[p.name])
            elif params and params[-1].kind == 3 and p.kind == 1:
                p = p.replace(kind=_KINDS[3])
            params.append(p)
        return inner.replace(parameters=params)
    if isinstance(obj, type):
        for name in ('__new__', '__init__'):
            f = getattr(obj, name, None)
            f = getattr(f, '__func__', f)
            if isinstance(f, types.FunctionType):
                return _without_first(signature(f))
        if not any(hasattr(c, '__text_signature__') for c in (obj,)) and obj.__module__ != 'builtins':
            return Signature()
        raise ValueError('no signature found for builtin type %r' % (obj,))
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(signature(call))
    raise ValueError('no signature found for builtin %r' % (obj,))


def _without_first(s):
    params = list(s.parameters.values())
    return s.replace(parameters=params[1:] if params and params[0].kind in (0, 1) else params)


FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    func = unwrap(func)
    f = getattr(func, '__func__', func)
    code = f.__code__
    names, n, k = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    at = n + k
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    notes = f.__annotations__
    if 'return' in notes:
        notes = {'return': notes['return'], **notes}
    return FullArgSpec(list(names[:n]), varargs, varkw, f.__defaults__, list(names[n:n + k]), f.__kwdefaults__, notes)


def getcallargs(func, /, *args, **kwargs):
    b = signature(func).bind(*args, **kwargs)
    b.apply_defaults()
    return dict(b.arguments)


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def currentframe():
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    return FrameInfo(frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None)[1:]


def stack(context=1):
    out, f = [], sys._getframe(1)
    while f is not None:
        out.append(FrameInfo(f, f.f_code.co_filename, f.f_lineno, f.f_code.co_name, None, None))
        f = f.f_back
    return out


def getattr_static(obj, attr, default=_empty):
    for d in [getattr(obj, '__dict__', {})] + [c.__dict__ for c in (obj if isinstance(obj, type) else type(obj)).__mro__]:
        if attr in d:
            return d[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_CREATED if getattr(generator, 'gi_suspended', False) is False else GEN_SUSPENDED


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    return dict(getattr(obj, '__annotations__', None) or {})
