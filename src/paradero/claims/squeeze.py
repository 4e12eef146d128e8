"""One block of a text as a parser wants it: on one line, single blanks, words broken over lines joined again.

The squeezed text is shorter than the block, so each of its characters keeps the offset it came from.
"""

import re

import msgspec

from paradero.claims.cases import CASE
from paradero.words.passage import Span

# A word broken over lines, a dash between clauses (a comma to the parser), a case named between commas ("in another
# case, J.G.G. v. Trump, the judge"), which parsers take for the sentence's subject, blanks.
_CUT = re.compile(
    r"(?P<hyphen>(?<=[a-záéíóúñü])-[ ]*\r?\n[ ]*(?=[a-záéíóúñü]))"
    rf"|(?P<case>(?<=[a-z]),\s+{CASE}(?=,))"
    r"|(?P<dash>(?<=\w)\s*—\s*(?=\w)|(?<=\w)\s+--?\s+(?=[^\W\d]))|(?P<blank>\s+)"
)
_NEEDS_WORK = re.compile(r" v\.? |\s\s|[\r\n—]|^\s|\s$|\s[-,.;:!?)]")
_NO_BLANK_BEFORE = frozenset(",.;:!?)")


_SHOUTED = r"[A-ZÀ-Ý][A-ZÀ-Ý.'-]+(?: [A-ZÀ-Ý][A-ZÀ-Ý.'-]+){0,3}(?:, [^-–—\n]{0,40}?)?(?: ?\([^)\n]{1,40}\))?"
_PLACE = r"[A-ZÀ-Ý][\w.'-]+(?: [A-ZÀ-Ý][\w.'-]+){0,2}"
# "San Francisco, California -", "Mbabane (AFP) -", "(Johannesburg) -", "Nov. 12 (UPI) -".
_QUIET = (
    rf"{_PLACE}, {_PLACE}(?: ?\([^)\n]{{1,40}}\))?|{_PLACE}(?: \d{{1,2}})? \([A-Z][^)\n]{{1,40}}\)"
    rf"|\({_PLACE}(?:, {_PLACE})?\)"
)
_DATELINE = re.compile(rf"(?:{_SHOUTED} +(?:-{{1,2}}|[–—])|(?:{_QUIET}) +(?:-{{1,2}}|[–—])(?= +[^\w\s]?[A-ZÀ-Ý])) +")


# The same in small letters, as in Spanish ("Tegucigalpa, Honduras.- ", "Ginebra, 13 may (EFE).- "), before a paragraph.
_SMALL_DATELINE = re.compile(
    r"(?=.{0,60}?(?:- +|—)[A-ZÀ-Ý\"¿¡][^\0]{80})"
    r"(?:\(?[A-ZÀ-Ý][^\W\d_]+\.?(?: (?:de |del |la )?[A-ZÀ-Ý][^\W\d_]*\.?){0,3}\)?"
    r"(?:, [\dA-ZÀ-Ý][^-—\n(,.]{0,25}\.?)?)?"
    r"(?:\d{1,2} de [a-z]{4,10} de \d{4})?(?: ?\([^)\n]{1,40}\))?[.:]?(?: ?-{1,2} +| ?— ?)(?=[A-ZÀ-Ý\"¿¡])"
)


class Squeezed(msgspec.Struct, frozen=True):
    """`text` for the parser; `offsets[i]` is where character `i` stands in the document, with one more for the end."""

    text: str
    offsets: list[int] | range

    def span(self, start: int, end: int) -> Span:
        """The place in the document of the squeezed stretch `[start, end)`; `end > start`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def squeeze(normal_text: str, span: Span) -> Squeezed:
    """Squeeze the block at `span` of a normal-form text, without its dateline ("BALTIMORE (AP) - ")."""
    dateline = _DATELINE.match(normal_text, span.start, span.end) or _SMALL_DATELINE.match(
        normal_text, span.start, span.end
    )
    if dateline:
        span = Span(dateline.end(), span.end)
    stretch = normal_text[span.start : span.end]
    if not _NEEDS_WORK.search(stretch):
        return Squeezed(stretch, range(span.start, span.end + 1))
    letters: list[str] = []
    offsets: list[int] = []
    position = 0
    for start, end, instead in _cuts(stretch):
        letters.append(stretch[position:start])
        offsets.extend(range(span.start + position, span.start + start))
        letters.append(instead)
        offsets.extend([span.start + start] * len(instead))
        position = end
    letters.append(stretch[position:])
    offsets.extend(range(span.start + position, span.end + 1))
    return Squeezed("".join(letters), offsets)


def _cuts(stretch: str) -> list[tuple[int, int, str]]:
    """Stretches to cut out, in order, each with what stands in its place."""
    return [(found.start(), found.end(), _instead(found, stretch)) for found in _CUT.finditer(stretch)]


def _instead(found: re.Match[str], stretch: str) -> str:
    if found.lastgroup in ("hyphen", "case") or found.end() == len(stretch):
        return ""
    if found.lastgroup == "dash":
        return ", "
    return "" if found.start() == 0 or stretch[found.end()] in _NO_BLANK_BEFORE else " "
