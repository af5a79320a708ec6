# bench: size=200 tiny=8
from harness import main


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector, transposed):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            if transposed:
                total += element(j, i) * vector[j]
            else:
                total += element(i, j) * vector[j]
        result.append(total)
    return result


def run(size):
    u = [1.0] * size
    v = u
    for _ in range(6):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    uv = vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return "%.9f" % (uv / vv) ** 0.5


main(run, 200)
