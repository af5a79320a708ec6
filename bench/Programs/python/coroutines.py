# bench: size=130000 tiny=40
"""Tasks as generators that exchange values with a scheduler through send()."""
from harness import main


class Channel:
    def __init__(self):
        self.items = []
        self.waiting = []


def producer(channel, count):
    for i in range(count):
        yield ("put", channel, i)
    yield ("put", channel, None)


def transformer(source, target, factor):
    while True:
        value = yield ("get", source, None)
        if value is None:
            yield ("put", target, None)
            return
        yield ("put", target, value * factor % 1009)


def consumer(channel, totals):
    total = 0
    while True:
        value = yield ("get", channel, None)
        if value is None:
            totals.append(total)
            return
        total += value


def schedule(tasks):
    ready = [(task, None) for task in tasks]
    switches = 0
    while ready:
        batch, ready = ready, []
        for task, value in batch:
            switches += 1
            try:
                action, channel, item = task.send(value)
            except StopIteration:
                continue
            if action == "put":
                if channel.waiting:
                    ready.append((channel.waiting.pop(0), item))
                else:
                    channel.items.append(item)
                ready.append((task, None))
            elif channel.items:
                ready.append((task, channel.items.pop(0)))
            else:
                channel.waiting.append(task)
    return switches


def run(size):
    totals = []
    tasks = []
    for n in range(3):
        first, second = Channel(), Channel()
        tasks.append(producer(first, size // 3))
        tasks.append(transformer(first, second, n + 3))
        tasks.append(consumer(second, totals))
    switches = schedule(tasks)
    return "%d %d" % (switches, sum(totals))


main(run, 130000)
