# bench: size=500000 tiny=300
"""Areas and perimeters of shapes of six classes: one call site, six receivers."""
from harness import main


class Shape:
    def area(self):
        raise NotImplementedError

    def perimeter(self):
        return 0.0

    def ratio(self):
        return self.area() / (1.0 + self.perimeter())


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    def perimeter(self):
        return 4.0 * self.side


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def perimeter(self):
        return 2.0 * (self.width + self.height)


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.141592653589793 * self.radius * self.radius

    def perimeter(self):
        return 6.283185307179586 * self.radius


class Triangle(Shape):
    def __init__(self, base, height):
        self.base = base
        self.height = height

    def area(self):
        return 0.5 * self.base * self.height


class Dot(Shape):
    def area(self):
        return 0.0


class Ring(Circle):
    def __init__(self, radius, hole):
        Circle.__init__(self, radius)
        self.hole = hole

    def area(self):
        return super().area() - 3.141592653589793 * self.hole * self.hole


def make(i):
    kind = i * 7 % 6
    size = float(i % 9 + 1)
    if kind == 0:
        return Square(size)
    if kind == 1:
        return Rectangle(size, size + 1.0)
    if kind == 2:
        return Circle(size)
    if kind == 3:
        return Triangle(size, 3.0)
    if kind == 4:
        return Dot()
    return Ring(size, size / 2.0)


def run(size):
    shapes = [make(i) for i in range(60)]
    total = 0.0
    for i in range(size):
        shape = shapes[i % 60]
        total += shape.area() - shape.ratio()
    return "%.6f" % total


main(run, 500000)
