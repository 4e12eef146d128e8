"""Names in a document: the gazetteer first, then the parser's own, then propagation of full names to bare surnames.

Small models mistake surnames for organisations and split Spanish names, so a name that the document gives in full once
decides what its parts are everywhere else.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence

import msgspec

from paradero.claims.gazetteer import Gazetteer
from paradero.claims.judges import judge_names
from paradero.claims.nouns import given_names, noun_classes
from paradero.claims.parse import ParsedBlock, Word
from paradero.claims.phrases import Mention
from paradero.claims.titles import is_court_title, is_title, parsed_type, title_words
from paradero.claims.turns import label_of

_PARSER_TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "demonym",
}
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "y", "da", "dos", "van", "von", "bin", "al", "el"})
_INITIALS = re.compile(r"(?:[A-Z]\.){3,}|[A-Z]\.[A-Z]\.?-?[A-Z]\.|(?:[A-Z]\.){2}")
_PARTIES = ("democrat", "republican", "labour", "conservative")  # the parser takes them for peoples
_NOT_IN_A_NAME = frozenset({"'s", "'", "the", ",", "according"})


class BlockNames:
    """The names of one block, found by their head word."""

    __slots__ = ("by_head", "courts", "judges", "mentions")

    def __init__(self, block: ParsedBlock, mentions: Sequence[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: mention.first)
        self.judges: set[int] = set()  # pronouns that stand for a judge
        self.courts: set[int] = set()  # subjects that verbs leave out and that stand for a court
        self.by_head = {head_of(block, mention).i: mention for mention in self.mentions}

    def at(self, word: Word) -> Mention | None:
        """The name headed by `word`."""
        return self.by_head.get(word.i)


def head_of(block: ParsedBlock, mention: Mention) -> Word:
    """The word of a name that is governed from outside it."""
    inside = range(mention.first, mention.last + 1)
    for i in reversed(inside):
        word = block.words[i]
        if word.head.i not in inside or word.head is word:
            return word
    return block.words[mention.last]


def find_names(blocks: Sequence[ParsedBlock], gazetteer: Gazetteer) -> list[BlockNames]:
    """The names of every block of a document, with persons' short forms resolved to the full ones."""
    found = [_block_mentions(block, gazetteer) for block in blocks]
    register = PersonRegister()
    for mentions in found:
        for mention in mentions:
            if mention.type == "person":
                register.add(mention)
    return [
        BlockNames(block, _propagate(block, mentions, register)) for block, mentions in zip(blocks, found, strict=True)
    ]


def _block_mentions(block: ParsedBlock, gazetteer: Gazetteer) -> list[Mention]:
    taken: set[int] = set()
    mentions = _label(block, taken)
    judges = judge_names()
    starts = {word.start: word.i for word in block.words}
    ends = {word.end: word.i for word in block.words}
    persons = _parser_persons(block)
    for name in gazetteer.find(block.squeezed.text):
        first, last = starts.get(name.span.start), ends.get(name.span.end)
        if (
            first is None
            or last is None
            or taken.intersection(range(first, last + 1))
            or any(
                first >= p.first
                and last <= p.last
                and (first, last) != (p.first, p.last)
                and name.type in ("place", "demonym")
                for p in persons
            )
        ):
            continue
        found = _mention(block, first, last, name.type, name.name, "gazetteer", name.country, name.id in judges)
        mentions.append(found)
        taken.update(range(first, last + 1))
    mentions += _initials(block, taken)
    for candidate in persons + _parser_others(block):
        inside = range(candidate.first, candidate.last + 1)
        if not taken.intersection(inside):
            mentions.append(candidate)
            taken.update(inside)
    return [_as_judge(block, mention) for mention in mentions + _titled(block, taken)]


def _as_judge(block: ParsedBlock, mention: Mention) -> Mention:
    """ "Judge Edward Chen": further on "Chen" is a judge, too."""
    if mention.type != "person" or mention.judge:
        return mention
    before = block.words[max(0, mention.first - 3) : mention.first]
    named = range(mention.first, mention.last + 1)
    if any(is_court_title(word.lower) and word.head.i in named for word in before):
        return msgspec.structs.replace(mention, judge=True)
    return mention


def _mention(
    block: ParsedBlock,
    first: int,
    last: int,
    kind: str,
    name: str,
    how: str,
    country: str | None = None,
    judge: bool = False,
) -> Mention:
    span = block.span_of(block.words[first], block.words[last])
    text = block.squeezed.text[block.words[first].start : block.words[last].end]
    return Mention(first, last, span, text, kind, name or text, how, country, judge)


def _parser_persons(block: ParsedBlock) -> list[Mention]:
    return [
        found
        for name in block.names
        if name.label == "PERSON" and (found := _trimmed(block, name.first, name.last, "person"))
    ]


def _parser_others(block: ParsedBlock) -> list[Mention]:
    return [
        found
        for name in block.names
        if name.label in _PARSER_TYPES and name.label != "PERSON"
        if (found := _trimmed(block, name.first, name.last, _PARSER_TYPES[name.label]))
    ]


def _trimmed(block: ParsedBlock, first: int, last: int, kind: str) -> Mention | None:
    """The parser's name without titles, articles and possessive endings; None where nothing like a name is left."""
    words = block.words
    while first <= last and (
        words[first].lower in _NOT_IN_A_NAME or is_title(words[first].lower) or words[first].text.isspace()
    ):
        first += 1
    while last >= first and (words[last].lower in _NOT_IN_A_NAME or not words[last].text[:1].isalnum()):
        last -= 1
    if first > last or not words[last].text[:1].isupper() or _after_party(block, last):
        return None
    if first == last and kind in ("person", "organisation") and noun_classes().get(words[last].lemma):
        return None  # "Migrants", "Officials" at the head of a sentence
    if first == last and kind == "person" and words[first].pos != "PROPN":
        return None  # "Registros", "También": no name, but the head of a sentence
    if kind == "demonym" and words[last].lower.startswith(_PARTIES):
        return None
    if kind == "person" and any(
        (words[i].pos in ("VERB", "AUX", "DET") and words[i].text not in _PARTICLES) or words[i].lower.isdigit()
        for i in range(first, last + 1)
    ):
        return None
    if kind in ("organisation", "place") and last > first and words[first].lower in given_names():
        kind = "person"
    if kind == "place" and parsed_type(words[last].lower, words[first].lower) == "facility":
        kind = "facility"  # "Centro de Atención para Migrantes"
    if kind == "organisation":
        kind = parsed_type(words[last].lower, words[first].lower)
    return _mention(block, first, last, kind, "", "parser")


def _label(block: ParsedBlock, taken: set[int]) -> list[Mention]:
    """The name in capitals before a turn of a transcript."""
    label = label_of(block)
    if label is None or label.name is None:
        return []
    first, last = label.name
    text = block.squeezed.text[block.words[first].start : block.words[last].end]
    taken.update(range(first, last + 1))
    return [_mention(block, first, last, "person", text.title(), "label")]


def _initials(block: ParsedBlock, taken: set[int]) -> list[Mention]:
    """Initials by which courts name people: "O.C.G.", "A.A.R.P."."""
    found = [
        _mention(block, word.i, word.i, "person", "", "initials")
        for word in block.words
        if word.i not in taken and _INITIALS.fullmatch(word.text) and not _after_party(block, word.i)
    ]
    taken.update(mention.first for mention in found)
    return found


def _after_party(block: ParsedBlock, i: int) -> bool:
    """The state of a member of Congress: "D-N.H."."""
    return i > 1 and block.words[i - 1].text == "-" and block.words[i - 2].text in ("D", "R", "I")


def _titled(block: ParsedBlock, taken: set[int]) -> list[Mention]:
    """A title and capitals make a person: "Judge Boasberg", where the parser saw nothing."""
    found: list[Mention] = []
    for word in block.words:
        if word.lower not in title_words() or word.i in taken:
            continue
        first = last = word.i + 1
        while last < len(block.words) and last not in taken and _capital(block.words[last]):
            last += 1
        if last > first:
            found.append(_mention(block, first, last - 1, "person", "", "title"))
            taken.update(range(first, last))
    return found


def _capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.tag in ("NNP", "NNPS", "NN") and not is_title(word.lower)


@functools.lru_cache(8192)
def fold_name(text: str) -> tuple[str, ...]:
    """A name's parts without accents, case and punctuation."""
    plain = unicodedata.normalize("NFKD", text)
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return tuple(letters.lower().split())


class PersonRegister:
    """Full names of persons in one document; looks up whom a surname, given name or shorter form stands for.

    Every way to shorten a name keeps some part of it, so only the names that hold the first part are looked at.
    """

    def __init__(self) -> None:
        self._by_part: dict[str, dict[tuple[str, ...], Mention]] = {}

    def add(self, mention: Mention) -> None:
        parts = fold_name(mention.name)
        if len(parts) >= 2:
            for part in parts:
                known = self._by_part.setdefault(part, {})
                if mention.judge or parts not in known:
                    known[parts] = mention

    def resolve(self, text: str) -> tuple[Mention, str] | None:
        """The longest full name that `text` shortens, and the step (`surname`, `given name`, `shorter form`)."""
        parts = fold_name(text)
        best: tuple[int, Mention, str] | None = None
        for full, mention in self._by_part.get(parts[0], {}).items() if parts else ():
            step = _shortens(parts, full)
            if step and (best is None or len(full) > best[0]):
                best = (len(full), mention, step)
        return (best[1], best[2]) if best else None


def _shortens(parts: tuple[str, ...], full: tuple[str, ...]) -> str | None:
    if len(parts) > len(full):
        return None
    if parts == full[-len(parts) :] and len(parts) < len(full):
        return "surname"
    if len(parts) == 1:
        if parts[0] == full[0] and len(parts[0]) > 2:
            return "given name"
        if len(full) >= 3 and parts[0] in full[1:] and parts[0] not in _PARTICLES:
            return "surname"
        return None
    remaining = iter(full)
    if all(part in remaining for part in parts):
        return "same name" if parts == full else "shorter form"
    return None


def _propagate(block: ParsedBlock, mentions: list[Mention], register: PersonRegister) -> list[Mention]:
    done: list[Mention] = []
    covered: set[int] = set()
    for mention in mentions:
        done.append(_resolve_person(mention, register))
        covered.update(range(mention.first, mention.last + 1))
    for word in block.words:
        if word.i in covered or word.tag not in ("NNP", "NNPS") or not word.text[:1].isupper():
            continue
        known = register.resolve(word.text)
        if known:
            full, step = known
            found = _mention(block, word.i, word.i, "person", full.name, step, full.country, full.judge)
            done.append(found)
    return done


def _resolve_person(mention: Mention, register: PersonRegister) -> Mention:
    """The mention with its full name, and with the office that the full name is known to hold."""
    if mention.how == "gazetteer" and mention.type != "person":
        return mention
    known = register.resolve(mention.text)
    if known is None or not (mention.type == "person" or (mention.how == "parser" and mention.first == mention.last)):
        return mention
    full, step = known
    return Mention(
        mention.first, mention.last, mention.span, mention.text, "person", full.name, step,
        mention.country or full.country, mention.judge or full.judge,
    )  # fmt: skip
