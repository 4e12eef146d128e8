"""What is worth parsing: documents and blocks that speak of moving, holding or protecting people.

Aho-Corasick over the normal form, so that off-topic text costs next to nothing.
"""

import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def _automaton() -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    table = tomllib.loads(files("paradero.claims").joinpath("data/topic.toml").read_text(encoding="utf-8"))
    for strength, words in table["stems"].items():
        for stem in words.split():
            form = stem.replace("_", " ")
            automaton.add_word(form, (strength, len(form), len(automaton)))
    automaton.make_automaton()
    return automaton


def weight(text: str) -> int:
    """How much a stretch of normal-form text speaks of our field: 2 and more is on topic, 1 is a hint, 0 is nothing.

    A strong stem ("deport…", "CECOT", "removal order") weighs 2, each different weak one ("custody") 1, all words
    of courts together 1.
    """
    found: set[int] = set()
    total = 0
    lower = text.lower()
    for end, (strength, length, number) in _automaton().iter(lower):
        start = end - length + 1
        if number in found or (start and lower[start - 1].isalnum()):
            continue
        if strength == "strong":
            return 2
        if strength == "legal":
            number = -1
            if number in found:
                continue
        found.add(number)
        total += 1
        if total >= 2:
            return total
    return total
