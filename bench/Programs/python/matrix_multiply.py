# bench: size=170 tiny=6
from harness import main


def make(size, seed):
    return [[float((i * seed + j) % 17 - 8) for j in range(size)] for i in range(size)]


def multiply(a, b):
    size = len(a)
    columns = [[row[j] for row in b] for j in range(size)]
    result = []
    for row in a:
        line = []
        for column in columns:
            total = 0.0
            for k in range(size):
                total += row[k] * column[k]
            line.append(total)
        result.append(line)
    return result


def run(size):
    product = multiply(make(size, 3), make(size, 5))
    return "%.1f %.1f" % (sum(product[i][i] for i in range(size)), sum(map(sum, product)))


main(run, 170)
