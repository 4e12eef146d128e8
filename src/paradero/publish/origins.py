"""Origins in words: from whom a claim or document comes, and why that is said."""

import msgspec

from paradero.answers.origins.page import outside
from paradero.answers.origins.views import CreditLine, DocumentOrigins, LikeLine, Origin, Reason, Root
from paradero.publish.contract import Object
from paradero.publish.tables import table_of_words


class OriginWords(msgspec.Struct, frozen=True):
    """The whole table `origins.toml`."""

    reason: dict[str, str]
    like: dict[str, str]
    descent: dict[str, str]
    because: dict[str, str]
    credit: dict[str, str]
    place: dict[str, str]


def origin_words() -> OriginWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish", "origins.toml", "origins", OriginWords)


def origin_name(origin: Origin) -> str:
    """Who or what it is; an outlet outside the record says so: "CNN (not in this record)"."""
    return f"{origin.name} ({origin_words().place['outside']})" if outside(origin) else origin.name


def reason_sentence(reason: Reason) -> str:
    """One step as a sentence without its words: "it repeats CBS News"."""
    said = origin_words().reason[reason.kind].format(to=reason.to.name if reason.to else "")
    directed = reason.directed or reason.other_document is None
    return said if directed else f"{said}; {origin_words().descent['unknown']}"


def like_sentence(line: LikeLine) -> str:
    """What two documents are to each other, and which came first: "nearly the same text; that one came first"."""
    table = origin_words()
    because = f" ({table.because[line.because]})" if table.because[line.because] else ""
    return f"{table.like[line.kind]}; {table.descent[line.descent]}{because}"


def among_sentence(origins: tuple[Origin, ...]) -> str:
    """Who else may be the first; empty where that is decided."""
    return f"{origin_words().place['among']}: {', '.join(map(origin_name, origins))}." if origins else ""


def root_object(root: Root) -> Object:
    """A claim's origin for machines, every span in code points of the stored text."""
    told: Object = msgspec.to_builtins(root)
    return told


def document_origins_object(shown: DocumentOrigins) -> Object:
    """A document's origins for machines."""
    told: Object = msgspec.to_builtins(shown)
    return told


def credit_sentence(line: CreditLine) -> str:
    """A credit as a phrase: "CBS News had it first"."""
    return f"{origin_name(line.outlet)} {origin_words().credit[line.kind]}"
