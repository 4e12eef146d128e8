"""What a number counts: the noun after it and the unit that the noun stands for, without a parser."""

import re
from functools import lru_cache

import msgspec

from paradero.claims.name_list import read_table
from paradero.claims.numerals import numerals
from paradero.words.passage import Span

_TOKEN = re.compile(r"[ \n]+[\"']?([^\W\d_]\w*(?:[-'](?!s\b)\w+)*)")
_NUMBER_TOKEN = re.compile(r"[ \n]+\d[\d,.]*")
_HYPHENED = re.compile(r"[- ]([^\W\d_]+)")
_REACH = 6


class Counted(msgspec.Struct, frozen=True):
    """The noun that is counted and its unit; `span` is None where the unit is known without a noun ("two of them")."""

    unit: str | None
    noun: str | None = None
    span: Span | None = None


class Nouns:
    """The nouns of one language that tell the unit."""

    def __init__(self, lang: str) -> None:
        table = numerals(lang).table
        self.grammar: dict[str, list[str]] = table["grammar"]
        self.units: dict[str, str] = {word: unit for unit, words in table["units"].items() for word in words}
        self._spanish = lang == "es"
        peoples = [form for row in read_table("demonyms.csv") for form in row["forms"].split("|")]
        self.peoples = frozenset(peoples)
        self._people = frozenset(table["people"]["nouns"])
        self._singular = frozenset(noun for noun in self._people if noun + "s" in self._people)
        self._stop = frozenset(self.grammar["stop"])
        self._pronouns = frozenset(self.grammar["pronouns"])
        linked = "|".join(re.escape(word) for word in sorted(self.grammar["of"], key=len, reverse=True))
        self._linked = re.compile(rf"[ \n]+(?:{linked})\b(?![-])")

    def after(self, text: str, place: int, value: float) -> Counted:
        """What the number `value` that ends at `place` counts."""
        linked = self._linked.match(text, place)
        if linked:
            place = linked.end()
            again = self._linked.match(text, place)
            place = again.end() if again else place
        tokens = self._tokens(text, place)
        if not tokens:
            return Counted(None)
        if linked and tokens[0][0] in self._pronouns:
            return Counted("people")
        return self._first_known(tokens) if self._spanish else self._last_known(tokens, value)

    def _tokens(self, text: str, place: int) -> list[tuple[str, int]]:
        """The words that may belong to the noun phrase, with their ends."""
        tokens: list[tuple[str, int]] = []
        for _ in range(_REACH):
            number = _NUMBER_TOKEN.match(text, place)
            if number and not tokens:
                place = number.end()
                continue
            found = _TOKEN.match(text, place)
            if not found or (found[1].lower() in self._stop and found[1] not in self._pronouns):
                break
            word, place = found[1], found.end(1)
            whole = "-" not in word or self.unit_of(word) is not None or not self._plain_noun(word.split("-")[0])
            tokens.append((word, place) if whole else (word.split("-")[0], found.start(1) + word.index("-")))
            if not whole or text[place : place + 2] == "'s":
                break
        return tokens

    def _plain_noun(self, word: str) -> bool:
        """Whether a word before a dash can only be the noun: "children-were", but not "Italian-run"."""
        if word in self.peoples:
            return word.endswith("s")
        return word.lower() in self._people and word.lower() not in self._singular

    def unit_of(self, word: str) -> str | None:
        """The unit that a noun stands for, None if it tells none."""
        lower = word.lower()
        if lower in self.units or word in self.units:
            return self.units.get(lower) or self.units[word]
        if lower in self._people or word in self.peoples:
            return "people"
        return None

    def _last_known(self, tokens: list[tuple[str, int]], value: float) -> Counted:
        """English: adjectives first, so the last of the known nouns that stand together."""
        best: tuple[str, int] | None = None
        firm = False
        for word, end in tokens:
            unit = self.unit_of(word)
            if unit == "people" and value != 1 and word.lower() in self._singular:
                unit = None
            if unit is None and firm:
                break
            if unit:
                best, firm = (word, end), word not in self.peoples or word.endswith(("s", "ese"))
        if best is None:
            return self._unknown(tokens)
        return self._counted(best)

    def _first_known(self, tokens: list[tuple[str, int]]) -> Counted:
        """Spanish: the noun first, then its adjectives."""
        for word, end in tokens[:3]:
            if self.unit_of(word):
                return self._counted((word, end))
        return self._unknown(tokens[:1])

    def _counted(self, token: tuple[str, int]) -> Counted:
        word, end = token
        return Counted(self.unit_of(word), word.lower(), Span(end - len(word), end))

    def _unknown(self, tokens: list[tuple[str, int]]) -> Counted:
        """A noun that tells no unit: the last plural of an English phrase, the first word of a Spanish one."""
        plurals = [token for token in tokens if token[0].endswith("s") and not token[0].endswith(("ss", "ous"))]
        if not plurals:
            return Counted(None)
        word, end = plurals[0]
        return Counted("other", word.lower(), Span(end - len(word), end))

    def hyphened(self, text: str, place: int) -> Counted | None:
        """The unit in "five-year", "24-hour"; None where the hyphen makes another compound."""
        found = _HYPHENED.match(text, place)
        unit = self.units.get(found[1].lower()) if found else None
        if found is None or unit not in (
            "hours",
            "minutes",
            "days",
            "weeks",
            "months",
            "years",
            "flights",
            "countries",
        ):
            return None
        return Counted(unit, found[1].lower(), Span(found.start(1), found.end(1)))

    def per_day(self, text: str, place: int) -> int | None:
        """Where "a day" ends that follows `place`; None if it does not."""
        found = self._per_day.match(text, place)
        return found.end() if found else None

    @property
    def _per_day(self) -> re.Pattern[str]:
        return _pattern(tuple(self.grammar["per_day"]))

    def confined(self, text: str, place: int) -> bool:
        """Whether the words after speak of something that lasts all day: confinement, lighting."""
        return any(word.lower() in self.grammar["confined"] for word in _TOKEN.findall(text[place : place + 45])[:4])


@lru_cache(maxsize=4)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[ \n-]+(?:{'|'.join(re.escape(phrase) for phrase in phrases)})\b")


@lru_cache(maxsize=2)
def nouns(lang: str) -> Nouns:
    """The nouns of a language; anything but Spanish is read as English."""
    return Nouns("es" if lang == "es" else "en")
