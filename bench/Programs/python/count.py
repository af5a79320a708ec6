# bench: size=5000000 tiny=3000
from harness import main


def run(size):
    i = 0
    while i < size:
        i += 1
    return i


main(run, 5000000)
