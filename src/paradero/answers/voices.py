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
        key, name = _speaker(told.line)
        names.setdefault(key, name)
        said.setdefault(key, []).append(told.line)
    ranked = sorted(said, key=lambda key: (-len(said[key]), key))
    return tuple(_voice(names[key], key[1], said[key]) for key in ranked)


def _speaker(line: ClaimLine) -> tuple[tuple[str, bool], str]:
    """What tells a speaker from others, and its name. Documents with the same title do not speak with one voice."""
    source = line.source
    if line.claim.speakers:
        name = line.claim.speakers[-1].name
        return (fold(name) or name, False), name
    if source.publisher:
        return (fold(source.publisher) or source.publisher, True), source.publisher
    return (source.address, True), source.title or source.address


def _voice(name: str, own_words: bool, lines: list[ClaimLine]) -> Voice:
    stances = Counter(line.claim.stance for line in lines)
    ranked = sorted(stances.items(), key=lambda item: (-item[1], item[0]))
    return Voice(name, own_words, tuple(Count(*item) for item in ranked), tuple(line.id for line in lines))
