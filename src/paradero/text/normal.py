"""A length-preserving normal form of a text, for parsers and grammars.

Every character is replaced by exactly one character, so an offset in the normal form is the same offset in the
stored text; marks (citations, Markdown brackets and addresses) become blanks.
"""

from paradero.words.document import TextVersion

_FOLD = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "–": "-", "‐": "-", "‑": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ", "\t": " ", "\u00ad": " ",
        "…": ".",
    }
)  # fmt: skip


def normal(version: TextVersion) -> str:
    """The normal form of a text: typographic marks folded, marks that are no words blanked, same length."""
    folded = fold_marks(version.text)
    if version.marks:
        letters = list(folded)
        for mark in version.marks:
            letters[mark.span.start : mark.span.end] = " " * (mark.span.end - mark.span.start)
        folded = "".join(letters)
    return folded


def fold_marks(words: str) -> str:
    """Words with their typographic marks folded, at equal length."""
    return words.translate(_FOLD)
