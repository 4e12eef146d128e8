"""The matcher is compiled once and kept."""

from paradero.identity.warming import is_prepared, prepare


def test_what_was_prepared_is_kept() -> None:
    prepare()
    assert is_prepared()
