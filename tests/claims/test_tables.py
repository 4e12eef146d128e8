"""Rows of lists and tables as claims."""

import datetime
import time
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.claims.tables import read_rows
from paradero.text.composition import Composition
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import Block, Cell, LineKind, Metadata, TextVersion
from paradero.words.edtf import is_edtf
from paradero.words.passage import Span
from paradero.words.vocabulary import ROLES, Stance

READER = ReaderVersion("paradero.rules", "2")
COLUMNS = tomllib.loads((files("paradero.claims") / "data" / "columns.toml").read_text(encoding="utf-8"))
RULES = tomllib.loads((files("paradero.claims") / "data" / "table_claims.toml").read_text(encoding="utf-8"))


def table(headings: str, *rows: str, title: str = "") -> TextVersion:
    """A table as the text room gives it; cells are parted by bars."""
    composition = Composition()
    if title:
        composition.add(title, "heading")
    columns = [heading.strip() for heading in headings.split("|")]
    composition.add_row(columns, (), "heading")
    for row in rows:
        composition.add_row([cell.strip() for cell in row.split("|")], columns)
    return composition.version(Metadata())


def separated(headings: Sequence[str], rows: Sequence[Sequence[str]], separator: str = ";") -> TextVersion:
    """A file of separated values, its cells where they stand."""
    text, blocks = "", list[Block]()
    for row in (headings, *rows):
        start, cells = len(text), list[Cell]()
        for column, words in zip(headings, row, strict=True):
            text += separator if len(text) > start or cells else ""
            if words:
                cells.append(Cell(column, Span(len(text), len(text) + len(words))))
            text += words
        kind: LineKind = "row" if blocks else "heading"
        blocks.append(Block(Span(start, len(text)), kind, cells=tuple(cells)))
        text += "\n"
    return TextVersion(text, tuple(blocks))


def read(version: TextVersion, reference: datetime.date | None = None) -> list[Claim]:
    return read_rows(version, reference, READER)


def one(version: TextVersion, kind: str = "transfer") -> Claim:
    """The only claim of that kind."""
    (claim,) = [claim for claim in read(version) if claim.kind == kind]
    return claim


def names(claim: Claim, role: str) -> list[str]:
    return [filler.name for filler in claim.roles.get(role, ())]


def test_a_row_of_removals_is_a_transfer_with_its_count_month_and_destination() -> None:
    version = table("Office | Month | Destination | Removals", "Example Office | 2025-03 | El Salvador | 1,187")
    claim = one(version)
    assert (claim.stance, names(claim, "destination"), claim.speakers) == ("asserts", ["El Salvador"], ())
    assert claim.quantity is not None
    assert (claim.quantity.low, claim.quantity.high, claim.quantity.unit, claim.quantity.text) == (
        1187,
        1187,
        "people",
        "1,187",
    )
    assert claim.when is not None
    assert claim.when.edtf == "2025-03"
    assert claim.reader == READER


def test_the_passage_is_the_whole_row() -> None:
    version = table("Month | Destination | Removals", "2025-03 | El Salvador | 12", "2025-04 | Panama | 9")
    assert [claim.passage.exact for claim in read(version)] == ["2025-03\tEl Salvador\t12", "2025-04\tPanama\t9"]


def test_a_count_of_none_denies_that_people_were_moved() -> None:
    claim = one(table("Month | Destination | Removals", "2025-05 | South Sudan | 0"))
    assert claim.stance == "denies"
    assert claim.quantity is not None
    assert claim.quantity.high == 0


def test_family_and_given_names_side_by_side_are_one_filler_over_both() -> None:
    version = separated(
        ["Apellidos", "Nombres", "Destino"], [["Quintanal Ejido", "Rómulo", "El Salvador"], ["Solo", "", "El Salvador"]]
    )
    first, second = read(version)
    assert [(f.text, f.resolved, f.type) for f in first.roles["people"]] == [
        ("Quintanal Ejido;Rómulo", "Rómulo Quintanal Ejido", "person")
    ]
    assert [(f.text, f.resolved) for f in second.roles["people"]] == [("Solo", None)]


def test_names_apart_fill_the_role_with_the_fuller_one() -> None:
    headings = ["Last name", "Nationality", "Destination", "First name"]
    claim = one(separated(headings, [["Placeholder", "Honduras", "Honduras", "Ann"]]))
    assert [(f.text, f.resolved) for f in claim.roles["people"]] == [("Placeholder", "Ann Placeholder")]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("TESTERTON, Rowan", "Rowan TESTERTON"),
        ("Doe, John Jr.", "John Doe Jr."),
        ("Placeholder, Jr.", "Placeholder, Jr."),
        ("Rowan Testerton", "Rowan Testerton"),
    ],
)
def test_a_name_that_begins_with_the_surname_is_turned_round(written: str, name: str) -> None:
    claim = one(table("Name | Nationality | Deported to", f"{written} | Venezuela | El Salvador"))
    assert names(claim, "people") == [name]


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("Flight manifest, 3 May", "Name | Nationality | Destination | Flight date"),
        ("Lista de pasajeros", "Nombre completo | Nacionalidad | Destino | Fecha de vuelo"),
        ("", "Name | Nationality | Destination | Scheduled departure date"),
        ("", "Nombre completo | Nacionalidad | Destino | Fecha programada"),
        ("Vuelos programados", "Nombre completo | Nacionalidad | Destino | Fecha de deportación"),
        ("", "Name | Nationality | Planned destination | Flight date"),
        ("People to be removed", "Name | Nationality | Deported to | Flight date"),
    ],
)
def test_what_is_meant_to_happen_is_planned(title: str, headings: str) -> None:
    claim = one(table(headings, "Rowan Testerton | Venezuela | El Salvador | 2025-05-03", title=title))
    assert claim.stance == "plans"


def test_a_planned_list_asserts_nothing_even_where_its_status_does() -> None:
    version = table(
        "Name | Destination | Facility | Status", "Ann Placeholder | El Salvador | CECOT | Boarded", title="Manifest"
    )
    assert {claim.stance for claim in read(version)} == {"plans"}


def test_a_list_of_names_with_a_destination_and_no_date_is_no_fact() -> None:
    version = table("Name | Nationality | Destination", "Rowan Testerton | Venezuela | El Salvador")
    assert one(version).stance == "plans"


def test_a_dated_removal_is_asserted_unless_it_lies_ahead_of_the_publication() -> None:
    version = table("Name | Nationality | Removal date", "Rowan Testerton | Venezuela | 2025-05-20")
    assert [claim.stance for claim in read(version, datetime.date(2025, 6, 1))] == ["asserts"]
    assert [claim.stance for claim in read(version, datetime.date(2025, 5, 1))] == ["plans"]


@pytest.mark.parametrize(
    ("status", "stance"),
    [
        ("Removed", "asserts"), ("not removed", "denies"), ("Removed from the manifest", "denies"),
        ("no embarcó", "denies"), ("stayed by the court", "pauses"), ("Not yet removed", "plans"),
        ("to be removed", "plans"), ("withdrawn", "retracts"), ("see note", "plans"), ("deportada", "asserts"),
    ],
)  # fmt: skip
def test_the_status_of_a_row_decides_its_stance(status: str, stance: Stance) -> None:
    version = table("Name | Nationality | Destination | Status", f"Ann Placeholder | Cuba | Ghana | {status}")
    assert one(version).stance == stance


def test_facility_and_holder_make_custody_since_a_date() -> None:
    version = table(
        "Nombre completo | Centro de detención | Detenido desde | A cargo de",
        "Yorbis Ensayo | CECOT | 15/03/2025 | Gobierno de El Salvador",
    )
    claim = one(version, "custody")
    assert (names(claim, "facility"), claim.stance) == (["CECOT"], "asserts")
    assert [f.type for f in claim.roles["holder"]] == ["government"]
    assert claim.when is not None
    assert claim.when.edtf == "2025-03-15/.."


@pytest.mark.parametrize(
    ("released", "made"),
    [("2025-07-18", {("release", "asserts")}), ("No", {("custody", "asserts")}), ("yes", {("custody", "denies")})],
)
def test_a_release_ends_custody(released: str, made: set[tuple[str, str]]) -> None:
    version = table("Name | Nationality | Held at | Released", f"Ann Placeholder | Cuba | CECOT | {released}")
    assert {(claim.kind, claim.stance) for claim in read(version)} == made


def test_a_protection_names_what_it_bars_and_who_issued_it() -> None:
    version = table(
        "Name | Protection | Barred country | Issued by | Order date",
        "Ann Placeholder | Withholding of removal | El Salvador | Supreme Court | 10 October 2019",
    )
    claim = one(version, "protection")
    assert (names(claim, "protection"), names(claim, "bars")) == (["Withholding of removal"], ["El Salvador"])
    assert [f.type for f in claim.roles["issuer"]] == ["court"]
    assert claim.when is not None
    assert claim.when.edtf == "2019-10-10"


def test_a_heading_that_is_a_protection_needs_only_a_yes_below_it() -> None:
    version = table("Name | TPS | Asylum | Stay", "Ann Placeholder | yes | denied | no")
    claims = [(names(claim, "protection"), claim.stance) for claim in read(version)]
    assert claims == [(["TPS"], "asserts"), (["Asylum"], "declines")]
    place = read(version)[0].roles["protection"][0].antecedent
    assert place is not None
    assert place.of(version.text) == "TPS"


@pytest.mark.parametrize("order", ["Final order of removal", "orden de deportación", "none", "—", "No"])
def test_an_order_that_bars_nothing_is_no_protection(order: str) -> None:
    assert read(table("Name | Nationality | Order", f"Ann Placeholder | Cuba | {order}")) == []


@pytest.mark.parametrize(
    ("words", "stance"),
    [("Stay of removal", "asserts"), ("Stay (vacated)", "overturns"), ("TPS, expired", "denies"), ("pending", "plans")],
)
def test_a_protection_that_ended_or_was_never_given_is_not_asserted(words: str, stance: Stance) -> None:
    claim = one(table("Name | Nationality | Protection", f"Ann Placeholder | Cuba | {words}"), "protection")
    assert claim.stance == stance


def test_an_arrangement_and_its_payment_are_two_claims_with_their_own_quantities() -> None:
    version = table(
        "Receiving state | People | Payment | Stated on | Stated by",
        "Eswatini | up to 160 | $5.1 million | 2025-11-17 | Neal Rijkenberg",
        title="Third-country removals",
    )
    arrangement, benefit = read(version)
    assert (arrangement.kind, benefit.kind) == ("arrangement", "benefit")
    assert arrangement.quantity is not None
    assert benefit.quantity is not None
    assert (arrangement.quantity.low, arrangement.quantity.high) == (None, 160)
    assert (benefit.quantity.low, benefit.quantity.unit) == (5_100_000, "usd")
    assert [speaker.text for speaker in arrangement.speakers] == ["Neal Rijkenberg"]
    assert arrangement.when is None


@pytest.mark.parametrize(
    ("heading", "cell", "low", "unit"),
    [
        ("Payment (USD million)", "4.76", 4_760_000, "usd"),
        ("Payment", "$4,760,000.00", 4_760_000, "usd"),
        ("Payment", "€5m", 5_000_000, "eur"),
        ("Pago en dólares", "6.000.000", 6_000_000, "usd"),
        ("Pago", "5 millones de dólares", 5_000_000, "usd"),
        ("Amount in euros", "7,500,000", 7_500_000, "eur"),
        ("Payment", "7,500,000", 7_500_000, "other"),
    ],
)
def test_money_is_read_with_currency_and_measure_of_cell_or_heading(
    heading: str, cell: str, low: int, unit: str
) -> None:
    receiver = "Estado receptor" if heading.startswith("Pago") else "Receiving country"
    version = table(f"{receiver} | {heading}", f"El Salvador | {cell}", title="Detainees in CECOT")
    quantity = one(version, "benefit").quantity
    assert quantity is not None
    assert (quantity.low, quantity.unit) == (low, unit)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("200", (200, 200, False, False)),
        ("about 300", (300, 300, False, True)),
        ("up to 250", (None, 250, False, False)),
        ("más de 200", (200, None, True, False)),
        ("<11", (None, 11, True, False)),
        ("≥ 278", (278, None, False, False)),
        ("~250", (250, 250, False, True)),
        ("300+", (300, None, False, False)),
        ("238 Venezuelans", (238, 238, False, False)),
        ("200-300", (200, 300, False, False)),
    ],
)
def test_counts_keep_their_bounds(cell: str, expected: tuple[object, ...]) -> None:
    quantity = one(table("Destination | Removals", f"El Salvador | {cell}")).quantity
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.open, quantity.approximate) == expected


@pytest.mark.parametrize("cell", ["52%", "$200", "1.187", "2 flights", "5 (and 3 crew)", "n/a", "flight 12"])
def test_what_counts_no_people_is_no_count(cell: str) -> None:
    assert read(table("Destination | Removals", f"El Salvador | {cell}")) == []


@pytest.mark.parametrize(
    ("cells", "edtf"),
    [
        (["03/04/2025", "25/04/2025"], "2025-04-03"),
        (["03/04/2025", "04/25/2025"], "2025-03-04"),
        (["03/04/2025", "01/02/2025"], "2025-03-04"),
        (["03.04.2025"], "2025-04-03"),
        (["15-MAR-25"], "2025-03-15"),
        (["20250315"], "2025-03-15"),
        (["2025-03-15 23:48:00"], "2025-03-15"),
        (["15 de marzo de 2025"], "2025-03-15"),
        (["2025-03-15/2025-03-17"], "2025-03-15/2025-03-17"),
    ],
)
def test_the_order_of_days_and_months_is_that_of_the_table(cells: list[str], edtf: str) -> None:
    version = table("Name | Nationality | Removal date", *(f"Ann Placeholder | Cuba | {cell}" for cell in cells))
    when = read(version)[0].when
    assert when is not None
    assert (when.edtf, when.text) == (edtf, cells[0])


def test_dates_of_birth_show_the_order_of_days_and_months_too() -> None:
    version = table(
        "Name | Date of birth | Removal date", "Ann Placeholder | 14/08/1994 | 03/04/2025", title="Deportees"
    )
    when = one(version).when
    assert when is not None
    assert when.edtf == "2025-04-03"


def test_a_date_that_reads_two_ways_in_a_table_of_both_is_no_date() -> None:
    rows = ("Ann A | Cuba | 03/04/2025", "Ann B | Cuba | 25/04/2025", "Ann C | Cuba | 04/26/2025")
    claims = read(table("Name | Nationality | Removal date", *rows))
    assert [claim.when and claim.when.edtf for claim in claims] == ["2025-04-25", "2025-04-26"]


@pytest.mark.parametrize(
    ("cell", "instant"),
    [
        ("2025-05-07T19:28:00-04:00", "2025-05-07T19:28:00-04:00"),
        ("2025-05-07 7:28 p.m. EDT", "2025-05-07T19:28:00-04:00"),
        ("May 7, 2025 at 7:28 p.m. EDT", "2025-05-07T19:28:00-04:00"),
        ("2025-05-07 19:28:00", None),
        ("05/07/2025 19:28", None),
    ],
)
def test_day_time_and_zone_make_an_instant(cell: str, instant: str | None) -> None:
    when = one(table("Name | Nationality | Removal date", f"Ann Placeholder | Cuba | {cell}")).when
    assert when is not None
    assert (when.edtf, when.instant) == ("2025-05-07", instant)


def test_a_month_by_name_takes_the_year_of_its_row() -> None:
    claim = one(table("Facility | Month | Year | Detainees", "CECOT | March | 2025 | 238"), "custody")
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.text) == ("2025-03", "March")


def test_a_bare_date_is_left_out_where_the_row_says_two_things() -> None:
    version = table("Name | Destination | Facility | Date", "Ann P | El Salvador | CECOT | 2025-03-15")
    assert {claim.kind: claim.when for claim in read(version)} == {"transfer": None, "custody": None}


@pytest.mark.parametrize(
    ("cell", "resolved"),
    [
        ("VE", "Venezuela"),
        ("HND", "Honduras"),
        ("venezolana", "Venezuelan"),
        ("EE.UU.", "United States"),
        ("Georgia", None),
    ],
)
def test_nationalities_resolve_by_name_or_code(cell: str, resolved: str | None) -> None:
    claim = one(table("Name | Nationality | Removal date", f"Ann Placeholder | {cell} | 2025-05-20"))
    assert [filler.resolved for filler in claim.roles["nationality"]] == [resolved]


def test_several_countries_in_a_cell_are_several_fillers() -> None:
    claim = one(table("Destination | Removals", "Costa Rica, Panama | 12"))
    assert names(claim, "destination") == ["Costa Rica", "Panama"]


@pytest.mark.parametrize("blank", ["n/a", "-", "unknown", "desconocido", "Sin datos", "???", "(b)(6)", "[REDACTED]"])
def test_cells_that_say_nothing_fill_nothing(blank: str) -> None:
    version = table(
        "Name | Nationality | Destination | Removal date", f"Ann Placeholder | {blank} | {blank} | 2025-05-20"
    )
    assert set(one(version).roles) == {"people"}


def test_rows_of_totals_and_repeated_headings_are_left_out() -> None:
    version = table("Destination | Removals", "El Salvador | 3", "Destination | Removals", "Panama | 4", "Total | 7")
    assert [claim.quantity and claim.quantity.low for claim in read(version)] == [3, 4]


def test_headings_that_the_format_took_for_a_row_are_found() -> None:
    composition = Composition()
    composition.add("Custody", "heading")
    composition.add_row(["As the ministry tells it", "", ""], ())
    composition.add_row(["Name", "", "Held at"], ())
    composition.add_row(["Ann Placeholder", "of Cuba", "CECOT"], ())
    composition.add_row(["", "of Cuba", "CECOT"], ())
    version = composition.version(Metadata())
    claim = one(version, "custody")
    assert (names(claim, "people"), names(claim, "facility")) == (["Ann Placeholder"], ["CECOT"])


@pytest.mark.parametrize(
    "version",
    [
        table("Name | Sport | Goals", "Ann Placeholder | Tennis | 3"),
        table("Flight | Origin | Destination | Passengers", "EX 12 | Lisbon | Oslo | 140", title="Holiday flights"),
        table("A | B", "deported to El Salvador | CECOT"),
        table("Name | Notes", "Ann Placeholder | She was deported to El Salvador on March 15, 2025."),
        TextVersion("The men were deported to El Salvador.", (Block(Span(0, 37), "body"),)),
        TextVersion("", ()),
    ],
)
def test_tables_about_something_else_make_no_claims(version: TextVersion) -> None:
    assert read(version) == []


def test_sentences_in_cells_are_prose_and_fill_nothing() -> None:
    prose = "He was taken from the prison in the night and nobody has said since then where he is held"
    version = table("Name | Nationality | Facility | Removal date", f"Ann Placeholder | Cuba | {prose} | 2025-05-20")
    assert {claim.kind for claim in read(version)} == {"transfer"}


def test_marks_and_blanks_at_the_ends_of_a_cell_are_not_its_words() -> None:
    version = table("Name | Nationality | Deported to", "Ann Placeholder[2] | Cuba[3] | Ghana[4]", title="Removals")
    claim = one(version)
    assert [filler.text for filler in claim.fillers()] == ["Ann Placeholder", "Ghana", "Cuba"]


def test_no_heading_has_two_meanings_in_one_language() -> None:
    for lang in ("en", "es"):
        headings = [heading for entry in COLUMNS.values() if "holds" in entry for heading in entry[lang]]
        assert sorted(headings) == sorted(set(headings))


def test_the_rules_speak_only_of_known_columns_roles_and_stances() -> None:
    for rule in RULES["claim"]:
        assert set(rule["roles"]) <= set(ROLES[rule["kind"]])
        asked = {name for names in rule["require"] for name in names.split("|")}
        used = {name for names in rule["roles"].values() for name in names}
        listed = {
            name for key in ("unless", "when", "open", "quantity", "happened", "says") for name in rule.get(key, [])
        }
        assert asked | used | listed <= set(COLUMNS)
    assert {stance for entry in RULES["stance"].values() for stance in entry} <= set(get_args(Stance))


MEANINGS = [name for name, entry in COLUMNS.items() if "holds" in entry]
KEYS = [
    "person",
    "given",
    "family",
    "moved",
    "held",
    "people",
    "destination",
    "facility",
    "payment",
    "receiver",
    "bars",
]
CELLS = [
    "El Salvador", "VE", "Ann Placeholder", "Doe, John", "238", "about 300", "$6 million", "2025-03-15", "15/03/2025",
    "March", "CECOT", "yes", "no", "n/a", "TPS denied", "scheduled", "removed", "“Costa Rica” y Panamá", "D. Md.",
    "12 %", "2025-02", "hasta 50 personas", "Ejido", "1.187,5", "[1]", "May 3, 2025 at 7:25 p.m. EDT", "Withholding",
]  # fmt: skip
meaning = st.one_of(st.sampled_from(KEYS), st.sampled_from(MEANINGS))
known = meaning.flatmap(lambda name: st.sampled_from(COLUMNS[name]["en"] + COLUMNS[name]["es"]))
heading = st.one_of(known, known.map(str.upper), st.text("ab /()Ñé", max_size=8))
words = st.one_of(
    st.sampled_from(CELLS),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=";\n\r\u2028\u2029\x85"), max_size=12),
).map(str.strip)


@st.composite
def tables(draw: st.DrawFn) -> TextVersion:
    width = draw(st.integers(2, 7))
    headings = draw(st.lists(heading, min_size=width, max_size=width))
    rows = draw(st.lists(st.lists(words, min_size=width, max_size=width), max_size=4))
    return separated(["Nationality", *headings], [["Cuba", *row] for row in rows])


@settings(deadline=None)
@given(tables(), st.sampled_from([None, datetime.date(2025, 4, 1)]))
def test_every_word_of_every_claim_stands_in_its_row(version: TextVersion, reference: datetime.date | None) -> None:
    rows = {(block.span.start, block.span.end) for block in version.blocks if block.kind == "row"}
    for claim in read(version, reference):
        passage = claim.passage
        assert (passage.start, passage.end) in rows
        assert version.text[passage.start : passage.end] == passage.exact
        placed = [*claim.fillers(), *claim.speakers, claim.quantity, claim.when]
        for piece in [piece for piece in placed if piece is not None]:
            assert passage.start <= piece.start < piece.end <= passage.end
            assert version.text[piece.start : piece.end] == piece.text
        assert set(claim.roles) <= set(ROLES[claim.kind])
        assert claim.when is None or is_edtf(claim.when.edtf)


@settings(deadline=None)
@given(tables())
def test_under_a_title_of_plans_nothing_is_asserted(version: TextVersion) -> None:
    title = "Manifest\n"
    blocks = (Block(Span(0, len(title) - 1), "heading"), *(_moved(block, len(title)) for block in version.blocks))
    assert all(claim.stance != "asserts" for claim in read(TextVersion(title + version.text, blocks)))


def _moved(block: Block, by: int) -> Block:
    cells = tuple(Cell(cell.column, _later(cell.span, by)) for cell in block.cells)
    return Block(_later(block.span, by), block.kind, cells=cells)


def _later(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def test_time_grows_with_the_number_of_cells_alone() -> None:
    def seconds(count: int) -> float:
        rows = [[f"Family{i}", f"Given{i}", "Cuba", "Ghana", f"2025-03-{i % 28 + 1:02}"] for i in range(count)]
        version = separated(["Last name", "First name", "Nationality", "Destination", "Removal date"], rows)
        started = time.process_time()
        assert len(read(version)) == count
        return time.process_time() - started

    seconds(100)
    assert seconds(3200) < 16 * max(seconds(800), 0.01)
