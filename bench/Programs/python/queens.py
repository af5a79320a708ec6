# bench: size=10 tiny=4
from harness import main


def place(size, row, columns, rising, falling):
    if row == size:
        return 1
    found = 0
    for column in range(size):
        if not (columns[column] or rising[row + column] or falling[row - column]):
            columns[column] = rising[row + column] = falling[row - column] = True
            found += place(size, row + 1, columns, rising, falling)
            columns[column] = rising[row + column] = falling[row - column] = False
    return found


def by_sets(size, placed):
    row = len(placed)
    if row == size:
        return 1
    taken = {column for column in placed}
    taken |= {column + row - r for r, column in enumerate(placed)}
    taken |= {column - row + r for r, column in enumerate(placed)}
    return sum(by_sets(size, placed + (column,)) for column in range(size) if column not in taken)


def run(size):
    solutions = place(size + 1, 0, [False] * (size + 1), [False] * (2 * size + 2), [False] * (2 * size + 2))
    return "%d %d" % (solutions, by_sets(size, ()))


main(run, 10)
