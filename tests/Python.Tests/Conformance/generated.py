# --- seed 1
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 23
    def bump(self, k):
        self.x = (self.x * 7 + k) % 3304
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((p1 + p1) if bool([-9223372036854775808, 1, 4611686018427387904, 4611686018427387904]) else make(p1)(p1))
    print(sorted([x for x in [1, 4611686018427387904, 56] if x % 2], reverse=True))
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 430
    return step
v3 = (len([-9223372036854775808, 0]) - f1(1, 37))
v4 = max((3.0 / (abs(-1.25) + 1)), min(-1.25, 2.5))
v5 = (('a-b-c' * 2) + ('abc' + 'abc'))
v6 = [x * 1 for x in [i * j for i, j in zip([0], [1])]]
v7 = {**{**{}, 4: v3}, 0: int(-0.0)}
v8 = A((v3) % 1000)
i9 = 0
while i9 < 57:
    i9 += 1
    try:
        v5 = (v5[2:-2].replace('a', v5))[-3:]
        v5 = ((v5 + v5).replace('a', v5))[-16:]
        print([1, 2, 3][sum(v6) % 5])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v3)
for i10 in gen(29, 1):
    v8 = v8
for i11 in range(30):
    v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
    v3 &= (v3) % 1099511627776
for i12 in range(9):
    v6 = [q % 1000003 for q in list(range(1, 12, 1))][:25]
    v6.reverse()
    v8.bump(v3)
    if (2.5 > 1e3):
        break
for i13 in range(3):
    v4 = (min(((i13) % 1000 / 2), (v4 + v4))) % 152.0
    i14 = 0
    while i14 < 4:
        i14 += 1
        v4 = (v4) % 933.0
        if (v6 != v6):
            continue
    if (-9223372036854775808 in v7):
        break
v5 = (v5)[-8:]
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 2
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 9
    def bump(self, k):
        self.x = (self.x * 8 + k) % 589
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((0 - 8) % (max(0, 58, 97) | 1))
    for i3 in range(45):
        p0 = [q % 1125899906842624 for q in p0][:24]
        if (False and False):
            continue
    p0.insert(2, 45)
    v2 = (make(make(v2)(v2))(v2)) % 1000003
    for i4 in range(24):
        v2 -= (int(((5) % 1000 / 7))) % 1099511627776
        if (B(35) != B(42)):
            continue
    return dict(enumerate(p0)).get(v2, make(v2)(v2))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 13
    return step
v5 = (f1([57, 4611686018427387904, 0, 4611686018427387904]) ^ abs(0))
v6 = max(((v5) % 1000 / 5), (3.0 + -1.25))
v7 = ('%d %s %.2f' % (1, '12', v6) + ('' * 3))
v8 = sorted([x + 4 for x in [1]], reverse=True)
v9 = dict(enumerate(v8))
v10 = A((sum(v8)) % 1000)
v8 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, [x for x in v8 if x & 2]))][:28]
v11 = '%d %s %.2f' % (v5, v7, v6)[-4:2]
if (round(v6, 0) > (v6 + v6)):
    v7 = (f'{v5:5d}|{v6:g}')[-1:]
    i12 = 0
    while i12 < 10:
        i12 += 1
        v9 = {k: w % 10007 for k, w in ({**{x: x * x for x in [0, 2]}, 7: (8 + -9223372036854775808)}).items() if k < 50}
    try:
        v8[2:5] = [(sum(v8)) % 65537]
        v10 = B(((v5 if True else v5)) % 1000)
        v10 = B(((v5 // (v5 | 1))) % 1000)
        int(v11)
    except Exception as e:
        print(type(e).__name__, e)
v13 = list(gen(5))
if bool([i * j for i, j in zip(v8, [0, 17, -9223372036854775808])]):
    v7 = (str(round(v6, 1)))[-19:]
try:
    v11 = (', '.join([str(x) for x in v8]))[-7:]
    v10 = (A((v5) % 1000) + B((v5) % 1000))
    print({1: 2}[1 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
for i14 in range(3):
    for i15 in range(3):
        v7 = (v11.lower())[-11:]
        v13 = [q % 1000003 for q in v8][:33]
    if (not False):
        continue
for i16 in range(16):
    print(v9)
    i17 = 0
    while i17 < 2:
        i17 += 1
        print((list(gen(1)) >= v8))
        v6 = ((min(v6, v6) * float((v5) % 100000))) % 6.0
        v8 = [q % 1000003 for q in v8][:33]
    if bool(6):
        break
v18 = v11
v8 = [q % 1000003 for q in v8][:26]
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v13)
print(v18)
# --- seed 3
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 43
    def bump(self, k):
        self.x = (self.x * 2 + k) % 2824
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = p0
    v2 = ((v2 * float((-9223372036854775808) % 100000))) % 892.0
    p1 = [q % 1000003 for q in [x for x in [x & 6 for x in [4611686018427387904, -9223372036854775808, 0]] if x & 2]][:8]
    for i3 in range(42):
        p0 = (v2) % 341.0
        p1 = [q % 1125899906842624 for q in list(range(6, 18, 2))][:8]
        p0 = (max(p0, min(-0.0, v2))) % 528.0
        if (p1 == p1):
            break
    v2 = (p0) % 647.0
    return v2
def f4(p0, p1):
    v5 = ((B((p1) % 1000) + B(34)) != A((p1) % 1000))
    if bool(p1):
        print((list(map(lambda q: q * 2, [4611686018427387904, -9223372036854775808, -9223372036854775808])) + p0))
        p0.append(((p1 * p1)) % 1000003)
    else:
        p0 = [q % 1000003 for q in p0][:38]
        p0 = [q % 1125899906842624 for q in p0][:33]
        v5 = bool(str(1e3))
    for i6 in range(28):
        p0.reverse()
    p0.sort()
    p0.append((p1) % 1000003)
    return bool(make(p1)(5))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 198
    return step
v7 = int(min(2.5, 2.5))
v8 = max(float((v7) % 100000), (0.1 if True else 3.0))
v9 = (('a-b-c' + 'abc') + str(4611686018427387904))
v10 = sorted(([-9223372036854775808] + [4611686018427387904, 1]), reverse=True)
v11 = {x: x * x for x in list(range(4, 11, 3))}
v12 = B((make(v7)(v7)) % 1000)
v13 = abs(v7)
for i14 in range(17):
    print(v12)
    i15 = 0
    while i15 < 2:
        i15 += 1
        v8 = (round(v8, 3)) % 121.0
    print(((v8 - v8) / (abs((3.0 + v8)) + 1)))
i16 = 0
while i16 < 13:
    i16 += 1
    v9 = (''.join(sorted('12')))[-2:]
for i17 in range(37):
    for i18 in range(2):
        v7 |= (i18) % 2305843009213693952
v12 = B(((v13 if False else v13)) % 1000)
v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
for i19 in range(12):
    for i20 in range(5):
        print(v11)
        v11 = {k: w % 10007 for k, w in ({x: x * x for x in list(gen(7))}).items() if k < 50}
v13 = (v12.x) % 97
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
# --- seed 4
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 28
    def bump(self, k):
        self.x = (self.x * 4 + k) % 109
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = f'{p0:x}|{p1:8.3e}'
    v2 = (p2)[-28:]
    print(p0)
    for i3 in range(49):
        p1 = (max(min(0.1, p1), p1)) % 533.0
        print(p0)
        print(len({1: 2, 3: 4}))
    return (v2[3:0] + p2[-3:3])
def f4(p0):
    v5 = (B((0) % 1000) + A(22)).x
    for i6 in gen(27, 2):
        p0 = (p0) % 132.0
    return v5
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 12
    return step
v7 = dict(enumerate([4611686018427387904, 7, 0])).get((4611686018427387904 + 0), B(37).get(-9223372036854775808))
v8 = ((f4(1e3)) % 1000 / 1)
v9 = '%d %s %.2f' % (v7, f1(v7, v8, 'a-b-c'), v8)
v10 = [i * j for i, j in zip(list(map(lambda q: q * 2, [1, -9223372036854775808, 1])), [5, -9223372036854775808, 4611686018427387904, 4611686018427387904])]
v11 = {x: x * x for x in list(gen(7))}
v12 = B((sum(v10)) % 1000)
for i13 in range(11):
    v10.insert(3, i13)
    v8 = ((((v7 + i13)) % 1000 / 6)) % 299.0
    v7 = (int((v8 / (abs(v8) + 1)))) % 1048576
    if (v10 == v10):
        continue
for i14 in gen(21, 1):
    v11.pop(9, None)
    v9 = ((('a-b-c' * 2) + str(v8)))[-14:]
    for i15 in gen(38, 1):
        v11[f4(3.0) % 10] = (make(i15)(v7)) % 9999
        v8 = ((v8 - (0.1 - v8))) % 828.0
        v11 = {k: w % 10007 for k, w in ({x: x * x for x in v10}).items() if k < 50}
print((v9 + v9.lower()))
for i16 in range(33):
    for i17 in range(4):
        v9 = (str(i17).replace('l', v9))[-4:]
for i18 in range(37):
    v12 = B((i18) % 1000)
i19 = 0
while i19 < 59:
    i19 += 1
    try:
        v7 = ((v7 % (v7 | 1))) % 2147483659
        v12.y = 0
        raise ValueError(v9)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    v10.reverse()
    try:
        v11 = {k: w % 10007 for k, w in (dict(enumerate(v10))).items() if k < 50}
        v9 = ('é😀'[3:-3][1:-2])[-12:]
        raise ValueError(v9)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 3)
try:
    v7 = ((A((v7) % 1000) + B(44)).get(v12.get(v7))) % 1048576
    int(v9)
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v10 = [q % 1125899906842624 for q in [x - 5 for x in v10]][:23]
v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
print(sorted((v10 + v10), key=lambda q: -q))
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 5
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 13
    def bump(self, k):
        self.x = (self.x * 6 + k) % 2344
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (sum([7]) - (1 % (0 | 1)))
    v2 += (v2) % 999983
    if (len([4611686018427387904, -18]) in list(gen(6))):
        p0 = p0
    try:
        print([str(x) for x in [i * j for i, j in zip([-11], [-9223372036854775808, 4611686018427387904, 9, 1])]])
        print({1: 2}[v2 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v2)
    for i3 in range(52):
        v2 += (p0.x) % 999983
    return min({}.get(4611686018427387904, v2), sum([26, 1, 49]), 6)
def f4(p0, p1, p2):
    v5 = '%d %s %.2f' % (p0, ('Hello World' + 'Hello World'), p2)
    p1[1:5] = [(p0) % 65537]
    p1.insert(2, p0)
    p1.sort()
    return '%d %s %.2f' % (-9223372036854775808, '12', p2).swapcase()
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 782
    return step
v6 = (A(25).get(4) << (f1(B(30)) & 7))
v7 = float((v6) % 100000)
v8 = ('é😀' + 'Hello World')[-1:-1]
v9 = list(range(5, 8, 1))
v10 = {x: x * x for x in [x for x in v9 if x & 2]}
v11 = A((B(24).x) % 1000)
for i12 in gen(4, 1):
    v9 = [q % 1000003 for q in list(range(8, 14, 2))][:19]
for i13 in range(4):
    v10[v6 % 10] = (v6) % 9999
for i14 in range(51):
    for i15 in range(2):
        v11 = v11
        v9 = [q % 1125899906842624 for q in list(range(1, 13, 1))][:17]
for i16 in gen(24, 2):
    if (v11.get(i16) != abs(i16)):
        v11 = A(((v6 | -17)) % 1000)
        v11 = A((i16) % 1000)
        v6 = ({**v10, 4: v6}.get(v6, i16)) % 1048576
    else:
        v11 = v11
        v10[(v6 << (v6 & 7)) % 10] = (i16) % 9999
    for i17 in range(44):
        v10[len(v10) % 10] = ((v6 * i16)) % 9999
        v7 = ((((4611686018427387904 // (v6 | 1))) % 1000 / 1)) % 330.0
        if (True and False):
            continue
    for i18 in gen(28, 1):
        v6 = (((i16 * v6) // (i18 | 1))) % 97
v9 = [q % 1125899906842624 for q in (v9 + v9)][:31]
v7 = ((float((-9223372036854775808) % 100000) / (abs(v7) + 1))) % 496.0
for i19 in range(59):
    if (f4(i19, v9, v7) >= v8):
        print([x - 7 for x in list(gen(3))])
    else:
        print(i19)
        v6 = (i19) % 97
        v7 = (max((v7 if True else v7), v7)) % 360.0
    print((A((len(v10)) % 1000) + v11))
    v8 = ('%d %s %.2f' % (1, f4(v6, v9, -0.0), v7))[-12:]
v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
# --- seed 6
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 48
    def bump(self, k):
        self.x = (self.x * 7 + k) % 4578
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((1e3 if False else 2.5) * (-1.25 - 1e3))
    v2 = (v2) % 25.0
    p1 = (len(A((p1) % 1000))) % 2147483659
    return float(((p1 ^ -9223372036854775808)) % 100000)
def f3(p0):
    v4 = p0
    v4 += ((B((5) % 1000) + A(25)).x) % 999983
    v4 ^= (v4) % 1099511627776
    p0 = (((v4 + -9223372036854775808) if bool(B(45)) else v4)) % 1048576
    return max((p0 * p0), A(28).get(v4), v4)
def f5(p0):
    v6 = ((0.5 - -1.25) + (2.5 - 1e3))
    print(len([0, 0, 1, -9223372036854775808]))
    for i7 in range(34):
        p0 -= (make(p0)(p0)) % 999983
        print((max(v6, v6) + v6))
        v6 = (v6) % 776.0
    return v6
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 205
    return step
v8 = sum([1][-3::1])
v9 = round(max(0.5, 3.0), 1)
v10 = '-'.join(sorted('abc'))
v11 = [x & 2 for x in list(gen(2))]
v12 = {**dict(enumerate(v11)), 6: make(v8)(8)}
v13 = (A((A(10).get(v8)) % 1000) + B((v8) % 1000))
for i14 in gen(3, 3):
    if (v13 < (A((i14) % 1000) + B(9))):
        v11.sort()
        v12 = {k: w % 10007 for k, w in ({x: x * x for x in v11}).items() if k < 50}
        v11 = [q % 1000003 for q in v11[2::3]][:21]
    print(dict(enumerate(list(gen(6)))))
for i15 in range(41):
    v9 = ((float((i15) % 100000) if bool(v11) else (v9 - 1e3))) % 62.0
v16 = (max(v9, v9) > (v9 if True else v9))
for i17 in range(2):
    for i18 in range(7):
        v11 = [q % 1000003 for q in list(map(lambda q: q * 2, list(map(lambda q: q * 2, v11))))][:25]
    v16 = (not (v13 == v13))
    try:
        print(v13)
        v13.x = ((v8 if v16 else v8)) % 1000
        print({1: 2}[4611686018427387904 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v11 = [q % 1125899906842624 for q in sorted(v11, key=lambda q: -q)][:27]
v13.bump(v8)
v10 = (v10)[-6:]
for i19 in range(22):
    for i20 in gen(3, 2):
        v12[len(v10) % 10] = (i19) % 9999
    for i21 in range(7):
        v10 = (((v10 * 2) * 0))[-28:]
        v9 = (((-0.0 / (abs(v9) + 1)) * float((i19) % 100000))) % 327.0
    v11 = [q % 1125899906842624 for q in v11][:22]
for i22 in gen(8, 4):
    v13 = A(((i22 << (v8 & 7))) % 1000)
    v13 = (B((i22) % 1000) + v13)
    for i23 in gen(29, 1):
        v12[i23 % 10] = (i22) % 9999
for i24 in range(12):
    for i25 in range(6):
        v11 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, [x for x in [5] if x & 2]))][:29]
        v13 = (B((i24) % 1000) + v13)
        v11.insert(2, -9223372036854775808)
    v9 = (v9) % 433.0
    i26 = 0
    while i26 < 2:
        i26 += 1
        v12 = {k: w % 10007 for k, w in ({**{**v12, 7: -9223372036854775808}, 1: make(i26)(v8)}).items() if k < 50}
        v12 = {k: w % 10007 for k, w in (v12).items() if k < 50}
        v10 = ((v10 + v10).replace('a', v10))[-25:]
        if (v9 >= v9):
            continue
v27 = dict(enumerate(list(range(1, 6, 3))))
for i28 in range(37):
    v27.setdefault(9, i28)
    v12[make(v8)(v8) % 10] = ((i28 if v16 else i28)) % 9999
    print(v10)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v16)
print(v27)
# --- seed 7
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 33
    def bump(self, k):
        self.x = (self.x * 1 + k) % 1863
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = ((1 - -9223372036854775808) + (-17 % (0 | 1)))
    v2 = (v2) % 1048576
    return A((v2) % 1000).get(v2)
def f3(p0):
    v4 = f1('', A(40), p0)
    for i5 in gen(8, 1):
        v4 = (dict(enumerate([0, 4611686018427387904, 3])).get((v4 // (-9223372036854775808 | 1)), (v4 ^ i5))) % 2147483659
        print(make(i5)(v4))
    print(v4)
    print(dict(enumerate([i * j for i, j in zip([-9223372036854775808, 4611686018427387904, -9223372036854775808], [84, 4611686018427387904])])))
    print(make(v4)(v4))
    return f1(p0, A(37), 'abc')
def f6(p0):
    v7 = f1('', A(48), '')
    try:
        v7 += (((v7 + p0) + f1('', B(35), 'Hello World'))) % 1099511627776
        p0 = (int(((v7) % 1000 / 5))) % 97
        raise ValueError(('abc' + 'x'))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', p0)
    return p0
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 664
    return step
v8 = len((B((1) % 1000) + B(21)))
v9 = (float((4611686018427387904) % 100000) + (41.3125 / (abs(-1.25) + 1)))
v10 = (''.replace('l', '') * 3)
v11 = [x & 1 for x in list(gen(1))]
v12 = dict(enumerate(v11))
v13 = (B((v8) % 1000) + A((v8) % 1000))
v13 = v13
v11.append((v8) % 1000003)
if (v10.title() <= '%d %s %.2f' % (0, v10, 15.0625)):
    v13.bump((v8 * v8))
    i14 = 0
    while i14 < 43:
        i14 += 1
        v10 = (v10.upper())[-5:]
        print((v10.replace('a', v10) + v10))
        if (v10 > v10):
            continue
i15 = 0
while i15 < 35:
    i15 += 1
    try:
        v12 = {k: w % 10007 for k, w in (dict(enumerate([i * j for i, j in zip(v11, v11)]))).items() if k < 50}
        v11.reverse()
        v11[1:3] = [((i15 if False else i15)) % 65537]
        print({1: 2}[v8 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v8 -= (i15) % 1099511627776
    finally:
        print('finally', v8)
    v11.reverse()
v11.sort()
for i16 in range(5):
    i17 = 0
    while i17 < 5:
        i17 += 1
        v11 = [q % 1000003 for q in [x for x in sorted(v11, key=lambda q: -q) if x & 2]][:19]
        print([x + 7 for x in v11][-2::3])
        v9 = (((v9 + v9) if bool(v11) else (v9 - 2.5))) % 568.0
    for i18 in range(2):
        v8 ^= (i18) % 1099511627776
        print((list(range(5, 19, 1)) <= ([49, 1, -9223372036854775808] + v11)))
        v13 = B((v8) % 1000)
        if (v11 < v11):
            break
    print(v8)
v8 = (v8) % 2147483659
v13.extra = v8
v19 = v9
try:
    v9 = (float(((v8 - v8)) % 100000)) % 559.0
    print([1, 2, 3][max(v8, v8, v8) % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v12.setdefault(7, v8)
v13.y = 5
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v19)
# --- seed 8
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 18
    def bump(self, k):
        self.x = (self.x * 3 + k) % 4098
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (min(0.5, 28.125) if (p0 in [0]) else (3.0 if False else 1e3))
    for i3 in range(56):
        v2 = (v2) % 927.0
    print((('12' + '12') * 3))
    return v2
def f4(p0, p1, p2):
    v5 = ((1e3 - 1e3) * (0.5 if False else -0.0))
    v5 = (v5) % 393.0
    print(p1)
    return ((p2) % 1000 / 5)
def f6(p0):
    v7 = p0
    v7 |= (p0) % 2305843009213693952
    for i8 in gen(28, 4):
        p0 = ((v7 + i8)) % 1000003
    i9 = 0
    while i9 < 19:
        i9 += 1
        v7 = (i9) % 97
    v7 = (v7) % 1000003
    return int(f1(v7))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 868
    return step
v10 = abs((9 % (-9223372036854775808 | 1)))
v11 = float((f6(3)) % 100000)
v12 = 'Hello World'.title().strip()
v13 = [x for x in sorted([1, 4611686018427387904]) if x % 2]
v14 = {x: x * x for x in list(map(lambda q: q * 2, [0, 1, 53, 1]))}
v15 = B((sum(v13)) % 1000)
v15.x = ((v10 >> (v10 & 7))) % 1000
v16 = v13
v14 = {k: w % 10007 for k, w in ({x: x * x for x in v13}).items() if k < 50}
v17 = v14
try:
    for i18 in range(47):
        v14[v10 % 10] = (v10) % 9999
        v15 = B((i18) % 1000)
        v15.extra = i18
    if ((v10 << (v10 & 7)) == v15.x):
        v11 = (f4(v16, '12', v10)) % 59.0
        v15.extra = v10
    else:
        print(f'{v10:5d}|{-0.0:g}')
        v15 = B(((v10 * v10)) % 1000)
        v14 = {k: w % 10007 for k, w in ({x: x * x for x in v16}).items() if k < 50}
    v17.pop(4, None)
    int('abc')
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', -9223372036854775808)
print((int(v11) ^ f6(v10)))
try:
    v16 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, [x - 7 for x in [3, -9223372036854775808, 1]]))][:17]
    v13 = [q % 1125899906842624 for q in [x for x in list(range(1, 6, 2)) if x & 2]][:20]
    for i19 in range(52):
        v13 = [q % 1125899906842624 for q in v13][:27]
        v11 = (v11) % 21.0
        v14 = {k: w % 10007 for k, w in (dict(enumerate(v16))).items() if k < 50}
    int('x')
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
if bool(v10):
    try:
        print(v11)
        v15.y = 4
        v10 = (f6(2)) % 2147483659
        int(v12)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v16.insert(0, v10)
        v14 = {k: w % 10007 for k, w in (dict(enumerate(sorted([4, 0, 4611686018427387904, 7], key=lambda q: -q)))).items() if k < 50}
        v10 |= (v10) % 1099511627776
    v17 = {k: w % 10007 for k, w in (dict(enumerate(list(gen(2))))).items() if k < 50}
else:
    for i20 in range(21):
        v14 = {k: w % 10007 for k, w in ({x: x * x for x in [i * j for i, j in zip(v13, v16)]}).items() if k < 50}
        print(((i20 * v10) * i20))
        v15 = v15
        if (i20 >= 4611686018427387904):
            continue
    for i21 in gen(8, 2):
        v15.x = ((0 - 0)) % 1000
    if ((v10 << (v10 & 7)) in v13):
        v12 = (v12.upper())[-16:]
        v10 = (v17.get((v10 - v10), max(13, v10, v10))) % 1000003
v15 = (A((v10) % 1000) + A((v10) % 1000))
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v17)
# --- seed 9
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 3
    def bump(self, k):
        self.x = (self.x * 4 + k) % 1383
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((p0 > p0) and (1 == 5))
    v2 = v2
    p0 = p0
    return (p1.replace('b', 'a-b-c') == 'Hello World'.replace('l', p1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 132
    return step
v3 = (make(0)(1) | (1 | -9223372036854775808))
v4 = ((-0.0 - 0.1) + (-1.25 / (abs(-1.25) + 1)))
v5 = (''.join(['a', 'b']) + str(True))
v6 = [i * j for i, j in zip(list(range(4, 9, 1)), [4611686018427387904, -9223372036854775808, 22])]
v7 = {x: x * x for x in list(range(2, 19, 2))}
v8 = B(((v3 if False else v3)) % 1000)
for i9 in range(44):
    v6.append(((0 // (v3 | 1))) % 1000003)
    v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
v8.y = 2
v8.extra = 4611686018427387904
v8 = A((v3) % 1000)
i10 = 0
while i10 < 38:
    i10 += 1
    v8 = B((v8.get(i10)) % 1000)
i11 = 0
while i11 < 35:
    i11 += 1
    print(v7)
    if (v3 in list(map(lambda q: q * 2, v6))):
        v5 = (v5)[-25:]
    v6.sort()
for i12 in range(37):
    v8 = B(((i12 >> (v3 & 7))) % 1000)
    for i13 in gen(28, 1):
        v8 = A((len(v6)) % 1000)
    for i14 in range(5):
        v8 = A((min(7, v3, i12)) % 1000)
v8.bump(v3)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 10
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 38
    def bump(self, k):
        self.x = (self.x * 6 + k) % 3618
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = round(p0, 3)
    v2 = (p0) % 241.0
    p0 = (p0) % 58.0
    return (round(p0, 0) + (v2 if True else p0))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 84
    return step
v3 = int((-0.0 - 2.5))
v4 = (f1(2.5, v3, 3.0) - round(1e3, 2))
v5 = (', '.join(['one', 'two', 'three']) * 3)
v6 = list(map(lambda q: q * 2, ([31, -9223372036854775808, 1] + [1, 0])))
v7 = {x: x * x for x in v6}
v8 = B(((7 - v3)) % 1000)
v6.sort()
print(((-9223372036854775808 | v3) >> (v8.get(v3) & 7)))
for i9 in range(52):
    v8.extra = v3
    if bool('x'):
        break
print((v4 + round(v4, 0)))
v5 = (''.join(['one', 'two', 'three']).swapcase())[-3:]
v6.reverse()
v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
v10 = (min(v4, v4) - v4)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v10)
# --- seed 11
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 23
    def bump(self, k):
        self.x = (self.x * 8 + k) % 903
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((4611686018427387904 // (-9223372036854775808 | 1)) // ((0 if False else -9223372036854775808) | 1))
    for i3 in range(17):
        v2 = (v2) % 1048576
    v2 = ((int(49.625) - v2)) % 1000003
    return int(round(0.1, 2))
def f4(p0):
    v5 = p0
    v5 = (v5) % 1048576
    try:
        v5 = ((B((p0) % 1000) + A(7)).x) % 1000003
        p0 &= (p0) % 999983
        print(p0 // (p0 % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    try:
        print(v5)
        v5 += (p0) % 2305843009213693952
        p0 |= (((p0 + 3) % (v5 | 1))) % 1099511627776
        print({1: 2}[v5 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', p0)
    print(p0)
    return f1('a-b-c')
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 717
    return step
v6 = ({}.get(0, 0) if bool([4611686018427387904]) else sum([-9223372036854775808, 8, 90, 1]))
v7 = float((int(0.5)) % 100000)
v8 = ('Hello World'[-2:5] * 1)
v9 = list(range(0, 8, 1))
v10 = {x: x * x for x in list(range(0, 12, 2))}
v11 = (B((max(v6, 4611686018427387904, v6)) % 1000) + B((v6) % 1000))
v12 = v8
for i13 in gen(36, 3):
    i14 = 0
    while i14 < 26:
        i14 += 1
        v9 = [q % 1000003 for q in list(map(lambda q: q * 2, [96, 3, 1][1::-1]))][:16]
        v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
        v6 ^= (v6) % 999983
        if (v8 == 'x'):
            continue
print((B((v6) % 1000) + (A((v6) % 1000) + A(10))))
v15 = ((f1('é😀')) % 1000 / 1)
try:
    v15 = (v7) % 704.0
    v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
    print(v6 // (abs(2) % 3))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v15 = (v15) % 787.0
    for i16 in range(34):
        v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
        if (v6 < i16):
            break
    if (v6 in v10):
        v9 = [q % 1125899906842624 for q in sorted(list(map(lambda q: q * 2, v9)), reverse=True)][:34]
        v6 = (v6) % 1000003
    else:
        print(v12)
        v15 = ((v15 if (not True) else v7)) % 551.0
        v11 = B((v6) % 1000)
finally:
    print('finally', v6)
for i17 in gen(33, 4):
    try:
        v15 = (((-0.0 - 1e3) - v7)) % 155.0
        v9.append((sum(v9)) % 1000003)
        int(v8)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    i18 = 0
    while i18 < 15:
        i18 += 1
        v10.setdefault(8, i18)
        v10 = {k: w % 10007 for k, w in ({x: x * x for x in list(range(5, 8, 1))}).items() if k < 50}
        v10.setdefault(2, i18)
v9.reverse()
i19 = 0
while i19 < 54:
    i19 += 1
    print(v12)
v9.append((v6) % 1000003)
if ((v6 - v6) >= v6):
    v10[(v6 % (v6 | 1)) % 10] = (make(v6)(2)) % 9999
v20 = {**{**{0: 5}, 3: v6}, 4: (v6 << (1 & 7))}
v7 = (((v15 if False else 72.5625) + round(v15, 1))) % 528.0
if (not bool(v6)):
    print(v12)
    i21 = 0
    while i21 < 14:
        i21 += 1
        v11 = B((i21) % 1000)
        v12 = (('%d %s %.2f' % (4, v8, v15) + '-'.join(['one', 'two', 'three'])))[-8:]
        v9 = [q % 1125899906842624 for q in sorted(v9, reverse=True)][:18]
        if (True or False):
            break
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v15)
print(v20)
# --- seed 12
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 8
    def bump(self, k):
        self.x = (self.x * 1 + k) % 3138
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (float((1) % 100000) + round(0.5, 2))
    v2 = (((v2 / (abs(v2) + 1)) + max(v2, 3.0))) % 930.0
    p1 = B(((p0 - p0)) % 1000)
    p0 = (p0) % 1000003
    for i3 in gen(22, 4):
        p1.x = (p0) % 1000
        print([str(x) for x in [i * j for i, j in zip([4611686018427387904], [5, 0, -9223372036854775808, 88])]])
    return float((sum([68])) % 100000)
def f4(p0, p1, p2):
    v5 = abs(len('abc'))
    p1 = ((p0 - p1)) % 1000003
    for i6 in range(54):
        p0 = ((p1 // (sum([1, -5]) | 1))) % 97
        p2.x = (sum([1, -9223372036854775808, -9223372036854775808])) % 1000
    try:
        print((((p1 | p0)) % 1000 / 8))
        v5 ^= (v5) % 999983
        print(p2.get(-9223372036854775808) // (max(p1, 82, v5) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    return p0
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 355
    return step
v7 = f4(1, 7, B(47))
v8 = round(min(1e3, 0.5), 2)
v9 = (('x' + '') + f'{v7:<4}|{v8:.1%}')
v10 = list(range(7, 14, 2))
v11 = {**{**{0: 5}, 4: v7}, 4: {}.get(v7, v7)}
v12 = A((int(34.6875)) % 1000)
for i13 in range(21):
    v12.bump(v12.x)
    v11.pop(7, None)
    for i14 in gen(14, 1):
        v9 = (v9)[-15:]
        print(v11)
        v12 = v12
try:
    v12 = v12
    if (A((v7) % 1000) == B((v7) % 1000)):
        v11 = {k: w % 10007 for k, w in (dict(enumerate(list(gen(2))))).items() if k < 50}
        v10.reverse()
    elif (not True):
        v9 = (v9)[-14:]
        v11 = {k: w % 10007 for k, w in (dict(enumerate(v10))).items() if k < 50}
        print((float((v7) % 100000) if (v7 in v11) else float((v7) % 100000)))
    print({1: 2}[v7 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v10.reverse()
v8 = (v8) % 553.0
v12 = (A(((v7 // (v7 | 1))) % 1000) + v12)
for i15 in range(5):
    v11[v11.get(i15, i15) % 10] = (v7) % 9999
    v8 = ((((v7) % 1000 / 6) - ((4611686018427387904) % 1000 / 2))) % 761.0
v11 = {k: w % 10007 for k, w in (dict(enumerate([i * j for i, j in zip(v10, v10)]))).items() if k < 50}
for i16 in range(32):
    v9 = ((v9.lower() + '%d %s %.2f' % (v7, v9, -1.25)))[-26:]
    if (80 == v7):
        break
for i17 in range(42):
    v8 = (v8) % 713.0
    print({**v11, 3: i17})
v18 = (make(9)(v7) // (v7 | 1))
v12.y = 5
v7 = (v7) % 1048576
v19 = (v12 < v12)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v18)
print(v19)
# --- seed 13
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 42
    def bump(self, k):
        self.x = (self.x * 3 + k) % 422
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((-1.25 - 0.5) if bool('é😀') else min(-1.25, 71.75))
    p0 = B((int(v2)) % 1000)
    try:
        p0 = (A(((0 * 98)) % 1000) + p0)
        p0.y = 3
        print([1, 2, 3][max(4611686018427387904, 4611686018427387904, 6) % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    return v2
def f3(p0, p1):
    v4 = (f1(p0) / (abs(p1) + 1))
    if ((not False) or bool(4611686018427387904)):
        p1 = (f1(p0)) % 589.0
    return (float((-9223372036854775808) % 100000) if (False or False) else (p1 - p1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 803
    return step
v5 = dict(enumerate([98, 1, 1])).get({0: 5}.get(4611686018427387904, 4611686018427387904), (1 >> (-9223372036854775808 & 7)))
v6 = ((3.0 if True else -0.0) if (B(34) != B(2)) else float((1) % 100000))
v7 = ('a-b-c' * 2)[0:-4]
v8 = [x + 0 for x in list(range(0, 13, 3))]
v9 = dict(enumerate([i * j for i, j in zip(v8, v8)]))
v10 = A((v5) % 1000)
for i11 in gen(7, 1):
    for i12 in gen(35, 2):
        v10 = A((v5) % 1000)
        v5 = (abs(i12)) % 97
        v5 &= (abs(i11)) % 2305843009213693952
    for i13 in gen(36, 2):
        print(('a-b-c'.replace('a', v7) + str(v6)))
    for i14 in range(26):
        v7 = (v7.replace('b', v7)[0:0])[-7:]
        v6 = (max((v6 if False else v6), v6)) % 607.0
        if (v5 in v9):
            break
v15 = [x & 7 for x in list(map(lambda q: q * 2, v8))]
v10.y = 8
try:
    v15 = [q % 1125899906842624 for q in sorted([i * j for i, j in zip(v15, [0, 4611686018427387904, 1])], key=lambda q: -q)][:15]
    print((len(v7) in v9))
    v15.sort()
    print([1, 2, 3][(-14 // (v5 | 1)) % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', -9223372036854775808)
if bool(v7):
    v9.setdefault(7, v5)
    v10 = v10
i16 = 0
while i16 < 27:
    i16 += 1
    v7 = (v7.swapcase())[-15:]
    v15 = [q % 1125899906842624 for q in [x & 0 for x in list(map(lambda q: q * 2, [-9223372036854775808, 5, 1]))]][:17]
print(list(v7))
v17 = v6
if (not bool('a-b-c')):
    v5 = ((v5 * (4611686018427387904 % (-9223372036854775808 | 1)))) % 2147483659
elif bool([0, -9223372036854775808, 27]):
    v10.y = 4
try:
    for i18 in gen(21, 2):
        v17 = (((len(v10)) % 1000 / 5)) % 978.0
        v15 = [q % 1125899906842624 for q in list(gen(6))][:31]
    try:
        v8.append((abs(1)) % 1000003)
        v6 = ((max(v6, v17) - (v6 if True else v17))) % 390.0
        print([1, 2, 3][(v5 if True else v5) % 5])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v15 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, [x + 5 for x in v15]))][:31]
    for i19 in range(14):
        v9.pop(6, None)
        v5 ^= (abs(v9.get(v5, v5))) % 999983
    print([1, 2, 3][v9.get(v5, v5) % 5])
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', v5)
i20 = 0
while i20 < 15:
    i20 += 1
    v9.pop(3, None)
    v8.sort()
    for i21 in range(4):
        v6 = ((((i20 + 4611686018427387904)) % 1000 / 5)) % 800.0
        v15[1:5] = [((i21 % (v5 | 1))) % 65537]
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v15)
print(v17)
# --- seed 15
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 13
    def bump(self, k):
        self.x = (self.x * 7 + k) % 4892
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = abs(p1)
    p1 = (p1) % 1048576
    i3 = 0
    while i3 < 11:
        i3 += 1
        p1 ^= (max(abs(1), v2, p1)) % 2305843009213693952
        p0 = (('Hello World'.strip() + (p0 + 'é😀')))[-12:]
    v2 = ((A((1) % 1000) + p2).get((p1 + p1))) % 97
    return len('%d %s %.2f' % (p1, 'Hello World', 0.1))
def f4(p0, p1):
    v5 = (B(11).x * {}.get(4611686018427387904, -9223372036854775808))
    if ({0: 5}.get(v5, v5) > A(28).x):
        print(v5)
    else:
        print(A((A(19).get(v5)) % 1000))
        p1 = ((p1 - p1)) % 250.0
        p1 = ((min(p1, p1) / (abs((1e3 * 2.5)) + 1))) % 57.0
    return v5
def f6(p0, p1, p2):
    v7 = ((3 // (4611686018427387904 | 1)) // ((0 // (4611686018427387904 | 1)) | 1))
    for i8 in range(5):
        p1 = (p1) % 280.0
        p0 = (round(p0, 2)) % 984.0
        print((p2 + p2))
    for i9 in range(10):
        p1 = (p0) % 83.0
    p2.insert(1, 4611686018427387904)
    for i10 in range(9):
        print(p2)
        if (A(27) > B(47)):
            break
    return v7
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 279
    return step
v11 = ((4 - 1) + sum([0, 16, -9223372036854775808, 1]))
v12 = float(((v11 - v11)) % 100000)
v13 = ''[1:1].replace('b', '')
v14 = list(range(7, 6, 3))
v15 = {**{**{}, 6: v11}, 6: abs(-15)}
v16 = A((v11) % 1000)
v13 = ((v13 + (v13 + 'é😀')))[-21:]
v15.pop(5, None)
v17 = (A(((v11 | v11)) % 1000) + A((v11) % 1000))
v17.x = ((v11 + 0)) % 1000
v15.pop(5, None)
for i18 in range(19):
    v14 = [q % 1000003 for q in v14][:38]
    i19 = 0
    while i19 < 6:
        i19 += 1
        v14 = [q % 1125899906842624 for q in [x - 3 for x in list(map(lambda q: q * 2, v14))]][:19]
        v16.extra = v11
        v12 = (v12) % 713.0
        if (not False):
            break
    if bool(3.0):
        continue
try:
    i20 = 0
    while i20 < 10:
        i20 += 1
        v15 = {k: w % 10007 for k, w in (v15).items() if k < 50}
        v15.setdefault(5, 0)
        v16 = (B((v11) % 1000) + v17)
    v13 = (v13)[-13:]
    for i21 in range(52):
        v16.y = 4
        v11 = (i21) % 2147483659
        v11 = ((i21 * v15.get(i21, 0))) % 97
    raise ValueError((v13 + 'é😀'))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    if (v12 >= v12):
        v17.extra = v11
        v17 = B((v11) % 1000)
    else:
        v14 = [q % 1000003 for q in sorted(v14)[2::3]][:39]
        v12 = (v12) % 564.0
        v16.x = (v11) % 1000
    v13 = (f'{0:<4}|{v12:.2f}')[-5:]
    v13 = (((v13 + v13) + str(v14)))[-20:]
finally:
    print('finally', v11)
print(float((v11) % 100000))
v14 = [q % 1000003 for q in [x for x in [x + 3 for x in v14] if x & 2]][:30]
i22 = 0
while i22 < 59:
    i22 += 1
    v17.bump(v11)
    print([x + 8 for x in [i * j for i, j in zip(v14, v14)]])
v23 = 'x'.lower().replace('a', v13)
i24 = 0
while i24 < 42:
    i24 += 1
    v14.reverse()
    v23 = ((v13 * 0))[-25:]
print(v13)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v17)
print(v23)
# --- seed 17
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 32
    def bump(self, k):
        self.x = (self.x * 2 + k) % 4412
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((-9223372036854775808 * -4) if (4611686018427387904 >= 1) else len(A(20)))
    v2 = (make(A(36).x)(v2)) % 1048576
    for i3 in range(24):
        p1 = [q % 1000003 for q in p1][:28]
        if (1e3 > 10.3125):
            break
    if ('12'.strip() < 'abc'.replace('a', '')):
        v2 |= (v2) % 999983
        p0 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, p0))][:37]
        v2 = (((v2 * v2) * {0: 5}.get(v2, v2))) % 2147483659
    i4 = 0
    while i4 < 18:
        i4 += 1
        p1.append(((v2 + i4)) % 1000003)
        p0 = [q % 1125899906842624 for q in p0[-2::3]][:7]
        p0.append((v2) % 1000003)
    return sum(p0)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 972
    return step
v5 = {x: x * x for x in [-9223372036854775808, 34, 0, -9223372036854775808]}.get(len(A(26)), (4611686018427387904 + 1))
v6 = min(float((v5) % 100000), max(0.5, 3.0))
v7 = f'{v5:05d}|{v6:8.3e}'
v8 = sorted([i * j for i, j in zip([1, 0, 4611686018427387904, 1], [-9223372036854775808, -9223372036854775808])])
v9 = {x: x * x for x in ([0] + [-9223372036854775808, 0, -9223372036854775808, 0])}
v10 = (B((v5) % 1000) + A((v5) % 1000))
v9.pop(4, None)
for i11 in range(48):
    v6 = ((v6 * v6)) % 297.0
    v9[i11 % 10] = ((v5 // (i11 | 1))) % 9999
v10 = v10
v6 = (min(max(v6, v6), v6)) % 650.0
for i12 in range(59):
    v9 = {k: w % 10007 for k, w in (v9).items() if k < 50}
    i13 = 0
    while i13 < 4:
        i13 += 1
        print((v8 != [i * j for i, j in zip(v8, v8)]))
        v9 = {k: w % 10007 for k, w in ({**{x: x * x for x in v8}, 4: v10.get(i13)}).items() if k < 50}
v7 = (v7)[-26:]
for i14 in gen(26, 3):
    v9.setdefault(9, 0)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
# --- seed 18
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 18
    def bump(self, k):
        self.x = (self.x * 4 + k) % 1697
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (p2 < p2)
    print(v2)
    return ('é😀'.replace('b', 'a-b-c') > ('x' + 'x'))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 462
    return step
v3 = (A(1).x if (not False) else (7 >> (94 & 7)))
v4 = float((abs(v3)) % 100000)
v5 = ('%d %s %.2f' % (0, 'Hello World', v4) + str(v3))
v6 = (list(range(8, 17, 2)) + [0])
v7 = {x: x * x for x in v6}
v8 = B((abs(v3)) % 1000)
v9 = {**dict(enumerate(v6)), 4: v8.x}
for i10 in range(9):
    v9 = {k: w % 10007 for k, w in ({x: x * x for x in (v6 + v6)}).items() if k < 50}
    v8.y = 6
    for i11 in range(3):
        v3 |= (A((0) % 1000).x) % 999983
    if (not False):
        continue
v7[v9.get(v3, v3) % 10] = (v3) % 9999
v7.setdefault(3, v3)
v12 = v6
for i13 in range(42):
    v8 = A((i13) % 1000)
    v7.pop(8, None)
    v3 = (v3) % 1048576
v12[2:5] = [(v3) % 65537]
if f1(1e3, v4, v3):
    for i14 in range(43):
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
        print(list(range(5, 15, 2)))
        print(A(((-9223372036854775808 % (v3 | 1))) % 1000))
    i15 = 0
    while i15 < 2:
        i15 += 1
        v3 ^= ((v3 // (v3 | 1))) % 999983
else:
    try:
        v6[2:3] = [(v9.get(v3, v3)) % 65537]
        print([1, 2, 3][len({}) % 5])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v8.bump(v8.x)
        print(v5)
        v9 = {k: w % 10007 for k, w in ({**dict(enumerate(v12)), 4: (v3 + 4611686018427387904)}).items() if k < 50}
    print(A(((-9223372036854775808 >> (v3 & 7))) % 1000))
    for i16 in range(26):
        v6.reverse()
        v6.reverse()
for i17 in range(9):
    v9 = {k: w % 10007 for k, w in ({x: x * x for x in sorted(v12)}).items() if k < 50}
for i18 in range(35):
    v6 = [q % 1000003 for q in [i * j for i, j in zip(v6, v12)]][:27]
    i19 = 0
    while i19 < 4:
        i19 += 1
        v3 += (v8.x) % 1099511627776
        v7 = {k: w % 10007 for k, w in ({x: x * x for x in list(gen(3))}).items() if k < 50}
    for i20 in range(6):
        v8 = A((max(i18, i18, 85)) % 1000)
        v9.setdefault(4, i20)
        v9[v7.get(i18, i20) % 10] = (abs(1)) % 9999
for i21 in gen(15, 2):
    try:
        v12 = [q % 1125899906842624 for q in v6][:39]
        v7 = {k: w % 10007 for k, w in (v9).items() if k < 50}
        print((0 << (i21 & 7)) // ((1 // (i21 | 1)) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v4 = ((float((i21) % 100000) + float((0) % 100000))) % 825.0
        v6.append((i21) % 1000003)
        v9.setdefault(9, 4611686018427387904)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v12)
# --- seed 19
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 3
    def bump(self, k):
        self.x = (self.x * 5 + k) % 3932
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (p0 if (not True) else (p0 ^ p0))
    print((v2 * 0))
    return min(len([4611686018427387904, 1, 1, 4611686018427387904]), p0, p0)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 746
    return step
v3 = f1(41)
v4 = (float((v3) % 100000) + (-1.25 / (abs(0.5) + 1)))
v5 = 'x'[-4:-3].replace('l', 'Hello World')
v6 = sorted(list(gen(8)), key=lambda q: -q)
v7 = {x: x * x for x in v6[-1::-1]}
v8 = B((v3) % 1000)
v6.append((f1(4611686018427387904)) % 1000003)
v6.append((v3) % 1000003)
for i9 in range(48):
    for i10 in gen(39, 2):
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
        v6 = [q % 1125899906842624 for q in [i * j for i, j in zip([5, 27], v6)][-2::2]][:24]
        v6 = [q % 1000003 for q in sorted(list(map(lambda q: q * 2, v6)))][:18]
    if ((v4 != v4) and (23 in v7)):
        v8.x = (sum(v6)) % 1000
        v7 = {k: w % 10007 for k, w in ({**{**v7, 2: 4}, 1: (5 % (i9 | 1))}).items() if k < 50}
        v6.insert(2, 0)
    i11 = 0
    while i11 < 7:
        i11 += 1
        print((A((i9) % 1000) + v8))
        if (not False):
            break
    if (i9 in {}):
        break
v7[v3 % 10] = (len(v6)) % 9999
for i12 in gen(35, 4):
    v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
    v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
v7.setdefault(2, v3)
v7[int(49.25) % 10] = ((v3 // (v3 | 1))) % 9999
for i13 in gen(27, 3):
    v4 = (((v4 * v4) if (False and False) else v4)) % 273.0
    v8.bump(f1(i13))
    if (not (not True)):
        print(v8)
    else:
        v6 = [q % 1000003 for q in list(gen(1))][:25]
        v4 = ((float((1) % 100000) + (v4 / (abs(v4) + 1)))) % 426.0
v8 = v8
for i14 in gen(28, 2):
    v7.pop(3, None)
    v7.setdefault(7, i14)
    for i15 in range(54):
        v6[1:3] = [(i15) % 65537]
        if (not False):
            continue
v6 = [q % 1125899906842624 for q in list(range(0, 14, 2))][:30]
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 20
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 37
    def bump(self, k):
        self.x = (self.x * 7 + k) % 1216
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (int(0.5) % ((p0 if False else p0) | 1))
    for i3 in range(38):
        print(i3)
    p1 = (int((0.1 / (abs(1e3) + 1)))) % 97
    return make(make(p0)(v2))(p1)
def f4(p0):
    v5 = (not (4611686018427387904 != 0))
    p0 = (((p0 - p0) if (4611686018427387904 != -9223372036854775808) else p0)) % 549.0
    if v5:
        print(sum([4611686018427387904]))
    else:
        print({0: 5}.get(0, 4))
        print((8 >> (4 & 7)))
        print(min(65, 7, 7))
    return (not ('' != 'x'))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 406
    return step
v6 = int(float((-9223372036854775808) % 100000))
v7 = ((46.25 if True else 115.875) / (abs((0.5 * 69.375)) + 1))
v8 = f'{v6:05d}|{v7:g}'
v9 = list(gen(7))
v10 = dict(enumerate(v9[-3::3]))
v11 = A(((v6 if False else v6)) % 1000)
try:
    print((B(((v6 if True else v6)) % 1000) + A((v6) % 1000)))
    v9 = [q % 1000003 for q in v9][:38]
    v11 = A(((v6 * v6)) % 1000)
    print({1: 2}[4 % 3])
except Exception as e:
    print(type(e).__name__, e)
else:
    print(v8.split('-'))
    for i12 in gen(16, 1):
        v6 -= (f1(i12, i12)) % 2305843009213693952
        v9 = [q % 1000003 for q in v9][:33]
        v10[min(i12, v6, v6) % 10] = (sum([-2, 1])) % 9999
v9.insert(2, v6)
v8 = ((v8 + v8)[2:-2])[-21:]
for i13 in range(42):
    for i14 in range(2):
        v9 = [q % 1125899906842624 for q in v9][:25]
        v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
v10 = {k: w % 10007 for k, w in (v10).items() if k < 50}
try:
    for i15 in range(26):
        v10.setdefault(0, i15)
        v11.bump(make(v6)(4611686018427387904))
        print(([x - 7 for x in v9] > v9))
        if (False or False):
            break
    for i16 in range(34):
        print(f4(0.5))
        v11 = A(((i16 * i16)) % 1000)
        if (v8 != v8):
            break
    v11 = A((v6) % 1000)
    int(v8)
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', v6)
print(B((v6) % 1000))
print(', '.join(['one', 'two', 'three']).split())
v8 = (v8)[-7:]
for i17 in gen(34, 2):
    v11.extra = v6
    v11 = B((v10.get(v6, v6)) % 1000)
    if bool(list(map(lambda q: q * 2, v9))):
        v9 = [q % 1125899906842624 for q in [x for x in v9 if x & 2]][:20]
        v11 = v11
    else:
        v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
        v10.setdefault(8, 22)
v18 = v11
for i19 in range(45):
    v7 = ((((0 - i19)) % 1000 / 6)) % 12.0
    if (v6 != i19):
        continue
i20 = 0
while i20 < 25:
    i20 += 1
    v6 |= (v6) % 999983
    v8 = (str((v7 * v7)))[-22:]
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v18)
# --- seed 24
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 27
    def bump(self, k):
        self.x = (self.x * 6 + k) % 256
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = abs((1 * -9223372036854775808))
    i3 = 0
    while i3 < 3:
        i3 += 1
        p0.y = 0
        p0.bump((-9223372036854775808 // (v2 | 1)))
        p0.x = (v2) % 1000
    for i4 in gen(36, 3):
        p0 = p0
    p0.y = 0
    for i5 in range(10):
        v2 = ((v2 if bool(1e3) else A(39).get(i5))) % 1048576
        p0 = p0
    return v2
def f6(p0, p1, p2):
    v7 = p2
    v7 = (('-'.join(['one', 'two', 'three']) * 3))[-18:]
    return ''.join(sorted(p2))
def f8(p0, p1):
    v9 = f'{1:05d}|{2.5:.2f}'
    for i10 in gen(27, 3):
        v9 = (f'{i10:<4}|{-0.0:.2f}')[-16:]
        v9 = ('%d %s %.2f' % (i10, v9, 43.6875))[-12:]
        p0 = [q % 1125899906842624 for q in (p0 + [4611686018427387904])[-2::1]][:14]
    return v9
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 652
    return step
v11 = (A((4611686018427387904) % 1000) + B(40)).get(len({1: 2, 3: 4}))
v12 = round(min(0.1, 1e3), 3)
v13 = str(((v11) % 1000 / 2))
v14 = [i * j for i, j in zip(([0, 4611686018427387904, 21, -9223372036854775808] + [7, 0]), [-16, 8])]
v15 = {**{x: x * x for x in v14}, 5: v11}
v16 = B(((v11 - v11)) % 1000)
for i17 in gen(33, 3):
    if ([x & 7 for x in v14] > (v14 + v14)):
        v14[1:3] = [((i17 // (v11 | 1))) % 65537]
    elif (v13 <= v13):
        v14.append((f1(v16)) % 1000003)
        v12 = ((((i17) % 1000 / 2) if bool(v14) else v12)) % 104.0
        v13 = ((v13 * 1))[-18:]
    print(v15.get(make(v11)(8), (i17 + 1)))
    v16 = v16
v18 = dict(enumerate(v14))
for i19 in range(24):
    i20 = 0
    while i20 < 7:
        i20 += 1
        v18 = {k: w % 10007 for k, w in ({x: x * x for x in v14}).items() if k < 50}
        v12 = (float((make(0)(i20)) % 100000)) % 980.0
        if (not False):
            break
v16 = B((v11) % 1000)
if ((False or True) or (True and True)):
    for i21 in range(36):
        v16 = (A(((79 - 0)) % 1000) + B((i21) % 1000))
        v12 = ((v12 if (False or False) else v12)) % 787.0
    try:
        v11 ^= (v15.get(abs(v11), B(7).x)) % 2305843009213693952
        v12 = (v12) % 514.0
        raise ValueError(('' * 0))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v14.append(((6 // (-14 | 1))) % 1000003)
        v16 = v16
    finally:
        print('finally', v11)
    print((B(32).x in {**{}, 5: v11}))
i22 = 0
while i22 < 15:
    i22 += 1
    print((not (i22 > v11)))
    v14.sort()
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v18)
# --- seed 25
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 12
    def bump(self, k):
        self.x = (self.x * 8 + k) % 2491
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((44.1875 * 17.3125) <= (1e3 - 1e3))
    print((list(gen(6)) + p0))
    return (sum(p0) in {**{}, 1: 1})
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 116
    return step
v3 = ((-9223372036854775808 // (4611686018427387904 | 1)) - (1 * 0))
v4 = round(round(-0.0, 1), 3)
v5 = ''.join([])[-2:-3]
v6 = list(range(4, 15, 1))
v7 = {x: x * x for x in (v6 + v6)}
v8 = (A((v3) % 1000) + (B((v3) % 1000) + B(13)))
v6.sort()
for i9 in gen(30, 4):
    if f1(v6, v8):
        v5 = (v5.replace('l', v5))[-23:]
    elif (v8 > v8):
        v6 = [q % 1000003 for q in sorted(list(range(2, 19, 3)), reverse=True)][:24]
    v4 = (min(float((v3) % 100000), (v4 * 3.0))) % 945.0
for i10 in range(28):
    if (B((i10) % 1000) != v8):
        v7 = {k: w % 10007 for k, w in ({x: x * x for x in [0, 4, 0, -9223372036854775808][2::2]}).items() if k < 50}
        v8.x = ((i10 - v3)) % 1000
        v7[i10 % 10] = (v3) % 9999
    else:
        v6.insert(3, 7)
        print(v5)
    print(((i10 * v3) if (v6 >= v6) else abs(v3)))
for i11 in gen(4, 4):
    for i12 in range(55):
        v3 &= (make(int(3.0))((0 - 0))) % 2305843009213693952
    v8 = v8
v3 |= (dict(enumerate([0, 5, 48])).get(v3, sum(v6))) % 2305843009213693952
v13 = v4
v14 = (v5 + v5).split('-')
i15 = 0
while i15 < 26:
    i15 += 1
    v3 = (((-9223372036854775808 * v3) << ((-6 // (4611686018427387904 | 1)) & 7))) % 1048576
    v6[2:3] = [((v3 % (v3 | 1))) % 65537]
    v3 = (len(str(True))) % 1048576
    if (v8 != A(8)):
        continue
v4 = (v13) % 354.0
if ((v3 in v6) and (v6 == [-9223372036854775808, 4611686018427387904, -9223372036854775808])):
    v7 = {k: w % 10007 for k, w in ({x: x * x for x in (v6 + [4611686018427387904, 55, 1, 38])}).items() if k < 50}
    v5 = (v5.lower())[-20:]
    v13 = (min(v13, ((v3) % 1000 / 7))) % 144.0
else:
    v6 = [q % 1125899906842624 for q in v6][:28]
    v13 = (round(min(102.9375, v4), 3)) % 648.0
v16 = A(((-9223372036854775808 // (1 | 1))) % 1000)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v13)
print(v14)
print(v16)
# --- seed 26
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 47
    def bump(self, k):
        self.x = (self.x * 1 + k) % 4726
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = ((2 // (1 | 1)) > B(44).get(75))
    v2 = (B((0) % 1000) > (A((4611686018427387904) % 1000) + A(41)))
    try:
        v2 = (make(0)(-9223372036854775808) == (-9223372036854775808 + 4611686018427387904))
        print('%d %s %.2f' % (68, p0, p2))
        v2 = v2
        print(B(3).x // (max(3, -9223372036854775808, 67) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    for i3 in gen(20, 1):
        p0 = ('a-b-c'.replace('a', 'a-b-c')[3:0])[-25:]
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 496
    return step
v4 = (abs(-9223372036854775808) if (21 < 4611686018427387904) else B(5).x)
v5 = ((62.9375 + -0.0) / (abs(round(2.5, 1)) + 1))
v6 = ('%d %s %.2f' % (4, '', v5) * 0)
v7 = list(range(7, 16, 2))
v8 = {**{x: x * x for x in [-9223372036854775808, 4611686018427387904, -9223372036854775808, 26]}, 3: sum(v7)}
v9 = A((v4) % 1000)
i10 = 0
while i10 < 37:
    i10 += 1
    v8[i10 % 10] = (v4) % 9999
    if (-1.25 != 3.0):
        break
for i11 in gen(25, 2):
    for i12 in range(24):
        v9.y = 3
    v8.pop(7, None)
    try:
        v9 = v9
        v5 = (((v5 if True else v5) + v5)) % 300.0
        int(v6)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
v13 = str((not False))
print((float((v4) % 100000) > max(v5, 3.0)))
try:
    v7.insert(0, v4)
    int('a-b-c')
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v6 = (('12' * 0)[3:3])[-16:]
    v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
for i14 in gen(36, 1):
    v7 = [q % 1125899906842624 for q in list(range(3, 5, 2))[1::3]][:16]
i15 = 0
while i15 < 54:
    i15 += 1
    for i16 in gen(10, 1):
        v7.insert(3, -9223372036854775808)
        v7 = [q % 1000003 for q in list(gen(4))][:25]
        v7 = [q % 1000003 for q in v7][:22]
    if (1 <= i15):
        continue
if ((v6 + 'x') != v13):
    v13 = (((v6 + v6) * 3))[-22:]
    try:
        v8.setdefault(2, v4)
        print([1, 2, 3][v4 % 5])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v4 = (v4) % 97
        v8[v4 % 10] = (v4) % 9999
    finally:
        print('finally', v4)
    for i17 in gen(18, 4):
        print((B((i17) % 1000) == A((i17) % 1000)))
        v7[0:4] = [(len(v8)) % 65537]
        v6 = (((v6 * 2) * 2))[-15:]
else:
    v7 = [q % 1125899906842624 for q in list(gen(6))[2::1]][:13]
v9.bump((-9223372036854775808 if False else v4))
i18 = 0
while i18 < 9:
    i18 += 1
    v7[0:4] = [(len(v7)) % 65537]
    if (not (1 <= i18)):
        v5 = (min((-1.25 if True else v5), v5)) % 957.0
    try:
        print((not (v4 != i18)))
        print([1, 2, 3][make(v4)(i18) % 5])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print(v8)
    finally:
        print('finally', 0)
v19 = v7
for i20 in range(29):
    for i21 in gen(17, 4):
        v8 = {k: w % 10007 for k, w in ({x: x * x for x in [i * j for i, j in zip(v7, [-9223372036854775808, 9])]}).items() if k < 50}
    i22 = 0
    while i22 < 5:
        i22 += 1
        v5 = ((float((i20) % 100000) / (abs((v5 * v5)) + 1))) % 190.0
        v7.reverse()
        v7.reverse()
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v13)
print(v19)
# --- seed 27
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 32
    def bump(self, k):
        self.x = (self.x * 3 + k) % 2010
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = f'{p0:+,}|{43.25:.2f}'
    v2 = (v2)[-5:]
    i3 = 0
    while i3 < 6:
        i3 += 1
        print((p0 - p0))
        print(B(((i3 & p0)) % 1000))
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 529
    return step
v4 = (make(0)(5) // ((4611686018427387904 // (6 | 1)) | 1))
v5 = ((v4) % 1000 / 1)
v6 = f'{82:05d}|{-1.25:.1%}'.lower()
v7 = [i * j for i, j in zip(list(map(lambda q: q * 2, [6])), [0, 0, 75, 0])]
v8 = {x: x * x for x in v7}
v9 = A((v4) % 1000)
v7 = [q % 1125899906842624 for q in list(gen(3))][:10]
v7 = [q % 1000003 for q in (list(range(7, 16, 1)) + v7)][:8]
v9.x = (v4) % 1000
i10 = 0
while i10 < 40:
    i10 += 1
    for i11 in range(4):
        v9 = A(((i11 - i11)) % 1000)
v8[len(v7) % 10] = (v4) % 9999
v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
v9.y = 4
v12 = v7
v9.y = 6
i13 = 0
while i13 < 20:
    i13 += 1
    v12.append((int(-0.0)) % 1000003)
    for i14 in range(3):
        v8 = {k: w % 10007 for k, w in (dict(enumerate(sorted([2, 75, 0])))).items() if k < 50}
        v6 = ((str(v9) + v6))[-8:]
    for i15 in range(7):
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
        v7 = [q % 1000003 for q in [x * 4 for x in (v7 + v7)]][:29]
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v12)
# --- seed 28
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 17
    def bump(self, k):
        self.x = (self.x * 5 + k) % 4245
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((p1 in {}) or (False or False))
    p0.x = (p1) % 1000
    i3 = 0
    while i3 < 28:
        i3 += 1
        v2 = (not ('abc' == 'x'))
        v2 = v2
        p0.x = ((i3 - p1)) % 1000
    for i4 in range(40):
        p0.extra = i4
        p0 = B(((-9223372036854775808 % (-9223372036854775808 | 1))) % 1000)
    return (p1 in {x: x * x for x in [1, 4611686018427387904]})
def f5(p0, p1, p2):
    v6 = float((p0) % 100000)
    p2.append((sum(p2)) % 1000003)
    print((B(0).get(p0) ^ (p0 & p0)))
    for i7 in range(4):
        p0 = (sum(p2)) % 97
        p1 = [q % 1125899906842624 for q in list(range(5, 9, 3))][:15]
        v6 = (v6) % 119.0
    return float(({0: 5}.get(p0, p0)) % 100000)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 485
    return step
v8 = sum(sorted([1, -9223372036854775808, 4611686018427387904, 65], reverse=True))
v9 = round(f5(57, [0], [0, 53, -9223372036854775808, 4611686018427387904]), 2)
v10 = '%d %s %.2f' % (v8, '12', -0.0).swapcase()
v11 = list(range(2, 14, 1))
v12 = {**dict(enumerate(v11)), 0: v8}
v13 = B((v8) % 1000)
if f1(A(3), v8):
    for i14 in range(37):
        print(sorted(v10))
        if (i14 in v11):
            continue
    v10 = (f'{v8:+,}|{-1.25:8.3e}')[-21:]
    for i15 in gen(34, 4):
        v8 = (v13.x) % 1048576
        v10 = (v10)[-16:]
else:
    v12 = {k: w % 10007 for k, w in ({**v12, 5: v8}).items() if k < 50}
    if ((A((v8) % 1000) + v13) < (B((v8) % 1000) + v13)):
        v13 = (B((sum(v11)) % 1000) + v13)
        v8 = ((abs(v8) * abs(v8))) % 1000003
v16 = ((3 << (4611686018427387904 & 7)) in v12)
v10 = ((v10.lower() * 0))[-27:]
v10 = (str(v8))[-11:]
i17 = 0
while i17 < 27:
    i17 += 1
    v13.y = 5
    for i18 in gen(7, 4):
        v11[1:3] = [((i17 if v16 else i18)) % 65537]
        print([i * j for i, j in zip((v11 + v11), [72, 1])])
    print(v10)
v8 = (abs(v13.get(0))) % 1048576
for i19 in gen(39, 2):
    v10 = ((v10 + v10))[-27:]
    for i20 in range(30):
        v9 = (round(((i20) % 1000 / 5), 3)) % 732.0
        v9 = (float((i19) % 100000)) % 801.0
v12.setdefault(4, v8)
for i21 in range(42):
    v12 = {k: w % 10007 for k, w in ({x: x * x for x in [x for x in v11 if x & 2]}).items() if k < 50}
    try:
        v11[0:4] = [(v8) % 65537]
        v12.pop(7, None)
        v8 &= (abs(i21)) % 1099511627776
        int('Hello World')
    except Exception as e:
        print(type(e).__name__, e)
    for i22 in range(5):
        v11[0:5] = [((i22 - v8)) % 65537]
        v10 = (str(v13)[3:-1])[-15:]
        if v16:
            break
v23 = v12
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v16)
print(v23)
# --- seed 31
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 22
    def bump(self, k):
        self.x = (self.x * 2 + k) % 1050
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = str((not True))
    try:
        p2 = B(((p0 % (p0 | 1))) % 1000)
        raise ValueError(v2[-1:1])
    except Exception as e:
        print(type(e).__name__, e)
    for i3 in range(35):
        p1.append((make(4611686018427387904)(p0)) % 1000003)
        v2 = ('-'.join(list('12')))[-10:]
        p1.append(((i3 + 0)) % 1000003)
    for i4 in range(6):
        p2 = B(((p0 | i4)) % 1000)
        p0 = (p0) % 97
    return v2
def f5(p0, p1, p2):
    v6 = ({1: 2, 3: 4}.get(p1, p1) >= make(p1)(p2))
    i7 = 0
    while i7 < 6:
        i7 += 1
        p0 = [q % 1000003 for q in p0[0::-1]][:30]
        p2 = (i7) % 97
    try:
        p1 -= ((p2 % (p2 | 1))) % 1099511627776
        print([1, 2, 3][(p1 << (p2 & 7)) % 5])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        p0 = [q % 1000003 for q in list(map(lambda q: q * 2, (p0 + [4611686018427387904, -9223372036854775808, 1, 2])))][:35]
        p2 = ((int(55.8125) + len('Hello World'))) % 1000003
    finally:
        print('finally', 93)
    v6 = bool(p2)
    for i8 in range(40):
        p0 = [q % 1000003 for q in [x for x in [-9223372036854775808, 1, -9223372036854775808, 71][-2::-1] if x % 2]][:13]
        p1 = ((A(46).get(i8) * (i8 % (p1 | 1)))) % 1048576
        p0 = [q % 1000003 for q in p0][:26]
    return v6
def f9(p0, p1, p2):
    v10 = int((p0 - p0))
    if bool((A((1) % 1000) + B(46))):
        v10 ^= ((abs(v10) - min(v10, v10, 1))) % 2305843009213693952
        p1 = (float((v10) % 100000)) % 949.0
        v10 = ((sum([77, -9223372036854775808, -9223372036854775808]) >> ((v10 if False else v10) & 7))) % 1000003
    elif (v10 <= v10):
        p1 = (((A(23).get(v10)) % 1000 / 6)) % 155.0
        p0 = (max((-1.25 if True else p0), p1)) % 671.0
        print((v10 in [x for x in [1, -9223372036854775808, 0, 0] if x % 2]))
    return A((v10) % 1000).get(v10)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 42
    return step
v11 = (min(5, 0, 1) | len([0, 0, 37, 1]))
v12 = min((3.0 * -0.0), (0.1 - 1e3))
v13 = f1(v11, [4611686018427387904, 1, -9223372036854775808, 0], A(43))[3:3]
v14 = [i * j for i, j in zip([i * j for i, j in zip([-9223372036854775808, 1, -9223372036854775808], [-9223372036854775808, 10, 0])], [1, 15, 6, 0])]
v15 = {x: x * x for x in v14}
v16 = B((v11) % 1000)
i17 = 0
while i17 < 31:
    i17 += 1
    if ((v11 * 59) in v14):
        print(list(gen(2)))
        v14.reverse()
    for i18 in range(6):
        print((A((i17) % 1000) + v16))
    v15.pop(1, None)
if f5([4611686018427387904, 0], v11, v11):
    i19 = 0
    while i19 < 32:
        i19 += 1
        v16 = A((i19) % 1000)
    for i20 in gen(34, 1):
        v11 = (int(v12)) % 97
elif (v16 != B(9)):
    for i21 in range(32):
        print(((v14 + v14) >= list(map(lambda q: q * 2, v14))))
        v12 = ((v12 / (abs((56.5625 * v12)) + 1))) % 212.0
for i22 in range(54):
    v14 = [q % 1000003 for q in (list(range(4, 5, 2)) + v14)][:31]
    for i23 in range(7):
        v11 = (i22) % 1000003
        v13 = ((v13[2:4] * 1))[-22:]
    print(list(v13))
for i24 in gen(9, 3):
    v15 = {k: w % 10007 for k, w in (dict(enumerate(v14))).items() if k < 50}
    for i25 in range(26):
        v15 = {k: w % 10007 for k, w in ({**v15, 1: f9(v12, v12, '')}).items() if k < 50}
        v14[2:4] = [(i25) % 65537]
        if (i25 > i24):
            break
for i26 in range(31):
    v15 = {k: w % 10007 for k, w in ({**v15, 2: sum(v14)}).items() if k < 50}
v16 = B(((v11 - 1)) % 1000)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
# --- seed 32
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 7
    def bump(self, k):
        self.x = (self.x * 4 + k) % 3285
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = '%d %s %.2f' % (45, ('x' + 'x'), 1e3)
    if (((5) % 1000 / 7) <= ((1) % 1000 / 3)):
        p0 = (B(((-9223372036854775808 + 0)) % 1000) + (B((4611686018427387904) % 1000) + p0))
        p0.extra = 4611686018427387904
    return (('abc' + v2) + v2[0:0])
def f3(p0):
    v4 = int((2.5 + 0.1))
    i5 = 0
    while i5 < 28:
        i5 += 1
        v4 ^= ((B((i5) % 1000) + A(31)).get((v4 + v4))) % 2305843009213693952
    i6 = 0
    while i6 < 51:
        i6 += 1
        v4 += (((4611686018427387904 | i6) - max(4, v4, v4))) % 999983
        p0 = ((p0 * 2))[-16:]
        if (1e3 < 18.3125):
            continue
    for i7 in range(35):
        v4 = (i7) % 2147483659
        p0 = (str(sorted([4611686018427387904], key=lambda q: -q)))[-27:]
    print(abs(v4))
    return (A(4).x if ([1, 4611686018427387904, 4611686018427387904, -9223372036854775808] >= [0, 1, 62, 0]) else B(42).get(v4))
def f8(p0):
    v9 = p0
    i10 = 0
    while i10 < 33:
        i10 += 1
        v9 = (i10) % 1000003
        p0 = (({1: 2, 3: 4}.get(p0, i10) & i10)) % 1048576
        if (v9 == p0):
            continue
    p0 = ((p0 - f3('abc'))) % 1048576
    return sum([0, 1, 0][1::2])
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 363
    return step
v11 = int(round(0.5, 0))
v12 = (round(100.5625, 3) * ((v11) % 1000 / 1))
v13 = str((v11 + 1))
v14 = list(gen(4))
v15 = dict(enumerate(v14))
v16 = A((v11) % 1000)
try:
    for i17 in range(54):
        print(('12'.title() * 1))
        v15.setdefault(6, v11)
        v14.insert(3, 88)
    print(f8(v11) // (make(v11)(v11) % 3))
except Exception as e:
    print(type(e).__name__, e)
else:
    v11 = (f8(v11)) % 97
    v12 = (((v12 - 0.1) / (abs(float((v11) % 100000)) + 1))) % 213.0
v12 = (v12) % 498.0
v16 = v16
v15.pop(1, None)
print(v13.split(' '))
v12 = (round(v12, 3)) % 845.0
print((((v11 * v11)) % 1000 / 1))
for i18 in gen(3, 2):
    i19 = 0
    while i19 < 35:
        i19 += 1
        print(v16)
        v13 = (f1(v16))[-1:]
    v14 = [q % 1125899906842624 for q in list(range(7, 11, 1))][:6]
    v13 = ('a-b-c'[0:1].replace('l', v13))[-2:]
v20 = f8(v11)
v16.x = (v11) % 1000
if (f3(v13) >= f8(v20)):
    v16 = B((v20) % 1000)
    v16 = (B((f3(v13)) % 1000) + A((v11) % 1000))
for i21 in range(7):
    v13 = (v13)[-23:]
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v20)
# --- seed 33
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 41
    def bump(self, k):
        self.x = (self.x * 5 + k) % 570
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 8
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = abs({}.get(p1, p1))
    p1 ^= (min((0 if True else 4611686018427387904), (v2 // (v2 | 1)), v2)) % 1099511627776
    return ((4611686018427387904 if True else 1) % (p1 | 1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 357
    return step
v3 = f1(0.5, -9223372036854775808)
v4 = ((74.6875 - -1.25) - min(1e3, -0.0))
v5 = ', '.join(['x']).replace('a', 'a-b-c')
v6 = list(range(3, 18, 1))
v7 = {**dict(enumerate(v6)), 2: len(B(36))}
v8 = B((v3) % 1000)
for i9 in gen(26, 1):
    for i10 in gen(12, 3):
        v5 = (f'{v3:x}|{v4:.1%}')[-10:]
    v5 = ('Hello World'.replace('l', 'Hello World').replace('a', v5))[-28:]
    v6 = [q % 1125899906842624 for q in v6][:9]
for i11 in range(30):
    if (i11 in dict(enumerate(v6))):
        v8 = (B((i11) % 1000) + B((v3) % 1000))
    else:
        print((B(((1 if False else i11)) % 1000) + v8))
        v8 = A((i11) % 1000)
        v7 = {k: w % 10007 for k, w in ({**v7, 6: i11}).items() if k < 50}
try:
    print(f1(v4, 35))
    v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
    print((v3 if True else v3) // (max(v3, 1, v3) % 3))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v7 = {k: w % 10007 for k, w in ({**{x: x * x for x in v6}, 7: v3}).items() if k < 50}
for i12 in gen(21, 4):
    for i13 in range(40):
        v7.pop(2, None)
        v5 = (v5)[-5:]
        v6[1:3] = [(f1(-0.0, 1)) % 65537]
    v6 = [q % 1125899906842624 for q in [x - 3 for x in list(map(lambda q: q * 2, v6))]][:32]
    v7 = {k: w % 10007 for k, w in (dict(enumerate(v6))).items() if k < 50}
for i14 in gen(27, 3):
    v4 = (v4) % 204.0
    i15 = 0
    while i15 < 56:
        i15 += 1
        v8.y = 7
    v6.reverse()
v7.pop(0, None)
v16 = {**{**v7, 0: v3}, 0: abs(v3)}
v6 = [q % 1125899906842624 for q in (v6 + v6)][:32]
v16.pop(6, None)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v16)
# --- seed 34
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 27
    def bump(self, k):
        self.x = (self.x * 7 + k) % 2804
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (p1 * (p1 - p2))
    print((5 + p2))
    for i3 in range(11):
        print(len(p0))
    for i4 in range(11):
        print(list(p0))
        print(p1)
        if bool(B(36)):
            break
    try:
        print(v2)
        print({**dict(enumerate([0, 19, 0])), 1: (1 * 1)})
        int(p0)
    except Exception as e:
        print(type(e).__name__, e)
    return p2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 95
    return step
v5 = f1('Hello World', 1, 4611686018427387904)
v6 = ((0.1 / (abs(23.5) + 1)) if (not True) else (1e3 / (abs(0.1) + 1)))
v7 = ('%d %s %.2f' % (v5, 'abc', 2.5) + ', '.join(['a', 'b']))
v8 = [x + 1 for x in [x for x in [4611686018427387904, 4611686018427387904, -9223372036854775808, 1] if x % 2]]
v9 = {x: x * x for x in list(range(6, 5, 3))}
v10 = B(((v5 + v5)) % 1000)
print(v7)
for i11 in range(11):
    for i12 in gen(24, 3):
        v8 = [q % 1000003 for q in sorted(v8)][:10]
    v7 = (((v7 + v7) + v7))[-20:]
try:
    for i13 in gen(37, 2):
        v9 = {k: w % 10007 for k, w in (dict(enumerate(v8))).items() if k < 50}
    v9 = {k: w % 10007 for k, w in ({x: x * x for x in [x * 6 for x in v8]}).items() if k < 50}
    print({1: 2}[4611686018427387904 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v5)
v5 |= (int((v6 * v6))) % 999983
v14 = (A((v5) % 1000) + (B((v5) % 1000) + B(27)))
print(([x for x in v8 if x % 2] + [0, -9223372036854775808]))
v14.y = 2
v15 = v5
for i16 in gen(16, 1):
    v6 = (v6) % 355.0
for i17 in range(18):
    v14 = B((i17) % 1000)
    v6 = (v6) % 9.0
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v14)
print(v15)
# --- seed 35
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 12
    def bump(self, k):
        self.x = (self.x * 1 + k) % 89
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (round(60.125, 3) / (abs((54.3125 + -1.25)) + 1))
    p0 += ((A(21).x >> (p0 & 7))) % 2305843009213693952
    return ((p0) % 1000 / 3)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 673
    return step
v3 = len(('a-b-c' + 'abc'))
v4 = round(float((v3) % 100000), 0)
v5 = str(sum([55, 1]))
v6 = list(map(lambda q: q * 2, list(map(lambda q: q * 2, [0, 5, 59, 1]))))
v7 = {**dict(enumerate(v6)), 5: v3}
v8 = (B((v3) % 1000) + B((v3) % 1000))
try:
    if (not (not True)):
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
    v5 = (v5)[-4:]
    print({1: 2}[v3 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
try:
    v8.y = 8
    v8 = B((v8.get(4611686018427387904)) % 1000)
    print((v3 - v3) // (v8.x % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    v6 = [q % 1000003 for q in sorted(v6, key=lambda q: -q)][:34]
finally:
    print('finally', v3)
v3 |= (B((40) % 1000).get((1 - 1))) % 1099511627776
v8 = A((v3) % 1000)
v9 = round(v4, 2)
v10 = [x - 0 for x in (v6 + v6)]
print(v7)
for i11 in gen(37, 3):
    v8.x = (i11) % 1000
    v8 = A((make(v3)(-9223372036854775808)) % 1000)
v12 = B((v3) % 1000)
v13 = dict(enumerate(list(map(lambda q: q * 2, v6))))
try:
    if (v6 >= ([48, 4611686018427387904] + [4611686018427387904])):
        v7[v12.get(v3) % 10] = (v3) % 9999
        v10 = [q % 1125899906842624 for q in v10][:6]
    else:
        v10 = [q % 1000003 for q in [x for x in v10 if x % 2]][:13]
        print({**v13, 0: v3})
        v9 = ((max(64.75, 1e3) / (abs((v4 if True else v9)) + 1))) % 536.0
    try:
        v13.pop(6, None)
        v8.bump((v3 | v3))
        v10[2:4] = [(sum([-9223372036854775808])) % 65537]
        print((v3 ^ v3) // (v12.x % 3))
    except Exception as e:
        print(type(e).__name__, e)
    raise ValueError(f'{v3:+,}|{v9:.1%}')
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v12)
print(v13)
# --- seed 36
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 46
    def bump(self, k):
        self.x = (self.x * 2 + k) % 2324
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (min(9, -9223372036854775808, 0) & make(99)(0))
    try:
        p0 = [q % 1125899906842624 for q in p0[0::1]][:39]
        print((B(((v2 + v2)) % 1000) + A((1) % 1000)))
        print((1 * 0) // (v2 % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v2)
    v2 = (B((v2) % 1000).get(sum([67, 55, 1]))) % 97
    for i3 in gen(17, 3):
        p1 = (((-1.25 / (abs(p1) + 1)) if bool(i3) else (p1 - p1))) % 441.0
    p0 = [q % 1000003 for q in [x + 3 for x in p0]][:24]
    return v2
def f4(p0, p1):
    v5 = ((1e3 if True else 0.5) / (abs((0.1 - 3.0)) + 1))
    v5 = (round(v5, 3)) % 770.0
    p1 ^= (p1) % 2305843009213693952
    v5 = (v5) % 299.0
    return v5
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 169
    return step
v6 = (B((0) % 1000) + A(32)).get(make(32)(1))
v7 = float((make(v6)(v6)) % 100000)
v8 = f'{v6:5d}|{24.9375:8.3e}'.lower()
v9 = [x for x in list(range(4, 10, 1)) if x & 2]
v10 = {x: x * x for x in v9}
v11 = B((v6) % 1000)
v6 = (v6) % 97
if (sorted(v9, key=lambda q: -q) > list(map(lambda q: q * 2, [0, 0, 4611686018427387904, 4611686018427387904]))):
    for i12 in range(4):
        v11 = A((int(v7)) % 1000)
        v9.insert(0, v6)
        v11 = (B(((i12 * -9223372036854775808)) % 1000) + B((v6) % 1000))
    v7 = ((v7 - v7)) % 488.0
    v10 = {k: w % 10007 for k, w in ({**{x: x * x for x in v9}, 2: (v6 * v6)}).items() if k < 50}
else:
    v11 = B((v6) % 1000)
i13 = 0
while i13 < 51:
    i13 += 1
    for i14 in range(6):
        print(v9)
        if bool(v9):
            break
    print(dict(enumerate(v9)).get(v11.x, i13))
print(v7)
v8 = (v8)[-1:]
v11 = v11
v15 = (((v6 ^ v6)) % 1000 / 1)
v10.setdefault(6, -9223372036854775808)
v16 = str(v9)
v10.pop(2, None)
print(v8[-1:4])
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v15)
print(v16)
# --- seed 37
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 31
    def bump(self, k):
        self.x = (self.x * 4 + k) % 4559
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = ((p0 * p0) if (not True) else p0)
    try:
        p2 |= (((4611686018427387904 * p2) >> (p2 & 7))) % 1099511627776
        p2 &= (p2) % 1099511627776
        raise ValueError(str(p2))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v2 = ((p0 - p0)) % 505.0
        print(sorted(''[-3:1]))
        p2 -= (abs(p2)) % 999983
    finally:
        print('finally', p2)
    return v2
def f3(p0, p1, p2):
    v4 = len(dict(enumerate(p0)))
    v4 = (make((v4 // (8 | 1)))(v4)) % 97
    p0 = [q % 1125899906842624 for q in p0][:10]
    print(p0)
    return (v4 << ((v4 * v4) & 7))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 288
    return step
v5 = abs((1 // (42 | 1)))
v6 = (((v5 & 0)) % 1000 / 2)
v7 = ', '.join(sorted('abc'))
v8 = [x * 8 for x in [7, 1, -9223372036854775808]][-2::-1]
v9 = dict(enumerate((v8 + v8)))
v10 = A((v5) % 1000)
v10.extra = v5
v9[(v5 | v5) % 10] = (f3(v8, v10, v6)) % 9999
v9 = {k: w % 10007 for k, w in (v9).items() if k < 50}
v8.sort()
i11 = 0
while i11 < 14:
    i11 += 1
    try:
        v10 = B(((0 + 4611686018427387904)) % 1000)
        v7 = (v7)[-16:]
        v7 = ((v7 * 1))[-21:]
        print([1, 2, 3][v5 % 5])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v10 = v10
    v7 = (v7.upper())[-12:]
    if (False and True):
        break
v12 = max((v5 % (1 | 1)), v5, 1)
for i13 in range(12):
    v9 = {k: w % 10007 for k, w in ({**{x: x * x for x in v8}, 1: (v5 ^ i13)}).items() if k < 50}
try:
    v8.insert(0, v12)
    v7 = (''.join(list('é😀')))[-6:]
    print({1: 2}[v12 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v14 = ((0 - v12) <= make(v12)(v12))
v10.bump(v5)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v12)
print(v14)
# --- seed 40
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 36
    def bump(self, k):
        self.x = (self.x * 1 + k) % 1364
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = max(((-9223372036854775808) % 1000 / 7), round(3.0, 1))
    for i3 in gen(25, 2):
        p0.sort()
    v2 = ((v2 / (abs(v2) + 1))) % 657.0
    return (((7 if False else 4611686018427387904)) % 1000 / 1)
def f4(p0):
    v5 = (A(43).x << (len({0: 5}) & 7))
    for i6 in range(53):
        print((i6 % (i6 | 1)))
        print(int(p0))
        v5 = (v5) % 1048576
    return (abs(4) % ((v5 * 1) | 1))
def f7(p0):
    v8 = (f4(-1.25) << (f4(1e3) & 7))
    if (not bool([1, 0])):
        p0 = (f'{v8:5d}|{-0.0:.1%}')[-8:]
        print(sum([-9223372036854775808]))
        v8 = (make(v8)(len({}))) % 1048576
    elif (v8 == v8):
        print(v8)
        print((1 if False else 9))
        p0 = ((p0 + f'{v8:+,}|{46.5625:.2f}'))[-10:]
    return v8
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 180
    return step
v9 = A((0) % 1000).x
v10 = ((2.5 * 0.5) / (abs((0.5 / (abs(-0.0) + 1))) + 1))
v11 = ('x' + 'Hello World').swapcase()
v12 = [x - 3 for x in [x + 1 for x in [8]]]
v13 = {**{x: x * x for x in v12}, 2: v9}
v14 = A(((v9 % (v9 | 1))) % 1000)
print([str(x) for x in [x for x in v12 if x % 2]])
i15 = 0
while i15 < 8:
    i15 += 1
    v13 = {k: w % 10007 for k, w in (v13).items() if k < 50}
    if bool(v12):
        print(str(v12))
    else:
        v10 = (round(round(2.5, 1), 1)) % 153.0
        v13 = {k: w % 10007 for k, w in (dict(enumerate(list(range(5, 10, 3))))).items() if k < 50}
        v12 = [q % 1125899906842624 for q in v12][:13]
for i16 in range(7):
    v11 = (v11)[-15:]
    if bool(v9):
        break
v14.bump(v9)
v13[v9 % 10] = ((v9 // (v9 | 1))) % 9999
v14.x = (abs(-9223372036854775808)) % 1000
try:
    v11 = (''.join(sorted('é😀')))[-13:]
    try:
        v9 |= (v9) % 2305843009213693952
        v10 = (round((v10 + v10), 2)) % 179.0
        print({1: 2}[v9 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v9)
    print(len(v13) // (max(31, v9, v9) % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v9)
print(B(((v9 << (v9 & 7))) % 1000))
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
# --- seed 41
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 21
    def bump(self, k):
        self.x = (self.x * 3 + k) % 3598
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (sorted([1, 0, 87, 1], key=lambda q: -q) <= [x + 5 for x in [9, 1, 1, 9]])
    p1 = ((p1 + (p0 + 'abc')))[-8:]
    return ((p0 != '12') or v2)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 612
    return step
v3 = make(B(13).get(-9223372036854775808))(B(12).x)
v4 = (min(-1.25, -1.25) - round(-0.0, 2))
v5 = '-'.join([])[-3:4]
v6 = ([i * j for i, j in zip([9, 0, 4611686018427387904], [1, 4, 4])] + [22, 0, 0])
v7 = {**dict(enumerate([20])), 2: len({})}
v8 = (A((v3) % 1000) + B((v3) % 1000))
print([i * j for i, j in zip(v6, [9, 4611686018427387904, 0])])
try:
    try:
        v5 = (v5[2:-1][1:5])[-4:]
        v6.sort()
        v3 = ((len(v6) // ((v3 << (v3 & 7)) | 1))) % 97
        print(v3 // (make(v3)(v3) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    if (B((v3) % 1000) > B((v3) % 1000)):
        v5 = ((v5 + v5).lower())[-6:]
        v3 += ((min(v3, 4611686018427387904, v3) & v3)) % 999983
        print(len(v7))
    elif (v3 in v7):
        v5 = (v5)[-21:]
        v8 = v8
    v6.sort()
    print({1: 2}[v3 % 3])
except Exception as e:
    print(type(e).__name__, e)
for i9 in range(31):
    if f1('x', v5):
        v8.y = 5
    if bool(75.75):
        break
v3 = (v3) % 1048576
for i10 in range(3):
    v8.bump(v3)
    v8 = A(((i10 * i10)) % 1000)
    v4 = (v4) % 927.0
v8.y = 5
v6.reverse()
for i11 in range(20):
    if (not (v8 == v8)):
        v7.pop(9, None)
        v8.bump(v7.get(v3, i11))
        v6 = [q % 1125899906842624 for q in list(range(6, 5, 1))][:11]
    elif bool(v3):
        v4 = (float((v8.x) % 100000)) % 285.0
        v6 = [q % 1000003 for q in v6[-1::3]][:24]
        v8 = A(((v3 * 1)) % 1000)
    if (4 in v7):
        continue
v12 = {x: x * x for x in [i * j for i, j in zip(v6, v6)]}
v8 = v8
for i13 in range(20):
    v8 = B((int(v4)) % 1000)
    for i14 in range(6):
        v3 = (len(v5)) % 97
try:
    for i15 in range(23):
        v8 = A(((0 >> (v3 & 7))) % 1000)
        v3 = (v12.get(int(v4), (i15 - i15))) % 2147483659
        print(A((i15) % 1000).x)
        if (not False):
            continue
    print([1, 2, 3][abs(v3) % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    v4 = (min(v4, v4)) % 423.0
    v6.sort()
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v12)
# --- seed 42
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 7
    def bump(self, k):
        self.x = (self.x * 5 + k) % 883
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (abs(49) if (not False) else (p0 + 5))
    p0 = (v2) % 97
    v2 += (p1) % 2305843009213693952
    return ((p0 // (p1 | 1)) - v2)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 10
    return step
v3 = int((110.1875 + -0.0))
v4 = (round(-1.25, 2) if (3.0 >= -1.25) else round(-0.0, 3))
v5 = str(max(v4, -1.25))
v6 = [x for x in [x for x in [1, 0, 0] if x & 2] if x % 2]
v7 = dict(enumerate(v6))
v8 = B(((v3 // (v3 | 1))) % 1000)
v4 = (v4) % 640.0
v9 = bool(B((5) % 1000))
v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
print([x for x in [i * j for i, j in zip(v6, v6)] if x % 2])
v5 = (v5)[-14:]
v7[v8.get(8) % 10] = (f1(1, -9223372036854775808, v4)) % 9999
for i10 in gen(30, 1):
    for i11 in range(4):
        v5 = (v5)[-19:]
        print(v5.swapcase())
    v7 = {k: w % 10007 for k, w in (dict(enumerate(v6))).items() if k < 50}
v7 = {k: w % 10007 for k, w in ({x: x * x for x in v6[1::-1]}).items() if k < 50}
v12 = (B((v3) % 1000) + (A((v3) % 1000) + B(41)))
v8.bump(v3)
v9 = bool(B((0) % 1000))
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v12)
# --- seed 43
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 41
    def bump(self, k):
        self.x = (self.x * 6 + k) % 3118
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = p0.get((1 if True else 1))
    i3 = 0
    while i3 < 41:
        i3 += 1
        print('Hello World'[3:-3].split('-'))
        v2 -= (min(abs(v2), len(A(7)), v2)) % 999983
    try:
        p0 = (B((v2) % 1000) + (A((-12) % 1000) + p0))
        p0 = B((v2) % 1000)
        print(v2)
        raise ValueError('%d %s %.2f' % (v2, 'é😀', -1.25))
    except Exception as e:
        print(type(e).__name__, e)
    for i4 in range(46):
        p0.x = (v2) % 1000
        v2 |= (v2) % 999983
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 844
    return step
v5 = (f1(B(46)) - {}.get(4611686018427387904, 0))
v6 = max(min(3.0, 0.1), (-0.0 * 50.125))
v7 = ''.join(sorted('x'))
v8 = list(gen(1))[-1::-1]
v9 = dict(enumerate(v8))
v10 = A((v5) % 1000)
v8 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, ([0] + [-9223372036854775808, 1, 56, 0])))][:11]
v10.x = ((4611686018427387904 << (v5 & 7))) % 1000
v11 = v8
v10.extra = v5
v10.bump(v5)
v8.sort()
i12 = 0
while i12 < 57:
    i12 += 1
    v6 = ((v6 / (abs(((v5) % 1000 / 8)) + 1))) % 137.0
v10.x = ((4611686018427387904 if False else v5)) % 1000
try:
    v8 = [q % 1125899906842624 for q in [x + 0 for x in list(gen(2))]][:11]
    v7 = ('%d %s %.2f' % (v5, v7, v6))[-28:]
    i13 = 0
    while i13 < 31:
        i13 += 1
        v7 = ((v7 * 3))[-18:]
        v5 -= (((i13 + -9223372036854775808) ^ i13)) % 999983
    raise ValueError('a-b-c'[1:3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v14 = ('Hello World'.strip() <= (v7 + v7))
v8 = [q % 1125899906842624 for q in v11[-1::3]][:6]
v10 = v10
v15 = float((make(v5)(v5)) % 100000)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v14)
print(v15)
# --- seed 44
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 26
    def bump(self, k):
        self.x = (self.x * 8 + k) % 403
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (p1 <= (p0 + p1))
    for i3 in gen(28, 3):
        v2 = v2
        p0.insert(0, 0)
    try:
        p1.reverse()
        int('Hello World')
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    v2 = v2
    p1[0:4] = [(A(48).get(9)) % 65537]
    return v2
def f4(p0, p1, p2):
    v5 = ('é😀' + 'a-b-c').title()
    for i6 in range(51):
        p1.reverse()
        if (i6 in {1: 2, 3: 4}):
            continue
    return v5
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 57
    return step
v7 = len((A((13) % 1000) + B(3)))
v8 = ((21.875 if False else 2.5) if (v7 >= 4611686018427387904) else float((v7) % 100000))
v9 = (f4([78], [4611686018427387904, 18, 1], A(1)) + '%d %s %.2f' % (1, 'abc', v8))
v10 = list(range(6, 11, 3))
v11 = dict(enumerate(list(gen(2))))
v12 = B(((v7 + v7)) % 1000)
v12.bump(v7)
v11.setdefault(4, 1)
if (int(v8) < sum(v10)):
    i13 = 0
    while i13 < 25:
        i13 += 1
        v10 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, (v10 + [1])))][:27]
        v7 -= (abs(v7)) % 1099511627776
    for i14 in range(38):
        v12.x = ((i14 << (i14 & 7))) % 1000
        v10.append((abs(i14)) % 1000003)
v7 -= (int((v8 * 97.5625))) % 1099511627776
for i15 in range(10):
    v10 = [q % 1000003 for q in v10[0::3]][:39]
    if (v7 >= v7):
        continue
i16 = 0
while i16 < 39:
    i16 += 1
    if ((v9 >= v9) or f1([0, 19], v10)):
        v11.setdefault(2, 11)
        v8 = (v8) % 713.0
    i17 = 0
    while i17 < 4:
        i17 += 1
        print(v10)
        v10 = [q % 1000003 for q in v10][:18]
i18 = 0
while i18 < 39:
    i18 += 1
    try:
        v10 = [q % 1125899906842624 for q in v10][:31]
        v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
        int(v9)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    v10.reverse()
    if (v7 > v7):
        break
if ((v7 - 2) in v10):
    try:
        v11.setdefault(5, v7)
        v12 = B((v7) % 1000)
        print(make(v7)(v7) // (v7 % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    for i19 in range(18):
        v8 = (v8) % 341.0
        v8 = (((v8 + 41.75) / (abs(max(v8, 1e3)) + 1))) % 967.0
        v11 = {k: w % 10007 for k, w in ({**v11, 2: (i19 if True else i19)}).items() if k < 50}
    for i20 in range(33):
        v9 = (('Hello World'.upper() + (v9 * 3)))[-14:]
        v7 -= ((sum(v10) << ((6 // (v7 | 1)) & 7))) % 2305843009213693952
        v8 = (v8) % 330.0
elif (not True):
    v7 = (len((v9 * 1))) % 97
try:
    v10 = [q % 1000003 for q in v10][:39]
    int('12')
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v8 = (v8) % 910.0
    try:
        v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
        raise ValueError(f4(v10, v10, v12))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 8)
    if (sum(v10) in {**v11, 4: -9223372036854775808}):
        v12 = v12
    else:
        v9 = (', '.join(sorted(v9)))[-7:]
finally:
    print('finally', 1)
v11.setdefault(7, v7)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 45
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 11
    def bump(self, k):
        self.x = (self.x * 2 + k) % 2638
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = bool(len({}))
    print({**dict(enumerate([4611686018427387904])), 6: (-18 * 4611686018427387904)})
    if ((B((-9223372036854775808) % 1000) + B(14)) == A((0) % 1000)):
        v2 = ((4611686018427387904 - 5) != (1 - 68))
        v2 = ('-'.join([]) > p0)
        print(int(p1))
    else:
        v2 = (not (not False))
    p2 = (p2) % 383.0
    p0 = (p0)[-2:]
    return (not (v2 or v2))
def f3(p0, p1, p2):
    v4 = (f'{p2:+,}|{35.9375:.1%}' + ', '.join([]))
    p0.append((B(9).x) % 1000003)
    p0 = [q % 1000003 for q in p0][:16]
    return (v4 * 0)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 370
    return step
v5 = ((-9223372036854775808 << (1 & 7)) - B(1).get(4611686018427387904))
v6 = ((v5) % 1000 / 7)
v7 = str(v6)
v8 = list(map(lambda q: q * 2, [i * j for i, j in zip([1, 1, 0], [0, 5])]))
v9 = {**dict(enumerate(v8)), 1: v5}
v10 = B((sum([9])) % 1000)
if f1(v7, v6, 1e3):
    v8[0:5] = [(v5) % 65537]
v11 = {**dict(enumerate(v8)), 4: v5}
i12 = 0
while i12 < 2:
    i12 += 1
    for i13 in range(3):
        v10.bump(sum(v8))
        v6 = (((v6 / (abs(98.5) + 1)) if (v7 != v7) else v6)) % 722.0
        v9 = {k: w % 10007 for k, w in ({**{**v9, 1: i13}, 4: (i13 % (82 | 1))}).items() if k < 50}
if (v5 in [x for x in [0, 4611686018427387904] if x & 2]):
    print(v10)
    i14 = 0
    while i14 < 6:
        i14 += 1
        v10.y = 4
        v6 = (((v6 * v6) / (abs(round(0.1, 3)) + 1))) % 679.0
        v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
for i15 in gen(11, 4):
    if (i15 in v11):
        v8[2:5] = [(v9.get(1, v5)) % 65537]
        v10 = B((v5) % 1000)
        v8 = [q % 1000003 for q in [i * j for i, j in zip(v8, v8)]][:13]
    print((not f1(v7, v6, v6)))
v9 = {k: w % 10007 for k, w in ({**{**v9, 7: v5}, 2: v5}).items() if k < 50}
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
# --- seed 46
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 46
    def bump(self, k):
        self.x = (self.x * 4 + k) % 4873
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = p0
    for i3 in range(13):
        v2 -= (i3) % 1099511627776
        p0 ^= (p0) % 999983
        v2 -= ((sum([9]) * (1 if False else v2))) % 1099511627776
    return v2
def f4(p0, p1):
    v5 = '%d %s %.2f' % (p0, 'x', 3.0).replace('l', 'abc')
    v5 = ((v5.lower() * 1))[-24:]
    p1.append(((p0 // (0 | 1))) % 1000003)
    return ', '.join(sorted(v5))
def f6(p0):
    v7 = (', '.join([]) + f'{4611686018427387904:x}|{-1.25:g}')
    p0 = A((p0.get(33)) % 1000)
    for i8 in range(20):
        p0 = A(((i8 - i8)) % 1000)
        if (p0 == B(13)):
            continue
    if ((-9223372036854775808 if False else -9223372036854775808) in {**{}, 3: 2}):
        print((float((0) % 100000) != min(0.5, 3.0)))
        print(((3.0 if False else 2.5) > (0.5 - 0.1)))
    p0.x = (len([-9223372036854775808, 83, -9223372036854775808, 4611686018427387904])) % 1000
    return v7
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 39
    return step
v9 = (abs(-9223372036854775808) if (3.0 == 1e3) else make(43)(6))
v10 = round((0.1 / (abs(0.5) + 1)), 1)
v11 = '-'.join(['a', 'b'])[-3:0]
v12 = [i * j for i, j in zip([i * j for i, j in zip([6, 5, 5, 4611686018427387904], [5, 4611686018427387904])], [-9223372036854775808, 1, 26, 4611686018427387904])]
v13 = {**{**{}, 1: v9}, 2: make(v9)(-9223372036854775808)}
v14 = B(((v9 - v9)) % 1000)
i15 = 0
while i15 < 11:
    i15 += 1
    print(sorted((v11 * 1)))
    v14 = v14
for i16 in range(50):
    try:
        v9 = (v9) % 97
        print({1: 2}[v9 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    if (v12 >= v12):
        break
v17 = (v14 == (A((v9) % 1000) + v14))
for i18 in range(9):
    print('%d %s %.2f' % (v9, v11, v10))
    if bool(v14):
        break
v12.sort()
v14.y = 3
v14.extra = 1
v19 = ('%d %s %.2f' % (7, v11, v10) + f6(v14))
v9 = ((v13.get(0, v9) * v9)) % 1000003
for i20 in range(32):
    v14.extra = i20
    v9 += (((v9 & v9) ^ (4611686018427387904 * 0))) % 1099511627776
    if (i20 in v13):
        break
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v17)
print(v19)
# --- seed 47
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 31
    def bump(self, k):
        self.x = (self.x * 5 + k) % 2158
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((p0 < p0) or bool([1, 1, -9223372036854775808]))
    for i3 in range(2):
        p0 = p0
        v2 = bool(sum([1, 73, 0, 9]))
        p1 ^= (((p1 + i3) // ((i3 << (i3 & 7)) | 1))) % 2305843009213693952
        if (v2 and v2):
            break
    p0.extra = p1
    v2 = bool(A(4).x)
    return (str(v2) >= str(p1))
def f4(p0, p1):
    v5 = ((6 // (5 | 1)) + B(4).x)
    v5 = (v5) % 2147483659
    return (make(v5)(4611686018427387904) * v5)
def f6(p0):
    v7 = ((p0.get(70)) % 1000 / 1)
    try:
        p0 = B(((1 if True else 0)) % 1000)
        print((1 // (1 | 1)) // ((4611686018427387904 % (44 | 1)) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v7 = ((v7 / (abs(float((-9223372036854775808) % 100000)) + 1))) % 841.0
        p0 = p0
        v7 = (float((p0.get(9)) % 100000)) % 312.0
    i8 = 0
    while i8 < 50:
        i8 += 1
        p0 = A((i8) % 1000)
        print((p0.x != i8))
        if ('x' != 'Hello World'):
            continue
    p0.extra = 1
    if (A((1) % 1000) == B((-9223372036854775808) % 1000)):
        v7 = (v7) % 542.0
        v7 = ((v7 * v7)) % 825.0
        p0.extra = -9223372036854775808
    return v7
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 898
    return step
v9 = max(abs(4611686018427387904), f4(0.5, [-9223372036854775808, 1]), 56)
v10 = ((2.5 if True else 63.625) - ((4611686018427387904) % 1000 / 1))
v11 = '%d %s %.2f' % (v9, 'abc', v10).title()
v12 = [x + 1 for x in list(map(lambda q: q * 2, [8, 86]))]
v13 = dict(enumerate(v12[-2::3]))
v14 = A((f4(v10, v12)) % 1000)
v10 = (v10) % 747.0
v15 = (v11 + 'a-b-c').split('-')
v16 = (''.upper() + '-'.join(v15))
v15.append((v11 + v11))
v17 = A(((9 if False else 1)) % 1000)
i18 = 0
while i18 < 3:
    i18 += 1
    for i19 in range(6):
        v14 = v14
        v15.append(v16)
        if (not True):
            break
    v12 = [q % 1000003 for q in list(range(7, 17, 2))[-1::2]][:6]
    for i20 in gen(35, 2):
        v12.insert(2, i18)
v10 = (((v10 + v10) - (0.1 / (abs(v10) + 1)))) % 768.0
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v17)
# --- seed 48
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 16
    def bump(self, k):
        self.x = (self.x * 7 + k) % 4392
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (', '.join(['one', 'two', 'three']) + '%d %s %.2f' % (3, 'abc', p2))
    try:
        print((round(p0, 2) if bool(p1) else p0))
        print((0 % (4611686018427387904 | 1)) // ((66 * 4611686018427387904) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 4611686018427387904)
    p1.extra = -9223372036854775808
    p0 = (((B(48).get(-9223372036854775808)) % 1000 / 2)) % 691.0
    return '%d %s %.2f' % (39, (v2 + 'é😀'), p0)
def f3(p0, p1):
    v4 = p1
    print(list(f1(p1, p0, p1)))
    print(B(((0 + 0)) % 1000))
    return p1
def f5(p0):
    v6 = (f3(A(30), 0.1) if (False and True) else (-0.0 - 2.5))
    p0 = (p0)[-29:]
    print((0 | 4))
    return f3(A(9), v6)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 385
    return step
v7 = ((74 << (1 & 7)) % (A(38).x | 1))
v8 = (((v7 * v7)) % 1000 / 3)
v9 = 'Hello World'.upper().swapcase()
v10 = list(range(7, 12, 3))
v11 = dict(enumerate(v10))
v12 = A(((v7 // (8 | 1))) % 1000)
v13 = v8
v11 = {k: w % 10007 for k, w in ({x: x * x for x in list(range(2, 17, 2))}).items() if k < 50}
v12 = v12
v14 = v12
for i15 in range(59):
    v8 = (((-0.0 / (abs(v13) + 1)) - v8)) % 236.0
    try:
        v12 = (A((i15) % 1000) + v14)
        v12.bump(int(v13))
        print({1: 2}[i15 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
        v10 = [q % 1125899906842624 for q in v10][:29]
v14.x = (int(v8)) % 1000
print((f5(v9) / (abs(v8) + 1)))
i16 = 0
while i16 < 10:
    i16 += 1
    v14.extra = 4
v14 = A(((v7 if True else 0)) % 1000)
v11[make(v7)(1) % 10] = (v7) % 9999
v10 = [q % 1125899906842624 for q in list(range(7, 14, 1))][:39]
for i17 in range(8):
    v13 = (float((i17) % 100000)) % 691.0
v7 &= (int((94.9375 if True else v8))) % 999983
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
# --- seed 49
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 1
    def bump(self, k):
        self.x = (self.x * 1 + k) % 1677
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (A(7).x ^ (-15 << (5 & 7)))
    i3 = 0
    while i3 < 46:
        i3 += 1
        p0 = (p0)[-22:]
        p0 = (p0)[-21:]
        v2 ^= (v2) % 999983
    p0 = (p0)[-28:]
    p1.append((v2) % 1000003)
    if (v2 in p1):
        p1 = [q % 1000003 for q in [x - 4 for x in [7, 4611686018427387904, 0]][2::2]][:29]
        print(max(v2, B(2).x, v2))
        p1.append(((v2 if True else v2)) % 1000003)
    elif bool(1e3):
        p1.reverse()
        p0 = (p0)[-23:]
    return ({}.get(v2, v2) | len(B(23)))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 937
    return step
v4 = dict(enumerate([48, 4])).get((1 | 4611686018427387904), A(38).x)
v5 = (min(0.5, -1.25) if (0 >= v4) else (0.1 if False else 0.1))
v6 = str(B(18).get(0))
v7 = sorted([i * j for i, j in zip([2, 1, 43, 0], [-13, -9223372036854775808])], reverse=True)
v8 = dict(enumerate(v7))
v9 = A((len(v6)) % 1000)
v4 += (max(f1(v6, v7), v4, v4)) % 1099511627776
try:
    for i10 in range(20):
        v6 = (v6)[-5:]
        print(list(range(1, 10, 1)))
        if (v9 > v9):
            continue
    print({1: 2}[v4 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v11 = v9
v5 = (v5) % 637.0
v8.setdefault(5, 0)
v11 = (B(((v4 % (5 | 1))) % 1000) + v11)
for i12 in range(9):
    i13 = 0
    while i13 < 3:
        i13 += 1
        v9 = B(((i13 // (i12 | 1))) % 1000)
        v4 = (v4) % 1000003
    v11 = A((v4) % 1000)
    v6 = ('%d %s %.2f' % (i12, (v6 * 2), -1.25))[-13:]
for i14 in range(39):
    i15 = 0
    while i15 < 7:
        i15 += 1
        print(v5)
        v8 = {k: w % 10007 for k, w in ({**{x: x * x for x in [8, 6]}, 3: i15}).items() if k < 50}
v11.bump(v4)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v11)
# --- seed 51
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 21
    def bump(self, k):
        self.x = (self.x * 4 + k) % 1197
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = abs(p0.get(8))
    p0.y = 5
    for i3 in range(16):
        v2 = (((i3 % (i3 | 1)) if (0.5 > -0.0) else int(-1.25))) % 97
        p0.extra = v2
        p0.x = (max(v2, v2, i3)) % 1000
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 895
    return step
v4 = int((2.5 if False else 0.5))
v5 = round((1e3 / (abs(100.1875) + 1)), 1)
v6 = ('abc' + 'x')[1:3]
v7 = list(gen(4))
v8 = {x: x * x for x in sorted(v7, reverse=True)}
v9 = B((v4) % 1000)
v7.reverse()
v9 = B((v4) % 1000)
for i10 in range(7):
    v6 = (f'{i10:x}|{v5:8.3e}')[-29:]
v11 = v6
for i12 in range(5):
    v4 = (v4) % 1048576
v13 = v7
v14 = {x: x * x for x in v13}.get(v4, len(v8))
v15 = (A((v14) % 1000) + B((v14) % 1000))
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v11)
print(v13)
print(v14)
print(v15)
# --- seed 52
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 6
    def bump(self, k):
        self.x = (self.x * 6 + k) % 3432
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = abs(B(9).get(p1))
    v2 += (p1) % 999983
    return p1
def f3(p0, p1):
    v4 = p0
    print(p1)
    return p0
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 620
    return step
v5 = (f1(0.5, 4611686018427387904) >> (A(47).x & 7))
v6 = (round(-0.0, 2) * round(0.1, 1))
v7 = ('%d %s %.2f' % (v5, 'é😀', v6) + 'é😀'[-4:2])
v8 = [i * j for i, j in zip([1, 4611686018427387904, 6], [37, 17])][-3::3]
v9 = {x: x * x for x in v8}
v10 = A((v5) % 1000)
print(v6)
v5 |= (v5) % 999983
for i11 in gen(31, 4):
    for i12 in range(16):
        v10.y = 2
    print('-'.join([str(x) for x in [1]]))
try:
    for i13 in range(19):
        v8 = [q % 1000003 for q in ([i * j for i, j in zip(v8, v8)] + v8)][:32]
    print({1: 2}[7 % 3])
except Exception as e:
    print(type(e).__name__, e)
v14 = v8
for i15 in range(34):
    v10 = v10
for i16 in range(17):
    v5 = (f1(v6, v5)) % 97
    if bool(v8):
        v14 = [q % 1000003 for q in v14][:39]
        v6 = ((float((i16) % 100000) + round(v6, 1))) % 313.0
    else:
        v14 = [q % 1125899906842624 for q in [x for x in v14 if x & 2]][:35]
        v10.extra = i16
v5 = (v5) % 97
v9[(v5 + v5) % 10] = (int(v6)) % 9999
print((v7.lower() + v7))
v8[2:5] = [(v5) % 65537]
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v14)
# --- seed 53
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 40
    def bump(self, k):
        self.x = (self.x * 7 + k) % 717
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p2
    if (not (False or True)):
        p1.y = 1
        p1 = A((v2) % 1000)
        v2 = (v2) % 97
    else:
        p2 = (({1: 2, 3: 4}.get(p2, p2) % (p2 | 1))) % 2147483659
        p1.extra = p2
    return p2
def f3(p0, p1):
    v4 = round(round(-1.25, 3), 1)
    if ((3.0 - -0.0) > (0.1 + v4)):
        p1 &= (p1) % 2305843009213693952
    p1 = (A((p1) % 1000).x) % 97
    for i5 in range(58):
        p1 = ({x: x * x for x in [4611686018427387904]}.get(i5, i5)) % 1048576
        print(B((B(33).x) % 1000))
    return round(round(v4, 3), 0)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 698
    return step
v6 = B((4611686018427387904) % 1000).get({1: 2, 3: 4}.get(0, -4))
v7 = f3('abc', 7)
v8 = f'{v6:+,}|{v7:8.3e}'.lower()
v9 = sorted(sorted([1, 1], key=lambda q: -q), key=lambda q: -q)
v10 = dict(enumerate([i * j for i, j in zip([66, 4611686018427387904, 0], v9)]))
v11 = A((int(v7)) % 1000)
v12 = (A(((v6 ^ 4611686018427387904)) % 1000) + B((v6) % 1000))
for i13 in range(18):
    v8 = (v8.upper())[-2:]
    if (v6 >= i13):
        continue
v8 = (v8)[-22:]
for i14 in range(11):
    v10 = {k: w % 10007 for k, w in (v10).items() if k < 50}
    v12.x = ((v6 * v6)) % 1000
if (v6 >= v11.get(v6)):
    if (v6 <= len(v11)):
        v11.extra = v6
        v10 = {k: w % 10007 for k, w in (v10).items() if k < 50}
    elif (B(7) < v11):
        v12 = B((abs(0)) % 1000)
        v7 = (((v7 * -0.0) * f3('', v6))) % 951.0
    v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
else:
    i15 = 0
    while i15 < 8:
        i15 += 1
        v6 = (int((v7 * v7))) % 97
        v7 = ((float((v6) % 100000) * round(0.5, 2))) % 424.0
        v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
for i16 in range(22):
    i17 = 0
    while i17 < 5:
        i17 += 1
        v9[0:5] = [(i16) % 65537]
        v6 = (v6) % 1048576
        if (v8 != v8):
            break
for i18 in range(5):
    print(v10)
    v10 = {k: w % 10007 for k, w in (dict(enumerate(list(gen(2))))).items() if k < 50}
    if bool(v8):
        break
for i19 in range(26):
    v12 = v11
try:
    if (v11 == v11):
        v6 |= (v6) % 2305843009213693952
        v10[v6 % 10] = (v11.get(4611686018427387904)) % 9999
        v7 = (v7) % 440.0
    print((v6 % (v6 | 1)) // ({1: 2, 3: 4}.get(v6, v6) % 3))
except Exception as e:
    print(type(e).__name__, e)
else:
    v9 = [q % 1000003 for q in (v9 + v9)][:27]
    v8 = (v8)[-15:]
    v12 = v11
finally:
    print('finally', v6)
try:
    for i20 in gen(22, 3):
        v10 = {k: w % 10007 for k, w in ({**{x: x * x for x in [32, 1, 0, 4611686018427387904]}, 2: (v6 - v6)}).items() if k < 50}
        v8 = ('-'.join(v8.split()))[-19:]
    v12.bump((-8 >> (v6 & 7)))
    if (not (v6 in v9)):
        v6 += ((v6 % (v11.x | 1))) % 2305843009213693952
        v6 = (((-9223372036854775808 + 2) - (4611686018427387904 | v6))) % 1000003
    elif (v9 != [-9223372036854775808, -9223372036854775808]):
        v11 = (B((v11.get(v6)) % 1000) + v11)
    raise ValueError(v8.strip())
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    for i21 in range(24):
        v8 = (v8)[-22:]
        v6 = (sum([i * j for i, j in zip([-9223372036854775808, 1, 8, 0], [4611686018427387904, -9223372036854775808, -9223372036854775808, 4611686018427387904])])) % 1000003
        v7 = ((((4611686018427387904) % 1000 / 4) / (abs(v7) + 1))) % 735.0
    v12 = (B((f1(v8, A(6), v6)) % 1000) + v12)
finally:
    print('finally', v6)
v6 = (int(v7)) % 1000003
if ([x & 7 for x in v9] != list(gen(5))):
    v10 = {k: w % 10007 for k, w in (v10).items() if k < 50}
else:
    for i22 in range(31):
        v12 = A(((v6 ^ 0)) % 1000)
        v6 = (int((v7 if False else -0.0))) % 97
        v7 = (v7) % 584.0
print(dict(enumerate(([-9223372036854775808, -9223372036854775808, 0, 91] + v9))))
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 55
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 11
    def bump(self, k):
        self.x = (self.x * 3 + k) % 236
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = p1
    for i3 in gen(6, 1):
        p1 = (p1)[-3:]
        p0 = [q % 1125899906842624 for q in [i * j for i, j in zip([x for x in [24, 0] if x & 2], p0)]][:13]
    p0 = [q % 1000003 for q in list(gen(8))][:9]
    return (p1 + str(A(16)))
def f4(p0, p1, p2):
    v5 = (round(106.5, 3) if (p0 < p0) else round(-1.25, 2))
    p2 = [q % 1125899906842624 for q in list(range(3, 9, 2))][:6]
    return ((2.5 if True else v5) - max(v5, v5))
def f6(p0, p1, p2):
    v7 = len(B((4611686018427387904) % 1000))
    v7 &= (v7) % 1099511627776
    p0 = [q % 1125899906842624 for q in p0][:23]
    return ((v7 * v7) - v7)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 604
    return step
v8 = ((0 - 4611686018427387904) if (False or True) else f6([-9223372036854775808, 42, 0], [4611686018427387904, -9223372036854775808], A(24)))
v9 = f4(B(32), v8, [-9223372036854775808])
v10 = f1([3], '')
v11 = [i * j for i, j in zip(list(map(lambda q: q * 2, [0])), [6, 0, 53, 99])]
v12 = dict(enumerate([x + 3 for x in v11]))
v13 = A((v8) % 1000)
v9 = ((v9 if (False or False) else v9)) % 321.0
v8 |= (v8) % 2305843009213693952
v11.append(((v8 + v8)) % 1000003)
v14 = A((f6([-8, -9223372036854775808, -9223372036854775808, 4611686018427387904], v11, v13)) % 1000)
for i15 in range(54):
    v8 = (make(v8)((i15 * 1))) % 1048576
    v13.x = (make(1)(v8)) % 1000
    v13.extra = i15
    if (4611686018427387904 >= i15):
        continue
v11 = [q % 1125899906842624 for q in list(range(6, 5, 3))][:7]
for i16 in gen(15, 2):
    v11.reverse()
    for i17 in range(20):
        print([x & 2 for x in sorted(v11, key=lambda q: -q)])
        v11 = [q % 1000003 for q in v11[0::3]][:34]
        print({x: x * x for x in v11})
v18 = [str(x) for x in v11]
for i19 in range(53):
    for i20 in gen(20, 1):
        v12.setdefault(1, i20)
        v18 = v18
    if (not (True and True)):
        v12 = {k: w % 10007 for k, w in (dict(enumerate(v11[-1::2]))).items() if k < 50}
        v14 = B((v8) % 1000)
        v11 = [q % 1125899906842624 for q in [i * j for i, j in zip(sorted([4611686018427387904], key=lambda q: -q), v11)]][:9]
    v11 = [q % 1000003 for q in [i * j for i, j in zip([x * 5 for x in v11], v11)]][:35]
print(v13)
print(v12)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v18)
# --- seed 56
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 45
    def bump(self, k):
        self.x = (self.x * 5 + k) % 2471
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p0
    i3 = 0
    while i3 < 13:
        i3 += 1
        print(((i3 << (i3 & 7)) <= p2))
    for i4 in gen(30, 2):
        p2 = (len(dict(enumerate([1, 0])))) % 1048576
    return float((len('é😀')) % 100000)
def f5(p0, p1):
    v6 = ('12' + 'Hello World').swapcase()
    p1 = ((p1 - p1)) % 561.0
    if (A((4611686018427387904) % 1000) > B((-9223372036854775808) % 1000)):
        p0.append((max(96, 1, 4611686018427387904)) % 1000003)
        p0.sort()
    else:
        p0[2:4] = [({1: 2, 3: 4}.get(-9223372036854775808, 7)) % 65537]
        p1 = ((float((8) % 100000) + (p1 / (abs(p1) + 1)))) % 731.0
        v6 = (str(4611686018427387904)[-4:-4])[-9:]
    return ((v6 + v6) * 0)
def f7(p0):
    v8 = ('' * 3).lower()
    p0 = [q % 1125899906842624 for q in p0][:33]
    print([x & 0 for x in list(range(0, 7, 1))])
    p0 = [q % 1000003 for q in p0][:12]
    v8 = (f'{0:+,}|{0.5:g}')[-17:]
    return f'{8:+,}|{-0.0:8.3e}'
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 696
    return step
v9 = ((-9223372036854775808 + 1) % ((4611686018427387904 - 4) | 1))
v10 = round((-1.25 + 0.1), 1)
v11 = ', '.join('é😀'.split())
v12 = sorted([i * j for i, j in zip([0], [2, 0, -9223372036854775808, 88])])
v13 = dict(enumerate(list(map(lambda q: q * 2, v12))))
v14 = A((v9) % 1000)
v9 = (len([i * j for i, j in zip(v12, v12)])) % 1048576
v12 = [q % 1125899906842624 for q in v12][:33]
print([str(x) for x in v12])
v13.setdefault(7, v9)
v10 = (v10) % 183.0
v10 = (f1(v10, v9, 4)) % 960.0
v9 ^= (sum(v12)) % 2305843009213693952
for i15 in range(32):
    for i16 in range(5):
        v14 = v14
        v13[i16 % 10] = ((0 << (i16 & 7))) % 9999
        v12 = [q % 1125899906842624 for q in v12][:9]
    if (f5(v12, v10) == v11):
        v9 += (max((v9 * v9), (76 // (14 | 1)), v9)) % 1099511627776
        v13 = {k: w % 10007 for k, w in ({**v13, 4: abs(v9)}).items() if k < 50}
        v13.setdefault(3, v9)
    if bool(v10):
        break
for i17 in range(25):
    v14 = A(((v9 + v9)) % 1000)
    v14.extra = i17
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
# --- seed 57
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 30
    def bump(self, k):
        self.x = (self.x * 6 + k) % 4706
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((2.5 != 78.125) and (B(11) == A(10)))
    p0 -= (p0) % 1099511627776
    v2 = ((B((p0) % 1000) + A(30)) < B((p0) % 1000))
    return ([x & 8 for x in [-9223372036854775808, 5, 1]] == [x for x in [-9223372036854775808, 4611686018427387904] if x & 2])
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 892
    return step
v3 = ((62 - 0) & min(1, 72, 15))
v4 = (((0) % 1000 / 1) if (v3 == v3) else ((v3) % 1000 / 5))
v5 = 'Hello World'[-1:3][1:-4]
v6 = list(range(5, 6, 2))
v7 = dict(enumerate([x - 4 for x in v6]))
v8 = B(((1 & v3)) % 1000)
v8.y = 2
i9 = 0
while i9 < 6:
    i9 += 1
    v8 = A((v3) % 1000)
    for i10 in gen(12, 2):
        v6 = [q % 1000003 for q in list(gen(7))][:25]
        v7[(v3 - i9) % 10] = (i10) % 9999
v6 = [q % 1000003 for q in list(range(4, 15, 3))][:16]
v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
for i11 in range(9):
    v4 = ((((i11 if False else i11)) % 1000 / 1)) % 102.0
    v6 = [q % 1000003 for q in [x * 1 for x in v6]][:6]
    if (v8 > v8):
        continue
print(v4)
i12 = 0
while i12 < 46:
    i12 += 1
    v8.y = 1
for i13 in range(26):
    print(v7)
    for i14 in range(4):
        print([str(x) for x in list(map(lambda q: q * 2, [9, 1]))])
        v8.bump((i14 if True else i13))
for i15 in range(17):
    for i16 in range(7):
        v6.reverse()
    for i17 in range(3):
        v5 = ((v5.upper() + v5))[-7:]
    v6 = [q % 1000003 for q in list(map(lambda q: q * 2, v6))][:33]
    if (v8 < v8):
        break
v18 = v3
if ((v4 / (abs(v4) + 1)) <= ((1) % 1000 / 5)):
    for i19 in gen(34, 4):
        v4 = (v4) % 873.0
        v7.pop(2, None)
        v6 = [q % 1125899906842624 for q in list(gen(7))][:7]
    try:
        v4 = ((round(0.1, 3) / (abs((1e3 - v4)) + 1))) % 459.0
        int('Hello World')
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v7[v3 % 10] = ((v18 + v18)) % 9999
        v6.append(((v18 - v18)) % 1000003)
        v7.pop(4, None)
for i20 in range(7):
    v18 = (sum(v6)) % 1048576
    v5 = (str((i20 ^ 66)))[-26:]
    if (not True):
        break
i21 = 0
while i21 < 10:
    i21 += 1
    i22 = 0
    while i22 < 3:
        i22 += 1
        v3 |= (((v18 if False else v18) * v3)) % 999983
        v4 = ((v4 * (v4 + v4))) % 719.0
        v7[v18 % 10] = (v7.get(2, i21)) % 9999
    for i23 in range(3):
        v6.sort()
    if (v18 in v7):
        continue
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v18)
# --- seed 58
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 16
    def bump(self, k):
        self.x = (self.x * 8 + k) % 1991
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ''.swapcase().strip()
    v2 = (v2)[-25:]
    if (bool(v2) or (not True)):
        v2 = (v2)[-24:]
        p0 |= ({**{0: 5}, 2: p0}.get(p0, (p0 // (p0 | 1)))) % 999983
        p1[1:5] = [(p0) % 65537]
    for i3 in gen(31, 1):
        p1 = [q % 1125899906842624 for q in [x + 0 for x in [x for x in p1 if x % 2]]][:5]
        p0 = (B((0) % 1000).get(i3)) % 1048576
        print(dict(enumerate(sorted(p1, reverse=True))))
    return (str(True) + v2)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 244
    return step
v4 = len({x: x * x for x in [52, 1, 0]})
v5 = (min(0.5, 0.1) * min(1e3, 3.0))
v6 = f'{v4:+,}|{v5:.1%}'
v7 = [i * j for i, j in zip([i * j for i, j in zip([4611686018427387904], [0, 0, 4611686018427387904])], [0, 2])]
v8 = dict(enumerate([x & 3 for x in v7]))
v9 = A((int(v5)) % 1000)
i10 = 0
while i10 < 55:
    i10 += 1
    v8 = {k: w % 10007 for k, w in ({x: x * x for x in v7}).items() if k < 50}
for i11 in range(54):
    v4 = ((sum(v7) % ((v4 >> (v4 & 7)) | 1))) % 1048576
    if (i11 <= v4):
        continue
v8[len(v9) % 10] = ((-9223372036854775808 | v4)) % 9999
v7.reverse()
if ((3.0 / (abs(73.125) + 1)) < (v5 / (abs(v5) + 1))):
    for i12 in range(25):
        v7.insert(1, v4)
        v4 |= (v4) % 2305843009213693952
        v5 = (v5) % 104.0
        if (v6 == v6):
            continue
elif (4 != -9223372036854775808):
    v7.append(((v4 ^ 6)) % 1000003)
    if ((v6 <= v6) and (v4 > v4)):
        v8 = {k: w % 10007 for k, w in ({**{x: x * x for x in v7}, 3: v4}).items() if k < 50}
        v7.insert(1, v4)
    else:
        v8.pop(6, None)
v5 = ((v5 * float((v4) % 100000))) % 627.0
v13 = ((v4 - v4) // ((v4 % (33 | 1)) | 1))
v14 = v6
print(make((1 // (-9223372036854775808 | 1)))(int(v5)))
i15 = 0
while i15 < 20:
    i15 += 1
    v7.insert(0, v13)
    if (v6.replace('a', v6) > v6):
        print(sorted('-'.join(['a', 'b'])))
        v5 = (min((v5 if True else v5), ((i15) % 1000 / 1))) % 799.0
        print({**dict(enumerate(v7)), 7: v13})
    for i16 in range(6):
        v5 = (((1e3 if False else v5) - v5)) % 985.0
        v14 = (f'{i16:<4}|{v5:.1%}')[-15:]
        if (v4 in v7):
            continue
print(sorted((v14 * 0)))
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v13)
print(v14)
# --- seed 59
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 1
    def bump(self, k):
        self.x = (self.x * 2 + k) % 4226
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = str((True or False))
    for i3 in gen(3, 2):
        v2 = (str((i3 in p0)))[-20:]
    p0[2:5] = [(B(3).get(4611686018427387904)) % 65537]
    p0.sort()
    print(bool(A((0) % 1000)))
    return f'{4611686018427387904:05d}|{1e3:.1%}'
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 981
    return step
v4 = len(A((1) % 1000))
v5 = ((2.5 / (abs(-1.25) + 1)) / (abs(float((v4) % 100000)) + 1))
v6 = (str(False) + f'{v4:+,}|{v5:g}')
v7 = [i * j for i, j in zip([x for x in [4611686018427387904, 1, 0] if x % 2], [96])]
v8 = dict(enumerate(list(map(lambda q: q * 2, v7))))
v9 = A((v4) % 1000)
v7 = [q % 1000003 for q in sorted(list(range(1, 16, 1)), key=lambda q: -q)][:19]
for i10 in range(38):
    for i11 in range(4):
        v8.setdefault(4, 4611686018427387904)
v5 = (min(((1) % 1000 / 2), v5)) % 319.0
if (bool(v7) or (v4 in v7)):
    v4 = (v4) % 97
elif (v7 != [0, 1, -9223372036854775808, -9223372036854775808]):
    for i12 in gen(18, 1):
        v8.setdefault(2, i12)
        v5 = (((v5 / (abs(v5) + 1)) * ((i12) % 1000 / 2))) % 584.0
v13 = v6.upper()
for i14 in range(57):
    v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
    v9 = A((i14) % 1000)
v7 = [q % 1125899906842624 for q in [x for x in v7 if x % 2]][:23]
v15 = (not (v9 != v9))
if ('%d %s %.2f' % (-9223372036854775808, v13, v5) >= v6):
    for i16 in gen(15, 3):
        v7.insert(0, -9223372036854775808)
elif v15:
    v8[int(v5) % 10] = ((4611686018427387904 // (9 | 1))) % 9999
    print(dict(enumerate([x - 2 for x in v7])))
    print((len([1, 4, 71]) // (len(v8) | 1)))
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v13)
print(v15)
# --- seed 60
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 35
    def bump(self, k):
        self.x = (self.x * 3 + k) % 1511
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (A((p1) % 1000) < B((p1) % 1000))
    p1 ^= (p1) % 2305843009213693952
    print(len(p0))
    for i3 in range(25):
        v2 = v2
        if ([1, 1] > [0, 5]):
            continue
    print(p1)
    return (not (v2 and v2))
def f4(p0, p1):
    v5 = (not (1 < 4611686018427387904))
    v5 = bool((4 % (0 | 1)))
    return v5
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 201
    return step
v6 = (sum([-9223372036854775808, -9223372036854775808, -9223372036854775808]) << ((2 + 6) & 7))
v7 = (round(-0.0, 3) if (-9223372036854775808 in [-9223372036854775808, 4611686018427387904, 82]) else (0.5 / (abs(0.1) + 1)))
v8 = ('Hello World' + '12')[3:2]
v9 = [x & 8 for x in [x + 0 for x in [26, -9223372036854775808, -9223372036854775808, -9223372036854775808]]]
v10 = {**dict(enumerate(v9)), 7: v6}
v11 = (A((int(-0.0)) % 1000) + (B((82) % 1000) + A(49)))
for i12 in gen(22, 3):
    for i13 in range(56):
        v11.y = 5
        v10 = {k: w % 10007 for k, w in (v10).items() if k < 50}
        if (v9 <= v9):
            break
    try:
        v9 = [q % 1000003 for q in [x for x in [x for x in [1, -9223372036854775808, 6] if x % 2] if x % 2]][:19]
        print(v8.split(' '))
        print({1: 2}[i12 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        print(v8.split())
        v6 = (v6) % 2147483659
        v8 = ((v8 + v8))[-20:]
v14 = B((v6) % 1000)
v15 = v6
v16 = bool(v9)
i17 = 0
while i17 < 9:
    i17 += 1
    for i18 in gen(31, 2):
        v10[(v6 >> (v15 & 7)) % 10] = ((i17 % (-9223372036854775808 | 1))) % 9999
        v16 = (not v16)
    for i19 in range(2):
        v16 = v16
        v9.reverse()
        v15 = (i17) % 97
if v16:
    v14.extra = v6
    try:
        print({**{x: x * x for x in v9}, 0: (v15 - v15)})
        v9 = [q % 1125899906842624 for q in ((v9 + v9) + v9)][:31]
        int(v8)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    print((', '.join(['one', 'two', 'three']) + f'{v15:x}|{v7:.2f}'))
else:
    v9.insert(0, v6)
    v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
    v7 = ((v7 / (abs(v7) + 1))) % 932.0
for i20 in range(29):
    for i21 in gen(18, 3):
        v11.bump(i21)
        v16 = ((B((i21) % 1000) + v14) == (B((v15) % 1000) + v11))
    v10[v6 % 10] = ((i20 % (v15 | 1))) % 9999
    if ((A((i20) % 1000) + v11) != B((0) % 1000)):
        v16 = bool(v15)
        v14.extra = i20
    elif v16:
        v14.y = 4
try:
    if ((v15 if False else 1) != v11.get(v6)):
        v15 &= (((v6 // (v6 | 1)) * abs(v6))) % 2305843009213693952
        v6 = ((v15 + (v15 % (v15 | 1)))) % 97
        v11 = v11
    else:
        v14.extra = -9223372036854775808
    v8 = (v8)[-26:]
    print({1: 2}[-9223372036854775808 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    for i22 in gen(3, 2):
        v9[2:3] = [((0 + 48)) % 65537]
    v6 = (int((v7 / (abs(v7) + 1)))) % 1048576
v9[1:4] = [((v6 - v6)) % 65537]
if ((0 in v10) or (v16 and True)):
    v7 = (v7) % 118.0
else:
    v6 -= (((4611686018427387904 % (-9223372036854775808 | 1)) // (max(v15, v6, 1) | 1))) % 2305843009213693952
    print((([1, -9223372036854775808, 85, 56] + v9) > v9))
v10.setdefault(2, 8)
v9 = [q % 1000003 for q in list(gen(3))][:11]
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v14)
print(v15)
print(v16)
# --- seed 61
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 20
    def bump(self, k):
        self.x = (self.x * 5 + k) % 3745
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = abs(max(p1, 4611686018427387904, p0))
    print(list(str(p0)))
    p2 = ((float((v2) % 100000) if (p2 != p2) else ((p1) % 1000 / 1))) % 187.0
    p1 |= (v2) % 999983
    return p1
def f3(p0, p1):
    v4 = (('a-b-c' + '') + ''[-4:-2])
    v4 = ((str(p1) + (v4 * 0)))[-14:]
    return v4
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 647
    return step
v5 = (abs(1) if (1 > 34) else int(122.6875))
v6 = (((v5) % 1000 / 3) / (abs((1e3 / (abs(99.8125) + 1))) + 1))
v7 = (('x' + 'abc') + ''.lower())
v8 = [x for x in list(map(lambda q: q * 2, [8])) if x & 2]
v9 = dict(enumerate((v8 + v8)))
v10 = B((f1(v5, 1, v6)) % 1000)
v6 = (v6) % 710.0
v10.bump(max(v5, 1, v5))
try:
    for i11 in range(33):
        v10 = B((f1(v5, i11, v6)) % 1000)
        v6 = (v6) % 961.0
    print(int(v6) // ((-9223372036854775808 - v5) % 3))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v9.setdefault(1, v5)
    v5 ^= (v5) % 2305843009213693952
    try:
        v6 = (v6) % 832.0
        print(v5 // ((-9223372036854775808 % (v5 | 1)) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v5)
finally:
    print('finally', v5)
v12 = v7
if bool(round(-0.0, 0)):
    v5 |= (abs(v5)) % 2305843009213693952
    v9 = {k: w % 10007 for k, w in ({x: x * x for x in (v8 + [4611686018427387904, 0])}).items() if k < 50}
    v12 = ((v7 + v12))[-5:]
else:
    for i13 in range(34):
        v7 = ((v7 * 2))[-2:]
    if (list(map(lambda q: q * 2, [7, 74, 0, 1])) == v8):
        v12 = (((v7 * 1) + v7))[-29:]
        print(f3(v6, v6).replace('l', v7))
        v10.x = (min(v5, 0, 4611686018427387904)) % 1000
    elif bool(v10):
        v10 = B(((v5 if False else v5)) % 1000)
        v9 = {k: w % 10007 for k, w in ({x: x * x for x in list(map(lambda q: q * 2, v8))}).items() if k < 50}
if ((A((2) % 1000) + v10) < B((46) % 1000)):
    v10.x = ((4611686018427387904 << (-9223372036854775808 & 7))) % 1000
    if (not (not False)):
        v6 = (float((v5) % 100000)) % 696.0
        v9[v5 % 10] = (v5) % 9999
    else:
        v5 = (((v5 if True else v5) - v5)) % 2147483659
    v9[(1 // (v5 | 1)) % 10] = ((v5 << (4611686018427387904 & 7))) % 9999
elif (not True):
    for i14 in gen(18, 2):
        v6 = (v6) % 44.0
    try:
        v8.insert(0, v5)
        print({1: 2}[v5 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v8.sort()
        v8 = [q % 1000003 for q in (list(range(4, 8, 2)) + [1, 2, 1])][:5]
try:
    for i15 in range(38):
        v10 = (B((int(v6)) % 1000) + A((32) % 1000))
        v10 = B((i15) % 1000)
    for i16 in range(56):
        v12 = (v7)[-9:]
        if (v5 == i16):
            break
    print([1, 2, 3][f1(v5, v5, v6) % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    print((v6 * v6))
    v5 += (v5) % 999983
v17 = A((v5) % 1000)
for i18 in gen(31, 2):
    i19 = 0
    while i19 < 39:
        i19 += 1
        v12 = ('%d %s %.2f' % (0, ('12' + 'Hello World'), v6))[-21:]
        v10 = (B(((i18 * i18)) % 1000) + A((v5) % 1000))
    for i20 in gen(39, 2):
        v17 = (B((f1(7, i20, v6)) % 1000) + B((7) % 1000))
for i21 in range(7):
    print(('%d %s %.2f' % (i21, 'Hello World', 2.5) >= f'{i21:+,}|{-0.0:.2f}'))
    v17 = B((abs(v5)) % 1000)
print({**v9, 3: min(v5, v5, v5)})
v7 = (f3(v6, 91.0))[-23:]
i22 = 0
while i22 < 57:
    i22 += 1
    i23 = 0
    while i23 < 3:
        i23 += 1
        v9 = {k: w % 10007 for k, w in (v9).items() if k < 50}
        v10.y = 8
        print(str(i23))
        if bool('a-b-c'):
            continue
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v12)
print(v17)
# --- seed 63
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 40
    def bump(self, k):
        self.x = (self.x * 1 + k) % 3265
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (A(4).x < A(10).get(4611686018427387904))
    v2 = ((4 << (45 & 7)) < (0 << (-9223372036854775808 & 7)))
    for i3 in gen(5, 3):
        p1 = ((p1 + (-1.25 if v2 else 3.0))) % 642.0
    return v2
def f4(p0):
    v5 = ''.join(sorted('x'))
    print(dict(enumerate(p0)))
    v5 = ((('x' + '') * 1))[-6:]
    p0.reverse()
    return v5
def f6(p0, p1, p2):
    v7 = (min(0, 0, -9223372036854775808) % ((2 << (6 & 7)) | 1))
    p1 = B((v7) % 1000)
    p2.extra = v7
    for i8 in range(29):
        p2 = (A(((7 >> (i8 & 7))) % 1000) + B((v7) % 1000))
        if (i8 != i8):
            continue
    for i9 in range(54):
        p2 = (B((i9) % 1000) + B((i9) % 1000))
    return p2.get((v7 | v7))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 922
    return step
v10 = (B(3).x % ({1: 2, 3: 4}.get(4611686018427387904, 1) | 1))
v11 = round(float((v10) % 100000), 3)
v12 = (', '.join(['one', 'two', 'three']) * 0)
v13 = list(gen(2))
v14 = dict(enumerate(list(map(lambda q: q * 2, v13))))
v15 = B(((v10 if False else 1)) % 1000)
print((v12 + (v12 * 3)))
v14.pop(1, None)
v14 = {k: w % 10007 for k, w in (v14).items() if k < 50}
v14[make(4611686018427387904)(v10) % 10] = (v10) % 9999
try:
    v10 &= (max(v10, f6(A(26), v15, v15), 1)) % 1099511627776
    print(len(v12) // ((v10 * v10) % 3))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    try:
        v15.bump(v10)
        v14 = {k: w % 10007 for k, w in ({**{**v14, 0: v10}, 2: v10}).items() if k < 50}
        v12 = (v12)[-6:]
        print((v10 % (v10 | 1)) // (max(v10, 4611686018427387904, v10) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 7)
v15 = v15
i16 = 0
while i16 < 15:
    i16 += 1
    try:
        v12 = ('-'.join(list(v12)))[-24:]
        print({1: 2}[i16 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    for i17 in range(2):
        v15.extra = v10
        v13 = [q % 1125899906842624 for q in [i * j for i, j in zip(list(range(5, 6, 3)), v13)]][:7]
    i18 = 0
    while i18 < 2:
        i18 += 1
        v13 = [q % 1000003 for q in v13][:29]
        v15.bump(sum([4611686018427387904, 0]))
    if (i16 != i16):
        continue
v19 = v10
v12 = (v12)[-10:]
v14.setdefault(7, v19)
v20 = v19
i21 = 0
while i21 < 41:
    i21 += 1
    try:
        v15 = B((abs(i21)) % 1000)
        v15.extra = v19
        print(make(v19)(v20) // (v20 % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    v15 = v15
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v19)
print(v20)
# --- seed 64
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 25
    def bump(self, k):
        self.x = (self.x * 2 + k) % 550
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = round(((0) % 1000 / 8), 3)
    p2 = ((v2 if (True and True) else p2)) % 400.0
    for i3 in range(51):
        print((i3 * (i3 - i3)))
        if ([8, -9223372036854775808] < [0, -9223372036854775808]):
            continue
    return ((sum([4611686018427387904, 27, 4611686018427387904, 4611686018427387904])) % 1000 / 7)
def f4(p0):
    v5 = f'{p0:x}|{3.0:.2f}'
    p0 = (((p0 * p0) | (p0 << (p0 & 7)))) % 1048576
    for i6 in range(47):
        print(p0)
    print((p0 ^ p0))
    return str(list(range(4, 11, 1)))
def f7(p0, p1):
    v8 = p0
    print(p1)
    i9 = 0
    while i9 < 24:
        i9 += 1
        p0 = (p0) % 2147483659
        if ([1, 74, 8, 4611686018427387904] == [1, 1, 5]):
            break
    return ((-9223372036854775808 | 1) * max(v8, 1, p1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 789
    return step
v10 = (len({1: 2, 3: 4}) if ([0] == [4611686018427387904, 9, 7]) else A(7).get(4611686018427387904))
v11 = (((v10 // (v10 | 1))) % 1000 / 6)
v12 = f'{8:<4}|{v11:.1%}'
v13 = [x for x in sorted([1, -9223372036854775808, 4611686018427387904]) if x % 2]
v14 = {x: x * x for x in v13}
v15 = B((max(v10, v10, v10)) % 1000)
for i16 in range(36):
    for i17 in range(5):
        v14[int(v11) % 10] = (v10) % 9999
    print([str(x) for x in v13])
    print(((v10 - v10) >= v10))
v13 = [q % 1000003 for q in (list(range(2, 7, 3)) + v13)][:16]
v18 = bool(((v10) % 1000 / 1))
i19 = 0
while i19 < 29:
    i19 += 1
    v13 = [q % 1000003 for q in [x for x in ([0, 0] + [-9223372036854775808, 9]) if x & 2]][:33]
for i20 in gen(31, 4):
    if v18:
        v11 = ((v11 - v11)) % 192.0
        v18 = (max(v11, 0.1) >= (v11 if True else v11))
        print((f7(i20, v10) <= i20))
    elif (not v18):
        v13 = [q % 1000003 for q in list(range(5, 12, 3))][:20]
        v18 = (sorted(v13, key=lambda q: -q) >= v13)
v14.setdefault(8, v10)
v11 = (v11) % 259.0
try:
    i21 = 0
    while i21 < 32:
        i21 += 1
        v14 = {k: w % 10007 for k, w in (v14).items() if k < 50}
    int(v12)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v13.insert(3, 70)
    v12 = (v12)[-17:]
    try:
        v18 = (v15.x in v14)
        v12 = (''.join(v12.split(' ')))[-18:]
        print([1, 2, 3][max(v10, v10, -4) % 5])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v11 = (((min(v10, v10, v10)) % 1000 / 7)) % 873.0
    finally:
        print('finally', v10)
v13.insert(0, v10)
i22 = 0
while i22 < 33:
    i22 += 1
    i23 = 0
    while i23 < 3:
        i23 += 1
        v13 = [q % 1125899906842624 for q in v13][:12]
    for i24 in range(5):
        v13.insert(1, i24)
        v11 = ((v11 / (abs(v11) + 1))) % 456.0
v25 = v13
if (f7(v10, v10) == v10):
    for i26 in range(42):
        v12 = (str(len(v12)))[-1:]
else:
    try:
        v25 = [q % 1125899906842624 for q in v25][:31]
        print((v18 or v18))
        print({1: 2}[97 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    v25.reverse()
if v18:
    i27 = 0
    while i27 < 19:
        i27 += 1
        v14[make(0)(v10) % 10] = (v10) % 9999
        v11 = (float((i27) % 100000)) % 31.0
        v25 = [q % 1000003 for q in [x + 1 for x in [x for x in [4611686018427387904, 93] if x % 2]]][:28]
    for i28 in range(26):
        v11 = (v11) % 5.0
        v12 = (v12)[-11:]
        v14.setdefault(3, 0)
        if (v15 > B(32)):
            continue
    v15 = v15
elif v18:
    v14[len(v12) % 10] = ((v10 + v10)) % 9999
    try:
        v10 = (sum(v13)) % 1000003
        v25 = [q % 1000003 for q in v25][:38]
        print(f7(v10, v10) // ((1 - v10) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        print(v15)
        print(v12)
    print((v10 in v14))
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v18)
print(v25)
# --- seed 65
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 10
    def bump(self, k):
        self.x = (self.x * 4 + k) % 2785
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = p0
    for i3 in range(12):
        p0 = (((i3 if True else 4) % (A(38).x | 1))) % 97
        p0 = ((make(i3)(p0) - (p0 if False else p0))) % 2147483659
    try:
        print({**dict(enumerate([1, 1])), 1: (p0 * 0)})
        print(v2)
        p0 = ((v2 - max(v2, v2, p0))) % 1000003
        print({1: 2}[p0 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', p0)
    return (v2 & abs(p0))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 979
    return step
v4 = make(A(16).get(0))((1 ^ 0))
v5 = max(float((v4) % 100000), (-0.0 * 1e3))
v6 = '-'.join(sorted('abc'))
v7 = sorted([x + 2 for x in [1, 6, 0]], key=lambda q: -q)
v8 = dict(enumerate(([1] + v7)))
v9 = (A((v4) % 1000) + B((v4) % 1000))
for i10 in range(45):
    v9 = B(((-9223372036854775808 + i10)) % 1000)
    v7 = [q % 1125899906842624 for q in v7][:18]
    v8 = {k: w % 10007 for k, w in (dict(enumerate([x for x in v7 if x % 2]))).items() if k < 50}
    if (True or False):
        continue
for i11 in range(3):
    v9 = A(((v4 - v4)) % 1000)
    if (str(i11) > '-'.join([])):
        v4 = ((i11 | i11)) % 1000003
        v5 = ((v5 if (True and False) else v5)) % 411.0
        v8.pop(1, None)
    for i12 in gen(19, 2):
        v6 = (v6)[-20:]
        print((v4 ^ v9.get(i12)))
for i13 in range(38):
    v5 = (float((v4) % 100000)) % 670.0
    i14 = 0
    while i14 < 5:
        i14 += 1
        v4 = (((-9223372036854775808 if False else 7) - i13)) % 97
for i15 in range(37):
    v5 = (((v5 * v5) if (v5 != 1e3) else min(v5, v5))) % 247.0
    v8 = {k: w % 10007 for k, w in ({**{x: x * x for x in v7}, 0: min(i15, v4, i15)}).items() if k < 50}
    print((A(29).x == int(2.5)))
v8 = {k: w % 10007 for k, w in ({**dict(enumerate([6, 1, 4611686018427387904, 96])), 3: (v4 | v4)}).items() if k < 50}
v16 = [x * 3 for x in v7[2::3]]
for i17 in range(7):
    v4 -= (i17) % 2305843009213693952
    for i18 in range(4):
        v5 = (max((v5 / (abs(v5) + 1)), round(v5, 3))) % 143.0
        v4 = ((i17 // (i18 | 1))) % 1048576
        v4 ^= (int((v5 / (abs(v5) + 1)))) % 1099511627776
v6 = (''.join(sorted('')))[-8:]
print(((1 + v4) if (v6 == v6) else v4))
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v16)
# --- seed 66
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 45
    def bump(self, k):
        self.x = (self.x * 6 + k) % 70
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 4
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = B((-9223372036854775808) % 1000).x
    v2 = (abs(make(v2)(-9223372036854775808))) % 97
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 270
    return step
v3 = f1(B(7), A(19))
v4 = ((v3) % 1000 / 8)
v5 = '%d %s %.2f' % (v3, f'{v3:x}|{0.1:.2f}', v4)
v6 = [i * j for i, j in zip(([1, 79, -9223372036854775808, 23] + [0, 0]), [0, -9223372036854775808])]
v7 = {**{**{0: 5}, 5: v3}, 0: (v3 % (4611686018427387904 | 1))}
v8 = B((v3) % 1000)
for i9 in gen(18, 4):
    i10 = 0
    while i10 < 41:
        i10 += 1
        v6.append((int(v4)) % 1000003)
        v5 = (v5)[-27:]
    if (v3 in v7):
        v5 = (v5)[-7:]
    if (v4 != float((i9) % 100000)):
        v6 = [q % 1000003 for q in [i * j for i, j in zip(v6, v6)]][:26]
    elif (i9 in v6):
        v4 = ((((i9 << (i9 & 7))) % 1000 / 7)) % 810.0
v8.bump(v3)
if ((v3 ^ v3) > max(v3, v3, v3)):
    for i11 in range(24):
        v8.y = 8
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
        v8.x = ((v3 if True else v3)) % 1000
    v6 = [q % 1000003 for q in v6][:32]
else:
    print((float((v3) % 100000) + (v4 if True else 0.5)))
    i12 = 0
    while i12 < 59:
        i12 += 1
        print(v5)
v8 = (A(((v3 + v3)) % 1000) + A((4611686018427387904) % 1000))
for i13 in range(39):
    for i14 in gen(34, 3):
        v8.bump(abs(i13))
    if (True or False):
        continue
v5 = (v5.replace('l', v5))[-7:]
for i15 in range(48):
    v7 = {k: w % 10007 for k, w in ({x: x * x for x in v6}).items() if k < 50}
    if (not (v4 < v4)):
        v6.append(((v3 // (0 | 1))) % 1000003)
        v5 = (v5)[-29:]
v6 = [q % 1000003 for q in list(map(lambda q: q * 2, v6))][:22]
try:
    v3 += ((B(46).get(1) if (4611686018427387904 != v3) else f1(v8, B(37)))) % 999983
    int(v5)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v8 = (B((v3) % 1000) + A((78) % 1000))
v7 = {k: w % 10007 for k, w in ({x: x * x for x in sorted(v6, key=lambda q: -q)}).items() if k < 50}
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 68
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 15
    def bump(self, k):
        self.x = (self.x * 1 + k) % 4539
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((39 if True else 1) >> ((4611686018427387904 // (1 | 1)) & 7))
    print(A(48).get(v2))
    for i3 in range(41):
        print(v2)
        p0 = (p0)[-21:]
    v2 -= (make(min(v2, v2, 7))(max(v2, v2, -9223372036854775808))) % 999983
    return (sum([0, -13, 50, 5]) * (v2 + v2))
def f4(p0, p1):
    v5 = ('12'.replace('l', 'a-b-c') + 'x'.replace('a', '12'))
    v5 = (str(True).strip())[-8:]
    return v5.replace('a', v5)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 190
    return step
v6 = ((1 << (29 & 7)) // (min(0, 7, 0) | 1))
v7 = ((-0.0 / (abs(0.5) + 1)) if (v6 != v6) else (0.1 * 1e3))
v8 = f'{v6:05d}|{v7:8.3e}'
v9 = [i * j for i, j in zip([i * j for i, j in zip([73, 1, 0, 6], [0, -9223372036854775808])], [0, -9223372036854775808])]
v10 = dict(enumerate((v9 + v9)))
v11 = (A((len([-9223372036854775808, 5, 1, -9223372036854775808])) % 1000) + A((v6) % 1000))
v8 = (v8)[-3:]
v11.x = (sum([6])) % 1000
v12 = {**v10, 3: v6}
v12.setdefault(1, -9223372036854775808)
print(v6)
v10 = {k: w % 10007 for k, w in ({**dict(enumerate(v9)), 8: f1(v8, v7)}).items() if k < 50}
v12.pop(3, None)
try:
    for i13 in gen(37, 2):
        v12[(i13 * i13) % 10] = (abs(v6)) % 9999
        v12[(v6 % (8 | 1)) % 10] = (i13) % 9999
    for i14 in gen(12, 4):
        v12 = {k: w % 10007 for k, w in ({x: x * x for x in list(gen(8))}).items() if k < 50}
        v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
        v11 = B((sum(v9)) % 1000)
    for i15 in range(46):
        v9[0:3] = [(i15) % 65537]
        v12 = {k: w % 10007 for k, w in ({**v10, 2: int(2.5)}).items() if k < 50}
        v11 = v11
    int(v8)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 69
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 49
    def bump(self, k):
        self.x = (self.x * 3 + k) % 1824
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p0
    for i3 in range(33):
        print(B(33).get(i3))
        print(v2)
        print(make(p0)(p2))
    p1 = ('%d %s %.2f' % (p2, '%d %s %.2f' % (1, p1, 2.5), 1e3))[-26:]
    p1 = (p1)[-19:]
    v2 = ((make(p0)(v2) if bool(v2) else v2)) % 1000003
    return p2
def f4(p0, p1, p2):
    v5 = p0
    print({0: 5}.get(p1, p1))
    if (abs(p1) >= min(p1, 4611686018427387904, p1)):
        print(make(-9223372036854775808)(p1))
        print('-'.join([str(x) for x in [9, -9223372036854775808]]))
    return ((f1(p1, p2, p1)) % 1000 / 2)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 915
    return step
v6 = (A((1) % 1000) + A(23)).get(B(13).x)
v7 = round((-0.0 if True else 0.1), 3)
v8 = 'é😀'[-2:-2][-2:-4]
v9 = list(map(lambda q: q * 2, list(range(0, 13, 1))))
v10 = {x: x * x for x in [x for x in v9 if x % 2]}
v11 = B((int(v7)) % 1000)
print(((v7 if False else v7) if (1e3 == v7) else float((v6) % 100000)))
try:
    if (v11 > A((v6) % 1000)):
        v11 = B(((0 * v6)) % 1000)
    else:
        v8 = (v8)[-27:]
        v8 = (v8[-1:0])[-3:]
        v6 = (int((v7 / (abs(v7) + 1)))) % 97
    print([1, 2, 3][len(v8) % 5])
except Exception as e:
    print(type(e).__name__, e)
else:
    v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
    v9 = [q % 1125899906842624 for q in v9][:27]
    try:
        v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
        v8 = (('Hello World'[2:4] + 'é😀'[-4:5]))[-15:]
        print((v6 if False else v6) // ((v6 ^ 1) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 2)
i12 = 0
while i12 < 5:
    i12 += 1
    if (B((i12) % 1000) < v11):
        v8 = ((v8 + '-'.join(['a', 'b'])))[-17:]
        v10.setdefault(6, 1)
        v11.extra = v6
    else:
        v6 &= (v10.get((-7 * i12), (i12 if True else i12))) % 999983
        print(v8)
v11 = (A(((v6 * v6)) % 1000) + B((v6) % 1000))
i13 = 0
while i13 < 51:
    i13 += 1
    for i14 in range(5):
        v9 = [q % 1125899906842624 for q in sorted([x for x in v9 if x & 2])][:28]
        v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
        v8 = (v8)[-24:]
i15 = 0
while i15 < 42:
    i15 += 1
    v10 = {k: w % 10007 for k, w in ({**v10, 3: (5 if False else i15)}).items() if k < 50}
    v11 = A((len({})) % 1000)
    v9.insert(1, 0)
v8 = (v8)[-11:]
i16 = 0
while i16 < 27:
    i16 += 1
    v7 = (v7) % 960.0
    v11.extra = 6
    if (not True):
        continue
if ([x for x in v9 if x % 2] < sorted(v9)):
    v9 = [q % 1125899906842624 for q in list(range(0, 12, 2))][:38]
    v10[len(v9) % 10] = (v11.x) % 9999
v6 |= (sum(([-11, 4611686018427387904, 1, 7] + v9))) % 999983
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
# --- seed 70
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 35
    def bump(self, k):
        self.x = (self.x * 4 + k) % 4059
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = len({**{1: 2, 3: 4}, 6: 1})
    if (list(gen(1)) != list(map(lambda q: q * 2, [1, 0, 8]))):
        p0 = p0
    return v2
def f3(p0, p1, p2):
    v4 = (max(0.1, 1e3) / (abs((0.5 / (abs(3.0) + 1))) + 1))
    for i5 in gen(20, 4):
        p0 -= (abs(p0)) % 2305843009213693952
        p1 = [q % 1000003 for q in p1][:36]
        p2 = [q % 1125899906842624 for q in list(range(6, 16, 3))][:12]
    for i6 in range(34):
        p2.insert(1, 0)
        print({x: x * x for x in [x * 8 for x in p1]})
        p1[0:5] = [({}.get(4611686018427387904, p0)) % 65537]
    i7 = 0
    while i7 < 47:
        i7 += 1
        p1.insert(2, 0)
        print(str((B((i7) % 1000) + A(46))))
    return (v4 / (abs((v4 + v4)) + 1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 789
    return step
v8 = make(int(-1.25))(len(B(27)))
v9 = round((-1.25 * -1.25), 0)
v10 = ('é😀' + 'a-b-c').swapcase()
v11 = [x for x in sorted([1, 1, 57], key=lambda q: -q) if x % 2]
v12 = dict(enumerate([x for x in v11 if x & 2]))
v13 = B((v8) % 1000)
for i14 in range(22):
    i15 = 0
    while i15 < 3:
        i15 += 1
        v9 = (v9) % 592.0
    if ((not True) and (v10 == 'x')):
        v9 = (v9) % 251.0
        v11 = [q % 1125899906842624 for q in v11][:30]
    else:
        print(float((int(v9)) % 100000))
        v12 = {k: w % 10007 for k, w in ({**dict(enumerate(v11)), 4: make(i14)(1)}).items() if k < 50}
        v12 = {k: w % 10007 for k, w in ({x: x * x for x in v11}).items() if k < 50}
v12.pop(2, None)
v9 = ((max(v9, -0.0) / (abs(v9) + 1))) % 190.0
try:
    v11 = [q % 1000003 for q in [x - 6 for x in v11][2::-1]][:25]
    v12 = {k: w % 10007 for k, w in ({**{**v12, 8: v8}, 6: v8}).items() if k < 50}
    print(v8 // ((v8 * 0) % 3))
except Exception as e:
    print(type(e).__name__, e)
else:
    v9 = (round((v9 / (abs(v9) + 1)), 1)) % 956.0
    v10 = (v10)[-13:]
finally:
    print('finally', -9223372036854775808)
try:
    for i16 in range(27):
        v12[len('x') % 10] = (v8) % 9999
        v11.append((i16) % 1000003)
        v12.pop(2, None)
    print({1: 2}[4611686018427387904 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
for i17 in range(23):
    try:
        v11[0:5] = [(v8) % 65537]
        print((A(((i17 * v8)) % 1000) + A((4611686018427387904) % 1000)))
        v8 = (i17) % 1048576
        print((i17 ^ v8) // (i17 % 3))
    except Exception as e:
        print(type(e).__name__, e)
    v11 = [q % 1000003 for q in list(gen(7))][:6]
v13.bump(v8)
v8 &= (sum([i * j for i, j in zip([48, 0], v11)])) % 2305843009213693952
v13 = B((v8) % 1000)
print(sorted([x for x in v11 if x & 2], reverse=True))
try:
    v8 ^= (v8) % 1099511627776
    print({1: 2}[v8 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
i18 = 0
while i18 < 36:
    i18 += 1
    v9 = (v9) % 769.0
for i19 in gen(14, 2):
    v12.setdefault(6, 56)
    i20 = 0
    while i20 < 18:
        i20 += 1
        v12.setdefault(0, i19)
        v12.pop(7, None)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
# --- seed 71
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 20
    def bump(self, k):
        self.x = (self.x * 6 + k) % 1344
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = '%d %s %.2f' % (1, '-'.join([]), -1.25)
    for i3 in range(11):
        v2 = (f'{i3:x}|{p0:g}')[-3:]
        print(list(str(B(34))))
    for i4 in gen(36, 2):
        p0 = (round((p0 / (abs(p0) + 1)), 0)) % 974.0
        v2 = (str((i4 // (i4 | 1))))[-9:]
        p1 = p1
    if ((1 - 1) in dict(enumerate([1, 0, -9223372036854775808, 38]))):
        p0 = (p0) % 263.0
    elif bool(v2):
        p1.bump((4611686018427387904 % (0 | 1)))
        p1.x = ((0 // (4611686018427387904 | 1))) % 1000
        p1 = p1
    if ((4611686018427387904 + 1) >= (0 if True else 4611686018427387904)):
        p1.extra = 63
        print([x for x in sorted([5, -2], reverse=True) if x & 2])
    return (v2 * 0)
def f5(p0, p1, p2):
    v6 = ((p1 << (0 & 7)) | A(0).x)
    p2 = [q % 1125899906842624 for q in p2][:31]
    p0 = ('%d %s %.2f' % (v6, p0, -0.0)[-4:1])[-15:]
    return (len(A(37)) if (not True) else (p1 // (v6 | 1)))
def f7(p0, p1, p2):
    v8 = f'{1:05d}|{1e3:8.3e}'
    p0.x = (len(p0)) % 1000
    v8 = ((v8 + v8)[1:-4])[-25:]
    p1.sort()
    p0 = (B((make(1)(1)) % 1000) + A((0) % 1000))
    return v8
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 222
    return step
v9 = A((4611686018427387904) % 1000).x
v10 = ((66.3125 / (abs(0.1) + 1)) if (1e3 < 0.5) else round(0.1, 2))
v11 = (f7(A(19), [0, 1, 4], [0, -9223372036854775808]) + ('12' + '12'))
v12 = list(map(lambda q: q * 2, [4, 1, 1, 1][-3::-1]))
v13 = dict(enumerate((v12 + v12)))
v14 = A((v9) % 1000)
v15 = v13
v14 = v14
v14.y = 4
v15.pop(9, None)
v16 = {**v15, 8: abs(v9)}
v17 = ''.join(sorted('abc'))
for i18 in range(31):
    for i19 in range(3):
        v13 = {k: w % 10007 for k, w in (dict(enumerate(v12[-3::2]))).items() if k < 50}
        v13.pop(0, None)
    for i20 in range(2):
        v17 = (('%d %s %.2f' % (i18, 'Hello World', 0.5) + v17))[-24:]
        v11 = ((v11 * 3))[-27:]
        if (0.1 >= v10):
            break
v15[(v9 // (0 | 1)) % 10] = (v14.get(v9)) % 9999
v21 = [x - 1 for x in list(range(6, 11, 3))]
v22 = v11[-2:3]
if (v13.get(v9, v9) in sorted(v21)):
    v13 = {k: w % 10007 for k, w in ({**dict(enumerate([4611686018427387904])), 7: (v9 - v9)}).items() if k < 50}
    v14 = A(((v9 - -9223372036854775808)) % 1000)
    for i23 in gen(5, 2):
        v11 = ('%d %s %.2f' % (4611686018427387904, (v17 + v17), v10))[-9:]
else:
    v9 ^= (f5(v22, v9, v21)) % 1099511627776
    for i24 in range(17):
        v12 = [q % 1000003 for q in v21][:32]
        v21.insert(0, 66)
    v9 = (v9) % 2147483659
v10 = (max((v10 - 3.0), min(v10, v10))) % 61.0
v25 = v15
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v17)
print(v21)
print(v22)
print(v25)
# --- seed 72
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 5
    def bump(self, k):
        self.x = (self.x * 8 + k) % 3579
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = ((p2 in {0: 5}) or (not True))
    if (([5] != p1) and (not True)):
        p1[0:5] = [({0: 5}.get(p2, p2)) % 65537]
        p2 |= (p2) % 1099511627776
        print(v2)
    v2 = v2
    return v2
def f3(p0, p1):
    v4 = ((-9223372036854775808 != -9223372036854775808) or (4611686018427387904 in [4611686018427387904]))
    for i5 in range(31):
        p1 = (str(i5))[-27:]
        print(i5)
        v4 = (((0) % 1000 / 3) != (-1.25 * 0.5))
    return (((-9223372036854775808) % 1000 / 2) > (3.0 / (abs(0.5) + 1)))
def f6(p0, p1):
    v7 = (len(B(45)) >= (4611686018427387904 * 38))
    i8 = 0
    while i8 < 24:
        i8 += 1
        v7 = ({}.get(i8, 1) in {x: x * x for x in [2]})
        p0 = (p0)[-26:]
    p1.x = ((4611686018427387904 // (-9223372036854775808 | 1))) % 1000
    v7 = ([i * j for i, j in zip([1, -9223372036854775808, -9223372036854775808], [59, 1, 0])] > list(gen(6)))
    try:
        p0 = (p0)[-15:]
        p0 = (p0)[-16:]
        p1 = p1
        int('a-b-c')
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    return ((0 * 3) != {0: 5}.get(1, 5))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 877
    return step
v9 = abs((-9223372036854775808 - 4611686018427387904))
v10 = (round(66.5625, 2) + float((v9) % 100000))
v11 = 'Hello World'[2:0].lower()
v12 = [x - 2 for x in sorted([-9223372036854775808, 0, 16], key=lambda q: -q)]
v13 = {**{**{0: 5}, 0: v9}, 3: v9}
v14 = B((v13.get(0, v9)) % 1000)
for i15 in range(55):
    v13.setdefault(0, i15)
    if (v9 < 0):
        break
v13.pop(4, None)
v10 = (v10) % 706.0
v16 = ((v14 == v14) or (v9 > v9))
v14.bump(len(v14))
try:
    for i17 in range(35):
        v12.sort()
        print((i17 // (make(i17)(i17) | 1)))
    for i18 in range(21):
        v13[i18 % 10] = (int(v10)) % 9999
        v12.insert(0, i18)
    v16 = v16
    raise ValueError(v11)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v9)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v16)
# --- seed 74
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 25
    def bump(self, k):
        self.x = (self.x * 3 + k) % 3099
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ''.replace('l', 'Hello World').replace('b', 'abc')
    try:
        p1 += (max({1: 2, 3: 4}.get(4611686018427387904, 19), p1, 4611686018427387904)) % 1099511627776
        p1 |= (p1) % 2305843009213693952
        v2 = (''[-1:4].replace('a', 'Hello World'))[-19:]
        print({1: 2}[8 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 1)
    if (B((p1) % 1000) < A((p1) % 1000)):
        p0 = [q % 1125899906842624 for q in list(gen(6))][:18]
        p0 = [q % 1125899906842624 for q in list(gen(6))][:20]
        print(v2)
    else:
        p0 = [q % 1125899906842624 for q in sorted(list(map(lambda q: q * 2, p0)), key=lambda q: -q)][:27]
    return v2.swapcase()
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 172
    return step
v3 = make(B(34).x)(abs(-9223372036854775808))
v4 = max(min(-1.25, -0.0), (3.0 + 3.0))
v5 = '%d %s %.2f' % (v3, '-'.join(['one', 'two', 'three']), v4)
v6 = [i * j for i, j in zip([x for x in [4611686018427387904, 1] if x & 2], [4611686018427387904, 1, 0])]
v7 = {x: x * x for x in v6}
v8 = A((v3) % 1000)
v6[2:4] = [(make(v3)(1)) % 65537]
v7.pop(9, None)
for i9 in gen(5, 4):
    if bool(v6):
        print(B(((v3 if True else v3)) % 1000))
    try:
        v4 = ((v4 if (v6 != [-9223372036854775808, 1, 4611686018427387904, 9]) else v4)) % 481.0
        v5 = (v5.strip()[0:-2])[-2:]
        v8 = (B((v7.get(i9, v3)) % 1000) + (A((v3) % 1000) + v8))
        raise ValueError(v5.replace('l', 'x'))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v6 = [q % 1125899906842624 for q in [i * j for i, j in zip(v6, [8, 8, 0])]][:10]
        v7 = {k: w % 10007 for k, w in ({x: x * x for x in v6}).items() if k < 50}
        v6.reverse()
    print(len(v6))
for i10 in range(21):
    v4 = ((float((i10) % 100000) if bool(v4) else max(v4, v4))) % 469.0
    v4 = (v4) % 580.0
    try:
        v6.reverse()
        print([str(x) for x in list(range(7, 15, 3))])
        print({1: 2}[i10 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i10)
i11 = 0
while i11 < 34:
    i11 += 1
    print({x: x * x for x in (v6 + v6)})
v6.insert(1, v3)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 75
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 10
    def bump(self, k):
        self.x = (self.x * 5 + k) % 383
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (f'{p1:05d}|{p0:.2f}' + ('x' + ''))
    try:
        v2 = ((v2 + ''.join(['one', 'two', 'three'])))[-25:]
        print({1: 2}[p1 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', p1)
    p0 = ((p0 * (p0 if False else p0))) % 200.0
    return ('-'.join(['x']) * 3)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 495
    return step
v3 = dict(enumerate([67, 1, 1])).get(min(1, 0, 1), (-9223372036854775808 if True else 4))
v4 = round(float((v3) % 100000), 0)
v5 = ('12' + 'é😀').swapcase()
v6 = list(map(lambda q: q * 2, sorted([0, 5], key=lambda q: -q)))
v7 = {**dict(enumerate(v6)), 7: len(v5)}
v8 = (A(((v3 if False else v3)) % 1000) + B((v3) % 1000))
v6.reverse()
if (list(gen(5)) > [x for x in v6 if x & 2]):
    v6.reverse()
    v5 = (v5)[-16:]
else:
    v6 = [q % 1000003 for q in v6][:15]
    for i9 in range(57):
        v5 = (f'{v3:<4}|{v4:8.3e}')[-15:]
        if bool(v8):
            continue
for i10 in range(6):
    i11 = 0
    while i11 < 7:
        i11 += 1
        v8.y = 2
        v3 = (v3) % 2147483659
        v4 = ((v4 / (abs(v4) + 1))) % 860.0
    for i12 in range(2):
        v7 = {k: w % 10007 for k, w in (dict(enumerate([x * 3 for x in v6]))).items() if k < 50}
    v6 = [q % 1000003 for q in (v6 + v6)][:39]
v13 = dict(enumerate([4611686018427387904][-1::3]))
if bool(round(78.375, 3)):
    v5 = (v5[-2:0][-1:-1])[-24:]
    v4 = (v4) % 39.0
    if (v5 > str(-1.25)):
        v8 = v8
        print(v7)
    else:
        v13.setdefault(6, 4611686018427387904)
        print(((v3 | v3) == v3))
elif bool('x'):
    v5 = ('%d %s %.2f' % (v3, v5, v4))[-24:]
v5 = (f'{v3:<4}|{v4:.1%}')[-17:]
i14 = 0
while i14 < 52:
    i14 += 1
    v7 = {k: w % 10007 for k, w in (dict(enumerate(v6))).items() if k < 50}
v5 = (f1(-1.25, v3, v3)[2:-2])[-9:]
if (v8.get(v3) in {x: x * x for x in v6}):
    for i15 in range(25):
        v13 = {k: w % 10007 for k, w in ({x: x * x for x in [-9223372036854775808, 55][2::2]}).items() if k < 50}
        print({x: x * x for x in sorted(v6, key=lambda q: -q)})
        print(dict(enumerate(sorted([73, 9, 0]))))
i16 = 0
while i16 < 48:
    i16 += 1
    v7[(i16 - 4611686018427387904) % 10] = ({}.get(v3, i16)) % 9999
v6.sort()
v7 = {k: w % 10007 for k, w in (dict(enumerate([i * j for i, j in zip([0, -9223372036854775808, 5, 4611686018427387904], [4611686018427387904, 4611686018427387904, 1, -9223372036854775808])]))).items() if k < 50}
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v13)
# --- seed 76
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 44
    def bump(self, k):
        self.x = (self.x * 7 + k) % 2618
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((p0 - -9223372036854775808) in ([4611686018427387904, 8, 9] + [-9223372036854775808]))
    for i3 in gen(29, 1):
        print('12'.replace('b', 'a-b-c').lower())
        print(i3)
    p0 = (p0) % 1048576
    for i4 in gen(33, 1):
        print((1 | p0))
        p0 = (p0) % 1048576
    print(p0)
    return ((not v2) and (p0 != p0))
def f5(p0):
    v6 = p0.get((7 % (-9223372036854775808 | 1)))
    p0 = p0
    if bool(v6):
        p0.bump(sum([-18, 1, 8]))
        p0 = B((v6) % 1000)
    else:
        v6 = (v6) % 2147483659
    for i7 in gen(16, 2):
        v6 = (i7) % 1000003
        p0 = A((v6) % 1000)
        p0.x = (p0.get(i7)) % 1000
    print(round((18.1875 - 2.5), 0))
    return A((v6) % 1000).x
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 499
    return step
v8 = {x: x * x for x in [1, 9]}.get(A(6).x, B(19).x)
v9 = (max(2.5, 54.3125) / (abs((0.1 / (abs(0.1) + 1))) + 1))
v10 = f'{v8:05d}|{80.375:8.3e}'
v11 = [x for x in [4611686018427387904][2::2] if x & 2]
v12 = {**dict(enumerate([1])), 7: v8}
v13 = (B((v8) % 1000) + (A((1) % 1000) + A(49)))
v8 |= ((B((v8) % 1000) + v13).get(abs(v8))) % 1099511627776
v9 = (v9) % 193.0
v11.sort()
print(v9)
for i14 in range(8):
    for i15 in range(5):
        v13.bump(max(1, i14, 6))
        v12 = {k: w % 10007 for k, w in ({**dict(enumerate(v11)), 8: min(i15, i14, v8)}).items() if k < 50}
        print(round(v9, 3))
    v11.reverse()
    if ('a-b-c' != 'a-b-c'):
        break
v12 = {k: w % 10007 for k, w in ({x: x * x for x in v11}).items() if k < 50}
v16 = max(sum(v11), f5(v13), v8)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v16)
# --- seed 77
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 29
    def bump(self, k):
        self.x = (self.x * 8 + k) % 4853
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (', '.join(['a', 'b']) + 'abc'.replace('a', 'abc'))
    print((p0 if True else p0))
    return (v2 + 'é😀')[0:2]
def f3(p0, p1, p2):
    v4 = p1
    print((0 + 4611686018427387904))
    return p2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 85
    return step
v5 = {x: x * x for x in [9, -9223372036854775808, 1, -9223372036854775808]}.get(int(-0.0), (0 - 17))
v6 = float((int(0.5)) % 100000)
v7 = f1(v5, v6, -0.0)
v8 = list(gen(1))
v9 = {x: x * x for x in v8}
v10 = A((v5) % 1000)
if (v5 in (v8 + v8)):
    v10 = A(((1 if False else v5)) % 1000)
    v8.sort()
v8.reverse()
print((v5 in v8))
v6 = (v6) % 69.0
for i11 in gen(5, 1):
    v5 += (((v5 % (v5 | 1)) & (-9223372036854775808 // (v5 | 1)))) % 2305843009213693952
    print(list(', '.join([])))
    i12 = 0
    while i12 < 2:
        i12 += 1
        v9 = {k: w % 10007 for k, w in (dict(enumerate(list(map(lambda q: q * 2, v8))))).items() if k < 50}
        v6 = ((max(v6, v6) if (False and False) else round(v6, 1))) % 876.0
        if (False and True):
            continue
try:
    for i13 in gen(10, 1):
        v9[v5 % 10] = (v5) % 9999
    for i14 in gen(21, 4):
        print(abs(v5))
    int(v7)
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
for i15 in gen(24, 3):
    v10 = A((v5) % 1000)
    for i16 in range(56):
        v9 = {k: w % 10007 for k, w in ({**dict(enumerate(v8)), 4: v9.get(v5, v5)}).items() if k < 50}
    v7 = (f1(1, v6, v6))[-1:]
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
# --- seed 78
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 15
    def bump(self, k):
        self.x = (self.x * 2 + k) % 2138
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = {x: x * x for x in p0}.get((-9223372036854775808 ^ -9223372036854775808), make(0)(99))
    try:
        p0.sort()
        p0 = [q % 1000003 for q in list(range(3, 6, 3))][:9]
        v2 -= (((v2 // (v2 | 1)) // ((v2 ^ v2) | 1))) % 2305843009213693952
        print((1 - v2) // (v2 % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    p0 = [q % 1125899906842624 for q in p0][:28]
    return v2
def f3(p0, p1, p2):
    v4 = ((0 - p2) - (p2 & p2))
    for i5 in range(40):
        print(B(((i5 + v4)) % 1000))
        p1 = [q % 1125899906842624 for q in p1[-2::1][-3::1]][:16]
        v4 = (((p2 + v4) - {1: 2, 3: 4}.get(v4, i5))) % 1000003
        if (True or False):
            continue
    return f1([3, 5, -9223372036854775808, -9223372036854775808])
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 529
    return step
v6 = sum(sorted([-9223372036854775808, 0], reverse=True))
v7 = ((-0.0 / (abs(0.1) + 1)) / (abs(float((v6) % 100000)) + 1))
v8 = f'{v6:<4}|{v7:.1%}'
v9 = [i * j for i, j in zip([90, -9223372036854775808, 57, -9223372036854775808][-2::3], [20, 1])]
v10 = dict(enumerate(v9))
v11 = A(((v6 * v6)) % 1000)
v10 = {k: w % 10007 for k, w in ({x: x * x for x in ([5] + v9)}).items() if k < 50}
if (v7 > (v7 + v7)):
    for i12 in gen(32, 4):
        v8 = (v8)[-12:]
        v10.pop(3, None)
    v8 = (v8)[-29:]
else:
    i13 = 0
    while i13 < 45:
        i13 += 1
        print({**{**{1: 2, 3: 4}, 8: v6}, 4: i13})
        v11.x = ((v6 if False else 3)) % 1000
for i14 in range(37):
    v6 &= (i14) % 999983
    v9 = [q % 1000003 for q in [x - 8 for x in list(gen(4))]][:5]
    v7 = ((v7 / (abs((v7 / (abs(v7) + 1))) + 1))) % 49.0
v8 = (v8)[-15:]
print(round(v7, 0))
for i15 in gen(38, 4):
    for i16 in range(30):
        v7 = (v7) % 624.0
try:
    for i17 in range(21):
        v9 = [q % 1000003 for q in list(gen(8))][:32]
    int(v8)
except Exception as e:
    print(type(e).__name__, e)
for i18 in range(16):
    v11.bump(i18)
try:
    for i19 in gen(39, 4):
        v10.setdefault(2, i19)
        v6 = ((v6 % (len(v8) | 1))) % 97
        v8 = (v8)[-13:]
    v11.y = 4
    v6 ^= (v6) % 2305843009213693952
    print({1: 2}[v6 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v10 = {k: w % 10007 for k, w in ({x: x * x for x in v9}).items() if k < 50}
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
# --- seed 79
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 49
    def bump(self, k):
        self.x = (self.x * 4 + k) % 4373
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((4611686018427387904 % (p1 | 1)) < (p1 * p1))
    p1 = (p1) % 97
    return (p1 <= (p1 * p1))
def f3(p0, p1):
    v4 = ((p0 + 'x') + ''.join(['one', 'two', 'three']))
    p0 = (p0)[-23:]
    return f'{-9223372036854775808:5d}|{3.0:.2f}'
def f5(p0, p1):
    v6 = p1
    print(dict(enumerate([x + 5 for x in [-9223372036854775808, 1]])))
    return v6
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 805
    return step
v7 = (max(1, 4611686018427387904, 4611686018427387904) + f5(A(39), 4611686018427387904))
v8 = ((A(5).x) % 1000 / 1)
v9 = ('%d %s %.2f' % (v7, 'Hello World', v8) + '12'.replace('l', 'é😀'))
v10 = [x for x in ([82, 0] + [0]) if x % 2]
v11 = {**{x: x * x for x in v10}, 5: v7}
v12 = B((v7) % 1000)
v11.pop(0, None)
i13 = 0
while i13 < 36:
    i13 += 1
    v11 = {k: w % 10007 for k, w in ({**dict(enumerate(v10)), 2: (v7 if True else i13)}).items() if k < 50}
    for i14 in gen(17, 3):
        v12 = B(((v7 + v7)) % 1000)
        v12.bump(i13)
i15 = 0
while i15 < 12:
    i15 += 1
    for i16 in range(6):
        v11.pop(2, None)
        v12 = v12
        v10.append((abs(v7)) % 1000003)
    print((min(v8, v8) * (v8 + v8)))
    for i17 in range(5):
        v7 &= ({x: x * x for x in v10}.get(i15, i15)) % 2305843009213693952
        v10 = [q % 1000003 for q in [i * j for i, j in zip(v10, v10)]][:23]
        v11[i15 % 10] = (int(v8)) % 9999
        if (0 in v10):
            continue
v12 = A(((v7 // (v7 | 1))) % 1000)
v10.append((v7) % 1000003)
for i18 in gen(17, 4):
    v11 = {k: w % 10007 for k, w in (dict(enumerate(v10))).items() if k < 50}
if (len(v9) >= abs(v7)):
    i19 = 0
    while i19 < 11:
        i19 += 1
        v10 = [q % 1125899906842624 for q in list(gen(4))][:10]
        v12 = (B((f5(v12, 1)) % 1000) + B((-9223372036854775808) % 1000))
v8 = ((((v7) % 1000 / 7) if (B(27) > v12) else (v8 * v8))) % 26.0
for i20 in range(24):
    v9 = (f'{4:x}|{-0.0:.2f}'.upper())[-10:]
    for i21 in range(7):
        v12 = A((i20) % 1000)
        v10 = [q % 1000003 for q in v10][:13]
        if (v12 < v12):
            break
    for i22 in range(4):
        v10 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, v10))[-1::-1]][:27]
if (((v7) % 1000 / 7) >= min(v8, 2.5)):
    v10 = [q % 1000003 for q in [x - 8 for x in v10[0::2]]][:9]
    for i23 in range(31):
        print('%d %s %.2f' % (2, v9, v8).swapcase())
        v9 = (', '.join(sorted(v9)))[-28:]
        v10 = [q % 1000003 for q in list(map(lambda q: q * 2, list(gen(7))))][:12]
    v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
else:
    try:
        v11[(v7 + 0) % 10] = ((v7 * v7)) % 9999
        v12 = A(((v7 // (1 | 1))) % 1000)
        v12.bump(v7)
        print(abs(v7) // (v7 % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 0)
    i24 = 0
    while i24 < 32:
        i24 += 1
        v11.setdefault(2, -9223372036854775808)
    for i25 in gen(6, 3):
        v11.setdefault(0, 1)
        v10 = [q % 1000003 for q in (list(range(2, 12, 3)) + [4611686018427387904, 1])][:16]
        v11.setdefault(4, i25)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 80
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 34
    def bump(self, k):
        self.x = (self.x * 6 + k) % 1658
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = ((4611686018427387904 if False else p0) % (len(p1) | 1))
    p1 = (B((p0) % 1000) + B((0) % 1000))
    p0 += ((p0 % (sum([-9223372036854775808, -9223372036854775808, 1]) | 1))) % 1099511627776
    if ((False or False) and ('12' != 'a-b-c')):
        p0 ^= (p0) % 999983
    else:
        p1.y = 4
        p1 = p1
        p1.x = ((4611686018427387904 ^ p0)) % 1000
    p1.y = 0
    return p0
def f3(p0, p1):
    v4 = round(p0, 0)
    for i5 in gen(21, 2):
        v4 = ((min(p0, 2.5) / (abs(min(p0, v4)) + 1))) % 843.0
    v4 = (v4) % 981.0
    for i6 in gen(38, 1):
        p0 = (((p0 + p0) + ((i6) % 1000 / 3))) % 832.0
        print(list(range(1, 16, 1)))
        p0 = (p0) % 22.0
    try:
        p0 = (p0) % 577.0
        print(B(((p1 // (p1 | 1))) % 1000))
        print({1: 2}[p1 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        p0 = (v4) % 169.0
    return v4
def f7(p0):
    v8 = str(([-9223372036854775808, 1] + [1, 4]))
    print((A(((-9223372036854775808 // (4611686018427387904 | 1))) % 1000) + B((0) % 1000)))
    v8 = ('-'.join(sorted('Hello World')))[-10:]
    return v8
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 857
    return step
v9 = (f1(9, B(24), 1e3) % ((0 * 4611686018427387904) | 1))
v10 = round(min(3.0, 1e3), 0)
v11 = '%d %s %.2f' % (v9, ('a-b-c' + 'x'), v10)
v12 = [x for x in [1, -9223372036854775808, 0][-2::-1] if x % 2]
v13 = dict(enumerate([x for x in v12 if x & 2]))
v14 = A((max(v9, v9, v9)) % 1000)
for i15 in range(55):
    if (not (i15 <= v9)):
        v12 = [q % 1125899906842624 for q in list(gen(4))][:12]
        v11 = (v11.replace('l', v11))[-18:]
        print(v13)
    elif (v9 < v9):
        print((sorted([-9223372036854775808, -9223372036854775808, 1]) + v12))
        v14.extra = i15
        v13.setdefault(2, i15)
v12 = [q % 1125899906842624 for q in list(gen(8))[1::2]][:27]
try:
    v12.sort()
    v10 = (v10) % 706.0
    v13.pop(6, None)
    print([1, 2, 3][(v9 if False else v9) % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v11 = (v11.replace('l', v11))[-3:]
v10 = (v10) % 719.0
v14.extra = v9
for i16 in gen(20, 2):
    v9 = (((v9 if True else i16) - i16)) % 97
for i17 in gen(24, 2):
    v9 = (((3 + v9) // (i17 | 1))) % 97
v9 = ({**v13, 7: v9}.get(int(v10), (4611686018427387904 if True else 6))) % 97
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
# --- seed 81
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 19
    def bump(self, k):
        self.x = (self.x * 7 + k) % 3893
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (((0) % 1000 / 6) * min(0.1, 71.8125))
    v2 = (v2) % 583.0
    v2 = (min(max(v2, 0.5), v2)) % 324.0
    try:
        p0 = A((sum([1, 2])) % 1000)
        print((0 % (1 | 1)) // ((4611686018427387904 | -12) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v2 = (v2) % 420.0
        v2 = ((v2 if (False or False) else (v2 - 0.1))) % 261.0
        p0.y = 0
    finally:
        print('finally', 0)
    p0.x = ({}.get(4611686018427387904, 3)) % 1000
    return (v2 + v2)
def f3(p0, p1):
    v4 = p0
    print(p0)
    for i5 in gen(14, 3):
        p0 = (p0)[-11:]
        print(A((len(p0)) % 1000))
    try:
        p0 = (p0)[-7:]
        raise ValueError(v4)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        p1 = (round(round(p1, 3), 3)) % 12.0
        print(v4)
    print((6 - 0))
    return (v4 * 0).lower()
def f6(p0):
    v7 = make((4611686018427387904 - 0))((1 // (80 | 1)))
    p0 = (B((v7) % 1000) + p0)
    for i8 in range(11):
        v7 = ((v7 >> (max(v7, 70, v7) & 7))) % 97
        if (True or True):
            continue
    return {**{0: 5}, 1: v7}.get(v7, v7)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 289
    return step
v9 = A((0) % 1000).get(abs(0))
v10 = f1(A(31))
v11 = '%d %s %.2f' % (v9, ('' * 1), 3.0)
v12 = [i * j for i, j in zip([0, 0, 92], [4611686018427387904, 0])][-1::3]
v13 = {**dict(enumerate(v12)), 1: v9}
v14 = (B((int(v10)) % 1000) + B((4611686018427387904) % 1000))
v15 = v12
v13.pop(3, None)
v13 = {k: w % 10007 for k, w in (v13).items() if k < 50}
for i16 in range(24):
    try:
        v12 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, v12))][:29]
        int(v11)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v9)
    v13.pop(5, None)
    for i17 in range(6):
        v9 = (v9) % 1048576
        v12 = [q % 1000003 for q in [x + 4 for x in v15[0::3]]][:30]
        v10 = (v10) % 329.0
v12.reverse()
for i18 in range(46):
    if (v9 in v13):
        v10 = (((v10 / (abs(v10) + 1)) / (abs((2.5 * v10)) + 1))) % 204.0
        v13 = {k: w % 10007 for k, w in ({x: x * x for x in v12}).items() if k < 50}
    print({**dict(enumerate(v15)), 4: make(v9)(i18)})
    if (v10 >= v10):
        v11 = (f'{i18:5d}|{v10:.1%}')[-18:]
        v9 += (v9) % 1099511627776
        print(bool(v15))
    elif ([1, 9, 0] < [92, -9223372036854775808]):
        v14.y = 2
        v11 = (v11)[-2:]
        v12 = [q % 1000003 for q in v15][:27]
v12 = [q % 1125899906842624 for q in list(gen(3))][:17]
try:
    v14 = v14
    int('é😀')
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    print('%d %s %.2f' % (v9, v11, -1.25).split())
v19 = {x: x * x for x in [x + 2 for x in v12]}
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v19)
# --- seed 82
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 5
    def bump(self, k):
        self.x = (self.x * 1 + k) % 1177
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ({0: 5}.get(1, 0) // (len(p1) | 1))
    for i3 in gen(12, 2):
        p1 = (p1)[-5:]
        p0 = [q % 1000003 for q in list(gen(2))][:26]
    for i4 in range(3):
        v2 += (v2) % 2305843009213693952
        if (A(22) == A(30)):
            break
    return len({x: x * x for x in p0})
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 867
    return step
v5 = abs((8 - 0))
v6 = ((2.5 / (abs(3.0) + 1)) / (abs(round(1e3, 2)) + 1))
v7 = ', '.join(sorted('a-b-c'))
v8 = [x & 4 for x in [-9223372036854775808, -9223372036854775808][-2::1]]
v9 = {x: x * x for x in (v8 + v8)}
v10 = A((v5) % 1000)
v6 = (((int(v6)) % 1000 / 3)) % 418.0
print(v6)
v10.bump(v5)
v9.setdefault(0, v5)
v10 = (A(((v5 * v5)) % 1000) + A((4) % 1000))
v9[{0: 5}.get(2, v5) % 10] = (max(v5, v5, v5)) % 9999
try:
    for i11 in range(43):
        v10.bump(v5)
        if (not False):
            break
    int('x')
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', v5)
v8 = [q % 1000003 for q in ([x for x in v8 if x % 2] + v8)][:16]
v12 = min((v5 << (v5 & 7)), (v5 // (v5 | 1)), v5)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v12)
# --- seed 83
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 39
    def bump(self, k):
        self.x = (self.x * 3 + k) % 3412
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (((p1) % 1000 / 1) / (abs(max(3.0, 1e3)) + 1))
    p2 = [q % 1125899906842624 for q in list(range(6, 18, 2))][:13]
    p0 = (p0)[-12:]
    if (A(35).get(53) in ([4611686018427387904] + [8, 4611686018427387904])):
        p2 = [q % 1125899906842624 for q in p2][:32]
    elif (p1 in {}):
        p0 = (p0)[-22:]
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 329
    return step
v3 = A((4611686018427387904) % 1000).get((4611686018427387904 % (13 | 1)))
v4 = float((v3) % 100000)
v5 = ('x'.strip() * 3)
v6 = list(gen(8))
v7 = dict(enumerate(v6))
v8 = A((v3) % 1000)
v9 = (v3 in v7)
v7.pop(8, None)
v4 = ((v4 - f1('', v3, v6))) % 56.0
for i10 in range(18):
    try:
        v6 = [q % 1000003 for q in [x for x in v6[-1::1] if x % 2]][:26]
        int(v5)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v7 = {k: w % 10007 for k, w in (dict(enumerate(list(range(0, 15, 3))))).items() if k < 50}
        v6[1:5] = [(int(v4)) % 65537]
        v7.pop(5, None)
    finally:
        print('finally', v3)
    v8.bump(A(3).x)
    v7 = {k: w % 10007 for k, w in (dict(enumerate([1, -9223372036854775808][-1::2]))).items() if k < 50}
v3 -= ((v8.get(v3) if (8 != v3) else v3)) % 1099511627776
v8 = v8
for i11 in range(25):
    if (not (i11 in v6)):
        v5 = (str(4611686018427387904).title())[-26:]
    v4 = (v4) % 53.0
    v6 = [q % 1000003 for q in sorted((v6 + v6))][:16]
v9 = v9
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
# --- seed 84
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 24
    def bump(self, k):
        self.x = (self.x * 4 + k) % 697
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((p0 | 4611686018427387904) + (p0 | p0))
    print((v2 ^ 0))
    try:
        p0 = (v2) % 2147483659
        p0 = (p0) % 2147483659
        print((p0 // (v2 | 1)))
        int('')
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print((v2 >> (6 & 7)))
        v2 ^= ((len({}) // (p0 | 1))) % 1099511627776
    i3 = 0
    while i3 < 42:
        i3 += 1
        print(('x'.replace('l', 'x') * 2))
        v2 = (v2) % 97
        v2 += ((i3 ^ v2)) % 1099511627776
    p0 += (p0) % 999983
    return B((-9223372036854775808) % 1000).get(abs(p0))
def f4(p0, p1, p2):
    v5 = max(abs(p1), abs(p0), p0)
    p1 &= (dict(enumerate([0, 1, 4611686018427387904])).get(p1, (p0 - p0))) % 999983
    for i6 in range(45):
        p1 = ((B((p1) % 1000) + A(29)).x) % 1000003
        p2 = ((p2 / (abs(((p0) % 1000 / 2)) + 1))) % 956.0
        p0 -= (p0) % 1099511627776
    return make(p0)(f1(v5))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 468
    return step
v7 = make(A(23).x)(abs(-16))
v8 = min((0.5 if True else -0.0), ((v7) % 1000 / 3))
v9 = (f'{v7:+,}|{v8:.1%}' + ('é😀' * 0))
v10 = [x & 3 for x in list(gen(3))]
v11 = dict(enumerate(v10[-2::-1]))
v12 = A((v7) % 1000)
v11[sum(v10) % 10] = (min(v7, v7, v7)) % 9999
print(v9)
v8 = (v8) % 745.0
v13 = ((v7 in [-9223372036854775808, 4611686018427387904, 37]) and (v12 < v12))
v11.setdefault(6, 1)
for i14 in gen(16, 3):
    for i15 in range(36):
        v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
        v12 = A(((v7 % (0 | 1))) % 1000)
        v8 = (float((i15) % 100000)) % 40.0
    v12 = v12
    for i16 in range(33):
        v10.append((int(v8)) % 1000003)
        v13 = (not (A(37) != v12))
        if bool(v12):
            continue
v8 = (v8) % 768.0
for i17 in range(16):
    if (not (4611686018427387904 in v10)):
        v12 = A(((i17 % (-11 | 1))) % 1000)
        v11 = {k: w % 10007 for k, w in ({x: x * x for x in v10}).items() if k < 50}
    else:
        v8 = ((((v7 // (0 | 1))) % 1000 / 7)) % 399.0
        v12 = B((sum([9, 4611686018427387904, 1])) % 1000)
try:
    v10.insert(1, 31)
    print(make(v7)(v7) // (v12.x % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
# --- seed 85
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 9
    def bump(self, k):
        self.x = (self.x * 6 + k) % 2932
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = len(p1)
    i3 = 0
    while i3 < 21:
        i3 += 1
        p1.reverse()
        p0.x = (int(2.5)) % 1000
        p0 = (A((sum(p1)) % 1000) + B((v2) % 1000))
    return sum(list(range(6, 12, 3)))
def f4(p0, p1):
    v5 = abs((6 - -9223372036854775808))
    p1.sort()
    for i6 in gen(37, 2):
        p0 = ((p0 - (0.1 + p0))) % 954.0
    return f1(A(23), p1)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 345
    return step
v7 = abs(f4(-1.25, [99, 1]))
v8 = (((v7) % 1000 / 1) if (v7 == v7) else round(-0.0, 3))
v9 = str((A(47) == A(33)))
v10 = list(map(lambda q: q * 2, sorted([88], reverse=True)))
v11 = {**dict(enumerate(v10)), 5: abs(v7)}
v12 = (B((make(v7)(-3)) % 1000) + B((-9223372036854775808) % 1000))
print({x: x * x for x in v10})
v10.reverse()
i13 = 0
while i13 < 51:
    i13 += 1
    v12 = A((v11.get(50, v7)) % 1000)
    i14 = 0
    while i14 < 2:
        i14 += 1
        v12 = B((make(i13)(i14)) % 1000)
        print(list(gen(7)))
        if (True and False):
            break
    if (not False):
        continue
v15 = [str(x) for x in v10]
v15.append(v9.upper())
for i16 in gen(26, 1):
    for i17 in range(48):
        v9 = ('%d %s %.2f' % (v7, f'{1:x}|{v8:.2f}', v8))[-27:]
        if bool(i16):
            continue
v12.x = ((v7 // (0 | 1))) % 1000
for i18 in range(29):
    print((not (not False)))
    v7 ^= (int(max(0.1, 1e3))) % 1099511627776
    v7 = (len(v11)) % 1000003
    if (False and True):
        break
v7 = (v7) % 97
for i19 in gen(11, 4):
    v10 = [q % 1000003 for q in v10][:39]
    v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
v10.sort()
if (v11.get(v7, 4) < v7):
    v11 = {k: w % 10007 for k, w in (dict(enumerate([x + 4 for x in [5, 1]]))).items() if k < 50}
    for i20 in range(51):
        v9 = ('%d %s %.2f' % (v7, (v9 * 0), v8))[-3:]
        v10.reverse()
v12 = v12
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v15)
# --- seed 86
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 44
    def bump(self, k):
        self.x = (self.x * 8 + k) % 217
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = sum(p2)
    if (('é😀' * 3) != f'{v2:5d}|{p1:g}'):
        p2[2:4] = [(v2) % 65537]
        print({x: x * x for x in p2})
        print(str(p0))
    else:
        p2.append(({0: 5}.get(v2, v2)) % 1000003)
    return (A((v2) % 1000) + A(22)).x
def f3(p0):
    v4 = ({0: 5}.get(2, 1) if (72 in {}) else f1(3.0, 2.5, [1, 1]))
    v4 = (v4) % 1000003
    if (not bool(v4)):
        v4 = (int((91.5625 + 0.1))) % 1048576
        print(A(((7 | v4)) % 1000))
        v4 = (((4611686018427387904 if False else v4) - sum([-9223372036854775808, 1, 3]))) % 1000003
    return ((1 + v4) << (v4 & 7))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 227
    return step
v5 = make(f1(3.0, 3.0, [-9223372036854775808, 4611686018427387904]))(abs(0))
v6 = max(((v5) % 1000 / 7), float((v5) % 100000))
v7 = 'é😀'[3:5].upper()
v8 = list(gen(8))
v9 = {**{**{0: 5}, 6: v5}, 5: (v5 * v5)}
v10 = B((v9.get(v5, v5)) % 1000)
v6 = (float((v5) % 100000)) % 453.0
v11 = A(((v5 - 1)) % 1000)
v7 = (v7)[-20:]
for i12 in range(40):
    for i13 in range(3):
        v6 = (v6) % 603.0
        v10.extra = i13
        if (not True):
            break
print([str(x) for x in list(map(lambda q: q * 2, [0, 9]))])
print((list(map(lambda q: q * 2, v8)) + v8))
try:
    for i14 in range(51):
        v9.setdefault(1, i14)
        v9.pop(7, None)
        if (not False):
            break
    v9 = {k: w % 10007 for k, w in (dict(enumerate(list(gen(2))))).items() if k < 50}
    try:
        v11.y = 6
        raise ValueError((v7 + v7))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v5)
    raise ValueError(str(False))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v9 = {k: w % 10007 for k, w in (dict(enumerate([x for x in [2, -9223372036854775808, 4611686018427387904, 1] if x % 2]))).items() if k < 50}
    v10 = A((v11.get(v5)) % 1000)
finally:
    print('finally', v5)
v11.y = 2
v8 = [q % 1125899906842624 for q in [i * j for i, j in zip((v8 + v8), v8)]][:34]
v15 = v8
for i16 in gen(21, 1):
    v9.pop(7, None)
    for i17 in range(57):
        print([str(x) for x in v8[1::2]])
        print((v5 if bool(v11) else i16))
        v15 = [q % 1125899906842624 for q in v8][:38]
        if (False and False):
            break
for i18 in range(24):
    for i19 in range(2):
        print(v9)
    for i20 in range(5):
        v6 = (max((v6 / (abs(v6) + 1)), float((i18) % 100000))) % 220.0
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v15)
# --- seed 87
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 29
    def bump(self, k):
        self.x = (self.x * 2 + k) % 2452
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ('abc' + p0)[-1:-2]
    for i3 in range(36):
        p1 = (p0)[-1:]
    v2 = (p1)[-9:]
    return f'{-9223372036854775808:05d}|{64.6875:.1%}'
def f4(p0):
    v5 = ((-9223372036854775808 // (-15 | 1)) >= sum([0, 1]))
    for i6 in range(23):
        print(((i6 * i6) + i6))
    for i7 in range(15):
        v5 = v5
        p0 = (round((p0 if v5 else p0), 3)) % 803.0
    print(len({0: 5}))
    v5 = ((2.5 * 2.5) != (p0 + p0))
    return (float((-9223372036854775808) % 100000) != p0)
def f8(p0, p1):
    v9 = ({}.get(p1, 4611686018427387904) * p1)
    p0 = [q % 1000003 for q in p0][:18]
    for i10 in range(37):
        p0 = [q % 1000003 for q in [x + 4 for x in list(gen(4))]][:8]
        p1 -= (v9) % 1099511627776
    p1 &= (v9) % 2305843009213693952
    return sum([i * j for i, j in zip(p0, p0)])
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 231
    return step
v11 = ((4611686018427387904 << (5 & 7)) if (B(27) == B(37)) else (4611686018427387904 * 4611686018427387904))
v12 = (((6) % 1000 / 4) / (abs(float((v11) % 100000)) + 1))
v13 = f1('a-b-c', 'abc')
v14 = list(gen(4))
v15 = dict(enumerate(v14))
v16 = A(((v11 - v11)) % 1000)
for i17 in range(8):
    if f4(1e3):
        v12 = (float((v16.x) % 100000)) % 662.0
    if (v11 > v11):
        break
for i18 in range(12):
    print(round(v12, 2))
v14.sort()
v19 = (A((v11) % 1000) != B((v11) % 1000))
for i20 in range(46):
    for i21 in range(5):
        v12 = (((v12 / (abs(v12) + 1)) / (abs(v12) + 1))) % 672.0
    v19 = (v11 in list(map(lambda q: q * 2, v14)))
    for i22 in range(6):
        v15[i22 % 10] = ((i20 if v19 else i22)) % 9999
        v16.extra = i20
        v16.bump(i20)
    if v19:
        break
v15 = {k: w % 10007 for k, w in (dict(enumerate(list(map(lambda q: q * 2, v14))))).items() if k < 50}
if ((3.0 + v12) < v12):
    v14.reverse()
else:
    for i23 in gen(14, 2):
        v15 = {k: w % 10007 for k, w in (dict(enumerate(v14))).items() if k < 50}
        print(v14)
    v14[0:4] = [(sum(v14)) % 65537]
    v11 = (v11) % 2147483659
v24 = B((10) % 1000).x
try:
    for i25 in gen(36, 1):
        v16.bump(f8(v14, i25))
    try:
        v16 = v16
        v19 = (not v19)
        print([1, 2, 3][v24 % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    print({1: 2}[v11 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
for i26 in range(8):
    for i27 in range(3):
        v19 = (v19 and (v14 <= v14))
        if (v19 or v19):
            break
    if (3.0 < v12):
        continue
v14.append((sum([-9, 0, 1, 1])) % 1000003)
i28 = 0
while i28 < 41:
    i28 += 1
    v14.reverse()
    if (not v19):
        break
try:
    v14 = [q % 1125899906842624 for q in [x for x in list(gen(7)) if x & 2]][:30]
    v14 = [q % 1000003 for q in list(range(1, 9, 2))][:16]
    for i29 in gen(29, 4):
        v12 = (v12) % 154.0
        v11 += ((v24 if v19 else sum(v14))) % 1099511627776
        v11 ^= (v16.get(i29)) % 999983
    print((v24 % (v11 | 1)) // (sum(v14) % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v24)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v19)
print(v24)
# --- seed 88
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 14
    def bump(self, k):
        self.x = (self.x * 3 + k) % 4687
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (B(16).x ^ p1)
    for i3 in range(38):
        p2 &= (B((p1) % 1000).x) % 1099511627776
    p0 = (dict(enumerate([4611686018427387904, 4611686018427387904])).get(p2, sum([4611686018427387904]))) % 97
    if (not (p1 in [1])):
        print((-9223372036854775808 if True else 4))
    else:
        p2 = (p2) % 2147483659
        p0 &= (p2) % 999983
    for i4 in range(24):
        p1 += (((v2 * p2) + len([0, -9223372036854775808, 5, 77]))) % 1099511627776
        print((p0 // (p1 | 1)))
    return ((p0 - p1) * make(p0)(p0))
def f5(p0):
    v6 = ((0 | 4611686018427387904) * int(p0))
    for i7 in range(7):
        p0 = (p0) % 38.0
        print(i7)
    try:
        v6 = (({1: 2, 3: 4}.get(v6, -9223372036854775808) // ((v6 + v6) | 1))) % 1000003
        v6 -= (int(p0)) % 2305843009213693952
        print([1, 2, 3][(v6 ^ v6) % 5])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    return ((1 ^ v6) if (A(41) < B(22)) else v6)
def f8(p0, p1, p2):
    v9 = p1.get((-9223372036854775808 if False else 0))
    for i10 in range(6):
        print((A((i10) % 1000) + p1))
        p0 = (p0) % 771.0
    return ({1: 2, 3: 4}.get(4611686018427387904, v9) if (False or True) else v9)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 139
    return step
v11 = min((4611686018427387904 // (1 | 1)), (-9223372036854775808 % (-9223372036854775808 | 1)), 0)
v12 = ((2.5 * -0.0) if (False and False) else (0.1 if True else 2.5))
v13 = ('abc' + 'abc')[-2:1]
v14 = list(range(3, 14, 1))
v15 = {**{x: x * x for x in v14}, 5: (v11 | v11)}
v16 = A((make(0)(v11)) % 1000)
v12 = (v12) % 22.0
try:
    for i17 in gen(20, 1):
        v12 = (v12) % 110.0
        v16.extra = v11
        print((not (i17 in v15)))
    v14 = [q % 1000003 for q in v14][:17]
    try:
        v16 = A(((v11 if False else v11)) % 1000)
        v12 = (((make(v11)(v11)) % 1000 / 1)) % 57.0
        v15 = {k: w % 10007 for k, w in (v15).items() if k < 50}
        print({1: 2}[v11 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    int(v13)
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v11)
v12 = (v12) % 593.0
print(v14)
v18 = (v13 + v13[-1:3])
print(sorted((v18 + v18)))
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v18)
# --- seed 89
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 48
    def bump(self, k):
        self.x = (self.x * 5 + k) % 1971
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((not False) or (not True))
    v2 = v2
    p0 = B((p0.x) % 1000)
    if (v2 or bool('a-b-c')):
        v2 = bool((1 // (0 | 1)))
    elif (4 == 1):
        v2 = bool([75][-2::-1])
        p0.extra = 0
        p0 = B(((1 // (4611686018427387904 | 1))) % 1000)
    print((A(8).get(-9223372036854775808) % ((-9223372036854775808 * 0) | 1)))
    return bool(sorted([4611686018427387904, 54, 58], key=lambda q: -q))
def f3(p0, p1, p2):
    v4 = ('x' + '').lower()
    p0 = (p0) % 1048576
    try:
        p1 = ((((0) % 1000 / 5) if (not True) else (p1 if True else p1))) % 192.0
        p1 = (((p0) % 1000 / 3)) % 249.0
        int('abc')
    except Exception as e:
        print(type(e).__name__, e)
    p2 = (B((make(p0)(p0)) % 1000) + p2)
    return ('%d %s %.2f' % (p0, 'x', -0.0) + (v4 * 1))
def f5(p0, p1):
    v6 = p0
    try:
        p1 = (p1.replace('b', p1))[-3:]
        p1 = (p1)[-29:]
        print(int(1e3))
        print({1: 2}[p0 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 2)
    p1 = (f3(63, -0.0, B(27)))[-2:]
    p0 = (int(((p0) % 1000 / 7))) % 97
    return (max(v6, 4611686018427387904, p0) % ({1: 2, 3: 4}.get(0, p0) | 1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 59
    return step
v7 = ((9 if True else 15) * sum([4611686018427387904]))
v8 = ((-1.25 - 0.1) / (abs((1e3 + 1e3)) + 1))
v9 = ''.join(sorted('é😀'))
v10 = [i * j for i, j in zip(list(map(lambda q: q * 2, [0])), [4611686018427387904])]
v11 = {**dict(enumerate([1, 0, 0])), 2: sum(v10)}
v12 = A((v7) % 1000)
v11[sum(v10) % 10] = ((v7 if True else v7)) % 9999
v13 = v8
v7 = (((v7 % (v7 | 1)) if (v7 >= v7) else (v7 - v7))) % 2147483659
v14 = (A(((v7 << (1 & 7))) % 1000) + v12)
try:
    v13 = (((v13 - v13) - (v8 * v13))) % 751.0
    for i15 in range(52):
        print(v12)
    if (f3(v7, v13, A(15)) != 'abc'[0:-4]):
        print((int(2.5) - v7))
        v12 = A(((v7 * v7)) % 1000)
    raise ValueError(v9)
except Exception as e:
    print(type(e).__name__, e)
v16 = f3(9, v13, v14)
i17 = 0
while i17 < 53:
    i17 += 1
    for i18 in range(2):
        v11[(-9223372036854775808 + v7) % 10] = (i17) % 9999
        if (not True):
            break
v9 = ('%d %s %.2f' % (v7, 'x', v13)[-1:2])[-9:]
if ((v10 + [-2]) == list(gen(3))):
    for i19 in range(14):
        v14 = v12
        print(v10)
        v16 = (('12' * 0).replace('a', v9))[-9:]
    for i20 in gen(11, 1):
        v9 = ((v9.replace('b', 'x') + v9))[-8:]
        v12 = (B(((v7 - 4611686018427387904)) % 1000) + B((i20) % 1000))
        v9 = (str(B((v7) % 1000)))[-26:]
else:
    if bool(v16):
        v8 = (v8) % 106.0
    else:
        print({**v11, 1: min(v7, v7, v7)})
    v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
v21 = (max(0, v7, v7) + v14.get(v7))
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v16)
print(v21)
# --- seed 90
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 34
    def bump(self, k):
        self.x = (self.x * 7 + k) % 4206
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (''[2:-3] + 'a-b-c'.title())
    p1.sort()
    v2 = (v2)[-1:]
    p0 = (((p0 / (abs(p0) + 1)) if (0 in p1) else p0)) % 446.0
    return str(p1)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 809
    return step
v3 = ((1 - 9) if (B(35) < B(37)) else B(15).x)
v4 = (((1) % 1000 / 2) if (v3 in [4611686018427387904, -9223372036854775808, 1]) else (2.5 if True else 3.0))
v5 = (''[-1:-4] + f1(v4, [0]))
v6 = [i * j for i, j in zip(list(range(3, 9, 1)), [31, -9223372036854775808, -9223372036854775808])]
v7 = {x: x * x for x in v6}
v8 = B((A(5).x) % 1000)
for i9 in range(19):
    v4 = ((v4 - v4)) % 744.0
    v6 = [q % 1000003 for q in sorted(list(range(2, 19, 3)), reverse=True)][:30]
    v4 = (max(v4, round(-0.0, 1))) % 272.0
    if (True or False):
        continue
for i10 in range(14):
    v8 = B(((v3 % (16 | 1))) % 1000)
    if (v8 > v8):
        break
i11 = 0
while i11 < 34:
    i11 += 1
    v3 ^= (i11) % 2305843009213693952
    for i12 in gen(25, 4):
        v7.setdefault(8, i11)
        v6.append((v3) % 1000003)
v13 = (len(v7) in [x - 0 for x in v6])
i14 = 0
while i14 < 3:
    i14 += 1
    v8 = v8
    if v13:
        continue
if (max(v4, v4) <= ((v3) % 1000 / 2)):
    for i15 in range(59):
        print(v8)
        v6 = [q % 1000003 for q in v6][:39]
        if (v5 > v5):
            break
    v7.setdefault(2, v3)
    v8.bump(v3)
elif (not v13):
    v8 = A(((v3 * v3)) % 1000)
    v13 = (not v13)
    for i16 in range(46):
        v3 += ((sum(v6) + abs(9))) % 2305843009213693952
        v3 = (((v3 | v3) * v8.x)) % 2147483659
        v7 = {k: w % 10007 for k, w in (dict(enumerate(v6))).items() if k < 50}
if v13:
    v13 = (not v13)
elif v13:
    for i17 in range(38):
        v6 = [q % 1125899906842624 for q in sorted(list(map(lambda q: q * 2, v6)))][:25]
        v7.pop(3, None)
        v6 = [q % 1000003 for q in v6][:17]
    v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v13)
# --- seed 91
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 19
    def bump(self, k):
        self.x = (self.x * 8 + k) % 1491
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (B((0) % 1000) == A((p2) % 1000))
    print(make(p2)(p2))
    i3 = 0
    while i3 < 23:
        i3 += 1
        print((A(((i3 - i3)) % 1000) + B((p2) % 1000)))
    print(sum([0]))
    for i4 in gen(28, 4):
        p1 = (min((0.1 if False else -0.0), p1)) % 378.0
    return (list(gen(1)) != list(gen(3)))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 637
    return step
v5 = len({x: x * x for x in [4611686018427387904, 1, 58]})
v6 = ((3.0 / (abs(0.1) + 1)) + round(-1.25, 0))
v7 = (str(False) * 2)
v8 = list(map(lambda q: q * 2, ([7, 5] + [4, 1])))
v9 = {x: x * x for x in sorted(v8, reverse=True)}
v10 = B((max(v5, v5, 0)) % 1000)
print(make(v5)(make(v5)(v5)))
i11 = 0
while i11 < 57:
    i11 += 1
    v8 = [q % 1000003 for q in v8][:9]
    if (True and True):
        break
i12 = 0
while i12 < 11:
    i12 += 1
    for i13 in gen(35, 1):
        v10 = (A((A(23).get(i13)) % 1000) + B((v5) % 1000))
    print(v5)
    if bool(v8):
        break
try:
    v10 = A((v5) % 1000)
    for i14 in gen(28, 1):
        v10.extra = i14
        v6 = (round(v6, 1)) % 350.0
    v10.y = 0
    print([1, 2, 3][v5 % 5])
except Exception as e:
    print(type(e).__name__, e)
else:
    v9 = {k: w % 10007 for k, w in (v9).items() if k < 50}
    v9 = {k: w % 10007 for k, w in (v9).items() if k < 50}
finally:
    print('finally', v5)
i15 = 0
while i15 < 18:
    i15 += 1
    v9[make(v5)(17) % 10] = ((1 * 5)) % 9999
for i16 in range(35):
    v9 = {k: w % 10007 for k, w in ({x: x * x for x in v8}).items() if k < 50}
    if (72 != i16):
        continue
print(v9)
for i17 in range(7):
    i18 = 0
    while i18 < 7:
        i18 += 1
        v5 = (i18) % 97
        if ([0, 56] == v8):
            continue
    if f1(v7, v6, v5):
        break
v8.reverse()
for i19 in range(21):
    v6 = (((v10.get(v5)) % 1000 / 3)) % 420.0
    v9.pop(8, None)
    print(((1 ^ -9223372036854775808) if ('abc' != v7) else (i19 if True else 4611686018427387904)))
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
# --- seed 92
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 4
    def bump(self, k):
        self.x = (self.x * 2 + k) % 3726
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((p0 - p0) * {1: 2, 3: 4}.get(p0, p0))
    print({x: x * x for x in sorted([-9], key=lambda q: -q)})
    for i3 in gen(10, 1):
        p0 -= (v2) % 999983
        print(sum([-9223372036854775808]))
        v2 = ((v2 + make(-13)(i3))) % 1048576
    return int(float((v2) % 100000))
def f4(p0, p1):
    v5 = (f1(-9223372036854775808) >> ((1 ^ 4611686018427387904) & 7))
    for i6 in range(37):
        v5 += (A((v5) % 1000).get(sum(p1))) % 1099511627776
        p1.reverse()
    p0 = [q % 1125899906842624 for q in [x & 5 for x in [x for x in p0 if x % 2]]][:38]
    return (A(25).x // ((0 + 1) | 1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 757
    return step
v7 = min(B(36).x, max(-3, 4611686018427387904, 1), 0)
v8 = min((1e3 / (abs(0.5) + 1)), (-0.0 + 1e3))
v9 = 'a-b-c'.lower()[1:3]
v10 = list(range(1, 8, 1))
v11 = dict(enumerate(v10))
v12 = A((v7) % 1000)
v11 = {k: w % 10007 for k, w in (dict(enumerate((v10 + v10)))).items() if k < 50}
v11.setdefault(0, v7)
try:
    i13 = 0
    while i13 < 39:
        i13 += 1
        v12 = A((v11.get(i13, v7)) % 1000)
        if (v9 <= v9):
            break
    v12.y = 6
    print({1: 2}[v7 % 3])
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', 1)
v11.setdefault(3, -9223372036854775808)
v14 = v11
i15 = 0
while i15 < 23:
    i15 += 1
    if (v7 in v14):
        v7 = (i15) % 97
    else:
        v8 = (v8) % 344.0
        v9 = ((f'{v7:5d}|{v8:g}' * 1))[-20:]
    v8 = (v8) % 842.0
    if (v7 in v11):
        break
v16 = sorted((v9 + 'é😀'))
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v14)
print(v16)
# --- seed 93
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 38
    def bump(self, k):
        self.x = (self.x * 4 + k) % 1011
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = str((p1 % (p1 | 1)))
    for i3 in gen(22, 4):
        p0 = [q % 1000003 for q in list(map(lambda q: q * 2, ([0, 1, -9223372036854775808, 6] + [-9223372036854775808, 9, 83])))][:13]
        p0.insert(0, i3)
        p0.reverse()
    return v2
def f4(p0, p1, p2):
    v5 = '-'.join('abc'.split(' '))
    if ([2, -2, 1][0::1] == [x for x in [1, 1, 1, 8] if x & 2]):
        p0 = (len({x: x * x for x in [57, 4611686018427387904, 75]})) % 1048576
        p0 &= (((-9223372036854775808 // (p0 | 1)) << ((p0 >> (p2 & 7)) & 7))) % 1099511627776
        p2 = (p1) % 1000003
    elif (A(6) == A(49)):
        v5 = (f'{p0:5d}|{0.5:8.3e}'.lower())[-28:]
        p0 = (p2) % 97
        v5 = (v5)[-2:]
    for i6 in gen(29, 1):
        print({**{x: x * x for x in [92, 9, 4, -9223372036854775808]}, 6: min(i6, 0, 1)})
        p2 = (p2) % 1000003
        print(B(21).x)
    return f1([9, -9223372036854775808, 0, 4611686018427387904], p1)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 427
    return step
v7 = int((1e3 + 37.3125))
v8 = (((v7) % 1000 / 8) if (False and True) else min(0.5, -0.0))
v9 = ('a-b-c' * 1).replace('b', '12')
v10 = list(range(6, 17, 1))
v11 = {x: x * x for x in [x for x in [4611686018427387904, 0, -9223372036854775808] if x & 2]}
v12 = (A(((v7 // (v7 | 1))) % 1000) + A((v7) % 1000))
v8 = ((v8 / (abs((v8 - v8)) + 1))) % 498.0
try:
    for i13 in range(41):
        v7 = (((v7 - v7) >> (v7 & 7))) % 1048576
    i14 = 0
    while i14 < 11:
        i14 += 1
        v7 &= ((v7 - int(0.1))) % 2305843009213693952
        v11 = {k: w % 10007 for k, w in ({x: x * x for x in v10}).items() if k < 50}
        if (i14 in v11):
            continue
    raise ValueError(str(v8))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v7)
v15 = v7
for i16 in range(42):
    v9 = (''.join(list(v9)))[-22:]
    i17 = 0
    while i17 < 7:
        i17 += 1
        v12 = v12
        v9 = (((v9 + v9) * 3))[-7:]
        v7 = (v7) % 1000003
        if (i17 in v11):
            continue
    print(sum([x - 0 for x in v10]))
for i18 in range(37):
    v11 = {k: w % 10007 for k, w in ({x: x * x for x in [i * j for i, j in zip(v10, [18])]}).items() if k < 50}
i19 = 0
while i19 < 38:
    i19 += 1
    v12 = v12
    for i20 in gen(10, 4):
        v7 += (i19) % 999983
        v12 = A(((6 if True else i19)) % 1000)
try:
    try:
        print((abs(v7) > v7))
        v15 = ((v15 // ((v15 // (0 | 1)) | 1))) % 2147483659
        v9 = (v9)[-17:]
        raise ValueError(v9)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    for i21 in range(15):
        v10 = [q % 1000003 for q in v10[-2::2]][:16]
        v9 = (f1(v10, 1))[-10:]
        if bool(v12):
            break
    v15 = (len(v12)) % 1000003
    print([1, 2, 3][v15 % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
for i22 in range(48):
    print({x: x * x for x in [x & 6 for x in v10]})
try:
    if (not (v15 in v10)):
        v12 = B(((1 if False else -9223372036854775808)) % 1000)
        v7 = (v7) % 2147483659
        v8 = (v8) % 128.0
    else:
        v12.bump((4611686018427387904 // (v7 | 1)))
        v11.setdefault(4, v15)
    print([1, 2, 3][(v15 // (4 | 1)) % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v23 = str(A(47)).lower()
v24 = B((max(-9223372036854775808, v15, 1)) % 1000)
v15 += (v7) % 1099511627776
v11.pop(7, None)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v15)
print(v23)
print(v24)
# --- seed 94
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 24
    def bump(self, k):
        self.x = (self.x * 5 + k) % 3246
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (B(49).x % (len(A(22)) | 1))
    if ((True and False) or (False or False)):
        v2 = (p2) % 1048576
    for i3 in gen(34, 4):
        p0 = (((i3) % 1000 / 4)) % 24.0
        v2 += ((v2 | (p2 - i3))) % 1099511627776
        print(f'{i3:5d}|{p0:8.3e}')
    if (v2 in {**{1: 2, 3: 4}, 1: v2}):
        p1.extra = 11
        v2 |= ((v2 % ((8 << (v2 & 7)) | 1))) % 999983
    else:
        p0 = (float(((v2 << (94 & 7))) % 100000)) % 811.0
    return v2
def f4(p0):
    v5 = (list(range(5, 18, 3)) >= (p0 + p0))
    i6 = 0
    while i6 < 32:
        i6 += 1
        v5 = ((False and v5) and v5)
        p0.insert(3, i6)
    if v5:
        p0 = [q % 1125899906842624 for q in p0][:19]
    else:
        v5 = (not v5)
    return (min(2, 4611686018427387904, 0) in {x: x * x for x in [-9223372036854775808, 5]})
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 183
    return step
v7 = len('%d %s %.2f' % (35, 'Hello World', -0.0))
v8 = round((0.5 if False else 2.5), 3)
v9 = ('%d %s %.2f' % (81, '', v8) * 3)
v10 = sorted(sorted([-9223372036854775808, 92]), reverse=True)
v11 = {**{x: x * x for x in v10}, 7: B(44).x}
v12 = (B((make(v7)(-9223372036854775808)) % 1000) + (B((v7) % 1000) + A(21)))
for i13 in gen(30, 4):
    i14 = 0
    while i14 < 40:
        i14 += 1
        v10 = [q % 1125899906842624 for q in list(range(5, 14, 2))][:21]
        if (not False):
            continue
    print(((i13 // (i13 | 1)) // (int(v8) | 1)))
    try:
        print((not bool(v9)))
        raise ValueError(v9.title())
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
try:
    print('%d %s %.2f' % (v7, 'x'.swapcase(), v8))
    v10 = [q % 1125899906842624 for q in [x * 6 for x in [1, -9223372036854775808, -9223372036854775808, 4611686018427387904]][2::1]][:19]
    print((sum(v10) if bool(v7) else make(v7)(4)))
    print([1, 2, 3][int(v8) % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v12.extra = v7
    i15 = 0
    while i15 < 6:
        i15 += 1
        v12 = (A((min(i15, 1, v7)) % 1000) + (B((i15) % 1000) + B(4)))
        v12 = v12
        v11 = {k: w % 10007 for k, w in ({x: x * x for x in [x for x in v10 if x % 2]}).items() if k < 50}
    v10 = [q % 1125899906842624 for q in sorted(list(map(lambda q: q * 2, v10)))][:19]
for i16 in range(29):
    v8 = (((len([-9223372036854775808, 4611686018427387904, 0, 1])) % 1000 / 2)) % 289.0
    for i17 in range(7):
        v11[v7 % 10] = (v11.get(4611686018427387904, i16)) % 9999
    if (not False):
        continue
print(v8)
for i18 in range(22):
    v10[1:3] = [((1 % (1 | 1))) % 65537]
    for i19 in range(5):
        v12 = B((A(26).x) % 1000)
        v12 = (A(((0 << (64 & 7))) % 1000) + A((i18) % 1000))
    if f4([0]):
        break
i20 = 0
while i20 < 42:
    i20 += 1
    for i21 in range(6):
        v9 = (v9.upper())[-17:]
        v10.append((i21) % 1000003)
        v9 = ('%d %s %.2f' % (i21, v9, 0.1).strip())[-13:]
        if (v7 in v11):
            break
    try:
        v10.append((i20) % 1000003)
        v10 = [q % 1125899906842624 for q in v10][:26]
        print(make(i20)(i20) // (abs(4611686018427387904) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v9 = (''.join(v9.split()))[-13:]
print(bool(v7))
v10 = [q % 1000003 for q in v10][:30]
v9 = ((f'{v7:x}|{v8:.2f}' + (v9 + v9)))[-14:]
v12 = A(((v7 ^ 8)) % 1000)
i22 = 0
while i22 < 10:
    i22 += 1
    v11 = {k: w % 10007 for k, w in ({x: x * x for x in [x for x in [0, 4611686018427387904, 64, 4611686018427387904] if x & 2]}).items() if k < 50}
    print(v9)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 95
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 9
    def bump(self, k):
        self.x = (self.x * 7 + k) % 531
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = round((3.0 + 99.5), 3)
    p0 ^= (len({**{}, 8: 17})) % 1099511627776
    for i3 in range(38):
        v2 = (v2) % 26.0
        if (A(7) < B(40)):
            continue
    v2 = (v2) % 300.0
    return v2
def f4(p0, p1):
    v5 = bool((3 // (0 | 1)))
    print(dict(enumerate(p0)))
    v5 = v5
    return v5
def f6(p0, p1, p2):
    v7 = ''.join('abc'.split('-'))
    p0 += (((p0 - p0) % (p0 | 1))) % 999983
    return '%d %s %.2f' % (p0, v7, -1.25)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 660
    return step
v8 = A((1) % 1000).x
v9 = ((3.0 if True else 0.1) if (not False) else ((v8) % 1000 / 5))
v10 = ''.lower().title()
v11 = sorted([5][-2::3], key=lambda q: -q)
v12 = {x: x * x for x in [x for x in [4611686018427387904, 1] if x % 2]}
v13 = B((v8) % 1000)
for i14 in range(22):
    for i15 in range(4):
        v8 -= (sum(list(range(3, 10, 3)))) % 2305843009213693952
    for i16 in range(6):
        v11 = [q % 1125899906842624 for q in (v11 + [1, 1, 4611686018427387904])][:34]
        v9 = (v9) % 219.0
        v8 -= (i14) % 999983
    for i17 in range(4):
        v11 = [q % 1000003 for q in v11][:33]
        print([i * j for i, j in zip([0, -9223372036854775808, 55, 1][2::1], [0, 1])])
        v11 = [q % 1000003 for q in [i * j for i, j in zip(list(gen(2)), [-9223372036854775808])]][:23]
    if (True or True):
        break
v13 = v13
v13 = v13
v10 = (v10)[-18:]
v11 = [q % 1000003 for q in v11][:29]
v11.sort()
print(A(((v8 * v8)) % 1000))
v18 = '%d %s %.2f' % (v8, v10, v9)
v19 = list(v10)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v18)
print(v19)
# --- seed 96
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 43
    def bump(self, k):
        self.x = (self.x * 1 + k) % 2765
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p1
    p1 = ((p1.title() + p1))[-19:]
    return ('%d %s %.2f' % (4611686018427387904, 'é😀', p2) * 1)
def f3(p0, p1, p2):
    v4 = (f'{7:<4}|{p1:g}' * 1)
    p2 = p0
    return v4
def f5(p0, p1):
    v6 = len(A((0) % 1000))
    p0.reverse()
    p1 = [q % 1125899906842624 for q in sorted([x + 4 for x in p1])][:16]
    return (min(v6, v6, -9223372036854775808) - len(B(15)))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 256
    return step
v7 = (int(88.75) ^ f5([-9223372036854775808, 0, 1], [0, 6, 4611686018427387904, 1]))
v8 = ((3.0 * -0.0) / (abs((0.5 * 0.1)) + 1))
v9 = ('abc' * 1).replace('b', 'é😀')
v10 = list(range(3, 15, 3))
v11 = {x: x * x for x in v10}
v12 = B((v7) % 1000)
v11[sum(v10) % 10] = (v7) % 9999
v7 = (v7) % 1048576
for i13 in range(39):
    v10 = [q % 1125899906842624 for q in v10][:37]
    v11.pop(4, None)
    v9 = (v9)[-5:]
    if bool(v12):
        break
for i14 in range(10):
    if (i14 in {**{0: 5}, 3: 2}):
        v7 = ((v12.x if (not True) else v7)) % 2147483659
        v12.extra = v7
        v11 = {k: w % 10007 for k, w in (dict(enumerate([i * j for i, j in zip(v10, v10)]))).items() if k < 50}
    else:
        v12 = B((i14) % 1000)
    v10[1:4] = [(f5(v10, [-9223372036854775808])) % 65537]
try:
    v10[2:4] = [(v7) % 65537]
    try:
        v7 = (A((v7) % 1000).get((59 >> (v7 & 7)))) % 97
        v11 = {k: w % 10007 for k, w in (dict(enumerate(list(gen(3))))).items() if k < 50}
        v10[0:4] = [(v7) % 65537]
        raise ValueError((v9 * 0))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        print(v10)
    finally:
        print('finally', v7)
    print([1, 2, 3][sum([-19, 1, 1, 3]) % 5])
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', v7)
i15 = 0
while i15 < 47:
    i15 += 1
    i16 = 0
    while i16 < 4:
        i16 += 1
        v7 = ((v7 if (3 == i16) else (i16 if True else v7))) % 1048576
    v10 = [q % 1000003 for q in [x + 3 for x in [x - 7 for x in v10]]][:36]
    for i17 in gen(21, 3):
        v10 = [q % 1000003 for q in [x & 7 for x in v10]][:25]
v11 = {k: w % 10007 for k, w in ({**v11, 6: int(v8)}).items() if k < 50}
if (min(v7, 0, 0) >= (v7 - v7)):
    v12 = A(((v7 + v7)) % 1000)
v10.sort()
for i18 in range(19):
    i19 = 0
    while i19 < 5:
        i19 += 1
        v12.bump(v7)
v20 = ((v7 * v7) + v12.get(v7))
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v20)
# --- seed 98
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 14
    def bump(self, k):
        self.x = (self.x * 4 + k) % 2285
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (make(0)(1) // ((-9223372036854775808 - -9223372036854775808) | 1))
    p1.bump(v2)
    p1.bump(v2)
    p1.bump(v2)
    return ((0 ^ v2) | A(49).x)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 825
    return step
v3 = (make(1)(1) if (not False) else (1 if False else 0))
v4 = (round(-1.25, 3) / (abs((2.5 / (abs(0.1) + 1))) + 1))
v5 = ''.join(['a', 'b']).replace('a', '')
v6 = [i * j for i, j in zip(list(range(2, 5, 3)), [1, 5, 1])]
v7 = {x: x * x for x in v6}
v8 = (A((v3) % 1000) + B((v3) % 1000))
v3 ^= ((v3 + v3)) % 1099511627776
for i9 in gen(18, 1):
    v5 = (f'{v3:x}|{3.0:.1%}')[-7:]
    if bool((-0.0 + v4)):
        v5 = ('-'.join(sorted('Hello World')))[-16:]
        v4 = (min(v4, (v4 / (abs(v4) + 1)))) % 297.0
v8 = (A((v3) % 1000) + v8)
v10 = min(min(v4, 0.5), (2.5 - v4))
for i11 in range(49):
    v4 = ((((6 * v3)) % 1000 / 8)) % 333.0
    for i12 in range(5):
        v7[v8.x % 10] = ((v3 // (v3 | 1))) % 9999
        v6.append((make(i11)(i11)) % 1000003)
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
v10 = (v4) % 381.0
for i13 in gen(22, 1):
    v3 = (i13) % 2147483659
    i14 = 0
    while i14 < 44:
        i14 += 1
        v6 = [q % 1125899906842624 for q in [x for x in v6 if x % 2][0::2]][:23]
v7.setdefault(7, v3)
for i15 in range(38):
    v3 = (len((B((i15) % 1000) + v8))) % 2147483659
for i16 in range(27):
    v7[i16 % 10] = (f1(v5, v8)) % 9999
    for i17 in range(3):
        v6 = [q % 1125899906842624 for q in v6][:35]
        v8.y = 5
    v8 = B((int(v4)) % 1000)
    if (v3 in v7):
        break
v18 = v8
print('-'.join([]).split('-'))
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v10)
print(v18)
# --- seed 99
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 48
    def bump(self, k):
        self.x = (self.x * 6 + k) % 4520
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 0
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (B((-9223372036854775808) % 1000) != A((p0) % 1000))
    p0 = ((p0 + sum(p2))) % 1000003
    try:
        print(str(0.5).split())
        p1.reverse()
        raise ValueError('%d %s %.2f' % (1, 'a-b-c', -0.0))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        p1.append((p0) % 1000003)
        print(B((p0) % 1000))
        p0 = (p0) % 1048576
    p0 ^= (((-9223372036854775808 + 0) // ((1 % (p0 | 1)) | 1))) % 999983
    return ((p0 << (p0 & 7)) in list(map(lambda q: q * 2, [1])))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 452
    return step
v3 = dict(enumerate([-9223372036854775808, 7, 1, 80])).get(int(3.0), make(74)(73))
v4 = ((sum([0, 0])) % 1000 / 5)
v5 = '-'.join(''.split())
v6 = [i * j for i, j in zip([i * j for i, j in zip([86, 56, -9223372036854775808], [1, -9223372036854775808])], [0, 5, 58, -9223372036854775808])]
v7 = {**{x: x * x for x in v6}, 3: v3}
v8 = B(((v3 % (v3 | 1))) % 1000)
try:
    for i9 in range(21):
        print((not bool(i9)))
        v5 = (f'{v3:+,}|{v4:8.3e}')[-25:]
    i10 = 0
    while i10 < 52:
        i10 += 1
        v6 = [q % 1000003 for q in [x for x in sorted(v6, key=lambda q: -q) if x % 2]][:35]
        v5 = (v5)[-11:]
        v3 = (i10) % 1048576
    print(([60, 0, 1, 4611686018427387904] + [28, -9223372036854775808, 9, 36])[1::2])
    print(v3 // (v3 % 3))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v11 = [x + 1 for x in v6]
i12 = 0
while i12 < 48:
    i12 += 1
    v7 = {k: w % 10007 for k, w in (dict(enumerate(v6))).items() if k < 50}
    v7.pop(9, None)
for i13 in gen(11, 2):
    v3 = (int(round(v4, 3))) % 97
    i14 = 0
    while i14 < 10:
        i14 += 1
        v11.insert(3, i13)
        v3 |= (i13) % 2305843009213693952
        if (v5 > v5):
            break
    for i15 in range(34):
        v6.reverse()
        v11 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, ([-9223372036854775808, 96, 9] + [-9223372036854775808, 4611686018427387904])))][:32]
v8 = B((max(v3, 7, v3)) % 1000)
for i16 in gen(14, 4):
    v6.sort()
try:
    v7.pop(3, None)
    for i17 in range(48):
        v11 = [q % 1000003 for q in [i * j for i, j in zip((v11 + v6), v6)]][:16]
        v3 ^= (max(v3, v3, -9223372036854775808)) % 999983
    v5 = ((v5 * 1))[-29:]
    raise ValueError(v5)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v3)
v11.reverse()
v3 = ((A(25).x - (v3 << (v3 & 7)))) % 1000003
v18 = {x: x * x for x in v11}
v11.reverse()
v18 = {k: w % 10007 for k, w in (v7).items() if k < 50}
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v11)
print(v18)
# --- seed 100
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 33
    def bump(self, k):
        self.x = (self.x * 8 + k) % 1805
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = f'{4611686018427387904:5d}|{1e3:.1%}'.replace('b', '12')
    for i3 in range(11):
        p0.x = (i3) % 1000
        if (i3 >= i3):
            continue
    p0 = A((sum([71, -9223372036854775808, 0])) % 1000)
    for i4 in range(20):
        v2 = (v2[-3:-4])[-18:]
        print((round(3.0, 2) == (2.5 / (abs(-1.25) + 1))))
    v2 = (v2.title().replace('b', v2))[-22:]
    return v2[3:5]
def f5(p0):
    v6 = f'{4611686018427387904:<4}|{16.0:8.3e}'
    for i7 in range(42):
        p0 = A((max(0, 5, i7)) % 1000)
        if (p0 == p0):
            continue
    p0.extra = 0
    return f1(p0)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 313
    return step
v8 = abs((-9223372036854775808 | 0))
v9 = float((v8) % 100000)
v10 = f1(A(17))
v11 = (list(range(6, 15, 1)) + [1])
v12 = {x: x * x for x in [i * j for i, j in zip(v11, v11)]}
v13 = B((make(4611686018427387904)(v8)) % 1000)
v10 = (', '.join(sorted('x')))[-7:]
try:
    for i14 in range(38):
        v8 &= (A((-9223372036854775808) % 1000).x) % 2305843009213693952
        v12[v8 % 10] = ((i14 + v8)) % 9999
        v11 = [q % 1000003 for q in v11][:7]
    print([1, 2, 3][v8 % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v9 = (v9) % 699.0
try:
    v11 = [q % 1000003 for q in v11][:31]
    v13 = v13
    v13 = v13
    print([1, 2, 3][(-9223372036854775808 % (v8 | 1)) % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v12.setdefault(8, v8)
for i15 in gen(32, 2):
    print(((len(B(30))) % 1000 / 4))
for i16 in range(37):
    v10 = (v10[1:4])[-9:]
    v13.y = 4
    for i17 in range(5):
        v10 = (', '.join(list(v10)))[-23:]
        if bool(v9):
            break
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
# --- seed 102
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 4
    def bump(self, k):
        self.x = (self.x * 3 + k) % 1325
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = str(True)[1:-3]
    try:
        v2 = (p0)[-16:]
        p0 = (f'{62:5d}|{-0.0:8.3e}'[1:-2])[-18:]
        p2 = [q % 1000003 for q in list(gen(8))][:6]
        print(p1 // (p1 % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    v2 = (v2)[-2:]
    try:
        p2.insert(3, p1)
        print({1: 2}[p1 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    return p0
def f3(p0, p1):
    v4 = int(float((p1) % 100000))
    print(abs(p1))
    for i5 in range(6):
        p0 = ('%d %s %.2f' % (i5, (p0 + p0), -1.25))[-21:]
        p1 &= (i5) % 2305843009213693952
        v4 &= (i5) % 2305843009213693952
        if bool(A(44)):
            continue
    print(v4)
    return max(A(6).get(64), (p1 ^ 4611686018427387904), v4)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 94
    return step
v6 = ((8 ^ -17) if (A(10) < A(44)) else f3('Hello World', 0))
v7 = float(({}.get(v6, v6)) % 100000)
v8 = (str([0, 1, 49]) * 3)
v9 = list(map(lambda q: q * 2, list(gen(2))))
v10 = dict(enumerate(v9))
v11 = B(((25 + -9223372036854775808)) % 1000)
v6 = (v6) % 1000003
v10[v6 % 10] = (v6) % 9999
v12 = [x - 0 for x in [x & 0 for x in [-9223372036854775808, 4611686018427387904, 7]]]
print(v7)
v9 = [q % 1000003 for q in list(gen(3))][:18]
v13 = v8.split('-')
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
# --- seed 103
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 38
    def bump(self, k):
        self.x = (self.x * 5 + k) % 3559
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (p0 == abs(p0))
    print((p0 if v2 else p0))
    print((([1, 4611686018427387904, 1] + [0]) + [1, -11, -9223372036854775808]))
    v2 = bool(p0)
    p0 -= (int((0.1 / (abs(0.5) + 1)))) % 2305843009213693952
    return ((3 in {}) or bool(A(46)))
def f3(p0):
    v4 = len(dict(enumerate([4611686018427387904])))
    print(B(0).x)
    print(min(p0, 4611686018427387904, p0))
    print(B(43).x)
    if ((39.125 * 47.5625) <= (2.5 / (abs(56.5) + 1))):
        print(abs(p0))
        p0 |= (int((1e3 + -1.25))) % 2305843009213693952
        v4 = (v4) % 1000003
    else:
        p0 &= (int(((p0) % 1000 / 2))) % 2305843009213693952
        p0 = (int(((0) % 1000 / 1))) % 97
        print(p0)
    return p0
def f5(p0, p1, p2):
    v6 = (('a-b-c' + '') + ('Hello World' * 3))
    for i7 in range(22):
        p2 = (((0.1 / (abs(-0.0) + 1)) if (i7 >= i7) else round(74.625, 2))) % 201.0
    for i8 in range(16):
        p1 -= (i8) % 1099511627776
        p1 &= (p1) % 999983
    return v6
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 196
    return step
v9 = max((4611686018427387904 * 1), min(-9223372036854775808, 4611686018427387904, 7), 1)
v10 = round((1e3 * -1.25), 2)
v11 = (''.join(['a', 'b']) + f5(v10, -9223372036854775808, v10))
v12 = [x for x in list(range(4, 5, 1)) if x & 2]
v13 = dict(enumerate(v12))
v14 = (A(((v9 ^ v9)) % 1000) + B((v9) % 1000))
v15 = ('%d %s %.2f' % (v9, v11, 3.0) + v11)
for i16 in range(38):
    try:
        v10 = (((v10 / (abs(v10) + 1)) - v10)) % 285.0
        print([1, 2, 3][sum(v12) % 5])
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i16)
    for i17 in range(2):
        print(v11)
    v14.x = (max(v9, i16, v9)) % 1000
v10 = (v10) % 649.0
v14 = (B(((v9 // (v9 | 1))) % 1000) + (A((v9) % 1000) + v14))
for i18 in gen(10, 4):
    i19 = 0
    while i19 < 55:
        i19 += 1
        v13 = {k: w % 10007 for k, w in (dict(enumerate([i * j for i, j in zip(v12, v12)]))).items() if k < 50}
        v13[max(i19, 1, i19) % 10] = ((i18 * 1)) % 9999
    v12[2:5] = [(i18) % 65537]
v12.reverse()
v12 = [q % 1125899906842624 for q in sorted(sorted(v12), key=lambda q: -q)][:13]
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
# --- seed 104
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 23
    def bump(self, k):
        self.x = (self.x * 7 + k) % 844
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((4611686018427387904 >> (-9223372036854775808 & 7)) - (4611686018427387904 if False else 1))
    p0 = p0
    p1 = ((p1 * (p1 * 0.1))) % 764.0
    v2 -= (sum(sorted([0, 1, -9223372036854775808], reverse=True))) % 2305843009213693952
    try:
        p1 = (p1) % 837.0
        p1 = (round(p1, 0)) % 660.0
        p1 = (p1) % 358.0
        print(v2 // (max(v2, 1, 1) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v2)
    return v2
def f3(p0, p1, p2):
    v4 = '%d %s %.2f' % (1, f'{19:x}|{p1:.2f}', p1)
    for i5 in range(56):
        p2 = [q % 1000003 for q in list(map(lambda q: q * 2, p0[-3::2]))][:35]
        p1 = (max(((i5) % 1000 / 6), (3.0 - p1))) % 259.0
        p2 = [q % 1125899906842624 for q in p0][:30]
    for i6 in gen(10, 3):
        p1 = (round(p1, 2)) % 569.0
        v4 = ((v4.swapcase() + v4))[-15:]
        p0 = [q % 1125899906842624 for q in list(gen(3))][:31]
    for i7 in range(54):
        p0 = [q % 1125899906842624 for q in list(gen(4))][:12]
        v4 = (v4)[-6:]
        p2.insert(0, 5)
    return ('%d %s %.2f' % (4, '12', p1) + v4.strip())
def f8(p0, p1):
    v9 = float(((2 << (6 & 7))) % 100000)
    p1 = (p0)[-3:]
    p0 = ('%d %s %.2f' % (0, p0, v9))[-13:]
    return min((v9 / (abs(v9) + 1)), v9)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 551
    return step
v10 = min(f1(A(14), 1e3), abs(96), 4611686018427387904)
v11 = f8('x', '12')
v12 = 'é😀'.replace('b', 'a-b-c').lower()
v13 = [x * 4 for x in ([-9223372036854775808] + [-9223372036854775808, 1, -9223372036854775808, 0])]
v14 = {x: x * x for x in [x * 6 for x in v13]}
v15 = (A((sum(v13)) % 1000) + B((v10) % 1000))
v16 = ', '.join('Hello World'.split(' '))
v14.setdefault(7, -9223372036854775808)
v14 = {k: w % 10007 for k, w in (v14).items() if k < 50}
for i17 in range(50):
    v13 = [q % 1125899906842624 for q in list(gen(6))][:26]
    i18 = 0
    while i18 < 6:
        i18 += 1
        v13 = [q % 1000003 for q in list(map(lambda q: q * 2, v13))][:29]
    v11 = (v11) % 782.0
v12 = (v12)[-24:]
try:
    v13 = [q % 1125899906842624 for q in list(range(7, 8, 1))[0::1]][:28]
    raise ValueError('%d %s %.2f' % (v10, '', v11))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    for i19 in range(40):
        v14.pop(4, None)
        v13.insert(0, 4)
        v12 = (f'{v10:x}|{v11:.2f}')[-16:]
        if (not True):
            continue
    if (v12 != v12):
        v14 = {k: w % 10007 for k, w in (dict(enumerate(v13[-2::2]))).items() if k < 50}
        v15.x = (sum([4611686018427387904, 1, 8])) % 1000
    elif (v10 >= 0):
        v11 = (f8(v12, v16)) % 597.0
        print(v16)
for i20 in range(6):
    v12 = (v16[-1:4])[-23:]
    v13 = [q % 1125899906842624 for q in v13][:39]
    if (i20 in v14):
        continue
v12 = (v12)[-23:]
v15.bump((v10 - v10))
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
# --- seed 105
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 8
    def bump(self, k):
        self.x = (self.x * 8 + k) % 3079
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (int(p0) % (sum(p2) | 1))
    for i3 in gen(15, 3):
        p0 = (p0) % 263.0
    return v2
def f4(p0, p1):
    v5 = make(p0)((1 - p0))
    if (not (B(22) > B(0))):
        p1 = (p1) % 183.0
    return ((1 * v5) % (v5 | 1))
def f6(p0):
    v7 = str([-9223372036854775808, -20]).upper()
    v7 = (v7.replace('b', 'é😀'))[-16:]
    print(A(30).get(0))
    return v7
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 45
    return step
v8 = int((1e3 * 2.5))
v9 = ((v8) % 1000 / 7)
v10 = f'{v8:x}|{v9:.1%}'
v11 = [x for x in list(gen(7)) if x % 2]
v12 = {x: x * x for x in v11[2::-1]}
v13 = B((B(25).get(1)) % 1000)
for i14 in range(17):
    v9 = (float((v8) % 100000)) % 841.0
    if (not (v9 > v9)):
        v8 = (v13.x) % 1000003
        v13.y = 8
    else:
        print(v12)
    v9 = (float(((4611686018427387904 if True else i14)) % 100000)) % 321.0
for i15 in range(55):
    print(A((i15) % 1000).x)
    v12[(i15 * 0) % 10] = (f1(2.5, v10, v11)) % 9999
    for i16 in range(4):
        v12 = {k: w % 10007 for k, w in (v12).items() if k < 50}
    if (not True):
        break
v17 = v13
try:
    v9 = (((122.8125 * v9) if (not False) else v9)) % 834.0
    v17 = A((v8) % 1000)
    print(v11)
    print([1, 2, 3][(v8 + v8) % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v8)
v17.extra = 8
v18 = (f4(v8, v9) // ((v8 * 0) | 1))
v17.x = (v8) % 1000
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v17)
print(v18)
# --- seed 106
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 43
    def bump(self, k):
        self.x = (self.x * 2 + k) % 364
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ''.join([str(x) for x in [-10]])
    for i3 in range(40):
        print((not ([0] == [4611686018427387904, 0])))
        p1 = (p1) % 2147483659
        p0 = (v2)[-28:]
    print(A(47).get(p1))
    print((B(((p1 % (p1 | 1))) % 1000) + A((p1) % 1000)))
    p0 = (v2.replace('a', v2)[-3:-1])[-16:]
    return p0
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 293
    return step
v4 = (A(48).get(4611686018427387904) if (4611686018427387904 <= 0) else abs(0))
v5 = (round(1e3, 0) * (-1.25 / (abs(109.1875) + 1)))
v6 = f1('x', v4)
v7 = list(gen(7))
v8 = {x: x * x for x in list(range(2, 8, 1))}
v9 = A((v4) % 1000)
v6 = (f'{v4:x}|{v5:.1%}')[-9:]
for i10 in range(25):
    v4 = (int((v5 / (abs(v5) + 1)))) % 2147483659
v11 = B((v4) % 1000)
try:
    for i12 in range(55):
        v6 = (v6)[-4:]
        v5 = (v5) % 480.0
        v9 = (A(((1 | v4)) % 1000) + v11)
        if (i12 > v4):
            break
    for i13 in range(10):
        v5 = (v5) % 167.0
        v6 = (v6)[-18:]
        v11 = v9
    if ((not False) and (True or True)):
        v5 = (round((v5 - 2.5), 3)) % 596.0
    else:
        print((B((abs(v4)) % 1000) + v11))
        v11 = v9
        v4 = ((v9.x if (v5 >= v5) else make(v4)(v4))) % 2147483659
    print({1: 2}[-9223372036854775808 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', 1)
for i14 in range(56):
    v8.setdefault(6, v4)
    if (v4 in v8):
        v6 = (f'{i14:<4}|{v5:.1%}')[-22:]
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
    if (2.5 == v5):
        continue
v8 = {k: w % 10007 for k, w in ({x: x * x for x in [i * j for i, j in zip(v7, [0])]}).items() if k < 50}
v5 = (v5) % 872.0
print([x for x in sorted(v7, key=lambda q: -q) if x & 2])
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v11)
# --- seed 107
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 28
    def bump(self, k):
        self.x = (self.x * 4 + k) % 2599
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = make((p2 - p0))(p1)
    p1 = (min(p2, p1, p2)) % 1000003
    print(((3 + p2) > p0))
    v2 ^= (v2) % 999983
    p0 += (sum([x for x in [-9223372036854775808, 4611686018427387904, 4611686018427387904] if x % 2])) % 1099511627776
    return p2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 48
    return step
v3 = (len({1: 2, 3: 4}) // ((1 % (4611686018427387904 | 1)) | 1))
v4 = (float((v3) % 100000) / (abs(min(2.5, 0.5)) + 1))
v5 = str((B(42) == A(4)))
v6 = sorted(([0] + [4611686018427387904, 3, 28, -9223372036854775808]), reverse=True)
v7 = dict(enumerate(list(gen(6))))
v8 = (A(((v3 & v3)) % 1000) + B((38) % 1000))
for i9 in gen(21, 3):
    i10 = 0
    while i10 < 16:
        i10 += 1
        v6[2:5] = [(A(3).get(i10)) % 65537]
v11 = sorted(v5)
v11 = sorted('%d %s %.2f' % (v3, 'a-b-c', v4))
print((make(v3)(-9223372036854775808) != min(0, v3, v3)))
v3 += (B((-9223372036854775808) % 1000).get(v3)) % 999983
v3 = (v8.x) % 1048576
v6 = [q % 1000003 for q in v6][:15]
v6.insert(3, 48)
v12 = v8
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v11)
print(v12)
# --- seed 108
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 13
    def bump(self, k):
        self.x = (self.x * 5 + k) % 4834
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = round(round(1e3, 0), 1)
    v2 = (((v2 if False else 1e3) - min(-1.25, v2))) % 819.0
    return ((-0.0 * v2) / (abs(v2) + 1))
def f3(p0):
    v4 = {x: x * x for x in [4611686018427387904, 1, 1, 0]}.get(make(4611686018427387904)(4611686018427387904), p0.x)
    v4 = (v4) % 1048576
    for i5 in range(16):
        v4 = (v4) % 97
        p0.bump((v4 ^ i5))
        v4 ^= (p0.x) % 2305843009213693952
    return make(len(p0))(max(v4, v4, v4))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 223
    return step
v6 = f3(B(32))
v7 = f1(A(19))
v8 = ''.join(sorted('x'))
v9 = list(map(lambda q: q * 2, sorted([50, 1], reverse=True)))
v10 = {**{**{}, 1: v6}, 6: max(v6, 1, 0)}
v11 = (A((v6) % 1000) + B((v6) % 1000))
for i12 in gen(39, 1):
    print((v7 - v7))
v8 = ('%d %s %.2f' % (v6, ', '.join(['a', 'b']), v7))[-6:]
v13 = sorted(list(gen(4)), key=lambda q: -q)
v8 = (v8[2:-4].title())[-7:]
print((B((v6) % 1000) + v11))
for i14 in range(54):
    try:
        v13 = [q % 1000003 for q in list(range(6, 19, 3))][:30]
        print({1: 2}[v6 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 9)
    print(v11)
    if (i14 != v6):
        break
v7 = ((min(v7, v7) if (True and False) else v7)) % 44.0
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v13)
# --- seed 109
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 47
    def bump(self, k):
        self.x = (self.x * 7 + k) % 2118
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ('abc'[0:2] * 1)
    print(len(v2))
    for i3 in range(30):
        v2 = (v2)[-15:]
        print((not (not False)))
        if (4611686018427387904 in {1: 2, 3: 4}):
            break
    print((0 % (0 | 1)))
    return v2
def f4(p0, p1, p2):
    v5 = f1(p1, p1)[-4:0]
    p2 = (int((p1 - p1))) % 1000003
    return v5
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 342
    return step
v6 = (abs(2) - max(7, 1, -9223372036854775808))
v7 = (((v6) % 1000 / 3) / (abs((-0.0 / (abs(2.5) + 1))) + 1))
v8 = ('a-b-c'[-2:-4] + ('a-b-c' + ''))
v9 = list(map(lambda q: q * 2, [i * j for i, j in zip([62, 63], [3, 4611686018427387904, 17, 87])]))
v10 = {**{**{}, 1: v6}, 8: (v6 + v6)}
v11 = B((make(v6)(v6)) % 1000)
print(v11)
v12 = bool([x for x in [4611686018427387904] if x % 2])
try:
    print(max(v7, ((v6) % 1000 / 5)))
    int('a-b-c')
except Exception as e:
    print(type(e).__name__, e)
v8 = (('' * 3)[-1:0])[-13:]
v11 = v11
v11.extra = v6
v6 += (max((v6 - v6), sum([8, 1, 1]), 1)) % 2305843009213693952
if bool(v7):
    for i13 in gen(13, 4):
        v9 = [q % 1000003 for q in v9][:31]
    print((v8 + v8).split('-'))
    v6 = (v6) % 1000003
v10 = {k: w % 10007 for k, w in (dict(enumerate([x for x in v9 if x & 2]))).items() if k < 50}
for i14 in gen(20, 1):
    print(A((v6) % 1000))
    i15 = 0
    while i15 < 6:
        i15 += 1
        v7 = (((v7 / (abs(2.5) + 1)) * ((i14) % 1000 / 8))) % 558.0
        print(((v7 - v7) / (abs(v7) + 1)))
        v9 = [q % 1125899906842624 for q in list(gen(2))][:18]
    v9.append((make(i14)(v6)) % 1000003)
for i16 in gen(12, 3):
    v11.x = ((i16 % (v6 | 1))) % 1000
    i17 = 0
    while i17 < 11:
        i17 += 1
        v11 = (A((i16) % 1000) + v11)
        print({**v10, 6: v6})
        if (v12 or v12):
            continue
v10.pop(5, None)
for i18 in range(56):
    print(round(max(3.0, v7), 1))
    for i19 in gen(33, 3):
        v10[i19 % 10] = (sum(v9)) % 9999
    i20 = 0
    while i20 < 6:
        i20 += 1
        v8 = ((v8 * 0))[-22:]
        if (v12 and v12):
            break
    if v12:
        continue
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 110
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 33
    def bump(self, k):
        self.x = (self.x * 1 + k) % 4353
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = (float((4611686018427387904) % 100000) - ((p2) % 1000 / 6))
    print(min(v2, ((p0) % 1000 / 5)))
    return round(v2, 3)
def f3(p0):
    v4 = (sum([0, 0, -9223372036854775808, 0]) in dict(enumerate([-9223372036854775808, 56, -9223372036854775808, 32])))
    print(sorted([0, 40, 0][-3::2]))
    return (v4 or v4)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 591
    return step
v5 = make((0 if True else 1))(make(-9223372036854775808)(0))
v6 = ((65.5 / (abs(0.1) + 1)) + (1e3 / (abs(0.1) + 1)))
v7 = 'a-b-c'.lower()[-2:-1]
v8 = [i * j for i, j in zip(([0, 9, 0, 33] + [1, 0]), [-9223372036854775808, -9223372036854775808])]
v9 = dict(enumerate(v8))
v10 = B(((1 & v5)) % 1000)
try:
    v9.pop(8, None)
    for i11 in gen(15, 1):
        v8.sort()
        v5 -= (v10.get(v5)) % 2305843009213693952
    for i12 in range(22):
        v5 += (int(f1(i12, v7, i12))) % 2305843009213693952
        print(((v7 + 'Hello World') + v7.replace('b', 'Hello World')))
        v10 = (B((int(v6)) % 1000) + A((i12) % 1000))
    print(v9.get(v5, v5) // (v5 % 3))
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', 4611686018427387904)
v13 = v9
v9.setdefault(9, v5)
v8[0:4] = [(v5) % 65537]
v14 = v5
v7 = (v7)[-10:]
if (A((v5) % 1000) == v10):
    for i15 in gen(30, 2):
        v7 = (str((i15 in v8)))[-17:]
        v9[int(-1.25) % 10] = ((v14 >> (i15 & 7))) % 9999
else:
    for i16 in range(54):
        v14 = (i16) % 97
        v9 = {k: w % 10007 for k, w in ({**{**{1: 2, 3: 4}, 5: -9223372036854775808}, 8: i16}).items() if k < 50}
        if (v8 > v8):
            break
    i17 = 0
    while i17 < 16:
        i17 += 1
        v9.pop(0, None)
    v13[v14 % 10] = (make(4611686018427387904)(v5)) % 9999
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v13)
print(v14)
# --- seed 111
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 18
    def bump(self, k):
        self.x = (self.x * 3 + k) % 1638
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((p0 if True else p0) * (p0 | p0))
    for i3 in range(25):
        p0 ^= ((make(31)(i3) // (i3 | 1))) % 2305843009213693952
        print((p0 & i3))
        p0 -= (i3) % 2305843009213693952
    for i4 in range(35):
        p0 ^= (i4) % 1099511627776
        p0 &= (make(abs(1))(v2)) % 2305843009213693952
    v2 |= ((v2 if ([0, 1, 1] <= [25]) else v2)) % 999983
    if (list(gen(7)) < list(range(6, 16, 3))):
        p0 &= (int(((v2) % 1000 / 3))) % 999983
        v2 &= (min(make(p0)(v2), (8 % (v2 | 1)), v2)) % 999983
    else:
        p0 -= (v2) % 1099511627776
    return len(dict(enumerate([0, 4611686018427387904, 57])))
def f5(p0):
    v6 = f'{1:x}|{p0:g}'
    for i7 in gen(22, 3):
        p0 = (p0) % 655.0
        print((i7 if False else i7))
        p0 = (float((i7) % 100000)) % 490.0
    i8 = 0
    while i8 < 44:
        i8 += 1
        p0 = (p0) % 825.0
        p0 = (p0) % 155.0
        p0 = (p0) % 701.0
    p0 = (((p0 + 0.1) / (abs(round(p0, 3)) + 1))) % 405.0
    p0 = (round((p0 if False else p0), 1)) % 256.0
    return v6
def f9(p0, p1, p2):
    v10 = max(p0, (p0 & p0), 63)
    i11 = 0
    while i11 < 32:
        i11 += 1
        v10 |= (v10) % 2305843009213693952
        p2 = (((p0 // (p0 | 1)) % (A(22).get(p0) | 1))) % 1000003
        p2 ^= ({x: x * x for x in [4611686018427387904, 4611686018427387904, 0, 1]}.get(p2, v10)) % 999983
    try:
        p1 = (p1) % 409.0
        print(f1(p0) // (A(11).get(p0) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', p0)
    return {x: x * x for x in [2, 1, 1]}.get(max(p0, p0, v10), (p0 ^ p0))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 362
    return step
v12 = make(max(98, 4611686018427387904, 4611686018427387904))((4 + -9223372036854775808))
v13 = float((v12) % 100000)
v14 = f5(v13)
v15 = [i * j for i, j in zip([x for x in [1] if x % 2], [60])]
v16 = {**{x: x * x for x in v15}, 2: abs(v12)}
v17 = B((v12) % 1000)
v12 = (v12) % 1000003
v18 = sum(v15)
v17.bump(v18)
try:
    for i19 in range(15):
        v12 = ((v12 | v18)) % 2147483659
        v15.insert(0, i19)
    v13 = ((v13 if bool(v17) else ((v12) % 1000 / 8))) % 403.0
    try:
        v13 = ((float((0) % 100000) / (abs(v13) + 1))) % 459.0
        v18 = (f9(v18, v13, v12)) % 1000003
        print([1, 2, 3][v18 % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    print([1, 2, 3][max(v12, v12, v12) % 5])
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', v18)
v20 = (A(({1: 2, 3: 4}.get(v12, v12)) % 1000) + v17)
v17.extra = v18
i21 = 0
while i21 < 38:
    i21 += 1
    for i22 in gen(23, 1):
        v17.x = ((i22 ^ i22)) % 1000
        v17 = (B((i22) % 1000) + A((i22) % 1000))
        v18 = (v17.x) % 2147483659
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
print(v17)
print(v18)
print(v20)
# --- seed 112
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 3
    def bump(self, k):
        self.x = (self.x * 4 + k) % 3873
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = float((abs(4611686018427387904)) % 100000)
    p1 = A((len('abc')) % 1000)
    i3 = 0
    while i3 < 54:
        i3 += 1
        p0.sort()
        p0 = [q % 1000003 for q in p0][:39]
        p0 = [q % 1125899906842624 for q in p0][:21]
    print(p1)
    return round((v2 if False else v2), 0)
def f4(p0):
    v5 = ((0 + -9223372036854775808) // ((0 * -9223372036854775808) | 1))
    i6 = 0
    while i6 < 49:
        i6 += 1
        p0 = p0
    if (f'{v5:x}|{-1.25:.2f}' > 'a-b-c'.replace('a', '')):
        p0 = B((p0.get(v5)) % 1000)
    elif (True and False):
        p0 = A((abs(0)) % 1000)
    return v5
def f7(p0, p1, p2):
    v8 = (int(0.1) + min(17, 1, -17))
    if (A(27).get(v8) in list(map(lambda q: q * 2, p0))):
        p0.append(((v8 + v8)) % 1000003)
    elif (p2 == p2):
        p1 = (', '.join(sorted('abc')))[-24:]
    p0.append(((v8 >> (v8 & 7))) % 1000003)
    return int((p2 * p2))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 323
    return step
v9 = abs({}.get(0, 0))
v10 = (((v9) % 1000 / 4) / (abs(((v9) % 1000 / 2)) + 1))
v11 = '12'.upper()[-4:1]
v12 = [i * j for i, j in zip(list(gen(7)), [4611686018427387904, -9223372036854775808, 1, 0])]
v13 = dict(enumerate(list(range(6, 9, 2))))
v14 = A((f4(B(24))) % 1000)
v11 = ((('x' + v11) + (v11 + v11)))[-1:]
v9 = (v14.x) % 97
for i15 in range(29):
    v12 = [q % 1000003 for q in v12[-1::3]][:7]
    for i16 in range(6):
        v9 = ((B((i16) % 1000) + v14).get((i15 if False else i15))) % 2147483659
        v12[2:4] = [(i16) % 65537]
        v12 = [q % 1000003 for q in v12][:32]
    v13 = {k: w % 10007 for k, w in (v13).items() if k < 50}
    if bool(5):
        break
v9 += (sum([i * j for i, j in zip(v12, v12)])) % 2305843009213693952
for i17 in gen(22, 3):
    v13 = {k: w % 10007 for k, w in (v13).items() if k < 50}
    v13 = {k: w % 10007 for k, w in ({**v13, 2: f4(v14)}).items() if k < 50}
print(sum(list(map(lambda q: q * 2, v12))))
for i18 in gen(28, 1):
    for i19 in gen(34, 1):
        v9 = ((v9 ^ (7 >> (i19 & 7)))) % 97
        print([str(x) for x in v12])
        v10 = (v10) % 9.0
    v14 = v14
    v12 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, list(map(lambda q: q * 2, v12))))][:7]
v20 = v11
if (not bool(v14)):
    for i21 in range(41):
        v10 = (v10) % 465.0
    for i22 in gen(8, 3):
        v20 = (f'{i22:05d}|{v10:8.3e}')[-18:]
        v20 = (v11)[-18:]
        v14.extra = v9
    print(bool(v9))
else:
    v11 = (''.join(['one', 'two', 'three']).replace('b', 'abc'))[-10:]
    v12 = [q % 1125899906842624 for q in v12][:23]
    print((sorted([4611686018427387904, 71, -9223372036854775808, -9223372036854775808], reverse=True) + v12))
v14 = B(((v9 - v9)) % 1000)
i23 = 0
while i23 < 12:
    i23 += 1
    i24 = 0
    while i24 < 4:
        i24 += 1
        v11 = ((v11 + v20))[-5:]
        v10 = (v10) % 291.0
    v12.insert(3, v9)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v20)
# --- seed 113
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 37
    def bump(self, k):
        self.x = (self.x * 6 + k) % 1158
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p2
    p2 = (v2) % 97
    v2 = (p2) % 1048576
    return v2
def f3(p0):
    v4 = ('abc'.upper() <= f'{7:5d}|{0.1:g}')
    v4 = v4
    v4 = v4
    if bool(abs(1)):
        p0[0:3] = [(int(0.5)) % 65537]
        v4 = v4
        p0[0:5] = [(max(4, 4611686018427387904, 1)) % 65537]
    return ((9 * -9223372036854775808) in dict(enumerate([-6, 4, 1, 4611686018427387904])))
def f5(p0):
    v6 = ((abs(-9223372036854775808)) % 1000 / 4)
    p0 = (v6) % 4.0
    return p0
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 123
    return step
v7 = (max(4611686018427387904, 0, 1) | (69 * 20))
v8 = (((v7 * v7)) % 1000 / 1)
v9 = (', '.join(['a', 'b']) + ('12' + '12'))
v10 = list(gen(8))
v11 = dict(enumerate([x + 1 for x in v10]))
v12 = A(({}.get(9, 0)) % 1000)
v11.pop(9, None)
v11[(v7 % (0 | 1)) % 10] = (len(v9)) % 9999
if (not (False or False)):
    try:
        v7 = (v11.get(v7, (27 + v7))) % 2147483659
        print(v12)
        int('a-b-c')
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    try:
        v9 = (v9)[-16:]
        v11[v7 % 10] = ((v7 * v7)) % 9999
        print((v7 ^ v7) // (int(v8) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v7)
    for i13 in gen(11, 4):
        v10.append((len(v10)) % 1000003)
else:
    for i14 in gen(18, 3):
        v12 = v12
        v11 = {k: w % 10007 for k, w in ({x: x * x for x in v10}).items() if k < 50}
for i15 in range(22):
    for i16 in range(6):
        v7 += (((1 - v7) >> (i15 & 7))) % 999983
        v7 ^= ((i16 + v7)) % 2305843009213693952
    v11.pop(1, None)
v11 = {k: w % 10007 for k, w in ({**{**v11, 5: 0}, 2: v7}).items() if k < 50}
v7 ^= (f1(0.1, v10, 4611686018427387904)) % 2305843009213693952
v17 = '%d %s %.2f' % (v7, v9, 27.875)
v10 = [q % 1125899906842624 for q in sorted(list(map(lambda q: q * 2, [0, 4611686018427387904, 1, 46])))][:38]
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v17)
# --- seed 114
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 23
    def bump(self, k):
        self.x = (self.x * 8 + k) % 3393
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = '12'.strip()[2:0]
    if (not bool(p0)):
        print((p0 % (4611686018427387904 | 1)))
    elif (p0 != p0):
        p0 &= (p0) % 1099511627776
        print((p0 % (p0 | 1)))
        v2 = ((v2 * 1))[-3:]
    if (list(map(lambda q: q * 2, [4611686018427387904])) > list(map(lambda q: q * 2, [84, 0, 1]))):
        p0 = (dict(enumerate([1, -9223372036854775808])).get(p0, p0)) % 1048576
        print((p0 >> (p0 & 7)))
        print(p0)
    try:
        p0 = (p0) % 2147483659
        print({x: x * x for x in list(map(lambda q: q * 2, [-9223372036854775808, 61, 0]))})
        p0 = (abs(p0)) % 1000003
        int('Hello World')
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', p0)
    for i3 in range(28):
        v2 = (v2.swapcase().replace('b', v2))[-9:]
        v2 = (v2)[-26:]
        if ([4611686018427387904, 0] > [0, -9223372036854775808]):
            continue
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 154
    return step
v4 = ((-9223372036854775808 % (1 | 1)) // ({0: 5}.get(0, -9223372036854775808) | 1))
v5 = min((-0.0 * 0.1), (2.5 if False else 0.1))
v6 = ('Hello World' * 1)[-1:-1]
v7 = list(gen(7))
v8 = {x: x * x for x in v7}
v9 = B((len(v8)) % 1000)
v9.bump(v9.x)
v8 = {k: w % 10007 for k, w in ({x: x * x for x in v7}).items() if k < 50}
try:
    print({x: x * x for x in v7})
    if bool(v4):
        v9.y = 5
        v7 = [q % 1125899906842624 for q in sorted(list(map(lambda q: q * 2, v7)), reverse=True)][:32]
        v7 = [q % 1000003 for q in v7[-2::2]][:32]
    else:
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
        v9.x = ((1 << (v4 & 7))) % 1000
    try:
        v9 = B(({1: 2, 3: 4}.get(v4, v4)) % 1000)
        v4 = (v4) % 2147483659
        raise ValueError(f'{v4:x}|{v5:.1%}')
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v4 += (abs(v4)) % 1099511627776
        v5 = (v5) % 813.0
        v9.bump(v4)
    finally:
        print('finally', 1)
    int(v6)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
print(list(v6))
v10 = v4
v7 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, v7))[2::-1]][:37]
v7.insert(1, 74)
v8.pop(7, None)
try:
    i11 = 0
    while i11 < 49:
        i11 += 1
        v7[1:5] = [((4611686018427387904 - v10)) % 65537]
        v7.insert(0, v4)
    print(v6)
    int(v6)
except Exception as e:
    print(type(e).__name__, e)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
# --- seed 115
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 8
    def bump(self, k):
        self.x = (self.x * 1 + k) % 678
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = abs(p0)
    print('%d %s %.2f' % (0, 'é😀', 3.0).split(' '))
    for i3 in range(16):
        print(v2)
        p2[2:5] = [(v2) % 65537]
        p2.insert(0, v2)
    i4 = 0
    while i4 < 56:
        i4 += 1
        p1 = (p0) % 1048576
    i5 = 0
    while i5 < 36:
        i5 += 1
        p2 = [q % 1000003 for q in list(gen(7))][:26]
        p1 &= (min((5 if False else p1), (p0 * i5), 1)) % 1099511627776
        v2 = (sum(list(gen(6)))) % 2147483659
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 165
    return step
v6 = A((4611686018427387904) % 1000).x
v7 = max((2.5 - -0.0), min(-0.0, 3.0))
v8 = ('Hello World' + '').lower()
v9 = [i * j for i, j in zip([x - 2 for x in [-9223372036854775808, 1]], [1])]
v10 = {**{x: x * x for x in v9}, 7: v6}
v11 = A((v6) % 1000)
if (v6 in (v9 + v9)):
    v9.reverse()
v10[len(v10) % 10] = (f1(v6, v6, v9)) % 9999
v12 = {x: x * x for x in v9}
for i13 in range(44):
    v9.append(((v6 | i13)) % 1000003)
    try:
        v6 += ({**v10, 3: i13}.get(len(v10), v6)) % 999983
        v11.y = 4
        v12.pop(8, None)
        print([1, 2, 3][make(v6)(i13) % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i13)
    for i14 in gen(29, 4):
        v8 = (v8)[-4:]
        v8 = (str((v6 in v10)))[-1:]
        v11 = (A((int(v7)) % 1000) + B((i14) % 1000))
    if (True and True):
        break
v15 = v6
v11 = B((v6) % 1000)
v6 |= (v6) % 1099511627776
v16 = v8.swapcase().split('-')
print((sum(v9) in {x: x * x for x in v9}))
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v15)
print(v16)
# --- seed 116
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 42
    def bump(self, k):
        self.x = (self.x * 3 + k) % 2912
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = dict(enumerate(p0)).get((-9223372036854775808 & 8), sum(p0))
    for i3 in gen(32, 2):
        print((B((v2) % 1000) + (A((v2) % 1000) + A(2))))
        p0.sort()
    return abs(v2)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 765
    return step
v4 = (A(9).get(4611686018427387904) + abs(4611686018427387904))
v5 = float((int(1e3)) % 100000)
v6 = ('é😀' + 'abc')[1:-4]
v7 = list(gen(3))[-3::-1]
v8 = dict(enumerate([x for x in v7 if x % 2]))
v9 = (A((B(34).get(v4)) % 1000) + A((v4) % 1000))
v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
for i10 in range(15):
    v5 = (((v5 if True else 0.5) if (v4 in v8) else v5)) % 906.0
    v6 = (v6)[-23:]
    v8.pop(7, None)
try:
    if (v7 != list(gen(6))):
        v9.y = 4
    else:
        v7.sort()
        v9 = B((make(v4)(v4)) % 1000)
        v6 = ((v6.replace('l', v6) * 0))[-4:]
    if (int(v5) <= (44 * v4)):
        v9.bump((v4 // (v4 | 1)))
    print({1: 2}[v4 % 3])
except Exception as e:
    print(type(e).__name__, e)
else:
    i11 = 0
    while i11 < 20:
        i11 += 1
        v4 += (f1(v7)) % 999983
        v7.sort()
        v8 = {k: w % 10007 for k, w in ({**{**v8, 8: i11}, 7: v8.get(8, 1)}).items() if k < 50}
    v9 = v9
v9 = (A((f1(v7)) % 1000) + v9)
for i12 in range(57):
    for i13 in range(2):
        v7.reverse()
        v9.extra = 4611686018427387904
        v9 = A((i12) % 1000)
    if (1 >= v4):
        continue
if bool((v4 // (4611686018427387904 | 1))):
    v4 -= (len((A((v4) % 1000) + v9))) % 999983
v9.extra = v4
v8.setdefault(6, v4)
print(dict(enumerate(v7)))
for i14 in range(43):
    if (not (v4 in v7)):
        v4 -= (sum([i * j for i, j in zip(v7, [1, 37, 7, -9223372036854775808])])) % 2305843009213693952
v7.insert(2, v4)
for i15 in range(16):
    v5 = (((v5 + v5) + max(v5, -0.0))) % 504.0
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
# --- seed 117
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 27
    def bump(self, k):
        self.x = (self.x * 5 + k) % 197
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((-9223372036854775808 if False else 4611686018427387904) % ((-9223372036854775808 << (8 & 7)) | 1))
    p1.reverse()
    for i3 in range(20):
        p1 = [q % 1000003 for q in sorted(p1)][:12]
    v2 = (v2) % 97
    p1.sort()
    return (v2 % (v2 | 1))
def f4(p0, p1, p2):
    v5 = ((0.1 / (abs(0.5) + 1)) < (1e3 / (abs(-1.25) + 1)))
    for i6 in range(4):
        print(p2)
    return (('x' + '') >= '12'.replace('l', 'Hello World'))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 426
    return step
v7 = (B(3).get(1) // (make(73)(0) | 1))
v8 = ((-1.25 * 1e3) + (1e3 - 1e3))
v9 = f'{v7:+,}|{v8:8.3e}'
v10 = list(map(lambda q: q * 2, ([-9223372036854775808, -12, 0, 8] + [4611686018427387904, -9223372036854775808])))
v11 = {**{x: x * x for x in v10}, 2: v7}
v12 = A((f1(v9, v10)) % 1000)
try:
    for i13 in gen(26, 3):
        v9 = ('-'.join(['a', 'b'])[-1:-1])[-15:]
        v12.extra = i13
    i14 = 0
    while i14 < 18:
        i14 += 1
        v12 = B((A(30).x) % 1000)
    print(int(0.1) // (make(v7)(82) % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    if (v7 in v11):
        v11.pop(8, None)
        v12.extra = v7
    v10 = [q % 1000003 for q in v10[0::3]][:22]
finally:
    print('finally', v7)
v10 = [q % 1000003 for q in list(map(lambda q: q * 2, list(gen(7))))][:25]
v10 = [q % 1000003 for q in v10][:31]
v9 = (str(float((1) % 100000)))[-10:]
i15 = 0
while i15 < 55:
    i15 += 1
    if ((0 >= v7) and (v7 in [-9223372036854775808, 1])):
        v7 = ((i15 >> (f1(v9, v10) & 7))) % 1000003
        v12.x = (i15) % 1000
    for i16 in range(6):
        v12.extra = i15
    i17 = 0
    while i17 < 2:
        i17 += 1
        v11.pop(0, None)
        v12 = A((len(v10)) % 1000)
    if (v7 in v10):
        break
v11.setdefault(8, 1)
try:
    for i18 in range(57):
        v8 = (v8) % 447.0
        v12 = A(((i18 - i18)) % 1000)
    v11.pop(0, None)
    v9 = (str(len(v12)))[-23:]
    print([1, 2, 3][abs(v7) % 5])
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', v7)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 119
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 47
    def bump(self, k):
        self.x = (self.x * 8 + k) % 4667
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (p0.get(1) * (0 * 1))
    try:
        v2 = (p0.get((v2 % (v2 | 1)))) % 1000003
        p0.extra = 0
        print((2 - 82) // ((v2 ^ v2) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v2 -= (abs(v2)) % 999983
    return (B(16).x if (False and False) else int(0.5))
def f3(p0, p1):
    v4 = dict(enumerate([73])).get({1: 2, 3: 4}.get(-9223372036854775808, 4611686018427387904), sum([4611686018427387904, 4611686018427387904, 1, 4]))
    p1.y = 5
    p1.bump(v4)
    return len(('' * 0))
def f5(p0, p1):
    v6 = (round(24.1875, 0) * round(79.875, 3))
    for i7 in gen(27, 3):
        p0.reverse()
        v6 = (((v6 / (abs(v6) + 1)) - (p1 - p1))) % 174.0
        p0.sort()
    p0 = [q % 1125899906842624 for q in sorted(p0)][:28]
    i8 = 0
    while i8 < 3:
        i8 += 1
        p1 = ((round(p1, 0) if (i8 in {1: 2, 3: 4}) else max(p1, p1))) % 970.0
        v6 = (v6) % 596.0
        p0.sort()
    if (not (73 in {0: 5})):
        p0 = [q % 1125899906842624 for q in p0][:11]
        print('%d %s %.2f' % (0, str(p0), v6))
        p0[1:3] = [((0 + 0)) % 65537]
    return min((-1.25 if False else p1), p1)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 374
    return step
v9 = (f1(B(10)) ^ {1: 2, 3: 4}.get(0, 1))
v10 = round((0.1 * 0.1), 2)
v11 = '%d %s %.2f' % (v9, 'x', v10).title()
v12 = [i * j for i, j in zip([4611686018427387904, -9223372036854775808][-1::-1], [9, 0])]
v13 = {x: x * x for x in v12}
v14 = A(((v9 << (v9 & 7))) % 1000)
v14 = B((v9) % 1000)
v13.pop(5, None)
for i15 in range(56):
    v12 = [q % 1125899906842624 for q in list(gen(1))[1::-1]][:19]
    v12 = [q % 1000003 for q in (list(range(0, 19, 2)) + v12)][:35]
    v14 = v14
v16 = f1(v14)
v13 = {k: w % 10007 for k, w in ({**dict(enumerate(v12)), 3: v9}).items() if k < 50}
v14.x = ((v9 * v16)) % 1000
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v16)
# --- seed 120
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 32
    def bump(self, k):
        self.x = (self.x * 2 + k) % 1952
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = {**{0: 5}, 0: p1}.get({}.get(p1, 2), (p1 - p1))
    p0 = [q % 1000003 for q in list(range(5, 6, 2))][:23]
    p1 -= (abs(A(34).get(v2))) % 999983
    p0.sort()
    try:
        p1 = ((abs(v2) - B(12).x)) % 1000003
        p0 = [q % 1125899906842624 for q in [x & 5 for x in [x - 4 for x in [79, 0, 94, 86]]]][:32]
        p0.sort()
        raise ValueError(str(p0))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 45)
    return p1
def f3(p0, p1, p2):
    v4 = p1
    try:
        v4 = ((float((4611686018427387904) % 100000) - v4)) % 108.0
        print(p0)
        int(p2)
    except Exception as e:
        print(type(e).__name__, e)
    print((-9223372036854775808 // (0 | 1)))
    for i5 in range(11):
        p0 = ((v4 + (7.375 / (abs(p0) + 1)))) % 93.0
        v4 = ((p1 if (True and False) else (p0 if False else v4))) % 906.0
        print(B(0).x)
        if (v4 != p1):
            break
    for i6 in range(26):
        p1 = (p1) % 654.0
    return v4
def f7(p0):
    v8 = ((3.0 - 3.0) - round(0.5, 2))
    p0.bump((5 & 1))
    v8 = (v8) % 442.0
    for i9 in gen(29, 3):
        p0.x = (i9) % 1000
    p0.y = 6
    return (v8 / (abs(max(v8, v8)) + 1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 605
    return step
v10 = len(list(gen(3)))
v11 = (max(1e3, 2.5) * ((v10) % 1000 / 3))
v12 = f'{v10:x}|{v11:g}'
v13 = [x * 6 for x in list(gen(2))]
v14 = dict(enumerate([x for x in v13 if x % 2]))
v15 = (B((max(v10, 8, v10)) % 1000) + B((9) % 1000))
v16 = {x: x * x for x in v13[2::2]}
print((A(((-5 * v10)) % 1000) + v15))
v10 += (v14.get(f1(v13, 1), (v10 - 4611686018427387904))) % 2305843009213693952
for i17 in range(11):
    print((B((i17) % 1000) + v15))
    if ((4611686018427387904 // (-9223372036854775808 | 1)) >= v15.x):
        v13 = [q % 1000003 for q in list(gen(1))][:15]
        v12 = (v12)[-3:]
        v16 = {k: w % 10007 for k, w in (dict(enumerate([x for x in [1, 1] if x & 2]))).items() if k < 50}
    if (True and False):
        continue
if ((v10 ^ v10) < B(36).x):
    try:
        v15 = v15
        v12 = (v12)[-1:]
        raise ValueError(', '.join(['x']))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    v14 = {k: w % 10007 for k, w in ({**{x: x * x for x in [-9223372036854775808, 2]}, 7: (v10 * v10)}).items() if k < 50}
    if (list(gen(4)) != v13):
        v11 = (((-1.25 / (abs(-0.0) + 1)) / (abs(v11) + 1))) % 467.0
        v16 = {k: w % 10007 for k, w in ({x: x * x for x in v13}).items() if k < 50}
        v15.y = 6
    else:
        print((A((v16.get(4611686018427387904, v10)) % 1000) + B((v10) % 1000)))
        v11 = (((A(25).get(-9223372036854775808)) % 1000 / 7)) % 164.0
print(A(((v10 * v10)) % 1000))
for i18 in range(7):
    v15 = v15
    v15 = B((f1([-9223372036854775808, 0, 1, 1], v10)) % 1000)
    v16 = {k: w % 10007 for k, w in ({x: x * x for x in list(range(7, 5, 2))}).items() if k < 50}
v16[(v10 + v10) % 10] = (v10) % 9999
for i19 in gen(13, 3):
    try:
        print(list(v12[-1:-2]))
        v10 ^= (i19) % 1099511627776
        print([1, 2, 3][(v10 - v10) % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i19)
v13 = [q % 1125899906842624 for q in v13][:6]
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v16)
# --- seed 121
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 17
    def bump(self, k):
        self.x = (self.x * 4 + k) % 4187
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = '%d %s %.2f' % (4, '', 3.0).replace('b', 'é😀')
    print(p1)
    p1 = B(((1 % (-9223372036854775808 | 1))) % 1000)
    p1 = p1
    p1 = A(((4611686018427387904 * 1)) % 1000)
    return v2.replace('a', 'é😀')
def f3(p0):
    v4 = (round(-0.0, 3) / (abs((1e3 - -1.25)) + 1))
    v4 = ((((4611686018427387904 if True else -1)) % 1000 / 7)) % 371.0
    for i5 in gen(33, 2):
        print(((-9223372036854775808 // (i5 | 1)) // (int(v4) | 1)))
    v4 = ((((-9223372036854775808) % 1000 / 8) / (abs(((4611686018427387904) % 1000 / 4)) + 1))) % 667.0
    for i6 in range(41):
        print((i6 // (1 | 1)))
        v4 = (v4) % 443.0
        print((i6 + i6))
    return max(max(3.0, -1.25), (v4 - v4))
def f7(p0, p1, p2):
    v8 = ('x' + 'é😀').replace('l', 'Hello World')
    try:
        p2 = p0
        raise ValueError(f'{0:+,}|{0.1:8.3e}')
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        p0 = p2
        p1 = [q % 1000003 for q in [i * j for i, j in zip(list(gen(4)), p1)]][:8]
    p1 = [q % 1125899906842624 for q in p1][:7]
    for i9 in range(35):
        p1 = [q % 1125899906842624 for q in [x for x in [x & 8 for x in p1] if x % 2]][:29]
        p1 = [q % 1000003 for q in p1][:17]
    return v8
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 818
    return step
v10 = ((0 + 50) if (True and True) else len(A(36)))
v11 = ((103.0625 - 3.0) if ('x' == 'Hello World') else (0.5 + -1.25))
v12 = '%d %s %.2f' % (v10, ('x' + 'abc'), v11)
v13 = sorted([4611686018427387904, 1])[1::-1]
v14 = dict(enumerate([0][-3::-1]))
v15 = A(((v10 // (v10 | 1))) % 1000)
for i16 in range(45):
    try:
        v13[0:5] = [(max(i16, v10, i16)) % 65537]
        v14 = {k: w % 10007 for k, w in (v14).items() if k < 50}
        print([1, 2, 3][v10 % 5])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i16)
    for i17 in range(7):
        print(v12)
        v10 = (sum([i * j for i, j in zip(v13, v13)])) % 97
v14[(2 | v10) % 10] = (min(v10, v10, v10)) % 9999
for i18 in gen(7, 1):
    if (list(gen(6)) <= [x + 2 for x in v13]):
        v15 = v15
        v15 = A(((v10 << (v10 & 7))) % 1000)
        v13 = [q % 1125899906842624 for q in v13][:34]
for i19 in range(12):
    v12 = (f'{i19:x}|{v11:.1%}')[-11:]
    for i20 in range(4):
        v12 = (v12[2:0])[-4:]
        v15 = A((len(B(21))) % 1000)
        if (v10 == i20):
            continue
    if (v10 in v14):
        break
v21 = v12
v22 = dict(enumerate(v13))
for i23 in gen(9, 4):
    for i24 in gen(6, 4):
        v12 = ('%d %s %.2f' % (v10, v21, v11))[-16:]
        v21 = (v21)[-19:]
    print(v21)
    for i25 in range(19):
        v10 |= (v10) % 2305843009213693952
        v13 = [q % 1125899906842624 for q in v13[-2::1]][:5]
        if (i25 != i25):
            continue
for i26 in range(2):
    v11 = (v11) % 856.0
    if (A(41) > v15):
        continue
v27 = float((v10) % 100000)
v13 = [q % 1000003 for q in v13][:38]
v28 = (v27 * v11)
for i29 in range(31):
    if (not bool(v15)):
        v21 = (('Hello World'[-4:0] * 1))[-28:]
        v22.pop(3, None)
    try:
        print((v21 + 'Hello World').split())
        v15.x = (v10) % 1000
        v10 -= (sum(v13)) % 999983
        print({1: 2}[1 % 3])
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i29)
    i30 = 0
    while i30 < 7:
        i30 += 1
        v12 = ((v21 * 0))[-12:]
        v11 = (float((i30) % 100000)) % 692.0
        v12 = ('%d %s %.2f' % (10, '-'.join(['x']), v11))[-1:]
    if (6 <= 4611686018427387904):
        break
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v21)
print(v22)
print(v27)
print(v28)
# --- seed 122
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 3
    def bump(self, k):
        self.x = (self.x * 5 + k) % 1472
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (max(-1.25, -0.0) / (abs(max(0.1, -0.0)) + 1))
    print(round(v2, 0))
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 844
    return step
v3 = (min(0, -9223372036854775808, 9) - len({1: 2, 3: 4}))
v4 = (float((v3) % 100000) - (26.75 / (abs(0.1) + 1)))
v5 = '%d %s %.2f' % (4, ('Hello World' * 3), v4)
v6 = [x - 8 for x in [9, 9, 1][-3::3]]
v7 = dict(enumerate(v6))
v8 = A(((-9223372036854775808 >> (v3 & 7))) % 1000)
try:
    i9 = 0
    while i9 < 27:
        i9 += 1
        v4 = (max(v4, float((i9) % 100000))) % 881.0
    v5 = (v5.upper())[-27:]
    try:
        v6 = [q % 1125899906842624 for q in v6][:23]
        v5 = ((v5.title() + ', '.join(['x'])))[-20:]
        int(v5)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    print({1: 2}[v3 % 3])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
else:
    try:
        print(bool([x for x in v6 if x & 2]))
        v7.pop(3, None)
        v6.sort()
        print(sum([4611686018427387904, -9223372036854775808, 4611686018427387904]) // (abs(v3) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    v8.y = 7
    v5 = (v5)[-11:]
for i10 in gen(26, 1):
    v3 |= (i10) % 1099511627776
    if (v3 in {**v7, 7: v3}):
        v8 = v8
    for i11 in range(2):
        v6[2:4] = [(i11) % 65537]
v6 = [q % 1125899906842624 for q in list(gen(6))][:6]
for i12 in range(24):
    for i13 in gen(5, 4):
        print((i13 >= (i12 % (-9223372036854775808 | 1))))
v7 = {k: w % 10007 for k, w in ({**dict(enumerate(v6)), 0: max(96, v3, v3)}).items() if k < 50}
for i14 in gen(7, 2):
    v7.setdefault(7, v3)
    if (sum(v6) != v3):
        print(list(gen(4)))
        v6 = [q % 1000003 for q in v6][:33]
        v6 = [q % 1000003 for q in [x * 3 for x in v6]][:8]
    elif (i14 in [1, 4611686018427387904, 4611686018427387904]):
        v5 = (f'{i14:5d}|{v4:8.3e}')[-26:]
        v5 = (v5)[-5:]
        v6 = [q % 1125899906842624 for q in v6][:36]
print(v4)
for i15 in range(35):
    v5 = (f'{-9223372036854775808:<4}|{v4:g}')[-17:]
    v8 = A(((i15 - 0)) % 1000)
    try:
        v3 -= (i15) % 2305843009213693952
        print(min(i15, i15, v3) // ((v3 if True else -9223372036854775808) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v7.pop(5, None)
        v3 &= (min(sum([8, 0, -9223372036854775808]), v3, i15)) % 999983
        v7[(v3 // (i15 | 1)) % 10] = ((i15 // (v3 | 1))) % 9999
v16 = v3
v7.setdefault(9, v16)
v17 = v5[-3:0][-2:5]
v5 = (str(v6))[-6:]
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v16)
print(v17)
# --- seed 123
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 37
    def bump(self, k):
        self.x = (self.x * 7 + k) % 3706
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = p0.get((5 * -20))
    p0.bump((v2 - 4611686018427387904))
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 362
    return step
v3 = (len([4611686018427387904, 2, 9]) if (-9223372036854775808 in [4611686018427387904, -9223372036854775808]) else min(0, 11, 5))
v4 = float((max(v3, v3, v3)) % 100000)
v5 = '-'.join('é😀'.split('-'))
v6 = (list(range(0, 12, 3)) + [1, 4, 0, 97])
v7 = {x: x * x for x in v6}
v8 = B((v3) % 1000)
v3 += (v3) % 1099511627776
print(A((v7.get(70, v3)) % 1000))
i9 = 0
while i9 < 57:
    i9 += 1
    if (i9 != v3):
        v3 = (v3) % 1000003
        v5 = (f'{i9:05d}|{3.0:.2f}')[-15:]
    elif (v8 < A(9)):
        print(v6)
        v6 = [q % 1125899906842624 for q in (list(range(6, 13, 2)) + v6)][:6]
for i10 in range(15):
    try:
        v7.setdefault(4, i10)
        v8.bump((77 if False else i10))
        v4 = (max(v4, round(v4, 3))) % 625.0
        raise ValueError('-'.join([]))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 4611686018427387904)
    for i11 in gen(12, 2):
        v5 = ('12'.replace('b', v5).lower())[-11:]
        print(v4)
        v5 = (v5)[-11:]
    if (True and True):
        break
try:
    i12 = 0
    while i12 < 6:
        i12 += 1
        v6 = [q % 1000003 for q in [i * j for i, j in zip(v6, v6)]][:34]
        if (i12 < i12):
            continue
    print({1: 2}[v3 % 3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
v6.sort()
v8.extra = -9223372036854775808
print([str(x) for x in sorted([8, 0, 0, 1], key=lambda q: -q)])
if ((v3 * v3) > (v3 - v3)):
    for i13 in range(54):
        v3 += ((v3 + len(B(14)))) % 2305843009213693952
        v5 = (str([x & 0 for x in v6]))[-20:]
        v6 = [q % 1000003 for q in list(map(lambda q: q * 2, list(range(2, 14, 2))))][:9]
    v4 = (v4) % 158.0
elif (v8 > B(9)):
    v7.pop(5, None)
    try:
        v3 ^= (v8.get(len(v6))) % 999983
        v4 = (v4) % 587.0
        print([1, 2, 3][int(v4) % 5])
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v3)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 126
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 42
    def bump(self, k):
        self.x = (self.x * 4 + k) % 511
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p2
    p0 = (p2) % 1000003
    p0 = (((v2 - v2) // (p2 | 1))) % 2147483659
    p2 |= (p2) % 1099511627776
    p1.extra = p2
    return p2
def f3(p0, p1, p2):
    v4 = str((p1 <= p1))
    for i5 in range(51):
        print((i5 if True else -9223372036854775808))
    for i6 in range(18):
        print(p0)
        if (4611686018427387904 in {1: 2, 3: 4}):
            continue
    for i7 in range(48):
        p1 = (p1) % 411.0
    return ('12' * 0)[3:1]
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 698
    return step
v8 = (sum([1]) // (len(A(27)) | 1))
v9 = round(max(21.5, 70.9375), 0)
v10 = f'{4:5d}|{v9:.1%}'[-3:3]
v11 = sorted([x for x in [0, 69] if x % 2], key=lambda q: -q)
v12 = dict(enumerate(sorted([49])))
v13 = (B((abs(0)) % 1000) + (A((v8) % 1000) + B(38)))
i14 = 0
while i14 < 13:
    i14 += 1
    v8 |= (v8) % 1099511627776
    if (False or False):
        break
v12.setdefault(8, 4)
for i15 in range(27):
    try:
        v8 ^= (int(v9)) % 1099511627776
        v12 = {k: w % 10007 for k, w in (dict(enumerate(sorted(v11, reverse=True)))).items() if k < 50}
        v11.reverse()
        print(i15 // ((i15 % (i15 | 1)) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i15)
if ((v8 if False else v8) in v12):
    for i16 in range(36):
        v12 = {k: w % 10007 for k, w in (v12).items() if k < 50}
        print((v9 if (v11 < v11) else round(v9, 0)))
        v10 = (v10)[-3:]
    for i17 in range(7):
        v9 = (v9) % 612.0
        v10 = (''.join(sorted('')))[-28:]
        v12 = {k: w % 10007 for k, w in ({**{x: x * x for x in [1, 0, 0]}, 4: v12.get(i17, 9)}).items() if k < 50}
try:
    i18 = 0
    while i18 < 6:
        i18 += 1
        v11[2:4] = [(v8) % 65537]
    raise ValueError(v10[-3:3])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v9 = (((v9 * -0.0) - ((1) % 1000 / 2))) % 674.0
    v8 = (v8) % 2147483659
    print(v13)
finally:
    print('finally', -9223372036854775808)
for i19 in gen(23, 4):
    for i20 in gen(12, 4):
        v9 = (v9) % 663.0
        v12.setdefault(9, v8)
if (v8 == v13.x):
    for i21 in range(31):
        v12.pop(4, None)
v22 = v12.get(v8, v8)
for i23 in range(18):
    try:
        v8 = (v8) % 2147483659
        print({1: 2}[-9223372036854775808 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    v10 = ('%d %s %.2f' % (1, (v10 + v10), v9))[-5:]
    v13 = B((sum(v11)) % 1000)
print((((v8) % 1000 / 1) >= v9))
v8 -= (v22) % 999983
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v22)
# --- seed 127
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 27
    def bump(self, k):
        self.x = (self.x * 6 + k) % 2746
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = float(((1 // (1 | 1))) % 100000)
    for i3 in gen(6, 1):
        v2 = (float((p0.get(i3)) % 100000)) % 643.0
    return v2
def f4(p0, p1, p2):
    v5 = '12'[-3:-3].replace('a', 'é😀')
    for i6 in range(7):
        p1[2:5] = [(int(p2)) % 65537]
        p0 = (sum([i * j for i, j in zip([0, -9223372036854775808, 1, 4611686018427387904], p1)])) % 1048576
        v5 = ((v5 + (v5 + v5)))[-24:]
    for i7 in gen(27, 2):
        p1.reverse()
        p0 = (max((i7 + -9223372036854775808), int(p2), 4611686018427387904)) % 2147483659
    print(B(((1 * p0)) % 1000))
    p0 |= (((p0 * 0) - p0)) % 999983
    return v5
def f8(p0, p1, p2):
    v9 = (not bool(p0))
    print(f1(B(5)))
    return (v9 and (not False))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 430
    return step
v10 = ({1: 2, 3: 4}.get(-9223372036854775808, -9223372036854775808) if (not True) else len([1, 1, -5, 2]))
v11 = f1(B(30))
v12 = ('x'[2:5] + f'{v10:05d}|{v11:.1%}')
v13 = (sorted([1, 4611686018427387904]) + [-9223372036854775808, 1, -2, 4611686018427387904])
v14 = {**dict(enumerate([4611686018427387904, 1, 4611686018427387904, 1])), 5: (v10 * v10)}
v15 = A((v10) % 1000)
i16 = 0
while i16 < 51:
    i16 += 1
    v10 = (i16) % 2147483659
    v15.bump((4611686018427387904 - v10))
if ((v11 * v11) > round(v11, 0)):
    v11 = (f1(v15)) % 406.0
else:
    try:
        v12 = (v12.lower())[-1:]
        v13.reverse()
        v12 = (v12)[-3:]
        print(v10 // (make(v10)(v10) % 3))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
try:
    v14 = {k: w % 10007 for k, w in ({x: x * x for x in v13[-3::2]}).items() if k < 50}
    i17 = 0
    while i17 < 23:
        i17 += 1
        v13.sort()
        v13.sort()
    raise ValueError(v12)
except Exception as e:
    print(type(e).__name__, e)
finally:
    print('finally', 1)
if (v13 <= list(map(lambda q: q * 2, v13))):
    try:
        v15 = (B((v10) % 1000) + v15)
        v10 = (sum(list(map(lambda q: q * 2, v13)))) % 1048576
        v15.x = ((v10 ^ 1)) % 1000
        print({1: 2}[v10 % 3])
    except Exception as e:
        print(type(e).__name__, e)
v18 = ', '.join(v12.split(' '))
v11 = (f1(A(22))) % 959.0
v14.pop(7, None)
v19 = A((v14.get(v10, v10)) % 1000)
v14.pop(8, None)
v10 = (v10) % 1048576
for i20 in range(16):
    v18 = (v18)[-1:]
    if (not False):
        continue
for i21 in range(39):
    for i22 in range(3):
        v12 = (v18)[-18:]
        v13.reverse()
    for i23 in gen(13, 1):
        print({x: x * x for x in list(gen(2))})
        v14.setdefault(2, i23)
        v19 = (B((v10) % 1000) + v15)
v15.extra = 9
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
print(v18)
print(v19)
# --- seed 128
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) & 12
    def bump(self, k):
        self.x = (self.x * 8 + k) % 4981
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = p0
    for i3 in range(22):
        print(i3)
        print(i3)
        v2 = ((round(3.0, 1) if (False or True) else min(p0, 0.1))) % 750.0
    for i4 in range(10):
        print((i4 // (i4 | 1)))
    p0 = ((((-9223372036854775808) % 1000 / 2) if (3 in [4, 33]) else round(v2, 2))) % 905.0
    v2 = (((0.5 / (abs(v2) + 1)) / (abs(v2) + 1))) % 596.0
    return p0
def f5(p0):
    v6 = (len('x') in {**{}, 0: 0})
    v6 = v6
    return v6
def f7(p0, p1):
    v8 = len({**{0: 5}, 1: 1})
    print(((True and False) and f5(p1)))
    print((p1 * 3).split())
    for i9 in range(3):
        v8 += (p0) % 1099511627776
        p0 -= (B((p0) % 1000).x) % 1099511627776
    v8 -= ({**{1: 2, 3: 4}, 0: 16}.get((p0 % (-9223372036854775808 | 1)), (p0 // (p0 | 1)))) % 999983
    return min(v8, (p0 << (p0 & 7)), v8)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 880
    return step
v10 = min((0 & 4611686018427387904), int(0.1), 4611686018427387904)
v11 = (((v10) % 1000 / 3) if ('é😀' < 'é😀') else ((v10) % 1000 / 3))
v12 = ('abc'.upper() + 'a-b-c'.replace('a', 'abc'))
v13 = list(gen(3))
v14 = {x: x * x for x in (v13 + v13)}
v15 = A((v10) % 1000)
for i16 in range(30):
    for i17 in range(5):
        v15 = B(((i17 + i17)) % 1000)
        v13 = [q % 1125899906842624 for q in [x for x in v13 if x % 2]][:30]
    for i18 in range(6):
        v14 = {k: w % 10007 for k, w in (v14).items() if k < 50}
        v10 = (i16) % 1000003
        v12 = ('-'.join(list('')))[-25:]
    v11 = (v11) % 189.0
    if bool(v10):
        break
v12 = (v12)[-13:]
i19 = 0
while i19 < 51:
    i19 += 1
    v10 ^= (f7(v10, v12)) % 2305843009213693952
    v15 = v15
    if (f5(v12) or (A(22) == v15)):
        v10 = (B((v10) % 1000).x) % 1000003
    elif f5(v12):
        v10 ^= (i19) % 1099511627776
        print(dict(enumerate([i * j for i, j in zip([4, 4611686018427387904, -2, 0], [-9223372036854775808, 4611686018427387904, 0])])))
        print(str((i19 % (v10 | 1))))
if f5(v12):
    v10 = (make(sum(v13))((v10 if False else 0))) % 1000003
    print((v12 * 2))
else:
    i20 = 0
    while i20 < 5:
        i20 += 1
        v11 = (round(((i20) % 1000 / 5), 3)) % 929.0
    v15 = B(((v10 * v10)) % 1000)
for i21 in range(5):
    i22 = 0
    while i22 < 6:
        i22 += 1
        v13 = [q % 1125899906842624 for q in [x for x in list(range(4, 18, 1)) if x % 2]][:38]
        v10 = (i22) % 97
    v15 = v15
i23 = 0
while i23 < 19:
    i23 += 1
    print((v12 + v12.replace('b', v12)))
    for i24 in range(6):
        v14 = {k: w % 10007 for k, w in ({**v14, 0: v15.x}).items() if k < 50}
        v14.setdefault(9, -9223372036854775808)
    v13 = [q % 1000003 for q in ([i * j for i, j in zip(v13, v13)] + v13)][:37]
i25 = 0
while i25 < 32:
    i25 += 1
    v14 = {k: w % 10007 for k, w in ({x: x * x for x in v13}).items() if k < 50}
    for i26 in range(7):
        v12 = (f'{i25:x}|{v11:g}')[-14:]
        v14 = {k: w % 10007 for k, w in ({x: x * x for x in [x + 8 for x in [1]]}).items() if k < 50}
v12 = ((v12 + v12)[-1:1])[-8:]
v10 |= (len(list(range(3, 7, 1)))) % 1099511627776
v11 = (v11) % 78.0
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
# --- seed 129
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 46
    def bump(self, k):
        self.x = (self.x * 1 + k) % 2266
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = 'abc'.replace('a', '').replace('b', '12')
    print(bool(v2[-2:4]))
    return v2
def f3(p0):
    v4 = str(p0).lower()
    print(len('a-b-c'))
    v4 = (v4)[-26:]
    try:
        print({1: 2, 3: 4}.get(4611686018427387904, 9))
        v4 = (f1(4611686018427387904, 4611686018427387904, -9223372036854775808).replace('l', v4))[-4:]
        print({**{x: x * x for x in [6, 2, 79, -2]}, 7: abs(1)})
        print([1, 2, 3][make(-15)(0) % 5])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        p0 = (p0) % 923.0
        p0 = (round(p0, 1)) % 797.0
        v4 = (str((-9223372036854775808 // (1 | 1))))[-29:]
    finally:
        print('finally', 0)
    print(A(26).get(85))
    return '%d %s %.2f' % (6, v4, p0)
def f5(p0):
    v6 = round(float((1) % 100000), 3)
    print([i * j for i, j in zip([3, -9223372036854775808, 0], [4611686018427387904, 43, -1, -9223372036854775808])][-2::3])
    for i7 in gen(31, 4):
        v6 = (v6) % 77.0
        v6 = (((p0 + p0) / (abs(p0) + 1))) % 246.0
        v6 = ((v6 / (abs(((i7) % 1000 / 1)) + 1))) % 164.0
    for i8 in range(29):
        v6 = (round(p0, 3)) % 662.0
    return ((p0 / (abs(v6) + 1)) - v6)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 509
    return step
v9 = A((0) % 1000).get((0 + 2))
v10 = float(((v9 * v9)) % 100000)
v11 = ('a-b-c'.swapcase() + f1(4611686018427387904, v9, 4611686018427387904))
v12 = sorted(list(range(8, 17, 1)))
v13 = {x: x * x for x in list(map(lambda q: q * 2, v12))}
v14 = B((min(v9, v9, v9)) % 1000)
v12.reverse()
v12.reverse()
v14.x = (v9) % 1000
v10 = (float((abs(v9)) % 100000)) % 804.0
try:
    v14 = B((v9) % 1000)
    for i15 in gen(18, 3):
        v14 = (A(((i15 - v9)) % 1000) + v14)
        v14 = v14
    if (v14 != v14):
        v14.bump(min(v9, v9, 9))
        v14 = v14
        v9 = (v9) % 2147483659
    int('é😀')
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
for i16 in gen(5, 1):
    for i17 in gen(32, 1):
        print(v12)
        v12.append((i17) % 1000003)
        v12 = [q % 1125899906842624 for q in v12][:12]
    if ((v14 > v14) and (v14 != B(44))):
        v14 = v14
    try:
        print(sorted(v11))
        print((A(((i16 % (i16 | 1))) % 1000) + (B((i16) % 1000) + v14)))
        print((A((v9) % 1000) < v14))
        print({1: 2}[i16 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v14 = v14
v10 = (float((v9) % 100000)) % 856.0
i18 = 0
while i18 < 28:
    i18 += 1
    v10 = (v10) % 738.0
v13.pop(0, None)
v12.reverse()
v11 = (f3(v10))[-17:]
for i19 in range(51):
    v12.insert(3, v9)
v20 = make((-9223372036854775808 - 1))((v9 if False else 0))
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v20)
# --- seed 130
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 32
    def bump(self, k):
        self.x = (self.x * 3 + k) % 4500
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ({}.get(p0, p0) >= (p0 ^ p0))
    p0 = (sum(list(map(lambda q: q * 2, [3, 1, 5, 0])))) % 2147483659
    p0 -= (B((p0) % 1000).get(p0)) % 999983
    for i3 in gen(14, 3):
        v2 = v2
        print(p0)
    return (not bool(A(7)))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 922
    return step
v4 = ({1: 2, 3: 4}.get(73, 1) - sum([75]))
v5 = ((-1.25 / (abs(-0.0) + 1)) if (True or False) else float((v4) % 100000))
v6 = '%d %s %.2f' % (v4, ('abc' + ''), v5)
v7 = list(map(lambda q: q * 2, sorted([4611686018427387904], key=lambda q: -q)))
v8 = {**{x: x * x for x in v7}, 4: int(v5)}
v9 = (A((len(v8)) % 1000) + B((v4) % 1000))
v8 = {k: w % 10007 for k, w in ({**{**v8, 0: -8}, 7: make(v4)(-9223372036854775808)}).items() if k < 50}
print((make(v4)(v4) ^ v4))
for i10 in gen(17, 2):
    for i11 in range(19):
        v8 = {k: w % 10007 for k, w in ({x: x * x for x in v7}).items() if k < 50}
        v7[0:5] = [((v4 // (1 | 1))) % 65537]
    if (v6 >= (v6 + v6)):
        v5 = (((i10) % 1000 / 4)) % 894.0
        v6 = (''.join([str(x) for x in [0]]))[-19:]
        v7.sort()
    else:
        v9.x = (min(v4, i10, v4)) % 1000
v12 = '%d %s %.2f' % (22, (v6 * 1), v5)
for i13 in range(47):
    v8.setdefault(1, i13)
    if f1(0):
        continue
v8.setdefault(7, v4)
try:
    v7 = [q % 1125899906842624 for q in sorted(v7, reverse=True)][:24]
    if bool(v9):
        print(v5)
        print(v12)
    else:
        v9.x = ((v4 // (4 | 1))) % 1000
        v8[v4 % 10] = (v8.get(v4, v4)) % 9999
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
    int(v12)
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    v12 = (v12.strip())[-23:]
try:
    if f1(4611686018427387904):
        v9.x = (v4) % 1000
    for i14 in range(28):
        v7 = [q % 1000003 for q in v7[-3::2][1::1]][:24]
        v7 = [q % 1000003 for q in v7][:27]
    for i15 in range(13):
        v8[v9.get(1) % 10] = (abs(v4)) % 9999
        v6 = (v6)[-26:]
    raise ValueError(''.join([]))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
for i16 in range(3):
    v9.bump(i16)
    v8 = {k: w % 10007 for k, w in ({**{**{0: 5}, 6: v4}, 4: abs(i16)}).items() if k < 50}
v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
if (not f1(1)):
    for i17 in range(45):
        v7.reverse()
        v7 = [q % 1125899906842624 for q in v7][:13]
    v9 = B((v4) % 1000)
elif (v4 in [1, 23, 63, 23]):
    for i18 in range(33):
        v8 = {k: w % 10007 for k, w in ({x: x * x for x in list(map(lambda q: q * 2, v7))}).items() if k < 50}
    if (max(v4, v4, -9223372036854775808) >= v4):
        v5 = ((((v4) % 1000 / 7) / (abs(round(v5, 2)) + 1))) % 194.0
        v5 = (round((1e3 + v5), 2)) % 136.0
        print(B((A(27).get(v4)) % 1000))
    elif (v7 != v7):
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
    if ((v4 // (88 | 1)) in {**v8, 0: v4}):
        print(B((v4) % 1000).get(v4))
    else:
        print({**v8, 4: len(v6)})
        v8.pop(7, None)
        v7.reverse()
v8 = {k: w % 10007 for k, w in ({**{**v8, 5: v4}, 0: v4}).items() if k < 50}
v19 = [x for x in v7 if x & 2]
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v12)
print(v19)
# --- seed 131
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 17
    def bump(self, k):
        self.x = (self.x * 5 + k) % 1785
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = ((105.3125 + -1.25) if bool('') else round(2.5, 3))
    p1[2:4] = [((0 & 4611686018427387904)) % 65537]
    p1[1:5] = [((-7 * 1)) % 65537]
    return float(((4611686018427387904 % (9 | 1))) % 100000)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 2 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 423
    return step
v3 = {x: x * x for x in [-9223372036854775808, -9223372036854775808, 9, -9223372036854775808]}.get(make(0)(95), {0: 5}.get(51, 4611686018427387904))
v4 = (round(2.5, 1) + round(3.0, 1))
v5 = ''.join(['a', 'b']).replace('b', 'abc')
v6 = [x * 4 for x in [x - 1 for x in [44, 3]]]
v7 = dict(enumerate(sorted(v6, reverse=True)))
v8 = B((A(18).x) % 1000)
v6.sort()
v6.sort()
for i9 in range(52):
    v6.reverse()
    for i10 in range(5):
        v6.append((make(i10)(i9)) % 1000003)
for i11 in range(13):
    print(v4)
try:
    v3 = ((v3 | v3)) % 97
    for i12 in gen(32, 4):
        v8 = B(((i12 >> (i12 & 7))) % 1000)
        v6 = [q % 1000003 for q in sorted([x + 4 for x in [1, 4611686018427387904, -9223372036854775808, 4611686018427387904]], key=lambda q: -q)][:29]
        print(((i12 + v3) if bool(v3) else v3))
    raise ValueError('%d %s %.2f' % (2, v5, 2.5))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v3)
for i13 in gen(34, 4):
    for i14 in range(59):
        v3 = (v3) % 97
        v7 = {k: w % 10007 for k, w in (dict(enumerate([i * j for i, j in zip(v6, v6)]))).items() if k < 50}
        v4 = (v4) % 831.0
    v8.x = (v3) % 1000
v15 = (B(((81 if True else -9223372036854775808)) % 1000) + A((v3) % 1000))
try:
    v3 = (v3) % 97
    for i16 in range(28):
        print((i16 in v6[-3::-1]))
        v5 = (v5)[-29:]
        v8 = A((abs(v3)) % 1000)
        if bool(0.5):
            break
    print(list(map(lambda q: q * 2, sorted(v6, reverse=True))))
    print(v7.get(v3, v3) // (v3 % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v7[min(20, 0, v3) % 10] = ((v3 | v3)) % 9999
if ((v5 < v5) and (not True)):
    try:
        v15 = A((v3) % 1000)
        print(v5.replace('b', v5))
        print(len('x') // (v3 % 3))
    except Exception as e:
        print(type(e).__name__, e)
    for i17 in range(6):
        v8.y = 7
        if (not True):
            continue
    for i18 in gen(21, 1):
        v7 = {k: w % 10007 for k, w in ({**v7, 3: (i18 - v3)}).items() if k < 50}
        v15.bump(v8.x)
        v6.insert(0, 8)
else:
    v8 = A((make(v3)(0)) % 1000)
    for i19 in range(59):
        v6.insert(0, v3)
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v15)
# --- seed 132
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 2
    def bump(self, k):
        self.x = (self.x * 6 + k) % 4020
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 5
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = ((8 % (3 | 1)) | make(4611686018427387904)(4611686018427387904))
    for i3 in range(30):
        v2 -= (make((v2 * i3))((v2 // (v2 | 1)))) % 2305843009213693952
        print([str(x) for x in [i * j for i, j in zip([87, -9223372036854775808], [-9223372036854775808, 4611686018427387904, 0])]])
    for i4 in range(43):
        p0 = (p0) % 573.0
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 499
    return step
v5 = min((3 << (18 & 7)), B(22).x, 0)
v6 = min((-1.25 + 1e3), float((0) % 100000))
v7 = f'{0:5d}|{0.1:8.3e}'
v8 = [i * j for i, j in zip([i * j for i, j in zip([-9223372036854775808, 1, 0, 1], [0])], [-9223372036854775808, 4611686018427387904])]
v9 = {x: x * x for x in v8}
v10 = (B((v5) % 1000) + B((v5) % 1000))
try:
    try:
        v6 = ((min(v6, v6) / (abs(v6) + 1))) % 352.0
        print((1 >> (v5 & 7)) // (v5 % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    v6 = ((v6 * (0.1 if False else v6))) % 903.0
    raise ValueError('%d %s %.2f' % (0, v7, v6))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v5)
v11 = [str(x) for x in v8]
v5 ^= (v5) % 2305843009213693952
i12 = 0
while i12 < 34:
    i12 += 1
    v5 -= (i12) % 2305843009213693952
    v7 = (v7)[-2:]
    for i13 in range(3):
        v9 = {k: w % 10007 for k, w in ({**dict(enumerate(v8)), 0: i13}).items() if k < 50}
    if (not False):
        break
i14 = 0
while i14 < 27:
    i14 += 1
    v8.insert(2, i14)
print(sum(list(map(lambda q: q * 2, v8))))
for i15 in range(14):
    i16 = 0
    while i16 < 2:
        i16 += 1
        v11.append(str(v6))
        v10.bump((i15 % (v5 | 1)))
        v9.setdefault(2, 1)
        if (v10 != v10):
            continue
    v6 = ((v6 - v6)) % 981.0
    if (i15 in v8):
        break
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
# --- seed 133
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 36
    def bump(self, k):
        self.x = (self.x * 8 + k) % 1305
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = p0
    v2 |= (((p0 + v2) & p0)) % 1099511627776
    return v2
def f3(p0):
    v4 = sum(list(map(lambda q: q * 2, [0, -9223372036854775808, 0, 8])))
    p0 &= (((p0 | p0) // ({1: 2, 3: 4}.get(1, v4) | 1))) % 999983
    for i5 in range(54):
        p0 |= (v4) % 2305843009213693952
    return (A((p0) % 1000) + B(40)).get((v4 | p0))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 236
    return step
v6 = (int(23.9375) * (4611686018427387904 if False else 4611686018427387904))
v7 = ((0.5 if True else 0.1) * (0.1 - 0.1))
v8 = (('abc' + '') * 0)
v9 = list(range(3, 16, 3))
v10 = {x: x * x for x in list(range(6, 5, 1))}
v11 = A((abs(v6)) % 1000)
v12 = v11.x
try:
    v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
    print({1: 2}[v12 % 3])
except Exception as e:
    print(type(e).__name__, e)
try:
    v11 = (B((v11.get(v6)) % 1000) + (A((v6) % 1000) + v11))
    v12 = (make(v6)((v6 * v12))) % 1000003
    int('abc')
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v10.pop(8, None)
for i13 in gen(7, 3):
    v7 = (float((v12) % 100000)) % 485.0
v10 = {k: w % 10007 for k, w in ({**{**{1: 2, 3: 4}, 7: v12}, 7: (v6 + 4611686018427387904)}).items() if k < 50}
v14 = bool(((v6) % 1000 / 3))
try:
    v10 = {k: w % 10007 for k, w in (dict(enumerate(list(map(lambda q: q * 2, v9))))).items() if k < 50}
    raise ValueError((v8 * 3))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    print(''.join([str(x) for x in [0, -9223372036854775808]]))
    v6 = ({**v10, 7: v6}.get(make(v6)(75), v12)) % 2147483659
i15 = 0
while i15 < 46:
    i15 += 1
    v12 = (A((v6) % 1000).get(i15)) % 2147483659
    for i16 in range(6):
        v11.x = ((i15 * v6)) % 1000
        print(sorted(v8))
        v8 = ('%d %s %.2f' % (4611686018427387904, (v8 + v8), v7))[-11:]
    v12 -= (sum(v9)) % 2305843009213693952
try:
    try:
        v8 = (str(bool([-9223372036854775808, 3, -15])))[-7:]
        v11.x = ((v6 | 0)) % 1000
        v7 = ((((v6) % 1000 / 8) if (-0.0 >= 37.8125) else (v7 - v7))) % 163.0
        print([1, 2, 3][abs(v6) % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        print(f3(v6))
        v6 &= ((v12 - (v12 * v6))) % 999983
    int(v8)
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
for i17 in range(29):
    v7 = (float((f1(v6)) % 100000)) % 846.0
    for i18 in range(2):
        v10.pop(5, None)
        v12 = ((abs(i17) * v6)) % 2147483659
    v10 = {k: w % 10007 for k, w in ({x: x * x for x in sorted(v9, reverse=True)}).items() if k < 50}
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v14)
# --- seed 134
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) % 22
    def bump(self, k):
        self.x = (self.x * 2 + k) % 3540
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = B((79) % 1000).get(p0)
    for i3 in gen(27, 3):
        p1 = (sum(list(gen(4)))) % 1000003
    if (B((p1) % 1000) == B((p1) % 1000)):
        p1 -= (((4 // (42 | 1)) % ((v2 % (p0 | 1)) | 1))) % 999983
        p2.sort()
    else:
        v2 ^= (p0) % 2305843009213693952
        p2 = [q % 1000003 for q in [x * 4 for x in [i * j for i, j in zip(p2, p2)]]][:22]
        p0 = (sum(p2)) % 1000003
    p0 = ((p1 ^ v2)) % 1000003
    return (p1 - make(v2)(v2))
def f4(p0):
    v5 = float((p0) % 100000)
    i6 = 0
    while i6 < 51:
        i6 += 1
        v5 = ((v5 + v5)) % 320.0
        v5 = (float(((p0 * 4611686018427387904)) % 100000)) % 641.0
        if bool(i6):
            break
    print((f'{p0:5d}|{0.1:.1%}' != '12'.replace('b', 'Hello World')))
    for i7 in range(15):
        v5 = (max((v5 + v5), max(v5, v5))) % 776.0
        p0 = (int(round(v5, 2))) % 1000003
    print((p0 // (p0 | 1)))
    return (round(v5, 2) if (4 <= p0) else (v5 * v5))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 478
    return step
v8 = (A((1) % 1000) + A(48)).get({1: 2, 3: 4}.get(67, 97))
v9 = float((v8) % 100000)
v10 = ('%d %s %.2f' % (v8, 'a-b-c', 103.875) * 2)
v11 = [x & 8 for x in ([1, -11, 1, 1] + [90, 4611686018427387904])]
v12 = {**dict(enumerate(v11)), 7: int(v9)}
v13 = B((v8) % 1000)
v11.reverse()
v13 = v13
v14 = list(v10)
for i15 in gen(6, 2):
    if (v8 == (i15 & i15)):
        v11 = [q % 1125899906842624 for q in (v11 + v11)][:26]
        print((B((make(v8)(0)) % 1000) + B((i15) % 1000)))
    elif (v9 < v9):
        v11 = [q % 1125899906842624 for q in [i * j for i, j in zip([i * j for i, j in zip([1, 0, 85], v11)], [-15])]][:21]
        v12 = {k: w % 10007 for k, w in ({**v12, 2: abs(v8)}).items() if k < 50}
        v13 = A((i15) % 1000)
for i16 in range(8):
    i17 = 0
    while i17 < 3:
        i17 += 1
        v9 = ((v9 * (v9 - v9))) % 534.0
        if (i17 in [0, 0, 4611686018427387904]):
            continue
print((not bool(0)))
if ((v8 << (v8 & 7)) <= v8):
    v12 = {k: w % 10007 for k, w in (v12).items() if k < 50}
    i18 = 0
    while i18 < 53:
        i18 += 1
        v11.insert(0, v8)
        v12 = {k: w % 10007 for k, w in (v12).items() if k < 50}
        v14.append(str(v13))
        if (True and True):
            continue
    v12[v8 % 10] = ((v8 * 4611686018427387904)) % 9999
for i19 in range(11):
    i20 = 0
    while i20 < 6:
        i20 += 1
        v11 = [q % 1125899906842624 for q in list(range(8, 14, 2))][:19]
    if ((True or True) and (v8 == 2)):
        v9 = (v9) % 456.0
    if (not (-9223372036854775808 <= i19)):
        v14.append(v10[0:2])
    if bool(v13):
        continue
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
# --- seed 135
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) & 7
    def bump(self, k):
        self.x = (self.x * 3 + k) % 825
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (list(gen(8)) < list(range(3, 16, 2)))
    p0.insert(3, 4611686018427387904)
    v2 = v2
    try:
        p0 = [q % 1000003 for q in p0][:23]
        print(f'{1:05d}|{0.5:.1%}')
        v2 = v2
        print((-9223372036854775808 if v2 else 84) // ((0 - -9223372036854775808) % 3))
    except Exception as e:
        print(type(e).__name__, e)
    v2 = ((7 if True else 6) != (-9223372036854775808 % (0 | 1)))
    return (min(6, -9223372036854775808, 0) < (-9223372036854775808 >> (1 & 7)))
def f3(p0, p1, p2):
    v4 = max(p2.get(0), p1, p1)
    p0 = (p0)[-18:]
    p0 = (p0)[-23:]
    p1 ^= (p1) % 1099511627776
    if ([i * j for i, j in zip([-9223372036854775808, 2, -9223372036854775808, 8], [1, 4, 70, -9223372036854775808])] != [x + 3 for x in [-9223372036854775808]]):
        p2 = A(({}.get(1, p1)) % 1000)
        p2.extra = -15
        p0 = (((p0 * 3) + '-'.join(['x'])))[-12:]
    else:
        print((min(-1.25, 2.5) - float((v4) % 100000)))
    return ((0 * v4) if ([37, 1] > [1, -10]) else p1)
def f5(p0):
    v6 = {**{0: 5}, 5: p0}.get((p0 + p0), (p0 >> (p0 & 7)))
    print(float(((v6 // (v6 | 1))) % 100000))
    for i7 in range(2):
        print('-'.join([]).upper())
        p0 = (i7) % 97
        p0 += ((max(p0, 1, i7) - {1: 2, 3: 4}.get(74, p0))) % 2305843009213693952
    for i8 in range(29):
        v6 -= (p0) % 999983
        if (p0 in {}):
            break
    for i9 in gen(11, 1):
        p0 = (B((p0) % 1000).get((4611686018427387904 - v6))) % 1000003
    return min(p0, v6, 4611686018427387904)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 4 == 0:
            yield total
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 545
    return step
v10 = max((-9223372036854775808 if True else 0), {}.get(-9223372036854775808, 1), 1)
v11 = (min(-0.0, 15.125) / (abs(round(1e3, 0)) + 1))
v12 = 'abc'.strip().replace('b', 'x')
v13 = list(gen(4))[0::3]
v14 = {**{x: x * x for x in v13}, 1: (v10 * v10)}
v15 = B((v10) % 1000)
for i16 in range(38):
    if (not bool(v11)):
        v12 = (v12)[-7:]
        v13.insert(2, v10)
    else:
        v13 = [q % 1125899906842624 for q in v13][:32]
        v15.extra = i16
        v15.bump(make(v10)(v10))
    v13.append((f5(v10)) % 1000003)
    v13.append((f3('12', 1, B(44))) % 1000003)
    if (v15 > v15):
        continue
for i17 in range(51):
    for i18 in range(7):
        print('-'.join(v12.split()))
i19 = 0
while i19 < 10:
    i19 += 1
    v10 = ((min(v10, v10, 77) * f3(v12, i19, v15))) % 1000003
    for i20 in range(7):
        v15.y = 1
        v13 = [q % 1000003 for q in [x - 7 for x in list(range(2, 14, 3))]][:34]
        if (i19 > 62):
            continue
v15 = A((min(v10, v10, v10)) % 1000)
try:
    v11 = (v11) % 318.0
    i21 = 0
    while i21 < 54:
        i21 += 1
        print(A(((0 // (i21 | 1))) % 1000))
        v13 = [q % 1000003 for q in sorted(list(range(5, 13, 2)), reverse=True)][:39]
        v11 = ((round(v11, 1) * v11)) % 111.0
    for i22 in gen(29, 3):
        v10 -= (v10) % 1099511627776
        v13.reverse()
        v12 = (str(v13)[-1:-1])[-21:]
    int(v12)
except Exception as e:
    print(type(e).__name__, e)
for i23 in range(24):
    for i24 in range(6):
        v15.y = 8
        v12 = (', '.join(list('Hello World')))[-27:]
for i25 in range(33):
    print({x: x * x for x in ([4611686018427387904, 4611686018427387904, 0, 0] + v13)})
    try:
        print(dict(enumerate(v13)))
        v13[2:5] = [((i25 % (i25 | 1))) % 65537]
        raise ValueError(v12)
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v15 = A(((v10 if False else 0)) % 1000)
        v11 = (float(((v10 - v10)) % 100000)) % 255.0
    for i26 in range(3):
        print(((v11 + v11) + ((v10) % 1000 / 3)))
        v15.bump(sum([0]))
        v15.bump(min(i26, i25, 4611686018427387904))
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
# --- seed 136
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) ^ 41
    def bump(self, k):
        self.x = (self.x * 5 + k) % 3060
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 4
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = {x: x * x for x in [58]}.get((0 ^ 1), (1 << (-9223372036854775808 & 7)))
    v2 = (v2) % 2147483659
    try:
        p0 = (p0)[-22:]
        p1 = (p1) % 682.0
        raise ValueError(p0)
    except Exception as e:
        print(type(e).__name__, e)
    return ((v2 + v2) >> (B(32).get(v2) & 7))
def f3(p0, p1, p2):
    v4 = f'{-9223372036854775808:+,}|{p1:g}'.replace('a', 'abc')
    for i5 in range(56):
        p1 = ((min(0.5, p0) if (not False) else p1)) % 822.0
        print('%d %s %.2f' % (i5, v4, p0).split(' '))
        if (True and True):
            break
    for i6 in gen(14, 3):
        p2.x = (int(p0)) % 1000
        p2.bump(i6)
    p0 = (p1) % 57.0
    return str((-0.0 / (abs(0.1) + 1)))
def f7(p0, p1, p2):
    v8 = p1
    p1 = (sum(p0)) % 2147483659
    try:
        print(p0[-2::2])
        v8 += (v8) % 1099511627776
        p1 &= (sum(sorted([4611686018427387904], key=lambda q: -q))) % 2305843009213693952
        print([1, 2, 3][max(p1, 0, v8) % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    return len(('abc' + 'Hello World'))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 2 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 593
    return step
v9 = (len({}) // (max(1, 0, -9223372036854775808) | 1))
v10 = float((int(1e3)) % 100000)
v11 = (('Hello World' + 'x') + str(v9))
v12 = [i * j for i, j in zip(list(map(lambda q: q * 2, [6])), [0, -9223372036854775808, 6])]
v13 = {x: x * x for x in list(map(lambda q: q * 2, v12))}
v14 = A(((96 | v9)) % 1000)
if (not bool(v14)):
    v14.bump((v9 if False else v9))
elif (v10 > v10):
    v9 &= ((B((v9) % 1000) + v14).get((v9 + v9))) % 2305843009213693952
    i15 = 0
    while i15 < 27:
        i15 += 1
        v14 = (B((len(v14)) % 1000) + v14)
i16 = 0
while i16 < 10:
    i16 += 1
    try:
        v14 = B((v9) % 1000)
        v12.insert(3, v9)
        print({1: 2}[i16 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v10 = (float((i16) % 100000)) % 291.0
    v10 = (v10) % 975.0
v12 = [q % 1125899906842624 for q in v12][:15]
v14.y = 3
if (v14.x in v13):
    v13 = {k: w % 10007 for k, w in ({x: x * x for x in [7][2::1]}).items() if k < 50}
    v13 = {k: w % 10007 for k, w in (v13).items() if k < 50}
    v14 = (A((v9) % 1000) + (A((4611686018427387904) % 1000) + v14))
v10 = (v10) % 604.0
v14.extra = v9
v17 = v13
v14.extra = v9
v9 = (B((1) % 1000).x) % 97
v18 = list(v11[-1:5])
v19 = len(v11.replace('a', v11))
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v17)
print(v18)
print(v19)
# --- seed 137
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 26
    def bump(self, k):
        self.x = (self.x * 7 + k) % 344
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 3
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = float((sum(p2)) % 100000)
    for i3 in range(47):
        p1 = ('%d %s %.2f' % (4611686018427387904, (p1 + p1), v2))[-23:]
        print((B(12).get(p0) >> ((62 + p0) & 7)))
        p2.insert(2, p0)
    try:
        p2.sort()
        v2 = (v2) % 87.0
        p2.append((p0) % 1000003)
        print(B(35).x // ((0 ^ p0) % 3))
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    p2.reverse()
    return float((A(31).get(0)) % 100000)
def f4(p0, p1, p2):
    v5 = abs((1 % (20 | 1)))
    try:
        p0 = (p2)[-22:]
        p2 = (f'{v5:05d}|{1e3:.1%}')[-18:]
        p0 = (p0)[-19:]
        print([1, 2, 3][v5 % 5])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        p0 = (p0)[-2:]
        p2 = (((p2 * 0) + p2))[-14:]
    return v5
def f6(p0, p1):
    v7 = (''.title() + 'a-b-c'.replace('b', 'é😀'))
    v7 = (v7)[-3:]
    p0.bump(p1)
    i8 = 0
    while i8 < 4:
        i8 += 1
        v7 = (((v7 * 3) * 0))[-27:]
        p0 = p0
    p0.y = 1
    return v7
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 3 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 410
    return step
v9 = min(f4('x', 3.0, 'Hello World'), sum([77, 0]), 8)
v10 = min(f1(1, 'é😀', [64, 1, 1]), round(0.1, 0))
v11 = (('x' * 2) * 0)
v12 = list(map(lambda q: q * 2, list(range(4, 9, 1))))
v13 = dict(enumerate([x - 5 for x in v12]))
v14 = B((A(11).x) % 1000)
for i15 in gen(37, 1):
    v9 = (i15) % 1048576
    v10 = (((v10 / (abs(v10) + 1)) + (-1.25 if False else v10))) % 749.0
    print([x * 7 for x in v12])
print({**v13, 3: v9}.get(v9, v13.get(v9, 4611686018427387904)))
v13[make(v9)(v9) % 10] = (v9) % 9999
v10 = ((float((v9) % 100000) + ((4611686018427387904) % 1000 / 2))) % 266.0
for i16 in range(14):
    v11 = (v11)[-15:]
    v13.pop(0, None)
    v12.append(((i16 * v9)) % 1000003)
for i17 in range(7):
    i18 = 0
    while i18 < 2:
        i18 += 1
        v13.setdefault(1, i18)
        v9 = (((v9 % (3 | 1)) if bool([5, 1]) else i18)) % 1048576
    if (not True):
        break
if (([4611686018427387904, 48, 1, 45] <= v12) or (v9 in v13)):
    v9 = (((v9 if False else -9223372036854775808) % ((-9223372036854775808 if False else v9) | 1))) % 1048576
else:
    v12 = [q % 1000003 for q in [x for x in v12 if x & 2][-2::2]][:15]
    v12 = [q % 1125899906842624 for q in v12][:14]
    v9 = (v9) % 1000003
for i19 in gen(25, 2):
    v13 = {k: w % 10007 for k, w in (v13).items() if k < 50}
    for i20 in gen(8, 2):
        v12.reverse()
    for i21 in range(32):
        v14.bump(i19)
for i22 in range(24):
    v11 = (str(make(i22)(v9)))[-25:]
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
# --- seed 138
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 12
    def bump(self, k):
        self.x = (self.x * 1 + k) % 2579
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = abs((1 * 0))
    p0.bump((v2 + v2))
    p0.y = 6
    i3 = 0
    while i3 < 44:
        i3 += 1
        v2 |= (make(v2)((8 if True else v2))) % 999983
    v2 |= (v2) % 1099511627776
    return ((v2 * v2) & make(1)(v2))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 239
    return step
v4 = len(A((9) % 1000))
v5 = ((0.1 - 3.0) - min(0.1, 3.0))
v6 = ('Hello World'.replace('a', 'abc') + ('a-b-c' + 'x'))
v7 = list(gen(5))
v8 = dict(enumerate([x * 1 for x in [1, 3]]))
v9 = (B((f1(B(47))) % 1000) + A((v4) % 1000))
if (B((1) % 1000) < A((v4) % 1000)):
    for i10 in gen(30, 4):
        v6 = (v6)[-26:]
else:
    print(sorted(v6))
    for i11 in range(36):
        v9 = B((i11) % 1000)
        v9.extra = v4
v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
for i12 in gen(7, 3):
    v9.x = ((v4 | v4)) % 1000
    print(list(range(6, 11, 2)))
    v8.pop(5, None)
v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
print(dict(enumerate(list(range(1, 19, 1)))))
for i13 in range(20):
    v7 = [q % 1000003 for q in list(range(2, 14, 3))][:26]
    print(B(((i13 if False else 5)) % 1000))
    if (v5 != v5):
        break
for i14 in range(46):
    i15 = 0
    while i15 < 6:
        i15 += 1
        v7 = [q % 1000003 for q in sorted(v7[0::2])][:35]
        v5 = (((v5 - 1e3) - v5)) % 690.0
v16 = ((v6 + v6) > (v6 + ''))
v17 = A(((0 * v4)) % 1000)
v17 = B((v4) % 1000)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v16)
print(v17)
# --- seed 139
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 46
    def bump(self, k):
        self.x = (self.x * 2 + k) % 4814
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = sum(p0)
    p0 = [q % 1125899906842624 for q in [x + 1 for x in p0]][:27]
    return abs((v2 - v2))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 30
    return step
v3 = (abs(4611686018427387904) + f1([4611686018427387904, 0], B(10)))
v4 = (min(62.375, 1e3) - min(1e3, 0.5))
v5 = '-'.join(['one', 'two', 'three'])[3:-2]
v6 = list(map(lambda q: q * 2, list(map(lambda q: q * 2, [1, 89, -9223372036854775808, 4611686018427387904]))))
v7 = {x: x * x for x in v6}
v8 = A((f1([1, 0, 1, 0], B(28))) % 1000)
for i9 in range(23):
    v5 = ((v5 * 0))[-22:]
    v8 = (B((i9) % 1000) + A((i9) % 1000))
    for i10 in range(5):
        v8 = v8
        v6.insert(1, i9)
for i11 in gen(25, 4):
    if (len(v5) in v6):
        v5 = ('a-b-c'[0:-2][2:2])[-28:]
        v8 = v8
        v8.y = 3
    v3 |= (v3) % 2305843009213693952
try:
    try:
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
        v6.insert(1, v3)
        print({1: 2}[v3 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    v4 = (v4) % 828.0
    print((v3 - v3) // (f1(v6, A(18)) % 3))
except Exception as e:
    print(type(e).__name__, e)
for i12 in range(55):
    for i13 in range(4):
        v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
        v8.extra = i13
        v5 = ((v5 * 2))[-7:]
    v7.setdefault(2, 1)
v7 = {k: w % 10007 for k, w in ({**{x: x * x for x in v6}, 7: (v3 | v3)}).items() if k < 50}
for i14 in range(8):
    if ((v4 + v4) > ((v3) % 1000 / 6)):
        v7.setdefault(3, 0)
    else:
        v8 = v8
        v8 = B((f1(v6, v8)) % 1000)
        v8 = B((v8.get(i14)) % 1000)
    for i15 in range(5):
        v5 = (v5)[-23:]
        v7.pop(7, None)
        v6 = [q % 1000003 for q in [i * j for i, j in zip(v6, v6)][-1::2]][:39]
for i16 in range(19):
    for i17 in range(3):
        print(list(v5))
        v6.reverse()
        if (True or False):
            continue
    v5 = (v5)[-24:]
v18 = v4
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v18)
# --- seed 140
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) | 31
    def bump(self, k):
        self.x = (self.x * 4 + k) % 2099
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = int((3.0 if True else -1.25))
    v2 += (make(abs(v2))(v2)) % 2305843009213693952
    if ((p0 + p0) != str(p2)):
        v2 = (v2) % 2147483659
        p2.y = 4
        p2 = p2
    else:
        p0 = ((p0 + p0)[-3:0])[-18:]
    p1.sort()
    return v2
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 226
    return step
v3 = len([i * j for i, j in zip([0, -9223372036854775808, 1], [4611686018427387904, -9223372036854775808, 1, 0])])
v4 = round(min(2.5, 0.5), 0)
v5 = ('é😀' + '').strip()
v6 = sorted(sorted([5, 0], key=lambda q: -q), reverse=True)
v7 = {**{x: x * x for x in v6}, 4: v3}
v8 = A((v3) % 1000)
i9 = 0
while i9 < 46:
    i9 += 1
    v6 = [q % 1125899906842624 for q in list(gen(1))][:20]
    for i10 in range(4):
        v6 = [q % 1125899906842624 for q in (v6[2::1] + v6)][:10]
        v7 = {k: w % 10007 for k, w in (dict(enumerate(v6))).items() if k < 50}
        v6.append(((i9 << (i9 & 7))) % 1000003)
v7 = {k: w % 10007 for k, w in (v7).items() if k < 50}
for i11 in range(55):
    v7 = {k: w % 10007 for k, w in ({**dict(enumerate(v6)), 2: v8.x}).items() if k < 50}
v12 = v3
v13 = list(('é😀' * 2))
v14 = v7
v6 = [q % 1125899906842624 for q in [x & 0 for x in [x & 7 for x in [26, 8]]]][:29]
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v12)
print(v13)
print(v14)
# --- seed 141
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) % 16
    def bump(self, k):
        self.x = (self.x * 6 + k) % 4334
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = f'{p0:+,}|{2.5:8.3e}'
    p0 = (p0) % 97
    for i3 in range(59):
        print((p0 // (7 | 1)))
        p0 = (max({}.get(p0, p0), p0, i3)) % 97
        print(list(map(lambda q: q * 2, [x for x in [1, -9223372036854775808, 57, 4611686018427387904] if x & 2])))
    v2 = (v2)[-15:]
    return f'{p0:5d}|{-1.25:8.3e}'
def f4(p0, p1):
    v5 = len(list(range(6, 5, 1)))
    i6 = 0
    while i6 < 53:
        i6 += 1
        p1.sort()
    p1.append((len('abc')) % 1000003)
    v5 -= ((p0 % (v5 | 1))) % 999983
    return int(max(0.5, 2.5))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 4 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 846
    return step
v7 = make(min(4611686018427387904, 1, 4611686018427387904))(A(1).get(1))
v8 = min((-1.25 - -1.25), (-0.0 * 15.9375))
v9 = (str(A(2)) + '12'[1:5])
v10 = list(map(lambda q: q * 2, list(map(lambda q: q * 2, [42, 8, 1]))))
v11 = {**dict(enumerate([-9223372036854775808, 1, 1])), 7: v7}
v12 = A(((-9223372036854775808 * v7)) % 1000)
for i13 in range(15):
    v11 = {k: w % 10007 for k, w in (v11).items() if k < 50}
if ((v7 - 0) in v11):
    v12.y = 3
    v12.bump(v12.get(4611686018427387904))
else:
    v11[f4(4611686018427387904, [-11]) % 10] = (make(v7)(v7)) % 9999
    print(list(range(7, 9, 2)))
print(v8)
print(list('%d %s %.2f' % (v7, v9, 1e3)))
i14 = 0
while i14 < 13:
    i14 += 1
    v10.sort()
    if ((False and True) and (True and True)):
        v8 = ((round(62.0, 2) + v8)) % 102.0
        v10 = [q % 1125899906842624 for q in sorted(list(gen(8)), key=lambda q: -q)][:27]
        v12.extra = i14
    for i15 in range(6):
        v12.extra = v7
        v7 = (A((v7) % 1000).x) % 1048576
        v10.append((min(i14, i14, i15)) % 1000003)
        if (v10 != v10):
            continue
for i16 in gen(36, 2):
    for i17 in range(48):
        v12.x = (i16) % 1000
        v10 = [q % 1000003 for q in [x & 3 for x in v10]][:25]
    if (list(map(lambda q: q * 2, v10)) == v10):
        v12 = B(((i16 % (v7 | 1))) % 1000)
        v10[1:3] = [(f4(i16, v10)) % 65537]
        v9 = (str(list(range(7, 17, 3))))[-23:]
    else:
        v11.setdefault(6, v7)
try:
    try:
        v10 = [q % 1000003 for q in v10[2::-1]][:34]
        v9 = (v9.title())[-23:]
        print({1: 2}[v7 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v10.reverse()
    finally:
        print('finally', v7)
    v12.bump((v7 // (v7 | 1)))
    for i18 in gen(35, 2):
        v8 = (v8) % 532.0
        v12.extra = v7
    print((88 * v7) // (len(B(5)) % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
finally:
    print('finally', v7)
i19 = 0
while i19 < 32:
    i19 += 1
    v11 = {k: w % 10007 for k, w in ({x: x * x for x in v10}).items() if k < 50}
    v7 |= (v7) % 1099511627776
    try:
        v12 = B((v7) % 1000)
        v12 = (B((v11.get(i19, 59)) % 1000) + v12)
        print({1: 2}[-9223372036854775808 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
for i20 in range(37):
    v10 = [q % 1125899906842624 for q in list(gen(8))][:28]
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
# --- seed 142
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * k) & 2
    def bump(self, k):
        self.x = (self.x * 7 + k) % 1619
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = p1
    p0 = B((len({0: 5})) % 1000)
    p0 = A((abs(p1)) % 1000)
    for i3 in range(41):
        v2 = (make(B(5).get(v2))(p1)) % 97
        p0 = (B((max(v2, 4611686018427387904, i3)) % 1000) + A((p1) % 1000))
        v2 = (p0.get(p1)) % 2147483659
    return p1
def f4(p0):
    v5 = ''.join('a-b-c'.split())
    p0 = (f1(B(21), 59)) % 97
    for i6 in range(58):
        print((((p0 & p0)) % 1000 / 6))
        p0 = (p0) % 97
    for i7 in range(42):
        v5 = ('%d %s %.2f' % (1, v5, 0.1))[-25:]
        p0 = (f1(B(47), i7)) % 1000003
    return (v5 * 0)[2:-4]
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 3 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 177
    return step
v8 = (sum([0, 0, 64]) if (4611686018427387904 in {}) else f1(B(12), 3))
v9 = ((-1.25 + 3.0) + max(98.0625, -0.0))
v10 = (('é😀' + 'Hello World') + '-'.join(['one', 'two', 'three']))
v11 = [x for x in list(gen(2)) if x & 2]
v12 = {**dict(enumerate([4611686018427387904])), 6: (v8 if False else v8)}
v13 = A((v8) % 1000)
v8 += (len(v12)) % 1099511627776
v14 = int((v9 * 1e3))
i15 = 0
while i15 < 10:
    i15 += 1
    if (f1(v13, i15) < v8):
        v8 -= (f1(v13, i15)) % 1099511627776
        v13 = A((v8) % 1000)
        v13.bump(v8)
    v12.setdefault(7, v8)
    if (i15 == v8):
        continue
v13.y = 1
if bool(((v8) % 1000 / 1)):
    if bool(v11[2::3]):
        v12.setdefault(6, v14)
        v11 = [q % 1000003 for q in [x * 1 for x in [i * j for i, j in zip(v11, v11)]]][:35]
        v14 += (v14) % 1099511627776
    else:
        v12 = {k: w % 10007 for k, w in ({**v12, 2: v14}).items() if k < 50}
        v14 = (f1(A(20), v14)) % 1000003
        print(((0 | v8) - (v8 if False else v8)))
    print(v13)
    for i16 in range(46):
        print(([i * j for i, j in zip(v11, v11)] > v11[2::1]))
else:
    v8 = (f1(B(12), v8)) % 1048576
    v13 = (A((v8) % 1000) + B((v8) % 1000))
    v11.append((int(3.0)) % 1000003)
if ((v8 + v8) in v12):
    i17 = 0
    while i17 < 7:
        i17 += 1
        v13.extra = i17
        print(v12)
        if (not True):
            break
    v12 = {k: w % 10007 for k, w in (dict(enumerate(v11[1::3]))).items() if k < 50}
    try:
        v9 = ((v9 if ([-9223372036854775808, 1, 1, -9223372036854775808] <= v11) else (v9 if False else v9))) % 845.0
        v14 = ((v13.get(v14) if (v13 != v13) else v8)) % 97
        print({1: 2}[4 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', 0)
else:
    v13 = (A((f1(B(30), 3)) % 1000) + B((16) % 1000))
    v12 = {k: w % 10007 for k, w in (dict(enumerate(list(gen(6))))).items() if k < 50}
    i18 = 0
    while i18 < 2:
        i18 += 1
        v9 = ((v9 - (v9 + v9))) % 561.0
        v10 = (v10)[-4:]
        print((v10 + v10))
        if (B(15) < v13):
            continue
for i19 in gen(28, 4):
    v12.setdefault(5, v14)
v14 = (sum([4611686018427387904, 5, 4611686018427387904][-2::3])) % 2147483659
v20 = '-'.join(['one', 'two', 'three']).swapcase()
v13 = A((v12.get(0, 0)) % 1000)
try:
    v12 = {k: w % 10007 for k, w in ({**v12, 4: int(v9)}).items() if k < 50}
    print([1, 2, 3][v8 % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
i21 = 0
while i21 < 16:
    i21 += 1
    i22 = 0
    while i22 < 6:
        i22 += 1
        v13 = v13
        if (True and True):
            continue
    v20 = (str(abs(i21)))[-27:]
    v12 = {k: w % 10007 for k, w in ({x: x * x for x in v11}).items() if k < 50}
v23 = sorted(v11)
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v20)
print(v23)
# --- seed 143
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 36
    def bump(self, k):
        self.x = (self.x * 1 + k) % 3854
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 5
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = dict(enumerate([98, 0, 0])).get(abs(1), (0 + 8))
    p0 = (p0) % 310.0
    print(v2)
    if ([x * 6 for x in [1, 1, 0, 0]] < [i * j for i, j in zip([5, 0, 4611686018427387904], [86, -9223372036854775808])]):
        p0 = (((p0 * 0.1) / (abs(p0) + 1))) % 886.0
        print(v2)
        v2 += (({1: 2, 3: 4}.get(v2, v2) ^ (v2 % (-15 | 1)))) % 1099511627776
    elif (v2 != v2):
        print(min(v2, 1, v2))
        v2 = (make(v2)(v2)) % 1048576
        p0 = (max(min(p0, p0), (p0 if False else p0))) % 640.0
    return int((p0 if True else p0))
def f3(p0, p1, p2):
    v4 = (float((1) % 100000) * (1e3 / (abs(41.25) + 1)))
    for i5 in gen(8, 4):
        v4 = (v4) % 352.0
    p2 = ((p2 * 2).title())[-29:]
    for i6 in gen(21, 4):
        p2 = ('%d %s %.2f' % (i6, p2, v4))[-7:]
        p0 = [q % 1000003 for q in p0][:21]
        p1 = [q % 1000003 for q in [x for x in list(range(6, 7, 1)) if x % 2]][:28]
    return (min(v4, 1e3) / (abs(v4) + 1))
def f7(p0):
    v8 = bool(make(7)(17))
    print(sorted('%d %s %.2f' % (0, '', p0)))
    for i9 in gen(23, 2):
        p0 = (p0) % 318.0
    v8 = v8
    return ((v8 and v8) or v8)
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 479
    return step
v10 = (B(20).x - (7 if False else 4611686018427387904))
v11 = round((1e3 + -0.0), 3)
v12 = str(make(v10)(v10))
v13 = sorted([-9223372036854775808][1::-1], reverse=True)
v14 = dict(enumerate(v13))
v15 = A((int(v11)) % 1000)
print((B((v15.get(v10)) % 1000) + v15))
if ((not True) and (False and True)):
    try:
        v15.y = 0
        v14 = {k: w % 10007 for k, w in ({**{**v14, 4: 1}, 0: A(10).x}).items() if k < 50}
        print({1: 2}[v10 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', v10)
    for i16 in gen(28, 3):
        print([str(x) for x in list(map(lambda q: q * 2, v13))])
        v15.bump((v10 % (v10 | 1)))
    v12 = (', '.join(v12.split(' ')))[-6:]
elif f7(v11):
    v12 = (v12.replace('b', v12))[-23:]
    v12 = (v12)[-26:]
try:
    for i17 in gen(10, 3):
        v13.insert(1, 0)
        v11 = (v11) % 559.0
        v15.bump(max(-9223372036854775808, v10, i17))
    print(int(((v10) % 1000 / 3)))
    i18 = 0
    while i18 < 24:
        i18 += 1
        v14 = {k: w % 10007 for k, w in (dict(enumerate([x - 7 for x in v13]))).items() if k < 50}
        v14 = {k: w % 10007 for k, w in (v14).items() if k < 50}
        v13.insert(2, v10)
        if bool(v10):
            break
    print([1, 2, 3][min(v10, 4611686018427387904, v10) % 5])
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
else:
    if f7(v11):
        v13 = [q % 1125899906842624 for q in sorted(v13, key=lambda q: -q)][:19]
        print((v12 <= '-'.join(['x'])))
        v13 = [q % 1125899906842624 for q in [i * j for i, j in zip((v13 + v13), v13)]][:37]
    else:
        v14 = {k: w % 10007 for k, w in (dict(enumerate([x + 6 for x in [80]]))).items() if k < 50}
finally:
    print('finally', v10)
v13[2:5] = [((v10 % (v10 | 1))) % 65537]
for i19 in gen(30, 4):
    try:
        print(v12)
        v15.extra = 1
        print({1: 2}[v10 % 3])
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally', i19)
    v15 = A((v10) % 1000)
    v15 = B((v15.x) % 1000)
if f7(v11):
    v10 = (v10) % 2147483659
    for i20 in range(28):
        v14 = {k: w % 10007 for k, w in ({x: x * x for x in v13}).items() if k < 50}
    try:
        v12 = (v12)[-11:]
        v13.sort()
        print({1: 2}[0 % 3])
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
    else:
        v13 = [q % 1000003 for q in list(gen(1))][:31]
        v15 = (B((v10) % 1000) + A((v10) % 1000))
else:
    v14 = {k: w % 10007 for k, w in (dict(enumerate((v13 + v13)))).items() if k < 50}
v15 = B((make(2)(v10)) % 1000)
v13 = [q % 1000003 for q in v13][:13]
try:
    i21 = 0
    while i21 < 30:
        i21 += 1
        v14 = {k: w % 10007 for k, w in (dict(enumerate((v13 + v13)))).items() if k < 50}
        print(make((v10 if True else v10))(f1(3.0)))
    print(v10 // (v15.x % 3))
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
v15.x = (v10) % 1000
print(v10)
print(v11)
print(v12)
print(v13)
print(v14)
print(v15)
# --- seed 146
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) ^ 41
    def bump(self, k):
        self.x = (self.x * 6 + k) % 658
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 2
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = (''.lower() * 2)
    v2 = (f'{-9223372036854775808:5d}|{0.5:g}')[-19:]
    v2 = ((', '.join(['x']) + (v2 * 2)))[-7:]
    p0.bump((0 << (0 & 7)))
    i3 = 0
    while i3 < 26:
        i3 += 1
        p0 = (B((i3) % 1000) + p0)
        p0.bump((i3 % (1 | 1)))
        p0.extra = i3
    return ', '.join(v2.split())
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 256
    return step
v4 = ((0 - 80) // (abs(-9223372036854775808) | 1))
v5 = ((0.1 + 1e3) - (1e3 - 2.5))
v6 = f1(A(18))
v7 = [x for x in [x - 3 for x in [27, 1, 4611686018427387904]] if x & 2]
v8 = {**{x: x * x for x in [-9223372036854775808, -9223372036854775808]}, 3: (v4 - v4)}
v9 = (B((int(-1.25)) % 1000) + (A((v4) % 1000) + A(36)))
v8.pop(6, None)
if ((v9 < B(36)) and (4 != 0)):
    for i10 in range(22):
        v9 = B((make(i10)(-9223372036854775808)) % 1000)
    for i11 in range(38):
        v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
        v9 = A((len(v7)) % 1000)
        v7.reverse()
    i12 = 0
    while i12 < 53:
        i12 += 1
        print(dict(enumerate(v7)))
        v7 = [q % 1000003 for q in [i * j for i, j in zip(v7, v7)][2::1]][:10]
        if (v4 < v4):
            break
else:
    i13 = 0
    while i13 < 34:
        i13 += 1
        v8.pop(6, None)
        v9.x = ((i13 if False else 33)) % 1000
        print('%d %s %.2f' % (v4, f1(v9), v5))
    v6 = (v6)[-21:]
    v8 = {k: w % 10007 for k, w in (v8).items() if k < 50}
for i14 in gen(13, 4):
    v8 = {k: w % 10007 for k, w in ({**dict(enumerate(v7)), 2: (v4 >> (v4 & 7))}).items() if k < 50}
    v7[1:3] = [(v9.x) % 65537]
if ([x for x in v7 if x % 2] <= [x - 7 for x in [1, 7, 3, 29]]):
    v6 = (v6)[-28:]
    for i15 in gen(27, 1):
        v7.sort()
        print(([x for x in v7 if x % 2] + [39, 4611686018427387904, 0]))
    for i16 in range(36):
        v4 = (i16) % 2147483659
        v6 = ((v6 * 2))[-17:]
elif (v7 <= v7):
    v6 = ((v6 * 2)[1:4])[-25:]
    v9 = v9
    v4 = (abs(v4)) % 2147483659
v17 = ((v5 + v5) - v5)
v6 = (v6)[-13:]
v6 = (f'{v4:+,}|{v5:.1%}')[-1:]
v17 = (((v4) % 1000 / 2)) % 937.0
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v17)
# --- seed 147
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) | 26
    def bump(self, k):
        self.x = (self.x * 8 + k) % 2893
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 1
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = (max(p0, p0) if (p1 in [4611686018427387904, 0, 4611686018427387904]) else float((p1) % 100000))
    print(sum([0, 0, 0]))
    p0 = ((round(v2, 1) if (p1 in {}) else (v2 - 3.0))) % 337.0
    for i3 in range(46):
        p0 = (round(round(v2, 2), 2)) % 522.0
        p0 = (v2) % 433.0
    i4 = 0
    while i4 < 30:
        i4 += 1
        p1 = ((B(40).get(i4) if (i4 == p1) else p1)) % 1048576
        p0 = ((float((1) % 100000) - (3.0 if False else v2))) % 461.0
    return ((v2 * p0) / (abs(p0) + 1))
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 5 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x * k
        return count % 997
    return step
v5 = int((1e3 / (abs(3.0) + 1)))
v6 = f1(-1.25, v5)
v7 = (f'{v5:x}|{v6:g}' + 'é😀'.replace('l', 'abc'))
v8 = list(map(lambda q: q * 2, [0, 1, 0][-3::2]))
v9 = {**{x: x * x for x in [4611686018427387904, 30, 93]}, 5: (v5 // (10 | 1))}
v10 = B(((-19 % (v5 | 1))) % 1000)
v8.reverse()
v9 = {k: w % 10007 for k, w in ({**{**v9, 2: v5}, 7: v5}).items() if k < 50}
for i11 in range(49):
    i12 = 0
    while i12 < 3:
        i12 += 1
        v10.y = 0
        v7 = (v7)[-22:]
i13 = 0
while i13 < 44:
    i13 += 1
    if bool(v8):
        v8.reverse()
        v9 = {k: w % 10007 for k, w in (v9).items() if k < 50}
    if (v5 != v9.get(i13, v5)):
        v7 = ((v7.strip() * 3))[-16:]
        v8 = [q % 1000003 for q in [i * j for i, j in zip(v8, v8)]][:7]
        v5 = (make(int(1e3))(v10.get(i13))) % 1048576
    for i14 in gen(33, 2):
        print(sum([i * j for i, j in zip([0, 1, -9223372036854775808], v8)]))
v8 = [q % 1125899906842624 for q in [x for x in v8[1::1] if x & 2]][:35]
for i15 in range(38):
    v8 = [q % 1125899906842624 for q in v8][:37]
v9.setdefault(2, v5)
v9.setdefault(4, v5)
v10.bump(v5)
for i16 in range(18):
    v8 = [q % 1125899906842624 for q in [x for x in v8 if x & 2]][:21]
i17 = 0
while i17 < 42:
    i17 += 1
    if ((v5 % (v5 | 1)) == (i17 + i17)):
        v8.append(((v5 ^ i17)) % 1000003)
    else:
        v8 = [q % 1000003 for q in sorted([4611686018427387904, 5][0::2])][:13]
        v8 = [q % 1125899906842624 for q in sorted([x * 6 for x in [1, 7, 0, 99]], reverse=True)][:38]
        v9[(i17 + i17) % 10] = (v10.get(v5)) % 9999
    v9 = {k: w % 10007 for k, w in ({x: x * x for x in v8}).items() if k < 50}
    for i18 in range(5):
        v5 = (B((v5) % 1000).get(make(i17)(4611686018427387904))) % 1000003
        v8 = [q % 1125899906842624 for q in [i * j for i, j in zip([i * j for i, j in zip(v8, v8)], [76])]][:23]
        v10 = B((i17) % 1000)
v7 = (((v7 + v7) + v7))[-24:]
i19 = 0
while i19 < 19:
    i19 += 1
    print((not (not False)))
    v5 = (((i19 + 0) * (v5 + -9223372036854775808))) % 97
    if (False and False):
        continue
print(v5)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
# --- seed 148
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) % 11
    def bump(self, k):
        self.x = (self.x * 2 + k) % 178
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 8
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1, p2):
    v2 = p2[0:0]
    p2 = (v2)[-6:]
    return f'{3:05d}|{-0.0:.1%}'
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i * step
        if total % 5 == 0:
            yield total
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 131
    return step
v3 = (B(11).x ^ (0 * 79))
v4 = (float((v3) % 100000) / (abs(((v3) % 1000 / 4)) + 1))
v5 = str(v4)
v6 = list(gen(3))
v7 = {**{**{1: 2, 3: 4}, 7: v3}, 4: int(v4)}
v8 = B((len('')) % 1000)
v7.setdefault(2, v3)
v7.setdefault(5, 0)
v8.x = ((1 - v3)) % 1000
v8.y = 7
try:
    v4 = (v4) % 617.0
    v7 = {k: w % 10007 for k, w in ({x: x * x for x in [x for x in v6 if x & 2]}).items() if k < 50}
    raise ValueError(('Hello World' * 0))
except (ZeroDivisionError, KeyError) as e:
    print(type(e).__name__, e)
i9 = 0
while i9 < 9:
    i9 += 1
    v4 = ((v4 - v4)) % 476.0
    i10 = 0
    while i10 < 3:
        i10 += 1
        v5 = (f'{v3:<4}|{v4:.1%}'.upper())[-22:]
        v4 = (((v4 if True else 0.5) if (i10 in {}) else (v4 if False else v4))) % 239.0
    if bool(97.375):
        break
try:
    v7 = {k: w % 10007 for k, w in ({**v7, 3: make(v3)(v3)}).items() if k < 50}
    print([1, 2, 3][(v3 ^ v3) % 5])
except (ValueError, LookupError) as e:
    print(type(e).__name__, e)
i11 = 0
while i11 < 42:
    i11 += 1
    v8.x = ((v3 + v3)) % 1000
    v8 = B((v3) % 1000)
    for i12 in range(6):
        v3 += (max((i12 // (v3 | 1)), int(v4), i11)) % 2305843009213693952
for i13 in gen(39, 1):
    v6.insert(3, v3)
    if ((not True) or (i13 == 4611686018427387904)):
        v8 = v8
        v6 = [q % 1125899906842624 for q in v6][:11]
    else:
        v6 = [q % 1000003 for q in list(range(5, 5, 1))][:39]
print(v3)
print(v4)
print(v5)
print(v6)
print(v7)
print(v8)
# --- seed 149
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x - k) ^ 45
    def bump(self, k):
        self.x = (self.x * 3 + k) % 2413
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 7
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) - 1
    @property
    def twice(self):
        return self.x * 2
def f1(p0):
    v2 = ((0.5 if True else 1e3) + (-1.25 / (abs(3.0) + 1)))
    p0 = (((p0 - 1) + p0)) % 2147483659
    try:
        print((p0 + p0))
        print((p0 % (p0 | 1)))
        p0 -= (abs(A(16).get(p0))) % 999983
        raise ValueError(('' + 'x'))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        v2 = ((((p0) % 1000 / 6) if (p0 >= p0) else (110.1875 if False else 2.5))) % 411.0
    finally:
        print('finally', 1)
    p0 = (max(p0, A(19).get(p0), p0)) % 97
    return (round(v2, 3) * (0.1 + 0.1))
def f3(p0, p1):
    v4 = ('12' + '12')[-3:3]
    for i5 in range(2):
        v4 = (('Hello World' + 'Hello World').title())[-18:]
        v4 = (f'{i5:<4}|{p0:.1%}')[-29:]
    v4 = (', '.join(v4.split(' ')))[-2:]
    return v4.title()
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i ^ step
        if total % 2 == 0:
            yield total
        else:
            yield -i
    yield from range(n % 4)
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x - k
        return count % 786
    return step
v6 = ((1 - 7) * int(2.5))
v7 = max((3.0 / (abs(-0.0) + 1)), (-1.25 - 3.0))
v8 = '%d %s %.2f' % (1, '%d %s %.2f' % (-9223372036854775808, 'abc', -1.25), -0.0)
v9 = [i * j for i, j in zip(list(map(lambda q: q * 2, [1, 29, 95])), [1])]
v10 = dict(enumerate(list(gen(5))))
v11 = B(((v6 % (v6 | 1))) % 1000)
try:
    v11.extra = v6
    i12 = 0
    while i12 < 37:
        i12 += 1
        print(dict(enumerate(v9)))
        if (v8 <= 'abc'):
            continue
    print(int(v7) // ((v6 & v6) % 3))
except Exception as e:
    print(type(e).__name__, e)
else:
    if bool(v6):
        v9 = [q % 1125899906842624 for q in list(gen(6))][:29]
        v9.append(((v6 % (v6 | 1))) % 1000003)
        v9 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, v9))[-2::3]][:38]
    else:
        v6 = (v6) % 1048576
        v8 = (v8)[-26:]
i13 = 0
while i13 < 57:
    i13 += 1
    v9.append((len(v11)) % 1000003)
i14 = 0
while i14 < 16:
    i14 += 1
    try:
        v9.sort()
        v6 += ((v6 if (not True) else i14)) % 2305843009213693952
        raise ValueError((v8 * 1))
    except (ZeroDivisionError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        v9 = [q % 1125899906842624 for q in list(map(lambda q: q * 2, v9))][:5]
        v9.append(((i14 % (i14 | 1))) % 1000003)
        v10 = {k: w % 10007 for k, w in (dict(enumerate(sorted([-9223372036854775808, 39])))).items() if k < 50}
    finally:
        print('finally', i14)
    v8 = (f'{-9223372036854775808:+,}|{v7:.1%}')[-29:]
v10 = {k: w % 10007 for k, w in (dict(enumerate(v9))).items() if k < 50}
print(dict(enumerate(v9[0::3])))
for i15 in range(27):
    for i16 in range(4):
        v10 = {k: w % 10007 for k, w in (v10).items() if k < 50}
        v11.x = (i16) % 1000
print(v11)
v11.bump(make(v6)(v6))
v11 = A(((v6 + v6)) % 1000)
print(v6)
print(v7)
print(v8)
print(v9)
print(v10)
print(v11)
# --- seed 150
class A:
    kind = 'A'
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x + k) | 31
    def bump(self, k):
        self.x = (self.x * 5 + k) % 4648
        return self
    def __add__(self, other):
        return type(self)(self.x + other.x, self.y)
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __hash__(self):
        return self.x
    def __len__(self):
        return abs(self.x) % 6
    def __getitem__(self, i):
        return self.x + i * self.y
    def __repr__(self):
        return f'{self.kind}({self.x}, {self.y})'
class B(A):
    kind = 'B'
    def get(self, k):
        return super().get(k) + 6
    @property
    def twice(self):
        return self.x * 2
def f1(p0, p1):
    v2 = max((1e3 / (abs(p1) + 1)), max(p1, p1))
    p0 = [q % 1000003 for q in p0][:9]
    i3 = 0
    while i3 < 24:
        i3 += 1
        v2 = ((float((i3) % 100000) if ([0, 1, 4611686018427387904, 4611686018427387904] <= p0) else v2)) % 94.0
    for i4 in gen(4, 1):
        print([x * 1 for x in p0])
    return (p1 + (p1 / (abs(v2) + 1)))
def f5(p0, p1, p2):
    v6 = ((A(12).x) % 1000 / 6)
    p0.insert(3, 89)
    p0 = [q % 1125899906842624 for q in list(gen(4))][:6]
    p0.reverse()
    for i7 in range(38):
        p0.insert(3, i7)
        v6 = (v6) % 762.0
        if (0 < 1):
            break
    return v6
def gen(n, step=1):
    total = 0
    for i in range(n):
        total += i + step
        if total % 3 == 0:
            yield total
        else:
            yield -i
    return total
def make(k):
    count = 0
    def step(x):
        nonlocal count
        count += x + k
        return count % 628
    return step
v8 = int((2.5 - -1.25))
v9 = (round(0.1, 1) / (abs(round(2.5, 1)) + 1))
v10 = (''.replace('a', 'x') + ('abc' * 3))
v11 = [x for x in [2, 1, 2] if x % 2][0::2]
v12 = {**{x: x * x for x in [-18, 6]}, 5: (0 if False else v8)}
v13 = B((len(v11)) % 1000)
i14 = 0
while i14 < 48:
    i14 += 1
    v9 = (((v9 * -1.25) / (abs((v9 + v9)) + 1))) % 205.0
    try:
        v11 = [q % 1000003 for q in list(map(lambda q: q * 2, v11))][:27]
        v11 = [q % 1000003 for q in ([x - 2 for x in [-9223372036854775808, -9223372036854775808]] + v11)][:35]
        v8 += (min(abs(i14), v8, v8)) % 999983
        int('a-b-c')
    except Exception as e:
        print(type(e).__name__, e)
    if (not True):
        continue
for i15 in range(50):
    for i16 in gen(25, 1):
        v8 = (dict(enumerate([-9223372036854775808, 5])).get(len(v13), i16)) % 1048576
        v11 = [q % 1000003 for q in (sorted([4611686018427387904, 1, 1], reverse=True) + [-9223372036854775808, 0])][:18]
        v12 = {k: w % 10007 for k, w in ({x: x * x for x in v11}).items() if k < 50}
    if (i15 in {}):
        continue
v17 = [x & 3 for x in v11]
if (sum(v11) in dict(enumerate(v17))):
    v17 = [q % 1000003 for q in [x * 5 for x in list(range(2, 15, 2))]][:13]
    v11 = [q % 1000003 for q in list(gen(6))][:23]
else:
    print(((v8) % 1000 / 1))
    v17.sort()
if ([-9223372036854775808, -9223372036854775808][-1::-1] > v17):
    i18 = 0
    while i18 < 8:
        i18 += 1
        v12.setdefault(4, 0)
        v9 = ((v9 / (abs(v9) + 1))) % 770.0
v19 = A(((1 * v8)) % 1000)
i20 = 0
while i20 < 15:
    i20 += 1
    for i21 in gen(36, 3):
        v17 = [q % 1125899906842624 for q in (v11 + v17)][:29]
        v13.extra = 0
        v10 = (f'{i21:x}|{1e3:.1%}')[-26:]
print(v8)
print(v9)
print(v10)
print(v11)
print(v12)
print(v13)
print(v17)
print(v19)
