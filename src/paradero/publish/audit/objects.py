"""An audit as one JSON object; every offset counts code points of the article's text as read."""

from typing import Any

import msgspec

from paradero.answers.audit.views import Audit, AuditedAnswer, AuditedSentence, Evidence, Note
from paradero.publish.audit.sentences import counts, note_sentence, why_sentence
from paradero.publish.contract import Object
from paradero.publish.findings.questions import answer_words, question_words


def audit_object(audit: Audit) -> Object:
    """The audit whole, with sentences for people beside the codes."""
    return {
        "article": {
            "title": audit.title,
            "url": audit.url,
            "date": audit.published,
            "lang": audit.lang,
            "digest": audit.digest,
        },
        "documents": audit.documents,
        "counts": counts(audit),
        "unread": audit.unread,
        "sentences": [_sentence(one) for one in audit.sentences],
        "notes": [_note(one) for one in audit.notes],
    }


def _sentence(one: AuditedSentence) -> Object:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "exact": one.exact,
        "verdict": one.verdict,
        "because": one.because,
        "why": why_sentence(one),
        "origins": one.origins,
        "missing": list(one.missing),
        "supported_by": [evidence_object(found) for found in one.supporting],
        "contradicted_by": [evidence_object(found) for found in one.against],
        "beside": [evidence_object(found) for found in one.beside],
        "answers": [
            {"kind": claim.claim.kind, "stance": claim.claim.stance} | _answer(answer)
            for claim in one.claims
            for answer in claim.answers
        ],
        "claims": [
            {"kind": claim.claim.kind, "verdict": claim.verdict, "because": claim.because} for claim in one.claims
        ],
    }


def _answer(answer: AuditedAnswer) -> Object:
    return {
        "question": question_words(answer.question),
        "key": answer.key,
        "answer": answer_words(answer.value, answer.question, denied=answer.denied),
        "value": msgspec.to_builtins(answer.value),
        "verdict": answer.verdict,
        "because": answer.because,
        "record_low": answer.low,
        "record_high": answer.high,
    }


def evidence_object(found: Evidence) -> Object:
    """A passage of the record."""
    source = found.source
    return {
        "exact": found.exact,
        "start": found.start,
        "end": found.end,
        "page": found.page,
        "claim": found.claim,
        "speakers": list(found.speakers),
        "origin": found.origin,
        "origin_name": found.origin_name,
        "why": found.why,
        "document": source.document,
        "document_version": source.version,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.published,
        "url": source.url,
        "digest": source.digest,
    }


def _note(note: Note) -> Object:
    told: dict[str, Any] = {
        "kind": note.kind,
        "start": note.span.start,
        "end": note.span.end,
        "exact": note.exact,
        "says": note_sentence(note),
        "values": note.told,
        "other": msgspec.to_builtins(note.other),
    }
    if note.quote:
        told["quote"] = {
            "status": note.quote.status,
            "by": note.quote.by,
            "earlier_by": note.quote.earlier_by,
            "pieces": msgspec.to_builtins(note.quote.pieces),
            "earliest": evidence_object(note.quote.earliest) if note.quote.earliest else None,
        }
    if note.source:
        told["document"] = note.source.document
    return told
