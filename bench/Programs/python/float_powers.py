# bench: size=900000 tiny=400
from harness import main


def run(size):
    total = 0.0
    x = 1.0
    for i in range(size):
        x = (x + 0.37) % 5.0
        total += x ** 2.5 + x ** 0.5 - (x + 1.0) ** -1.5 + x ** 3
    return "%.4f" % total


main(run, 900000)
