"""What an audit says, in plain sentences."""

from collections import Counter
from collections.abc import Iterator

from paradero.answers.audit.views import VERDICTS, Audit, AuditedAnswer, AuditedSentence, Evidence, Note
from paradero.publish.audit.wording import audit_words
from paradero.publish.dates import spoken_date
from paradero.publish.findings.questions import answer_words, question_words
from paradero.publish.language import _, _n
from paradero.publish.naming import source_name, voice_name


def verdict_words(verdict: str) -> str:
    """The verdict's name for people."""
    return audit_words().verdict[verdict]


def verdict_note(verdict: str) -> str:
    """What the verdict means, and does not."""
    return audit_words().note[verdict]


def why_sentence(sentence: AuditedSentence) -> str:
    """Why the verdict was given, from how many origins, and which words nothing supports."""
    told = [audit_words().because[sentence.because]]
    if sentence.supporting:
        told.append(_n("{count} independent origin.", "{count} independent origins.", sentence.origins))
    if sentence.missing:
        told.append(audit_words().told["missing"].format(words=", ".join(sentence.missing)))
    return " ".join(told)


def answer_sentences(sentence: AuditedSentence) -> Iterator[str]:
    """What the sentence answers to which question, with the range of the record's numbers."""
    seen: set[str] = set()
    for claim in sentence.claims:
        for answer in claim.answers:
            told = answer_sentence(answer)
            if told not in seen:
                seen.add(told)
                yield told


def answer_sentence(answer: AuditedAnswer) -> str:
    """One question with the article's answer and the record's range."""
    said = f"{question_words(answer.question)} {answer_words(answer.value, answer.question, denied=answer.denied)}"
    words = audit_words().told
    if answer.low is None or answer.high is None:
        return said
    low, high = f"{answer.low:,}", f"{answer.high:,}"
    return f"{said}. {words['range_one' if low == high else 'range'].format(low=low, high=high)}"


def evidence_sentence(evidence: Evidence) -> str:
    """Who says it, and in which document of which day."""
    source = evidence.source
    day = spoken_date(source.published) if source.published else None
    named = ", ".join(part for part in (source_name(source), source.publisher, day) if part)
    if not evidence.speakers:
        return named
    speakers = ", ".join(voice_name(name) for name in evidence.speakers)
    return audit_words().told["said_by"].format(speakers=speakers, source=named)


def note_sentence(note: Note) -> str:
    """What is to be looked at, as a sentence."""
    words = audit_words()
    if note.quote:
        told = words.quote[note.quote.status]
        if note.quote.other_speaker:
            told += " " + words.quote["speaker"].format(by=note.quote.by, earlier=note.quote.earlier_by)
        return told
    if note.kind == "copy" and note.source:
        return words.told["copy"].format(name=source_name(note.source))
    if note.kind == "name":
        return words.told["known_as" if note.told["sure"] == "yes" else "may_be"].format(known=note.told["known"])
    if note.kind == "citation missing" and note.told["sources"] == "0":
        return words.told["citation nowhere"].format(numbers=note.told["numbers"])
    return words.told[note.kind].format(**note.told)


def is_shown(note: Note) -> bool:
    """Whether a note asks for a look: a quotation that stands as it was first said does not."""
    return note.quote is None or note.quote.status not in ("exact", "unknown") or note.quote.other_speaker


def counts(audit: Audit) -> dict[str, int]:
    """How many sentences have each verdict."""
    found = Counter(sentence.verdict for sentence in audit.sentences)
    return {verdict: found[verdict] for verdict in VERDICTS}


def count_sentence(audit: Audit) -> str:
    """The verdicts counted, in one sentence, with what they rest on."""
    told = ", ".join(f"{count:,} {verdict_words(verdict)}" for verdict, count in counts(audit).items())
    held = _n("the {count} document this record holds", "the {count} documents this record holds", audit.documents)
    unread = _n("In {count} sentence no claim was read.", "In {count} sentences no claim was read.", audit.unread)
    return f"{_('Held against {held}: {told}.', held=held, told=told)} {unread}"
