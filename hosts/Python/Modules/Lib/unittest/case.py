"""Test cases and their assertions."""
import difflib
import pprint
import re
import sys
import traceback
import warnings


class SkipTest(Exception):
    pass


def skip(reason):
    def decorate(test):
        if not isinstance(test, type):
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            skipped.__name__ = test.__name__
            skipped.__doc__ = test.__doc__
            skipped.__unittest_skip__ = True
            skipped.__unittest_skip_why__ = reason
            return skipped
        test.__unittest_skip__ = True
        test.__unittest_skip_why__ = reason
        return test
    if callable(reason) and not isinstance(reason, str):
        test, reason = reason, ''
        return decorate(test)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda test: test


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda test: test


def expectedFailure(test):
    test.__unittest_expecting_failure__ = True
    return test


def addModuleCleanup(function, /, *args, **kwargs):
    pass


def doModuleCleanups():
    pass


def enterModuleContext(cm):
    return cm.__enter__()


class _Raises:
    def __init__(self, case, expected, regex=None, msg=None):
        self.case, self.expected, self.msg = case, expected, msg
        self.regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex

    def _names(self):
        return ' or '.join(e.__name__ for e in self.expected) if isinstance(self.expected, tuple) else self.expected.__name__

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self.case._fail(self.msg, '%s not raised' % self._names())
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.regex is not None and not self.regex.search(str(value)):
            self.case._fail(self.msg, '"%s" does not match "%s"' % (self.regex.pattern, str(value)))
        return True


class _Warns:
    def __init__(self, case, expected, regex=None):
        self.case, self.expected, self.regex = case, expected, regex

    def __enter__(self):
        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, value, tb):
        self._catch.__exit__(kind, value, tb)
        if kind is not None:
            return
        for w in self.warnings:
            if issubclass(w.category, self.expected) and (self.regex is None or re.search(self.regex, str(w.message))):
                self.warning = w.message
                return
        self.case._fail(None, '%s not triggered' % self.expected.__name__)


class _Logs:
    def __init__(self, case, name, level):
        import logging
        self.case, self.level = case, logging._check_level(level if level is not None else logging.INFO)
        self.logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)

    def __enter__(self):
        import logging
        watcher = self

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))
        self.records, self.output = [], []
        handler = Capture()
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.old = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers, self.logger.propagate = [handler], False
        self.logger.setLevel(self.level)
        return self

    def __exit__(self, kind, value, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if kind is None and not self.records:
            import logging
            self.case._fail(None, "no logs of level %s or higher triggered on %s" % (logging.getLevelName(self.level), self.logger.name))


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._testMethodDoc = getattr(method, '__doc__', None)
        self._equality = {}

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def addTypeEqualityFunc(self, typeobj, function):
        self._equality[typeobj] = function

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.runner import TestResult
        return TestResult()

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def __str__(self):
        return "%s (%s.%s.%s)" % (self._testMethodName, type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __repr__(self):
        return "<%s.%s testMethod=%s>" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(type(self), '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
                return result
            expecting = getattr(method, '__unittest_expecting_failure__', False)
            self._result, self._broken = result, False
            ok = self._step(self.setUp, result, expecting)
            if ok:
                ok = self._step(method, result, expecting)
                ok = self._step(self.tearDown, result, False) and ok
            ok = self._step(self.doCleanups, result, False) and ok
            if ok is True and not self._broken:
                if expecting:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
        finally:
            result.stopTest(self)
        return result

    def _step(self, function, result, expecting):
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            result.addSkip(self, str(e))
        except BaseException:
            info = sys.exc_info()
            if expecting:
                result.addExpectedFailure(self, info)
            elif issubclass(info[0], self.failureException):
                result.addFailure(self, info)
            else:
                result.addError(self, info)
        return False

    # ---- assertions ----

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else '%s : %s' % (standardMsg, msg)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % _short(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % _short(expr))

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            special = self._equality.get(type(first))
            if special is not None:
                return special(first, second, msg=msg)
            name = _EQUALITY.get(type(first))
            if name is not None:
                return getattr(self, name)(first, second, msg)
        if not first == second:
            self._fail(msg, '%s != %s' % _pair(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, '%s == %s' % (_short(first), _short(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            self._fail(msg, '%s != %s within %s delta (%s difference)' % (_short(first), _short(second), _short(delta), _short(diff)))
        places = 7 if places is None else places
        if round(diff, places) != 0:
            self._fail(msg, '%s != %s within %r places (%s difference)' % (_short(first), _short(second), places, _short(diff)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff = abs(first - second)
        if delta is not None:
            if first == second or diff <= delta:
                self._fail(msg, '%s == %s within %s delta (%s difference)' % (_short(first), _short(second), _short(delta), _short(diff)))
            return
        places = 7 if places is None else places
        if first == second or round(diff, places) == 0:
            self._fail(msg, '%s == %s within %r places' % (_short(first), _short(second), places))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for which, s in (('First', seq1), ('Second', seq2)):
                if not isinstance(s, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (which, name, _short(s)))
        if seq1 == seq2:
            return
        text = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _pair(seq1, seq2))
        for i in range(min(len(seq1), len(seq2))):
            if seq1[i] != seq2[i]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _pair(seq1[i], seq2[i]))
                break
        if len(seq1) > len(seq2):
            text += '\nFirst %s contains %d additional elements.\nFirst extra element %d:\n%s\n' % (name, len(seq1) - len(seq2), len(seq2), _short(seq1[len(seq2)]))
        elif len(seq2) > len(seq1):
            text += '\nSecond %s contains %d additional elements.\nFirst extra element %d:\n%s\n' % (name, len(seq2) - len(seq1), len(seq1), _short(seq2[len(seq1)]))
        self._fail(msg, self._with_diff(text, pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()))

    def _with_diff(self, text, a, b):
        diff = '\n' + '\n'.join(difflib.ndiff(a, b))
        if self.maxDiff is not None and len(diff) > self.maxDiff:
            return text + 'Diff is %s characters long. Set self.maxDiff to None to see it.' % len(diff)
        return text + diff

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for label, items in (('first', set1 - set2), ('second', set2 - set1)):
            if items:
                lines.append('Items in the %s set but not the %s:' % (label, 'second' if label == 'first' else 'first'))
                lines.extend(repr(x) for x in items)
        if lines:
            self._fail(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._fail(msg, self._with_diff('%s != %s' % _pair(d1, d2), pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            a, b = first.splitlines(keepends=True), second.splitlines(keepends=True)
            if len(a) == 1 and first.strip('\r\n') == first:
                a, b = [first + '\n'], [second + '\n']
            text = '%s != %s' % _pair(first, second)
            self._fail(msg, text + '\n' + ''.join(difflib.ndiff(a, b)))

    def assertCountEqual(self, first, second, msg=None):
        from collections import Counter
        a, b = list(first), list(second)
        try:
            same = Counter(a) == Counter(b)
        except TypeError:
            rest = list(b)
            same = len(a) == len(b)
            for x in a:
                if x in rest:
                    rest.remove(x)
                else:
                    same = False
        if not same:
            self._fail(msg, 'Element counts were not equal:\n' + '\n'.join(_count_lines(a, b)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, '%s is not %s' % (_short(expr1), _short(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: %s' % _short(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, '%s is not None' % _short(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, '%s not found in %s' % (_short(member), _short(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, '%s unexpectedly found in %s' % (_short(member), _short(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, '%s is not an instance of %r' % (_short(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, '%s is an instance of %r' % (_short(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, '%s not less than %s' % (_short(a), _short(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, '%s not less than or equal to %s' % (_short(a), _short(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, '%s not greater than %s' % (_short(a), _short(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, '%s not greater than or equal to %s' % (_short(a), _short(b)))

    def assertRegex(self, text, expected_regex, msg=None):
        regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        regex = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        m = regex.search(text)
        if m:
            self._fail(msg, 'Regex matched: %r matches %r in %r' % (text[m.start():m.end()], regex.pattern, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _Raises(self, expected_exception, msg=kwargs.pop('msg', None) if not args else None)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _Raises(self, expected_exception, expected_regex, kwargs.pop('msg', None) if not args else None)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _Warns(self, expected_warning)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _Warns(self, expected_warning, expected_regex)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level)

    assertEquals, assertNotEquals, assert_ = assertEqual, assertNotEqual, assertTrue
    assertAlmostEquals, assertRaisesRegexp, assertRegexpMatches = assertAlmostEqual, assertRaisesRegex, assertRegex
    failUnless, failIf, failUnlessEqual = assertTrue, assertFalse, assertEqual


_EQUALITY = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
             frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}


def _short(obj):
    try:
        return repr(obj)
    except Exception:
        return object.__repr__(obj)


def _pair(a, b):
    a, b = _short(a), _short(b)
    longest = max(len(a), len(b))
    if longest <= 80:
        return a, b
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    room = 80 - (longest - n)
    if room > 22:
        prefix = _cut(a[:n], 5, room)
        return prefix + a[n:], prefix + b[n:]
    prefix = _cut(a[:n], 5, 5)
    return tuple(prefix + _cut(s[n:], 30, 5) for s in (a, b))


def _cut(s, head, tail):
    skipped = len(s) - head - tail
    return '%s[%d chars]%s' % (s[:head], skipped, s[len(s) - tail:]) if skipped > 22 else s


def _count_lines(a, b):
    for x in [x for i, x in enumerate(a + b) if x not in (a + b)[:i]]:
        if a.count(x) != b.count(x):
            yield 'First has %d, Second has %d:  %r' % (a.count(x), b.count(x), x)


class _SubTest:
    def __init__(self, case, msg, params):
        self.case, self.msg, self.params = case, msg, params
        self.failureException = case.failureException

    def __str__(self):
        parts = []
        if self.msg is not None:
            parts.append('[%s]' % self.msg)
        if self.params:
            parts.append('(%s)' % ', '.join('%s=%r' % kv for kv in self.params.items()))
        return '%s %s' % (self.case, ' '.join(parts) or '(<subtest>)')

    def id(self):
        return str(self)

    def shortDescription(self):
        return self.case.shortDescription()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None or not issubclass(kind, Exception) or issubclass(kind, SkipTest):
            return False
        self.case._broken = True
        add = self.case._result.addFailure if issubclass(kind, self.failureException) else self.case._result.addError
        add(self, (kind, value, tb))
        return True


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function, self._set_up, self._tear_down = testFunc, setUp, tearDown

    def setUp(self):
        if self._set_up:
            self._set_up()

    def tearDown(self):
        if self._tear_down:
            self._tear_down()

    def runTest(self):
        self._function()


def format_error(info, case):
    """The traceback without this module's frames."""
    kind, value, tb = info
    while tb is not None and tb.tb_frame.f_code.co_filename == __file__:
        tb = tb.tb_next
    failure = issubclass(kind, case.failureException)
    if failure:
        value = value.with_traceback(_only_test_frames(tb))
    return ''.join(traceback.format_exception(kind, value, value.__traceback__ if failure else tb))


def _only_test_frames(tb):
    import types
    frames = []
    while tb is not None:
        if tb.tb_frame.f_code.co_filename != __file__:
            frames.append(tb)
        tb = tb.tb_next
    result = None
    for tb in reversed(frames):
        result = types.TracebackType(result, tb.tb_frame, tb.tb_lasti, tb.tb_lineno)
    return result
