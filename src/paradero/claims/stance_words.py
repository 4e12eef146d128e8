"""What governs an event, read from `data/stance.toml`."""

import functools
import tomllib
from importlib.resources import files

DROP = "drop"
CLASSES: tuple[str, ...] = ("drop", "denies", "plans", "concedes", "alleges", "predicts", "finds")


@functools.cache
def stance_words() -> dict[str, dict[str, frozenset[str]]]:
    """Lemmas by class (`plans`, `drop` …) and part (`verb`, `noun`, `adjective`), and the lists under `words`."""
    text = files("paradero.claims").joinpath("data/stance.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, str]] = tomllib.loads(text)
    return {name: {part: frozenset(words.split()) for part, words in parts.items()} for name, parts in tables.items()}
