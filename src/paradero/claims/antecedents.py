"""Who "he", "they", "the men" and "the prison" are: an ordered sieve over what the document named before.

A wrong antecedent is worse than none, so each step asks for agreement in number, gender and kind, looks back only a few
sentences, and gives nothing where two candidates are as good.
"""

import datetime
import functools
import tomllib
from importlib.resources import files

import msgspec

from paradero.claims.arguments import COUNTS
from paradero.claims.names import BlockNames, fold_name
from paradero.claims.nouns import given_names, pronoun_classes
from paradero.claims.offices import HOW as OFFICE
from paradero.claims.offices import OfficeMemory
from paradero.claims.parse import Sentence, Word
from paradero.claims.phrases import Mention, classes_of, core_words
from paradero.claims.speech import speech
from paradero.claims.voice import subject as subject_of
from paradero.words.passage import Span

_REACH = 4  # sentences that a pronoun looks back
_GROUP_REACH = 6
_VOICE_REACH = 3  # sentences after which nobody goes on speaking
_SPEAKING = frozenset({"people", "person", "authority", "organisation", "court"})
_BODIES = ("government", "agency", "organisation", "court", "place")
_ONE = frozenset({"a", "an", "one", "another"})
_NOBODY = frozenset({"none", "nobody", "nothing", "everyone", "one"})


class Antecedent(msgspec.Struct, frozen=True):
    """What a phrase stands for: the naming words, their place, and the step that found them."""

    name: str
    span: Span
    how: str


class Known(msgspec.Struct):
    """Somebody or something mentioned before."""

    name: str
    span: Span
    sentence: int
    kind: str
    subject: bool
    official: bool
    gender: str | None
    head: Word
    judge: bool = False
    number: str | None = None


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files("paradero.claims").joinpath("data/antecedents.toml").read_text(encoding="utf-8"))
    table.pop("given_names")
    return {name: frozenset(words.split()) for name, words in table.items()}


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
            known = self._notice(word, names)
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
            elif _is_sayer(word):
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
        if self._spoke is not None and known is not None and known.name == self._spoke.name and _is_sayer(word):
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
            name, span = (found.name, found.span) if found is not None else (word.text, _core_span(word, None))
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

    def _notice(self, word: Word, names: BlockNames) -> Known | None:
        mention = names.at(word)
        subject = word.dep in ("nsubj", "nsubjpass") or (
            word.dep == "appos" and word.head.dep in ("nsubj", "nsubjpass")  # "the minister, Ana Ruiz, said"
        )
        if mention is not None and mention.type == "person" and _is_borrowed(word):
            return None
        if mention is not None and mention.type != "demonym":
            return Known(
                mention.name, mention.span, self._sentence, mention.type, subject,
                mention.type == "person" and _is_official(word, mention), _gender(word, mention), word,
                mention.judge or _has_court_title(word),
            )  # fmt: skip
        if mention is not None or ("people" in classes_of(word, None) and not _is_voice(word)):
            return self._notice_group(word, mention, subject)
        if mention is None and _is_voice(word):
            return self._notice_voice(word)
        if subject and word.tag == "NNS" and {"authority", "organisation"} & classes_of(word, None):
            return Known(word.text, _core_span(word, mention), self._sentence, "body", True, True, None, word)
        if "court" in classes_of(word, None) and word.dep != "compound":
            kind = "judge" if word.lemma in ("judge", "justice") else "court"
            bench = (
                self._last_judge(word) if kind == "judge" and _is_the(word) and not _describes_itself(word) else None
            )
            if bench is not None:  # "the judge said": whom "he" goes on about
                return Known(bench.name, bench.span, self._sentence, "person", subject, True, None, word, True)
            return Known(word.text, _core_span(word, mention), self._sentence, kind, subject, True, None, word)
        return None

    def _notice_group(self, word: Word, mention: Mention | None, subject: bool) -> Known | None:
        if word.lemma in COUNTS | _NOBODY or word.pos == "PRON":
            return None
        if word.tag not in ("NNS", "NNPS", "NNP", "NN", "CD", "JJ"):
            return None
        if mention is None and _is_somebody(word):
            return self._notice_somebody(word, subject)
        plural = (
            word.tag in ("NNS", "NNPS")
            or word.lemma in ("people",)
            or (mention is not None and word.text.endswith("s"))
        )
        if word.dep in ("compound", "amod", "nmod", "attr") or not plural:
            return None
        span = _core_span(word, mention)
        text = word.sentence.block.squeezed.text
        first, last = core_words(word, mention)
        numeral = word.child("nummod")
        return Known(
            text[first.start : last.end], span, self._sentence, "people", subject, False,
            None, word, False, numeral.lower if numeral is not None else None,
        )  # fmt: skip

    def _notice_somebody(self, word: Word, subject: bool) -> Known:
        """ "a woman", "one mother": a person whom the text leaves without a name."""
        first, last = core_words(word, None)
        text = word.sentence.block.squeezed.text[first.start : last.end]
        gender = next((name for name in ("female", "male") if word.lemma in _words()[name]), None)
        return Known(text, _core_span(word, None), self._sentence, "person", subject, False, gender, word)

    def _notice_voice(self, word: Word) -> Known:
        first, last = core_words(word, None)
        text = word.sentence.block.squeezed.text[first.start : last.end]
        gender = "female" if word.lemma.endswith("woman") else "male" if word.lemma.endswith("man") else None
        return Known(text, _core_span(word, None), self._sentence, "person", True, True, gender, word)

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
        gender = _pronoun_gender(pronoun)
        fitting = [
            known
            for known in self._candidates(word, ("person", "judge"), _REACH)
            if (gender is None or known.gender in (None, gender))
            and not _clashes(known, word)
            and known.name not in (other, voice)
            and not (wanted == "moved" and known.name in self._ruling)
        ]
        if not fitting:
            return self._moved_person(gender, (other, voice)) if wanted == "moved" else None
        speaks = word.dep == "nsubj" and word.head.lemma in speech()["reporting"]
        best = max(
            fitting, key=lambda known: (self._weight(known, wanted) + (speaks and _spoke(known)), known.span.start)
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
            if not _clashes(known, word)
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
        own = _own_subjects(word)
        found = [known for known in bodies if known.subject and not _clashes(known, word) and known.head not in own]
        main = [known for known in found if known.head.head.dep == "ROOT" and known.sentence == found[0].sentence]
        best = next(iter([*main, *found]), None)
        return Antecedent(best.name, best.span, "pronoun") if best else None

    def _last_subject(self, word: Word) -> Antecedent | None:
        """Whoever was the subject last, for a verb whose ending says no more than "he, she or it"."""
        speaks = word.head.lemma in speech()["reporting"]
        goes_on = self._voice() if speaks else None
        if goes_on is not None and not _clashes(goes_on, word):
            return _unwritten(goes_on)
        steps: list[tuple[tuple[str, ...], int]] = [((*_BODIES, "person", "judge"), 1)]
        if speaks:
            steps.insert(0, (("person", "judge"), 2))  # a person goes on speaking, past what bodies did meanwhile
        for kinds, reach in steps:
            subjects = [known for known in self._candidates(word, kinds, reach) if known.subject]
            if speaks:
                subjects = [known for known in subjects if not _is_quoted_by(known, word)]
            fitting = [known for known in subjects if not _clashes(known, word)]
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
        sayer = _says_of_itself(word)
        if sayer is not None:
            known = next((known for known in reversed(self._known) if known.head is sayer), None)
            if known is not None:
                return Antecedent(known.name, known.span, "pronoun")
            named = self._definite(sayer, names, "actor")
            return named or Antecedent(_text(sayer), _core_span(sayer, None), "pronoun")
        bodies = ("government", "agency", "organisation", "court", "place", "facility")
        found = [known for known in self._candidates(word, bodies, 2) if known.subject and not _clashes(known, word)]
        if word.dep == "nsubj" and word.head.lemma in speech()["reporting"]:
            found = [known for known in found if _spoke(known) and known.sentence < self._sentence][:1] or found
        return Antecedent(found[0].name, found[0].span, "pronoun") if found else None

    def _definite(self, word: Word, names: BlockNames, wanted: str) -> Antecedent | None:
        apposed = _apposition(word, names)
        if apposed is not None:
            return Antecedent(apposed.name, apposed.span, "apposition")
        holder = self._offices.resolve(word, names)
        if holder is not None:
            return Antecedent(holder.name, holder.span, OFFICE)
        determiner = word.child("det")
        if determiner is None or determiner.lower not in ("the", "this", "that", "these", "those"):
            return None
        table = _words()
        if word.tag in ("NNS",) or word.lemma == "people":
            return self._definite_group(word) if word.lemma in table["groups"] else None
        if word.lemma in table["facilities"]:
            return self._last(word, ("facility",), "definite_facility", 8)
        if word.lemma in table["governments"] and not _is_of_its_own(word):
            return self._last(word, ("government",), "definite_body", 40)
        if word.lemma in table["courts"]:
            return self._last(word, ("court",), "definite_body", 12)
        if word.lemma in ("judge", "justice"):
            return self._last_judge(word)
        if word.lemma in table["singles"]:
            return self._single(word)
        return None

    def _definite_group(self, word: Word) -> Antecedent | None:
        if _describes_itself(word):
            return None
        numeral = word.child("nummod")
        return self._group(word, numeral.lower if numeral is not None else None)

    def _last(self, word: Word, kinds: tuple[str, ...], how: str, reach: int) -> Antecedent | None:
        if _describes_itself(word):
            return None
        for known in self._candidates(word, kinds, reach):
            return Antecedent(known.name, known.span, how)
        return None

    def _last_judge(self, word: Word) -> Antecedent | None:
        for known in self._candidates(word, ("person",), 12):
            if known.head.sentence is not word.sentence and _has_court_title(known.head):
                return Antecedent(known.name, known.span, "role")
        return None

    def _single(self, word: Word) -> Antecedent | None:
        fitting = [
            known
            for known in self._candidates(word, ("person",), _REACH)
            if not known.official and not _clashes(known, word)
        ]
        if fitting and not _describes_itself(word) and len({known.name for known in fitting}) == 1:
            return Antecedent(fitting[0].name, fitting[0].span, "definite_person")
        return None


def _is_quoted_by(known: Known, word: Word) -> bool:
    """Whether whoever was named stands in the quotation that the verb of saying ends: nobody there says it."""
    block = word.sentence.block
    if known.head.sentence.block is not block:
        return False
    return block.squeezed.text.count('"', known.head.end, word.start) % 2 == 1


def _is_sayer(word: Word) -> bool:
    """The subject of a verb of saying, or whom "according to" names."""
    if not word.text and word.lower != "pro":
        return False
    if word.dep == "nsubj":
        return (word.tag not in ("PRP", "WP", "DT") and word.head.lemma in speech()["reporting"]) or word.lower == "pro"
    return word.dep == "pobj" and word.head.lower == "to" and word.head.head.lower == "according"


def _unwritten(known: Known) -> Antecedent:
    return Antecedent(known.name, known.span, "unwritten subject")


def _own_subjects(word: Word) -> list[Word]:
    """Who does it to the word: in "has kept its support for the removals, calling them lawful" not the same."""
    return subject_of(word.head) if word.dep in ("dobj", "dative") and word.head.is_verb else []


def _text(word: Word) -> str:
    first, last = core_words(word, None)
    return word.sentence.block.squeezed.text[first.start : last.end]


def _says_of_itself(word: Word) -> Word | None:
    """ "the government says it has": the common noun that says it, of which no name is nearer."""
    verb = word.head.head
    if word.dep not in ("nsubj", "nsubjpass") or word.head.dep != "ccomp" or verb.lemma not in speech()["reporting"]:
        return None
    subject = verb.child("nsubj")
    if subject is None or subject.i > word.i or subject.tag not in ("NN", "NNP", "NNPS"):
        return None
    return subject if {"authority", "organisation", "court", "place"} & classes_of(subject, None) else None


def _spoke(known: Known) -> bool:
    """Whether somebody was named as the one who says something; that one goes on speaking."""
    return known.subject and known.head.head.lemma in speech()["reporting"]


def _is_the(word: Word) -> bool:
    return any(child.lower in ("the", "that", "this") for child in word.all("det"))


def _is_borrowed(word: Word) -> bool:
    """ "the Obama appointee", "a Biden-era rule": a name that only says of what kind somebody else is."""
    return word.dep in ("compound", "nmod", "npadvmod", "amod") and word.head.lemma in _words()["borrowed"]


def _is_somebody(word: Word) -> bool:
    if word.tag != "NN" or word.dep in ("compound", "attr", "appos", "nmod"):
        return False
    if word.lemma in _words()["female"] and word.dep == "nsubj" and word.child("poss"):
        return True  # "his wife said": "she" goes on about her
    if not any(word.lemma in _words()[name] for name in ("singles", "female", "male")):
        return False
    return any(child.lower in _ONE for child in word.all("det", "nummod"))


def _is_voice(word: Word) -> bool:
    """ "an ICE spokesman said": somebody without a name who may go on speaking."""
    if word.tag != "NN" or word.dep != "nsubj" or word.lemma not in _words()["voices"] or word.child("appos"):
        return False
    return word.head.lemma in speech()["reporting"] and (word.child("det", "poss") is not None)


def _pronoun_gender(pronoun: str) -> str | None:
    """None for pronouns of either gender, as Spanish has them."""
    if pronoun in ("su", "le", "pro"):
        return None
    return "female" if pronoun in ("she", "her", "hers", "herself") else "male"


def _core_span(word: Word, mention: Mention | None) -> Span:
    first, last = core_words(word, mention)
    return word.sentence.block.span_of(first, last)


def _short_form(mention: Mention, known: list[Known]) -> Antecedent | None:
    """A surname or shorter form: the place where the full name stands."""
    if mention.type != "person" or fold_name(mention.text) == fold_name(mention.name):
        return None
    for earlier in known:
        if earlier.name == mention.name and earlier.span.end - earlier.span.start >= len(mention.name) - 2:
            return Antecedent(mention.name, earlier.span, mention.how)
    return Antecedent(mention.name, mention.span, mention.how)


def _describes_itself(word: Word) -> bool:
    """ "the men deported in March", "the prison in Texas": enough words of its own to be somebody new."""
    return any(child.dep in ("relcl", "acl", "prep", "poss") for child in word.children) or any(
        inner.tag in ("NNP", "NNPS") for inner in word.subtree() if inner.i <= word.i + 1 and inner is not word
    )


def _is_of_its_own(word: Word) -> bool:
    """ "the Tripoli-based government", "the local government": another one than the last."""
    own = _words()["governments_kinds"]
    return any(child.lower not in own for child in word.all("amod", "compound", "nmod"))


def _apposition(word: Word, names: BlockNames) -> Mention | None:
    if word.dep == "appos" and word.tag not in ("NNS", "NNPS"):
        found = names.at(word.head)
        if found is not None and found.type == "person":
            return found
    group = [noun for of in word.all("prep") for noun in of.all("pobj")] if word.lower == "one" else []
    for child in [*word.all("appos"), *(name for noun in group for name in noun.all("appos"))]:
        found = names.at(child)
        if found is not None and found.type == "person":
            return found
    return None


def _clashes(known: Known, word: Word) -> bool:
    """Arguments of one verb are different people, unless the pronoun is reflexive or possessive."""
    if word.tag == "PRP$" or word.lower.endswith(("self", "selves")):
        return False
    if word.pos == "NOUN" and known.subject and known.head.sentence is word.sentence and _is_above(known, word):
        return True  # "relatives said the men …": nobody calls himself that
    if (
        word.dep in ("dobj", "dative")
        and word.head.dep in ("pcomp", "xcomp", "advcl")
        and known.head in _doers(word.head)
    ):
        return True  # "the agents break the law by denying them care": not the agents
    if word.lower in ("him", "her", "them") and word.dep in ("nsubj", "nsubjpass"):  # "a judge ordered him freed"
        return known.head.head in (word.head, word.head.head)
    return known.head.head is word.head and known.head is not word and word.head.is_verb


def _doers(verb: Word) -> list[Word]:
    return [] if verb.child("nsubj", "nsubjpass") else subject_of(verb)


def _is_above(known: Known, word: Word) -> bool:
    """Whether the known one is subject of a verb under which the word stands."""
    return known.head.head in set(word.ancestors())


def _is_official(word: Word, mention: Mention) -> bool:
    officials = _words()["officials"]
    if mention.country is not None:
        return True
    around = [child for child in word.children if child.dep in ("compound", "appos", "amod", "nmod")]
    return any(child.lemma in officials for child in around) or (word.dep == "appos" and word.head.lemma in officials)


def _has_court_title(head: Word) -> bool:
    titles = [*head.children, *([head.head] if head.dep == "appos" else [])]
    return any(title.lower in ("judge", "justice") or _is_called_judge(title) for title in titles)


def _is_called_judge(title: Word) -> bool:
    """ "Ana Ruiz, a federal judge"."""
    return title.dep == "appos" and title.lemma in ("judge", "justice", "magistrate")


def _gender(word: Word, mention: Mention) -> str | None:
    titles = {child.lower.rstrip(".") for child in word.children if child.dep == "compound"}
    if titles & {"ms", "mrs", "sister", "señora"}:
        return "female"
    if titles & {"mr", "señor", "king", "pope"}:
        return "male"
    parts = fold_name(mention.name)
    return given_names().get(parts[0] if parts else "") or given_names().get(word.lower)
