"""A brief put together: its sections in the given order, then notes, sources and origins, numbered as they come."""

from collections.abc import Iterator

from paradero.answers.briefs.views import BriefView, Ground
from paradero.answers.views import ClaimLine, Source
from paradero.publish.briefs.paper import Note, OriginLine, Paper, SourceLine, link_to
from paradero.publish.briefs.sentence import Point, Section
from paradero.publish.briefs.telling import SECTIONS, point_of, section_of, unknown_points
from paradero.publish.briefs.wording import brief_words
from paradero.publish.dates import spoken_date
from paradero.publish.language import language
from paradero.publish.naming import called, end_of_address, source_name, voice_name
from paradero.publish.origins import origin_name, reason_sentence
from paradero.publish.wording import stance_words

_MOST_REASONS = 4


def paper_of(view: BriefView) -> Paper:
    """The brief in the language spoken."""
    words = brief_words()
    sections = tuple(_sections(view))
    lines = _told(sections)
    sources = {source: number for number, source in enumerate(dict.fromkeys(line.source for line in lines), 1)}
    notes = tuple(_note(number, view.grounds[line.id], sources) for number, line in enumerate(lines, 1))
    return Paper(
        title=words.title["brief"].format(subject=called(view.subject.name)),
        facts=tuple(_facts(view, len(notes))),
        sections=sections,
        notes=notes,
        sources=tuple(_source(number, source) for source, number in sources.items()),
        origins=tuple(_origins(view, lines)),
        checkpoint=view.checkpoint,
        lang=language(),
        words=words.title | {"about": words.about["made"], "left_out": words.part["left_out"]},
    )


def _sections(view: BriefView) -> Iterator[Section]:
    words = brief_words()
    points: dict[str, list[Point]] = {name: [] for name in SECTIONS}
    for finding in view.findings:
        point = point_of(finding)
        if point:
            points[section_of(finding)].append(point)
    points["unknown"].extend(unknown_points(view))
    for name in SECTIONS:
        told = tuple(points[name])
        yield Section(name, words.section[name], words.note[name], told, words.empty["section"])


def _told(sections: tuple[Section, ...]) -> list[ClaimLine]:
    """The claims of all sentences, each once, in the order of reading."""
    found = {
        line.id: line
        for section in sections
        for point in section.points
        for sentence in point.sentences
        for line in sentence.grounds.lines
    }
    return list(found.values())


def _facts(view: BriefView, shown: int) -> Iterator[tuple[str, str]]:
    words = brief_words()
    asked = words.value["some" if view.all_questions else "some_of_at_least"]
    claims = f"{view.claims:,}"
    yield words.fact["subject"], f"{called(view.subject.name)} ({view.subject.key})"
    if view.subject.aliases:
        yield words.fact["known_as"], "; ".join(view.subject.aliases)
    if view.as_of:
        yield words.fact["as_of"], spoken_date(view.as_of)
    if view.known_on:
        yield words.fact["known_on"], spoken_date(view.known_on)
    if view.learned_last:
        yield words.fact["learned"], view.learned_last
    yield words.fact["entries"], f"{view.tree_size:,}"
    yield words.fact["root"], view.root
    yield words.fact["claims"], claims if view.all_claims else words.value["at_least"].format(total=claims)
    yield words.fact["shown"], f"{shown:,}"
    yield words.fact["questions"], asked.format(shown=len(view.findings), total=f"{view.questions:,}")


def _note(number: int, ground: Ground, sources: dict[Source, int]) -> Note:
    line, words = ground.line, brief_words().part
    claim, source = line.claim, line.source
    name = claim.speakers[0].name if claim.speakers else source.publisher or source.title or source.address
    stance = stance_words(claim.kind, claim.stance).label
    return Note(
        number=number,
        claim=line.id,
        said=words["stance"].format(name=voice_name(name), stance=stance),
        before=ground.before,
        exact=claim.passage.exact,
        after=ground.after,
        source=sources[source],
        source_name=source_name(source),
        place=words["page"].format(page=claim.passage.page) if claim.passage.page else "",
        link=link_to(source.url, claim.passage.exact),
        lang=source.lang,
    )


def _source(number: int, source: Source) -> SourceLine:
    """A source by its address on the web; a file by its name alone, for a brief leaves the machine it was made on."""
    words, link = brief_words().part, source.url if link_to(source.url, "") else None
    day = words["published"].format(day=spoken_date(source.published, "when")) if source.published else words["undated"]
    return SourceLine(
        number=number,
        name=source_name(source),
        told=", ".join(filter(None, (source.publisher, day))),
        address=link or end_of_address(source.address),
        link=link,
        digest=source.digest,
        document=source.document,
        version=source.version,
    )


def _origins(view: BriefView, lines: list[ClaimLine]) -> Iterator[OriginLine]:
    """Each origin with the notes that go back to it, those that most go back to first."""
    notes: dict[str, list[int]] = {}
    for number, line in enumerate(lines, 1):
        notes.setdefault(view.grounds[line.id].root.root.key, []).append(number)
    for numbers in sorted(notes.values(), key=lambda many: (-len(many), many)):
        roots = [view.grounds[lines[number - 1].id].root for number in numbers]
        reasons = dict.fromkeys(reason_sentence(reason) for root in roots for reason in root.chain)
        yield OriginLine(origin_name(roots[0].root), tuple(numbers), tuple(reasons)[:_MOST_REASONS])
