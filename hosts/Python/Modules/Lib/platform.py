"""What this runs on."""
import os as _os
import sys as _sys


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def node():
    return 'localhost'


def release():
    return ''


def version():
    return ''


def processor():
    return 'x86_64'


def architecture(executable='', bits='', linkage=''):
    return ('64bit', 'ELF')


def platform(aliased=False, terse=False):
    return 'Linux-x86_64'


def python_version():
    return '.'.join(map(str, _sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, _sys.version_info[:3]))


def python_implementation():
    return 'JitStm'


def python_compiler():
    return '.NET'


def python_build():
    return ('default', '')


def uname():
    return _os.uname()
