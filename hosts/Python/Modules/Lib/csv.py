"""Comma-separated values."""
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
__version__ = "1.0"
_limit = 131072


class Error(Exception):
    pass


class Dialect:
    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_options = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting', 'strict')


def register_dialect(name, dialect=None, **fmtparams):
    _dialects[name] = _make(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        _limit = limit
    return old


def _make(dialect, params):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in _options:
        if dialect is not None and hasattr(dialect, name):
            setattr(made, name, getattr(dialect, name))
    for name, value in params.items():
        if name not in _options:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(made, name, value)
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if made.quotechar is None or made.quotechar == '':
        if made.quoting != QUOTE_NONE and 'quoting' in params:
            raise TypeError("quotechar must be set if quoting enabled")
        made.quotechar = None
        made.quoting = QUOTE_NONE
    return made


class reader:
    def __init__(self, iterable, dialect='excel', **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _make(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields, field = [], []
        state = 'start'
        quoted = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == 'start':
                    raise
                if d.strict:
                    raise Error("unexpected end of data") from None
                self._save(fields, field, quoted)
                return fields
            self.line_num += 1
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % type(line).__name__)
            if state == 'start' and '"' not in line and d.quotechar == '"' and d.escapechar is None and d.quoting == QUOTE_MINIMAL and not d.skipinitialspace:
                text = line.rstrip('\r\n')
                if '\n' not in text and '\r' not in text:
                    return text.split(d.delimiter) if text else []
            state, quoted, field = self._feed(line, state, fields, field, quoted)
            if state == 'end' or state == 'start':
                return fields

    def _save(self, fields, field, quoted):
        text = ''.join(field)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted:
            fields.append(float(text))
        else:
            fields.append(text)

    def _feed(self, line, state, fields, field, quoted):
        d = self.dialect
        if state == 'start':
            if line in ('\n', '\r\n', ''):
                return 'end', False, []
            state = 'field start'
        for c in line:
            if state == 'field start' or state == 'plain':
                if c == '\n' or c == '\r':
                    self._save(fields, field, quoted)
                    return 'end', False, []
                if state == 'field start' and c == d.quotechar and d.quoting != QUOTE_NONE:
                    state, quoted = 'quoted', True
                elif c == d.escapechar:
                    state = 'escape'
                elif c == ' ' and d.skipinitialspace and state == 'field start':
                    pass
                elif c == d.delimiter:
                    self._save(fields, field, quoted)
                    field, quoted, state = [], False, 'field start'
                else:
                    field.append(c)
                    state = 'plain'
            elif state == 'escape':
                field.append(c)
                state = 'plain'
            elif state == 'quoted escape':
                field.append(c)
                state = 'quoted'
            elif state == 'quoted':
                if c == d.escapechar:
                    state = 'quoted escape'
                elif c == d.quotechar:
                    state = 'quote in quoted' if d.doublequote else 'plain'
                else:
                    field.append(c)
            else:  # a quote inside a quoted field
                if c == d.quotechar:
                    field.append(c)
                    state = 'quoted'
                elif c == d.delimiter:
                    self._save(fields, field, quoted)
                    field, quoted, state = [], False, 'field start'
                elif c == '\n' or c == '\r':
                    self._save(fields, field, quoted)
                    return 'end', False, []
                elif d.strict:
                    raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                else:
                    field.append(c)
                    state = 'plain'
        if state in ('quoted', 'quoted escape', 'escape'):
            return state, quoted, field
        self._save(fields, field, quoted)
        return 'end', False, []


class writer:
    def __init__(self, fileobj, dialect='excel', **fmtparams):
        self._write = fileobj.write
        self.dialect = _make(dialect, fmtparams)

    def _field(self, value, alone):
        d = self.dialect
        numeric = isinstance(value, (int, float)) and not isinstance(value, bool)
        text = '' if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else str(value)
        quote = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not numeric
        out = []
        for c in text:
            special = c == d.delimiter or c == d.escapechar or c == d.quotechar or c in '\r\n' or c in d.lineterminator
            if special:
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        out.append(c)
                        quote = True
                elif c == d.escapechar:
                    escape = True
                else:
                    escape = False
                    quote = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quote = True
        return d.quotechar + ''.join(out) + d.quotechar if quote else ''.join(out)

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        alone = len(row) == 1
        return self._write(self.dialect.delimiter.join([self._field(v, alone) for v in row]) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        d = dict(zip(names, row))
        if len(names) < len(row):
            d[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            d[name] = self.restval
        return d


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, d):
        if self.extrasaction == "raise":
            wrong = [k for k in d if k not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [d.get(k, self.restval) for k in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':', '|']

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.split('\n') if line.strip()]
        for c in self.preferred:
            if delimiters and c not in delimiters:
                continue
            counts = {line.count(c) for line in lines}
            if len(counts) == 1 and counts != {0}:
                found = Dialect()
                found.delimiter = c
                return found
        raise Error("Could not determine delimiter")

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        numeric = lambda s: s.replace('.', '', 1).lstrip('-').isdigit()
        return any(not numeric(h) and all(numeric(r[i]) for r in rows[1:] if i < len(r)) for i, h in enumerate(rows[0]))
