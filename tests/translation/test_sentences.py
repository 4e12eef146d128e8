"""Sentences of the lower rooms, found in their code."""

from translation.sentences import sentence_forms

CODE = '''
"""A docstring is none."""

SHAPE = "no sentence without a stop"
EMPTY = "It is empty; check that it was saved whole."
PAGES = "It is cut off after {} pages; get a whole copy."


def refuse(path, error):
    """Nor is this one."""
    raise ValueError(
        f"{path} cannot be read ({error.strerror or error}); "
        f"check {path.name!r} and {len(path)} more."
    )
'''


def test_sentences_are_forms_with_named_places() -> None:
    assert [form for _line, form in sentence_forms(CODE)] == [
        "It is empty; check that it was saved whole.",
        "It is cut off after {value} pages; get a whole copy.",
        "{path} cannot be read ({value2}); check {name} and {value4} more.",
    ]
