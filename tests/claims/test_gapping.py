"""A verb said once for several events."""

import pytest

from tests.claims.documents import document


def moves(reader, text: str, lang: str = "en") -> list[tuple[str, str, object]]:
    """Whom, where to and how many, for each transfer of a sentence."""
    return [
        (
            claim.roles["people"][0].text,
            claim.roles["destination"][0].text if "destination" in claim.roles else "",
            claim.quantity.low if claim.quantity else None,
        )
        for claim in reader.read(document("On deportations. Sobre las deportaciones.", text, lang=lang))
        if claim.kind == "transfer"
    ]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "The United States sent 238 Venezuelans and 23 Salvadorans to El Salvador.",
            "en",
            [("Venezuelans", "El Salvador", 238), ("Salvadorans", "El Salvador", 23)],
        ),
        ("Two were sent to Ghana and one to Rwanda.", "en", [("Two", "Ghana", 2), ("one", "Rwanda", 1)]),
        (
            "The United States deported 14 people: two to Ghana and 12 to Rwanda.",
            "en",
            [("people", "", 14), ("two", "Ghana", 2), ("12", "Rwanda", 12)],
        ),
        ("Dos fueron enviados a Ghana y uno a Ruanda.", "es", [("Dos", "Ghana", 2), ("uno", "Ruanda", 1)]),
    ],
)
def test_each_counted_item_of_a_list_is_a_claim_with_its_number_and_place(reader, text, lang, expected):
    assert moves(reader, text, lang) == expected


def test_names_in_a_list_stay_one_claim(reader):
    [claim] = [
        claim
        for claim in reader.read(document("On deportations.", "The men and women were deported to Libya."))
        if claim.kind == "transfer"
    ]
    assert len(claim.roles["people"]) == 2


def test_each_sum_of_a_list_is_a_claim_of_its_own(reader) -> None:
    text = "The United States gave Palau $6 million for pensions and $2 million for the police."
    told = reader.read(document("On deportations.", text))
    assert sorted(one.quantity.low for one in told if one.kind == "benefit" and one.quantity) == [2_000_000, 6_000_000]
