# bench: size=14 tiny=4
from harness import main


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def run(size):
    keep = build(size)
    total = 0
    for depth in range(2, size + 1, 3):
        for _ in range(1 << (size - depth + 1)):
            total += count(build(depth))
    return "%d %d" % (total, count(keep))


main(run, 14)
