"""One claim for one assertion: drafts that say the same are joined, those that only repeat another kind fall away."""

from collections.abc import Sequence

from paradero.claims.matching import Draft
from paradero.claims.parse import Word
from paradero.words.vocabulary import Kind

# Of two claims on one trigger, the first kind says what the second would only repeat.
_SHADOWS: tuple[tuple[Kind, Kind], ...] = (
    ("removal_error", "transfer"), ("removal_error", "custody"), ("protection", "order"), ("order", "position"),
    ("compliance", "position"), ("compliance", "order"), ("arrangement", "transfer"), ("release", "transfer"),
    ("meeting", "custody"), ("emulation", "arrangement"), ("conditions", "position"), ("allegation", "position"),
    ("arrangement", "benefit"),
    ("removal_error", "position"), ("compliance", "release"), ("compliance", "transfer"),
    ("removal_error", "compliance"),
)  # fmt: skip
# What is refused, which is no event of its own.
_DECLINED: frozenset[tuple[Kind, Kind]] = frozenset({("position", "release"), ("position", "arrangement")})
# Chains of words that make one assertion of a kind: "entered an order directing", "is a gang member".
_CHAINED: frozenset[Kind] = frozenset(
    {"order", "allegation", "removal_error", "benefit", "position", "conditions", "protection", "arrangement"}
)
# What a removal was against, told beside it.
_AGAINST = frozenset({"violation", "defiance", "despite", "instruction", "order"})
# Kinds of which a list is one claim with several fillers, and the role that lists them.
_LISTED: dict[Kind, str] = {"benefit": "benefit", "conditions": "aspect"}
_LINKS: dict[Kind, frozenset[str]] = {
    "order": frozenset({"dobj", "acl", "relcl", "nsubjpass", "pobj", "agent"}),
    "allegation": frozenset(
        {"attr", "pobj", "prep", "pcomp", "dobj", "oprd", "xcomp", "ccomp", "compound", "amod", "appos", "acl"},
    ),
    "removal_error": frozenset(
        {"attr", "pobj", "prep", "nsubj", "nsubjpass", "dobj", "ccomp", "amod", "oprd", "conj", "advmod", "acomp"},
    ),
    "benefit": frozenset({"conj"}),
    "conditions": frozenset({"conj", "xcomp"}),
    "position": frozenset({"ccomp", "acomp"}),
    "protection": frozenset({"acl", "relcl"}),
    "arrangement": frozenset({"acl", "advcl", "xcomp", "dobj", "pcomp", "prep"}),
}
# Events inside another claim's words that say nothing more.
_INSIDE: dict[tuple[Kind, Kind], frozenset[str]] = {
    ("protection", "order"): frozenset({"acl", "relcl"}),
    ("removal_error", "compliance"): frozenset({"prep"}),
    ("conditions", "custody"): frozenset({"relcl"}),
    ("arrangement", "transfer"): frozenset({"xcomp", "ccomp"}),
    ("arrangement", "custody"): frozenset({"xcomp", "ccomp"}),
    ("compliance", "release"): frozenset({"xcomp", "dobj"}),
    ("compliance", "transfer"): frozenset({"xcomp"}),
    ("removal_error", "transfer"): frozenset({"prep"}),
    ("protection", "release"): frozenset({"ccomp"}),
    ("protection", "transfer"): frozenset({"ccomp"}),
    ("order", "position"): frozenset({"xcomp", "ccomp"}),
    ("emulation", "benefit"): frozenset({"xcomp", "acl", "ccomp", "advcl"}),
}


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for one assertion: of drafts that say the same, the first keeps the roles of all."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((other for other in kept if _same_assertion(other, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        _join(twin, draft)
    return kept


def _join(twin: Draft, draft: Draft) -> None:
    for role, heads in draft.roles.items():
        twin.roles.setdefault(role, heads)
    listed = _LISTED.get(draft.frame.kind)
    if listed and draft.trigger is not twin.trigger:
        twin.roles[listed] = list(dict.fromkeys([*twin.roles.get(listed, []), *draft.roles.get(listed, [])]))
    if draft.frame.kind == "transfer" and draft.trigger in twin.trigger.ancestors():
        twin.trigger = draft.trigger  # "planes carrying men landed": the main verb dates the event


def _same_assertion(one: Draft, other: Draft) -> bool:
    if one.frame.kind != other.frame.kind or one.remnant is not other.remnant:
        return False
    if one.trigger is other.trigger:
        return True
    upper, lower = (one, other) if one.trigger in other.trigger.ancestors() else (other, one)
    steps = _steps(lower.trigger, upper.trigger)
    if steps == ["conj"] and (_goes_on(upper, lower) or _is_record(upper, lower)):
        return True
    if steps and set(steps) == {"conj"} and one.frame is other.frame and not lower.trigger.is_verb:
        return bool(set(one.key) & set(other.key))  # "murderers, rapists and drug traffickers"
    if steps is None or ("conj" in steps and one.frame.kind not in _LISTED):
        return False
    apart = _apart(upper, lower, steps)
    if apart is not None:
        return not apart
    own_courts = _courts(lower) - {upper.trigger}
    if one.frame.kind == "order" and own_courts and not own_courts & _courts(upper):
        return False
    if one.frame.kind in _CHAINED and len(steps) <= 3 and not set(steps) - _LINKS[one.frame.kind]:
        return True
    return bool(set(one.key) & set(other.key))


def _apart(upper: Draft, lower: Draft, steps: list[str]) -> bool | None:
    """Whether the lower trigger is an act of its own, by how it hangs on the upper; None where that does not say."""
    kind = upper.frame.kind
    if kind == "arrangement" and steps[0] == "advcl" and lower.trigger.child("nsubj"):
        return True  # "Rwanda agreed to take them, while Eswatini has taken some"
    if kind == "transfer" and _moves_on(upper, lower):
        return True
    if kind != "order":
        return None
    if "advcl" in steps:  # "ordered his release, saying that", but "stepped in to halt it"
        return not (upper.frame.name == "step in" and steps == ["advcl"] and lower.trigger.tag == "VB")
    if steps == ["pcomp", "prep"] and lower.trigger.head.lower in ("after", "before"):
        return True  # "ordered him freed after finding that"
    if steps == ["xcomp"]:
        return False  # "refused to pause"
    return True if not upper.frame.issues and steps[-1] not in ("acl", "relcl") else None


def _is_record(first: Draft, second: Draft) -> bool:
    """ "with criminal charges or convictions": one record."""
    return first.frame is second.frame and first.frame.name == "criminal history"


def _goes_on(first: Draft, second: Draft) -> bool:
    """ "put him on a bus and sent him to Mexico": one move, told in two verbs, of which only one says where to."""
    places = [draft.roles.get("destination") for draft in (first, second)]
    if first.frame.kind != "transfer" or (all(places) and places[0] != places[1]):
        return False
    return {head.lower for head in first.key} == {head.lower for head in second.key}


def _moves_on(later: Draft, earlier: Draft) -> bool:
    """ "men deported to Ghana were sent to Togo": two moves of the same people."""
    places = [draft.roles.get("destination", []) for draft in (later, earlier)]
    if all(places):
        return not set(places[0]) & set(places[1])
    participle = earlier.trigger.dep == "acl" and earlier.trigger.tag in ("VBN", "VBD")
    return participle and bool(places[0]) and later.frame.name == "send"


def _courts(draft: Draft) -> set[Word]:
    return {head for role in ("court", "judge") for head in draft.roles.get(role, [])}


def _steps(lower: Word, upper: Word) -> list[str] | None:
    """The relations on the way up from one trigger to the other; None where they are not on one path."""
    steps = [lower.dep]
    for governor in lower.ancestors():
        if governor is upper:
            return steps
        steps.append(governor.dep)
    return None


def is_shadowed(draft: Draft, drafts: Sequence[Draft]) -> bool:
    return any(_shadows(other, draft) for other in drafts)


def _shadows(other: Draft, draft: Draft) -> bool:
    pair = (other.frame.kind, draft.frame.kind)
    if other.trigger is draft.trigger:
        if pair in _DECLINED and other.frame.stance == "declines":
            return True  # "would not return him", "will not accept them"
        told_too = (pair == ("removal_error", "transfer") and _is_told(other)) or draft.frame.name == "order that stops"
        return pair in _SHADOWS and not told_too
    if _is_own_wish(other, draft):
        return True
    if pair == ("conditions", "position") and other.trigger.dep == "dobj" and other.trigger.head is draft.trigger:
        return True
    steps = _steps(draft.trigger, other.trigger) if pair in _INSIDE else None
    return steps is not None and steps[-1] in _INSIDE[pair]


def _is_own_wish(wish: Draft, event: Draft) -> bool:
    """ "refused to return", "expressed a desire to leave": what somebody wants, refuses or fears for himself."""
    if wish.frame.kind != "position" or event.frame.kind not in (
        "release",
        "transfer",
        "custody",
        "arrangement",
    ):
        return False
    steps = _steps(event.trigger, wish.trigger)
    if steps not in (["xcomp"], ["ccomp"], ["acl", "dobj"], ["pcomp", "prep"]):
        return False
    return bool(set(event.key) & set(wish.roles.get("actor", [])))


def _is_told(error: Draft) -> bool:
    """Whether a clause tells the move and adds against what it was ("was sent there in violation of an order")."""
    verb = error.trigger
    reasons = {head.lemma for head in error.roles.get("reason", [])}
    subject = verb.child("nsubj", "nsubjpass") or (verb.dep == "conj" and verb.head.child("nsubj", "nsubjpass"))
    clause = verb.dep in ("ROOT", "ccomp", "relcl", "conj") and bool(subject)
    return verb.is_verb and clause and bool(reasons & _AGAINST)
