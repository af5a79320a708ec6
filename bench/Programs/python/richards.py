# bench: size=18 tiny=1
"""An operating system's scheduler in miniature: tasks of several kinds pass packets through queues, by priority."""
from harness import main

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
KIND_DEVICE, KIND_WORK = 1, 2
PAYLOAD = 4


class Packet:
    def __init__(self, link, target, kind):
        self.link = link
        self.target = target
        self.kind = kind
        self.datum = 0
        self.data = [0] * PAYLOAD


def append_to(packet, queue):
    packet.link = None
    if queue is None:
        return packet
    last = queue
    while last.link is not None:
        last = last.link
    last.link = packet
    return queue


class Task:
    def __init__(self, system, number, priority, queue, runnable):
        self.system = system
        self.number = number
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = not runnable and queue is None
        self.next = system.first
        system.first = self
        system.table[number] = self

    def ready(self):
        return not self.held and not (self.waiting and self.queue is None)

    def add(self, packet, current):
        if self.queue is None:
            self.queue = packet
            packet.link = None
            if self.priority > current.priority:
                return self
        else:
            append_to(packet, self.queue)
        return current

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        self.waiting = False
        return packet

    def step(self, packet):
        raise NotImplementedError

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.system.holds += 1
        self.held = True
        return self.next

    def release(self, number):
        task = self.system.table[number]
        task.held = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        target = self.system.table[packet.target]
        self.system.sent += 1
        packet.target = self.number
        return target.add(packet, self)


class IdleTask(Task):
    def __init__(self, system, count):
        Task.__init__(self, system, IDLE, 0, None, True)
        self.control = 1
        self.count = count

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1:
            self.control = (self.control >> 1) ^ 0xD008
            return self.release(DEVICE_B)
        self.control >>= 1
        return self.release(DEVICE_A)


class WorkerTask(Task):
    def __init__(self, system, queue):
        Task.__init__(self, system, WORKER, 1000, queue, False)
        self.destination = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.target = self.destination
        packet.datum = 0
        for i in range(PAYLOAD):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, system, number, priority, queue):
        Task.__init__(self, system, number, priority, queue, False)
        self.work = None
        self.devices = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work = append_to(packet, self.work)
            else:
                self.devices = append_to(packet, self.devices)
        work = self.work
        if work is None:
            return self.wait()
        index = work.datum
        if index >= PAYLOAD:
            self.work = work.link
            return self.send(work)
        device = self.devices
        if device is None:
            return self.wait()
        self.devices = device.link
        device.datum = work.data[index]
        work.datum = index + 1
        return self.send(device)


class DeviceTask(Task):
    def __init__(self, system, number, priority):
        Task.__init__(self, system, number, priority, None, False)
        self.pending = None

    def step(self, packet):
        if packet is None:
            packet = self.pending
            if packet is None:
                return self.wait()
            self.pending = None
            return self.send(packet)
        self.pending = packet
        self.system.output = (self.system.output * 31 + packet.datum) & 0xFFFFFF
        return self.hold()


class System:
    def __init__(self, count):
        self.first = None
        self.table = [None] * 6
        self.holds = 0
        self.sent = 0
        self.output = 0
        IdleTask(self, count)
        WorkerTask(self, Packet(Packet(None, WORKER, KIND_WORK), WORKER, KIND_WORK))
        queue = None
        for _ in range(3):
            queue = Packet(queue, DEVICE_A, KIND_DEVICE)
        HandlerTask(self, HANDLER_A, 2000, queue)
        queue = None
        for _ in range(3):
            queue = Packet(queue, DEVICE_B, KIND_DEVICE)
        HandlerTask(self, HANDLER_B, 3000, queue)
        DeviceTask(self, DEVICE_A, 4000)
        DeviceTask(self, DEVICE_B, 5000)

    def schedule(self):
        task = self.first
        while task is not None:
            if not task.ready():
                task = task.next
            else:
                task = task.step(task.take())


def run(size):
    holds = sent = output = 0
    for _ in range(size):
        system = System(3000)
        system.schedule()
        holds += system.holds
        sent += system.sent
        output = (output * 3 + system.output) & 0xFFFFFF
    return "%d %d %d" % (holds, sent, output)


main(run, 18)
