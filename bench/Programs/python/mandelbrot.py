# bench: size=200 tiny=10
from harness import main


def run(size):
    inside = 0
    checksum = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            zr = zi = 0.0
            rounds = 0
            while rounds < 100:
                rr = zr * zr
                ii = zi * zi
                if rr + ii > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
                rounds += 1
            if rounds == 100:
                inside += 1
            checksum = (checksum * 31 + rounds) & 0xFFFFFF
    return "%d %d" % (inside, checksum)


main(run, 200)
