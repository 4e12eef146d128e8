"""What a process that parses hostile bytes may use: no new files or sockets, no writing, bounded memory and time."""

import math
import resource
from pathlib import Path

_STATUS = Path("/proc/self/statm")


def confine(memory_bytes: int) -> None:
    """Closes the doors of this process for good. Everything it needs must have been imported before.

    From here on it can open no file, socket or pipe (the ones it has stay open), write no byte to a file, start no
    process (unless it is root) and grow by `memory_bytes` at most.
    """
    grown = _size() + memory_bytes
    _bound(resource.RLIMIT_AS, grown)
    _bound(resource.RLIMIT_CORE, 0)
    _bound(resource.RLIMIT_FSIZE, 0)
    _bound(resource.RLIMIT_NPROC, 0)
    _bound(resource.RLIMIT_NOFILE, 0)


def allow_seconds(seconds: float) -> None:
    """Gives the process this much more processor time; past it the system ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    bound = math.ceil(used.ru_utime + used.ru_stime + seconds)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (bound, hard))


def _bound(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (most, most))


def _size() -> int:
    """The address space this process has now, in bytes; its peak memory where the system does not tell."""
    try:
        pages = int(_STATUS.read_text(encoding="ascii").split()[0])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return pages * resource.getpagesize()
