"""Base 16, 32, 64 and 85 encodings."""
import binascii
import struct

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _decode_input(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _decode_input(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_decode_input(altchars), b'+/'))
    if validate and any(c not in binascii._values and c != 61 for c in s):
        raise binascii.Error('Only base64 data is allowed')
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b'+/', b'-_'))


def urlsafe_b64decode(s):
    return b64decode(_decode_input(s).translate(bytes.maketrans(b'-_', b'+/')))


def _b32encode(alphabet, s):
    s = bytes(s)
    extra = len(s) % 5
    padded = s + bytes(5 - extra) if extra else s
    out = bytearray()
    for i in range(0, len(padded), 5):
        n = int.from_bytes(padded[i:i + 5], 'big')
        out += bytes([alphabet[n >> shift & 31] for shift in range(35, -1, -5)])
    pads = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[extra]
    if pads:
        out[-pads:] = b'=' * pads
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _decode_input(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _decode_input(map01)))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b'=')
    pads = size - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(s), 8):
        n = 0
        for c in s[i:i + 8]:
            if c not in values:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | values[c]
        n <<= 5 * (8 - len(s[i:i + 8]))
        out += n.to_bytes(5, 'big')
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if pads:
        del out[{1: -1, 3: -2, 4: -3, 6: -4}[pads]:]
    return bytes(out)


def b32encode(s):
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _decode_input(s)
    if casefold:
        s = s.upper()
    if any(c not in b'0123456789ABCDEF' for c in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _85encode(b, first, pad, fold=False):
    padding = -len(b) % 4
    if padding:
        b = b + b'\0' * padding
    chunks = []
    for (word,) in struct.iter_unpack('>I', b):
        if fold and word == 0:
            chunks.append(b'z')
            continue
        digits = bytearray()
        for _ in range(5):
            word, d = divmod(word, 85)
            digits.append(first[d])
        chunks.append(bytes(digits[::-1]))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = bytes([first[0]]) * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def b85encode(b, pad=False):
    return _85encode(bytes(b), _B85, pad)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _85encode(bytes(b), bytes(range(33, 118)), pad, True)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + width] for i in range(0, len(result), width)]
        if adobe and len(chunks[-1]) + 2 > width:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    return result + b'~>' if adobe else result


def _85decode(digits):
    padding = -len(digits) % 5
    digits = digits + [84] * padding
    out = bytearray()
    for i in range(0, len(digits), 5):
        n = 0
        for d in digits[i:i + 5]:
            n = n * 85 + d
        if n > 0xffffffff:
            raise ValueError('base85 overflow in hunk starting at byte %d' % i)
        out += n.to_bytes(4, 'big')
    return bytes(out[:-padding] if padding else out)


def b85decode(b):
    b = _decode_input(b)
    values = {c: i for i, c in enumerate(_B85)}
    for i, c in enumerate(b):
        if c not in values:
            raise ValueError('bad base85 character at position %d' % i)
    return _85decode([values[c] for c in b])


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _decode_input(b)
    if adobe:
        b = b[2 if b.startswith(b'<~') else 0:-2]
    digits = []
    for c in b:
        if c in ignorechars:
            continue
        if c == 122:
            digits += [0] * 5
        elif 33 <= c <= 117:
            digits.append(c - 33)
        else:
            raise ValueError('Non-Ascii85 digit found: %c' % c)
    return _85decode(digits)


def encodebytes(s):
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)
