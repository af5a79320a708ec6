import random, functools, itertools, collections, contextlib, operator, heapq, bisect, copy, string, enum, dataclasses, typing, queue, abc, threading
random.seed(42); print(random.random(), random.randint(1,100), random.choice("abc"), random.gauss(0,1), random.sample(range(100),3))
l=[1,2,3,4]; random.shuffle(l); print(l)
random.seed("x"); print(random.random())
print(list(itertools.permutations([1,2,3],2)), list(itertools.product("ab",[1,2])), list(itertools.islice(itertools.count(5),3)))
print(list(itertools.chain([1],[2,3])), [(k,list(g)) for k,g in itertools.groupby("aabbc")], list(itertools.accumulate([1,2,3])))
P = collections.namedtuple("P", "x y"); p=P(1,2); print(p, p.x, p._replace(x=5), P._fields)
c = collections.Counter("abracadabra"); print(c.most_common(2), c)
d = collections.defaultdict(list); d["a"].append(1); print(d)
dq = collections.deque([1,2,3], maxlen=3); dq.append(4); print(dq, dq[0])
@functools.lru_cache(None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(60), fib.cache_info())
print(functools.reduce(operator.add,[1,2,3]), functools.partial(pow,2)(5))
@contextlib.contextmanager
def cm():
    print("in"); yield 5; print("out")
with cm() as x: print(x)
class Color(enum.Enum):
    RED=1; GREEN=2
print(Color.RED, Color(2), list(Color), Color["RED"].value, repr(Color.RED))
class F(enum.Flag):
    A=enum.auto(); B=enum.auto()
print(F.A|F.B, F.A in (F.A|F.B))
class I(enum.IntEnum):
    X=1
print(I.X+1, I.X==1, I.X)
@dataclasses.dataclass(order=True)
class D:
    a: int
    b: list = dataclasses.field(default_factory=list)
print(D(1), D(1)==D(1), D(1)<D(2), dataclasses.asdict(D(3,[4])))
@dataclasses.dataclass(frozen=True)
class E:
    a: int = 5
try: E().a=3
except dataclasses.FrozenInstanceError as e: print(e)
h=[3,1,2]; heapq.heapify(h); print(heapq.heappop(h), bisect.bisect([1,2,3],2), copy.deepcopy({"a":[1]}))
class AB(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
try: AB()
except TypeError as e: print(e)
q=queue.Queue()
def w():
    while True:
        x=q.get()
        if x is None: break
        print("got",x)
t=threading.Thread(target=w); t.start(); q.put(1); q.put(2); q.put(None); t.join(); print(t.is_alive())
print(isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), typing.List[int], typing.Optional[str])
match {"a":1,"b":[1,2,3]}:
    case {"a":1,"b":[x,*r]}: print(x,r)
match D(1,[2]):
    case D(a=1,b=[y]): print("D",y)
print(string.ascii_letters, "{:>10}|{:<5}|{:^7}|{:,}".format("a","b","c",1234567))
print(f"{3.14159:.2f} {1e10} {1e16} {0.1+0.2} {1/3!r:>25} {255:#x} {5:08b} {-5:+d} {1234.5:e} {12345.678:g}")
