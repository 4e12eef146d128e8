"""The table clocks.toml: which answers have no use for one of the two clocks, and why."""

import msgspec

from paradero.publish.tables import table_of_words


class Clockless(msgspec.Struct, frozen=True):
    """The whole table: for each clock the answers without it, with the reason as a sentence."""

    as_of: dict[str, str]
    known_on: dict[str, str]

    def reasons(self, name: str) -> tuple[str, ...]:
        """Why the answer of this name goes without a clock; nothing where it has both."""
        return tuple(told[name] for told in (self.as_of, self.known_on) if name in told)


def clockless() -> Clockless:
    """The table in the language spoken."""
    return table_of_words("paradero.publish", "clocks.toml", "clocks", Clockless)
