import io
import json
import os
import sys

path = "/tmp/_jitstm_test_%d.txt" % os.getpid()
with open(path, "w") as f:
    print("first", 1, file=f)
    f.write("zweite \u00e9\n")
    f.writelines(["a\n", "b"])
with open(path) as f:
    print(f.readline(), f.read())
with open(path, "a") as f:
    f.write("\nappended")
print([line.rstrip() for line in open(path, encoding="utf-8")], os.path.exists(path), os.path.getsize(path))
with open(path, "rb") as f:
    print(f.read(5), f.tell(), f.seek(0), f.readline())
try:
    open("/no/such/file")
except FileNotFoundError as e:
    print(e, e.errno)
try:
    with open(path) as f:
        f.write("x")
except io.UnsupportedOperation as e:
    print("unsupported", e)
os.remove(path)
print(os.path.exists(path), os.path.join("a", "b", "/c", "d"), os.path.splitext("x/y.tar.gz"), os.path.basename("/a/b"), os.path.dirname("/a/b"), os.path.normpath("a/../b//c/."))
s = io.StringIO()
print("into", "buffer", file=s)
s.write("more")
print(repr(s.getvalue()), s.seek(0), s.readline(), s.read())
b = io.BytesIO(b"abc")
print(b.read(2), b.tell(), b.getvalue())
data = {"a": [1, 2.5, None, True, "x\n\"\u00e9"], "b": {"c": {}, "d": []}, "1": -3}
text = json.dumps(data)
print(text, json.loads(text) == data)
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps([1, 2], separators=(",", ":")), json.dumps("é", ensure_ascii=False), json.dumps({1: 2, None: 3}), json.loads('[1e3, -0.5, "\\u00e9\\ud83d\\ude00", {"k": [true, false, null]}]'))
for bad in ['{"a": }', "[1, 2", '{"a" 1}', "nul", '"abc', "[1] x", ""]:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
sys.stdout.write("done\n")
