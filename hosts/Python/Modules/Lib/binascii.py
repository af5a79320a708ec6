"""Binary data as text."""
from _data import crc32 as _crc32, to_base64 as _to_base64


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    return bytes(data)


def hexlify(data, sep='', bytes_per_sep=1):
    return (bytes(data).hex(sep, bytes_per_sep) if sep else bytes(data).hex()).encode('ascii')


def unhexlify(hexstr):
    data = _bytes(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    try:
        if any(c in b' \t\n\r\f\v' for c in data):
            raise ValueError
        return bytes.fromhex(data.decode('ascii'))
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


b2a_hex, a2b_hex = hexlify, unhexlify


def crc32(data, value=0):
    return _crc32(bytes(data), value)


def crc_hqx(data, value):
    for b in bytes(data):
        value ^= b << 8
        for _ in range(8):
            value = (value << 1) ^ 0x1021 if value & 0x8000 else value << 1
        value &= 0xffff
    return value


def b2a_base64(data, *, newline=True):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _to_base64(bytes(data)) + (b'\n' if newline else b'')


_values = {c: i for i, c in enumerate(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}


def a2b_base64(data, *, strict_mode=False):
    data = _bytes(data)
    out = bytearray()
    bits = count = pads = digits = 0
    for c in data:
        if c == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                break
            continue
        value = _values.get(c)
        if value is None:
            continue
        pads = 0
        bits = (bits << 6 | value) & 0xffffff
        count = (count + 1) % 4
        digits += 1
        if count == 0:
            out.append(bits >> 16 & 255)
            out.append(bits >> 8 & 255)
            out.append(bits & 255)
            bits = 0
    if count == 1:
        raise Error('Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4' % digits)
    if count and count + pads < 4:
        raise Error('Incorrect padding')
    if count == 2:
        out.append(bits >> 4 & 255)
    elif count == 3:
        out.append(bits >> 10 & 255)
        out.append(bits >> 2 & 255)
    return bytes(out)
