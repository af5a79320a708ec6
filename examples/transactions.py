"""Sorts a shared list by tasks that add tasks: each takes a stretch, parts it, and leaves both halves to others.

    transactions.py [NUMBERS]

No task waits for another and none takes a lock; run() returns when no task is left. That two tasks never see each other's half-done work is what makes
the plain code below right.
"""
import sys

from pypystm_shim import TransactionQueue

SMALL = 32


def make_numbers(count):
    numbers = []
    seed = 7
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        numbers.append(seed >> 8)
    return numbers


class Sorter:
    def __init__(self, numbers):
        self.numbers = numbers
        self.queue = TransactionQueue()
        self.tasks = 0

    def sort(self):
        self.queue.add(self.sort_stretch, 0, len(self.numbers))
        self.queue.run()

    def sort_stretch(self, start, stop):
        self.tasks += 1
        if stop - start <= SMALL:
            self.numbers[start:stop] = sorted(self.numbers[start:stop])
            return
        middle = self.part(start, stop)
        self.queue.add(self.sort_stretch, start, middle)
        self.queue.add(self.sort_stretch, middle, stop)

    def part(self, start, stop):
        """Afterwards nothing before the result is greater than anything from it on."""
        numbers = self.numbers
        pivot = numbers[(start + stop) // 2]
        low = start
        high = stop - 1
        while low <= high:
            while numbers[low] < pivot:
                low += 1
            while numbers[high] > pivot:
                high -= 1
            if low <= high:
                numbers[low], numbers[high] = numbers[high], numbers[low]
                low += 1
                high -= 1
        return low


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50000
    sorter = Sorter(make_numbers(count))
    expected = sorted(sorter.numbers)
    sorter.sort()
    print(f"{count} numbers {'sorted' if sorter.numbers == expected else 'WRONG'} by {sorter.tasks} transactions")


main()
