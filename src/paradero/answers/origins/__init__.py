"""Independent origins: whom a claim or a document comes from, so that corroboration counts roots and not pages."""

from paradero.answers.origins.roots import roots_of, roots_of_rows
from paradero.answers.origins.views import Origin, Reason, Root

__all__ = ["Origin", "Reason", "Root", "roots_of", "roots_of_rows"]
