"""Which side of an arrangement sends and which takes, where the sentence only says who agreed with whom."""

from paradero.claims.names import BlockNames
from paradero.claims.parse import Word

# States that send people to others, the likeliest first: "Uganda signed an agreement with the United States" does not
# say who takes whom, and so far it was never the United States.
_SENDING = ("US", "GB", "AU", "IT", "DK", "NL", "DE", "IL")


def settle_parties(roles: dict[str, list[Word]], names: BlockNames) -> None:
    """Put a sending state that stands as receiver, of a named deal or beside another party, where it belongs."""
    receivers, senders = roles.get("receiver", []), roles.get("sender", [])
    sending = [head for head in receivers if _rank(head, names) < len(_SENDING)]
    if not sending or not (len(receivers) > 1 or "instrument" in roles):
        return
    first = min(sending, key=lambda head: _rank(head, names))
    if senders and min(_rank(head, names) for head in senders) <= _rank(first, names):
        return
    kept = [head for head in receivers if head is not first]
    taking = [*kept, *senders] if len(receivers) == 1 else kept
    roles["sender"] = [first]
    if taking:
        roles["receiver"] = taking
    else:
        del roles["receiver"]


def _rank(head: Word, names: BlockNames) -> int:
    mention = names.at(head)
    country = mention.country if mention is not None else None
    return _SENDING.index(country) if country in _SENDING else len(_SENDING)
