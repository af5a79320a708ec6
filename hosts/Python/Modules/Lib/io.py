"""Files and in-memory streams."""
import _file
import _collections_abc

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def __enter__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = 'utf-8'
    errors = 'strict'
    newlines = None


class StringIO(TextIOBase):
    def __init__(self, initial_value='', newline='\n'):
        self._parts = [initial_value] if initial_value else []
        self._pos = 0

    def _text(self):
        if len(self._parts) > 1:
            self._parts = [''.join(self._parts)]
        return self._parts[0] if self._parts else ''

    def getvalue(self):
        self._check()
        return self._text()

    def write(self, s):
        self._check()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got %r" % type(s).__name__)
        if self._pos is None:
            self._parts.append(s)
            return len(s)
        text = self._text()
        pos = self._pos
        if pos == len(text):
            self._parts.append(s)
            self._pos = None
            return len(s)
        if pos > len(text):
            text += '\0' * (pos - len(text))
        self._parts = [text[:pos] + s + text[pos + len(s):]]
        self._pos = pos + len(s)
        return len(s)

    def _at(self):
        if self._pos is None:
            self._pos = len(self._text())
        return self._pos

    def read(self, size=-1):
        self._check()
        pos = self._at()
        text = self._text()
        end = len(text) if size is None or size < 0 else pos + size
        s = text[pos:end]
        self._pos = pos + len(s)
        return s

    def readline(self, size=-1):
        self._check()
        pos = self._at()
        text = self._text()
        i = text.find('\n', pos)
        end = len(text) if i < 0 else i + 1
        if size is not None and size >= 0:
            end = min(end, pos + size)
        self._pos = end if end > pos else pos
        return text[pos:end]

    def seek(self, pos, whence=0):
        self._pos = pos if whence == 0 else len(self._text()) if whence == 2 else self._at()
        return self._pos

    def tell(self):
        return self._at()

    def truncate(self, size=None):
        size = self._at() if size is None else size
        self._parts = [self._text()[:size]]
        if self._pos is None:
            self._pos = size
        return size


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b''):
        self._data = bytearray(initial_bytes)
        self._pos = 0

    def getvalue(self):
        self._check()
        return bytes(self._data)

    getbuffer = getvalue

    def write(self, b):
        self._check()
        b = bytes(b)
        pos = self._pos
        if pos > len(self._data):
            self._data += bytes(pos - len(self._data))
        self._data[pos:pos + len(b)] = b
        self._pos = pos + len(b)
        return len(b)

    def read(self, size=-1):
        self._check()
        end = len(self._data) if size is None or size < 0 else self._pos + size
        b = bytes(self._data[self._pos:end])
        self._pos += len(b)
        return b

    read1 = read

    def readline(self, size=-1):
        i = self._data.find(b'\n', self._pos)
        return self.read(-1 if i < 0 else i + 1 - self._pos)

    def seek(self, pos, whence=0):
        self._pos = pos if whence == 0 else self._pos + pos if whence == 1 else len(self._data) + pos
        return self._pos

    def tell(self):
        return self._pos

    def truncate(self, size=None):
        size = self._pos if size is None else size
        del self._data[size:]
        return size


class _File(BufferedIOBase):
    """A binary file with a read buffer and a write buffer."""

    def __init__(self, name, mode):
        self._raw = _file.open(name, mode)
        self.name = name
        self.mode = mode + 'b'
        self._pending = []
        self._rbuf = b''
        self._rpos = 0
        _open_files.append(self)

    def readable(self):
        return 'r' in self.mode or '+' in self.mode

    def writable(self):
        return 'r' not in self.mode or '+' in self.mode

    def _need(self, ok, what):
        self._check()
        if not ok:
            raise UnsupportedOperation(what)

    def write(self, b):
        self._need(self.writable(), "not writable")
        self._drop()
        self._pending.append(bytes(b))
        if len(self._pending) > 200:
            self.flush()
        return len(b)

    def flush(self):
        self._check()
        if self._pending:
            data = b''.join(self._pending)
            self._pending = []
            self._raw.write(data)
            self._raw.flush()

    def _drop(self):
        if self._rpos < len(self._rbuf):
            self._raw.seek(self._rpos - len(self._rbuf), 1)
        self._rbuf = b''
        self._rpos = 0

    def read(self, size=-1):
        self._need(self.readable(), "not readable")
        self.flush()
        if size is None or size < 0:
            b = self._rbuf[self._rpos:] + self._raw.read(-1)
            self._rbuf = b''
            self._rpos = 0
            return b
        while len(self._rbuf) - self._rpos < size:
            more = self._raw.read(max(8192, size))
            if not more:
                break
            self._rbuf = self._rbuf[self._rpos:] + more
            self._rpos = 0
        b = self._rbuf[self._rpos:self._rpos + size]
        self._rpos += len(b)
        return b

    def readline(self, size=-1):
        self._need(self.readable(), "not readable")
        while True:
            i = self._rbuf.find(b'\n', self._rpos)
            if i >= 0:
                b = self._rbuf[self._rpos:i + 1]
                self._rpos = i + 1
                return b
            more = self._raw.read(65536)
            if not more:
                b = self._rbuf[self._rpos:]
                self._rbuf = b''
                self._rpos = 0
                return b
            self._rbuf = self._rbuf[self._rpos:] + more
            self._rpos = 0

    def seek(self, pos, whence=0):
        self.flush()
        self._drop()
        return self._raw.seek(pos, whence)

    def tell(self):
        self.flush()
        return self._raw.tell() - (len(self._rbuf) - self._rpos)

    def truncate(self, size=None):
        self.flush()
        return self._raw.truncate(self.tell() if size is None else size)

    def fileno(self):
        return self._raw.fileno()

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True
            self._raw.close()
            if self in _open_files:
                _open_files.remove(self)


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = encoding or 'utf-8'
        self.errors = errors or 'strict'
        self._newline = newline
        self.name = getattr(buffer, 'name', None)
        self.mode = getattr(buffer, 'mode', 'r').replace('b', '')
        self._lines = None

    closed = property(lambda self: self.buffer.closed)

    def _decode(self, b):
        s = b.decode(self.encoding, self.errors)
        if self._newline is None and '\r' in s:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        return s

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def read(self, size=-1):
        if size is None or size < 0:
            return self._decode(self.buffer.read())
        out = []
        n = 0
        while n < size:
            b = self.buffer.read(size - n)
            if not b:
                break
            while True:
                try:
                    s = b.decode(self.encoding, self.errors)
                    break
                except UnicodeDecodeError as e:
                    if e.reason != 'unexpected end of data':
                        raise
                    more = self.buffer.read(1)
                    if not more:
                        raise
                    b += more
            out.append(s)
            n += len(s)
        return ''.join(out)

    def readline(self, size=-1):
        return self._decode(self.buffer.readline())

    def write(self, s):
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(s, str):
            raise TypeError("write() argument must be str, not %s" % type(s).__name__)
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        self.buffer.write(s.encode(self.encoding, self.errors))
        return len(s)

    def flush(self):
        self.buffer.flush()

    def seek(self, pos, whence=0):
        return self.buffer.seek(pos, whence)

    def tell(self):
        return self.buffer.tell()

    def truncate(self, size=None):
        return self.buffer.truncate(size)

    def fileno(self):
        return self.buffer.fileno()

    def close(self):
        self.buffer.close()

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode=%r encoding=%r>" % (self.name, self.mode, self.encoding)


FileIO = _File
BufferedReader = BufferedWriter = BufferedRandom = _File
_open_files = []


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    flags = set(mode)
    if flags - set('rwxabt+') or len(mode) > len(flags):
        raise ValueError("invalid mode: %r" % mode)
    if sum(c in flags for c in 'rwxa') != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if 't' in flags and 'b' in flags:
        raise ValueError("can't have text and binary mode at once")
    kind = [c for c in 'rwxa' if c in flags][0] + ('+' if '+' in flags else '')
    raw = _File(file, kind)
    if kind[0] == 'a':
        raw._raw.seek(0, 2)
    if 'b' in flags:
        return raw
    text = TextIOWrapper(raw, encoding, errors, newline)
    text.mode = mode
    return text


def _flush_all():
    for f in list(_open_files):
        f.flush()


import atexit as _atexit
_atexit.register(_flush_all)
