"""Encodings by name."""
import io as _io

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = BOM_UTF16 = BOM_LE = BOM = b'\xff\xfe'
BOM_UTF16_BE = BOM_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'
_rot13 = {ord(c): ord(d) for a, b in (('abcdefghijklmnopqrstuvwxyz', 'nopqrstuvwxyzabcdefghijklm'), ('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'NOPQRSTUVWXYZABCDEFGHIJKLM'))
          for c, d in zip(a, b)}


def encode(obj, encoding='utf-8', errors='strict'):
    name = encoding.lower().replace('-', '_')
    if name in ('rot13', 'rot_13'):
        return obj.translate(_rot13)
    if name in ('hex', 'hex_codec'):
        return bytes(obj).hex().encode()
    if name in ('base64', 'base64_codec'):
        import base64
        return base64.encodebytes(obj)
    if name in ('zlib', 'zlib_codec'):
        import zlib
        return zlib.compress(obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    name = encoding.lower().replace('-', '_')
    if name in ('rot13', 'rot_13'):
        return obj.translate(_rot13)
    if name in ('hex', 'hex_codec'):
        return bytes.fromhex(bytes(obj).decode('ascii'))
    if name in ('base64', 'base64_codec'):
        import base64
        return base64.decodebytes(obj)
    if name in ('zlib', 'zlib_codec'):
        import zlib
        return zlib.decompress(obj)
    return bytes(obj).decode(encoding, errors)


def escape_decode(data, errors='strict'):
    text = data.decode('latin-1') if isinstance(data, bytes) else data
    return eval("b'''" + text.replace("'", "\\'") + "'''"), len(data)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, name):
        self = tuple.__new__(cls, (encode, decode, None, None))
        self.encode, self.decode, self.name = encode, decode, name
        return self


def lookup(encoding):
    if encoding.lower() not in ('rot13', 'hex', 'base64', 'zlib'):
        ''.encode(encoding)
    return CodecInfo(lambda s, errors='strict': (encode(s, encoding, errors), len(s)), lambda s, errors='strict': (decode(s, encoding, errors), len(s)),
                     encoding.lower().replace('_', '-').replace('utf8', 'utf-8'))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


class _Incremental:
    def __init__(self, encoding, errors):
        self._encoding, self._errors, self._rest = encoding, errors, b''

    def encode(self, text, final=False):
        return text.encode(self._encoding, self._errors)

    def decode(self, data, final=False):
        data = self._rest + bytes(data)
        for keep in range(0, 4):
            try:
                text = data[:len(data) - keep].decode(self._encoding, 'strict' if not final else self._errors)
                self._rest = data[len(data) - keep:]
                return text
            except UnicodeDecodeError:
                if final or keep == 3:
                    raise
        return ''

    def reset(self):
        self._rest = b''


def getincrementaldecoder(encoding):
    return lambda errors='strict': _Incremental(encoding, errors)


getincrementalencoder = getincrementaldecoder


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    return _io.open(filename, mode, encoding=encoding, errors=errors)


def register_error(name, handler):
    raise NotImplementedError("codecs.register_error() is not supported")


def register(search_function):
    raise NotImplementedError("codecs.register() is not supported")
