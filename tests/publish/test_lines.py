"""JSON for machines: one object a line, readable while it is being written."""

import io
import json
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from paradero.publish.lines import write_lines, write_object

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.lists(VALUES, max_size=5))
def test_each_object_is_one_line_and_comes_back_as_it_was(objects: list[object]) -> None:
    out = io.StringIO()
    assert write_lines(objects, out) == len(objects)
    lines = out.getvalue().split("\n")
    assert [json.loads(line) for line in lines[:-1]] == objects
    assert lines[-1] == ""


@given(VALUES)
def test_a_single_answer_comes_back_as_it_was(told: object) -> None:
    out = io.StringIO()
    write_object(told, out)
    assert json.loads(out.getvalue()) == told


def test_a_line_is_handed_on_before_the_next_object_is_asked_for() -> None:
    seen: list[str] = []

    class Pipe(io.StringIO):
        def flush(self) -> None:
            seen.append(self.getvalue())

    out = Pipe()

    def objects() -> Iterator[int]:
        yield 1
        assert seen[-1] == "1\n"
        yield 2

    write_lines(objects(), out)
    assert seen[-1] == "1\n2\n"


def test_letters_stay_letters() -> None:
    out = io.StringIO()
    write_lines([{"name": "Kilmar Abrego García"}], out)
    assert out.getvalue() == '{"name":"Kilmar Abrego García"}\n'
