"""A list against what the record and the loaded registers hold: who of it may be whom, and what bars the move."""

from paradero.answers.screening.asked import Asked, asked_of
from paradero.answers.screening.screen import screen
from paradero.answers.screening.views import Screening

__all__ = ["Asked", "Screening", "asked_of", "screen"]
