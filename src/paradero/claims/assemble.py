"""From drafts to claims: stance, speakers, quantity, date, fillers with their spans, and one claim for one assertion."""

from collections.abc import Sequence

import msgspec

from paradero.claims.antecedents import Antecedent
from paradero.claims.amounts import quantity_of, sum_in
from paradero.claims.dates import DateMention
from paradero.claims.fillers import Fillers
from paradero.claims.ground import ground
from paradero.claims.matching import Draft
from paradero.claims.names import BlockNames
from paradero.claims.parse import Sentence, Word
from paradero.claims.quantities import QuantityMention
from paradero.claims.quoted import Quoted
from paradero.claims.speakers import speakers_of
from paradero.claims.stance import event_stance
from paradero.claims.times import when_of
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion
from paradero.words.document import TextVersion
from paradero.words.passage import Passage
from paradero.words.vocabulary import Kind, Stance

_MOVED_ROLES = frozenset({"people"})
_MONEY = frozenset({"usd", "eur", "gbp"})
# Of two claims on one trigger, the first kind says what the second would only repeat.
_SHADOWS: tuple[tuple[Kind, Kind], ...] = (
    ("removal_error", "transfer"), ("removal_error", "custody"), ("protection", "order"), ("order", "position"),
    ("compliance", "position"), ("compliance", "order"), ("arrangement", "transfer"), ("release", "transfer"),
    ("meeting", "custody"), ("emulation", "arrangement"), ("conditions", "position"), ("allegation", "position"),
    ("removal_error", "position"),
)  # fmt: skip
# Chains of words that make one assertion of a kind: "entered an order directing", "is a gang member".
_CHAINED: frozenset[Kind] = frozenset({"order", "allegation", "removal_error", "benefit"})
_LINKS: dict[Kind, frozenset[str]] = {
    "order": frozenset({"dobj", "acl", "relcl", "nsubjpass", "pobj", "agent"}),
    "allegation": frozenset({"attr", "pobj", "prep", "dobj", "oprd", "xcomp", "ccomp", "compound", "amod", "appos", "acl"}),
    "removal_error": frozenset({"attr", "pobj", "prep", "nsubj", "nsubjpass", "dobj", "ccomp", "amod", "oprd", "conj", "advmod", "acomp"}),
    "benefit": frozenset({"conj"}),
}  # fmt: skip
# Events inside another claim's words that say nothing more.
_INSIDE: dict[tuple[Kind, Kind], frozenset[str]] = {
    ("protection", "order"): frozenset({"acl", "relcl"}),
    ("conditions", "custody"): frozenset({"relcl"}),
    ("arrangement", "transfer"): frozenset({"xcomp", "ccomp"}),
    ("arrangement", "custody"): frozenset({"xcomp", "ccomp"}),
    ("order", "position"): frozenset({"xcomp", "ccomp"}),
    ("emulation", "benefit"): frozenset({"xcomp", "acl", "ccomp", "advcl"}),
}


class BlockFacts(msgspec.Struct, frozen=True):
    """What the grammars found in one block; spans are of its squeezed text."""

    names: BlockNames
    dates: Sequence[DateMention]
    quantities: Sequence[QuantityMention]


class Assembler:
    """Turns the drafts of one document's sentences into grounded claims."""

    def __init__(
        self, version: TextVersion, fillers: Fillers, quoted: Quoted, reader: ReaderVersion, court: Antecedent | None
    ) -> None:
        self._version, self._fillers, self._quoted = version, fillers, quoted
        self._reader, self._court = reader, court

    def claims(self, sentence: Sentence, drafts: Sequence[Draft], facts: BlockFacts) -> list[Claim]:
        """The claims of one sentence, each passed through the grounding gate."""
        drafts = [draft for draft in drafts if self._court or not draft.frame.court_only]
        kept = [draft for draft in merge(drafts) if not _shadowed(draft, drafts)]
        made = [(draft, claim) for draft in kept if (claim := self._claim(sentence, draft, facts)) is not None]
        found = [claim for draft, claim in made if not _only_reports(draft, made)]
        for claim in found:
            self._fillers.note(claim)
        return [ground(claim, self._version.text) for claim in found]

    def _claim(self, sentence: Sentence, draft: Draft, facts: BlockFacts) -> Claim | None:
        frame = draft.frame
        default = _default_stance(draft)
        stance = event_stance(draft.trigger, default, frame.weighs, frame.negated)
        if stance is None:
            return None
        span = sentence.span
        return Claim(
            kind=frame.kind,
            roles=self._roles(draft, facts.names),
            stance=stance,
            passage=Passage(span.start, span.end, span.of(self._version.text), self._version.page_at(span.start)),
            reader=self._reader,
            quantity=self._quantity(draft, facts),
            when=when_of(draft.trigger, facts.dates, self._version.text),
            speakers=self._speakers(draft, facts.names, stance),
            trigger=sentence.block.span_of(draft.trigger, draft.trigger),
            frame=frame.name,
        )

    def _roles(self, draft: Draft, names: BlockNames) -> dict[str, tuple[Filler, ...]]:
        roles = {
            role: tuple(self._fillers.make(head, names, "moved" if role in _MOVED_ROLES else "actor", draft.trigger) for head in heads)
            for role, heads in draft.roles.items()
        }
        if draft.frame.kind == "removal_error" and "people" not in roles:
            removed = self._fillers.removed(draft.trigger)
            roles = {"people": (removed,), **roles} if removed else roles
        if draft.frame.kind == "order" and self._court and not roles.get("court") and not roles.get("judge"):
            place = self._court.span
            words = place.of(self._version.text)
            court = Filler(words, place.start, place.end, self._court.name, self._court.how, type="court")
            roles = {"court": (court,), **roles}
        return roles

    def _quantity(self, draft: Draft, facts: BlockFacts) -> Quantity | None:
        role, text = draft.frame.counts, self._version.text
        if role is None:
            return None
        found = quantity_of(draft.roles.get(role, []), role, facts.quantities, text)
        if found is None and role in ("payment", "benefit"):
            return sum_in(draft.trigger, facts.quantities, text, _MONEY)
        if found is None and role == "aspect":
            return sum_in(draft.trigger, facts.quantities, text, frozenset({"hours_per_day"}))
        return found

    def _speakers(self, draft: Draft, names: BlockNames, stance: Stance) -> tuple[Filler, ...]:
        heads = speakers_of(draft.trigger, self._quoted)
        if draft.frame.aside and self._quoted.speaker_of(draft.trigger) is None:
            heads = []
        own = next((found for role in draft.frame.speakers if (found := draft.roles.get(role))), [])
        chain: list[Word] = []
        for head in [*own, *heads]:
            if head not in chain:
                chain.append(head)
        return tuple(self._fillers.speaker(head, names) for head in chain)


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for one assertion: of drafts of a kind on one trigger or one key filler, the first keeps the roles of all."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((other for other in kept if _same_assertion(other, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        for role, heads in draft.roles.items():
            twin.roles.setdefault(role, heads)
        if draft.frame is twin.frame and draft.trigger is not twin.trigger and draft.frame.kind == "benefit":
            twin.roles["benefit"] += draft.roles["benefit"]
    return kept


def _default_stance(draft: Draft) -> Stance:
    """The frame's stance, or the one that its trigger or what it issues or grants asks for ("issued a stay": pauses)."""
    stances = draft.frame.stances
    for word in [draft.trigger, *draft.roles.get("action", [])]:
        if word.lemma in stances:
            return stances[word.lemma]
    return draft.frame.stance


def _same_assertion(one: Draft, other: Draft) -> bool:
    if one.frame.kind != other.frame.kind:
        return False
    if one.trigger is other.trigger:
        return True
    upper, lower = (one, other) if one.trigger in other.trigger.ancestors() else (other, one)
    steps = _steps(lower.trigger, upper.trigger)
    if steps is None or ("conj" in steps and one.frame.kind != "benefit"):
        return False
    if one.frame.kind in _CHAINED and len(steps) <= 3 and not set(steps) - _LINKS[one.frame.kind]:
        return True
    return bool(set(one.key) & set(other.key))


def _steps(lower: Word, upper: Word) -> list[str] | None:
    """The relations on the way up from one trigger to the other; None where they are not on one path."""
    steps = [lower.dep]
    for governor in lower.ancestors():
        if governor is upper:
            return steps
        steps.append(governor.dep)
    return None


def _only_reports(draft: Draft, made: Sequence[tuple[Draft, Claim]]) -> bool:
    """Whether the verb only introduces what other claims of the sentence say ("argues that he was removed")."""
    if not draft.frame.reports:
        return False
    clauses = [word for word in draft.trigger.children if word.dep in ("ccomp", "xcomp")]
    others = [other.trigger for other, claim in made if claim.kind != draft.frame.kind]
    return any(clause is trigger or clause in trigger.ancestors() for clause in clauses for trigger in others)


def _shadowed(draft: Draft, drafts: Sequence[Draft]) -> bool:
    return any(_shadows(other, draft) for other in drafts)


def _shadows(other: Draft, draft: Draft) -> bool:
    pair = (other.frame.kind, draft.frame.kind)
    if other.trigger is draft.trigger:
        return pair in _SHADOWS
    if pair == ("conditions", "position") and other.trigger.dep == "dobj" and other.trigger.head is draft.trigger:
        return True
    steps = _steps(draft.trigger, other.trigger) if pair in _INSIDE else None
    return steps is not None and steps[-1] in _INSIDE[pair]
