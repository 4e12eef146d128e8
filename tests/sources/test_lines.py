"""Captures are looked at before they are parsed."""

import gzip
import io

import pytest

from paradero.sources.limits import Limits
from paradero.sources.lines import check_lines
from paradero.words.errors import SourceError

MIB = 1 << 20


@pytest.mark.parametrize("raw", [b"a" * (33 * MIB), gzip.compress(b"a" * (33 * MIB), 1)], ids=["bare", "packed"])
def test_a_line_without_end_is_refused(raw: bytes) -> None:
    with pytest.raises(SourceError, match="line without end"):
        check_lines(io.BytesIO(raw), Limits())


def test_a_packed_bomb_is_refused_by_its_size() -> None:
    raw = gzip.compress((b"a" * 99 + b"\n") * 100_000, 1)
    with pytest.raises(SourceError, match=r"unpacks to more than 7\.6 MiB"):
        check_lines(io.BytesIO(raw), Limits(inflated_bytes=1_000_000))


@pytest.mark.parametrize(
    "raw", [b"WARC/1.0\r\n\r\n", gzip.compress(b"WARC/1.0\r\n")[:-9], b""], ids=["whole", "cut off", "empty"]
)
def test_whole_and_cut_off_files_pass_and_are_wound_back(raw: bytes) -> None:
    stream = io.BytesIO(raw)
    check_lines(stream, Limits())
    assert stream.tell() == 0
