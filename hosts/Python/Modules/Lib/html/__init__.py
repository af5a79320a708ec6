"""Escaping of HTML text."""
import re

_names = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'reg': '\xae', 'hellip': '\u2026',
          'mdash': '\u2014', 'ndash': '\u2013', 'lsquo': '\u2018', 'rsquo': '\u2019', 'ldquo': '\u201c', 'rdquo': '\u201d', 'euro': '\u20ac',
          'pound': '\xa3', 'yen': '\xa5', 'cent': '\xa2', 'sect': '\xa7', 'deg': '\xb0', 'plusmn': '\xb1', 'times': '\xd7', 'divide': '\xf7',
          'eacute': '\xe9', 'egrave': '\xe8', 'agrave': '\xe0', 'ccedil': '\xe7', 'auml': '\xe4', 'ouml': '\xf6', 'uuml': '\xfc', 'szlig': '\xdf',
          'Auml': '\xc4', 'Ouml': '\xd6', 'Uuml': '\xdc', 'ntilde': '\xf1', 'laquo': '\xab', 'raquo': '\xbb', 'bull': '\u2022', 'trade': '\u2122',
          'larr': '\u2190', 'rarr': '\u2192', 'alpha': '\u03b1', 'beta': '\u03b2', 'gamma': '\u03b3', 'pi': '\u03c0', 'middot': '\xb7'}
_reference = re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _expand(m):
    s = m.group(1)
    if s[0] == '#':
        n = int(s[2:].rstrip(';'), 16) if s[1] in 'xX' else int(s[1:].rstrip(';'))
        return '\ufffd' if n == 0 or 0xd800 <= n <= 0xdfff or n > 0x10ffff else chr(n)
    if s.endswith(';') and s[:-1] in _names:
        return _names[s[:-1]]
    for n in range(len(s), 1, -1):
        if s[:n] in ('amp', 'lt', 'gt', 'quot', 'nbsp', 'copy', 'reg'):
            return _names[s[:n]] + s[n:]
    return '&' + s


def unescape(s):
    return _reference.sub(_expand, s) if '&' in s else s
