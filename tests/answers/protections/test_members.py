"""Who is a member of a class order: yes, no, or open for want of a named fact."""

import pytest

from paradero.answers.protections.facts import Facts
from paradero.answers.protections.members import membership
from paradero.answers.protections.moments import moment
from paradero.words.person import Person
from paradero.words.protection import ClassOf

AT = moment("2025-04-18")
ENEMIES = ClassOf(legal_bases=("Alien Enemies Act",))
NOT_TITLE_8 = ClassOf(not_legal_bases=("Title 8",))
NORTH = ClassOf(held_in=("Northern District of Texas",))
CAMP = ClassOf(held_in=("Bluebonnet",))


def facts(basis: str | None = None, held_in: str | None = None, *nations: str, statuses: tuple[str, ...] = ()) -> Facts:
    return Facts(Person("", (), nationalities=nations), held_in, basis, statuses)


@pytest.mark.parametrize(
    ("members", "known", "outside", "missing"),
    [
        (ClassOf(), facts(), (), ()),
        (ClassOf(("VE",)), facts(None, None, "VE", "CO"), (), ()),
        (ClassOf(("VE",)), facts(None, None, "CO"), ("nationality",), ()),
        (ClassOf(("VE",)), facts(), (), ("nationality",)),
        (ClassOf(not_nationalities=("MX",)), facts(None, None, "MX"), ("nationality",), ()),
        (ClassOf(not_nationalities=("MX",)), facts(None, None, "VE"), (), ()),
        (ENEMIES, facts("Alien Enemies Act proclamation"), (), ()),
        (ENEMIES, facts("50 U.S.C. § 21"), (), ()),
        (ENEMIES, facts("Ley de Enemigos Extranjeros"), (), ()),
        (ENEMIES, facts("Title 8 final order of removal"), ("legal basis",), ()),
        (ENEMIES, facts("a reason nobody lists"), (), ("legal basis",)),
        (ENEMIES, facts(), (), ("legal basis",)),
        (NOT_TITLE_8, facts("orden final de deportación"), ("legal basis",), ()),
        (NOT_TITLE_8, facts("AEA"), (), ()),
        (NOT_TITLE_8, facts("a reason nobody lists"), (), ("legal basis",)),
        (NORTH, facts(None, "Anson, Northern District of Texas"), (), ()),
        (NORTH, facts(None, "Port Isabel"), (), ("place of custody",)),
        (CAMP, facts(None, "Bluebonnet Detention Facility"), (), ()),
        (CAMP, facts(None, "Port Isabel"), ("place of custody",), ()),
        (CAMP, facts(), (), ("place of custody",)),
        (ClassOf(statuses=("final order of removal",)), facts("Title 8 final order of removal"), (), ()),
        (
            ClassOf(statuses=("final order of removal",)),
            facts(None, None, statuses=("final order of removal",)),
            (),
            (),
        ),
        (ClassOf(statuses=("asylum application pending",)), facts(), (), ("status",)),
        (ClassOf(held_from="2025-04-14"), facts(), (), ()),
        (ClassOf(held_from="2025-05-01"), facts(), ("dates in custody",), ()),
        (ClassOf(held_until="2025-04-30"), facts(), (), ()),
        (ClassOf(held_until="2025-04-01"), facts(), (), ("dates in custody",)),
    ],
)
def test_each_condition_is_met_not_met_or_open(
    members: ClassOf, known: Facts, outside: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    told = membership(members, known, AT)
    assert (told.outside, told.missing) == (outside, missing)
