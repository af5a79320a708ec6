# bench: size=200000 tiny=60
from harness import main


def joined(size):
    parts = []
    for i in range(size):
        parts.append(str(i))
        parts.append(",")
    return "".join(parts)


def appended(size):
    text = ""
    for i in range(size):
        text += chr(97 + i % 26)
    return text


def formatted(size):
    length = 0
    for i in range(size):
        length += len(f"<{i}:{i * 2:x}>")
    return length


def reversed_words(text):
    return " ".join([word[::-1].upper() for word in text.split(",")])


def run(size):
    text = joined(size)
    letters = appended(size)
    vowels = 0
    for letter in letters:
        if letter in "aeiou":
            vowels += 1
    words = reversed_words(text)
    return "%d %d %d %d %s" % (len(text), vowels, formatted(size), len(words), words[-20:].strip())


main(run, 200000)
