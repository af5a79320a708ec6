"""Counts words on several threads into one dictionary that they share.

    wordcount.py [LINES [THREADS]]

The text is made up, the same each time. Every line is counted in one atomic block: two threads are in each other's way only when they count the same word.
"""
import sys
import threading

from pypystm_shim import atomic

SYLLABLES = ["ka", "lo", "mi", "ne", "ru", "sa", "ti", "vo"]


class Text:
    """A source of lines: pseudo-random words, short ones more often."""

    def __init__(self, seed):
        self.seed = seed

    def next_number(self, bound):
        self.seed = (self.seed * 1103515245 + 12345) % 2147483648
        return (self.seed >> 12) % bound

    def word(self):
        word = ""
        for _ in range(1 + self.next_number(3)):
            word += SYLLABLES[self.next_number(len(SYLLABLES))]
        return word

    def line(self):
        return " ".join([self.word() for _ in range(8)])


def count_lines(lines, counts):
    for line in lines:
        with atomic:
            for word in line.split():
                counts[word] = counts.get(word, 0) + 1


def main():
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
    parts = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    text = Text(42)
    lines = [text.line() for _ in range(total)]
    counts = {}
    threads = [threading.Thread(target=count_lines, args=(lines[part::parts], counts)) for part in range(parts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{sum(counts.values())} words, {len(counts)} different")
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]:
        print(f"{count:6} {word}")


main()
