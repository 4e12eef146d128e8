"""The state of the log in three lines, in the form of a C2SP checkpoint: origin, size, base64 root.

A checkpoint here carries no signature: it says what the log was to whoever keeps it, and binds nobody.
"""

import base64
import binascii

import msgspec


class Checkpoint(msgspec.Struct, frozen=True):
    """What a log of that `origin` held: `size` leaves under `root`."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """The note text, each line ended by a newline. Raises ValueError for an origin that is not one line."""
        if not self.origin or "\n" in self.origin:
            raise ValueError("the origin of a checkpoint is one line of text")
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def parse_checkpoint(text: str) -> Checkpoint:
    """Reads a checkpoint back; lines after the third (extensions, signatures) are not looked at. Raises ValueError."""
    lines = text.split("\n")
    if len(lines) < 4 or not lines[0]:
        raise ValueError("a checkpoint has three lines: origin, size and root")
    if not lines[1].isascii() or not lines[1].isdigit() or str(int(lines[1])) != lines[1]:
        raise ValueError(f"the size of a checkpoint is a plain number, not {lines[1]!r}")
    try:
        root = base64.b64decode(lines[2], validate=True)
    except binascii.Error as error:
        raise ValueError("the root of a checkpoint is base64 of 32 bytes") from error
    if len(root) != 32:
        raise ValueError("the root of a checkpoint is base64 of 32 bytes")
    return Checkpoint(lines[0], int(lines[1]), root)
