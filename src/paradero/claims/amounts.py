"""Which number belongs to a claim: the one that counts the people moved, held or protected, the sum paid, the hours."""

from collections.abc import Sequence

from paradero.claims.parse import ParsedBlock, Word
from paradero.claims.quantities import QuantityMention
from paradero.words.claim import Quantity
from paradero.words.passage import Span

_TIMES = frozenset({"hours", "days", "weeks", "months", "years"})
_STRETCHED = frozenset({"order", "stay", "agreement", "deal", "contract", "injunction", "pact", "detention", "pause"})
_COUNTED = frozenset({"people", None})
_GROUPS = frozenset({"group", "groups", "batch", "batches", "cohort", "cohorts", "grupo", "grupos", "lote", "lotes"})


def quantity_of(heads: Sequence[Word], role: str, mentions: Sequence[QuantityMention], text: str) -> Quantity | None:
    """The quantity inside the phrases that fill `role`; None where they are not counted."""
    for head in heads:
        for mention in mentions:
            if _fits(mention, role) and _belongs(mention, head):
                unit = "people" if role == "people" and mention.unit != "flights" else None
                return _quantity(mention, head.sentence.block, text, unit)
    alone = next((head for head in heads if head.lower == "one" and role == "people"), None)
    if alone is None:
        return None
    span = alone.sentence.block.span_of(alone, alone)  # "one to Rwanda": no number to the grammar, which has pronouns
    return Quantity(low=1, high=1, unit="people", text=span.of(text), start=span.start, end=span.end)


def quantity_named(place: Span, block: ParsedBlock, mentions: Sequence[QuantityMention], text: str) -> Quantity | None:
    """The number of the people whom a pronoun stands for, counted at `place` of the same block: "25 citizens said they
    were held"."""
    for mention in mentions:
        counted = mention.noun_span or mention.span
        if mention.unit in _COUNTED and block.squeezed.span(counted.start, counted.end).overlaps(place):
            return _quantity(mention, block, text, "people")
    return None


def quantity_within(place: Span, block: ParsedBlock, mentions: Sequence[QuantityMention], text: str) -> Quantity | None:
    """The first number in what is ordered: "halt the deportation of more than 600 minors", "for 14 days"."""
    inside = [
        mention for mention in mentions if place.covers(block.squeezed.span(mention.span.start, mention.span.end))
    ]
    people = next((mention for mention in inside if mention.unit == "people"), None)
    found = people or next(iter(inside), None)
    return None if found is None else _quantity(found, block, text)


def sum_in(trigger: Word, mentions: Sequence[QuantityMention], text: str, units: frozenset[str]) -> Quantity | None:
    """The first quantity of one of `units` in the trigger's sentence that is not another verb's."""
    words = trigger.sentence.words
    for mention in mentions:
        inside = mention.unit in units and words[0].start <= mention.span.start < words[-1].end
        if inside and not (trigger.is_verb and _is_apart(trigger, mention)):
            return _quantity(mention, trigger.sentence.block, text)
    return None


def lasting(trigger: Word, mentions: Sequence[QuantityMention], text: str) -> Quantity | None:
    """How long it lasts: "held for more than two months", "the seven-month detention", "a two-year agreement"."""
    nouns = [noun for noun in trigger.all("dobj") if not trigger.is_verb or noun.lemma in _STRETCHED]
    for word in [trigger, *nouns]:
        for child in word.children:
            heads = child.all("pobj") if child.lower in ("for", "of", "over") and child.dep == "prep" else [child]
            for mention in mentions:
                if mention.unit in _TIMES and any(_is_stretch(head, mention) for head in heads):
                    return _quantity(mention, trigger.sentence.block, text)
    return None


def _is_stretch(head: Word, mention: QuantityMention) -> bool:
    """Whether the phrase is the stretch of time, not a date that contains one ("two days later")."""
    if head.dep not in ("pobj", "dobj", "npadvmod", "compound", "nmod", "amod", "nummod"):
        return False
    later = any(child.lower in ("later", "ago", "after", "before", "earlier") for child in [*head.children, head.head])
    noun = mention.noun_span or mention.span
    return not later and (noun.start <= head.start < noun.end or mention.span.start <= head.start < mention.span.end)


def _is_apart(trigger: Word, mention: QuantityMention) -> bool:
    """ "confirmed the $5 million but declined to provide details": the sum is another verb's."""
    joined = [word for word in (trigger, *trigger.ancestors()) if word.dep == "conj" and word.head.is_verb]
    return bool(joined) and mention.span.start < min(word.start for word in joined[-1].subtree())


def _fits(mention: QuantityMention, role: str) -> bool:
    if role == "people":
        return mention.unit in (*_COUNTED, "other", "flights") and mention.noun not in _GROUPS
    return True


def _belongs(mention: QuantityMention, head: Word) -> bool:
    """The number is the head itself, its numeral, or counts the head noun; "hundreds of migrants" counts migrants."""
    if mention.span.start <= head.start < mention.span.end:
        return True
    if mention.noun_span is not None and mention.noun_span.start <= head.start < mention.noun_span.end:
        return True
    for child in head.children:
        if (
            child.dep in ("nummod", "amod", "det", "quantmod", "appos", "nmod")
            and mention.span.start <= child.start < mention.span.end
        ):
            return True
    partitive = head.dep == "pobj" and head.head.lower == "of" and head.head.head
    return bool(partitive) and mention.span.start <= head.head.head.start < mention.span.end


def _quantity(mention: QuantityMention, block: ParsedBlock, text: str, unit: str | None = None) -> Quantity:
    start, end = mention.number_span.start, mention.number_span.end
    if mention.span.start < start:
        start = mention.span.start
    unit = "other" if _foreign_dollars(mention, block) else unit
    span = block.squeezed.span(start, max(end, start + 1))
    return Quantity(
        low=mention.low, high=mention.high, unit=unit or mention.unit or "other", text=span.of(text), start=span.start,
        end=span.end, approximate=mention.approximate, open=mention.open,
    )  # fmt: skip


def _foreign_dollars(mention: QuantityMention, block: ParsedBlock) -> bool:
    """ "AU$20 million" are dollars, but not those of the United States."""
    before = block.squeezed.text[max(0, mention.span.start - 2) : mention.span.start]
    return mention.unit == "usd" and len(before) == 2 and before.isalpha() and before.upper() != "US"
