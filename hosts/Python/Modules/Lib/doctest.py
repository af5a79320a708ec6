"""Examples in docstrings, run and compared."""
import io
import re
import sys
import traceback
from collections import namedtuple

TestResults = namedtuple('TestResults', 'failed attempted')

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


(DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL, REPORT_UDIFF, REPORT_CDIFF,
 REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST) = map(register_optionflag, (
     'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'REPORT_UDIFF',
     'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'FAIL_FAST'))

_EXAMPLE = re.compile(r'''
    (?P<source>(?:^(?P<indent>[ ]*)>>>[ ].*|^(?P<indent2>[ ]*)>>>$)(?:\n[ ]*\.\.\.(?:[ ].*|$))*)
    (?P<want>(?:\n(?![ ]*$)(?![ ]*>>>).+$)*)''', re.MULTILINE | re.VERBOSE)
_EXCEPTION = re.compile(r'^(?P<hdr>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$(?P<stack>.*?)^(?P<msg>\w+.*)',
                        re.VERBOSE | re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno, self.indent, self.options = lineno, indent, options or {}


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name, self.filename, self.lineno, self.docstring = examples, dict(globs), name, filename, lineno, docstring


class DocTestParser:
    def get_examples(self, string, name='<string>'):
        string = string.expandtabs()
        examples = []
        for m in _EXAMPLE.finditer(string):
            indent = len(m.group('indent') or m.group('indent2') or '')
            source = '\n'.join(line[indent + 4:] for line in m.group('source').split('\n'))
            want = '\n'.join(line[indent:] for line in m.group('want').split('\n')[1:])
            if not source.strip() or source.strip().startswith('#') and '\n' not in source.strip():
                continue
            exc = _EXCEPTION.match(want)
            options = {}
            for o in _OPTION.finditer(source):
                for flag in o.group(1).replace(',', ' ').split():
                    if flag[0] not in '+-' or flag[1:] not in OPTIONFLAGS_BY_NAME:
                        raise ValueError('line %r of the doctest for %s has an invalid option: %r' % (0, name, flag))
                    options[OPTIONFLAGS_BY_NAME[flag[1:]]] = flag[0] == '+'
            examples.append(Example(source, want, exc.group('msg') if exc else None, string.count('\n', 0, m.start()), indent, options))
        return examples

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser, self._exclude_empty = parser or DocTestParser(), exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        name = obj.__name__ if name is None else name
        module = module if module is not None else sys.modules.get(getattr(obj, '__module__', None), obj)
        globs = dict(getattr(module, '__dict__', {})) if globs is None else dict(globs)
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort(key=lambda t: t.name)
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = getattr(obj, '__doc__', None)
        if isinstance(doc, str) and (doc or not self._exclude_empty):
            test = self._parser.get_doctest(doc, globs, name, getattr(module, '__file__', None), self._line(obj, doc))
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if isinstance(obj, type(sys)):
            for key, value in obj.__dict__.items():
                value = getattr(value, '__wrapped__', value)
                if self._mine(module, value):
                    self._find(tests, value, name + '.' + key, module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if isinstance(value, str):
                    tests.append(self._parser.get_doctest(value, globs, '%s.__test__.%s' % (name, key), getattr(module, '__file__', None), None))
                else:
                    self._find(tests, value, '%s.__test__.%s' % (name, key), module, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, property) or self._mine(module, value):
                    self._find(tests, value, name + '.' + key, module, globs, seen)

    def _mine(self, module, value):
        if isinstance(value, type) or hasattr(value, '__code__'):
            return getattr(value, '__module__', None) == module.__name__
        return False

    def _line(self, obj, doc):
        """Where the docstring starts, counted from 0."""
        if isinstance(obj, property):
            obj = obj.fget
        obj = getattr(obj, '__wrapped__', obj)
        file = getattr(sys.modules.get(getattr(obj, '__module__', None)) or obj, '__file__', None)
        if file is None:
            return None
        try:
            with open(file, encoding='utf-8') as f:
                lines = f.read().split('\n')
        except (OSError, UnicodeDecodeError):
            return None
        at = 0
        if isinstance(obj, type):
            pattern = re.compile(r'^\s*class\s*%s\b' % re.escape(obj.__name__))
            at = next((i for i, line in enumerate(lines) if pattern.match(line)), None)
            if at is None:
                return None
        elif hasattr(obj, '__code__'):
            at = obj.__code__.co_firstlineno - 1
        pattern = re.compile(r'(^|.*:)\s*\w*("|\')')
        for i in range(at, len(lines)):
            if pattern.match(lines[i]):
                return i
        return None


class OutputChecker:
    def check_output(self, want, got, flags):
        if got == want:
            return True
        if not flags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not flags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^%s\s*?$' % re.escape('<BLANKLINE>'), '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if flags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(flags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, flags):
        want = example.want
        if not flags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', '<BLANKLINE>', got)
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indent(want), _indent(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indent(want)
        return 'Expected nothing\nGot:\n%s' % _indent(got) if got else 'Expected nothing\nGot nothing\n'


def _ellipsis_match(want, got):
    if '...' not in want:
        return want == got
    parts = want.split('...')
    start, end = 0, len(got)
    if parts[0]:
        if not got.startswith(parts[0]):
            return False
        start = len(parts[0])
    if parts[-1]:
        if not got.endswith(parts[-1]):
            return False
        end -= len(parts[-1])
    if start > end:
        return False
    for part in parts[1:-1]:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _indent(s):
    return re.sub(r'(?m)^(?!$)', '    ', s)


class DocTestRunner:
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.tries = self.failures = 0
        self._by_name = {}

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        out = sys.stdout.write if out is None else out
        failures = tries = 0
        shown = sys.stdout
        for number, example in enumerate(test.examples):
            flags = self.optionflags
            for flag, on in example.options.items():
                flags = flags | flag if on else flags & ~flag
            if flags & SKIP:
                continue
            tries += 1
            if self._verbose:
                out('Trying:\n' + _indent(example.source) + ('Expecting:\n' + _indent(example.want) if example.want else 'Expecting nothing\n'))
            sys.stdout = fake = io.StringIO()
            exception = None
            try:
                exec(compile(example.source, '<doctest %s[%d]>' % (test.name, number), 'single'), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                exception = sys.exc_info()
            finally:
                sys.stdout = shown
            got = fake.getvalue()
            if got and not got.endswith('\n'):
                got += '\n'
            ok, text = self._judge(example, got, exception, flags)
            if ok:
                if self._verbose:
                    out('ok\n')
            else:
                out(self._header(test, example) + text)
                failures += 1
                if flags & FAIL_FAST:
                    break
        self.failures += failures
        self.tries += tries
        f, t = self._by_name.get(test.name, (0, 0))
        self._by_name[test.name] = (f + failures, t + tries)
        return TestResults(failures, tries)

    def _judge(self, example, got, exception, flags):
        if exception is None:
            return self._checker.check_output(example.want, got, flags), self._checker.output_difference(example, got, flags)
        message = traceback.format_exception_only(*exception[:2])[-1]
        if example.exc_msg is None:
            e = exception[1]
            tb = e.__traceback__
            e = e.with_traceback(tb.tb_next if tb is not None else None)
            return False, 'Exception raised:\n' + _indent(''.join(traceback.format_exception(e)))
        ok = self._checker.check_output(example.exc_msg, message, flags)
        if not ok and flags & IGNORE_EXCEPTION_DETAIL:
            ok = _exception_name(example.exc_msg) == _exception_name(message)
        return ok, self._checker.output_difference(example, got + ''.join(traceback.format_exception(*exception)), flags)

    def _header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            where = test.lineno + example.lineno + 1 if test.lineno is not None else '?'
            lines.append('File "%s", line %s, in %s' % (test.filename, where, test.name))
        else:
            lines.append('Line %s, in %s' % (example.lineno + 1, test.name))
        return '\n'.join(lines) + '\nFailed example:\n' + _indent(example.source)

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        failed = [(n, r) for n, r in sorted(self._by_name.items()) if r[0]]
        if verbose:
            passed = [(n, r) for n, r in sorted(self._by_name.items()) if not r[0]]
            if passed:
                print(len(passed), "items passed all tests:")
                for name, (f, t) in passed:
                    print(" %3d tests in %s" % (t, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, (f, t) in failed:
                print(" %3d of %3d in %s" % (f, t, name))
        if verbose:
            print(self.tries, "tests in", len(self._by_name), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print("***Test Failed***", self.failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


def _exception_name(text):
    return text.split(':')[0].strip().split('.')[-1]


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    m = sys.modules.get('__main__') if m is None else m
    if not isinstance(m, type(sys)):
        raise TypeError("testmod: module required; %r" % (m,))
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
             raise_on_error=False, parser=None, encoding=None):
    with open(filename, encoding=encoding or 'utf-8') as f:
        text = f.read()
    globs = dict(globs or {}, **(extraglobs or {}))
    globs.setdefault('__name__', '__main__')
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    runner.run((parser or DocTestParser()).get_doctest(text, globs, name or filename, filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose).find(f, name, globs=globs):
        runner.run(test)


def _main():
    args = [a for a in sys.argv[1:] if not a.startswith('-')]
    flags = 0
    for i, a in enumerate(sys.argv):
        if a == '-o' and i + 1 < len(sys.argv):
            flags |= OPTIONFLAGS_BY_NAME[sys.argv[i + 1]]
            args.remove(sys.argv[i + 1])
    for name in args:
        if name.endswith('.py'):
            import os
            folder, base = os.path.split(name)
            sys.path.insert(0, folder)
            m = __import__(base[:-3])
            del sys.path[0]
            failures, _ = testmod(m, optionflags=flags)
        else:
            failures, _ = testfile(name, optionflags=flags)
        if failures:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
