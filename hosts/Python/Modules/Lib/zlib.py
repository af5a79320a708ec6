"""Compression. The compressed bytes may differ from another implementation's; what they unpack to does not."""
from _data import adler32 as _adler32, crc32 as _crc32, deflate as _deflate, inflate as _inflate

Z_DEFAULT_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_NO_COMPRESSION = -1, 1, 9, 0
MAX_WBITS, DEFLATED, DEF_MEM_LEVEL = 15, 8, 8
Z_NO_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH = 0, 2, 3, 4
Z_DEFAULT_STRATEGY = 0


class error(Exception):
    pass


def crc32(data, value=0):
    return _crc32(bytes(data), value)


def adler32(data, value=1):
    return _adler32(bytes(data), value)


def _kind(wbits):
    return 1 if wbits < 0 else 2 if wbits > 15 else 0


def compress(data, /, level=-1, wbits=15):
    return _deflate(bytes(data), level, _kind(wbits))


def decompress(data, /, wbits=15, bufsize=16384):
    data = bytes(data)
    if not data:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    found = _inflate(data, _kind(wbits))
    if found is None:
        raise error("Error -3 while decompressing data: incorrect header check")
    return found


class _Compress:
    def __init__(self, level, wbits):
        self._level, self._wbits, self._parts = level, wbits, []

    def compress(self, data):
        self._parts.append(bytes(data))
        return b''

    def flush(self, mode=4):
        return compress(b''.join(self._parts), self._level, self._wbits)


class _Decompress:
    unused_data = unconsumed_tail = b''
    eof = False

    def __init__(self, wbits):
        self._wbits, self._parts = wbits, []

    def decompress(self, data, max_length=0):
        self._parts.append(bytes(data))
        try:
            found = decompress(b''.join(self._parts), self._wbits)
        except error:
            return b''
        self._parts = []
        self.eof = True
        return found

    def flush(self, length=0):
        return decompress(b''.join(self._parts), self._wbits) if self._parts else b''


def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None):
    return _Compress(level, wbits)


def decompressobj(wbits=15, zdict=b''):
    return _Decompress(wbits)
