"""The proof behind one claim, made and verified anew each time it is shown."""

from paradero.answers.views import ClaimLine, Seal
from paradero.proof.canonical import digest
from paradero.proof.commitment import leaf_of
from paradero.proof.proofs import inclusion_proof, verify_inclusion
from paradero.record.entries import ClaimsRead, decode_entry
from paradero.record.grounding import ungrounded
from paradero.record.ledger import Line, checkpoint, line_at, stored_nodes
from paradero.record.naming import claim_ids
from paradero.record.store import Store


def seal_claim(store: Store, line: ClaimLine, seq: int, text: str) -> Seal:
    """The seal of a claim that ledger entry `seq` carries, over the stored `text` that it quotes."""
    entry, state = line_at(store, seq), checkpoint(store)
    proof = inclusion_proof(seq - 1, state.size, stored_nodes(store))
    committed = leaf_of(entry.salt, entry.entry) == entry.leaf
    included = verify_inclusion(entry.leaf, seq - 1, state.size, proof, state.root)
    return Seal(
        seq=seq,
        at=entry.at,
        entry_digest=digest(entry.entry),
        salt=entry.salt.hex(),
        leaf=entry.leaf.hex(),
        index=seq - 1,
        tree_size=state.size,
        root=state.root.hex(),
        proof=tuple(step.hex() for step in proof),
        checkpoint=state.text(),
        verified=committed and included and _carries(entry, line, text),
    )


def _carries(entry: Line, line: ClaimLine, text: str) -> bool:
    """Whether the entry holds this very claim, and the claim's words are the stored text."""
    told = decode_entry(entry.entry)
    if not isinstance(told, ClaimsRead):
        return False
    carried = dict(zip(claim_ids(told.digest, told.claims), told.claims, strict=True))
    return carried.get(line.id) == line.claim and next(ungrounded(line.claim, text), None) is None
