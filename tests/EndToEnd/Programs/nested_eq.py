class Key:
    """A key whose __eq__ is guest code that runs for a long time, called from inside a dict lookup."""

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 4

    def __eq__(self, other):
        work = 0
        for i in range(200):
            work += i
        return work > 0 and self.number == other.number


table = {}
for i in range(24):
    table[Key(i)] = i
found = 0
for turn in range(6):
    for i in range(30):
        value = table.get(Key(i))
        if value is not None:
            found += value
print(len(table), found, Key(3) in table, Key(99) in table)
