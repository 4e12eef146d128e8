"""`python -m translation`: add new messages to every catalogue, take away old ones, and say what has no text yet."""

import sys

from paradero.publish.language import FIRST, LANGUAGES
from translation.catalogue import complete, faults, write
from translation.messages import messages


def main() -> int:
    """Exit code 1 where a message has no text in some language."""
    told = messages()
    missing = 0
    for code in LANGUAGES:
        if code == FIRST:
            continue
        catalogue = complete(code, told)
        lacking = list(faults(catalogue, told))
        print(f"{write(code, catalogue)}: {len(told)} messages, {len(lacking)} without a text or with a wrong one.")
        for sentence in lacking:
            print(f"  {sentence}")
        missing += len(lacking)
    return 1 if missing else 0


sys.exit(main())
