"""`version` tells on what the answers stand."""

import json
from importlib.metadata import version

from tests.interfaces.cli.running import paradero


def test_the_program_and_its_parts_are_told() -> None:
    told = json.loads(paradero("version", "--json").stdout)
    assert told["paradero"] == version("paradero")
    assert {"python", "apsw", "spacy"} <= set(told)
    assert paradero("version").stdout.splitlines()[0] == f"paradero {told['paradero']}"
