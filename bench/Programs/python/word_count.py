# bench: size=400000 tiny=100
from harness import main

SYLLABLES = ["ka", "lo", "mi", "ren", "tu", "vas", "el", "ori", "dun", "se"]


def make_text(size):
    state = 12345
    words = []
    for _ in range(size):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        n = (state >> 12) % 700
        words.append(SYLLABLES[n % 10] + SYLLABLES[n // 10 % 10] + SYLLABLES[n // 100])
    return " ".join(words)


def run(size):
    text = make_text(size)
    counts = {}
    for word in text.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    lengths = {}
    for word, count in counts.items():
        lengths[len(word)] = lengths.get(len(word), 0) + count
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
    return "%d %s %s" % (len(counts), common, sorted(lengths.items()))


main(run, 400000)
