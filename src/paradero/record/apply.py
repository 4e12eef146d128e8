"""The one way from the ledger to the derived tables: used for every entry when it is made, and again for a rebuild."""

from paradero.record.documents import Texts, apply_document
from paradero.record.entries import Begun, ClaimsRead, DocumentAdded, Judged, Refused, decode_entry
from paradero.record.judgements import apply_judgement
from paradero.record.ledger import Line
from paradero.record.readings import apply_reading
from paradero.record.refusals import apply_refusal
from paradero.record.store import Store
from paradero.record.tallies import Tallies


def apply_line(store: Store, line: Line, texts: Texts) -> None:
    """Changes the derived tables of `store` as one ledger row says, from its stored bytes and the stored texts only."""
    entry, tallies = decode_entry(line.entry), Tallies()
    match entry:
        case Begun():
            pass
        case DocumentAdded():
            apply_document(store, line.seq, entry, texts, tallies)
        case ClaimsRead():
            apply_reading(store, line.seq, entry, texts, tallies)
        case Refused():
            apply_refusal(store, line.seq, entry, tallies)
        case Judged():
            apply_judgement(store, line.seq, entry, tallies)
    tallies.write(store)
