"""Who "he", "they", "the men" and "the prison" are: an ordered sieve over what the document named before.

A wrong antecedent is worse than none, so each step asks for agreement in number, gender and kind, looks back only a few
sentences, and gives nothing where two candidates are as good.
"""

import datetime

from paradero.claims.fitting import (
    apposed_person,
    clashes,
    has_spoken,
    is_of_its_own,
    is_quoted_by,
    is_sayer,
    own_subjects,
    pronoun_gender,
    says_of_itself,
)
from paradero.claims.mentioned import (
    Antecedent,
    Known,
    core_span,
    describes_itself,
    has_court_title,
    noticed,
    phrase,
    reference_words,
)
from paradero.claims.names import BlockNames, fold_name
from paradero.claims.nouns import pronoun_classes
from paradero.claims.offices import HOW as OFFICE
from paradero.claims.offices import OfficeMemory
from paradero.claims.parse import Sentence, Word
from paradero.claims.phrases import Mention, classes_of
from paradero.claims.speech import speech
from paradero.claims.voice import subject as subject_of
from paradero.words.passage import Span

_REACH = 4  # sentences that a pronoun looks back
_GROUP_REACH = 6
_VOICE_REACH = 3  # sentences after which nobody goes on speaking
_SPEAKING = frozenset({"people", "person", "authority", "organisation", "court"})
_BODIES = ("government", "agency", "organisation", "court", "place")


class Memory:
    """What a document has mentioned so far, in reading order."""

    def __init__(self, published: datetime.date | None = None) -> None:
        """`published` is the day on which "the president" holds the office."""
        self._offices = OfficeMemory(published)
        self._known: list[Known] = []
        self._judges: set[str] = set()
        self._topics: dict[int, Known] = {}  # by sentence, who its main clause is about without naming them
        self._ruling: set[str] = set()  # names of those who rule and speak: what is done is not done to them
        self._sentence = 0
        self._spoke: Known | None = None  # who spoke last
        self._spoke_at = 0  # in which sentence outside quotations
        self._told = 0  # sentences that are not wholly quoted
        self._in_quote = False
        self._moved: tuple[str, Span, int] | None = None

    def read(self, sentence: Sentence, names: BlockNames) -> None:
        """Take in a sentence's names and groups; call it before resolving that sentence's own phrases."""
        self._sentence += 1
        self._told += self._is_told(sentence)
        self._offices.read(sentence, names)
        for word in sentence.words:
            known = noticed(word, names, self._sentence, self._last_judge)
            if known is not None:
                self._known.append(known)
                if known.official or known.judge:
                    self._ruling.add(known.name)
                if known.judge and known.kind == "person":
                    self._judges.add(known.name)
                if known.name in self._judges:
                    names.judges.add(word.i)  # "Judge Ana Ruiz heard the case. Ruiz ordered …"
        for word in sentence.words:
            if word.lower == "pro" and word.tag == "PRP":
                self._notice_bench(word, names)
            elif is_sayer(word):
                self._notice_speaker(word, names)
        names.judges.update(
            word.i
            for word in sentence.words
            if word.lower in ("he", "she", "it", "him", "her") and self._is_judge(word, names)
        )

    def _is_told(self, sentence: Sentence) -> bool:
        """Whether the document says some of the sentence itself; keeps whether a quotation goes on after it."""
        first, last = sentence.words[0], sentence.words[-1]
        marks = sentence.block.squeezed.text.count('"', first.start, last.end)
        inside = self._in_quote and not marks
        self._in_quote = self._in_quote ^ (marks % 2 == 1)
        return not inside

    def _is_judge(self, word: Word, names: BlockNames) -> bool:
        if word.lower == "it":
            body = self._body(word, names)
            return body is not None and any(known.kind == "court" for known in self._known if known.span == body.span)
        found = self._person(word, "actor", word.lower)
        return found is not None and any(
            known.judge or known.kind == "judge" for known in self._known if known.name == found.name
        )

    def _notice_bench(self, word: Word, names: BlockNames) -> None:
        """ "Luego prohibió al gobierno deportarlo": a judge or court that the verb does not name again."""
        found = self._last_subject(word)
        known = next((known for known in self._known if found is not None and known.span == found.span), None)
        if known is not None and word.head.dep in ("ROOT", "conj"):
            self._topics[self._sentence] = known
        if self._spoke is not None and known is not None and known.name == self._spoke.name and is_sayer(word):
            self._spoke_at = self._told
        if known is not None and (known.judge or known.kind == "judge"):
            names.judges.add(word.i)
        elif known is not None and known.kind == "court":
            names.courts.add(word.i)

    def _notice_speaker(self, word: Word, names: BlockNames) -> None:
        """Who speaks, by name or not: "El portavoz … Añadió que …"."""
        known = next((known for known in reversed(self._known) if known.head is word), None)
        if known is None:
            if not classes_of(word, None) & _SPEAKING:
                return
            found = self.resolve(word, names, "actor")
            name, span = (found.name, found.span) if found is not None else (word.text, core_span(word, None))
            known = Known(name, span, self._sentence, "person", True, True, None, word)
        if known.kind in ("person", "judge", *_BODIES):
            self._spoke, self._spoke_at = known, self._told

    def note_moved(self, name: str, span: Span) -> None:
        """Remember a person to whom something was done."""
        self._moved = (name, span, self._sentence)

    def last_moved(self) -> Antecedent | None:
        """The last person to whom something was done, if that was not long ago."""
        if self._moved is None or self._sentence - self._moved[2] > _GROUP_REACH:
            return None
        return Antecedent(self._moved[0], self._moved[1], "event")

    def resolve(self, word: Word, names: BlockNames, wanted: str, voice: str | None = None) -> Antecedent | None:
        """The antecedent of a pronoun or definite phrase; None where it names itself or nothing fits.

        `wanted` is `moved` for people to whom something happens, `actor` for those who act or speak; `voice` names the
        speaker of the quotation around the word, who is "I" there and never "he".
        """
        mention = names.at(word)
        if mention is not None:
            return _short_form(mention, self._known)
        if word.lower == "su":
            own = self._own_subject(word, wanted)
            if own is not None:
                return own
        kind = pronoun_classes().get(word.lower) if word.tag in ("PRP", "PRP$") else None
        if kind == "person":
            found = self._person(word, wanted, word.lower, voice)
            return found or (self._group(word, None) if word.lower == "su" and wanted == "moved" else None)
        if kind == "group" and word.head.lemma in speech()["reporting"] and (not word.text or word.dep == "nsubj"):
            return self._sayers(word)
        if kind == "group":
            return self._group(word, None) or (self._collective(word) if wanted != "moved" else None)
        if kind == "thing":
            return self._body(word, names)
        if kind == "unwritten":
            return self._person(word, wanted, word.lower, voice) if wanted == "moved" else self._last_subject(word)
        if kind in ("first", "second", "relative"):
            return None
        return self._definite(word, names, wanted)

    def _own_subject(self, word: Word, wanted: str) -> Antecedent | None:
        """ "los deportados accedieron a su repatriación", "el Gobierno reiteró su disposición a recibirlos": the group,
        or the body that acts, that the clause is about."""
        kinds = ("people",) if wanted == "moved" else ("people", *_BODIES)
        verb = next((governor for governor in word.ancestors() if governor.is_verb), None)
        heads = subject_of(verb) if verb is not None else []
        parts = [noun for head in heads for of in head.all("prep") if of.lower == "of" for noun in of.all("pobj")]
        for head in [*heads, *parts]:
            known = next((known for known in self._known if known.head is head and known.kind in kinds), None)
            if known is not None and head is not word.head:
                return Antecedent(known.name, known.span, "pronoun")
        return None

    def _candidates(self, word: Word, kinds: tuple[str, ...], reach: int) -> list[Known]:
        """What was mentioned before the word in the last `reach` sentences, the latest first."""
        place = word.sentence.block.span_of(word, word)
        found: list[Known] = []
        for known in reversed(self._known):
            if self._sentence - known.sentence > reach:
                break
            if known.kind in kinds and known.span.end <= place.start:
                found.append(known)
        return found

    def _person(self, word: Word, wanted: str, pronoun: str, voice: str | None = None) -> Antecedent | None:
        other = self._subject_name(word)
        gender = pronoun_gender(pronoun)
        fitting = [
            known
            for known in self._candidates(word, ("person", "judge"), _REACH)
            if (gender is None or known.gender in (None, gender))
            and not clashes(known, word)
            and known.name not in (other, voice)
            and not (wanted == "moved" and known.name in self._ruling)
        ]
        if not fitting:
            return self._moved_person(gender, (other, voice)) if wanted == "moved" else None
        speaks = word.dep == "nsubj" and word.head.lemma in speech()["reporting"]
        best = max(
            fitting, key=lambda known: (self._weight(known, wanted) + (speaks and has_spoken(known)), known.span.start)
        )
        return Antecedent(best.name, best.span, "pronoun")

    def _moved_person(self, gender: str | None, others: tuple[str | None, str | None]) -> Antecedent | None:
        """Whoever was moved last, where nobody nearer fits: the story goes on about them."""
        last = self.last_moved()
        if last is None or last.name in others or last.name in self._ruling:
            return None
        known = next((known for known in reversed(self._known) if known.name == last.name), None)
        if known is None or (gender is not None and known.gender not in (None, gender)):
            return None
        return Antecedent(last.name, last.span, "pronoun")

    def _subject_name(self, word: Word) -> str | None:
        """Who the pronoun subject of the same verb is: in "he would not release him", not the same man."""
        if word.dep not in ("dobj", "pobj", "dative") or word.lower.endswith("self"):
            return None
        verb = next((governor for governor in word.ancestors() if governor.is_verb), None)
        subject = verb.child("nsubj") if verb is not None else None
        if subject is None or subject.lower not in ("he", "she"):
            return None
        found = self._person(subject, "actor", subject.lower)
        return found.name if found else None

    def _weight(self, known: Known, wanted: str) -> float:
        distance = self._sentence - known.sentence
        weight = -1.0 * distance
        weight += 0.8 if known.subject else 0.0
        if known.gender is not None:
            weight += 0.5
        if wanted == "moved" and self._moved is not None and known.name == self._moved[0]:
            weight += 1.5  # the story is about whoever was moved last
        return weight

    def _group(self, word: Word, number: str | None) -> Antecedent | None:
        fitting = [
            known
            for known in self._candidates(word, ("people",), _GROUP_REACH if number or word.pos == "NOUN" else 2)
            if not clashes(known, word)
            and (number is None or known.number == number)
            and known.head.lemma != "official"
        ]
        if not fitting:
            return None
        best = max(
            fitting,
            key=lambda known: (
                -(self._sentence - known.sentence),
                known.number is not None,
                known.subject,
                known.span.start,
            ),
        )
        return Antecedent(best.name, best.span, "pronoun" if word.pos == "PRON" else "definite_group")

    def _sayers(self, word: Word) -> Antecedent | None:
        """ "they said": the body or the group named last; of both in one sentence the body."""
        body, group = self._collective(word), self._group(word, None)
        if body is None or group is None:
            return body or group
        places = {known.span: known.sentence for known in self._known}
        return body if places[body.span] >= places[group.span] else group

    def _collective(self, word: Word) -> Antecedent | None:
        """ "they" for a body that was the last subject."""
        reach = 2 if word.head.lemma in speech()["reporting"] else 1
        bodies = self._candidates(word, ("organisation", "agency", "government", "body"), reach)
        own = own_subjects(word)
        found = [known for known in bodies if known.subject and not clashes(known, word) and known.head not in own]
        main = [known for known in found if known.head.head.dep == "ROOT" and known.sentence == found[0].sentence]
        best = next(iter([*main, *found]), None)
        return Antecedent(best.name, best.span, "pronoun") if best else None

    def _last_subject(self, word: Word) -> Antecedent | None:
        """Whoever was the subject last, for a verb whose ending says no more than "he, she or it"."""
        speaks = word.head.lemma in speech()["reporting"]
        goes_on = self._voice() if speaks else None
        if goes_on is not None and not clashes(goes_on, word):
            return _unwritten(goes_on)
        steps: list[tuple[tuple[str, ...], int]] = [((*_BODIES, "person", "judge"), 1)]
        if speaks:
            steps.insert(0, (("person", "judge"), 2))  # a person goes on speaking, past what bodies did meanwhile
        for kinds, reach in steps:
            subjects = [known for known in self._candidates(word, kinds, reach) if known.subject]
            if speaks:
                subjects = [known for known in subjects if not is_quoted_by(known, word)]
            fitting = [known for known in subjects if not clashes(known, word)]
            of_last = [known for known in fitting if known.sentence == fitting[0].sentence]
            main = [known for known in of_last if known.head.head.dep in ("ROOT", "conj")]
            if fitting:
                return self._going_on(fitting[0]) or _unwritten(main[0] if main else fitting[0])
        topic = self._topics.get(self._sentence - 1)
        return None if topic is None else _unwritten(topic)

    def _voice(self) -> Known | None:
        """Whoever spoke last, who goes on speaking; a body only until a person acts."""
        if self._spoke is None or self._told - self._spoke_at > _VOICE_REACH:
            return None
        if self._spoke.kind in ("person", "judge"):
            return self._spoke
        after = self._spoke.sentence
        since = [known for known in self._known if known.sentence > after and known.kind == "person"]
        return None if any(known.subject for known in since) else self._spoke

    def _going_on(self, nearest: Known) -> Antecedent | None:
        """Whom the last main clause was about, where a clause under it names somebody else."""
        topic = self._topics.get(self._sentence - 1)
        if topic is None or nearest.sentence < topic.sentence or nearest.head.head.dep in ("ROOT", "conj"):
            return None
        return _unwritten(topic)

    def _body(self, word: Word, names: BlockNames) -> Antecedent | None:
        """ "it" for the body that says so of itself, or was a subject last."""
        sayer = says_of_itself(word)
        if sayer is not None:
            known = next((known for known in reversed(self._known) if known.head is sayer), None)
            if known is not None:
                return Antecedent(known.name, known.span, "pronoun")
            named = self._definite(sayer, names, "actor")
            return named or Antecedent(phrase(sayer), core_span(sayer, None), "pronoun")
        bodies = ("government", "agency", "organisation", "court", "place", "facility")
        found = [known for known in self._candidates(word, bodies, 2) if known.subject and not clashes(known, word)]
        if word.dep == "nsubj" and word.head.lemma in speech()["reporting"]:
            found = [known for known in found if has_spoken(known) and known.sentence < self._sentence][:1] or found
        return Antecedent(found[0].name, found[0].span, "pronoun") if found else None

    def _definite(self, word: Word, names: BlockNames, wanted: str) -> Antecedent | None:
        apposed = apposed_person(word, names)
        if apposed is not None:
            return Antecedent(apposed.name, apposed.span, "apposition")
        holder = self._offices.resolve(word, names)
        if holder is not None:
            return Antecedent(holder.name, holder.span, OFFICE)
        determiner = word.child("det")
        if determiner is None or determiner.lower not in ("the", "this", "that", "these", "those"):
            return None
        table = reference_words()
        if word.tag in ("NNS",) or word.lemma == "people":
            return self._definite_group(word) if word.lemma in table["groups"] else None
        if word.lemma in table["facilities"]:
            return self._last(word, ("facility",), "definite_facility", 8)
        if word.lemma in table["governments"] and not is_of_its_own(word):
            return self._last(word, ("government",), "definite_body", 40)
        if word.lemma in table["courts"]:
            return self._last(word, ("court",), "definite_body", 12)
        if word.lemma in ("judge", "justice"):
            return self._last_judge(word)
        if word.lemma in table["singles"]:
            return self._single(word)
        return None

    def _definite_group(self, word: Word) -> Antecedent | None:
        if describes_itself(word):
            return None
        numeral = word.child("nummod")
        return self._group(word, numeral.lower if numeral is not None else None)

    def _last(self, word: Word, kinds: tuple[str, ...], how: str, reach: int) -> Antecedent | None:
        if describes_itself(word):
            return None
        for known in self._candidates(word, kinds, reach):
            return Antecedent(known.name, known.span, how)
        return None

    def _last_judge(self, word: Word) -> Antecedent | None:
        for known in self._candidates(word, ("person",), 12):
            if known.head.sentence is not word.sentence and has_court_title(known.head):
                return Antecedent(known.name, known.span, "role")
        return None

    def _single(self, word: Word) -> Antecedent | None:
        fitting = [
            known
            for known in self._candidates(word, ("person",), _REACH)
            if not known.official and not clashes(known, word)
        ]
        if fitting and not describes_itself(word) and len({known.name for known in fitting}) == 1:
            return Antecedent(fitting[0].name, fitting[0].span, "definite_person")
        return None


def _unwritten(known: Known) -> Antecedent:
    return Antecedent(known.name, known.span, "unwritten subject")


def _short_form(mention: Mention, known: list[Known]) -> Antecedent | None:
    """A surname or shorter form: the place where the full name stands."""
    if mention.type != "person" or fold_name(mention.text) == fold_name(mention.name):
        return None
    for earlier in known:
        if earlier.name == mention.name and earlier.span.end - earlier.span.start >= len(mention.name) - 2:
            return Antecedent(mention.name, earlier.span, mention.how)
    return Antecedent(mention.name, mention.span, mention.how)
