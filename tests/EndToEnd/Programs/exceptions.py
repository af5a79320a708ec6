class Refused(ValueError):
    def __init__(self, number):
        super().__init__(f"refused {number}")
        self.number = number


def check(n):
    if n % 7 == 0:
        raise Refused(n)
    if n % 11 == 0:
        return [][n]
    return n


def run(limit):
    good = bad = index = 0
    trail = []
    for n in range(1, limit):
        try:
            good += check(n)
        except Refused as error:
            bad += error.number
        except IndexError:
            index += 1
        else:
            if n % 500 == 0:
                trail.append(n)
        finally:
            if n % 1000 == 0:
                trail.append(-n)
    return good, bad, index, trail


print(run(4000))


def nested():
    try:
        try:
            {}["missing"]
        except KeyError as error:
            raise RuntimeError("wrapped") from error
    except RuntimeError as error:
        return f"{error} from {error.__cause__!r}"


print(nested())


def find(values, wanted):
    for value in values:
        try:
            if value == wanted:
                return "found"
        finally:
            values = None
    return "lost"


print(find([1, 2, 3], 1))
print(divmod(17, 5))
try:
    1 / 0
except ZeroDivisionError as error:
    print(error)
