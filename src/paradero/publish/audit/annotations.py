"""An audit as W3C Web Annotations (JSON-LD): one for each sentence with a verdict and each note.

Data model: https://www.w3.org/TR/annotation-model/. Positions count code points of the article's text as read.
"""

import uuid
from collections.abc import Sequence
from typing import Final

from paradero.answers.audit.views import Audit, AuditedSentence, Evidence, Note
from paradero.publish.audit.sentences import answer_sentences, is_shown, note_sentence, verdict_words, why_sentence
from paradero.publish.contract import Object
from paradero.publish.language import language
from paradero.words.passage import Span

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Characters before and after the words, by which they are found again in a text that changed."""

_NAMES: Final = uuid.uuid5(uuid.NAMESPACE_URL, CONTEXT)


def annotations(audit: Audit) -> Object:
    """A collection with one page that holds every annotation. The same audit gives the same ids."""
    items = [_of_sentence(audit, one) for one in audit.sentences]
    items += [_of_note(audit, one) for one in audit.notes if is_shown(one)]
    name = _id(audit, "collection", Span(0, len(audit.text)))
    page = {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {"@context": CONTEXT, "id": name, "type": "AnnotationCollection", "total": len(items), "first": page}


def _of_sentence(audit: Audit, one: AuditedSentence) -> Object:
    said = " ".join([f"{verdict_words(one.verdict)}.", why_sentence(one), *answer_sentences(one)])
    bodies = [_tag(one.verdict), _text(said)]
    bodies += _links(one.supporting, "supports") + _links(one.against, "contradicts")
    return _annotation(audit, "sentence", one.span, "assessing", bodies)


def _of_note(audit: Audit, note: Note) -> Object:
    bodies = [_tag(note.kind), _text(note_sentence(note))]
    if note.quote and note.quote.earliest:
        bodies += _links([note.quote.earliest], "earliest wording")
    return _annotation(audit, note.kind, note.span, "commenting", bodies)


def _annotation(audit: Audit, what: str, span: Span, motivation: str, bodies: list[Object]) -> Object:
    return {
        "@context": CONTEXT,
        "id": _id(audit, what, span),
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": {"source": audit.url or _of_bytes(audit.digest), "selector": _selectors(audit.text, span)},
    }


def _selectors(text: str, span: Span) -> list[Object]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def _links(found: Sequence[Evidence], label: str) -> list[Object]:
    """The passages of the record, each in its document."""
    return [
        {
            "type": "SpecificResource",
            "purpose": "linking",
            "source": one.source.url or _of_bytes(one.source.digest),
            "selector": [
                {"type": "TextQuoteSelector", "exact": one.exact},
                {"type": "TextPositionSelector", "start": one.start, "end": one.end},
            ],
            "rdfs:label": label,
        }
        for one in found
    ]


def _tag(value: str) -> Object:
    return {"type": "TextualBody", "purpose": "tagging", "value": value, "format": "text/plain", "language": "en"}


def _text(value: str) -> Object:
    return {
        "type": "TextualBody",
        "purpose": "commenting",
        "value": value,
        "format": "text/plain",
        "language": language(),
    }


def _of_bytes(digest: str) -> str:
    """A name for bytes without an address (RFC 6920)."""
    return f"ni:///sha-256;{_base64url(bytes.fromhex(digest))}"


def _base64url(raw: bytes) -> str:
    import base64

    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _id(audit: Audit, what: str, span: Span) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMES, f'{audit.digest} {what} {span.start} {span.end}')}"
