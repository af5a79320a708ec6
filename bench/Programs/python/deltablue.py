# bench: size=8000 tiny=8
"""One-way constraints with strengths, kept satisfied while they come and go: each variable has the strongest
constraint that can decide it, a plan lists the constraints in the order in which they are to be executed."""
from harness import main

REQUIRED, STRONG, MEDIUM, WEAK, DEFAULT = range(5)
FREE = 9


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.users = []
        self.decider = None
        self.strength = FREE
        self.stays = True
        self.mark = 0


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def inputs(self):
        return ()

    def output(self):
        raise NotImplementedError

    def choose(self, mark):
        raise NotImplementedError

    def execute(self):
        pass

    def is_input(self):
        return False

    def known(self, mark):
        for variable in self.inputs():
            if not (variable.mark == mark or variable.stays or variable.decider is None):
                return False
        return True

    def recalculate(self):
        output = self.output()
        strength = self.strength
        stays = not self.is_input()
        for variable in self.inputs():
            if variable.strength > strength:
                strength = variable.strength
            stays = stays and variable.stays
        output.strength = strength
        output.stays = stays
        if stays:
            self.execute()


class Unary(Constraint):
    def __init__(self, solver, variable, strength):
        Constraint.__init__(self, strength)
        self.variable = variable
        self.satisfied = False
        variable.users.append(self)
        solver.add(self)

    def variables(self):
        return (self.variable,)

    def output(self):
        return self.variable

    def choose(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.strength
        return self.satisfied


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, solver, source, target, strength):
        Constraint.__init__(self, strength)
        self.source = source
        self.target = target
        self.direction = 0
        for variable in self.variables():
            variable.users.append(self)
        solver.add(self)

    @property
    def satisfied(self):
        return self.direction != 0

    @satisfied.setter
    def satisfied(self, value):
        if not value:
            self.direction = 0

    def variables(self):
        return (self.source, self.target)

    def inputs(self):
        return (self.source,) if self.direction > 0 else (self.target,)

    def output(self):
        return self.target if self.direction > 0 else self.source

    def choose(self, mark):
        source, target = self.source, self.target
        forward = target.mark != mark and self.strength < target.strength
        backward = source.mark != mark and self.strength < source.strength
        if source.mark == mark:
            self.direction = 1 if forward else 0
        elif target.mark == mark:
            self.direction = -1 if backward else 0
        elif source.strength > target.strength:
            self.direction = -1 if backward else 0
        else:
            self.direction = 1 if forward else 0
        return self.direction != 0


class Equal(Binary):
    def execute(self):
        if self.direction > 0:
            self.target.value = self.source.value
        else:
            self.source.value = self.target.value


class Scale(Binary):
    def __init__(self, solver, source, factor, offset, target, strength):
        self.factor = factor
        self.offset = offset
        Binary.__init__(self, solver, source, target, strength)

    def variables(self):
        return (self.source, self.factor, self.offset, self.target)

    def inputs(self):
        return (self.source if self.direction > 0 else self.target, self.factor, self.offset)

    def execute(self):
        if self.direction > 0:
            self.target.value = self.source.value * self.factor.value + self.offset.value
        else:
            self.source.value = (self.target.value - self.offset.value) // self.factor.value


class Solver:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def fresh(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.fresh()
        while constraint is not None:
            constraint = self.satisfy(constraint, mark)

    def satisfy(self, constraint, mark):
        if not constraint.choose(mark):
            if constraint.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        for variable in constraint.inputs():
            variable.mark = mark
        output = constraint.output()
        replaced = output.decider
        if replaced is not None:
            replaced.satisfied = False
        output.decider = constraint
        self.propagate(constraint, mark)
        output.mark = mark
        return replaced

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            output = current.output()
            if current is not constraint and output.mark == mark:
                raise ValueError("the constraints form a cycle")
            current.recalculate()
            self.consumers(output, todo)

    def consumers(self, variable, found):
        decider = variable.decider
        for user in variable.users:
            if user is not decider and user.satisfied:
                found.append(user)

    def remove(self, constraint):
        output = constraint.output() if constraint.satisfied else None
        for variable in constraint.variables():
            variable.users.remove(constraint)
        if output is None:
            return
        constraint.satisfied = False
        output.decider = None
        output.strength = FREE
        output.stays = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for user in variable.users:
                if not user.satisfied:
                    unsatisfied.append(user)
            consumers = []
            self.consumers(variable, consumers)
            for user in consumers:
                user.recalculate()
                todo.append(user.output())
        unsatisfied.sort(key=lambda user: user.strength)
        for user in unsatisfied:
            if not user.satisfied:
                self.add(user)

    def plan(self, sources):
        mark = self.fresh()
        todo = [source for source in sources if source.is_input() and source.satisfied]
        plan = []
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark != mark and constraint.known(mark):
                plan.append(constraint)
                output.mark = mark
                self.consumers(output, todo)
        return plan

    def execute(self, plan):
        for constraint in plan:
            constraint.execute()
        self.executed += len(plan)

    def change(self, variable, values):
        edit = Edit(self, variable, STRONG)
        plan = self.plan([edit])
        for value in values:
            variable.value = value
            self.execute(plan)
        self.remove(edit)


def chain(length):
    solver = Solver()
    variables = [Variable("v%d" % i, 0) for i in range(length + 1)]
    for i in range(length):
        Equal(solver, variables[i], variables[i + 1], REQUIRED)
    Stay(solver, variables[length], DEFAULT)
    solver.change(variables[0], range(50))
    assert variables[length].value == 49
    return solver.executed + variables[length].value


def projection(count):
    solver = Solver()
    factor = Variable("factor", 10)
    offset = Variable("offset", 1000)
    Stay(solver, factor, MEDIUM)
    Stay(solver, offset, MEDIUM)
    sources, targets = [], []
    for i in range(count):
        source, target = Variable("s%d" % i, i), Variable("t%d" % i, i)
        Stay(solver, source, WEAK)
        Scale(solver, source, factor, offset, target, REQUIRED)
        sources.append(source)
        targets.append(target)
    solver.change(sources[0], [17])
    assert targets[0].value == 1170
    solver.change(targets[0], [1050])
    assert sources[0].value == 5
    solver.change(factor, [5])
    for i in range(count - 1):
        assert targets[i + 1].value == (i + 1) * 5 + 1000
    solver.change(offset, [2000])
    return solver.executed + sum(target.value for target in targets)


def run(size):
    return "%d %d" % (chain(size), projection(size))


main(run, 8000)
