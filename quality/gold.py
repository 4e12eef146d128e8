"""Gold: claims annotated by hand, and the corpora they belong to."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec

from paradero.words.errors import ParaderoError
from paradero.words.vocabulary import Kind, Stance

ROOT: Final = Path(__file__).resolve().parent.parent
PUBLIC: Final = ROOT / "gold" / "public.jsonl"
Half = Literal["dev", "held"]
LANGUAGES: Final = {"en": "English", "es": "Spanish"}


class GoldError(ParaderoError):
    """Gold that cannot be used: a text is missing, differs, or a line is not a gold claim."""


class Amount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The number of a claim with its bounds, as the catalogue of claims defines them."""

    low: float | int | None
    high: float | int | None
    open: bool = False
    approximate: bool = False
    unit: str = "people"


class Facts(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a gold claim says besides its words. Optional ones are neither rewarded nor punished."""

    doc: str
    kind: Kind
    stance: Stance
    quantity: Amount | None = None
    when: str | None = None
    optional: bool = False
    alt_kinds: tuple[Kind, ...] = ()


class Gold(Facts, frozen=True, kw_only=True, omit_defaults=False, forbid_unknown_fields=True):
    """A gold claim. `key`, each role and `speaker` list the forms that a right answer may have."""

    quote: str
    key: tuple[str, ...]
    roles: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    speaker: tuple[str, ...] = ()
    lang: str = "en"


class Corpus(msgspec.Struct, frozen=True):
    """Documents with all their gold claims in one language; of a file of several texts, those in that language count.

    `half` says whether its errors may be looked at (`dev`) or not (`held`).
    """

    name: str
    files: dict[str, Path]
    gold: dict[str, tuple[Gold, ...]]
    half: Half = "dev"
    lang: str = "en"

    def fingerprint(self) -> str:
        """SHA-256 over names and bytes of the documents and over the gold: figures compare only where it is equal."""
        digest = hashlib.sha256()
        for name in sorted(self.files):
            digest.update(f"{name} {hashlib.sha256(self.files[name].read_bytes()).hexdigest()}\n".encode())
            digest.update(msgspec.json.encode(self.gold[name], order="deterministic"))
        return digest.hexdigest()


def read_gold(path: Path) -> list[Gold]:
    """The gold claims of a JSONL file. Raises GoldError for a line that is none."""
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
    try:
        return [msgspec.json.decode(line, type=Gold) for line in lines]
    except msgspec.DecodeError as error:
        raise GoldError(f"{path} holds a line that is no gold claim ({error}); correct it.") from error


def assemble(name: str, claims: Iterable[Gold], files: Sequence[Path], half: Half = "dev", lang: str = "en") -> Corpus:
    """The corpus of the claims in that language whose document is among `files`, named as its file less the ending."""
    gold: dict[str, list[Gold]] = {}
    for claim in claims:
        if claim.lang == lang:
            gold.setdefault(claim.doc, []).append(claim)
    named = {file.stem: file for file in files if file.stem in gold}
    whole = name if lang == "en" else f"{name}, {LANGUAGES[lang]}"
    return Corpus(whole, named, {doc: tuple(gold[doc]) for doc in named}, half, lang)


def free_corpora() -> list[Corpus]:
    """The corpora that every checkout holds; the ratchet stands on them."""
    demo = [_whole("demo", ROOT / "gold" / "demo.jsonl", ROOT / "demo" / "corpus", lang) for lang in LANGUAGES]
    return demo + [_public("dev", lang) for lang in LANGUAGES]


def seeds() -> Corpus | None:
    """The two articles the project began with, where their folder lies beside the checkout."""
    shared = ROOT.parent / "shared"
    gold = shared / "gold" / "seeds.jsonl"
    return _whole("seeds", gold, shared / "seeds") if gold.exists() else None


def _public(half: Half, lang: str) -> Corpus:
    files = sorted((ROOT / "gold" / "texts" / half).glob("*.txt"))
    return assemble(f"public {half}", read_gold(PUBLIC), files, half, lang)


def _whole(name: str, gold: Path, folder: Path, lang: str = "en") -> Corpus:
    claims = [claim for claim in read_gold(gold) if claim.lang == lang]
    corpus = assemble(name, claims, sorted(folder.iterdir()), lang=lang)
    missing = {claim.doc for claim in claims} - corpus.files.keys()
    if missing:
        raise GoldError(f"{folder} lacks the texts {', '.join(sorted(missing))}; bring them back or drop their gold.")
    return corpus
