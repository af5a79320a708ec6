"""Unit tests: cases, suites, a text runner."""
from unittest.case import (TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless, expectedFailure, addModuleCleanup,
                           doModuleCleanups, enterModuleContext)
from unittest.runner import TestResult, TextTestResult, TextTestRunner, TestSuite, TestLoader, defaultTestLoader, TestProgram, main

IsolatedAsyncioTestCase = None
makeSuite = defaultTestLoader.loadTestsFromTestCase


def installHandler():
    pass
