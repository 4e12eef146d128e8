"""The claim reader: text in, grounded claims out, in reading order."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from paradero.claims.antecedents import Memory
from paradero.claims.assemble import Assembler, BlockFacts
from paradero.claims.cases import named_cases
from paradero.claims.court.claims import deciding_court, docket_places, in_court
from paradero.claims.court.reading import read_caption
from paradero.claims.court.sheet import CourtSheet
from paradero.claims.dates import find_dates
from paradero.claims.fillers import Fillers
from paradero.claims.gapping import spread
from paradero.claims.gazetteer import gazetteer
from paradero.claims.lexicon import Lexicon, lexicon
from paradero.claims.matching import match_sentence
from paradero.claims.names import BlockNames, find_names
from paradero.claims.parse import ParsedBlock, Sentence, parse_blocks
from paradero.claims.quantities import find_quantities
from paradero.claims.quoted import Quoted
from paradero.claims.quotes import find_quotes
from paradero.claims.squeeze import Squeezed, squeeze
from paradero.claims.tables import read_rows
from paradero.claims.topic import weight
from paradero.claims.turns import opens_turn
from paradero.text.normal import normal
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import Block, TextVersion
from paradero.words.edtf import bounds
from paradero.words.vocabulary import Kind

READER = ReaderVersion("paradero.rules", "2")
_LANGUAGES = frozenset({"en", "es", "und"})
_READ_KINDS = frozenset({"body", "quote", "caption", "other"})
_GENERAL: frozenset[Kind] = frozenset({"position", "order", "meeting", "benefit", "rating", "compliance"})
_BATCH_BLOCKS = 128
_BATCH_DOCUMENTS = 32
_LINE_HYPHEN = re.compile(r"-\s*\n\s*")
_CONTENT = re.compile(r"[^\W\d_]{5,}|\d[\d.,]+")
_HEADLINE_WORDS = 4  # of five letters and more
_TOLD = 0.4  # share of a headline's words that come again
_UNDER = 1500  # characters
_SHORT = 5  # blocks
_HEAD = 8  # blocks among which a headline stands
_TURN_REACH = 2  # paragraphs of a transcript over which a subject goes on
_FOCUS = 0.2  # share of the text on topic from which a document is about nothing else


class Plan(msgspec.Struct):
    """A document on its way through: its normal form, and which blocks are to be parsed."""

    version: TextVersion
    text: str
    blocks: list[tuple[Squeezed, int, str]]


class ClaimReader:
    """Reads claims out of texts by frames over a dependency parse; English blocks only."""

    version = READER

    def __init__(self, frames: Lexicon | None = None) -> None:
        """`frames` are the bundled ones unless others are given; frames of one's own are named in the version."""
        self._frames = frames or lexicon()
        if self._frames.own:
            self.version = ReaderVersion(READER.name, f"{READER.version}+frames:{self._frames.own}")

    def read(self, text: TextVersion) -> tuple[Claim, ...]:
        """The claims of one text."""
        return next(self.read_many([text]))

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        """The claims of each text, in the order given; texts are parsed together for speed, at most
        a few hundred blocks ahead."""
        for plans in batched(texts):
            yield from self._read_plans(plans)

    def _read_plans(self, plans: Sequence[Plan]) -> Iterator[tuple[Claim, ...]]:
        parsed = parse_blocks([pair for plan in plans for pair in plan.blocks])
        for plan in plans:
            yield _read_document(plan, [next(parsed) for _ in plan.blocks], self._frames, self.version)


def batched(texts: Iterable[TextVersion]) -> Iterator[list[Plan]]:
    """The texts in the groups that are parsed together; what is not on topic is a group as soon as it is met.

    A group read by itself is parsed as it is in its place, so that it does not matter which process reads it.
    """
    waiting: list[Plan] = []
    blocks = 0
    for text in texts:
        plan = _plan(text)
        waiting.append(plan)
        blocks += len(plan.blocks)
        if blocks >= _BATCH_BLOCKS or not blocks or len(waiting) >= _BATCH_DOCUMENTS:
            yield waiting
            waiting, blocks = [], 0
    if waiting:
        yield waiting


def _plan(version: TextVersion) -> Plan:
    text = normal(version)
    if weight(text if "-\n" not in text else _LINE_HYPHEN.sub("", text)) < 2:
        return Plan(version, text, [])
    blocks = [
        (squeezed, index, block.lang)
        for index, block in enumerate(version.blocks)
        if (
            _is_read(block)
            or _is_own_headline(version.blocks, index)
            or _is_turn(block, text)
            or _is_told(version.blocks, index, text)
        )
        and (squeezed := squeeze(text, block.span)).text.strip()
    ]
    return Plan(version, text, blocks)


def _is_read(block: Block) -> bool:
    return block.kind in _READ_KINDS and block.lang in _LANGUAGES


def _is_turn(block: Block, text: str) -> bool:
    """The label of a speaker in a transcript, which its capitals make look like a heading."""
    return block.kind == "heading" and opens_turn(text[block.span.start : block.span.end])


def _is_told(blocks: Sequence[Block], index: int, text: str) -> bool:
    """A headline further down whose words come again in the text under it, as in a digest; that of another article,
    dropped in as a link, is told nowhere."""
    heading = blocks[index]
    if heading.kind != "heading" or heading.lang not in _LANGUAGES:
        return False
    words = _stems(text[heading.span.start : heading.span.end])
    if len(words) < _HEADLINE_WORDS:
        return False
    under = ""
    for block in blocks[index + 1 :]:
        if block.kind == "heading" or len(under) > _UNDER:
            break
        under += text[block.span.start : block.span.end] + " " if _is_read(block) else ""
    return len(words & _stems(under)) >= len(words) * _TOLD


def _stems(text: str) -> set[str]:
    return {word.lower()[:6] for word in _CONTENT.findall(text)}


def _is_own_headline(blocks: Sequence[Block], index: int) -> bool:
    """A headline above the first running text; one further down may be a link to another article."""
    if blocks[index].kind != "heading" or blocks[index].lang not in _LANGUAGES or index > _HEAD:
        return False
    return not any(block.kind in _READ_KINDS for block in blocks[:index])


def _is_label(headline: Sentence) -> bool:
    """ "Two figures for one payment": it names its article's subject and asserts nothing."""
    return not any(word.is_verb for word in headline.words)


def _read_document(plan: Plan, blocks: list[ParsedBlock], frames: Lexicon, version: ReaderVersion) -> tuple[Claim, ...]:
    sheet = read_caption(plan.version)
    reference = _reference(plan.version, sheet)
    claims = read_rows(plan.version, reference, version)
    if not blocks:
        return tuple(claims)
    names = find_names(blocks, gazetteer())
    memory = Memory(reference)
    quoted = Quoted(find_quotes(plan.text, [block.span for block in plan.version.blocks]), blocks)
    court = deciding_court(sheet)
    cases = [*docket_places(sheet), *named_cases(plan.text)]
    by_number = {block.index: of_block for block, of_block in zip(blocks, names, strict=True)}
    fillers = Fillers(plan.version.text, memory, quoted, by_number)
    assembler = Assembler(plan.version, fillers, quoted, version, court, cases)
    reach = _TURN_REACH if quoted.is_transcript else 0
    focused = _is_focused(blocks, reach)
    near = _near(blocks, reach) if reach and not focused else {}
    langs = [lang for _, _, lang in plan.blocks]
    for block, block_names, lang, topical in zip(blocks, names, langs, _topical(blocks, focused), strict=True):
        facts = _facts(block.squeezed.text, block_names, reference, lang) if topical else None
        headed = plan.version.blocks[block.index].kind == "heading"
        for sentence in block.sentences:
            memory.read(sentence, block_names)
            if facts is not None and not (headed and _is_label(sentence)):
                matched = match_sentence(sentence, block_names, frames)
                drafts = [item for draft in matched for item in spread(draft, block_names)]
                found = assembler.claims(sentence, drafts, facts)
                claims += found if focused or near.get(block.index, 0) > 1 else _on_topic(found)
    return tuple(sorted(in_court(claims, sheet, plan.version, version), key=lambda claim: claim.passage.start))


def _facts(text: str, names: BlockNames, reference: datetime.date | None, lang: str) -> BlockFacts:
    dates = find_dates(text, reference, lang)
    return BlockFacts(names, dates, find_quantities(text, lang, [date.span for date in dates]))


def _is_focused(blocks: Sequence[ParsedBlock], reach: int) -> bool:
    """Whether a fifth of the document keeps to our field, unlike a digest of the day's news; a short one does."""
    if len(blocks) < _SHORT:
        return True
    near = _near(blocks, reach)
    on_topic = sum(len(block.squeezed.text) for block in blocks if near[block.index] >= 2)
    return on_topic >= sum(len(block.squeezed.text) for block in blocks) * _FOCUS


def _near(blocks: Sequence[ParsedBlock], reach: int) -> dict[int, int]:
    """How much the paragraphs around each speak of our field: in a transcript, of short ones, a subject goes on."""
    weights = [weight(block.squeezed.text) for block in blocks]
    return {block.index: max(weights[max(0, i - reach) : i + reach + 1]) for i, block in enumerate(blocks)}


def _on_topic(claims: Sequence[Claim]) -> list[Claim]:
    """Of a digest's claims those whose kind is ours by itself, or whose sentence speaks of our field."""
    return [claim for claim in claims if claim.kind not in _GENERAL or weight(claim.passage.exact)]


def _topical(blocks: Sequence[ParsedBlock], focused: bool) -> list[bool]:
    """Which blocks are read: all of a document that keeps to our field; of a digest only those on topic and, where
    they hint at it, their neighbours."""
    if focused:
        return [True] * len(blocks)
    weights = [weight(block.squeezed.text) for block in blocks]
    near = [max(weights[max(0, i - 1) : i + 2]) for i in range(len(weights))]
    return [found >= 2 or (found == 1 and around >= 2) for found, around in zip(weights, near, strict=True)]


def _reference(version: TextVersion, sheet: CourtSheet | None) -> datetime.date | None:
    """The day that "Monday" and "last week" are counted from: the day a court document was entered, else the
    publication date."""
    if sheet is not None and sheet.entered is not None:
        return datetime.date.fromisoformat(sheet.entered.edtf)
    published = version.metadata.published
    if published is None:
        return None
    try:
        return bounds(published.value)[0]
    except ValueError:
        return None
