"""Draws the Mandelbrot set with letters; each row is a task of a transaction queue.

    mandelbrot.py [ROWS [ITERATIONS]]
"""
import sys

from pypystm_shim import TransactionQueue

SHADES = " .:-=+*#%@"


def iterations_until_escape(cx, cy, limit):
    x = y = 0.0
    for n in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return n
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def draw_row(image, row, rows, columns, limit):
    cy = 2.4 * row / (rows - 1) - 1.2
    letters = []
    for column in range(columns):
        n = iterations_until_escape(3.0 * column / (columns - 1) - 2.1, cy, limit)
        letters.append(SHADES[n * (len(SHADES) - 1) // limit])
    image[row] = "".join(letters)


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 31
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    image = [""] * rows
    queue = TransactionQueue()
    for row in range(rows):
        queue.add(draw_row, image, row, rows, 2 * rows + rows // 2, limit)
    queue.run()
    for line in image:
        print(line.rstrip())


main()
