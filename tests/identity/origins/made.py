"""Texts as the reader of texts would give them: a paragraph a block."""

import re

from paradero.words.document import Block, Field, Metadata, TextVersion
from paradero.words.passage import Span


def text(words: str, lang: str = "en", **known: str) -> TextVersion:
    """A text of these paragraphs (between blank lines), with what is known of it."""
    blocks = tuple(
        Block(Span(*found.span()), "body", lang) for found in re.finditer(r"[^\n]+(?:\n(?!\n)[^\n]+)*", words)
    )
    metadata = Metadata(**{name: Field(value, "test") for name, value in known.items()})
    return TextVersion(words, blocks, metadata=metadata)


STORY = """The example ministry said on Monday that 132 people had been flown from Harbour Field to the port of Aldena \
under a note signed in April by Ministers Varela and Okonjo.

The group landed shortly after noon, according to the tower log, and was taken by bus to a barracks outside Porto Ver. \
Lawyers for 41 of them had asked Judge Marisol Quennell to stop the flight that morning.

“We were told nothing until the doors were shut behind us,” one of the passengers, Teodoro Banquez, said by telephone.

The note, which has not been published, lets Aldena turn back anyone it likes, and costs 900 florins a head, \
two officials in the capital said."""
"""An invented story."""

SPUN = """On Monday, officials of the example ministry declared that 132 individuals were transported out of Harbour \
Field toward Aldena's port, as foreseen by the note that Ministers Varela and Okonjo put their names to in April.

Shortly past noon they arrived, the log of the tower shows, and buses brought them to barracks near Porto Ver. That \
morning the lawyers of 41 had gone to Judge Marisol Quennell for a halt to the flight.

A passenger named Teodoro Banquez spoke of shut doors on the telephone. Unpublished still, the note allows Aldena to \
refuse whom it wants for 900 florins per person, say two officials."""
"""The same told in other words."""

TRANSLATED = """El ministerio de ejemplo dijo el lunes que 132 personas fueron trasladadas de Harbour Field al puerto \
de Aldena según una nota firmada en abril por los ministros Varela y Okonjo.

El grupo aterrizó poco después del mediodía y fue llevado en autobús a un cuartel en las afueras de Porto Ver. Los \
abogados de 41 de ellos habían pedido a la jueza Marisol Quennell que detuviera el vuelo.

Uno de los pasajeros, Teodoro Banquez, habló por teléfono. La nota permite a Aldena devolver a quien quiera y cuesta \
900 florines por cabeza."""
"""The same in Spanish."""

OTHER = """A different flight left the northern coast on Thursday with 18 people aboard, the harbour master of Lissel \
said, and no court had been asked about it.

Relatives waited at the gate of the Sankt Olm depot through the night; Brother Anselm Rook handed out soup. \
Nobody from the ministry of the interior came, and the list of names was pinned to the door at six."""
"""Another story."""
