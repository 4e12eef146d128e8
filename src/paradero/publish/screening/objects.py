"""A screening as JSON: everything that was found, and the sentences that the pages show."""

from typing import Any

import msgspec

from paradero.answers.protections.in_force import Answer
from paradero.answers.screening.views import Held, Match, RowFound, Screening
from paradero.publish.protections import answer_sentence, protection_object, protection_title
from paradero.publish.screening.sentences import agreeing, differing, finding_sentence, missing, number_sentence

Object = dict[str, Any]


def screening_object(screening: Screening) -> Object:
    """One object; rows in the order of the list."""
    return {
        "asked": _plain(screening.asked),
        "list": _plain(screening.listed),
        "held": _plain(screening.held),
        "searched_at": screening.searched_at,
        "versions": _plain(screening.versions),
        "counts": screening.counted(),
        "rows": [_row(row, screening.held) for row in screening.rows],
    }


def _row(row: RowFound, held: Held) -> Object:
    return {
        "line": row.row.line,
        "sheet": row.row.sheet,
        "address": row.row.address,
        "words": row.row.words,
        "person": _plain(row.row.person),
        "cells": row.row.cells,
        "move": _plain(row.move),
        "finding": row.finding,
        "says": finding_sentence(row, held),
        "matches": [_match(match) for match in row.matches],
        "more": row.more,
        "equal": row.equal,
        "deciding": list(row.deciding),
        "set_aside": [_match(match) for match in row.set_aside],
        "class_orders": [_answer(answer) for answer in row.classes],
        "class_orders_outside": row.classes_outside,
    }


def _match(match: Match) -> Object:
    comparison = match.comparison
    return {
        "person": _plain(match.known.person),
        "source": match.known.source,
        "subject": match.known.subject,
        "tier": comparison.tier,
        "agrees": agreeing(comparison),
        "differs": differing(comparison),
        "missing": missing(comparison),
        "number": {"relation": match.number, "says": number_sentence(match)},
        "reasons": {field: _plain(getattr(comparison, field)) for field in ("agree", "differ", "missing")},
        "protections": [_answer(answer) for answer in match.answers],
        "asides": _plain(match.asides),
        "grounds": _plain(match.known.grounds),
        "other_rows": list(match.other_rows),
    }


def _answer(answer: Answer) -> Object:
    return {
        "status": answer.status,
        "title": protection_title(answer.protection),
        "says": answer_sentence(answer),
        "event": _plain(answer.event),
        "gap": _plain(answer.gap),
        "after": answer.after,
        "missing": list(answer.missing),
        "outside": list(answer.outside),
        "conditions": list(answer.unless),
        "protection": protection_object(answer.protection),
    }


def _plain(told: Any) -> Any:
    return msgspec.to_builtins(told)
