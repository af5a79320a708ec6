"""URLs: parts, quoting, queries."""
from collections import namedtuple

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
uses_relative = uses_netloc = ['', 'ftp', 'http', 'gopher', 'file', 'https', 'ws', 'wss', 'sftp']


def quote_from_bytes(bs, safe='/'):
    safe = _SAFE | set(safe.encode('ascii', 'ignore') if isinstance(safe, str) else safe)
    return ''.join([chr(b) if b in safe else '%%%02X' % b for b in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    return quote(string, safe + ' ' if isinstance(safe, str) else safe + b' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    out = [first]
    for part in rest:
        try:
            out.append(bytes.fromhex(part[:2].decode('ascii')) if len(part) >= 2 else b'%' + part[:2])
            out.append(part[2:])
        except (ValueError, UnicodeDecodeError):
            out.append(b'%' + part)
    return b''.join(out)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    return unquote_to_bytes(string).decode(encoding, errors) if '%' in string else string


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    items = query.items() if hasattr(query, 'items') else query
    q = lambda x: quote_via(x if isinstance(x, bytes) else str(x), safe, encoding, errors)
    out = []
    for k, v in items:
        if doseq and not isinstance(v, (str, bytes)) and hasattr(v, '__iter__'):
            out.extend(q(k) + '=' + q(x) for x in v)
        else:
            out.append(q(k) + '=' + q(v))
    return '&'.join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    out = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, eq, value = pair.partition('=')
        if not eq and strict_parsing:
            raise ValueError("bad query field: %r" % pair)
        if value or keep_blank_values:
            out.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return out


def parse_qs(qs, keep_blank_values=False, *args, **kwargs):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, *args, **kwargs):
        found.setdefault(name, []).append(value)
    return found


class _Net:
    __slots__ = ()

    def _host(self):
        return self.netloc.rpartition('@')[2]

    @property
    def username(self):
        user, at, _ = self.netloc.rpartition('@')
        return user.partition(':')[0] if at else None

    @property
    def password(self):
        user, at, _ = self.netloc.rpartition('@')
        name, colon, password = user.partition(':')
        return password if colon else None

    @property
    def hostname(self):
        host = self._host()
        host = host[1:host.index(']')] if host.startswith('[') else host.partition(':')[0]
        return host.lower() or None

    @property
    def port(self):
        port = self._host().rpartition(']')[2].partition(':')[2]
        if not port:
            return None
        if not port.isdigit():
            raise ValueError("Port could not be cast to integer value as %r" % port)
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class SplitResult(_Net, namedtuple('SplitResult', 'scheme netloc path query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Net, namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


def urlsplit(url, scheme='', allow_fragments=True):
    url = url.lstrip().replace('\n', '').replace('\r', '').replace('\t', '')
    netloc = query = fragment = ''
    i = url.find(':')
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(c.isalnum() and c.isascii() or c in '+-.' for c in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == '//':
        end = min([n for n in (url.find(c, 2) for c in '/?#') if n >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    last = path.rfind('/')
    if ';' in path[last + 1:]:
        i = path.index(';', last + 1)
        path, params = path[:i], path[i + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(parts):
    scheme, netloc, url, query, fragment = parts
    if netloc or scheme and scheme in uses_netloc and url[:2] != '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    return url + '#' + fragment if fragment else url


def urlunparse(parts):
    scheme, netloc, url, params, query, fragment = parts
    return urlunsplit((scheme, netloc, url + ';' + params if params else url, query, fragment))


def urldefrag(url):
    if '#' not in url:
        return DefragResult(url, '')
    s, n, p, a, q, frag = urlparse(url)
    return DefragResult(urlunparse((s, n, p, a, q, '')), frag)


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if netloc:
        return urlunparse((scheme, netloc, path, params, query, fragment))
    if not path and not params:
        return urlunparse((scheme, bnetloc, bpath, bparams, query or bquery, fragment))
    parts = bpath.split('/')
    if parts[-1] != '':
        del parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = parts + path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for s in segments:
        if s == '..':
            if resolved:
                resolved.pop()
        elif s != '.':
            resolved.append(s)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return urlunparse((scheme, bnetloc, '/'.join(resolved) or '/', params, query, fragment))
