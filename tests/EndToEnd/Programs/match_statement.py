# The match statement: every kind of pattern.
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x=x; self.y=y
def m(v):
    match v:
        case 0 | 1: return 'small'
        case -1: return 'neg'
        case 1.5: return 'float'
        case 'a' | 'b' as s: return 's' + s
        case None: return 'none'
        case True: return 'true'
        case []: return 'empty'
        case [x]: return ('one', x)
        case [x, [y, *_]]: return ('nest', x, y)
        case [1, *rest, 9]: return ('rest', rest)
        case (a, b, *c): return ('abc', a, b, c)
        case {'k': k, **r}: return ('map', k, r)
        case {}: return 'mapping'
        case P(0, y=q): return ('P0', q)
        case P(x=a, y=b) if a == b: return ('diag', a)
        case P(a, P(b, c)): return ('PP', a, b, c)
        case int(n): return ('int', n)
        case str(): return 'str'
        case _: return 'other'
for v in [0, 1, -1, 1.5, 'a', 'b', 'zz', None, True, [], [3], [3, [4, 5]], [1, 2, 3, 9], (5, 6, 7, 8), {'k': 1, 'z': 2}, {'q': 1}, P(0, 5), P(3, 3), P(1, P(2, 3)), P(1, 2), 77, 2.5, {1}]:
    print(m(v))
match = 5; case = 6
print(match, case, match + case)
match [1, 2]:
    case [a, b]: print(a, b)
