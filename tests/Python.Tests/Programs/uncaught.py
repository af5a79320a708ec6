import sys
class App(Exception):
    pass
def inner(d):
    return d["a"]["b"] + d["missing"]
def outer(v):
    try:
        inner({"a": {"b": v}})
    except KeyError as e:
        raise App(f"failed for {v}") from e
print("before")
sys.stdout.flush()
outer(
    1)
