# bench: size=40000 tiny=60
"""Five bodies under gravity, as objects, with a symplectic step."""
from harness import main


class Body:
    def __init__(self, mass, x, y, z, vx, vy, vz):
        self.mass = mass
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz


def make_system():
    return [
        Body(1000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
        Body(1.0, 10.0, 0.0, 0.5, 0.0, 10.0, 0.0),
        Body(2.0, 0.0, 20.0, -0.5, -7.0, 0.0, 0.1),
        Body(0.5, -30.0, 0.0, 1.0, 0.0, -5.7, 0.0),
        Body(3.0, 0.0, -40.0, 0.0, 5.0, 0.0, -0.1),
    ]


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            magnitude = dt / (squared * squared ** 0.5)
            ma = a.mass * magnitude
            mb = b.mass * magnitude
            a.vx -= dx * mb
            a.vy -= dy * mb
            a.vz -= dz * mb
            b.vx += dx * ma
            b.vy += dy * ma
            b.vz += dz * ma
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz


def energy(bodies, pairs):
    total = 0.0
    for body in bodies:
        total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz)
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def run(size):
    bodies = make_system()
    pairs = [(bodies[i], bodies[j]) for i in range(5) for j in range(i + 1, 5)]
    advance(bodies, pairs, 0.001, size)
    return "%.6f" % energy(bodies, pairs)


main(run, 40000)
