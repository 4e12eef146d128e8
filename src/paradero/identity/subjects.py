"""Which words of a claim name a subject of the record: a person, a place, a court, a case, an arrangement.

Descriptions ("deportees", "the men", "officials") name nobody. Subjects with the same folded name and type are one
subject here, but for people whose name is too common to say so (see own); joining names that differ takes a judgement
(see proposals).
"""

import functools
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType

import msgspec

from paradero.identity.arrangements import arrangements_of
from paradero.identity.descriptions import bare, is_description, is_pronoun, looks_like_a_name
from paradero.identity.names import fold, matches, without_titles
from paradero.identity.own import Own
from paradero.identity.register import known, subject_type
from paradero.words.claim import Claim, Filler
from paradero.words.entity import Entity, EntityType

__all__ = ["Mention", "entity_named", "fold", "matches", "subjects_of", "types_in"]

_NO_TYPES: Mapping[str, EntityType] = MappingProxyType({})
_NEVER = frozenset({"clause", "statute", "demonym"})


class Mention(msgspec.Struct, frozen=True):
    """A subject named by a claim: `position` counts the fillers of `role` (or the speakers) from 0."""

    role: str
    position: int
    entity: Entity


def subjects_of(
    claim: Claim, types: Mapping[str, EntityType] = _NO_TYPES, own: Own | None = None
) -> tuple[Mention, ...]:
    """Every subject the claim names, in the order of its roles, then its speakers (role `speaker`), then arrangements.

    `types` tells what names are elsewhere in the same document (see types_in), for words that a pronoun stands for;
    `own` which names are that document's own. An arrangement between countries is named by claims that give both of
    them (role `arrangement`).
    """
    arrangements = (Mention("arrangement", at, entity) for at, entity in enumerate(arrangements_of(claim)))
    named = _named(claim, types)
    if own:
        named = (Mention(one.role, one.position, own.entity(one.entity, claim)) for one in named)
    return (*named, *arrangements)


def types_in(claims: Iterable[Claim]) -> dict[str, EntityType]:
    """What the reader says each name is, by its folded form: the first that says so counts."""
    types: dict[str, EntityType] = {}
    for claim in claims:
        for filler in (*claim.fillers(), *claim.speakers):
            type = subject_type(filler.type or "")
            if type:
                types.setdefault(fold(filler.name), type)
    return types


@functools.lru_cache(maxsize=16_384)
def entity_named(name: str, type: EntityType) -> Entity | None:
    """The subject of that name; None where the name is a description or has no letters. The key is stable.

    Spellings that the tables know go by the name there; a prison may have one more word ("CECOT prison").
    """
    named = without_titles(bare(name)) if type == "person" else bare(name)
    told = known(named) or (known(named.rpartition(" ")[0]) if type == "facility" else None)
    if told and told.type == type and told.sure:
        named = told.name
    slug = fold(named).replace(" ", "-")
    if not slug or not _names(named, type):
        return None
    return Entity(f"{type}:{slug}", type, named)


def _names(named: str, type: EntityType) -> bool:
    """Whether the words name a subject; a case is named by its number as well ("No. 24A949")."""
    if type == "case" and any(letter.isdigit() for letter in named):
        return True
    return looks_like_a_name(named) and not is_description(named, type)


def _named(claim: Claim, types: Mapping[str, EntityType]) -> Iterator[Mention]:
    for role, fillers in (*claim.roles.items(), ("speaker", claim.speakers)):
        for position, filler in enumerate(fillers):
            type = _type_of(role, filler, types)
            entity = entity_named(filler.name, type) if type else None
            if entity:
                yield Mention(role, position, entity)


def _type_of(role: str, filler: Filler, types: Mapping[str, EntityType]) -> EntityType | None:
    """The type of subject that a filler can name, by what the reader says, the tables, the document or the role."""
    said = subject_type(filler.type or "")
    told = known(bare(filler.name))
    if told and told.sure and (told.type == "person" or not said) and filler.type not in _NEVER:
        return told.type
    if said or filler.type in _NEVER:
        return said
    if filler.resolved and is_pronoun(filler.text):
        return types.get(fold(filler.name), "person")
    return types.get(fold(filler.name)) or (_types_by_role().get(role) if filler.type is None else None)


@functools.cache
def _types_by_role() -> dict[str, EntityType]:
    text = files("paradero.identity").joinpath("data/roles.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)["types"]
    return {str(role): type for role, named in table.items() if (type := subject_type(str(named)))}
