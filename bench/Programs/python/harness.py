"""What every benchmark program ends with: `main(run)`.

    PROGRAM.py [SIZE [ROUNDS]]

Prints the checksum of each round. With BENCH_TIMES in the environment, each round's wall-clock and processor seconds go to standard error,
and at the end the processor seconds of the whole process.
"""
import os
import sys
import time


def main(run, size):
    if len(sys.argv) > 1:
        size = int(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    timed = "BENCH_TIMES" in os.environ
    for number in range(rounds):
        wall = time.perf_counter()
        cpu = time.process_time()
        checksum = run(size)
        cpu = time.process_time() - cpu
        wall = time.perf_counter() - wall
        print(checksum)
        if timed:
            sys.stderr.write("round %.6f %.6f\n" % (wall, cpu))
    if timed:
        sys.stderr.write("total %.6f\n" % time.process_time())
