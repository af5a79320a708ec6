"""The second thread starts while the first runs compiled code."""
import threading

results = {}


def spin(name, limit):
    total = 0
    for i in range(limit):
        total += i & 7
    results[name] = total


def first():
    total = 0
    second = None
    for i in range(200000):
        total += i % 3
        if i == 100000:
            second = threading.Thread(target=spin, args=("second", 150000))
            second.start()
    second.join()
    results["first"] = total


thread = threading.Thread(target=first)
thread.start()
thread.join()
print(sorted(results.items()))
