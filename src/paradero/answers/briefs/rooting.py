"""The independent origins of claims, as findings ask for them, kept for whoever wants the reasons as well."""

from collections.abc import Mapping, Sequence

from paradero.answers.findings.origins import Rooted
from paradero.answers.origins.roots import roots_of_rows
from paradero.answers.origins.views import Root
from paradero.record.store import Store


class Roots:
    """Finds roots by row numbers of claims; `kept` holds each by the id of its claim."""

    def __init__(self) -> None:
        self.kept: dict[str, Root] = {}

    def __call__(self, store: Store, claims: Sequence[int], known_on: str | None) -> Mapping[int, Rooted]:
        """As `RootsOf` says."""
        found = roots_of_rows(store, claims, known_on=known_on)
        self.kept |= {root.claim: root for root in found.values()}
        return {number: Rooted(root.root.key, root.root.name) for number, root in found.items()}
