print("hello", 1+2, 3.5*2, "a"+"b")
def f(x, y=2, *args, **kw):
    return x + y, args, kw
print(f(1), f(1, 3, 4, 5, z=6))
class A:
    n = 0
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        return A(self.v + o.v)
    def __repr__(self):
        return f"A({self.v!r})"
    @property
    def p(self): return self.v * 2
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def st(x): return x + 1
class B(A):
    def __init__(self, v):
        super().__init__(v)
        self.w = 1
a = A(1) + A(2)
print(a, a.p, A.make(4), B.st(3), B(7).w)
def gen(n):
    for i in range(n):
        x = yield i
        if x: print("got", x)
print(list(gen(4)), sum(gen(5)))
try:
    1/0
except ZeroDivisionError as e:
    print("caught", e)
finally:
    print("fin")
print([i*i for i in range(5) if i % 2], {i: str(i) for i in range(3)}, {1,2,3})
print("%5.2f|%-5s|%d" % (3.14159, "ab", 42), f"{3.14159:.3f} {10:>5}")
d = {"a": 1, "b": 2}
for k, v in d.items(): print(k, v)
import math, sys, time
print(math.sqrt(2), 2**100, -7//2, -7%3, 7.0//2, divmod(-7, 2))
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(20))
print(sorted([3,1,2], key=lambda x: -x), max(1,5,3), min([4,2]), any([0,1]), list(zip([1,2],[3,4])), list(map(str,[1,2])))
g = gen(2); next(g); 
try:
    g.send("hi"); next(g)
except StopIteration as e: print("stop", e.value)
def h():
    r = yield from gen(2)
    return 7
print(list(h()))
x = [1,2,3,4,5]; print(x[1:3], x[::-1], x[-1]); x[1:2]=[9,9]; print(x); del x[0]; print(x)
print(a.nope)
