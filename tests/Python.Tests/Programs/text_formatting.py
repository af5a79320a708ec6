# Floats, ints, % formatting, format(), f-strings.
for x in [0.0, -0.0, 1.0, 0.1, 1/3, 1e15, 1e16, 123456789012345678.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, float("inf"), float("nan"), 2.5, 1e22, 1.5e300]:
    print(repr(x), "%g" % x, "%.3f" % x if abs(x) < 1e20 else "-", "%e" % x, format(x, ".4g"), format(x, ""), f"{x:>12.3}")
for v in [0.5, 1.5, 2.5, 0.125, 2.675, 1.005, 1e-7]:
    print("%.0f %.1f %.2f" % (v, v, v), round(v), round(v, 1), round(v, 2))
for n in [0, 1, -1, 255, 2**64, -2**70, 10**30]:
    print(n, "%d %5d %-5d| %05d %+d %x %o %#x" % (n, n, n, n, n, n, n, n), f"{n:,} {n:_} {n:b} {n:#o} {n:>+25,d}|{n:^30}|")
print("%s %r %a" % ("a\u00e9", "a\n'\"", "\u00e9"), "%%", "%c%c" % (65, "b"), "%-10s|%10s|%.2s" % ("ab", "cd", "efg"))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.25}, "%*d|%-*d|" % (5, 42, 5, 42))
print("{} {} {0}".format if False else "{0} {1} {0}".format("a", "b"), "{a.real} {b[0]} {b[1]:>4}".format(a=3, b=[1, 2]), "{{}} {!r:>6}".format("x"))
print("{:>{w}.{p}f}".format(3.14159, w=10, p=2), f"{'x':*^9}", f"{3:=+5}", f"{-3:05}", f"{1e6:,.2f}", f"{0.5:%}", f"{12345.678:010,.1f}")
w = 8
print(f"{w=} {w!r:>{w}} {'nested ' + f'{w}'}")
print(f"{1234567.891:_.2f} {255:x} {255:X} {255:08b} {3+4j} {True} {None!s:>6}")
for bad in ["%d" % 1 if False else None]:
    pass
for f in [lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: format(1, "q"), lambda: "{} {}".format(1), lambda: format("a", "d"), lambda: "%z" % 1, lambda: int("12x"), lambda: float("abc"), lambda: "{a}".format()]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(complex(1, -2), 1j * 1j, (1 + 2j) / (3 - 4j), abs(3 + 4j), complex("1+2j"))
print(int("0x1f", 16), int("-0b101", 0), int(" 42 "), int("1_000"), float("1e3"), float(" -inf "), bin(-5), oct(64), hex(-255))
print(7 // -2, 7 % -2, -7 // 2, divmod(7, -2), 7.5 // 2, -7.5 % 2, 2 ** -1, 2 ** 100, pow(3, 200, 13), (-8) ** (1 / 3) if False else "")
print(1 << 70, (1 << 70) >> 65, -1 >> 3, ~5, 6 & 3, 6 | 3, 6 ^ 3, 0.1 + 0.2, 1e308 * 10, (2**53 + 1) / 1, 10**400 // 10**399)
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (12).bit_length(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"))
print(hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(-1), hash((1, 2, 3)), hash(0.5), hash(2**100))
