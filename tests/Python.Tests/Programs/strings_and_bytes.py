s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
print(s.find("o"), s.rfind("o"), s.index("W"), s.count("l"), s.startswith(("He", "x")), s.endswith("d", 0, 5))
print(s.split(","), "a b  c".split(), "a,b,,c".split(",", 1), "a b c".rsplit(None, 1), "x\ny\r\nz".splitlines(), "x\ny".splitlines(True))
print(s.partition(", "), s.rpartition("o"), s.replace("l", "L", 2), "-".join(["a", "b"]), "abc".center(9, "*"), "abc".ljust(5) + "|", "abc".rjust(5), "-42".zfill(6))
print("  x ".strip(), "xxabxx".strip("x"), "xxabxx".lstrip("x"), "abc".removeprefix("a"), "abc".removesuffix("c"), "a\tb".expandtabs(4))
print("abc".translate(str.maketrans("ab", "xy", "c")), "abc" * 3, "b" in "abc", "abc" < "abd", s[::-1], s[-3:], s[1:8:2])
print("é".isalpha(), "1".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "a_b".isidentifier(), "".isalpha(), "ABC".isupper())
print(repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\x00\x7f\u1234\U0001F600\t\\"), ascii("é😀"))
e = "a😀b"
print(len(e), e[1], e[::-1], e.find("b"), [c for c in e], e.encode(), e.encode("utf-16-le"))
b = b"hello\x00\xff"
print(b, b[0], b[1:3], b.hex(), bytes([1, 2]), bytes(3), bytearray(b"ab") + b"c", b"a,b".split(b","), b.find(b"l"), b"%d" % 5)
ba = bytearray(b"abc")
ba.append(100); ba[0] = 65; ba.extend(b"xy"); del ba[1]
print(ba, ba.decode(), bytes(ba), len(ba), ba == b"Acdxy")
for f in [lambda: "a" + 1, lambda: 1 + "a", lambda: b"a" + "a", lambda: "abc"[5], lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "\xff".encode("ascii"), lambda: b"\xff".decode(), lambda: chr(-1), lambda: ord("ab"), lambda: "a" * "b", lambda: "x" % 1]:
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)
acc = ""
for i in range(2000):
    acc += chr(97 + i % 26)
print(len(acc), acc[:30], acc[-5:], hash(acc) == hash("".join(chr(97 + i % 26) for i in range(2000))))
