"""Functions of complex numbers."""
import math

pi, e, tau, inf, nan = math.pi, math.e, math.tau, math.inf, math.nan
infj, nanj = complex(0, inf), complex(0, nan)


def phase(x):
    x = complex(x)
    return math.atan2(x.imag, x.real)


def polar(x):
    x = complex(x)
    return abs(x), phase(x)


def rect(r, phi):
    return complex(r * math.cos(phi), r * math.sin(phi))


def exp(x):
    x = complex(x)
    r = math.exp(x.real)
    return complex(r * math.cos(x.imag), r * math.sin(x.imag))


def log(x, base=None):
    x = complex(x)
    if x == 0:
        raise ValueError("math domain error")
    r = abs(x)
    # Near 1 the logarithm of the modulus needs more digits than the modulus has.
    if 0.71 <= r <= 1.73:
        big, small = max(abs(x.real), abs(x.imag)), min(abs(x.real), abs(x.imag))
        real = math.log1p((big - 1) * (big + 1) + small * small) / 2
    else:
        real = math.log(r)
    result = complex(real, math.atan2(x.imag, x.real))
    return result if base is None else result / log(base)


def log10(x):
    found = log(x)
    return complex(found.real / math.log(10), found.imag / math.log(10))


def sqrt(x):
    x = complex(x)
    a, b = x.real, x.imag
    if a == 0 and b == 0:
        return complex(0, b)
    if math.isinf(b):
        return complex(inf, b)
    ax = abs(a) / 8.0
    s = 2 * math.sqrt(ax + math.hypot(ax, b / 8.0))
    d = abs(b) / (2 * s)
    return complex(s, math.copysign(d, b)) if a >= 0 else complex(d, math.copysign(s, b))


def cos(x):
    x = complex(x)
    return cosh(complex(-x.imag, x.real))


def sin(x):
    x = complex(x)
    r = sinh(complex(-x.imag, x.real))
    return complex(r.imag, -r.real)


def tan(x):
    x = complex(x)
    r = tanh(complex(-x.imag, x.real))
    return complex(r.imag, -r.real)


def cosh(x):
    x = complex(x)
    return complex(math.cos(x.imag) * math.cosh(x.real), math.sin(x.imag) * math.sinh(x.real))


def sinh(x):
    x = complex(x)
    return complex(math.cos(x.imag) * math.sinh(x.real), math.sin(x.imag) * math.cosh(x.real))


def tanh(x):
    x = complex(x)
    if abs(x.real) > 350:
        return complex(math.copysign(1.0, x.real), 0.0)
    tx, ty = math.tanh(x.real), math.tan(x.imag)
    cx = 1 / math.cosh(x.real)
    t = tx * ty
    d = 1 + t * t
    return complex(tx * (1 + ty * ty) / d, ty / d * cx * cx)


def asinh(x):
    x = complex(x)
    s1, s2 = sqrt(complex(1 + x.imag, -x.real)), sqrt(complex(1 - x.imag, x.real))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag), math.atan2(x.imag, s1.real * s2.real - s1.imag * s2.imag))


def acosh(x):
    x = complex(x)
    s1, s2 = sqrt(complex(x.real - 1, x.imag)), sqrt(complex(x.real + 1, x.imag))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2 * math.atan2(s1.imag, s2.real))


def asin(x):
    x = complex(x)
    r = asinh(complex(-x.imag, x.real))
    return complex(r.imag, -r.real)


def acos(x):
    x = complex(x)
    s1, s2 = sqrt(complex(1 - x.real, -x.imag)), sqrt(complex(1 + x.real, x.imag))
    return complex(2 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def atanh(x):
    x = complex(x)
    return (log(1 + x) - log(1 - x)) / 2


def atan(x):
    x = complex(x)
    r = atanh(complex(-x.imag, x.real))
    return complex(r.imag, -r.real)


def isfinite(x):
    x = complex(x)
    return math.isfinite(x.real) and math.isfinite(x.imag)


def isinf(x):
    x = complex(x)
    return math.isinf(x.real) or math.isinf(x.imag)


def isnan(x):
    x = complex(x)
    return math.isnan(x.real) or math.isnan(x.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol
