"""Handlers that keep records in memory or in a queue, and files that are rotated by size."""
import os
import logging

DEFAULT_TCP_LOGGING_PORT = 9020


class BufferingHandler(logging.Handler):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        self.flush()
        super().close()


class MemoryHandler(BufferingHandler):
    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()


class QueueHandler(logging.Handler):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def prepare(self, record):
        record.message = record.msg = self.format(record)
        record.args = record.exc_info = record.exc_text = None
        return record

    def emit(self, record):
        self.queue.put_nowait(self.prepare(record))


class RotatingFileHandler(logging.FileHandler):
    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, 'a' if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def doRollover(self):
        self.stream.close()
        for i in range(self.backupCount - 1, 0, -1):
            older, newer = '%s.%d' % (self.baseFilename, i + 1), '%s.%d' % (self.baseFilename, i)
            if os.path.exists(newer):
                os.replace(newer, older)
        if self.backupCount > 0:
            os.replace(self.baseFilename, self.baseFilename + '.1')
        self.mode = 'w'
        self.stream = self._open()

    def emit(self, record):
        if self.maxBytes > 0:
            self.stream.flush()
            if os.path.getsize(self.baseFilename) + len(self.format(record)) + 1 >= self.maxBytes:
                self.doRollover()
        super().emit(record)
