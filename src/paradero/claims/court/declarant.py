"""Who swears a declaration: "DECLARATION OF DAVID W. JENNINGS", "I, David W. Jennings, declare" (28 U.S.C. § 1746)."""

import re

from paradero.claims.court.flow import Flow
from paradero.words.claim import Filler

_NAME = r"[A-ZÀ-Ý][\wÀ-ÿ.'-]*(?: [A-ZÀ-Ý][\wÀ-ÿ.'-]*){0,4}"
_OATH = re.compile(rf"\bI, (?P<name>{_NAME})(?=,| (?:hereby |do )?(?:declare|state|make|affirm|swear|depose))")
_TITLE = re.compile(rf"(?:DECLARATION|AFFIDAVIT|Declaration|Affidavit) (?:OF|of) (?P<name>{_NAME})")


def find_declarant(title: Filler | None, body: Flow, document: str) -> Filler | None:
    """The name of whoever declares, by the oath, else by the title; None where neither names anybody."""
    for pattern in (_OATH, _TITLE):
        found = pattern.search(body.text)
        if found is not None:
            return body.filler(*found.span("name"), document, "person")
    return title
