def collatz(limit):
    longest = best = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            longest, best = steps, start
    return best, longest


print(collatz(600))
big = 1
for i in range(1, 120):
    big = big * i
print(big)
x = 1
for i in range(200):
    x = x * 3 - i
print(x, x % 1000007, -x // 7, x.bit_length())
s = 0
for i in range(-2000, 2000):
    s += i // 7 + i % 7 - (i >> 2) + (i & 12) - (i ^ 5)
print(s)
f = 0.0
for i in range(1, 3000):
    f += 1.0 / i - (i % 5) * 0.25 + i ** 0.5
print(f, 7.0 // 2, -7.5 % 2, 2 ** 10, 2 ** -1, int(-3.7), round(2.5), abs(-4))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 4611686018427387904 * 2)
m = 9223372036854775000
for i in range(2000):
    m += 1
print(m)
