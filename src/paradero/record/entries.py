"""The kinds of ledger entry. Each is stored as canonical JSON with its `kind`, and read back from those bytes only."""

import msgspec

from paradero.proof.canonical import canonical
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import Metadata, Receipt, Refusal
from paradero.words.entity import Judgement
from paradero.words.errors import RecordError


class Begun(msgspec.Struct, frozen=True, tag_field="kind", tag="begun"):
    """The first entry: the name of this log, the format of the record and the tool that made it."""

    at: str
    origin: str
    format: int
    tool: str


class DocumentAdded(msgspec.Struct, frozen=True, tag_field="kind", tag="document_added"):
    """A version of a document was taken in; its bytes are the blob `receipt.digest`, its text `text_digest`."""

    at: str
    document: str
    address: str
    version: int
    receipt: Receipt
    text_digest: str
    metadata: Metadata


class ClaimsRead(msgspec.Struct, frozen=True, tag_field="kind", tag="claims_read"):
    """A reader read the version with raw bytes `digest`; its claims supersede earlier readings of that version."""

    at: str
    digest: str
    reader: ReaderVersion
    claims: tuple[Claim, ...]


class Refused(msgspec.Struct, frozen=True, tag_field="kind", tag="refused"):
    """Something was not taken in, or text of the version with raw bytes `refusal.digest` was lost."""

    at: str
    refusal: Refusal


class Judged(msgspec.Struct, frozen=True, tag_field="kind", tag="judgement"):
    """Two names were judged to be one subject, or not."""

    at: str
    judgement: Judgement


Entry = Begun | DocumentAdded | ClaimsRead | Refused | Judged

_DECODER: msgspec.json.Decoder[Entry] = msgspec.json.Decoder(Entry)


def encode_entry(entry: Entry) -> bytes:
    """The canonical bytes of an entry."""
    return canonical(entry)


def decode_entry(stored: bytes) -> Entry:
    """The entry in the stored bytes. Raises RecordError when they are none."""
    try:
        return _DECODER.decode(stored)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"A ledger entry cannot be read ({error}); run `paradero check`.") from error


def kind_of(entry: Entry) -> str:
    """The entry's kind as the ledger writes it."""
    return str(type(entry).__struct_config__.tag)
