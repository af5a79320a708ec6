class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError(self.name)

    def describe(self):
        return f"{self.name}: {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius ** 2


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


shapes = [Square(i) if i % 3 else Circle(i) for i in range(1, 200)]
total = 0.0
for turn in range(20):
    for shape in shapes:
        total += shape.area()
print(f"{total:.3f}", Shape.count)
print(shapes[0].describe(), shapes[2].describe())
v = Vector(0, 0)
for i in range(2000):
    v = v + Vector(i, -i)
print(v, v == Vector(1999000, -1999000), v != Vector(0, 0))
try:
    Shape("none").area()
except NotImplementedError as error:
    print("not implemented:", error)
