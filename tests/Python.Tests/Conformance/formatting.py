# --- percent basics
print('%d %i %s %r %a %c %c %%' % (42, -7, 'x', 'é', 'é', 'z', 65), '%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5))
# --- percent floats
print('%f %.2f %8.3f %e %.3E %g %G %g' % (1.5, 2.345, 3.14159, 12345.678, 0.00012, 1e10, 1e-10, 100000.0))
# --- percent ints
print('%x %X %o %#x %#o %08x %-8x|' % (255, 255, 8, 255, 8, 48879, 1), '%d' % 3.99, '%s' % None, '%.3s|%10.2s|' % ('abcdef', 'xyz'))
# --- percent dict
print('%(a)s-%(b)03d' % {'a': 1, 'b': 2}, '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159))
# --- percent errors
for f in (lambda: '%d' % 'x', lambda: '%s %s' % (1,), lambda: '%s' % (1, 2), lambda: '%z' % 1, lambda: '%(a)s' % 1, lambda: '%c' % 'ab', lambda: '%'% ()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# --- format positions
print('{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{x}{y}'.format(x=1, y=2), '{0.real} {0.imag}'.format(1 + 2j), '{a[0]} {b[k]}'.format(a=[5], b={'k': 6}), '{{}}'.format(), '{!r} {!s} {!a}'.format('é', 'é', 'é'))
# --- format nested width
print('{:{}}|{:>{w}}|{:{f}{a}{w}}'.format('x', 5, 'y', 'z', w=4, f='*', a='^'))
# --- format errors
for f in (lambda: '{} {}'.format(1), lambda: '{a}'.format(), lambda: '{0} {}'.format(1), lambda: '{'.format(), lambda: '}'.format(), lambda: '{!x}'.format(1), lambda: '{:d}'.format('s'), lambda: '{:.2d}'.format(1), lambda: '{:s}'.format(1), lambda: '{:,s}'.format('x')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# --- fstring basics
x, name = 3.14159, 'bob'
print(f'{x:.2f} {name!r:>10} {name:*^9} {x=} {x = :.1f} {1 + 1} {{}} {"nested"}')
# --- fstring expressions
d = {'a': [1, 2]}
print(f"{d['a'][1]} {len(d)} {'yes' if d else 'no'} {(lambda v: v * 2)(4)} {[i for i in range(3)]} {x!s:5}|" if (x := 1) else '')
# --- fstring nested spec
w, p = 10, 3
print(f'{3.14159:{w}.{p}f}|{"x":{"<"}{w}}|{42:#{w}x}|{w:0{p}d}')
# --- fstring multi-line
v = 5
print(f'''a {
    v
} b''', f'{v:
>5}' if False else '', f"{v}" f'{v}' 'plain' rf'\n{v}')
# --- int specs
for spec in ('', 'd', '5', '<5', '^5', '>5', '=5', '05', '+', ' ', '+05', ',', '_', 'x', '#x', 'X', '#b', 'o', 'c', '08,', '_b', '#_x', 'e', '.2f', '%', 'n', '*^10', '-'):
    print(spec, '|', format(1234 if spec != 'c' else 65, spec), '|', format(-1234 if spec != 'c' else 97, spec))
# --- float specs
for spec in ('', 'f', '.0f', '.1f', '.3e', 'g', '.3g', '10.2f', '<10.2f', '^10.2f', '+.2f', '010.2f', ',.2f', '_.1f', '%', '.1%', 'G', '#.0f', '.10', 'n', 'E', '=+10.1f', '#g'):
    for v in (0.0, -1.5, 1234567.891, 1e-7, 1e22):
        print(spec, '|', format(v, spec), end=' ; ')
    print()
# --- special float specs
for v in (float('inf'), float('-inf'), float('nan')):
    print(f'{v:f} {v:5.1f} {v:e} {v:G} {v:+} {v:010} {v:%}')
# --- str specs
for spec in ('', 's', '5', '<5', '>5', '^5', '*^7', '.2', '10.2', '05', '>3'):
    print(spec, '|', format('abc', spec), '|')
# --- bool none list formats
print(f'{True} {True:d} {True:5} {None} {[1, "a"]} {(1,)} {None!r:>6}|{True:>6}|')
for v in (None, [1], object):
    try:
        print(f'{v:5}')
    except TypeError as e:
        print(e)
# --- custom format
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __format__(self, spec):
        return f'<{self.x:{spec}},{self.y:{spec}}>' if spec else f'<{self.x},{self.y}>'
    def __str__(self):
        return 'P!'
    def __repr__(self):
        return 'P()'
p = P(1.5, 2)
print(f'{p} {p:.2f} {p!s} {p!r:>6} {str(p)} {[p]} {"%s %r" % (p, p)}')
# --- alignment table
rows = [('apple', 3, 1.25), ('banana', 12, 0.5), ('kiwi', 100, 10.125)]
for name, n, price in rows:
    print(f'|{name:<10}|{n:>5}|{price:>8.2f}|{n * price:^12,.1f}|')
print('-' * 20)
# --- complex format
print(f'{1+2j} {1+2j:.1f} {3j:>10} {-1.5-0.5j:.2e}')
# --- join formatted
print(', '.join(f'{i:02d}' for i in range(5)), ' '.join('%02x' % b for b in b'\x00\xff'), ''.join(map('{:>3}'.format, [1, 22, 333])))
# --- format_map and vformat
class D(dict):
    def __missing__(self, k):
        return f'<{k}>'
print('{a} {b}'.format_map(D(a=1)), format(12345.678, ',.1f').replace(',', ' '))
# --- string templates
from string import Template, capwords, ascii_lowercase, digits, punctuation
t = Template('$who likes ${what}s, $$5')
print(t.substitute(who='Tim', what='bee'), t.safe_substitute(who='X'), capwords('hello big world'), ascii_lowercase[:5], digits, len(punctuation))
try:
    t.substitute(who=1)
except KeyError as e:
    print('missing', e)
# --- print options
print(1, 2, 3, sep='-', end='!\n')
print('a', 'b', sep='')
print()
print(*range(5), sep=', ')
print('x', end='')
print('y', flush=True)
# --- repr of containers
print([1, 'a', None, 2.0, [3, (4,)], {5: {6}}, set(), frozenset([7]), b'8', ..., range(3), slice(1, 2), {}, ()])
# --- recursive repr
l = [1]
l.append(l)
d = {'k': l}
d['d'] = d
t = ([],)
t[0].append(t)
print(l, d, t)
# --- textwrap
import textwrap
s = 'The quick brown fox jumped over the lazy dog. ' * 3
print(textwrap.fill(s, 40))
print(textwrap.fill(s, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(s, 50), textwrap.dedent('  a\n    b\n  c'), textwrap.indent('x\ny', '> '), sep='|')
# --- pprint
from pprint import pprint, pformat
pprint({'name': 'x' * 30, 'items': list(range(25)), 'nested': {'a': [1, 2, {'b': 'c' * 40}], 'z': ('t',) * 8}})
pprint([{'id': i, 'tags': ['a', 'b']} for i in range(4)], width=40)
print(pformat([1, [2, [3, [4]]]], depth=2))
# --- datetime formats
from datetime import datetime, date, timedelta
d = datetime(2024, 2, 29, 13, 5, 9, 42)
print(d, f'{d:%Y-%m-%d %H:%M:%S.%f}', d.strftime('%a %A %b %B %d %j %I %p %y %U %w %%'), d.isoformat(), date(2024, 1, 1), repr(d), timedelta(days=1, seconds=3661), str(timedelta(-1)))
# --- decimal formats
from decimal import Decimal
for v in ('1234567.891', '-0.005', '1E+5', '0', '12.50'):
    d = Decimal(v)
    print(d, f'{d:.2f}|{d:,.1f}|{d:>12}|{d:e}|{d:010.1f}|{d:+}|{d:%}')
# --- number to words
def words(n):
    ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
    tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ('-' + ones[n % 10] if n % 10 else '')
    if n < 1000:
        return ones[n // 100] + ' hundred' + (' ' + words(n % 100) if n % 100 else '')
    return words(n // 1000) + ' thousand' + (' ' + words(n % 1000) if n % 1000 else '')
print([words(n) for n in (0, 13, 21, 100, 342, 1001, 999999)])
