"""strptime for datetime and time."""
import re

_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_FIELDS = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>[0-9]{1,6})', 'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'w': r'(?P<w>[0-6])', 'u': r'(?P<u>[1-7])', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|Z)', 'Z': r'(?P<Z>utc|gmt)', 'p': r'(?P<p>am|pm)',
    'A': '(?P<A>%s)' % '|'.join(_DAYS), 'a': '(?P<a>%s)' % '|'.join(d[:3] for d in _DAYS),
    'B': '(?P<B>%s)' % '|'.join(_MONTHS), 'b': '(?P<b>%s)' % '|'.join(m[:3] for m in _MONTHS), '%': '%',
}
_SHORT = {'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M', 'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'h': '%b', 'F': '%Y-%m-%d'}
_cache = {}


def _pattern(format):
    found = _cache.get(format)
    if found is not None:
        return found
    text = format
    for c, longer in _SHORT.items():
        if c in 'cxXDTRhF':
            text = text.replace('%' + c, longer)
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c == '%':
            if i == len(text):
                raise ValueError("stray %% in format '%s'" % format)
            c = text[i]
            i += 1
            if c not in _FIELDS:
                raise ValueError("'%s' is a bad directive in format '%s'" % (c, format))
            out.append(_FIELDS[c])
        elif c.isspace():
            while i < len(text) and text[i].isspace():
                i += 1
            out.append(r'\s+')
        else:
            out.append(re.escape(c))
    found = _cache[format] = re.compile(''.join(out), re.IGNORECASE)
    return found


def parse(text, format):
    """A dict of the fields found: year, month, day, hour, minute, second, microsecond, weekday, yday, offset, zone."""
    if not isinstance(text, str):
        raise TypeError("strptime() argument 0 must be str, not %s" % type(text))
    m = _pattern(format).match(text)
    if m is None:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if m.end() != len(text):
        raise ValueError("unconverted data remains: %s" % text[m.end():])
    g = {k: v for k, v in m.groupdict().items() if v is not None}
    r = {'year': None, 'month': 1, 'day': 1, 'hour': 0, 'minute': 0, 'second': 0, 'microsecond': 0, 'offset': None, 'zone': None, 'yday': None, 'weekday': None}
    for k, name in (('Y', 'year'), ('m', 'month'), ('d', 'day'), ('H', 'hour'), ('M', 'minute'), ('S', 'second'), ('j', 'yday')):
        if k in g:
            r[name] = int(g[k])
    if 'y' in g:
        r['year'] = int(g['y']) + (2000 if int(g['y']) <= 68 else 1900)
    for k in 'Bb':
        if k in g:
            r['month'] = [name[:len(g[k])] if k == 'b' else name for name in _MONTHS].index(g[k].lower()) + 1
    for k in 'Aa':
        if k in g:
            r['weekday'] = [name[:3] if k == 'a' else name for name in _DAYS].index(g[k].lower())
    if 'I' in g:
        r['hour'] = int(g['I']) % 12 + (12 if g.get('p', '').lower() == 'pm' else 0)
    if 'f' in g:
        r['microsecond'] = int(g['f'].ljust(6, '0'))
    if 'z' in g:
        r['offset'] = _offset(g['z'])
    if 'Z' in g:
        r['zone'] = g['Z'].upper()
    return r


def _offset(z):
    """Microseconds east of Greenwich."""
    if z == 'Z':
        return 0
    digits = z[1:].replace(':', '')
    whole, _, fraction = digits.partition('.')
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:] or 0)
    us = seconds * 1000000 + int((fraction or '0').ljust(6, '0'))
    return -us if z[0] == '-' else us


def parse_datetime(cls, text, format):
    from datetime import date, timedelta, timezone
    r = parse(text, format)
    year = 1900 if r['year'] is None else r['year']
    if r['yday'] is not None:
        d = date(year, 1, 1) + timedelta(r['yday'] - 1)
        r['month'], r['day'] = d.month, d.day
    tz = None
    if r['offset'] is not None:
        tz = timezone(timedelta(microseconds=r['offset']))
    return cls(year, r['month'], r['day'], r['hour'], r['minute'], r['second'], r['microsecond'], tz)


def parse_time(text, format="%a %b %d %H:%M:%S %Y"):
    import time
    from datetime import date, timedelta
    r = parse(text, format)
    year = 1900 if r['year'] is None else r['year']
    d = date(year, r['month'], r['day'])
    if r['yday'] is not None:
        d = date(year, 1, 1) + timedelta(r['yday'] - 1)
    return time.struct_time((year, d.month, d.day, r['hour'], r['minute'], r['second'], d.weekday(), d._yday(), -1))
