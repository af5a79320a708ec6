"""Runs the programs of each area file given (or of all), each in a __main__ of its own, and prints what they print.

An area file holds programs; each starts at a line "# --- title". Without arguments for python3: `python3 run.py --record` writes the goldens.
"""
import io
import os
import sys
import traceback
import types

HERE = os.path.dirname(os.path.abspath(__file__))


def programs(path):
    with open(path, encoding='utf-8') as f:
        lines = f.read().split('\n')
    title, start = None, 0
    for i, line in enumerate(lines + ['# --- ']):
        if line.startswith('# --- '):
            if title is not None:
                yield title, '\n'.join(lines[start:i]) + '\n'
            title, start = line[6:], i + 1


def run(title, source):
    main = types.ModuleType('__main__')
    main.__dict__['__builtins__'] = __builtins__
    saved = sys.modules['__main__']
    sys.modules['__main__'] = main
    try:
        exec(compile(source, title, 'exec'), main.__dict__)
    except SystemExit as e:
        print('exit', e.code)
    except BaseException as e:
        # The frame of this function is none of the program's.
        e.__traceback__ = e.__traceback__ and e.__traceback__.tb_next
        sys.stdout.write(''.join(traceback.format_exception(e)))
    finally:
        sys.modules['__main__'] = saved
        sys.setrecursionlimit(1000)


def area(path):
    for title, source in programs(path):
        print('--- ' + title)
        run(title, source)


def main():
    args = sys.argv[1:]
    names = [a for a in args if not a.startswith('-')] or sorted(n[:-3] for n in os.listdir(HERE) if n.endswith('.py') and n != 'run.py')
    total = 0
    for name in names:
        path = os.path.join(HERE, name + '.py')
        total += sum(1 for _ in programs(path))
        if '--record' in args:
            shown, sys.stdout = sys.stdout, io.StringIO()
            area(path)
            text, sys.stdout = sys.stdout.getvalue(), shown
            with open(os.path.join(HERE, name + '.out'), 'w', encoding='utf-8') as f:
                f.write(text)
        elif '--count' not in args:
            print('=== ' + name)
            area(path)
    if '--record' in args or '--count' in args:
        print(total, 'programs')


if __name__ == '__main__':
    main()
