def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for k in range(i * i, n + 1, i):
                flags[k] = False
        i += 1
    return sum(flags)


print(sieve(20000))


def matmul(a, b):
    n = len(a)
    return [[sum(a[i][k] * b[k][j] for k in range(n)) for j in range(n)] for i in range(n)]


m = [[(i * j) % 10 for j in range(12)] for i in range(12)]
for _ in range(3):
    m = [[value % 1000 for value in row] for row in matmul(m, m)]
print(m[3], sum(map(sum, m)))
values = [(i * 7919) % 1009 for i in range(1009)]
ordered = sorted(values)
values.sort(key=lambda v: -v)
print(ordered[:5], values[:5], values == ordered[::-1])
queue = list(range(10))
for i in range(2000):
    queue.append(queue.pop(0) + 1)
print(queue, queue[2:8:2], queue[-3:])
del queue[1:4]
queue.insert(0, "first")
queue.extend((1, 2.5))
print(queue, len(queue), 2.5 in queue, queue.index(2.5))
a, *b, c = range(6)
print(a, b, c, {x % 3 for x in range(10)}, {k: v for k, v in zip("abc", range(3))})
print(list(enumerate("xyz")), list(zip([1, 2], [3, 4])), list(map(str, [1, 2])), list(reversed([1, 2, 3])))
