"""python -m unittest [names]"""
import sys
import unittest

if len(sys.argv) > 1:
    sys.argv[1:] = [a[:-3].replace('/', '.') if a.endswith('.py') else a for a in sys.argv[1:]]
unittest.main(module=None)
