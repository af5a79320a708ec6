"""Files of sections with options."""
import re
from collections.abc import MutableMapping

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        where = "While reading from %r%s: section %r already exists" % (source, '' if lineno is None else ' [line %2d]' % lineno, section)
        Error.__init__(self, where if source is not None else "Section %r already exists" % section)
        self.section = section


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, "While reading from %r [line %2d]: option %r in section %r already exists" % (source, lineno, option, section))


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option, self.section = option, section


class InterpolationError(Error):
    pass


class InterpolationMissingOptionError(InterpolationError):
    pass


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    pass


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, 'Source contains parsing errors: %r' % source)
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %r, line: %d\n%r' % (filename, lineno, line))


class Interpolation:
    def get(self, parser, section, option, value, defaults):
        return value


class BasicInterpolation(Interpolation):
    def get(self, parser, section, option, value, defaults, depth=1):
        if '%' not in value:
            return value
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError("Recursion limit exceeded in value substitution: option %r in section %r" % (option, section))

        def replace(m):
            if m.group() == '%%':
                return '%'
            if m.group(1) is None:
                raise InterpolationSyntaxError("'%%' must be followed by '%%' or '(', found: %r" % value[m.start():])
            name = parser.optionxform(m.group(1))
            if name not in defaults:
                raise InterpolationMissingOptionError("Bad value substitution: option %r in section %r contains an interpolation key %r which is not a "
                                                      "valid option name. Raw value: %r" % (option, section, name, value))
            return self.get(parser, section, option, defaults[name], defaults, depth + 1)
        return re.sub(r'%%|%\(([^)]+)\)s|%', replace, value)


class ExtendedInterpolation(Interpolation):
    def get(self, parser, section, option, value, defaults):
        def replace(m):
            if m.group() == '$$':
                return '$'
            path = m.group(1).split(':')
            if len(path) == 2:
                return parser.get(path[0], path[1])
            return self.get(parser, section, option, defaults[parser.optionxform(path[0])], defaults)
        return re.sub(r'\$\$|\$\{([^}]+)\}', replace, value)


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser, self._name = parser, name

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def __repr__(self):
        return '<Section: %s>' % self._name

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(list(self))

    def __iter__(self):
        p = self._parser
        return iter(list(p._defaults) if self._name == p.default_section else p.options(self._name))

    def get(self, option, fallback=None, **kw):
        return self._parser.get(self._name, option, fallback=fallback, **kw)

    def getint(self, option, fallback=None, **kw):
        return self._parser.getint(self._name, option, fallback=fallback, **kw)

    def getfloat(self, option, fallback=None, **kw):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kw)

    def getboolean(self, option, fallback=None, **kw):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kw)


_UNSET = object()


class RawConfigParser(MutableMapping):
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    _default_interpolation = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET, converters=()):
        self._sections, self._defaults = {}, {}
        self._allow_no_value, self._delimiters, self._comments = allow_no_value, delimiters, comment_prefixes
        self._inline, self._strict, self._empty, self.default_section = inline_comment_prefixes or (), strict, empty_lines_in_values, default_section
        self._interpolation = self._default_interpolation if interpolation is _UNSET else interpolation or Interpolation()
        for name, convert in dict(converters).items():
            setattr(self, 'get' + name, lambda section, option, *, _c=convert, **kw: self._convert(_c, section, option, **kw))
        if defaults:
            self.read_dict({default_section: defaults})

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def optionxform(self, optionstr):
        return optionstr.lower()

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list(self._sections[section]) + [o for o in self._defaults if o not in self._sections[section]]

    def read(self, filenames, encoding=None):
        if isinstance(filenames, str) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as f:
                    self.read_file(f, str(name))
            except OSError:
                continue
            done.append(name)
        return done

    def read_string(self, string, source='<string>'):
        self.read_file(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        for section, keys in dictionary.items():
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            for key, value in keys.items():
                self.set(section, self.optionxform(str(key)), None if value is None else str(value))

    def read_file(self, f, source=None):
        source = getattr(f, 'name', '<???>') if source is None else source
        current = name = option = None
        indent = 0
        seen, error = set(), None
        for lineno, line in enumerate(f, 1):
            for p in self._inline:
                i = line.find(p)
                while i >= 0 and not (i == 0 or line[i - 1].isspace()):
                    i = line.find(p, i + 1)
                if i >= 0:
                    line = line[:i]
            text = line.strip()
            if text.startswith(tuple(self._comments)):
                continue
            if not text:
                if self._empty and current is not None and option and current[option] is not None:
                    current[option].append('')
                else:
                    indent = 1 << 30
                continue
            depth = len(line) - len(line.lstrip())
            if current is not None and option and depth > indent:
                current[option].append(text)
                continue
            indent = depth
            if text.startswith('[') and ']' in text:
                name = text[1:text.rindex(']')]
                option = None
                if name == self.default_section:
                    current = self._defaults
                elif name in self._sections:
                    if self._strict and name in seen:
                        raise DuplicateSectionError(name, source, lineno)
                    current = self._sections[name]
                else:
                    current = self._sections[name] = {}
                seen.add(name)
                continue
            if current is None:
                raise MissingSectionHeaderError(source, lineno, line)
            option, value = self._option(text)
            if option is None:
                error = error or ParsingError(source)
                error.append(lineno, repr(line))
                continue
            if self._strict and (name, option) in seen:
                raise DuplicateOptionError(name, option, source, lineno)
            seen.add((name, option))
            current[option] = None if value is None else [value]
        self._join()
        if error:
            raise error

    def _option(self, text):
        found = [(text.find(d), d) for d in self._delimiters if d in text]
        if found:
            i, d = min(found)
            key = self.optionxform(text[:i].rstrip())
            return (key or None), text[i + len(d):].strip()
        return (self.optionxform(text), None) if self._allow_no_value else (None, None)

    def _join(self):
        for options in [self._defaults, *self._sections.values()]:
            for key, value in options.items():
                if isinstance(value, list):
                    options[key] = '\n'.join(value).rstrip()

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        if section != self.default_section and section not in self._sections:
            if fallback is _UNSET:
                raise NoSectionError(section)
            return fallback
        values = {**self._defaults, **self._sections.get(section, {}), **{self.optionxform(k): str(v) for k, v in (vars or {}).items()}}
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        return value if raw or value is None else self._interpolation.get(self, section, option, value, values)

    def _convert(self, convert, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, **kw):
        return self._convert(int, section, option, **kw)

    def getfloat(self, section, option, **kw):
        return self._convert(float, section, option, **kw)

    def getboolean(self, section, option, **kw):
        return self._convert(self._boolean, section, option, **kw)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        names = list(self._defaults) + [o for o in self._sections[section] if o not in self._defaults] if section in self._sections else None
        if names is None:
            raise NoSectionError(section)
        return [(o, self.get(section, o, raw=raw, vars=vars)) for o in names]

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section)
        if value is not None and not isinstance(value, str):
            raise TypeError("option values must be strings")
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        d = " %s " % self._delimiters[0] if space_around_delimiters else self._delimiters[0]
        for name, options in ([(self.default_section, self._defaults)] if self._defaults else []) + list(self._sections.items()):
            fp.write("[%s]\n" % name)
            for key, value in options.items():
                fp.write(key + ('' if value is None else d + str(value).replace('\n', '\n\t')) + '\n')
            fp.write("\n")

    def remove_option(self, section, option):
        options = self._defaults if section == self.default_section else self._sections.get(section)
        if options is None:
            raise NoSectionError(section)
        return options.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])


class ConfigParser(RawConfigParser):
    _default_interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        if value is not None and not isinstance(value, str):
            raise TypeError("option values must be strings")
        super().set(section, option, value)


SafeConfigParser = ConfigParser
