"""From drafts to claims: stance, speakers, quantity, date and fillers with their spans, each claim grounded."""

from collections.abc import Mapping, Sequence

import msgspec

from paradero.claims.amounts import lasting, quantity_named, quantity_of, quantity_within, sum_in
from paradero.claims.cases import case_of
from paradero.claims.dates import DateMention
from paradero.claims.fillers import Fillers
from paradero.claims.ground import ground
from paradero.claims.lexicon import Frame
from paradero.claims.matching import Draft
from paradero.claims.mentioned import Antecedent
from paradero.claims.merging import is_shadowed, merge
from paradero.claims.names import BlockNames
from paradero.claims.negation import is_nobody
from paradero.claims.nouns import pronoun_classes
from paradero.claims.parse import Sentence, Word
from paradero.claims.parties import settle_parties
from paradero.claims.phrases import classes_of
from paradero.claims.quantities import QuantityMention
from paradero.claims.quoted import Quoted
from paradero.claims.sayer import sayer
from paradero.claims.speakers import speakers_of
from paradero.claims.speech import speech
from paradero.claims.stance import event_stance
from paradero.claims.stance_words import stance_words
from paradero.claims.times import deadline_of, when_of
from paradero.claims.voice import subject
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion
from paradero.words.document import TextVersion
from paradero.words.passage import Passage, Span
from paradero.words.vocabulary import Kind, Stance

_PLEADED: frozenset[Kind] = frozenset({"transfer", "custody", "release", "removal_error", "conditions", "compliance"})
_FOUND: frozenset[Kind] = frozenset({"removal_error", "conditions", "compliance", "protection"})
# Kinds that a verb of saying can make itself: "ICE called the removal an error".
_SAID_KINDS: frozenset[Kind] = frozenset({"removal_error", "conditions", "allegation"})
# The people of kinds whose frames count nothing else.
_COUNTED_BESIDE: dict[Kind, tuple[str, ...]] = {
    "conditions": ("people",),
    "position": ("actor", "target"),
    "emulation": ("state",),
    "allegation": ("people",),
    "protection": ("people",),
    "removal_error": ("people",),
}
# How long it lasts, where nobody is counted.
_LASTING: frozenset[Kind] = frozenset({"custody", "order", "arrangement"})
_JUDGES = frozenset({"judge", "magistrate", "jurist"})
_MOVED_ROLES = frozenset({"people"})
_PLACES = frozenset({"destination", "origin", "place"})
_MONEY = frozenset({"usd", "eur", "gbp"})


class BlockFacts(msgspec.Struct, frozen=True):
    """What the grammars found in one block; spans are of its squeezed text."""

    names: BlockNames
    dates: Sequence[DateMention]
    quantities: Sequence[QuantityMention]


class Assembler:
    """Turns the drafts of one document's sentences into grounded claims."""

    def __init__(
        self,
        version: TextVersion,
        fillers: Fillers,
        quoted: Quoted,
        reader: ReaderVersion,
        court: Antecedent | None,
        cases: list[Span],
    ) -> None:
        self._version, self._fillers, self._quoted = version, fillers, quoted
        self._reader, self._court, self._cases = reader, court, cases

    def claims(self, sentence: Sentence, drafts: Sequence[Draft], facts: BlockFacts) -> list[Claim]:
        """The claims of one sentence, each passed through the grounding gate."""
        drafts = [draft for draft in drafts if self._court or not draft.frame.court_only]
        kept = [draft for draft in merge(drafts) if not is_shadowed(draft, drafts)]
        made = [(draft, claim) for draft in kept if (claim := self._claim(sentence, draft, facts)) is not None]
        found = [claim for draft, claim in made if not _only_reports(draft, made)]
        for claim in found:
            self._fillers.note(claim)
        return [ground(claim, self._version.text) for claim in found]

    def _claim(self, sentence: Sentence, draft: Draft, facts: BlockFacts) -> Claim | None:
        frame = draft.frame
        if frame.kind == "arrangement":
            settle_parties(draft.roles, facts.names)
        roles = self._roles(draft, facts.names)
        if not roles:
            return None  # nobody and nothing that the text names
        default = _default_stance(draft, roles)
        stance = event_stance(draft.trigger, default, frame.weighs, frame.negated)
        if stance == "asserts" and _happens_to_nobody(draft):
            stance = frame.negated  # wherever the parser put "none of the men"
        if stance is None:
            return None
        roles |= self._deadline(draft, facts)
        span = sentence.span
        speakers = self._speakers(draft, facts.names)
        if frame.voiced and not speakers:
            return None
        if stance in ("asserts", "alleges") and frame.kind in _FOUND and self._is_court(draft, facts.names):
            stance = "finds"
        elif stance == "asserts" and frame.kind in _PLEADED and self._is_pleaded(draft):
            stance = "alleges"
        elif stance == "asserts" and frame.kind == "removal_error" and self._is_admitted(draft, facts.names):
            stance = "concedes"
        return Claim(
            kind=frame.kind,
            roles=_with_actor(frame, roles, speakers),
            stance=stance,
            passage=Passage(span.start, span.end, span.of(self._version.text), self._version.page_at(span.start)),
            reader=self._reader,
            quantity=self._quantity(draft, roles, facts),
            when=when_of(
                draft.trigger, _event_dates(frame, facts), self._version.text, alone=frame.weighs == "presupposed"
            ),
            speakers=speakers,
            trigger=sentence.block.span_of(draft.trigger, draft.trigger),
            frame=frame.name,
        )

    def _roles(self, draft: Draft, names: BlockNames) -> dict[str, tuple[Filler, ...]]:
        roles: dict[str, tuple[Filler, ...]] = {}
        for role, heads in draft.roles.items():
            wanted = "moved" if role in _MOVED_ROLES else "actor"
            made = [(head, self._fillers.make(head, names, wanted, draft.trigger)) for head in heads]
            found = [filler for head, filler in made if filler is not None and not _is_no_place(role, head, filler)]
            if found:
                roles[role] = tuple(found)
        if draft.frame.kind == "removal_error" and "people" not in roles:
            removed = self._fillers.removed(draft.trigger)
            roles = {"people": (removed,), **roles} if removed else roles
        if draft.frame.kind == "order":
            roles |= self._case(draft.trigger)
            roles |= self._judge(draft, roles, names)
        if draft.frame.kind == "order" and self._court and not roles.get("court") and not roles.get("judge"):
            place = self._court.span
            words = place.of(self._version.text)
            court = Filler(words, place.start, place.end, self._court.name, self._court.how, type="court")
            roles = {"court": (court,), **roles}
        return roles

    def _judge(
        self, draft: Draft, roles: Mapping[str, tuple[Filler, ...]], names: BlockNames
    ) -> dict[str, tuple[Filler, ...]]:
        """A judge without a name is the court that rules, and the judge."""
        heads = [head for head in draft.roles.get("court", ()) if head.lemma in _JUDGES]
        if not heads or "judge" in roles:
            return {}
        judges = [self._fillers.make(head, names, "actor") for head in heads]
        return {"judge": tuple(judge for judge in judges if judge is not None)}

    def _deadline(self, draft: Draft, facts: BlockFacts) -> dict[str, tuple[Filler, ...]]:
        """By when a court wants something done, or until when its order holds."""
        if draft.frame.kind != "order" or "deadline" in draft.roles:
            return {}
        date = deadline_of(draft.trigger, facts.dates)
        if date is None:
            return {}
        span = draft.trigger.sentence.block.squeezed.span(date.span.start, date.span.end)
        return {"deadline": (Filler(span.of(self._version.text), span.start, span.end),)}

    def _case(self, trigger: Word) -> dict[str, tuple[Filler, ...]]:
        case = case_of(
            self._cases,
            trigger.sentence.span,
            trigger.sentence.block.span_of(trigger, trigger),
            in_court=self._court is not None,
        )
        if case is None:
            return {}
        return {"case": (Filler(case.of(self._version.text), case.start, case.end, type="case"),)}

    def _quantity(self, draft: Draft, roles: Mapping[str, tuple[Filler, ...]], facts: BlockFacts) -> Quantity | None:
        found = self._counted(draft, facts) or self._quantity_told(draft, roles, facts)
        if found is None and draft.frame.kind in _LASTING:
            return lasting(draft.trigger, facts.quantities, self._version.text)
        return found

    def _counted(self, draft: Draft, facts: BlockFacts) -> Quantity | None:
        role, text = draft.frame.counts, self._version.text
        if role is None:
            beside = [draft.roles.get(counted, []) for counted in _COUNTED_BESIDE.get(draft.frame.kind, ())]
            return next(
                (found for heads in beside if (found := quantity_of(heads, "people", facts.quantities, text))), None
            )
        found = quantity_of(draft.roles.get(role, []), role, facts.quantities, text)
        if found is None and role == "payment":
            found = quantity_of(draft.roles.get("people", []), "people", facts.quantities, text)
        if found is None and role in ("payment", "benefit"):
            return sum_in(draft.trigger, facts.quantities, text, _MONEY)
        if found is None and draft.frame.kind == "arrangement":
            return sum_in(draft.trigger, facts.quantities, text, _MONEY)
        if found is None and role == "aspect":
            return sum_in(draft.trigger, facts.quantities, text, frozenset({"hours_per_day"}))
        return found

    def _quantity_told(
        self, draft: Draft, roles: Mapping[str, tuple[Filler, ...]], facts: BlockFacts
    ) -> Quantity | None:
        """The number of whom a pronoun of the sentence stands for, or the one in what a court orders."""
        block, text = draft.trigger.sentence.block, self._version.text
        if draft.frame.counts == "people":
            for filler in roles.get("people", ()):
                place = filler.antecedent
                if place is not None and filler.resolved_by == "pronoun" and draft.trigger.sentence.span.covers(place):
                    return quantity_named(place, block, facts.quantities, text)
        if draft.frame.kind == "order":
            for filler in roles.get("action", ()):
                found = quantity_within(filler.span, block, facts.quantities, text)
                if found is not None:
                    return found
        return None

    def _is_court(self, draft: Draft, names: BlockNames) -> bool:
        """Whether a court or judge says it: what they say of a removal or of conditions is a finding."""
        heads = speakers_of(draft.trigger, self._quoted)[:1] or _accusers(draft.trigger)
        bench = names.judges | names.courts
        return any(head.i in bench or {"court", "judge"} & classes_of(head, names.at(head)) for head in heads)

    def _is_admitted(self, draft: Draft, names: BlockNames) -> bool:
        """Whether a government says of a removal that it was an error: an admission against its interest."""
        words = stance_words()["words"]
        reasons = {word.lower for head in draft.roles.get("reason", []) for word in [head, *head.children]}
        if not reasons & words["errors"]:
            return False
        for head in speakers_of(draft.trigger, self._quoted)[:1]:
            mention = names.at(head)
            if mention is not None and mention.type in ("agency", "government", "place"):
                return True
            if {word.lower for word in head.subtree()} & words["state"] and "authority" in classes_of(head, mention):
                return True
        return False

    def _is_pleaded(self, draft: Draft) -> bool:
        """Whether a pleading says so ("according to the complaint"), or it is alleged in so many words."""
        if any(verb.lemma == "allege" for verb in draft.trigger.ancestors()):
            return True
        heads = speakers_of(draft.trigger, self._quoted)[:1]
        return any(head.lemma in stance_words()["words"]["pleading"] for head in heads)

    def _speakers(self, draft: Draft, names: BlockNames) -> tuple[Filler, ...]:
        heads = speakers_of(draft.trigger, self._quoted)
        if draft.frame.aside and self._quoted.speaker_of(draft.trigger) is None:
            heads = []
        if not heads and draft.frame.kind == "compliance":
            heads = _accusers(draft.trigger)
        if not heads and draft.frame.kind in _SAID_KINDS and draft.trigger.lemma in speech()["object_reporting"]:
            speaker = sayer(draft.trigger)
            heads = [speaker] if speaker is not None else []
        own = next((found for role in draft.frame.speakers if (found := draft.roles.get(role))), [])
        chain: list[Word] = []
        for head in [*own, *heads]:
            if head not in chain:
                chain.append(head)
        speakers = [self._fillers.speaker(head, names) for head in chain]
        return _each_once([speaker for speaker in speakers if speaker is not None])


def _is_no_place(role: str, head: Word, filler: Filler) -> bool:
    """ "we received them", said by a minister: no place."""
    first = head.tag in ("PRP", "PRP$") and pronoun_classes().get(head.lower) == "first"
    return role in _PLACES and (first or filler.type == "person")


def _event_dates(frame: Frame, facts: BlockFacts) -> Sequence[DateMention]:
    """The dates that may say when it happened; until when an order holds is its deadline."""
    return [date for date in facts.dates if date.kind != "until"] if frame.kind == "order" else facts.dates


def _each_once(speakers: Sequence[Filler]) -> tuple[Filler, ...]:
    """ "We are concerned", they wrote: one speaker, by the words that are nearest to the name."""
    found: dict[str, Filler] = {}
    for speaker in reversed(speakers):
        found.setdefault(speaker.name, speaker)
    return tuple(reversed(found.values()))


def _accusers(trigger: Word) -> list[Word]:
    """Who accuses somebody of what the trigger says."""
    accusing = stance_words()["words"]["accusing"]
    return next((subject(verb) for verb in trigger.ancestors() if verb.is_verb and verb.lemma in accusing), [])


def _with_actor(
    frame: Frame, roles: dict[str, tuple[Filler, ...]], speakers: tuple[Filler, ...]
) -> dict[str, tuple[Filler, ...]]:
    """A judgement in a quotation is its speaker's position."""
    return {"actor": speakers[:1], **roles} if frame.voiced and not roles.get("actor") else roles


def _happens_to_nobody(draft: Draft) -> bool:
    """ "None of the men …", wherever the parser put the verb."""
    return draft.frame.weighs == "move" and any(is_nobody(head) for head in draft.roles.get("people", ()))


def _default_stance(draft: Draft, roles: Mapping[str, Sequence[Filler]]) -> Stance:
    """The frame's stance, or the one that trigger, action or actor ask for ("issued a stay": pauses)."""
    stances = draft.frame.stances
    for word in [draft.trigger, *draft.roles.get("action", []), *draft.roles.get("actor", [])]:
        if word.lemma in stances:
            return stances[word.lemma]
    for actor in roles.get("actor", ()):
        for name in (actor.resolved or "").lower().split():
            if name.removesuffix("s") in stances:
                return stances[name.removesuffix("s")]  # "they argued", of the plaintiffs
    return draft.frame.stance


def _only_reports(draft: Draft, made: Sequence[tuple[Draft, Claim]]) -> bool:
    """Whether the verb only introduces what other claims of the sentence say ("argues that he was removed")."""
    if not draft.frame.reports:
        return False
    clauses = [word for word in draft.trigger.children if word.dep in ("ccomp", "xcomp")]
    others = [other.trigger for other, claim in made if claim.kind != draft.frame.kind]
    return any(
        clause is trigger or (trigger.dep in ("conj", "xcomp", "dobj", "attr") and trigger.head is clause)
        for clause in clauses
        for trigger in others
    )
