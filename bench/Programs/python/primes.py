# bench: size=100000 tiny=300
from harness import main


def run(size):
    count = 0
    n = 2
    while n < size:
        i = 2
        prime = True
        while i * i <= n:
            if n % i == 0:
                prime = False
                break
            i += 1
        if prime:
            count += 1
        n += 1
    return count


main(run, 100000)
