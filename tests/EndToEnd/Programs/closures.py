def counter(start):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value

    return step


a = counter(0)
b = counter(100)
total = 0
for i in range(3000):
    total += a() * b(2) % 7
print(total, a(0), b(0))
adders = [lambda x, k=k: x + k for k in range(5)]
print([f(10) for f in adders])
