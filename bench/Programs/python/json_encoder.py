# bench: size=2500 tiny=2
"""Encodes and parses nested data as text, in plain Python."""
from harness import main

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def quoted(text):
    parts = ['"']
    for letter in text:
        parts.append(ESCAPES.get(letter, letter))
    parts.append('"')
    return "".join(parts)


def encode(value, out):
    if isinstance(value, str):
        out.append(quoted(value))
    elif value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, int):
        out.append(str(value))
    elif isinstance(value, float):
        out.append(repr(value))
    elif isinstance(value, dict):
        separator = "{"
        for key, item in value.items():
            out.append(separator)
            out.append(quoted(key))
            out.append(":")
            encode(item, out)
            separator = ","
        out.append("}" if value else "{}")
    elif isinstance(value, (list, tuple)):
        separator = "["
        for item in value:
            out.append(separator)
            encode(item, out)
            separator = ","
        out.append("]" if value else "[]")
    else:
        raise TypeError(type(value).__name__)


class Parser:
    def __init__(self, text):
        self.text = text
        self.place = 0

    def expect(self, letter):
        if self.text[self.place] != letter:
            raise ValueError("expected %s at %d" % (letter, self.place))
        self.place += 1

    def value(self):
        letter = self.text[self.place]
        if letter == '"':
            return self.string()
        if letter == "{":
            return self.object()
        if letter == "[":
            return self.array()
        for word, meaning in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return meaning
        return self.number()

    def string(self):
        self.expect('"')
        parts = []
        text = self.text
        while True:
            letter = text[self.place]
            self.place += 1
            if letter == '"':
                return "".join(parts)
            if letter == "\\":
                letter = {"n": "\n", "t": "\t"}.get(text[self.place], text[self.place])
                self.place += 1
            parts.append(letter)

    def number(self):
        start = self.place
        text = self.text
        while self.place < len(text) and text[self.place] in "+-.0123456789e":
            self.place += 1
        digits = text[start:self.place]
        return float(digits) if "." in digits or "e" in digits else int(digits)

    def array(self):
        self.expect("[")
        items = []
        if self.text[self.place] == "]":
            self.place += 1
            return items
        while True:
            items.append(self.value())
            if self.text[self.place] == "]":
                self.place += 1
                return items
            self.expect(",")

    def object(self):
        self.expect("{")
        items = {}
        if self.text[self.place] == "}":
            self.place += 1
            return items
        while True:
            key = self.string()
            self.expect(":")
            items[key] = self.value()
            if self.text[self.place] == "}":
                self.place += 1
                return items
            self.expect(",")


def record(i):
    return {
        "id": i,
        "name": "item \"%d\"\n" % i,
        "price": i * 1.25 + 0.5,
        "tags": ["red", "green", "blue"][:i % 4],
        "sizes": (i, i * i, -i),
        "nested": {"flag": i % 2 == 0, "nothing": None, "deep": [[i], [{}]]},
    }


def run(size):
    data = [record(i) for i in range(size)]
    out = []
    encode(data, out)
    text = "".join(out)
    back = Parser(text).value()
    again = []
    encode(back, again)
    checksum = 0
    for letter in text:
        checksum = (checksum * 33 + ord(letter)) & 0xFFFFFF
    return "%d %d %s" % (len(text), checksum, "".join(again) == text)


main(run, 2500)
