"""`paradero deadlines`: orders whose day passed with nothing said of obeying, by both clocks, and what is refused."""

import json
from pathlib import Path

import pytest

from tests.interfaces.cli.running import paradero


def test_a_deadline_that_passed_is_told_with_the_order_that_set_it(scene: Path) -> None:
    told = paradero("deadlines", "--record", scene)
    assert told.returncode == 0
    assert "9 June 2025, in the words “Monday”" in told.stdout
    assert "Judge Paula Xinis ordered the government" in told.stdout
    assert "1 deadline passed before" in told.stderr
    (one,) = map(json.loads, paradero("deadlines", "--json", "--record", scene).stdout.splitlines())
    assert (one["day"], one["words"], one["orders"][0]["kind"]) == ("2025-06-09", "Monday", "order")


def test_both_clocks_and_spanish(scene: Path) -> None:
    assert paradero("deadlines", "--as-of", "2025-06-09", "--record", scene).stdout == ""
    assert paradero("deadlines", "--known-on", "2001-01-01", "--record", scene).stdout == ""
    assert "9 de junio de 2025" in paradero("deadlines", "--lang", "es", "--record", scene).stdout


@pytest.mark.parametrize("arguments", [["--as-of", "soon"], ["--known-on", "soon"]])
def test_a_day_that_is_none_is_refused_in_a_sentence(arguments: list[str], scene: Path) -> None:
    done = paradero("deadlines", *arguments, "--record", scene)
    assert (done.returncode, done.stdout) == (2, "")
    assert "'soon' is no da" in done.stderr
