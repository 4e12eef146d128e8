"""Which date belongs to a claim: the one that hangs on its event, not on the telling of it."""

from collections.abc import Sequence

from paradero.claims.arguments import is_mistaken_infinitive
from paradero.claims.dates import DateMention
from paradero.claims.negation import is_negated
from paradero.claims.parse import Word
from paradero.claims.speech import speech
from paradero.words.claim import When

_WALK = frozenset(
    {
        "pobj",
        "prep",
        "npadvmod",
        "compound",
        "nummod",
        "nmod",
        "amod",
        "advmod",
        "dep",
        "appos",
        "poss",
        "punct",
        "det",
        "pcomp",
        "conj",
        "attr",
        "dobj",
        "quantmod",
        "mark",
        "oprd",
        "dative",
        "relcl",
        "acl",
    }
)
_EVENT_DEPS = frozenset(
    {
        "xcomp",
        "ccomp",
        "pcomp",
        "acl",
        "advcl",
        "dobj",
        "pobj",
        "prep",
        "oprd",
        "conj",
        "nsubjpass",
        "nsubj",
        "dep",
        "attr",
    }
)


# What stands after these is still to come, whatever the verb tells.
_BOUNDS = frozenset({"until", "till", "pending"})


def when_of(trigger: Word, dates: Sequence[DateMention], text: str, alone: bool = False) -> When | None:
    """The date of the trigger's event; None where the sentence dates something else or nothing.

    `alone`: the trigger is a thing with a date of its own ("the order of April 7"), not part of what the verb dates.
    """
    words = trigger.sentence.words
    here = [date for date in dates if words[0].start <= date.span.start < words[-1].end and date.kind != "duration"]
    fitting = [date for date in here if date.kind != "deadline" and _dates(date, trigger, alone)]
    for date in sorted(fitting, key=lambda date: _anchor(date, trigger) is not trigger)[:1]:
        span = trigger.sentence.block.squeezed.span(date.span.start, date.span.end)
        return When(date.edtf, span.of(text), span.start, span.end, date.instant)
    return None


def deadline_of(trigger: Word, dates: Sequence[DateMention]) -> DateMention | None:
    """The first date after the trigger, in its own phrase, that bounds it: "by Friday", "until April 25"."""
    inside = range(trigger.start, trigger.sentence.words[-1].end)
    bounding = [date for date in dates if date.kind in ("deadline", "until") and date.span.start in inside]
    return next((date for date in bounding if _is_under(_anchor(date, trigger), trigger)), None)


def _is_under(anchor: Word | None, trigger: Word) -> bool:
    """Whether what the date hangs on is the trigger or the content of what it says, not another clause."""
    if anchor is None:
        return False
    word = anchor
    while word is not trigger:
        if word.dep not in ("xcomp", "ccomp", "dobj", "pobj", "prep", "acl", "dative") or word.head is word:
            return False
        word = word.head
    return True


def _dates(date: DateMention, trigger: Word, alone: bool) -> bool:
    if _is_when(date, trigger):
        return True
    head = _anchor(date, trigger)
    if head is None or _is_of_telling(date, head):
        return False
    events = [trigger] if alone else [trigger, *_same_event(trigger), *_done_at_once(trigger)]
    if head in events:
        return True
    goes_on = head.dep == "conj" and not head.child("nsubj", "nsubjpass")  # "resumed and were completed on Thursday"
    return goes_on and not is_negated(head) and head.head in events and head.i < date.span.start


def _is_of_telling(date: DateMention, verb: Word) -> bool:
    """ "said on Wednesday it was holding them": the parser hangs the day on what is said."""
    said = verb.head
    subject = verb.child("nsubj", "nsubjpass")
    if verb.dep != "ccomp" or said.lemma not in speech()["reporting"] or subject is None or verb.child("mark"):
        return False
    return said.start < date.span.start < subject.start


def _done_at_once(trigger: Word) -> list[Word]:
    """ "ordered the man freed on Friday": the day of the order, which the parser hangs on what is ordered."""
    if trigger.lemma != "order":
        return []
    clauses = trigger.all("xcomp", "ccomp") + [clause for noun in trigger.all("dobj") for clause in noun.all("acl")]
    return [clause for clause in clauses if clause.tag in ("VBN", "VBD") and not clause.all("aux", "auxpass", "mark")]


def _is_when(date: DateMention, trigger: Word) -> bool:
    """ "back to March, when officers arrested him and sent him away": the clause says what happened then."""
    while trigger.dep == "conj" and not trigger.child("nsubj", "nsubjpass"):
        trigger = trigger.head
    when = next((child for child in trigger.all("advmod") if child.lower == "when"), None)
    if when is None or trigger.dep != "relcl":
        return False
    before = [word for word in when.sentence.block.words[max(0, when.i - 2) : when.i] if word.text != ","]
    return bool(before) and date.span.start <= before[-1].start < date.span.end


def _anchor(date: DateMention, trigger: Word) -> Word | None:
    """The verb or event noun that the date's words hang on."""
    inside = [word for word in trigger.sentence.words if date.span.start <= word.start < date.span.end]
    if not inside:
        return None
    word = next((word for word in inside if word.head not in inside or word.head is word), inside[0])
    while word.head is not word:
        mistaken = is_mistaken_infinitive(word)  # "flown to Cameroon on Friday"
        if word.lower in _BOUNDS and word.dep in ("prep", "mark") and date.kind != "until" and word not in inside:
            return None  # "postponed it until a hearing on Nov. 18"
        if word is trigger or (word.is_verb and word.dep not in ("amod", "compound") and not mistaken):
            return word
        if word.dep not in _WALK and not mistaken:
            break
        if word.dep in ("compound", "nmod", "poss", "amod", "nummod") and word.head.is_noun and word.head not in inside:
            return word.head
        word = word.head
    return word


def _same_event(trigger: Word) -> list[Word]:
    """The trigger, the verbs it is the noun, complement or auxiliary of; not verbs of saying above it."""
    found: list[Word] = []
    word = trigger
    for governor in trigger.ancestors():
        if word.dep not in _EVENT_DEPS or (word.dep == "conj" and word.child("nsubj", "nsubjpass")):
            break
        if (
            governor.is_verb
            and governor.lemma in speech()["reporting"]
            and word.dep in ("ccomp", "advcl", "parataxis", "dobj", "dep")
        ):
            break
        if word.dep in ("relcl", "advcl") or (word.dep == "acl" and trigger.is_verb):
            break
        found.append(governor)
        if governor.is_verb and word.dep not in (
            "xcomp",
            "pcomp",
            "dobj",
            "prep",
            "pobj",
            "nsubj",
            "nsubjpass",
            "attr",
        ):
            break
        word = governor
    return found
