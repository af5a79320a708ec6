"""Results, suites, loading and running of tests."""
import sys
import time
from fnmatch import fnmatchcase
from unittest.case import TestCase, SkipTest, format_error


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self.shouldStop = self.failfast = self.buffer = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _failed(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, format_error(err, test)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, format_error(err, test)))
        self._failed()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, format_error(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return "<%s.%s run=%i errors=%i failures=%i>" % (type(self).__module__, type(self).__qualname__, self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions, self.verbosity = stream, descriptions, verbosity
        self.showAll, self.dots = verbosity > 1, verbosity == 1

    def getDescription(self, test):
        first = test.shortDescription()
        return '\n'.join((str(test), first)) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()

    def _say(self, long, short):
        if self.showAll:
            self.stream.write(long + '\n')
        elif self.dots:
            self.stream.write(short)
        self.stream.flush()

    def addSuccess(self, test):
        self._say('ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._say('ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say('FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say('skipped %r' % reason, 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say('unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in errors:
                self.stream.write('%s\n%s: %s\n%s\n%s\n' % (self.separator1, flavour, self.getDescription(test), self.separator2, text))
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write("UNEXPECTED SUCCESS: %s\n" % self.getDescription(test))
        self.stream.flush()


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(t.countTestCases() for t in self._tests)

    def addTest(self, test):
        if isinstance(test, type):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        for t in tests:
            self.addTest(t)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _flat(self):
        for t in self._tests:
            if isinstance(t, TestSuite):
                yield from t._flat()
            else:
                yield t

    def run(self, result, debug=False):
        current, module, broken = None, None, False
        for test in self._flat():
            if result.shouldStop:
                break
            if type(test) is not current:
                self._leave(current, result, broken)
                broken = False
                name = type(test).__module__
                if name != module:
                    self._module(module, 'tearDownModule')
                    module = name
                    self._module(module, 'setUpModule')
                current = type(test)
                broken = not self._enter(current, result)
            if not broken:
                test(result)
        self._leave(current, result, broken)
        self._module(module, 'tearDownModule')
        return result

    def _module(self, name, function):
        f = getattr(sys.modules.get(name), function, None)
        if f is not None:
            f()

    def _enter(self, cls, result):
        if getattr(cls, '__unittest_skip__', False) or not hasattr(cls, 'setUpClass'):
            return True
        try:
            cls.setUpClass()
            return True
        except SkipTest as e:
            result.addSkip(_ErrorHolder('setUpClass', cls), str(e))
        except Exception:
            result.addError(_ErrorHolder('setUpClass', cls), sys.exc_info())
        return False

    def _leave(self, cls, result, broken):
        if cls is None or broken or getattr(cls, '__unittest_skip__', False) or not hasattr(cls, 'tearDownClass'):
            return
        try:
            cls.tearDownClass()
        except Exception:
            result.addError(_ErrorHolder('tearDownClass', cls), sys.exc_info())


class _ErrorHolder:
    failureException = None

    def __init__(self, what, cls):
        self.description = '%s (%s.%s)' % (what, cls.__module__, cls.__qualname__)
        self.failureException = cls.failureException

    def id(self):
        return self.description

    __str__ = id

    def shortDescription(self):
        return None


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = None
    suiteClass = TestSuite

    def __init__(self):
        self.testNamePatterns = None
        self.errors = []

    def getTestCaseNames(self, cls):
        names = [n for n in dir(cls) if n.startswith(self.testMethodPrefix) and callable(getattr(cls, n))]
        if self.testNamePatterns:
            full = '%s.%s.' % (cls.__module__, cls.__qualname__)
            names = [n for n in names if any(fnmatchcase(full + n, p) for p in self.testNamePatterns)]
        return sorted(names)

    def loadTestsFromTestCase(self, cls):
        names = self.getTestCaseNames(cls)
        if not names and hasattr(cls, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(cls, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj is not TestCase and obj.__name__ != 'FunctionTestCase':
                tests.append(self.loadTestsFromTestCase(obj))
        load = getattr(module, 'load_tests', None)
        suite = self.suiteClass(tests)
        return load(self, suite, pattern) if load is not None else suite

    def loadTestsFromName(self, name, module=None):
        obj = module
        parts = name.split('.')
        if module is None:
            obj = __import__(parts.pop(0))
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        return obj if isinstance(obj, TestSuite) else self.suiteClass([obj()])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(n, module) for n in names])


defaultTestLoader = TestLoader()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions, self.verbosity, self.failfast, self.buffer = descriptions, verbosity, failfast, buffer
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        test(result)
        result.stopTestRun()
        taken = time.perf_counter() - start
        write = self.stream.write
        result.printErrors()
        run = result.testsRun
        write('%s\nRan %d test%s in %.3fs\n\n' % (TextTestResult.separator2, run, run != 1 and "s" or "", taken))
        infos = []
        if result.wasSuccessful():
            write("OK")
        else:
            write("FAILED")
            if result.failures:
                infos.append("failures=%d" % len(result.failures))
            if result.errors:
                infos.append("errors=%d" % len(result.errors))
        for name, items in (("skipped", result.skipped), ("expected failures", result.expectedFailures), ("unexpected successes", result.unexpectedSuccesses)):
            if items:
                infos.append("%s=%d" % (name, len(items)))
        write(" (%s)\n" % ", ".join(infos) if infos else "\n")
        self.stream.flush()
        return result


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = __import__(module) if isinstance(module, str) else module
        if isinstance(module, str):
            self.module = sys.modules[module]
        argv = sys.argv if argv is None else argv
        names = []
        args = list(argv[1:])
        while args:
            arg = args.pop(0)
            if arg in ('-v', '--verbose'):
                verbosity = 2
            elif arg in ('-q', '--quiet'):
                verbosity = 0
            elif arg in ('-f', '--failfast'):
                failfast = True
            elif arg in ('-b', '--buffer'):
                buffer = True
            elif arg == '-k' and args:
                pattern = args.pop(0)
                testLoader.testNamePatterns = (testLoader.testNamePatterns or []) + [pattern if '*' in pattern else '*%s*' % pattern]
            elif not arg.startswith('-'):
                names.append(arg)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        suite = testLoader.loadTestsFromNames(names, self.module) if names else testLoader.loadTestsFromModule(self.module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast), buffer=buffer)
        self.result = testRunner.run(suite)
        if exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
