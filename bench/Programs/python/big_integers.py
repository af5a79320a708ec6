# bench: size=3000 tiny=40
from harness import main


def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digits_of_pi(count):
    q, r, t, k, digit, bound = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < digit * t:
            digits.append(digit)
            q, r, digit = 10 * q, 10 * (r - digit * t), 10 * (3 * q + r) // t - 10 * digit
        else:
            q, r, t, k, digit, bound = (
                q * k, (2 * q + r) * bound, t * bound, k + 1, (q * (7 * k + 2) + r * bound) // (t * bound), bound + 2)
    return digits


def power_test(modulus):
    count = 0
    for base in range(2, 40):
        if pow(base, modulus - 1, modulus) == 1:
            count += 1
    return count


def run(size):
    modulus = (1 << 521) - 1
    return "%d %d %d %d" % (
        factorial(size) % 1000000007, fibonacci(size * 10) % 1000000007, sum(digits_of_pi(size // 4)), power_test(modulus if size > 500 else 65537))


main(run, 3000)
