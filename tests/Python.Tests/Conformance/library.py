# --- struct pack
import struct
print(struct.pack('<IhBq3sf', 1, -2, 3, -4, b'ab', 1.5).hex(), struct.calcsize('bhiq'), struct.unpack('>hI?d', struct.pack('>hI?d', -5, 7, True, 2.25)))
# --- struct errors
import struct
for bad in [('B', 256), ('b', -129), ('h', 99999), ('I', -1), ('q', 2**63), ('i', 'x'), ('B',)]:
    try: print(struct.pack(*bad))
    except struct.error as e: print(e)
# --- struct class
import struct
s = struct.Struct('>HB'); print(s.size, s.pack(1, 2), list(s.iter_unpack(b'\x00\x01\x02\x00\x03\x04')), s.unpack_from(b'xx\x00\x05\x06', 2))
# --- base64
import base64
print(base64.b64encode(b'hello world'), base64.b64decode('aGVsbG8='), base64.b32encode(b'hello'), base64.b32decode(b'NBSWY3DP'), base64.b85encode(b'hello'), base64.a85encode(b'abc'), base64.b16encode(b'hi'), base64.urlsafe_b64encode(b'\xff\xfe\xfd'))
# --- base64 errors
import base64
for f in ('abc', 'aGVsbG8', 'a'):
    try: print(base64.b64decode(f))
    except Exception as e: print(type(e).__name__, e)
# --- hashes
import hashlib
for a in ('md5', 'sha1', 'sha256', 'sha384', 'sha512'):
    h = hashlib.new(a, b'abc'); print(a, h.hexdigest(), h.digest_size, h.block_size)
# --- hash updates
import hashlib
h = hashlib.sha256(); h.update(b'a'); g = h.copy(); h.update(b'b'); print(h.hexdigest() == hashlib.sha256(b'ab').hexdigest(), g.hexdigest()[:8], h.name)
# --- hmac and pbkdf2
import hashlib, hmac
print(hmac.new(b'k', b'msg', 'sha256').hexdigest(), hashlib.pbkdf2_hmac('sha1', b'pw', b'salt', 3).hex(), hmac.compare_digest('a', 'a'))
# --- crc
import binascii, zlib
print(binascii.crc32(b'hello'), zlib.adler32(b'hello'), zlib.decompress(zlib.compress(b'abc' * 100))[:9], binascii.hexlify(b'\x01\xff'), binascii.unhexlify('0aff'))
# --- decimal arithmetic
import decimal
D = decimal.Decimal; print(D('1.1') + D('2.2'), D(1) / D(3), D('2').sqrt(), D('123456789.123456789') * D('9.87'), D('-7') // D('2'), D('-7') % D('2'), D(2) ** 100, D('2') ** D('0.5'))
# --- decimal functions
import decimal
D = decimal.Decimal; print(D('1').exp(), D('10').ln(), D('2').log10(), round(D('2.675'), 2), int(D('3.9')), float(D('0.1')), D(0.1), D('3.14159').quantize(D('0.01')))
# --- decimal errors
import decimal
D = decimal.Decimal
for f in (lambda: D(1) / 0, lambda: D('x'), lambda: D(0) / 0, lambda: D(-1).sqrt()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# --- decimal context
import decimal
D = decimal.Decimal
with decimal.localcontext() as c:
    c.prec = 50; print(D(1) / D(7), D(2).sqrt())
print(decimal.getcontext().prec, D('1.5').as_tuple(), D('1.25').as_integer_ratio())
# --- decimal rounding
import decimal
D = decimal.Decimal
for r in ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN'):
    print(r, [str(D(x).quantize(D('1'), rounding=r)) for x in ('1.5', '2.5', '-1.5', '1.1', '-1.1')])
# --- fractions
import fractions
F = fractions.Fraction; print(F(1, 3) + F(1, 6), F('0.125'), F(3.5), F(7, 2) // 1, F(-7, 2) % 2, F(1, 3) ** 2, F(22, 7).limit_denominator(5), round(F(7, 2)), F(1, 2) < 0.75, float(F(1, 3)), F(5), F('1e3'), repr(F(2, 4)))
# --- statistics
import statistics
S = statistics; print(S.mean([1, 2, 3, 4]), S.median([3, 1, 2]), S.mode('aab'), S.stdev([1, 2, 3, 4]), S.pstdev([1.5, 2.5]), S.variance([1, 2, 3, 4]), S.quantiles([1, 2, 3, 4, 5]), S.fmean([1, 2]), S.harmonic_mean([40, 60]), S.geometric_mean([1, 2, 4]), S.multimode('aabb'))
# --- datetime
import datetime
n = datetime.datetime(2024, 2, 29, 13, 5, 9, 123456); print(n, repr(n), n.isoformat(), n.date(), n + datetime.timedelta(days=1, hours=12), n - datetime.datetime(2020, 1, 1), n.weekday(), n.isocalendar(), n.replace(year=2023, day=1), n.ctime())
# --- strptime
import datetime
dt = datetime; print(dt.datetime.strptime('21/11/06 16:30', '%d/%m/%y %H:%M'), dt.date.fromisoformat('2020-05-17'), dt.datetime.fromisoformat('2020-05-17T10:20:30+02:00'), dt.datetime.strptime('Mon Jan 05 2015 1:02 PM', '%a %b %d %Y %I:%M %p'))
# --- timedelta
import datetime
dt = datetime; print(dt.timedelta(days=-1, seconds=5), repr(dt.timedelta(1.5)), dt.timedelta(hours=25) // dt.timedelta(hours=1), dt.timedelta(1) / 2, dt.timedelta(1) * 1.5, dt.timedelta(weeks=1).total_seconds(), abs(dt.timedelta(-3)))
# --- datetime errors
import datetime
dt = datetime
for f in (lambda: dt.date(2023, 2, 29), lambda: dt.datetime.strptime('x', '%Y'), lambda: dt.date(2020, 13, 1), lambda: dt.time(25), lambda: dt.date.fromisoformat('20-1-1')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# --- timezones
import datetime
dt = datetime; u = dt.timezone.utc; n = dt.datetime(2020, 6, 1, 12, tzinfo=u); z = dt.timezone(dt.timedelta(hours=5, minutes=30)); print(n, n.astimezone(z), n.timestamp(), z, n.astimezone(z) == n, f'{n:%z %Z}')
# --- calendar
import calendar
print(calendar.month(2024, 2), calendar.monthrange(2023, 2), calendar.isleap(2000), calendar.day_name[0], calendar.monthcalendar(2024, 9)[0])
# --- csv quoting
import csv, io
o = io.StringIO(); w = csv.writer(o); w.writerow(['a', 'b,c', 'd"e', None, 1.5, 'x\ny']); w.writerows([[1, 2], ['', '']]); print(repr(o.getvalue())); print(list(csv.reader(['a,"b,c",d', '"x""y",,z', '', '1;2'])))
# --- csv dialects
import csv, io
o = io.StringIO(); w = csv.DictWriter(o, ['a', 'b'], lineterminator='|', quoting=csv.QUOTE_ALL, delimiter=';'); w.writeheader(); w.writerow({'a': 1, 'b': 'q"'}); print(o.getvalue(), list(csv.reader(['x;y'], delimiter=';')))
# --- graphlib
import graphlib
t = graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}}); o = list(t.static_order()); print(o[0], o[-1])
try: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
except graphlib.CycleError as e: print(e.args[0])
# --- getopt
import getopt
print(getopt.getopt(['-a', '-b', 'x', '--long=5', 'rest'], 'ab:', ['long=']))
try: getopt.getopt(['-z'], 'a')
except getopt.GetoptError as e: print(e, e.opt)
# --- pickle
import pickle, sys
class P:
    def __init__(s, x): s.x = x; s.me = s
P.__module__ = '__main__'; sys.modules['__main__'].P = P
p = pickle.loads(pickle.dumps(P([1, (2, 'é'), {3: None}, {1}, b'x', 2 ** 80, 1.5]))); print(p.x, p.me is p)
# --- pickle library types
import collections, datetime, decimal, fractions, pickle
print(pickle.loads(pickle.dumps([collections.OrderedDict(a=1), collections.Counter('aab'), collections.deque([1], 3), datetime.date(2020, 1, 2), decimal.Decimal('1.5'), range(3), fractions.Fraction(1, 2), complex(1, 2)])))
# --- literal eval
import ast
print(ast.literal_eval("{'a': [1, -2.5, (3,), None, True], 'b': {1}, 'c': b'x', 'd': 1+2j, 'e': 'x' 'y', 'f': ()}"))
for s in ('x', '1+1', 'f()', '[1'):
    try: print(ast.literal_eval(s))
    except Exception as e: print(type(e).__name__)
# --- signatures
import inspect
def f(a, b: int = 2, /, c=3, *args, d, e: 'str' = 5, **kw) -> int: "doc"
print(inspect.signature(f), inspect.getfullargspec(f), inspect.getdoc(f), inspect.isfunction(f), inspect.signature(f).bind(1, 2, d=4).arguments)
# --- paths
import os, pathlib
q = pathlib.PurePosixPath('/a/b/c.tar.gz'); print(q.name, q.suffix, q.stem, q.suffixes, q.parent, q.parts, q.with_suffix('.md'), q.relative_to('/a'), q / 'x', q.match('*.gz'), os.path.join('a', '/b', 'c'), os.path.splitext('x.y.z'), os.path.normpath('a/../b//c/.'))
# --- temporary files
import os, pathlib, shutil, tempfile
d = tempfile.mkdtemp(); q = pathlib.Path(d) / 'a' / 'b.txt'; q.parent.mkdir(); q.write_text('hi'); shutil.copy(q, os.path.join(d, 'c.txt')); print(sorted(os.listdir(d)), q.read_text(), [sorted(f) for _, _, f in os.walk(d)], sorted(x.name for x in pathlib.Path(d).rglob('*'))); shutil.rmtree(d); print(os.path.exists(d))
# --- shlex html
import fnmatch, html, shlex
print(shlex.split("a 'b c' \"d e\" f"), shlex.quote("it's"), fnmatch.filter(['a.py', 'b.txt'], '*.py'), html.escape('<a href="x">'), html.unescape('&lt;&eacute;&#65;&amp;'))
# --- configparser
import configparser
c = configparser.ConfigParser(); c.read_string('[DEFAULT]\nx=1\n[a]\ny = %(x)s2\nz: yes\n[b]\n'); print(c.sections(), c['a']['y'], c.getint('a', 'y'), c.getboolean('a', 'z'), c.get('b', 'x'), dict(c['a']), c.get('b', 'nope', fallback='fb'))
try: c.get('b', 'nope')
except configparser.Error as e: print(e)
# --- uuid
import uuid
print(uuid.UUID('12345678123456781234567812345678'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid4().version, uuid.uuid3(uuid.NAMESPACE_URL, 'x').hex)
# --- executors
import concurrent.futures
with concurrent.futures.ThreadPoolExecutor(1) as ex:
    print(list(ex.map(lambda x: x * x, range(5))), ex.submit(pow, 2, 5).result())
    try: ex.submit(lambda: 1 / 0).result()
    except ZeroDivisionError as e: print(e)
# --- difflib
import difflib
print(''.join(difflib.unified_diff(['a\n', 'b\n', 'c\n'], ['a\n', 'x\n', 'c\n'], 'f', 't')), list(difflib.ndiff(['one', 'two'], ['ore', 'two'])), difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio())
# --- cmath colorsys
import cmath, colorsys
print(cmath.sqrt(-1), cmath.polar(1 + 1j), cmath.phase(-1), colorsys.rgb_to_hsv(.2, .4, .6), colorsys.hsv_to_rgb(.5, .5, .5))
# --- urls
import urllib.parse
u = urllib.parse.urlparse('https://user:pw@example.com:8080/p/a;x?q=1&r=a%20b#frag'); print(u, u.hostname, u.port, urllib.parse.parse_qs(u.query), urllib.parse.urlencode({'a': 'b c', 'd': [1, 2]}, doseq=True), urllib.parse.quote('a b/ü'), urllib.parse.urljoin('http://a/b/c', '../d'))
# --- codecs
import codecs
print(codecs.encode('Hello', 'rot13'), codecs.decode(b'6869', 'hex'), 'é'.encode('latin-1'), 'é'.encode('utf-16-be'), b'ab'.decode('ascii', 'ignore'), 'aé'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é'.encode('ascii', 'backslashreplace'))
# --- argparse
import argparse
p = argparse.ArgumentParser(prog='t', description='d' * 90); p.add_argument('f', help='file'); p.add_argument('-n', '--num', type=int, default=3, help='n (default: %(default)s)'); p.add_argument('--mode', choices=['a', 'b']); p.add_argument('-v', action='count', default=0); p.add_argument('--l', nargs='+'); print(p.parse_args(['x', '-n', '5', '-vv', '--mode=b']), p.parse_args(['--l', '1', '2', '--', 'y'])); p.print_help()
# --- argparse subcommands
import argparse
p = argparse.ArgumentParser(prog='git'); s = p.add_subparsers(dest='cmd'); a = s.add_parser('add', help='adds'); a.add_argument('path', nargs='*'); a.set_defaults(f=1); print(p.parse_args(['add', 'x', 'y'])); p.print_help(); a.print_usage()
# --- logging
import logging, sys
log = logging.getLogger('conf.a'); h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(levelname)s %(name)s %(message)s')); log.addHandler(h); log.propagate = False; log.setLevel('INFO'); log.info('hi %d', 3); log.debug('no'); log.warning('w %s', {'a': 1}); print(log.getEffectiveLevel(), logging.getLevelName(40), log)
# --- logging filters
import logging
log = logging.getLogger('conf.b'); o = []
class H(logging.Handler):
    def emit(self, r): o.append((r.levelno, r.getMessage(), r.funcName))
log.addHandler(H()); log.propagate = False; log.addFilter(lambda r: 'skip' not in r.msg)
def f(): log.error('e'); log.error('skip')
f(); print(o)
# --- unittest
import unittest
class T(unittest.TestCase):
    def setUp(s): s.v = 1
    def test_a(s): s.assertEqual(s.v, 1)
    def test_b(s): s.assertEqual([1, 2], [1, 3])
    def test_c(s):
        with s.assertRaises(KeyError): {}['x']
    @unittest.skip('x')
    def test_d(s): pass
r = unittest.TestResult(); unittest.defaultTestLoader.loadTestsFromTestCase(T)(r); print(r.testsRun, len(r.failures), len(r.skipped), r.failures[0][1].splitlines()[-5:])
# --- contextvars
import contextvars
v = contextvars.ContextVar('v', default=1); t = v.set(2); print(v.get()); v.reset(t); print(v.get()); c = contextvars.copy_context(); c.run(v.set, 9); print(v.get(), c[v])
# --- numbers tower
import decimal, fractions, numbers
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1, numbers.Rational), isinstance(1j, numbers.Complex), isinstance(decimal.Decimal(1), numbers.Number), isinstance(fractions.Fraction(1), numbers.Rational))
# --- operator
import functools, operator
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(3), operator.methodcaller('upper')('x'), functools.reduce(operator.mul, [1, 2, 3]), operator.add(1, 2), operator.contains([1], 1))
# --- random sequences
import random
r = random.Random(7); print(r.randrange(100), r.sample('abcdef', 3), r.betavariate(1, 2), r.normalvariate(0, 1), r.randbytes(3), r.choices([1, 2, 3], k=4), r.lognormvariate(0, 1), r.vonmisesvariate(0, 4), r.gammavariate(2, 1))
# --- string io
import io
o = io.StringIO(); o.write('ab\ncd\n'); o.seek(0); print(o.readline(), o.read(), o.getvalue().splitlines(), o.tell()); b = io.BytesIO(b'xyz'); print(b.read(2), b.read(), list(io.StringIO('a\nb')))
# --- types
import types
n = types.SimpleNamespace(a=1); n.b = 2; print(n, n == types.SimpleNamespace(a=1, b=2), types.MappingProxyType({'x': 1})['x'], isinstance(len, types.BuiltinFunctionType), types.new_class('C', (int,)).__name__)
# --- math
import math
print(math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.log2(8), math.log10(1000), math.log(8, 2), math.ceil(1.2), math.floor(-1.2), math.trunc(-1.7), math.copysign(1, -0.0), math.modf(3.25), math.frexp(10), math.ldexp(0.5, 4), math.degrees(math.pi), math.isclose(0.1 + 0.2, 0.3), math.cbrt(27), math.exp(1), math.gamma(5), math.erf(0.5), math.remainder(7, 4), math.nextafter(1, 2))
# --- regex features
import re
print(re.sub(r'(?P<a>x)(?P<b>y)', r'\g<b>\g<a>', 'xy'), re.split(r'(-)', 'a-b'), [m.span() for m in re.finditer('a|b', 'cab')], re.match(r'(a)(b)?', 'a').groups('z'), re.compile(r'x  # c', re.X).match('x').group(), bool(re.search(r'\bfoo\b', 'a foo b')), re.subn('a', 'b', 'aaa', 2), re.match('(?:a+)+$', 'aaa').end())
# --- enum values
import enum
class S(str, enum.Enum): A = 'a'; B = 'b'
class F(enum.IntFlag): R = 4; W = 2
print(S.A == 'a', S('b'), [s.value for s in S], F.R | F.W, F(6), int(F.R), S.A.upper())
# --- textwrap
import textwrap
t = 'The quick brown fox. ' * 5; print(textwrap.fill(t, 30), textwrap.wrap('super-long-hyphenated-word aaaaaaaaaaaaaaaaaaaaaaa', 12), textwrap.shorten(t, 20, placeholder='..'), sep='|')
# --- weak references
import weakref
class O: pass
o = O(); r = weakref.ref(o); d = weakref.WeakKeyDictionary({o: 1}); s = weakref.WeakSet([o]); print(r() is o, d[o], o in s, len(s), weakref.proxy(o).__class__.__name__)
