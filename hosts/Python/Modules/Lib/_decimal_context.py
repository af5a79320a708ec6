"""decimal's contexts, signals and rounding modes."""
import contextvars as _contextvars

__all__ = ['Context', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero',
           'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN',
           'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING'
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
HAVE_THREADS = HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = [Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation]
_conditions = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


def _round_coefficient(sign, n, drop, rounding):
    """n without its last digits, rounded."""
    unit = 10 ** drop
    q, r = divmod(n, unit)
    if not r:
        return q
    double = 2 * r
    if rounding == ROUND_HALF_EVEN:
        up = double > unit or double == unit and q % 2 == 1
    elif rounding == ROUND_HALF_UP:
        up = double >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = double > unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    elif rounding == ROUND_05UP:
        up = q % 5 == 0
    else:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return q + up


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = DefaultContext
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.traps = dict(base.traps) if traps is None else traps if isinstance(traps, dict) else {s: s in traps for s in _signals}
        self.flags = dict.fromkeys(_signals, False) if flags is None else flags if isinstance(flags, dict) else {s: s in flags for s in _signals}

    def __setattr__(self, name, value):
        if name == 'prec' and not (isinstance(value, int) and 1 <= value <= MAX_PREC):
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ', '.join(s.__name__ for s, v in self.flags.items() if v)
        traps = ', '.join(s.__name__ for s in (InvalidOperation, DivisionByZero, Overflow) if self.traps.get(s))
        return 'Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])' % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    def _raise(self, condition, explanation, sign=0):
        signal = _conditions.get(condition, condition)
        self.flags[signal] = True
        if self.traps.get(signal):
            if condition is DivisionByZero:
                raise DivisionByZero([DivisionByZero])
            if condition is DivisionUndefined:
                raise _undefined()
            raise signal([condition])
        import decimal
        if condition is DivisionByZero or condition is Overflow:
            return decimal._inf(sign)
        if condition in (Inexact, Rounded):
            return None
        return decimal._nan()

    def clear_flags(self):
        for s in self.flags:
            self.flags[s] = False

    def clear_traps(self):
        for s in self.traps:
            self.traps[s] = False

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num='0'):
        import decimal
        return decimal.Decimal(num, context=self)._fix(self)

    def create_decimal_from_float(self, f):
        return self.create_decimal(f)

    def _in(self, f):
        with localcontext(self) as c:
            result = f()
        self.flags.update({s: True for s, v in c.flags.items() if v})
        return result

    def __getattr__(self, name):
        """add, subtract, multiply ... : Decimal's operations under this context."""
        import decimal
        operators = {'add': '__add__', 'subtract': '__sub__', 'multiply': '__mul__', 'divide': '__truediv__', 'divide_int': '__floordiv__',
                     'remainder': '__mod__', 'power': '__pow__', 'minus': '__neg__', 'plus': '__pos__', 'abs': '__abs__', 'divmod': '__divmod__'}
        method = operators.get(name, name)
        if name.startswith('_') or not hasattr(decimal.Decimal, method):
            raise AttributeError("'decimal.Context' object has no attribute %r" % name)
        return lambda a, *args: self._in(lambda: getattr(decimal.Decimal(a), method)(*[decimal.Decimal(x) for x in args]))


def _undefined():
    e = InvalidOperation([DivisionUndefined])
    return e


class _Base:
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = {s: s in (DivisionByZero, Overflow, InvalidOperation) for s in _signals}


DefaultContext = _Base
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_var = _contextvars.ContextVar('decimal_context')


def _getcontext():
    context = _var.get(None)
    if context is None:
        context = Context()
        _var.set(context)
    return context


getcontext = _getcontext


def setcontext(context):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _var.set(context)


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._new = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *args):
        setcontext(self._saved)


for _c in _signals + [DecimalException, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext, Context]:
    _c.__module__ = 'decimal'
