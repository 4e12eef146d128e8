"""Who speaks in claims: every speaker as named, whether or not the name is a subject."""

from paradero.identity.names import fold, name_parts
from paradero.record.rows import first_row, next_number
from paradero.record.store import Store
from paradero.words.claim import Claim


def add_speakers(store: Store, number: int, claim: Claim) -> None:
    """The rows for the speakers of one claim, innermost first."""
    for position, speaker in enumerate(claim.speakers):
        folded = fold(speaker.name)
        if folded:
            row = (number, position, _voice_number(store, folded, speaker.name))
            store.change("INSERT INTO speaker (claim, position, voice) VALUES (?, ?, ?)", row)


def _voice_number(store: Store, folded: str, name: str) -> int:
    known = first_row(store, "SELECT number FROM voice WHERE folded = ?", (folded,))
    if known:
        return int(known[0])
    number = next_number(store, "voice")
    store.change("INSERT INTO voice (number, folded, name) VALUES (?, ?, ?)", (number, folded, name))
    add_tokens(store, "voice", number, name)
    return number


def add_tokens(store: Store, room: str, number: int, name: str) -> None:
    """Makes a subject or voice findable by each word of its name."""
    rows = [(room, word, number) for word in dict.fromkeys(name_parts(name))]
    store.change_each("INSERT INTO token (room, word, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)
