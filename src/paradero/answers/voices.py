"""Who says what: claims grouped by the outermost speaker that the words name."""

from collections import Counter
from collections.abc import Iterable

from paradero.answers.views import ClaimLine, Count, TimelineLine, Voice
from paradero.identity.names import fold


def voices(lines: Iterable[TimelineLine]) -> tuple[Voice, ...]:
    """The speakers of these claims, those with most claims first; a document without speakers speaks itself."""
    said: dict[tuple[str, bool], list[ClaimLine]] = {}
    names: dict[tuple[str, bool], str] = {}
    for told in lines:
        name, own_words = _speaker(told.line)
        key = (fold(name) or name, own_words)
        names.setdefault(key, name)
        said.setdefault(key, []).append(told.line)
    ranked = sorted(said, key=lambda key: (-len(said[key]), key))
    return tuple(_voice(names[key], key[1], said[key]) for key in ranked)


def _speaker(line: ClaimLine) -> tuple[str, bool]:
    if line.claim.speakers:
        return line.claim.speakers[-1].name, False
    return line.source.publisher or line.source.address, True


def _voice(name: str, own_words: bool, lines: list[ClaimLine]) -> Voice:
    stances = Counter(line.claim.stance for line in lines)
    ranked = sorted(stances.items(), key=lambda item: (-item[1], item[0]))
    return Voice(name, own_words, tuple(Count(*item) for item in ranked), tuple(line.id for line in lines))
