# bench: size=400000 tiny=300
"""A machine with many instructions, run on ever-changing programs: no path is taken often."""
from harness import main


def make_program(seed, length):
    program = []
    state = seed
    for _ in range(length):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        program.append(((state >> 16) % 24, (state >> 8) % 8, state % 8))
    return program


def execute(program, registers):
    for code, a, b in program:
        x = registers[a]
        y = registers[b]
        if code < 12:
            if code < 6:
                if code == 0:
                    x = x + y
                elif code == 1:
                    x = x - y
                elif code == 2:
                    x = x * y
                elif code == 3:
                    x = x ^ y
                elif code == 4:
                    x = x & y
                else:
                    x = x | y
            elif code == 6:
                x = x >> (b + 1)
            elif code == 7:
                x = x << (b & 3)
            elif code == 8:
                x = -x
            elif code == 9:
                x = y
            elif code == 10:
                x = ~x
            else:
                x = x + b
        elif code < 18:
            if code == 12:
                x = x % (abs(y) + 1)
            elif code == 13:
                x = x // (abs(y) + 1)
            elif code == 14:
                x = max(x, y)
            elif code == 15:
                x = min(x, y)
            elif code == 16:
                x = 1 if x < y else 0
            else:
                registers[b] = x
                x = y
        elif code == 18:
            x = len(str(x))
        elif code == 19:
            x = int(x * 0.75)
        elif code == 20:
            x = x * x + 1
        elif code == 21:
            x = sum(registers) & 255
        elif code == 22:
            x = len([x, y, x]) + (x ^ y) & 15
        else:
            x = b * 1000
        registers[a] = x & 0xFFFF


def run(size):
    registers = [1, 2, 3, 5, 8, 13, 21, 34]
    checksum = 0
    for seed in range(size // 100):
        execute(make_program(seed, 100), registers)
        checksum = (checksum * 31 + registers[seed & 7]) & 0xFFFFFF
    return checksum


main(run, 400000)
