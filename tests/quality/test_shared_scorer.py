"""Our figures against the scorer that we were given, where it lies beside the checkout."""

import random
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest
from quality.gold import ROOT, Gold
from quality.matching import match
from quality.reading import Reading
from quality.scoring import Figures, figures, harmonic

from paradero.words.claim import Claim
from paradero.words.vocabulary import KINDS
from tests.quality.conftest import claim, gold

SCORER = ROOT.parent / "shared" / "eval" / "score.py"
WORDS = (
    "the",
    "García's",
    "men",
    "$4,760",
    "U.S.",
    "**flown**",
    "[to](https://example.org/x)",
    "El",
    "Salvador",
    ".",
    "á",
)

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the shared scorer is not beside this checkout")


def printed(golds: Mapping[str, Sequence[Gold]], claims: Mapping[str, Sequence[Claim]], folder: Path) -> str:
    """What the shared scorer prints."""
    for doc, read in claims.items():
        (folder / f"{doc}.jsonl").write_bytes(b"".join(msgspec.json.encode(item) + b"\n" for item in read))
    told = folder / "gold"
    told.write_bytes(b"".join(msgspec.json.encode(item) + b"\n" for items in golds.values() for item in items))
    command = [sys.executable, str(SCORER), str(told), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def ours(found: Figures, by_kind: Mapping[str, Figures]) -> str:
    """Our figures, said as the shared scorer says them."""
    told = []
    pairs = {
        "detected": (found.borne_out, found.found),
        "strict": (found.strictly_borne_out, found.strictly_found),
    }
    for name, (precision, recall) in pairs.items():
        shares = f"P {precision.share:.3f} R {recall.share:.3f} F1 {harmonic(precision, recall):.3f}"
        told.append(f"{name} {shares} ({recall.right} of {recall.of} gold, {precision.of} predicted)")
    for name, tally in found.details.items():
        told += [f"{name} {tally.share:.3f} ({tally.right}/{tally.of})"] if tally.of else []
    for kind, one in sorted(by_kind.items()):
        if one.found.of:
            counts = f"gold {one.found.of} detected {one.found.right} strict {one.strictly_found.right}"
            told.append(f"{kind} {counts}")
    return "\n".join(told)


def check(golds: Mapping[str, Sequence[Gold]], claims: Mapping[str, Sequence[Claim]], folder: Path) -> None:
    matches = [match(golds[doc], claims[doc]) for doc in golds]
    theirs = re.sub(r" +", " ", re.sub(r"^ +", "", printed(golds, claims, folder), flags=re.MULTILINE)).strip()
    assert ours(figures(matches), {kind: figures(matches, kind) for kind in KINDS}) == theirs


def test_both_give_the_same_figures_on_the_free_corpora(readings: list[Reading], tmp_path: Path) -> None:
    for reading in readings:
        folder = tmp_path / reading.corpus.name
        folder.mkdir()
        check(reading.corpus.gold, {doc: reading.claims(doc) for doc in reading.parts}, folder)


@pytest.mark.parametrize("seed", range(6))
def test_both_give_the_same_figures_on_random_claims(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    golds = {f"d{i}": [_gold(chance, f"d{i}") for _ in range(chance.randint(1, 8))] for i in range(30)}
    check(golds, {doc: [_claim(chance) for _ in range(chance.randint(0, 8))] for doc in golds}, tmp_path)


def _some(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))


def _gold(chance: random.Random, doc: str) -> Gold:
    made = gold(
        _some(chance, 7),
        chance.choice(KINDS[:3]),
        key=_some(chance, 3),
        stance=chance.choice(("asserts", "plans")),
        roles={"people": (_some(chance, 2), _some(chance, 3)), "origin": (_some(chance, 2),)},
        alt_kinds=(chance.choice(KINDS[:3]),) if chance.random() < 0.3 else (),
        optional=chance.random() < 0.3,
        when=chance.choice((None, "2025-03")),
        speaker=(_some(chance, 2),) if chance.random() < 0.5 else (),
    )
    return msgspec.structs.replace(made, doc=doc)


def _claim(chance: random.Random) -> Claim:
    return claim(
        _some(chance, 12),
        chance.choice(KINDS[:3]),
        stance=chance.choice(("asserts", "plans")),
        roles={"people": _some(chance, 3), "origin": _some(chance, 2)},
        resolved=chance.choice((None, _some(chance, 3))),
        speaker=_some(chance, 2) if chance.random() < 0.5 else None,
        low=chance.choice((None, 5)),
        when=chance.choice((None, "2025-03")),
    )
