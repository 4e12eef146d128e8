"""From the head of a phrase to a filler: the words that name it, their place, and what they resolve to."""

import re
from collections.abc import Mapping

from paradero.claims.antecedents import Memory
from paradero.claims.arguments import arguments
from paradero.claims.mentioned import Antecedent
from paradero.claims.names import BlockNames
from paradero.claims.nouns import pronoun_classes
from paradero.claims.offices import HOW as OFFICE
from paradero.claims.parse import ParsedBlock, Word
from paradero.claims.phrases import Mention, classes_of, core_words
from paradero.claims.quoted import Quoted
from paradero.claims.voice import subject
from paradero.words.claim import Claim, Filler
from paradero.words.passage import Span

_MOVING = frozenset({"transfer", "custody", "removal_error", "protection", "release"})
_BROKEN = re.compile(r"\n|\]\(|\*\*")  # a line break, a link, emphasis inside the words
_PRONOUN_TYPES = {"person": "person", "group": "people"}
_PEOPLE_TYPES = ("person", "people")
_CLAUSE_LENGTH = 16  # words of an order's content that are kept as its action
_NAMED_ELSEWHERE = ("pronoun", "role", "definite_person", "apposition")
_STOPS = frozenset({",", ";", ":", '"', "(", ")", "-", "--"})
_TAIL_DEPS = frozenset({"advcl", "relcl", "parataxis", "punct", "cc", "conj", "appos"})
_SUBJECT_TYPES = frozenset(
    {
        "person",
        "place",
        "facility",
        "agency",
        "government",
        "court",
        "group",
        "organisation",
        "outlet",
        "statute",
        "carrier",
    }
)


class Fillers:
    """Makes fillers for one document: its text, its names, and what it said before."""

    def __init__(
        self, text: str, memory: Memory, quoted: Quoted, names: Mapping[int, BlockNames] | None = None
    ) -> None:
        """`names` are those of each block by its number, for words that stand in another block than the claim."""
        self._text, self._memory, self._quoted, self._names = text, memory, quoted, names or {}

    def make(self, head: Word, names: BlockNames, wanted: str, trigger: Word | None = None) -> Filler | None:
        """The filler headed by `head`; `wanted` is `moved` or `actor`. A trigger that fills a role itself ("praised")
        is its own word; any other verb is its whole phrase. None for an unwritten subject that nothing named before."""
        names = self._names.get(head.sentence.block.index, names)
        if not head.text:
            return self._unwritten(head, names, wanted)
        return self._written(head, names, wanted, trigger)

    def _unwritten(self, head: Word, names: BlockNames, wanted: str) -> Filler | None:
        """ "anunció que deportará": a subject that only the verb's ending gives is the one of the clause above, or
        somebody named before; its words are the antecedent's."""
        same = wanted == "actor" or head.head.dep == "advcl"  # "fue detenido aunque no tiene antecedentes"
        above = self._subject_above(head, names) if same else None
        if above is not None and wanted == "moved" and above.type not in _PEOPLE_TYPES:
            above = None  # "su batalla comenzó cuando fue deportado"
        if above is None:
            voice = self._voice(head, names)
            antecedent = self._first_person(head, names, voice) or self._memory.resolve(
                head, names, wanted, voice.name if voice else None
            )
            if antecedent is None:
                return None
            kind: str | None = "people" if head.lower == "they" else "person"
            place, name = antecedent.span, antecedent.name
        else:
            place, name, kind = above.span, above.name, above.type
        return Filler(
            place.of(self._text), place.start, place.end, name, "unwritten subject", place,
            said_as=head.sentence.block.span_of(head, head), type=kind,
        )  # fmt: skip

    def _subject_above(self, head: Word, names: BlockNames) -> Filler | None:
        verb = head.head
        if verb.dep not in ("ccomp", "advcl", "xcomp") or not verb.head.is_verb or head.lower == "we":
            return None
        above = [word for word in subject(verb.head) if word.text and not word.is_verb]
        if not above or self._quoted.speaker_of(above[0]) is not None:
            return None
        if (above[0].tag in ("NNS", "NNPS")) != (head.lower == "they"):
            return None
        return self._written(above[0], names, "actor")

    def _written(self, head: Word, names: BlockNames, wanted: str, trigger: Word | None = None) -> Filler:
        if head.is_verb and names.at(head) is None:
            place = head.sentence.block.span_of(head, head) if head is trigger else clause_span(head)
            return self._plain(place, "clause", head.sentence.block)
        mention = names.at(head)
        first, last = core_words(head, mention)
        if head.dep == "pobj" and head.head.lower == "without" and head.head.text:
            first = head.head  # "held without charges": the charges are what there is none of
        span = head.sentence.block.span_of(first, last)
        voice = self._voice(head, names)
        antecedent = self._first_person(head, names, voice)
        if antecedent is None:
            antecedent = self._memory.resolve(head, names, wanted, voice.name if voice else None)
        return self._resolved(span, head, mention, antecedent)

    def note(self, claim: Claim) -> None:
        """Remember whom a claim says was moved, held or protected."""
        if claim.kind in _MOVING:
            for filler in claim.roles.get("people", ()):
                if filler.type == "person":
                    self._memory.note_moved(filler.name, filler.antecedent or filler.span)

    def removed(self, trigger: Word) -> Filler | None:
        """The person whose removal "the removal" or "it" is, where one was named shortly before."""
        known = self._memory.last_moved()
        if known is None:
            return None
        named = arguments(trigger, "object") or [
            head for clause in trigger.all("ccomp", "xcomp") for head in clause.all("nsubj")
        ]
        event = next(iter(named or arguments(trigger, "subject")), trigger)
        place = event.sentence.block.span_of(event, event)
        return Filler(place.of(self._text), place.start, place.end, known.name, known.how, known.span, type="person")

    def speaker(self, head: Word, names: BlockNames) -> Filler | None:
        """A speaker, given by the words that name it: for a pronoun those of its antecedent, the pronoun beside it;
        None for an unwritten one that nothing named before."""
        filler = self.make(head, names, "actor")
        if filler is None or filler.antecedent is None or filler.resolved_by not in _NAMED_ELSEWHERE:
            return filler
        place = filler.antecedent
        return Filler(
            place.of(self._text), place.start, place.end, resolved=filler.resolved, resolved_by=filler.resolved_by,
            said_as=filler.span, type=filler.type,
        )  # fmt: skip

    def _voice(self, head: Word, names: BlockNames) -> Filler | None:
        """The speaker of the quotation around a pronoun, where it stands in the same block, or of its turn."""
        if head.tag not in ("PRP", "PRP$") or names.at(head) is not None:
            return None
        speaker = self._quoted.speaker_of(head)
        if speaker is None:
            return None
        if speaker.sentence.block is not head.sentence.block and not self._quoted.in_turn(head):
            return None
        if self._quoted.speaker_of(speaker) is not None:
            return None  # somebody quoted inside the quotation
        return None if pronoun_classes().get(speaker.lower) == "first" else self.speaker(speaker, names)

    def _first_person(self, head: Word, names: BlockNames, voice: Filler | None) -> Antecedent | None:
        """ "we" and "I" in a quotation are its speaker."""
        if voice is None or pronoun_classes().get(head.lower) != "first":
            return None
        return Antecedent(" ".join(voice.name.split()), voice.span, "quoted speaker")

    def _resolved(self, span: Span, head: Word, mention: Mention | None, antecedent: Antecedent | None) -> Filler:
        kind = _type_of(head, mention)
        if antecedent is not None:
            if antecedent.how == OFFICE:
                kind = "person"
            elif antecedent.how in ("pronoun", "apposition", "definite_person", "role") and kind in (None, "people"):
                kind = "person" if antecedent.how != "pronoun" or head.lower not in ("they", "them", "their") else kind
            return Filler(
                span.of(self._text), span.start, span.end, antecedent.name, antecedent.how, antecedent.span, type=kind
            )
        if mention is not None and mention.name != span.of(self._text):
            return Filler(span.of(self._text), span.start, span.end, mention.name, mention.how, type=kind)
        return self._plain(span, kind, head.sentence.block)

    def _plain(self, span: Span, kind: str | None, block: ParsedBlock) -> Filler:
        words = span.of(self._text)
        if not _BROKEN.search(words):
            return Filler(words, span.start, span.end, type=kind)
        return Filler(words, span.start, span.end, block.words_of(span), "line break", type=kind)


def _type_of(head: Word, mention: Mention | None) -> str | None:
    if mention is not None:
        return "people" if mention.type == "demonym" else mention.type if mention.type in _SUBJECT_TYPES else None
    pronoun = _PRONOUN_TYPES.get(pronoun_classes().get(head.lower, "")) if head.tag in ("PRP", "PRP$") else None
    if pronoun is not None:
        return pronoun
    classes = classes_of(head, None)
    return next(
        (name for name in ("people", "facility", "court", "authority", "organisation", "place") if name in classes),
        None,
    )


def clause_span(verb: Word) -> Span:
    """From the verb to the end of its phrase, at most sixteen words: "facilitate his return to the United States"."""
    words = [word for word in verb.subtree() if word.i >= verb.i and not _in_tail(word, verb)]
    last = verb
    for word in words:
        if word.i > last.i + 1 and not word.text.isspace() and word.i - last.i > 2:
            break
        if word.text in _STOPS or word.i - verb.i > _CLAUSE_LENGTH:
            break
        last = word
    return verb.sentence.block.span_of(verb, last)


def _in_tail(word: Word, verb: Word) -> bool:
    while word is not verb:
        if word.head is verb and word.dep in _TAIL_DEPS:
            return True
        word = word.head
    return False
