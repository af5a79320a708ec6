"""Decimal arithmetic: exact coefficients and exponents, rounded to the context's precision. Contexts stand in _decimal_context.py."""
import math as _math
import numbers as _numbers
import re as _re
import sys as _sys
from _decimal_context import *  # noqa: F403
from _decimal_context import Context, _getcontext as _current, _round_coefficient

_NUMBER = _re.compile(r"""\A\s*(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:E(?P<exp>[-+]?\d+))?
    |Inf(?:inity)?|(?P<signal>s)?NaN(?P<diag>\d*))\s*\Z""", _re.VERBOSE | _re.IGNORECASE)


class DecimalTuple(tuple):
    __slots__ = ()

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return 'DecimalTuple(sign=%r, digits=%r, exponent=%r)' % tuple(self)


def _make(sign, coefficient, exponent, kind=''):
    d = object.__new__(Decimal)
    d._sign, d._int, d._exp, d._kind = sign, coefficient, exponent, kind
    return d


def _nan():
    return _make(0, 0, 0, 'n')


def _inf(sign):
    return _make(sign, 0, 0, 'F')


class Decimal:
    """(-1) ** _sign * _int * 10 ** _exp; _kind is '' for a finite number, 'F' for infinity, 'n' and 'N' for quiet and signalling NaN."""
    __slots__ = ('_sign', '_int', '_exp', '_kind')

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._kind = ''
        if isinstance(value, str):
            self._parse(value, context)
        elif isinstance(value, int):
            self._sign, self._int, self._exp = int(value < 0), abs(int(value)), 0
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp, self._kind = value._sign, value._int, value._exp, value._kind
        elif isinstance(value, float):
            self._from_float(value)
        elif isinstance(value, (list, tuple)):
            self._from_tuple(value)
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        return self

    def _parse(self, text, context):
        m = _NUMBER.match(text.replace('_', ''))
        if m is None:
            bad = (context or _current())._raise(ConversionSyntax, None)
            self._sign, self._int, self._exp, self._kind = 0, 0, 0, 'n'
            return bad
        self._sign = int(m.group('sign') == '-')
        if m.group('int') is not None:
            fraction = m.group('frac') or ''
            self._int = int(m.group('int') + fraction or '0')
            self._exp = int(m.group('exp') or '0') - len(fraction)
        else:
            nan = m.group('diag')
            self._int, self._exp = int(nan or '0'), 0
            self._kind = 'F' if nan is None else 'N' if m.group('signal') else 'n'

    def _from_float(self, value):
        self._sign = int(_math.copysign(1.0, value) < 0)
        if not _math.isfinite(value):
            self._int, self._exp, self._kind = 0, 0, 'n' if value != value else 'F'
            return
        n, d = abs(value).as_integer_ratio()
        k = d.bit_length() - 1
        self._int, self._exp = n * 5 ** k, -k

    def _from_tuple(self, value):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exponent = value
        if sign not in (0, 1):
            raise ValueError('sign must be an integer with the value 0 or 1')
        self._sign, self._int = sign, int(''.join(map(str, digits)) or '0')
        if exponent in ('F', 'n', 'N'):
            self._exp, self._kind = 0, exponent
        elif isinstance(exponent, int):
            self._exp = exponent
        else:
            raise ValueError('string argument in the third position must be \'F\', \'n\' or \'N\'')

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)

    # ---- inspection ----

    def _digits(self):
        return str(self._int)

    def is_nan(self):
        return self._kind in ('n', 'N')

    def is_qnan(self):
        return self._kind == 'n'

    def is_snan(self):
        return self._kind == 'N'

    def is_infinite(self):
        return self._kind == 'F'

    def is_finite(self):
        return self._kind == ''

    def is_zero(self):
        return not self._kind and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return self._kind == '' and self._int != 0

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1 if not self._kind else 0

    def as_tuple(self):
        return DecimalTuple(self._sign, tuple(map(int, str(self._int))) if self._kind != 'F' else (0,), self._kind or self._exp)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10 ** self._exp
        else:
            d = 10 ** -self._exp
            g = _math.gcd(n, d)
            n, d = n // g, d // g
        return -n if self._sign else n, d

    def __bool__(self):
        return bool(self._kind) or self._int != 0

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __str__(self, eng=False):
        sign = '-' if self._sign else ''
        if self._kind:
            return sign + ('Infinity' if self._kind == 'F' else ('NaN' if self._kind == 'n' else 'sNaN') + (str(self._int) if self._int else ''))
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif self._int == 0:
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            text = '0.' + '0' * -dot + digits
        elif dot >= len(digits):
            text = digits + '0' * (dot - len(digits))
        else:
            text = digits[:dot] + '.' + digits[dot:]
        exp = '' if left == dot else "%s%+d" % (('E', 'e')[not _current().capitals], left - dot)
        return sign + text + exp

    def to_eng_string(self, context=None):
        return self.__str__(eng=True)

    # ---- conversion ----

    def __int__(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._kind in ('n', 'N'):
            if self._kind == 'N':
                raise ValueError("cannot convert signaling NaN to float")
            return -_math.nan if self._sign else _math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def __round__(self, n=None):
        if n is not None:
            return self.quantize(_make(0, 1, -n))
        return int(self.to_integral_value(ROUND_HALF_EVEN))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __hash__(self):
        if self._kind:
            if self._kind == 'N':
                raise TypeError('Cannot hash a signaling NaN value.')
            return object.__hash__(self) if self._kind == 'n' else -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        p = _sys.hash_info.modulus
        h = self._int * (pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, p - 2, p), -self._exp, p)) % p
        h = -h if self._sign else h
        return -2 if h == -1 else h

    # ---- comparison ----

    def _cmp(self, other):
        if self._kind == 'F' or other._kind == 'F':
            a = 0 if self._kind != 'F' else -1 if self._sign else 1
            b = 0 if other._kind != 'F' else -1 if other._sign else 1
            return (a > b) - (a < b)
        a, b = (-self._int if self._sign else self._int), (-other._int if other._sign else other._int)
        shift = self._exp - other._exp
        if shift > 0:
            a *= 10 ** shift
        elif shift:
            b *= 10 ** -shift
        return (a > b) - (a < b)

    def _order(self, other, test):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            _current()._raise(InvalidOperation, 'comparison involving NaN')
            return False
        return test(self._cmp(other))

    def __eq__(self, other):
        other = _comparable(other, equality=True)
        if other is NotImplemented:
            return other
        return not (self.is_nan() or other.is_nan()) and self._cmp(other) == 0

    def __lt__(self, other):
        return self._order(other, lambda c: c < 0)

    def __le__(self, other):
        return self._order(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._order(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._order(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            return _nan()
        return Decimal(self._cmp(other))

    def max(self, other, context=None):
        other = _operand(other)
        return (self if self._cmp(other) >= 0 else other)._fix(context)

    def min(self, other, context=None):
        other = _operand(other)
        return (self if self._cmp(other) <= 0 else other)._fix(context)

    # ---- rounding ----

    def _fix(self, context=None):
        if self._kind:
            return self
        context = context or _current()
        digits = len(str(self._int))
        if self._int and self._exp + digits - 1 > context.Emax:
            context._raise(Overflow, 'above Emax')
            return _inf(self._sign)
        if digits <= context.prec:
            return self
        drop = digits - context.prec
        n = _round_coefficient(self._sign, self._int, drop, context.rounding)
        if n * 10 ** drop != self._int:
            context._raise(Inexact, None)
        context._raise(Rounded, None)
        if len(str(n)) > context.prec:
            n //= 10
            drop += 1
        return _make(self._sign, n, self._exp + drop)

    def _rescale(self, exp, rounding):
        if self._kind:
            return self
        if self._exp >= exp:
            return _make(self._sign, self._int * 10 ** (self._exp - exp), exp)
        return _make(self._sign, _round_coefficient(self._sign, self._int, exp - self._exp, rounding), exp)

    def quantize(self, exp, rounding=None, context=None):
        context = context or _current()
        exp = _operand(exp)
        if self._kind or exp._kind:
            if self._kind == 'F' and exp._kind == 'F':
                return self
            if self.is_nan() or exp.is_nan():
                return _nan()
            return context._raise(InvalidOperation, 'quantize with one INF')
        result = self._rescale(exp._exp, rounding or context.rounding)
        if len(str(result._int)) > context.prec:
            return context._raise(InvalidOperation, 'quantize result has too many digits for current context')
        return result

    def to_integral_value(self, rounding=None, context=None):
        if self._kind or self._exp >= 0:
            return self
        return self._rescale(0, rounding or (context or _current()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        d = self._fix(context)
        if d._kind:
            return d
        if not d._int:
            return _make(d._sign, 0, 0)
        n, e = d._int, d._exp
        while n % 10 == 0:
            n //= 10
            e += 1
        return _make(d._sign, n, e)

    def same_quantum(self, other, context=None):
        other = _operand(other)
        return self._kind == other._kind and (bool(self._kind) or self._exp == other._exp)

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._int, self._exp, self._kind)

    def scaleb(self, other, context=None):
        return _make(self._sign, self._int, self._exp + int(other), self._kind)._fix(context)

    def shift(self, other, context=None):
        n = int(other)
        return _make(self._sign, self._int * 10 ** n if n >= 0 else self._int // 10 ** -n, self._exp)

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def radix(self):
        return Decimal(10)

    def canonical(self):
        return self

    # ---- arithmetic ----

    def __neg__(self):
        return _make(0 if not self else 1 - self._sign, self._int, self._exp, self._kind)._fix()

    def __pos__(self):
        return _make(0 if not self else self._sign, self._int, self._exp, self._kind)._fix()

    def __abs__(self):
        return self.copy_abs()._fix()

    def _special(self, other, context):
        """The answer when an operand is a NaN; None otherwise."""
        if self.is_nan() or other.is_nan():
            for d in (self, other):
                if d._kind == 'N':
                    return context._raise(InvalidOperation, 'sNaN')
            return self if self.is_nan() else other
        return None

    def __add__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or _current()
        if self._kind or other._kind:
            nan = self._special(other, context)
            if nan is not None:
                return nan
            if self._kind and other._kind and self._sign != other._sign:
                return context._raise(InvalidOperation, '-INF + INF')
            return self if self._kind else other
        exp = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exp)
        b = other._int * 10 ** (other._exp - exp)
        n = (-a if self._sign else a) + (-b if other._sign else b)
        if n == 0:
            sign = self._sign if self._sign == other._sign else int(context.rounding == ROUND_FLOOR)
        else:
            sign = int(n < 0)
        return _make(sign, abs(n), exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else self.__add__(other.copy_negate(), context)

    def __rsub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            context = context or _current()
            nan = self._special(other, context)
            if nan is not None:
                return nan
            return _inf(sign) if self and other else context._raise(InvalidOperation, '(+-)INF * 0')
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or _current()
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._special(other, context)
            if nan is not None:
                return nan
            if self._kind and other._kind:
                return context._raise(InvalidOperation, '(+-)INF/(+-)INF')
            return _inf(sign) if self._kind else _make(sign, 0, 0)
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined, '0 / 0')
            return context._raise(DivisionByZero, 'x / 0', sign)
        if not self._int:
            return _make(sign, 0, self._exp - other._exp)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        exp = self._exp - other._exp - shift
        if shift >= 0:
            q, r = divmod(self._int * 10 ** shift, other._int)
        else:
            q, r = divmod(self._int, other._int * 10 ** -shift)
        if r:
            if q % 5 == 0:
                q += 1
        else:
            ideal = self._exp - other._exp
            while exp < ideal and q % 10 == 0:
                q //= 10
                exp += 1
        return _make(sign, q, exp)._fix(context)

    def __rtruediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other / self

    def _divide(self, other, context):
        """Integer quotient and remainder, both with the sign rules of decimal arithmetic; operands finite."""
        exp = min(self._exp, other._exp)
        q, r = divmod(self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp))
        if len(str(q)) > context.prec:
            bad = context._raise(DivisionImpossible, 'quotient too large in //, % or divmod')
            return bad, bad
        return _make(self._sign ^ other._sign, q, 0), _make(self._sign, r, exp)

    def _divmod(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other, other
        context = _current()
        if self._kind or other._kind:
            nan = self._special(other, context)
            if nan is None:
                if self._kind:
                    nan = context._raise(InvalidOperation, 'INF % x')
                else:
                    return _make(self._sign ^ other._sign, 0, 0), self
            return nan, nan
        if not other._int:
            if not self._int:
                nan = context._raise(DivisionUndefined, '0 // 0')
                return nan, nan
            return context._raise(DivisionByZero, 'x // 0', self._sign ^ other._sign), None
        return self._divide(other, context)

    def __floordiv__(self, other):
        return self._divmod(other)[0]

    def __rfloordiv__(self, other):
        return Decimal(other) // self

    def __mod__(self, other):
        if isinstance(other, (int, Decimal)) and not other and not isinstance(other, bool) and self._int:
            return _current()._raise(InvalidOperation, 'x % 0')
        q, r = self._divmod(other)
        return r if r is NotImplemented else r._fix()

    def __rmod__(self, other):
        return Decimal(other) % self

    def __divmod__(self, other):
        q, r = self._divmod(other)
        return q if q is NotImplemented else (q, r._fix())

    def __rdivmod__(self, other):
        return divmod(Decimal(other), self)

    def remainder_near(self, other, context=None):
        other = _operand(other)
        q = (self / other).to_integral_value(ROUND_HALF_EVEN)
        return self - q * other

    def fma(self, other, third, context=None):
        other, third = _operand(other), _operand(third)
        return _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp).__add__(third, context)

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        from _decimal_functions import power
        return power(self, other, _current())

    def __rpow__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other ** self

    def sqrt(self, context=None):
        from _decimal_functions import sqrt
        return sqrt(self, context or _current())

    def exp(self, context=None):
        from _decimal_functions import exp
        return exp(self, context or _current())

    def ln(self, context=None):
        from _decimal_functions import ln
        return ln(self, context or _current())

    def log10(self, context=None):
        from _decimal_functions import log10
        return log10(self, context or _current())

    def __format__(self, spec, context=None):
        from _decimal_functions import format_decimal
        return format_decimal(self, spec, context or _current())

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _convert(other):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    return NotImplemented


def _operand(other):
    d = _convert(other)
    if d is NotImplemented:
        raise TypeError("conversion from %s to Decimal is not supported" % type(other).__name__)
    return d


def _comparable(other, equality=False):
    if isinstance(other, (int, Decimal)):
        return _convert(other)
    if isinstance(other, float):
        return Decimal(other)
    if isinstance(other, _numbers.Rational):
        return Decimal(other.numerator) / Decimal(other.denominator)
    if equality and isinstance(other, complex) and other.imag == 0:
        return Decimal(other.real)
    return NotImplemented


_numbers.Number.register(Decimal)
