"""A tolerant parser of HTML that calls a method for each piece."""
import re
from html import unescape

_tag = re.compile(r'<(/?)([a-zA-Z][^\t\n\r\f />\x00]*)((?:\s+|/)(?:[^>"\']|"[^"]*"|\'[^\']*\')*)?>')
_attribute = re.compile(r'([^\s/>=][^\s/>=]*)(?:\s*=\s*("[^"]*"|\'[^\']*\'|[^\s>]*))?')


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self._line, self._column = 1, 0
        self._raw = None
        self._start = None

    def feed(self, data):
        self.rawdata += data
        self._run(False)

    def close(self):
        self._run(True)

    def getpos(self):
        return self._line, self._column

    def get_starttag_text(self):
        return self._start

    def _advance(self, n):
        text = self.rawdata[:n]
        lines = text.count('\n')
        self._line += lines
        self._column = n - text.rindex('\n') - 1 if lines else self._column + n
        self.rawdata = self.rawdata[n:]

    def _text(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and self._raw is None else text)

    def _run(self, end):
        while self.rawdata:
            data = self.rawdata
            if self._raw is not None:
                m = re.search(r'</%s\s*>' % self._raw, data, re.I)
                if m is None:
                    break
                self._text(data[:m.start()])
                self._advance(m.start())
                self._raw = None
                continue
            at = data.find('<')
            if at < 0:
                if not end and '&' in data[-34:]:
                    break
                self._text(data)
                self._advance(len(data))
            elif at > 0:
                self._text(data[:at])
                self._advance(at)
            elif not self._markup(data, end):
                break

    def _markup(self, data, end):
        if data.startswith('<!--'):
            stop = data.find('-->', 4)
            if stop < 0:
                return False
            self.handle_comment(data[4:stop])
            self._advance(stop + 3)
        elif data.startswith(('<!', '<?')):
            stop = data.find('>')
            if stop < 0:
                return False
            (self.handle_decl if data[1] == '!' else self.handle_pi)(data[2:stop])
            self._advance(stop + 1)
        else:
            m = _tag.match(data)
            if m is None:
                if not end and '>' not in data:
                    return False
                self._text('<')
                self._advance(1)
                return True
            self._element(m)
            self._advance(m.end())
        return True

    def _element(self, m):
        name = m.group(2).lower()
        if m.group(1):
            self.handle_endtag(name)
            return
        rest = m.group(3) or ''
        closed = rest.rstrip().endswith('/')
        attrs = []
        for a in _attribute.finditer(rest.rstrip()[:-1] if closed else rest):
            value = a.group(2)
            if value is not None:
                value = unescape(value[1:-1] if value[:1] in '"\'' and value else value)
            attrs.append((a.group(1).lower(), value))
        self._start = m.group()
        self.lasttag = name
        if closed:
            self.handle_startendtag(name, attrs)
        else:
            self.handle_starttag(name, attrs)
            if name in self.CDATA_CONTENT_ELEMENTS:
                self._raw = name

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass
