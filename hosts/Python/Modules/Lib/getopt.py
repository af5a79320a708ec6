"""The C library's style of option parsing."""
import os


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    return _parse(args, shortopts, longopts, False)


def gnu_getopt(args, shortopts, longopts=[]):
    if shortopts.startswith('+'):
        return _parse(args, shortopts[1:], longopts, False)
    return _parse(args, shortopts, longopts, not os.environ.get("POSIXLY_CORRECT"))


def _parse(args, shortopts, longopts, mixed):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts, rest = [], []
    args = list(args)
    while args:
        arg = args[0]
        if arg == '--':
            rest += args[1:]
            return opts, rest
        if arg.startswith('--'):
            args = _long(opts, arg[2:], longopts, args[1:])
        elif arg.startswith('-') and arg != '-':
            args = _short(opts, arg[1:], shortopts, args[1:])
        elif mixed:
            rest.append(args.pop(0))
        else:
            break
    return opts, rest + args


def _long(opts, opt, longopts, args):
    name, eq, value = opt.partition('=')
    found = [o for o in longopts if o.startswith(name)]
    if not found:
        raise GetoptError('option --%s not recognized' % name, name)
    if name in found:
        wants, full = False, name
    elif name + '=' in found:
        wants, full = True, name
    elif len(found) > 1:
        raise GetoptError('option --%s not a unique prefix' % name, name)
    else:
        wants, full = found[0].endswith('='), found[0].rstrip('=')
    if wants:
        if not eq:
            if not args:
                raise GetoptError('option --%s requires argument' % full, full)
            value, args = args[0], args[1:]
    elif eq:
        raise GetoptError('option --%s must not have an argument' % full, full)
    opts.append(('--' + full, value))
    return args


def _short(opts, text, shortopts, args):
    while text:
        c, text = text[0], text[1:]
        i = shortopts.find(c)
        if i < 0 or c == ':':
            raise GetoptError('option -%s not recognized' % c, c)
        value = ''
        if shortopts.startswith(':', i + 1):
            if not text:
                if not args:
                    raise GetoptError('option -%s requires argument' % c, c)
                text, args = args[0], args[1:]
            value, text = text, ''
        opts.append(('-' + c, value))
    return args
