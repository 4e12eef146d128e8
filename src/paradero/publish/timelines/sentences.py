"""What bars, collisions and gaps say, in sentences: the same on pages, in the terminal and in reports."""

from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.protection_bars import claim_ids
from paradero.answers.timelines.views import Absence, Bar, Collision, Crossing, Timeline
from paradero.publish.dates import spoken_date
from paradero.publish.naming import called
from paradero.publish.protections import (
    answer_sentence,
    country_name,
    event_sentence,
    fact_words,
    protection_title,
    protection_words,
    spoken_gap,
    spoken_moment,
)
from paradero.publish.timelines.wording import timeline_words
from paradero.publish.wording import stance_words
from paradero.words.protection import Protection


def label_of(bar: Bar, protections: dict[str, Protection]) -> str:
    """What a bar is called: the title of a protection, else what the words name, with its number."""
    for key in (f"claim {claim}" for claim in bar.claims):
        if bar.kind == "protection" and key in protections:
            title = protection_title(protections[key])
            return timeline_words().bar["of_class"].format(label=title) if bar.of_class else title
    words = timeline_words()
    label = called(" ".join(bar.label.split()))
    if not label:
        return words.unnamed.get(bar.kind, words.bar["nobody"])
    return words.label.get(f"{bar.kind}_{bar.role}", "{label}").format(label=label)


def by_key(timeline: Timeline) -> dict[str, Protection]:
    """The protections of a timeline by the claims that state them."""
    return {ground.address: one for one in timeline.protections for ground in one.grounds}


def aside_words(aside: str) -> str:
    """What stands beside a bar, each name as it is called."""
    return ", ".join(map(called, aside.split(", ")))


def who_says(bar: Bar) -> str:
    """Whose words they are."""
    words = timeline_words().bar
    said = words["says"].format(who=", ".join(map(called, bar.speakers))) if bar.speakers else words["own"]
    if not bar.missing:
        return said
    return f"{said}; {words['missing'].format(facts=', '.join(map(fact_words, bar.missing)))}"


def stance_label(bar: Bar) -> str:
    """How it is said: "alleged", "planned"."""
    return stance_words(bar.kind, bar.stance).label


def bar_when(bar: Bar, *, plain: bool = False) -> str:
    """When, as vague as the words are, with the deadline of an order; `plain` leaves what is not said unsaid."""
    words = timeline_words().bar
    told = _when(bar)
    if bar.deadline:
        return f"{told}; {words['ordered_by'].format(deadline=spoken_moment(bar.deadline))}"
    if bar.deadline_words and not plain:
        return f"{told}; {words['deadline_in_words'].format(words=bar.deadline_words)}"
    return told


def bar_sentence(bar: Bar, track: str, label: str) -> str:
    """All that a bar says, in one sentence: for whoever does not see it."""
    words = timeline_words()
    return words.bar["sentence"].format(
        track=words.track.get(track, track),
        label=label,
        stance=stance_label(bar),
        who=who_says(bar),
        when=bar_when(bar),
    )


def claims_sentence(bar: Bar) -> str:
    """On how many claims it opens."""
    words = timeline_words().bar
    return words["claims_one"] if len(bar.claims) == 1 else words["claims_many"].format(count=len(bar.claims))


def collision_sentence(clash: Collision) -> str:
    """What cannot both be so, when, and who says which."""
    left, right = clash.left, clash.right
    if clash.clash == "denied" and left.stance == "denies":
        left, right = right, left
    return (
        timeline_words()
        .collision[clash.clash]
        .format(
            when=span_words(clash.first, clash.last),
            left=left.label,
            right=right.label,
            left_holder=left.aside,
            right_holder=right.aside,
            left_who=who_says(left),
            right_who=who_says(right) if clash.clash != "denied" else ", ".join(right.speakers) or who_says(right),
        )
    )


def absence_sentence(gap: Absence) -> str:
    """Between what and what no document says where somebody was."""
    words = timeline_words().absence
    told = {
        "when": span_words(gap.first, gap.last),
        "after": label_of(gap.after, {}),
        "after_when": bar_when(gap.after, plain=True),
    }
    if gap.before is None:
        return words["open"].format(**told)
    return words["between"].format(
        before=label_of(gap.before, {}), before_when=bar_when(gap.before, plain=True), **told
    )


def crossing_sentence(crossing: Crossing) -> str:
    """How a protection stood when somebody was moved, and by how much it came before."""
    words, answer = timeline_words().crossing, crossing.answer
    told = {
        "label": crossing.move.label,
        "moved": spoken_moment(crossing.move.when or ""),
        "protection": protection_title(answer.protection),
        "sentence": answer_sentence(answer),
        "act": protection_words().act[answer.act],
        "destination": country_name(answer.destination) if answer.destination else crossing.move.label,
    }
    if answer.gap is None or answer.event is None or answer.after or answer.status != "bars":
        return words["other"].format(**told)
    return words["after"].format(gap=spoken_gap(answer.gap), event=event_sentence(answer.event), **told)


def claims_of(protection: Protection) -> list[str]:
    """The ids of the claims that state a protection."""
    return claim_ids(protection.grounds)


def clock_words(time: str) -> str:
    """The hour of an instant with its offset, without seconds that are none: "09:52 (-04:00)"."""
    clock, offset = time[:8], time[8:]
    told = clock.removesuffix(":00")
    return f"{told} ({'UTC' if offset in ('Z', '+00:00') else offset})" if offset else told


def span_words(first: str, last: str) -> str:
    """A stretch of days in plain words."""
    return spoken_date(first) if first == last else spoken_date(f"{first}/{last}")


def _when(bar: Bar) -> str:
    words = timeline_words().bar
    if not bar.dated:
        said = bar.start.last or bar.stop.first
        return (
            words["undated_event" if bar.shape == "event" and is_said(bar) else "undated"].format(said=_spoken(said))
            if said
            else words["unknown"]
        )
    told = _dated(bar)
    return words["about"].format(when=told) if bar.about else told


def _dated(bar: Bar) -> str:
    words = timeline_words().bar
    start, stop = bar.start, bar.stop
    if bar.shape == "event" and start == stop:
        return words["at"].format(when=_edge(start.first, start.last))
    if start.first is None and stop.last is None:
        if start.last == stop.first:
            return words["holds"].format(day=_spoken(start.last))
        return words["within"].format(when=_edge(stop.first, start.last))
    if start.first is None:
        return words["until"].format(stop=_edge(stop.first, stop.last))
    if stop.last is None and stop.first is None:
        return words["from"].format(start=_edge(start.first, start.last))
    if stop.last is None:
        return words["since"].format(start=_edge(start.first, start.last), stop=_spoken(stop.first))
    return words["through"].format(start=_edge(start.first, start.last), stop=_edge(stop.first, stop.last))


def _edge(first: str | None, last: str | None) -> str:
    """One end in words: a day, an instant, a whole month or year, else a stretch."""
    if first is None or last is None or first == last:
        return _spoken(first or last)
    return _part(first, last) or span_words(first, last)


def _part(first: str, last: str) -> str | None:
    """The month or year that a stretch exactly is; None for any other."""
    if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
        return spoken_date(first[:4])
    whole = first[:7] == last[:7] and first.endswith("-01") and int(last[8:10]) >= 28
    return spoken_date(first[:7]) if whole else None


def _spoken(at: str | None) -> str:
    return spoken_moment(at) if at else timeline_words().bar["unknown"]
