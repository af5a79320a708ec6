"""argparse.ArgumentParser."""
import os as _os
import re as _re
import sys as _sys
from argparse import (_ActionsContainer, _SubParsersAction, _UNRECOGNIZED, Action, ArgumentError, ArgumentTypeError, HelpFormatter, Namespace,
                      OPTIONAL, ONE_OR_MORE, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _action_name)


class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self._negative = _re.compile(r'^-\d+$|^-\d*\.\d+$')
        c = '-' if '-' in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(c + 'h', c * 2 + 'help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            self._adopt(parent)

    def _adopt(self, parent):
        titles = {g.title: g for g in self._action_groups}
        for group in parent._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(title=group.title, description=group.description)
            for action in group._group_actions:
                titles[group.title]._add_action(action)
        self._mutually_exclusive_groups.extend(parent._mutually_exclusive_groups)
        self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ['prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help']
        return '%s(%s)' % (type(self).__name__, ', '.join('%s=%r' % (n, getattr(self, n)) for n in names))

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        name = kwargs.pop('action', 'parsers')
        action = self._registry_get('action', name, name)(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_positional_actions(self):
        return [a for a in self._actions if not a.option_strings]

    # ---- parsing ----

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: %s' % ' '.join(rest))
        return args

    parse_intermixed_args = parse_args

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, rest = self._parse(args, namespace)
            except ArgumentError as e:
                self.error(str(e))
        else:
            namespace, rest = self._parse(args, namespace)
        if hasattr(namespace, _UNRECOGNIZED):
            rest.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, rest

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars is not None:
            args = self._read_files(args)
        return _Run(self, args, namespace).run()

    def _read_files(self, args):
        out = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                out.append(arg)
                continue
            try:
                with open(arg[1:]) as f:
                    out.extend(self._read_files([a for line in f.read().splitlines() for a in self.convert_arg_line_to_args(line)]))
            except OSError as e:
                self.error(str(e))
        return out

    def convert_arg_line_to_args(self, line):
        return [line]

    def _classify(self, arg):
        """None for a positional, else (action or None, option string, explicit argument)."""
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._option_string_actions:
            return self._option_string_actions[arg], arg, None
        if len(arg) == 1:
            return None
        option, eq, explicit = arg.partition('=')
        if eq and option in self._option_string_actions:
            return self._option_string_actions[option], option, explicit
        found = self._abbreviations(arg)
        if len(found) > 1:
            self.error('ambiguous option: %s could match %s' % (arg, ', '.join(f[1] for f in found)))
        if found:
            return found[0]
        if self._negative.match(arg) and not any(self._negative.match(s) for s in self._option_string_actions):
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _abbreviations(self, arg):
        chars = self.prefix_chars
        option, eq, explicit = arg.partition('=')
        explicit = explicit if eq else None
        if arg[1] in chars:
            if not self.allow_abbrev:
                return []
            return [(a, s, explicit) for s, a in self._option_string_actions.items() if s.startswith(option)]
        found = []
        for s, a in self._option_string_actions.items():
            if s == arg[:2]:
                found.append((a, s, arg[2:]))
            elif self.allow_abbrev and s.startswith(option):
                found.append((a, s, explicit))
        return found

    def _get_values(self, action, strings):
        if action.nargs not in (PARSER, REMAINDER) and '--' in strings:
            strings = list(strings)
            strings.remove('--')
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
        elif len(strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, s) for s in strings]
        elif action.nargs == PARSER:
            value = [self._get_value(action, s) for s in strings]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, s) for s in strings]
            for v in value:
                self._check_value(action, v)
        return value

    def _get_value(self, action, string):
        convert = self._registry_get('type', action.type, action.type)
        try:
            return convert(string)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(action, 'invalid %s value: %r' % (getattr(action.type, '__name__', repr(action.type)), string))

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, ', '.join(map(repr, action.choices))))

    # ---- text ----

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), file or _sys.stdout)

    def print_help(self, file=None):
        self._print_message(self.format_help(), file or _sys.stdout)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


class _Run:
    """One parse: a string of letters says which arguments are options (O), positionals (A) or the -- mark."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.seen = set()
        self.seen_non_default = set()
        self.extras = []
        self.options = {}
        marks = []
        for i, arg in enumerate(args):
            if arg == '--':
                marks.append('-')
                marks.extend('A' * (len(args) - i - 1))
                break
            option = parser._classify(arg)
            if option is None:
                marks.append('A')
            else:
                self.options[i] = option
                marks.append('O')
        self.marks = ''.join(marks)
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                self.conflicts.setdefault(action, []).extend(group._group_actions[:i] + group._group_actions[i + 1:])

    def take(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(action, 'not allowed with argument %s' % _action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def count(self, action, marks):
        m = _re.match(_nargs_pattern(action), marks)
        if m is None:
            messages = {None: 'expected one argument', OPTIONAL: 'expected at most one argument', ONE_OR_MORE: 'expected at least one argument'}
            text = messages.get(action.nargs)
            if text is None:
                text = 'expected %s argument%s' % (action.nargs, '' if action.nargs == 1 else 's')
            raise ArgumentError(action, text)
        return len(m.group(1))

    def option(self, start):
        action, option, explicit = self.options[start]
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is not None:
                n = self.count(action, 'A')
                if n == 0 and option[1:2] not in self.parser.prefix_chars and explicit != '':
                    self.take(action, [], option)
                    char = option[0]
                    option = char + explicit[0]
                    rest = explicit[1:] or None
                    action = self.parser._option_string_actions.get(option)
                    if action is None:
                        raise ArgumentError(self.options[start][0], 'ignored explicit argument %r' % explicit)
                    explicit = rest
                    if rest is not None and rest[0] == '=':
                        explicit = rest[1:]
                    if explicit is None:
                        continue
                    continue
                if n == 1:
                    self.take(action, [explicit], option)
                    return start + 1
                raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
            n = self.count(action, self.marks[start + 1:])
            stop = start + 1 + n
            self.take(action, self.args[start + 1:stop], option)
            return stop

    def positional(self, start):
        marks = self.marks[start:]
        counts = []
        for n in range(len(self.positionals), 0, -1):
            m = _re.match(''.join(_nargs_pattern(a) for a in self.positionals[:n]), marks)
            if m is not None:
                counts = [len(g) for g in m.groups()]
                break
        for action, n in zip(self.positionals, counts):
            strings = self.args[start:start + n]
            start += n
            self.take(action, strings)
        self.positionals = self.positionals[len(counts):]
        return start

    def run(self):
        start = 0
        last = max(self.options) if self.options else -1
        while start <= last:
            following = min(i for i in self.options if i >= start)
            if start != following:
                stop = self.positional(start)
                if stop > start:
                    start = stop
                    continue
            if start not in self.options:
                self.extras.extend(self.args[start:following])
                start = following
            start = self.option(start)
        stop = self.positional(start)
        self.extras.extend(self.args[stop:])
        self.finish()
        return self.namespace, self.extras

    def finish(self):
        required = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                required.append(_action_name(action))
            elif isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if required:
            self.parser.error('the following arguments are required: %s' % ', '.join(required))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_non_default for a in group._group_actions):
                names = [_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                self.parser.error('one of the arguments %s is required' % ' '.join(names))


def _nargs_pattern(action):
    nargs = action.nargs
    if nargs is None:
        p = '(-*A-*)'
    elif nargs == OPTIONAL:
        p = '(-*A?-*)'
    elif nargs == ZERO_OR_MORE:
        p = '(-*[A-]*)'
    elif nargs == ONE_OR_MORE:
        p = '(-*A[A-]*)'
    elif nargs == REMAINDER:
        p = '([-AO]*)'
    elif nargs == PARSER:
        p = '(-*A[-AO]*)'
    elif nargs == SUPPRESS:
        p = '(-*-*)'
    else:
        p = '(-*%s-*)' % '-*'.join('A' * nargs)
    return p.replace('-*', '').replace('-', '') if action.option_strings else p


ArgumentParser.__module__ = 'argparse'
