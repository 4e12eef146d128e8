"""Protections as lines of a terminal: how each stands, why, and the words that say so."""

from typing import TYPE_CHECKING, Final

from paradero.answers.protections.in_force import TO_BE_LOOKED_AT
from paradero.answers.protections.life import in_time
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.language import _, _p
from paradero.publish.protections import (
    address_words,
    answer_sentence,
    event_sentence,
    grounds_of,
    protection_title,
    protection_words,
    spoken_moment,
    whose,
)
from paradero.publish.reasons import reason_table

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from paradero.answers.protections.asking import Stands
    from paradero.answers.protections.statements import Aside
    from paradero.words.protection import Grounds, Protection

_ALWAYS_WHOLE: Final = ("nobody recognised", "an end of an order not named")


def print_stands(out: "Console", stands: "Stands") -> None:
    """Print how a protection stands against a move: status, sentence, the order's own conditions, and the words."""
    from rich.text import Text

    answer = stands.answer
    style = "bold red" if answer.status == "bars" else "bold yellow" if answer.status in TO_BE_LOOKED_AT else "bold"
    label = protection_words().status[answer.status].label
    out.print(Text(label, style) + Text(" · ") + _headline(answer.protection))
    print_indented(out, Text(safe(answer_sentence(answer))))
    for condition in answer.unless:
        print_indented(out, Text(safe(condition)))
    if stands.comparison:
        print_indented(out, Text(_("the names: {likeness}", likeness=_likeness(stands)), "dim"))
    _print_ground(out, answer.protection)
    out.print()


def _likeness(stands: "Stands") -> str:
    """Tier, and what agrees and differs, of the person asked for and the one protected."""
    told = stands.comparison
    if told is None:
        return ""
    sides = ", ".join(f"{one.left or '–'} / {one.right or '–'}" for one in told.differ)
    tier = reason_table().tier[told.tier]
    return safe(_("{tier}; differs: {sides}", tier=tier, sides=sides) if sides else tier)


def print_protection(out: "Console", protection: "Protection") -> None:
    """Print a protection with its life and the words that say it."""
    from rich.text import Text

    out.print(_headline(protection))
    for sentence in dict.fromkeys(map(event_sentence, in_time(protection.events))):
        print_indented(out, Text(safe(sentence)))
    for condition in protection.conditions:
        print_indented(out, Text(safe(condition)))
    if protection.until:
        print_indented(out, Text(safe(_p("date", "until {date}", date=spoken_moment(protection.until, "after")))))
    _print_ground(out, protection)
    out.print()


def _headline(protection: "Protection") -> "Text":
    from rich.text import Text

    return Text(safe(f"{whose(protection)} · {protection_title(protection)}"), "bold")


def _print_ground(out: "Console", protection: "Protection") -> None:
    for ground in grounds_of(protection):
        _print_words(out, ground)


def _print_words(out: "Console", ground: "Grounds") -> None:
    from rich.text import Text

    print_indented(out, Text(f"“{safe(ground.words)}”") + Text(f" — {safe(address_words(ground.address))}", "dim"))


def print_asides(out: "Console", asides: "tuple[Aside, ...]", *, everything: bool) -> None:
    """Print claims that are part of no protection: orders that leave it open whose, and how many others."""
    from rich.text import Text

    for why, words in protection_words().why.items():
        told = [aside for aside in asides if aside.why == why]
        if not told:
            continue
        shown = told if everything or why in _ALWAYS_WHOLE else []
        out.print(Text(f"{len(told)} · {words}" + ("" if shown else f" ({_('--asides prints them')})"), "dim"))
        for aside in shown:
            _print_words(out, aside.grounds)
