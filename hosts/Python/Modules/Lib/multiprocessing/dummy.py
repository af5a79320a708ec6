"""multiprocessing's interface on threads, which it has anyway."""
from multiprocessing import *  # noqa: F401, F403
from multiprocessing import Pool, Process, Queue  # noqa: F401
