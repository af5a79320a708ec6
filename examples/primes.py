"""Counts the primes below N by trial division, on several threads in parallel.

    primes.py [N [THREADS]]
"""
import sys
import threading

try:
    from pypystm import print_summary
except ImportError:
    def print_summary():
        """Other interpreters have no figures to show."""


def count_primes(start, stop):
    count = 0
    n = start
    while n < stop:
        i = 2
        is_prime = n > 1
        while i * i <= n:
            if n % i == 0:
                is_prime = False
                break
            i = i + 1
        if is_prime:
            count = count + 1
        n = n + 1
    return count


def make_chunks(limit, number):
    """Equal ranges; those with the large numbers, which take longest, come last."""
    bounds = [limit * i // number for i in range(number + 1)]
    return list(zip(bounds, bounds[1:]))


def worker(index, chunks, results):
    """Takes chunks from the end of the shared list until none is left."""
    count = 0
    while True:
        try:
            start, stop = chunks.pop()
        except IndexError:
            break
        count += count_primes(start, stop)
    results[index] = count


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 300000
    parts = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    chunks = make_chunks(limit, 16 * parts)
    results = [0] * parts
    threads = []
    for index in range(parts):
        thread = threading.Thread(target=worker, args=(index, chunks, results))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{sum(results)} primes below {limit}")
    print_summary()


main()
