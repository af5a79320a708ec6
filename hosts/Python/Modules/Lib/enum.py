"""Enumerations."""
__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'auto', 'unique', 'property', 'member', 'nonmember']

_property = property


class auto:
    _count = 0

    def __init__(self, value=None):
        self.value = value
        auto._count += 1
        self._order = auto._count


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(_property):
    pass


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


class _EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = []
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == '_generate_next_value_':
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                if value.value is None:
                    value.value = self._next(key)
                value = value.value
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                value = tuple(self._next(key) if isinstance(v, auto) else v for v in value)
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _next(self, key):
        return self._generate(key, 1, len(self._member_names), self._last_values[:])


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        d = _EnumDict()
        for base in bases:
            if isinstance(base, EnumType):
                if base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (cls, base))
                d._generate = base._generate_next_value_
        return d

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, _EnumDict):
            d = _EnumDict()
            for base in bases:
                if isinstance(base, EnumType):
                    d._generate = base._generate_next_value_
            for k, v in classdict.items():
                d[k] = v
            classdict = d
        names = classdict._member_names
        values = {k: classdict[k] for k in names}
        body = {k: v for k, v in classdict.items() if k not in values}
        body.pop('_ignore_', None)
        if isinstance(body.get('_generate_next_value_'), type(lambda: 0)):
            body['_generate_next_value_'] = staticmethod(body['_generate_next_value_'])
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        new_member = body.pop('__new__', None) if any(isinstance(b, EnumType) for b in bases) else None
        enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        data_type = object
        for base in enum_class.__mro__[1:]:
            if base is not object and not isinstance(base, EnumType):
                if base in (int, str, float, bytes, tuple) or '__new__' in base.__dict__:
                    data_type = base
                    break
        enum_class._member_type_ = data_type
        if data_type is not object:
            # The data type's texts do not win over Enum's; IntEnum and StrEnum ask for them by name.
            first_enum = bases[-1]
            for name in ('__repr__', '__str__', '__format__'):
                if name not in body and getattr(enum_class, name) in (getattr(data_type, name), getattr(object, name)):
                    type.__setattr__(enum_class, name, getattr(first_enum, name))
        if new_member is None:
            for base in enum_class.__mro__[1:]:
                if isinstance(base, EnumType) and '_new_member_' in base.__dict__ and base.__dict__['_new_member_'] is not None:
                    new_member = base.__dict__['_new_member_']
                    break
        elif isinstance(new_member, staticmethod):
            new_member = new_member.__func__
        if names or new_member:
            type.__setattr__(enum_class, '_new_member_', staticmethod(new_member) if new_member else None)
        if isinstance(new_member, staticmethod):
            new_member = new_member.__func__
        is_flag = any(b.__name__ == 'Flag' for b in enum_class.__mro__[1:])
        for name in names:
            value = values[name]
            args = value if isinstance(value, tuple) else (value,)
            if data_type is tuple:
                args = (value,)
            if new_member is not None:
                m = new_member(enum_class, *args)
            elif data_type is object:
                m = object.__new__(enum_class)
            else:
                m = data_type.__new__(enum_class, *args)
            if not hasattr(m, '_value_'):
                m._value_ = value if data_type is object or not isinstance(value, tuple) or data_type is tuple else data_type(*args)
            value = m._value_
            m._name_ = name
            m.__objclass__ = enum_class
            m._sort_order_ = len(enum_class._member_names_)
            if '__init__' in enum_class.__dict__ or any('__init__' in b.__dict__ for b in enum_class.__mro__[1:] if b not in (object, data_type, Enum_ref[0])):
                m.__init__(*args)
            alias = None
            for existing in enum_class._member_map_.values():
                if existing._value_ == value and type(existing._value_) is type(value) or existing._value_ == value:
                    alias = existing
                    break
            if alias is not None:
                enum_class._member_map_[name] = alias
                type.__setattr__(enum_class, name, alias)
                continue
            if not (is_flag and (value == 0 or value & (value - 1))):
                enum_class._member_names_.append(name)
            enum_class._member_map_[name] = m
            try:
                enum_class._value2member_map_[value] = m
            except TypeError:
                pass
            type.__setattr__(enum_class, name, m)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return Enum_ref[0].__new__(cls, value)
        return cls._create_(value, names, module=module, type=type, start=start)

    def _create_(cls, class_name, names, *, module=None, type=None, start=1):
        bases = (cls,) if type is None else (type, cls)
        classdict = cls.__class__.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            names = [(name, start + i) for i, name in enumerate(names)]
        for item in (names.items() if isinstance(names, dict) else names):
            classdict[item[0]] = item[1]
        return cls.__class__(class_name, bases, classdict)

    def __contains__(cls, member):
        if isinstance(member, cls):
            return member._name_ in cls._member_map_
        raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(member).__qualname__, cls.__class__.__qualname__))

    def __bool__(cls):
        return True

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        return "<%s %r>" % ("flag" if issubclass(cls, Flag_ref[0]) else "enum", cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))


EnumMeta = EnumType
Enum_ref = [None]
Flag_ref = [()]


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        return ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        if type(other) is type(self):
            return self is other
        return NotImplemented

    def __reduce_ex__(self, proto):
        return (self.__class__, (self._value_,))

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @_property
    def name(self):
        return self._name_

    @_property
    def value(self):
        return self._value_


Enum_ref[0] = Enum


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __eq__ = int.__eq__
    __hash__ = int.__hash__
    __str__ = int.__repr__
    __format__ = int.__format__

    def __repr__(self):
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)


class StrEnum(str, ReprEnum):
    __eq__ = str.__eq__
    __hash__ = str.__hash__
    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        return 2 ** max(v.bit_length() for v in last_values)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        every = 0
        for m in cls._member_map_.values():
            every |= m._value_
        if value < 0:
            value = every & value
        elif value & ~every and cls._member_type_ is not int:
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is int:
            m = int.__new__(cls, value)
        else:
            m = object.__new__(cls)
        m._value_ = value
        names = [x._name_ for x in cls if x._value_ & value]
        m._name_ = '|'.join(names) if names else None
        m.__objclass__ = cls
        cls._value2member_map_[value] = m
        return m

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for m in self.__class__:
            if m._value_ & self._value_:
                yield m

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (self.__class__.__name__, self._value_)
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is int and isinstance(other, int):
            return other
        return NotImplemented

    def __or__(self, other):
        v = self._other(other)
        return v if v is NotImplemented else self.__class__(self._value_ | v)

    def __and__(self, other):
        v = self._other(other)
        return v if v is NotImplemented else self.__class__(self._value_ & v)

    def __xor__(self, other):
        v = self._other(other)
        return v if v is NotImplemented else self.__class__(self._value_ ^ v)

    def __invert__(self):
        return self.__class__(~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __hash__(self):
        return hash(self._value_)


Flag_ref[0] = Flag


class IntFlag(int, ReprEnum, Flag):
    __eq__ = int.__eq__
    __hash__ = int.__hash__
    __str__ = int.__repr__
    __format__ = int.__format__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __repr__ = Flag.__repr__
    __contains__ = Flag.__contains__


def unique(enumeration):
    duplicates = []
    for name, m in enumeration.__members__.items():
        if name != m.name:
            duplicates.append((name, m.name))
    if duplicates:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join("%s -> %s" % pair for pair in duplicates)))
    return enumeration


def global_enum(cls):
    return cls
