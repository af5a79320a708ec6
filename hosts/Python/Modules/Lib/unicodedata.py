"""Facts about characters, as far as the base library has them."""
import _data

unidata_version = '14.0.0'
category = _data.category
normalize = _data.normalize
_missing = object()


def _number(found, bad, chr, default, what):
    if found == bad:
        if default is _missing:
            raise ValueError("not a %s character" % what if what != 'decimal' else "not a decimal")
        return default
    return found


def decimal(chr, default=_missing):
    return _number(_data.decimal(chr), -1, chr, default, 'decimal')


def digit(chr, default=_missing):
    found = _data.digit(chr)
    if found < 0:
        if default is _missing:
            raise ValueError("not a digit")
        return default
    return found


def numeric(chr, default=_missing):
    return _number(_data.numeric(chr), -1.0, chr, default, 'numeric')


def is_normalized(form, text):
    return normalize(form, text) == text


def combining(chr):
    """Nonzero for combining marks (the exact class is not known)."""
    return 230 if category(chr) == 'Mn' else 0


def decomposition(chr):
    parts = normalize('NFD', chr)
    return '' if parts == chr else ' '.join('%04X' % ord(c) for c in parts)


def east_asian_width(chr):
    c = ord(chr)
    if 0xff01 <= c <= 0xff60 or 0xffe0 <= c <= 0xffe6:
        return 'F'
    if 0x1100 <= c <= 0x115f or 0x2e80 <= c <= 0x303e or 0x3041 <= c <= 0xa4cf or 0xac00 <= c <= 0xd7a3 or 0xf900 <= c <= 0xfaff \
            or 0xfe30 <= c <= 0xfe6f or 0x1f300 <= c <= 0x1f64f or 0x1f900 <= c <= 0x1f9ff or 0x20000 <= c <= 0x3fffd:
        return 'W'
    return 'Na' if 0x20 <= c <= 0x7e else 'H' if 0xff61 <= c <= 0xffdc else 'A' if category(chr) in ('Lu', 'Ll', 'So', 'Sm', 'Po') and 0xa1 <= c < 0x2e80 else 'N'


def mirrored(chr):
    return int(category(chr) in ('Ps', 'Pe', 'Pi', 'Pf') or chr in '<>')


def bidirectional(chr):
    c = category(chr)
    if c == 'Nd':
        return 'EN'
    if c in ('Lu', 'Ll', 'Lt', 'Lm', 'Lo'):
        return 'R' if 0x590 <= ord(chr) <= 0x5ff else 'AL' if 0x600 <= ord(chr) <= 0x7ff else 'L'
    return 'WS' if c == 'Zs' else 'ON'
