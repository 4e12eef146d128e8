"""A claim as the world gets it: one JSON object with exactly the fields of the catalogue of claims."""

from typing import Any

import msgspec

from paradero.answers.views import ClaimLine
from paradero.words.claim import Claim, Filler, Quantity, When
from paradero.words.document import Field, Metadata, Receipt
from paradero.words.passage import Passage

Object = dict[str, Any]


class Citation(msgspec.Struct, frozen=True):
    """The document of a claim, as exports name it. `date` is EDTF, `digest` SHA-256 over the raw bytes."""

    title: str | None
    url: str | None
    date: str | None
    publisher: str | None
    lang: str | None
    digest: str
    origin: str


def cite(metadata: Metadata, receipt: Receipt) -> Citation:
    """How exports name the document with this metadata, taken in with this receipt."""
    return Citation(
        title=_value(metadata.title),
        url=_value(metadata.url) or receipt.address,
        date=_value(metadata.published),
        publisher=_value(metadata.publisher),
        lang=_value(metadata.lang),
        digest=receipt.digest,
        origin=receipt.origin,
    )


def claim_object(claim: Claim, source: Citation) -> Object:
    """The claim with its document, fields in the order of the contract, offsets in code points."""
    return {
        "kind": claim.kind,
        "roles": {role: [_filler(filler) for filler in fillers] for role, fillers in claim.roles.items()},
        "quantity": _quantity(claim.quantity) if claim.quantity else None,
        "when": _when(claim.when) if claim.when else None,
        "stance": claim.stance,
        "speakers": [_speaker(speaker) for speaker in claim.speakers],
        "document": msgspec.structs.asdict(source),
        "passage": _passage(claim.passage),
        "reader": {"name": claim.reader.name, "version": claim.reader.version},
    }


def line_object(line: ClaimLine) -> Object:
    """A claim of the record: the contract's fields, then what only the record knows (its id, clocks and subjects)."""
    source = line.source
    citation = Citation(
        title=source.title,
        url=source.url,
        date=source.published,
        publisher=source.publisher,
        lang=source.lang,
        digest=source.digest,
        origin=source.origin,
    )
    return claim_object(line.claim, citation) | {
        "id": line.id,
        "document_id": source.document,
        "document_version": source.version,
        "subjects": [msgspec.structs.asdict(link) for link in line.subjects],
        "learned_at": line.learned_at,
        "superseded_at": line.superseded_at,
    }


def _filler(filler: Filler) -> Object:
    told = _speaker(filler)
    if filler.resolved_by is not None:
        told["resolved_by"] = filler.resolved_by
    return told


def _speaker(filler: Filler) -> Object:
    told: Object = {"text": filler.text, "start": filler.start, "end": filler.end}
    if filler.resolved is not None:
        told["resolved"] = filler.resolved
    return told


def _quantity(quantity: Quantity) -> Object:
    order = ("low", "high", "open", "approximate", "unit", "text", "start", "end")
    return {name: getattr(quantity, name) for name in order}


def _when(when: When) -> Object:
    told: Object = {"edtf": when.edtf, "text": when.text, "start": when.start, "end": when.end}
    if when.instant is not None:
        told["instant"] = when.instant
    return told


def _passage(passage: Passage) -> Object:
    told: Object = {"start": passage.start, "end": passage.end, "exact": passage.exact}
    if passage.page is not None:
        told["page"] = passage.page
    return told


def _value(field: Field | None) -> str | None:
    return field.value if field else None
