"""What is worth parsing."""

import pytest

from paradero.claims.topic import weight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("The recipe asks for two eggs.", 0),
        ("The men were deported.", 2),
        ("DEPORTED", 2),
        ("The men are in CECOT.", 2),
        ("The removal order is final.", 2),
        ("The visa was late.", 1),
        ("The visa was late, and one more visa.", 1),
        ("The visa of a man in prison.", 2),
    ],
)
def test_a_strong_word_or_two_weak_ones_put_a_text_on_topic(text, expected):
    assert weight(text) == expected


def test_a_stem_inside_another_word_does_not_count():
    assert weight("The comport department undeported.") == 0


def test_words_of_courts_count_once_however_many_there_are():
    assert weight("The court, an appeals court and a judge spoke.") == 1
    assert weight("The court spoke of the prison.") == 2
