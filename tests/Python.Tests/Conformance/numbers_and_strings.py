# --- int arithmetic signs
for a in (7, -7, 0):
    for b in (2, -2, 3):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
# --- big int powers
print(2 ** 200, (-3) ** 77, 10 ** 30 // 7, -10 ** 30 % 97, pow(3, 1000, 10 ** 9 + 7), pow(3, -1, 11))
# --- shifts and masks
print(1 << 70, (1 << 70) >> 68, -1 >> 3, -5 & 0xff, 6 ^ -3, ~12, (5).bit_length(), (255).bit_count())
# --- int parsing
print(int('  42\n'), int('-0x1f', 16), int('1_000'), int('zz', 36), int('0b101', 0), int(True), int(-3.9))
for s in ('', '1.5', '0x', '１２'):
    try:
        print(int(s))
    except ValueError as e:
        print(e)
# --- int bases
print(bin(-5), oct(64), hex(255), f'{255:#x} {255:08b} {-255:+,} {10**9:_}', format(3, '03d'))
# --- overflow across 64 bits
x = 2 ** 62
for i in range(4):
    x *= 2
    print(x, x - 1, -x, x == float(x))
n = 9223372036854775807
n += 1
print(n, n - 1, -n - 1, abs(-n), n * n)
# --- fibonacci big
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
# --- factorials and gcds
import math
print(math.factorial(30), math.gcd(2 ** 40, 6 ** 20), math.lcm(4, 6, 10), math.comb(50, 25), math.perm(10, 3), math.isqrt(10 ** 30))
# --- float printing
for x in (0.1, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, -0.0, 1 / 3, 2.5e-324, 1.7976931348623157e308, 100.0, 1e22, 1e21):
    print(x, repr(x), str(x))
# --- float rounding
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(5e15 + 0.5), round(1e300, 2), round(7, -1))
# --- float special values
inf, nan = float('inf'), float('nan')
print(inf, -inf, nan, nan == nan, inf > 1e308, inf - inf, max(1, nan), [nan] == [nan], 0.0 == -0.0, 1e308 * 10, -1e308 * 10)
for f in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 5 % 0, lambda: 2.0 ** 5000, lambda: (-8) ** 0.5, lambda: 0.0 ** -1, lambda: int(inf), lambda: math.sqrt(-1)):
    try:
        import math
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# --- float methods
print((0.5).hex(), float.fromhex('0x1.8p3'), (3.75).as_integer_ratio(), (4.0).is_integer(), (1e20).__int__(), float('  1e3 '), float('-inf'))
# --- float division and modulo
for a in (5.5, -5.5):
    for b in (2.0, -2.0):
        print(a // b, a % b, divmod(a, b))
# --- complex
z = 3 + 4j
print(z, abs(z), z.conjugate(), z * 1j, z ** 2, z / (1 - 1j), complex('1-2j'), complex(2), z.real, z == 3 + 4j, -z, 1j * 1j, complex(0, -0.0), complex(-0.0, 1))
# --- mixed comparison
print(1 == 1.0, hash(1) == hash(1.0) == hash(True), 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53 + 1), 1 < 1.5 < 2, True + True, 10 ** 400 > 1e308)
# --- sums and products
import math
print(sum([0.1] * 10), math.fsum([0.1] * 10), math.prod(range(1, 6)), sum([[1], [2]], []), min(3, 1, 2), max('abc', 'abd'), sum(range(10), 100))
# --- string slicing
s = 'abcdefghij'
print(s[2:5], s[::-1], s[-3:], s[:-3], s[::3], s[8:2:-2], s[100:], s[-100:3], s[5:2])
# --- string searching
s = 'the quick brown the end'
print(s.find('the', 1), s.rfind('the'), s.index('q'), s.count('the'), 'quick' in s, s.startswith('the'), s.endswith(('x', 'end')), s.find('zzz'), 'aaaa'.count('aa'), ''.count(''), 'abc'.find(''))
# --- split and join
print('a,b,,c'.split(','), ' a  b '.split(), 'a b c d'.split(' ', 2), 'a b c d'.rsplit(' ', 1), 'x\ny\r\nz'.splitlines(), 'a\nb\n'.splitlines(True), '-'.join('abc'), 'k=v=w'.partition('='), 'k=v=w'.rpartition('='), ''.split(','), ''.split())
# --- case and strip
print('hello World'.title(), 'HELLO'.lower(), 'hello'.upper(), 'Hello'.swapcase(), 'hELLO'.capitalize(), '  x '.strip(), 'xxaxx'.strip('x'), 'abcabc'.lstrip('ab'), "they're".title(), 'ß'.upper(), 'ß'.casefold(), 'İ'.lower() == 'i̇')
# --- padding
print('7'.zfill(3), '-7'.zfill(4), 'ab'.center(7, '*'), 'ab'.ljust(5, '.'), 'ab'.rjust(5), '+3'.zfill(5), 'a\tbc\td'.expandtabs(4))
# --- predicates
for s in ('abc', 'ABC', 'a1', '12', '½', '²', ' ', '', 'Title Case', '_x1', 'é', '٣'):
    print(repr(s), s.isalpha(), s.isdigit(), s.isnumeric(), s.isdecimal(), s.isalnum(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isidentifier(), s.isascii(), s.isprintable())
# --- replace and translate
print('aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.translate({97: 'X', 98: None}), 'hello'.translate(str.maketrans('el', 'ip')), 'x'.maketrans({'a': 1}), 'abc'.removeprefix('ab'), 'abc'.removesuffix('bc'))
# --- escapes and repr
print(repr('a\n\t\\\'"'), repr("it's"), repr('\x00\x7f\xa0é\u200b😀'), ascii('é😀'), '\N{BULLET}' if False else '', 'a\
b', r'\n', 'tab\there')
# --- unicode
s = 'naïve 😀 日本'
print(len(s), s[6], s.encode(), s.encode('utf-16-le'), s[::-1], ord('😀'), chr(128512), s.upper(), sorted('éaz'), b'\xe2\x82\xac'.decode())
for f in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: chr(-1), lambda: ord('ab')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# --- bytes
b = bytes([104, 105])
print(b, b[0], b + b'!', b * 2, b.hex(), bytes.fromhex('00ff'), list(b), b'a,b'.split(b','), b'%d-%s' % (3, b'x'), b'abc'.find(b'c'), b == bytearray(b), b'x' in b'xyz', 120 in b'xyz', b'ab' < b'b')
# --- bytearray
a = bytearray(b'hello')
a[0] = 72
a.append(33)
a[1:3] = b'EEE'
del a[-1]
a += b'??'
a.extend([65])
print(a, len(a), a.pop(), a.index(ord('l')), a.decode(), a[::-1])
# --- comparison chain of strings
print('a' < 'b' < 'c', 'Z' < 'a', 'abc' < 'abcd', '' < 'a', max('apple', 'fig', key=len), sorted(['b', 'A', 'c'], key=str.lower))
# --- string building
s = ''
for i in range(1000):
    s += str(i % 10)
print(len(s), s[:12], s[-5:], s.count('7'), hash(s) == hash(''.join(str(i % 10) for i in range(1000))))
# --- luhn
def luhn(n):
    d = [int(c) for c in n][::-1]
    return sum(d[::2] + [sum(divmod(2 * x, 10)) for x in d[1::2]]) % 10 == 0
print([luhn(x) for x in ('49927398716', '49927398717', '1234567812345678', '1234567812345670')])
# --- caesar and vigenere
def caesar(t, k):
    return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in t)
def vig(t, key):
    return ''.join(caesar(c, ord(key[i % len(key)]) - 97) for i, c in enumerate(t))
print(caesar('hello, world', 3), caesar(caesar('hello', 3), -3), vig('attackatdawn', 'lemon'))
# --- roman numerals
def roman(n):
    out = ''
    for v, s in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')):
        while n >= v:
            out += s
            n -= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])
# --- run length
from itertools import groupby
enc = lambda s: ''.join(f'{len(list(g))}{k}' for k, g in groupby(s))
print(enc('WWWWBBBWWC'), enc(''), enc('a'))
# --- base conversion
def base(n, b):
    digits = []
    while n:
        n, r = divmod(n, b)
        digits.append('0123456789abcdefghijklmnopqrstuvwxyz'[r])
    return ''.join(reversed(digits)) or '0'
print([base(n, b) for n, b in ((255, 2), (255, 16), (0, 7), (123456789, 36))], int(base(99, 5), 5))
# --- perfect numbers and primes
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
sieve = [True] * 100
for i in range(2, 10):
    if sieve[i]:
        sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i in range(2, 100) if sieve[i]])
# --- collatz
best = (0, 0)
for n in range(1, 2000):
    c, m = 0, n
    while m != 1:
        m = m // 2 if m % 2 == 0 else 3 * m + 1
        c += 1
    best = max(best, (c, n))
print(best)
# --- int to bytes
print((1000).to_bytes(2, 'big'), (1000).to_bytes(4, 'little'), int.from_bytes(b'\x03\xe8', 'big'), (-2).to_bytes(2, 'big', signed=True), int.from_bytes(b'\xff\xfe', 'big', signed=True))
try:
    (300).to_bytes(1, 'big')
except OverflowError as e:
    print(e)
