"""The table wording.toml: the words of audits."""

import msgspec

from paradero.publish.tables import table_of_words


class AuditWords(msgspec.Struct, frozen=True):
    """The whole table."""

    verdict: dict[str, str]
    note: dict[str, str]
    because: dict[str, str]
    told: dict[str, str]
    quote: dict[str, str]
    field: dict[str, str]
    of_field: dict[str, str]
    of_row: dict[str, str]


def audit_words() -> AuditWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.audit", "wording.toml", "audit", AuditWords)
