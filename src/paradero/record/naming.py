"""Names that stay: of documents from their address, of claims from what they say and where."""

import hashlib
from urllib.parse import urldefrag

from paradero.proof.canonical import canonical
from paradero.words.claim import Claim
from paradero.words.document import Metadata, Receipt


def address_of(receipt: Receipt, metadata: Metadata) -> str:
    """Where a document lives: its own address, else where it was fetched, else its file, else its bytes.

    What comes later under the same address is the next version of the same document. A stretch after `#` names a
    place inside a page and is dropped from web addresses; members of files keep theirs.
    """
    for address in (metadata.url.value if metadata.url else None, receipt.address):
        if address and address.strip():
            return urldefrag(address.strip()).url
    if receipt.origin.startswith("file:"):
        return receipt.origin
    return f"sha256:{receipt.digest}"


def document_id(address: str) -> str:
    """`d` and 12 hex digits of the address's SHA-256."""
    return "d" + hashlib.sha256(address.encode()).hexdigest()[:12]


def claim_ids(digest: str, claims: tuple[Claim, ...]) -> list[str]:
    """`c` and 16 hex digits for each claim of one version: the same words in the same roles keep their name.

    They come from the version's digest, the passage, the kind and the fillers' places; claims alike in all of these
    (they differ in stance, say) are told apart by their order.
    """
    seen: dict[bytes, int] = {}
    names: list[str] = []
    for claim in claims:
        said = _said(digest, claim)
        repeat = seen[said] = seen.get(said, -1) + 1
        names.append("c" + hashlib.sha256(said + b"\x00%d" % repeat).hexdigest()[:16])
    return names


def _said(digest: str, claim: Claim) -> bytes:
    roles = {role: [[filler.start, filler.end] for filler in fillers] for role, fillers in claim.roles.items()}
    return canonical([digest, claim.passage.start, claim.passage.end, claim.kind, roles])
