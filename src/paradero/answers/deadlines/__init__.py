"""Deadlines of orders that have passed, and of which the record holds no word whether they were met."""

from paradero.answers.deadlines.passed import passed_deadlines
from paradero.answers.deadlines.views import Deadline, DeadlineList

__all__ = ["Deadline", "DeadlineList", "passed_deadlines"]
