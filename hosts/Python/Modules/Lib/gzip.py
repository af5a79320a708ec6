"""Files in the gzip format, read and written as a whole."""
import builtins
import io
from _data import deflate as _deflate, inflate as _inflate


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    return _deflate(bytes(data), compresslevel, 2)


def decompress(data):
    found = _inflate(bytes(data), 2)
    if found is None:
        raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[:2]))
    return found


class GzipFile(io.BytesIO):
    def __init__(self, filename=None, mode='rb', compresslevel=9, fileobj=None, mtime=None):
        self._level, self._writing = compresslevel, 'r' not in mode
        self._file = fileobj if fileobj is not None else builtins.open(filename, mode.replace('b', '') + 'b')
        self._own = fileobj is None
        super().__init__(b'' if self._writing else decompress(self._file.read()))

    def close(self):
        if self.closed:
            return
        if self._writing:
            self._file.write(compress(self.getvalue(), self._level))
        if self._own:
            self._file.close()
        super().close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    f = GzipFile(filename if isinstance(filename, str) else None, mode.replace('t', ''), compresslevel, None if isinstance(filename, str) else filename)
    return io.TextIOWrapper(f, encoding, errors, newline) if 't' in mode else f
