"""Digests that the base library does not have everywhere: SHA-224, SHA-3, BLAKE2."""
from math import isqrt

_M32, _M64 = 0xffffffff, 0xffffffffffffffff


def _primes(n):
    found = []
    k = 2
    while len(found) < n:
        if all(k % p for p in found):
            found.append(k)
        k += 1
    return found


def _cube_root_fraction(p):
    """The first 32 bits of the fraction of p's cube root."""
    n = p << 96
    low, high = 0, 1 << 40
    while low < high:
        mid = (low + high + 1) // 2
        if mid ** 3 <= n:
            low = mid
        else:
            high = mid - 1
    return low & _M32


def _rotate(x, n):
    return (x >> n | x << (32 - n)) & _M32


def _sha224(data):
    k = [_cube_root_fraction(p) for p in _primes(64)]
    h = [isqrt(p << 128) & _M32 for p in _primes(16)[8:]]
    size = len(data)
    data += b'\x80' + bytes((55 - size) % 64) + (size * 8).to_bytes(8, 'big')
    for at in range(0, len(data), 64):
        w = [int.from_bytes(data[at + i:at + i + 4], 'big') for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = _rotate(w[i - 15], 7) ^ _rotate(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = _rotate(w[i - 2], 17) ^ _rotate(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & _M32)
        a, b, c, d, e, f, g, x = h
        for i in range(64):
            t1 = x + (_rotate(e, 6) ^ _rotate(e, 11) ^ _rotate(e, 25)) + (e & f ^ ~e & g) + k[i] + w[i]
            t2 = (_rotate(a, 2) ^ _rotate(a, 13) ^ _rotate(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, x = (t1 + t2) & _M32, a, b, c, (d + t1) & _M32, e, f, g
        h = [(p + q) & _M32 for p, q in zip(h, (a, b, c, d, e, f, g, x))]
    return b''.join(x.to_bytes(4, 'big') for x in h[:7])


def _keccak_constants():
    constants, r = [], 1
    for _ in range(24):
        c = 0
        for j in range(7):
            if r & 1:
                c ^= 1 << ((1 << j) - 1)
            r = (r << 1) ^ (0x171 if r & 0x80 else 0)
            r &= 0xff if not r & 0x100 else 0x1ff
            r &= 0xff
        constants.append(c)
    return constants


_RC = _keccak_constants()


def _rotl(x, n):
    n %= 64
    return (x << n | x >> (64 - n)) & _M64


def _keccak_f(a):
    for rc in _RC:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[(x - 1) % 5] ^ _rotl(c[(x + 1) % 5], 1) for x in range(5)]
        a = [a[i] ^ d[i % 5] for i in range(25)]
        x, y, current = 1, 0, a[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            at = x + 5 * y
            current, a[at] = a[at], _rotl(current, (t + 1) * (t + 2) // 2)
        for row in range(0, 25, 5):
            r = a[row:row + 5]
            for i in range(5):
                a[row + i] = r[i] ^ ~r[(i + 1) % 5] & r[(i + 2) % 5] & _M64
        a[0] ^= rc
    return a


def _sponge(data, rate, suffix, size):
    data += bytes([suffix]) + bytes(-(len(data) + 1) % rate)
    data = data[:-1] + bytes([data[-1] | 0x80])
    a = [0] * 25
    for at in range(0, len(data), rate):
        for i in range(rate // 8):
            a[i] ^= int.from_bytes(data[at + i * 8:at + i * 8 + 8], 'little')
        a = _keccak_f(a)
    out = b''
    while True:
        out += b''.join(x.to_bytes(8, 'little') for x in a[:rate // 8])
        if len(out) >= size:
            return out[:size]
        a = _keccak_f(a)


def shake(name, data, length):
    return _sponge(data, 168 if name == 'shake_128' else 136, 0x1f, length)


def digest(name, data):
    if name == 'sha224':
        return _sha224(data)
    bits = int(name[5:])
    return _sponge(data, 200 - bits // 4, 6, bits // 8)


_SIGMA = [(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),
          (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4), (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),
          (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13), (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),
          (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11), (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),
          (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5), (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0)]


def blake2(data, size, key, salt, person, largest):
    wide = largest == 64
    bits, rounds, mask = (64, 12, _M64) if wide else (32, 10, _M32)
    rotations = (32, 24, 16, 63) if wide else (16, 12, 8, 7)
    word, block = bits // 8, largest * 2
    iv = [isqrt(p << 2 * bits) & mask for p in _primes(8)]
    parameters = bytes([size, len(key), 1, 1]) + bytes(12 if wide else 4) + (bytes(16) if wide else b'')
    parameters = parameters[:largest - 4 * word] if not wide else parameters
    parameters = parameters.ljust(4 * word, b'\0') + salt.ljust(2 * word, b'\0') + person.ljust(2 * word, b'\0')
    h = [iv[i] ^ int.from_bytes(parameters[i * word:(i + 1) * word], 'little') for i in range(8)]
    if key:
        data = key.ljust(block, b'\0') + data
    total = len(data)
    count = max(1, -(-total // block))
    data = data.ljust(count * block, b'\0')
    for b in range(count):
        m = [int.from_bytes(data[b * block + i * word:b * block + (i + 1) * word], 'little') for i in range(16)]
        v = h + iv
        done = min((b + 1) * block, total)
        v[12] ^= done & mask
        v[13] ^= done >> bits
        if b == count - 1:
            v[14] ^= mask
        for r in range(rounds):
            s = _SIGMA[r % 10]
            for i, (p, q, x, y) in enumerate(((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                                              (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))):
                for k in (0, 1):
                    v[p] = (v[p] + v[q] + m[s[2 * i + k]]) & mask
                    n = rotations[2 * k]
                    t = v[y] ^ v[p]
                    v[y] = (t >> n | t << (bits - n)) & mask
                    v[x] = (v[x] + v[y]) & mask
                    n = rotations[2 * k + 1]
                    t = v[q] ^ v[x]
                    v[q] = (t >> n | t << (bits - n)) & mask
        h = [h[i] ^ v[i] ^ v[i + 8] for i in range(8)]
    return b''.join(x.to_bytes(word, 'little') for x in h)[:size]
