"""One reading process of a crew: run as `python -P -m paradero.claims.crew_member [FRAMES]`."""

import os
import signal
import sys
from pathlib import Path
from typing import IO

from paradero.claims.crew_channel import Answer, Hello, receive, send
from paradero.claims.own_frames import lexicon_with
from paradero.claims.reader import ClaimReader
from paradero.words.document import TextVersion
from paradero.words.errors import GroundingError, ParaderoError


def main() -> int:
    """Reads what it is sent until nobody sends any more; an interrupt from the keyboard is the sender's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _private_pipes()
    reader = ClaimReader(lexicon_with(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
    send(answers, Hello(reader.version))
    while True:
        try:
            texts = receive(requests, list[TextVersion])
        except EOFError:
            return 0
        send(answers, _read(reader, texts))


def _private_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipe for answers on a number of its own, so that nothing a library prints gets between the messages."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


def _read(reader: ClaimReader, texts: list[TextVersion]) -> Answer:
    try:
        return Answer(list(reader.read_many(texts)))
    except GroundingError as error:
        return Answer(ungrounded=str(error))
    except ParaderoError as error:
        return Answer(refused=str(error))


if __name__ == "__main__":
    sys.exit(main())
