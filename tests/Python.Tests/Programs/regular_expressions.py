import re

print(re.match(r"(\w+) (\w+)", "hello world").groups(), re.search(r"\d+", "ab12cd").group(), re.findall(r"\d+", "1 22 333"), re.findall(r"(a)(b)?", "ab a"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-17")
print(m.group("year"), m["month"], m.groupdict(), m.span(), m.start(2), m.end("year"), m.lastgroup, m)
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.subn("x*", "-", "abxd"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split(r"\s+", "a b  c", maxsplit=1), re.escape("a.b*c"))
print(re.compile(r"^a.c$", re.I | re.M | re.S).findall("A\nC\nabc"), bool(re.fullmatch(r"[a-z]+", "abc")), re.match("b", "ab"), re.compile("x").pattern)
print([x.span() for x in re.finditer(r"a*", "baac")], re.findall(r"(?i)HELLO", "hello Hello"), re.findall(r"(?<=@)\w+(?!\.)", "x@ab y@cd."))
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m.group(1).upper() + m.group(2), "the quick fox"), re.findall(rb"\d", b"1a2"), re.sub(r"(?P<n>\d)", r"<\g<n>>", "a1b2"))
tokens = re.compile(r"(?P<NUM>\d+(\.\d*)?)|(?P<ID>[A-Za-z_]\w*)|(?P<OP>[+\-*/=()])|(?P<WS>\s+)")
print([(t.lastgroup, t.group()) for t in tokens.finditer("x1 = 3.14*(y+2)") if t.lastgroup != "WS"])
for bad in ["(", "[a", "*a"]:
    try:
        re.compile(bad)
    except re.error:
        print("error", bad)
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)(?:(b)|c)", "ac").groups("none"), re.search(r"(\w)\1", "hello").group(), re.compile(r"a{,2}b").match("aab").group())
