"""An effect and then a change of path inside one bytecode: it must not happen twice."""


class Account:
    def __init__(self):
        self.log = []
        self.total = 0

    def __iadd__(self, amount):
        self.log.append(amount)
        if amount > 2990:
            self.total += 2
        else:
            self.total += 1
        return self


account = Account()
for i in range(3000):
    account += i
print(account.total, len(account.log), sum(account.log))

items = []
for i in range(3000):
    items.append(i if i < 2500 else str(i))
    if len(items) > 2900:
        items.pop()
print(len(items), items[0], items[-1])

counts = {}
for i in range(4000):
    key = i % 10 if i < 3500 else "late"
    counts[key] = counts.get(key, 0) + 1
print(sorted(counts.items(), key=str))
