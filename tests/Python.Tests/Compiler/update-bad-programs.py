"""Rewrites the expectations in bad-programs.txt with what the running CPython (3.11) says.

The file is a list of programs, each followed by a line "=> line:offset-line:offset Kind: message".
"""
import os
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
PATH = os.path.join(HERE, "bad-programs.txt")


def verdict(source):
    try:
        compile(source, "bad.py", "exec")
    except SyntaxError as e:
        end = 0 if e.end_offset is None else e.end_offset
        end_line = e.lineno if e.end_lineno is None else e.end_lineno
        return "%d:%d-%d:%d %s: %s" % (e.lineno, e.offset, end_line, end, type(e).__name__, e.msg)
    return "valid"


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("this needs CPython 3.11")
    warnings.simplefilter("ignore")
    with open(PATH, encoding="utf-8") as f:
        lines = f.read().split("\n")
    out, program = [], []
    for line in lines:
        if line.startswith("=> "):
            out.append("=> " + verdict("\n".join(program) + "\n"))
            program = []
        else:
            out.append(line)
            program.append(line)
    with open(PATH, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


main()
