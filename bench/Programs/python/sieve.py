# bench: size=3000000 tiny=400
from harness import main


def run(size):
    flags = [True] * (size + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= size:
        if flags[i]:
            for j in range(i * i, size + 1, i):
                flags[j] = False
        i += 1
    count = 0
    for flag in flags:
        if flag:
            count += 1
    return count


main(run, 3000000)
