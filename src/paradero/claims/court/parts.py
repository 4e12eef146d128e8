"""Dissents, concurrences and statements: the stretches of an opinion in which one judge speaks and not the court.

The Supreme Court opens them "JUSTICE KAGAN, with whom JUSTICE JACKSON joins, dissenting." or "Statement of JUSTICE
SOTOMAYOR … respecting …"; courts of appeals "HO, Circuit Judge, concurring in part:" or "Judge Ho, dissenting:".
"""

import re
from typing import cast

from paradero.claims.court.bench import judge_of, names_in
from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import BenchPart, Court, Part
from paradero.words.passage import Span

_NAME = r"[A-ZÀ-Ý][\wÀ-ÿ.'-]+(?: [A-ZÀ-Ý][\wÀ-ÿ.'-]*){0,3}"
_JOINED = r"(?:,?\s+(?:with\s+whom|joined\s+by)\s+(?P<joined>[^.:]{3,160}?)(?:joins?\b[^,.:]{0,40})?)?"
_MANNER = r"(?P<manner>(?:(?:specially\s+)?concurring|dissenting|respecting)\b[^.:\n]{0,200})(?P<end>[.:]\*?|(?=\n))"
_HEADING = re.compile(
    rf"(?:^|\n)(?:(?:Statement|Opinion) of )?(?:(?:CHIEF )?JUSTICE (?P<justice>{_NAME}?)|(?:THE )?"
    rf"(?P<chief>CHIEF JUSTICE)"
    rf"|(?P<circuit>{_NAME}), (?:Chief |Senior )*(?:Circuit |District )?Judge|(?P<short>[A-Z][A-Z'.-]+), "
    rf"(?:C\. ?)?J\.|(?:Chief )?Judge (?P<judge>{_NAME}))"
    rf"{_JOINED},?\s+{_MANNER}"
)
_MANNERS = {"dissenting": "dissenting", "concurring": "concurring", "respecting": "statement"}


def find_parts(flow: Flow, court: Court, document: str) -> tuple[Part, ...]:
    """The separate opinions of a document, in order; each goes on to the next or to the end."""
    hits = list(_HEADING.finditer(flow.text))
    ends = [*(hit.start() for hit in hits), len(flow.text)][1:]
    found = []
    for hit, end in zip(hits, ends, strict=True):
        group = next(name for name in ("justice", "chief", "circuit", "short", "judge") if hit[name])
        names = names_in(flow, hit.start(group), hit.end(group), document) or [
            flow.filler(*hit.span(group), document, "person")
        ]
        start = min(hit.start() + 1, end - 1)
        manner = next(_MANNERS[word] for word in _MANNERS if word in hit["manner"])
        # What both concurs and dissents is told as a dissent, the stronger of the two.
        manner = "dissenting" if "dissenting" in hit["manner"] else manner
        place = Span(flow.offsets[start], flow.offsets[end])
        joined = names_in(flow, *hit.span("joined"), document) if hit["joined"] else []
        found.append(
            Part(
                place,
                judge_of(names[0], court),
                cast(BenchPart, manner),
                tuple(judge_of(name, court) for name in joined),
            )
        )
    return tuple(found)
