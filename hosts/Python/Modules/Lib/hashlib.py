"""Message digests. Data is kept until a digest is asked for."""
import _data
import _hashes

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
                         'shake_128', 'shake_256', 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)
_sizes = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128),
          'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104), 'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136),
          'blake2b': (64, 128), 'blake2s': (32, 64)}


class HASH:
    def __init__(self, name, data=b'', compute=None, digest_size=None):
        self.name = name
        self.digest_size, self.block_size = _sizes[name]
        if digest_size is not None:
            self.digest_size = digest_size
        self._parts = []
        self._compute = compute or (lambda data: _digest(name, data))
        self.update(data)

    def update(self, data):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._parts.append(bytes(data))

    def _all(self):
        if len(self._parts) > 1:
            self._parts = [b''.join(self._parts)]
        return self._parts[0] if self._parts else b''

    def digest(self):
        return self._compute(self._all())

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._all(), self._compute, self.digest_size)

    def __repr__(self):
        return "<%s _hashlib.HASH object @ 0x%x>" % (self.name, id(self))


HASH.__module__ = '_hashlib'


class _Shake(HASH):
    def digest(self, length):
        return _hashes.shake(self.name, self._all(), length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _digest(name, data):
    found = _data.digest(name, data)
    return _hashes.digest(name, data) if found is None else found


def _constructor(name):
    def construct(data=b'', *, usedforsecurity=True, string=None):
        return (_Shake if name.startswith('shake') else HASH)(name, data if string is None else string)
    construct.__name__ = construct.__qualname__ = 'openssl_' + name
    return construct


md5, sha1, sha224, sha256, sha384, sha512 = map(_constructor, ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'))
sha3_224, sha3_256, sha3_384, sha3_512 = map(_constructor, ('sha3_224', 'sha3_256', 'sha3_384', 'sha3_512'))
shake_128, shake_256 = _constructor('shake_128'), _constructor('shake_256')


def blake2b(data=b'', *, digest_size=64, key=b'', salt=b'', person=b'', usedforsecurity=True):
    return HASH('blake2b', data, lambda d: _hashes.blake2(d, digest_size, key, salt, person, 64), digest_size)


def blake2s(data=b'', *, digest_size=32, key=b'', salt=b'', person=b'', usedforsecurity=True):
    return HASH('blake2s', data, lambda d: _hashes.blake2(d, digest_size, key, salt, person, 32), digest_size)


def new(name, data=b'', **kwargs):
    key = name.lower().replace('-', '_') if name.lower().startswith(('sha3', 'blake')) else name.lower().replace('-', '')
    if key not in algorithms_guaranteed:
        raise ValueError('unsupported hash type ' + name)
    return globals()[key](data, **kwargs)


def file_digest(fileobj, digest, /):
    h = new(digest) if isinstance(digest, str) else digest()
    while chunk := fileobj.read(1 << 18):
        h.update(chunk)
    return h


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    dklen = new(hash_name).digest_size if dklen is None else dklen
    out = b''
    block = 1
    while len(out) < dklen:
        u = hmac.digest(password, salt + block.to_bytes(4, 'big'), hash_name)
        total = int.from_bytes(u, 'big')
        for _ in range(iterations - 1):
            u = hmac.digest(password, u, hash_name)
            total ^= int.from_bytes(u, 'big')
        out += total.to_bytes(len(u), 'big')
        block += 1
    return out[:dklen]
