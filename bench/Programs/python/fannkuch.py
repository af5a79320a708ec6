# bench: size=9 tiny=5
"""The most flips of the first element's prefix over all permutations (Heap's order)."""
from harness import main


def flips_of(permutation):
    work = permutation[:]
    flips = 0
    first = work[0]
    while first:
        low = 0
        high = first
        while low < high:
            work[low], work[high] = work[high], work[low]
            low += 1
            high -= 1
        flips += 1
        first = work[0]
    return flips


def run(size):
    permutation = list(range(size))
    counters = [0] * size
    most = flips_of(permutation)
    checksum = most
    sign = -1
    i = 1
    while i < size:
        if counters[i] < i:
            other = counters[i] if i & 1 else 0
            permutation[other], permutation[i] = permutation[i], permutation[other]
            flips = flips_of(permutation)
            if flips > most:
                most = flips
            checksum += sign * flips
            sign = -sign
            counters[i] += 1
            i = 1
        else:
            counters[i] = 0
            i += 1
    return "%d %d" % (most, checksum)


main(run, 9)
