"""`paradero origins`: the proof case of one leaked list through the command line, and every refusal."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.interfaces.cli.running import paradero

LEAK = Path(__file__).parents[3] / "demo" / "corpus" / "leaked-list.jsonl"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of five outlets that echo one list."""
    path = tmp_path_factory.mktemp("origins") / "a.paradero"
    assert paradero("add", "--record", path, LEAK).returncode == 0
    return path


def told(record: Path, *arguments: str) -> Any:
    done = paradero("origins", "--record", record, *arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def claims(record: Path, words: str) -> list[dict[str, Any]]:
    lines = paradero("claims", "--record", record, "--json").stdout.splitlines()
    return [claim for claim in map(json.loads, lines) if words in claim["passage"]["exact"]]


def test_five_outlets_echo_one_list_and_it_is_one_origin(record: Path) -> None:
    found = [claim for words in ("238", "137", "learned from a list") for claim in claims(record, words)]
    assert len({claim["document_id"] for claim in found}) == 4
    roots = {told(record, claim["id"])["root"]["key"] for claim in found}
    assert roots == {"outlet:cbs"}


def test_all_five_documents_credit_the_network_or_who_credits_it(record: Path) -> None:
    lines = paradero("documents", "--record", record, "--json").stdout.splitlines()
    names = [line["source"]["document"] for line in map(json.loads, lines)]
    assert len(names) == 5
    for name in names:
        assert "outlet:cbs" in {credit["outlet"]["key"] for credit in told(record, name)["credits"]}


def test_the_words_are_printed(record: Path) -> None:
    (claim,) = claims(record, "citing a list obtained by CBS News")
    done = paradero("origins", "--record", record, claim["id"])
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "Comes from CBS News (not in this record) outlet:cbs"
    assert "CBS News had it first: “obtained by CBS News”" in done.stdout
    printed = paradero("origins", "--record", record, claim["document_id"]).stdout
    assert "Credits" in printed
    assert "The Example Morning Post is repeated: “The Example Morning Post reported”" in printed


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("c0000000000000000",), "holds no claim"),
        (("d000000000000",), "holds no document"),
        (("nothing",), "holds no document"),
        (("d000000000000", "--known-on", "soon"), "soon"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(record: Path, arguments: tuple[str, ...], words: str) -> None:
    done = paradero("origins", "--record", record, *arguments)
    assert done.returncode != 0
    assert words in done.stderr
    assert done.stdout == ""
