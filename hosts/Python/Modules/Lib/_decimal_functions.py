"""decimal's powers, roots, logarithms and formats."""
import math
import re
from decimal import Decimal, InvalidOperation, ROUND_HALF_EVEN, ROUND_HALF_UP, _inf, _make, _nan


def sqrt(x, context):
    if x._kind:
        if x._kind == 'F' and not x._sign:
            return x
        return context._raise(InvalidOperation, 'sqrt(-Infinity)') if x._kind == 'F' else x
    if not x._int:
        return _make(x._sign, 0, x._exp >> 1)
    if x._sign:
        return context._raise(InvalidOperation, 'sqrt(-x), x > 0')
    prec = context.prec + 1
    e = x._exp >> 1
    if x._exp & 1:
        c, length = x._int * 10, (len(str(x._int)) >> 1) + 1
    else:
        c, length = x._int, len(str(x._int)) + 1 >> 1
    shift = prec - length
    exact = True
    if shift >= 0:
        c *= 100 ** shift
    else:
        c, rest = divmod(c, 100 ** -shift)
        exact = not rest
    n = math.isqrt(c)
    exact = exact and n * n == c
    e -= shift
    if exact:
        if shift >= 0:
            n //= 10 ** shift
        else:
            n *= 10 ** -shift
        e += shift
    elif n % 5 == 0:
        n += 1
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _make(0, n, e)._fix(context)
    finally:
        context.rounding = saved


def _fixed(x, digits):
    """x * 10 ** digits as an int."""
    e = x._exp + digits
    n = x._int * 10 ** e if e >= 0 else x._int // 10 ** -e
    return -n if x._sign else n


def _ln_int(x, digits):
    """ln(x) * 10 ** digits of a positive Decimal, with a few units of error."""
    work = digits + 10
    one = 10 ** work
    adjusted = x.adjusted()
    m = _fixed(_make(0, x._int, x._exp - adjusted), work)   # 1 <= m < 10
    halvings = 0
    while m > one + one // 20:
        m = math.isqrt(m * one)
        halvings += 1
        if halvings > 30:
            break
    result = _atanh_ln(m, one) << halvings
    if adjusted:
        result += adjusted * _ln10(work)
    return result // 10 ** 10


def _atanh_ln(m, one):
    t = (m - one) * one // (m + one)
    square = t * t // one
    total, term, k = t, t, 3
    while term:
        term = term * square // one
        total += term // k
        k += 2
    return 2 * total


_ln10_cache = {}


def _ln10(digits):
    if digits not in _ln10_cache:
        one = 10 ** (digits + 10)
        m = math.isqrt(math.isqrt(math.isqrt(10 * one * one) * one) * one)
        m = math.isqrt(m * one)
        _ln10_cache[digits] = (_atanh_ln(m, one) << 4) // 10 ** 10
    return _ln10_cache[digits]


def _exp_int(n, digits):
    """exp(n / 10 ** digits) * 10 ** digits for a moderate n."""
    one = 10 ** digits
    halvings = 12
    n = (n << 64) >> (64 + halvings)
    total, term, k = one, one, 1
    while term and k < 10000:
        term = term * n // (one * k)
        total += term
        k += 1
        if term in (0, -1):
            break
    for _ in range(halvings):
        total = total * total // one
    return total


def _finish(n, exp, context, sign=0):
    """n * 10 ** exp, which is not exact, rounded."""
    if n % 5 == 0:
        n += 1
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _make(sign, n, exp)._fix(context)
    finally:
        context.rounding = saved


def exp(x, context):
    if x._kind:
        return x if x._kind != 'F' or not x._sign else Decimal(0)
    if not x._int:
        return Decimal(1)
    digits = context.prec + 12 + max(0, x.adjusted())
    n = _fixed(x, digits)
    ln10 = _ln10(digits + 5) // 10 ** 5
    k, rest = divmod(n, ln10)
    return _finish(_exp_int(rest, digits), k - digits, context)


def ln(x, context):
    if x._kind in ('n', 'N'):
        return x
    if not x:
        return _inf(1)
    if x._sign:
        return context._raise(InvalidOperation, 'ln of a negative value')
    if x._kind:
        return x
    if x == 1:
        return Decimal(0)
    digits = context.prec + 12 + max(0, -(x - 1).adjusted())
    n = _ln_int(x, digits)
    return _finish(abs(n), -digits, context, int(n < 0))


def log10(x, context):
    if x._kind in ('n', 'N'):
        return x
    if not x:
        return _inf(1)
    if x._sign:
        return context._raise(InvalidOperation, 'log10 of a negative value')
    if x._kind:
        return x
    text = str(x._int)
    if text == '1' + '0' * (len(text) - 1):
        return Decimal(x._exp + len(text) - 1)
    digits = context.prec + 14
    n = _ln_int(x, digits) * 10 ** digits // _ln10(digits)
    return _finish(abs(n), -digits, context, int(n < 0))


def power(a, b, context):
    if a.is_nan() or b.is_nan():
        return a if a.is_nan() else b
    if not b:
        return context._raise(InvalidOperation, '0 ** 0') if not a else Decimal(1)
    integral = not b._kind and (b._exp >= 0 or b._int % 10 ** -b._exp == 0)
    sign = int(a._sign and integral and int(b) % 2)
    if a._sign and a and not integral:
        return context._raise(InvalidOperation, 'x ** y with x negative and y not an integer')
    if not a:
        return _make(sign, 0, 0) if not b._sign else _inf(sign)
    if a._kind:
        return _inf(sign) if not b._sign else _make(sign, 0, 0)
    if b._kind:
        c = abs(a)._cmp(Decimal(1))
        return Decimal(1) if c == 0 else _inf(0) if (c > 0) != bool(b._sign) else Decimal(0)
    if integral and abs(int(b)) < 10 ** 6:
        return _integral_power(a, int(b), sign, context)
    digits = context.prec + 20 + max(0, b.adjusted())
    n = _ln_int(a.copy_abs(), digits) * _fixed(b, digits) // 10 ** digits
    k, rest = divmod(n, _ln10(digits + 5) // 10 ** 5)
    root = _exact_root(a, b, context) if not integral else None
    return root if root is not None else _finish(_exp_int(rest, digits), k - digits, context, sign)


def _integral_power(a, n, sign, context):
    if n > 0:
        if len(str(a._int)) * n < 20000:
            return _make(sign, a._int ** n, a._exp * n)._fix(context)
        digits = context.prec + 20
        c, e, result, exp, k = a._int, a._exp, 1, 0, n
        while k:
            if k & 1:
                result, exp = result * c, exp + e
            c, e, k = c * c, e * 2, k >> 1
            over = len(str(c)) - digits
            if over > 0:
                c, e = c // 10 ** over, e + over
            over = len(str(result)) - digits
            if over > 0:
                result, exp = result // 10 ** over, exp + over
        return _finish(result, exp, context, sign)
    saved, context.prec = context.prec, context.prec + 10
    try:
        p = _integral_power(a.copy_abs(), -n, 0, context)
    finally:
        context.prec = saved
    return Decimal(-1 if sign else 1).__truediv__(p, context)


def _exact_root(a, b, context):
    if b == Decimal('0.5'):
        return sqrt(a, context) if not sqrt(a, context)._kind and sqrt(a, context) ** 2 == a else None
    return None


_SPEC = re.compile(r"""\A(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?(?P<zeropad>0)?(?P<width>\d+)?
    (?P<comma>,)?(?:\.(?P<prec>\d+))?(?P<type>[eEfFgGn%])?\Z""", re.VERBOSE | re.DOTALL)


def format_decimal(x, spec, context):
    m = _SPEC.match(spec)
    if m is None:
        raise ValueError("invalid format string")
    kind, prec = m.group('type'), m.group('prec')
    body = _body(x, kind, None if prec is None else int(prec), context)
    sign = '-' if x._sign and not (m.group('no_neg_0') and not body.strip('0.')) else {'+': '+', ' ': ' '}.get(m.group('sign'), '')
    whole, rest = re.match(r'(\d*)(.*)\Z', body, re.DOTALL).groups()
    zero = m.group('zeropad') and not m.group('align')
    width = int(m.group('width') or 0)
    if m.group('comma'):
        if zero:
            while len(sign) + len(_group(whole)) + len(rest) < width:
                longer = _group('0' + whole)
                if len(sign) + len(longer) + len(rest) > width and len(_group(whole)) + len(sign) + len(rest) >= width:
                    break
                whole = '0' + whole
        whole = _group(whole)
    text = whole + rest
    fill = m.group('fill') or ('0' if zero else ' ')
    align = m.group('align') or ('=' if zero else '>')
    pad = fill * (width - len(sign) - len(text))
    if align == '=':
        return sign + pad + text
    text = sign + text
    if align == '<':
        return text + pad
    if align == '^':
        return pad[:len(pad) // 2] + text + pad[len(pad) // 2:]
    return pad + text


def _group(digits):
    head = len(digits) % 3
    parts = ([digits[:head]] if head else []) + [digits[i:i + 3] for i in range(head, len(digits), 3)]
    return ','.join(parts)


def _body(x, kind, prec, context):
    """The digits without a sign."""
    x = x.copy_abs()
    if x._kind:
        return str(x) + ('%' if kind == '%' else '')
    if kind is None:
        if prec is None:
            return str(x)
        kind = 'g' if context.capitals == 0 else 'G'
    if kind == '%':
        x = _make(0, x._int, x._exp + 2)
    if kind in 'fF%':
        if prec is not None:
            x = x._rescale(-prec, context.rounding)
        elif x._exp > 0:
            x = x._rescale(0, context.rounding)
        return _place(str(x._int), x._exp) + ('%' if kind == '%' else '')
    digits = str(x._int)
    if kind in 'eE':
        if prec is not None:
            x = _precision(x, prec + 1, context)
            digits = str(x._int)
        adjusted = x._exp + len(digits) - 1
        text = digits[0] + ('.' + digits[1:] if len(digits) > 1 else '')
        return text + '%s%+d' % (kind, adjusted)
    if prec is not None and len(digits) > max(prec, 1):
        x = _precision(x, max(prec, 1), context)
        digits = str(x._int)
    if not x._int and x._exp > 0:
        x = x._rescale(0, context.rounding)
        digits = '0'
    left = x._exp + len(digits)
    if x._exp <= 0 and left > -6:
        return _place(digits, x._exp)
    text = digits[0] + ('.' + digits[1:] if len(digits) > 1 else '')
    return text + '%s%+d' % ('E' if kind == 'G' else 'e', left - 1)


def _precision(x, digits, context):
    """x with exactly that many digits."""
    if not x._int:
        return _make(0, 0, x._exp) if digits == 1 else _Zeros(digits, x._exp)
    exp = x.adjusted() + 1 - digits
    y = x._rescale(exp, context.rounding)
    return y if len(str(y._int)) == digits else y._rescale(exp + 1, context.rounding)


class _Zeros:
    """A zero that shows several digits."""

    def __init__(self, digits, exp):
        self._int, self._exp = '0' * digits, exp - digits + 1


def _place(digits, exp):
    """Digits with the point put in, for exp <= 0."""
    if exp >= 0:
        return digits + '0' * exp
    digits = digits.rjust(1 - exp, '0')
    return digits[:exp] + '.' + digits[exp:]
