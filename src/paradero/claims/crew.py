"""Several processes that read claims at once, each with parsers of its own; what they read comes in the order asked.

A process is worth its start (loading a parser takes some seconds) only where there is much to read, so a crew that
may choose begins by reading here, and is called together with the fourth group of texts that are on topic.
"""

import os
import queue
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from paradero.claims.crew_channel import Answer, Hello, receive, send
from paradero.claims.own_frames import lexicon_with
from paradero.claims.reader import ClaimReader, Plan, batched
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import TextVersion
from paradero.words.errors import GroundingError, ReadingError

Found = list[tuple[Claim, ...]]
Begun = Callable[[], Found]

_FEW: Final = 3
"""Groups on topic that are read here before a crew is worth its start."""
_MOST_UNASKED: Final = 8
"""Processes at most where nobody says how many: each needs some 300 MiB."""
# The processes share the cores between them; a parser that starts threads of its own would only get in their way.
_ONE_THREAD: Final = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1"
)


def cores() -> int:
    """The cores that this process may use, as far as the system says."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """Reads as `ClaimReader` does and gives the very same claims, with up to `jobs` processes.

    Without `jobs`: as many as there are cores (eight at most), and only where there is much to read. `frames` is a
    folder of frames of one's own. Leaving the `with` block ends the processes, whatever they are at.
    """

    def __init__(self, jobs: int | None = None, frames: Path | None = None) -> None:
        self._jobs = jobs or min(cores(), _MOST_UNASKED)
        self._few = _FEW if jobs is None else 0
        self._frames = frames
        self._here = ClaimReader(lexicon_with(frames))
        self._unread: deque[_Task] = deque()
        self._seen = 0
        self._members: list[_Member] = []
        self._idle: queue.SimpleQueue[_Member] = queue.SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    @property
    def version(self) -> ReaderVersion:
        """The version of the reader in every process."""
        return self._here.version

    @property
    def ahead(self) -> int:
        """How many groups are begun before the first is asked for: enough that nobody waits for work."""
        return 2 * self._jobs

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends every process at once; what was begun and not asked for is lost."""
        for member in self._members:
            member.stop()
        if self._threads:
            self._threads.shutdown(wait=True, cancel_futures=True)
        for member in self._members:
            member.close()
        self._members, self._threads = [], None

    def begin(self, texts: Sequence[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        """Starts on these texts at once and gives their claims when asked, in order.

        Raises ReadingError where a process ended before its time, and GroundingError as the reader does.
        """
        begun = [self._begin(plans) for plans in batched(texts)]
        return (claims for task in begun for claims in task.found())

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        """The claims of each text, in the order given; a few groups of texts are read ahead. Raises as `begin`."""
        waiting: deque[_Task] = deque()
        for plans in batched(texts):
            waiting.append(self._begin(plans))
            while waiting and (waiting[0].is_done() or len(waiting) > self.ahead):
                yield from waiting.popleft().found()
        for task in waiting:
            yield from task.found()

    def _begin(self, plans: list[Plan]) -> "_Task":
        task = _Task([plan.version for plan in plans], self._read_here)
        if not any(plan.blocks for plan in plans):
            task.found()  # nothing is parsed, so nothing is worth sending
            return task
        self._unread.append(task)
        self._seen += 1
        if self._seen > self._few:
            self._hand_out()
        return task

    def _hand_out(self) -> None:
        threads = self._called_together()
        while self._unread:
            task = self._unread.popleft()
            task.future = threads.submit(self._read_there, task.texts)

    def _read_here(self, texts: list[TextVersion]) -> Found:
        if self._unread and self._unread[0].texts is texts:
            self._unread.popleft()
        return list(self._here.read_many(texts))

    def _read_there(self, texts: list[TextVersion]) -> Found:
        member = self._idle.get()
        try:
            return member.read(texts)
        finally:
            self._idle.put(member)

    def _called_together(self) -> ThreadPoolExecutor:
        """One thread waits on each process, so that each gets its next texts as soon as it has read the last."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._jobs)
            for _ in range(self._jobs):
                self._members.append(_Member(self._frames, self.version))
                self._idle.put(self._members[-1])
        return self._threads


class _Task:
    """Texts that are to be read together, and their claims once they are read, there or here."""

    def __init__(self, texts: list[TextVersion], here: Callable[[list[TextVersion]], Found]) -> None:
        self.texts = texts
        self.future: Future[Found] | None = None
        self._here = here
        self._found: Found | None = None

    def is_done(self) -> bool:
        return self._found is not None or (self.future is not None and self.future.done())

    def found(self) -> Found:
        if self.future is not None:
            return self.future.result()
        if self._found is None:
            self._found = self._here(self.texts)
        return self._found


class _Member:
    """One process, from this side."""

    def __init__(self, frames: Path | None, version: ReaderVersion) -> None:
        self._version = version
        self._greeted = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "paradero.claims.crew_member", *([str(frames.resolve())] if frames else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | _ONE_THREAD,
        )

    def read(self, texts: list[TextVersion]) -> Found:
        """The claims of the texts. Raises ReadingError where the process is gone."""
        try:
            answer = self._asked(texts)
        except (EOFError, OSError) as error:
            raise ReadingError(self._ended()) from error
        if answer.ungrounded is not None:
            raise GroundingError(answer.ungrounded)
        if answer.refused is not None:
            raise ReadingError(answer.refused)
        return answer.claims

    def stop(self) -> None:
        """Ends the process; whoever waits for its answer is told that it ended."""
        self._process.kill()

    def close(self) -> None:
        """Lets go of the pipes of a process that was stopped."""
        self._process.wait()
        for pipe in _pipes(self._process):
            try:
                pipe.close()
            except BrokenPipeError:
                continue  # it was killed with words for it still in the pipe

    def _asked(self, texts: list[TextVersion]) -> Answer:
        requests, answers = _pipes(self._process)
        if not self._greeted:
            hello = receive(answers, Hello)
            if hello.version != self._version:
                raise ReadingError("The frame files changed while they were being read; run the command again.")
            self._greeted = True
        send(requests, texts)
        return receive(answers, Answer)

    def _ended(self) -> str:
        self._process.kill()  # a process that closed its pipe and lives is of no more use
        code = self._process.wait()
        how = f"by signal {-code}" if code < 0 else f"with code {code}"
        return (
            f"A reading process ended {how} before it was done, perhaps for want of memory; "
            "run the command again with fewer processes (--jobs 1)."
        )


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a reading process was started without pipes")
    return process.stdin, process.stdout
