"""What the rules join when claims are read: rows by number, cases by docket number, and nothing that is not certain."""

from collections.abc import Iterable, Iterator

from paradero.claims.tables import read_rows
from paradero.record.adding import add_judgement
from paradero.record.intake import take_in
from paradero.record.judgements import judgements_over
from paradero.record.record import Record
from paradero.text.composition import Composition
from paradero.words.claim import Claim, Filler, ReaderVersion
from paradero.words.document import Item, Metadata, TextVersion
from paradero.words.entity import Judgement
from paradero.words.passage import Passage
from tests.record.quick import item


class ListText:
    """Lines of cells parted by bars, the first of them the headings; every other line is words."""

    def read(self, item: Item) -> TextVersion:
        composition = Composition()
        columns: list[str] = []
        for line in item.raw.decode().splitlines():
            cells = [cell.strip() for cell in line.split("|")]
            if len(cells) == 1:
                composition.add(line)
            elif not columns:
                composition.add_row(columns := cells, (), "heading")
            else:
                composition.add_row(cells, columns)
        return composition.version(Metadata())


class ListClaims:
    """Reads rows as the tables' reader does, and `case NAME` lines as an order in that case."""

    version = ReaderVersion("lists", "1")

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        for text in texts:
            cases = [self._case(text, block.span.start, block.span.end) for block in text.blocks if not block.cells]
            rows = read_rows(text, None, self.version)
            yield tuple(sorted([*cases, *rows], key=lambda claim: claim.passage.start))

    def _case(self, text: TextVersion, start: int, end: int) -> Claim:
        words = text.text[start:end]
        name = Filler(words[5:], start + 5, end, type="case")
        return Claim("order", {"case": (name,)}, "orders", Passage(start, end, words), self.version, frame="told")


def read(record: Record, *texts: str) -> None:
    start = record.size()
    items = [item(text, f"file:///{start}-{number}") for number, text in enumerate(texts)]
    assert all(outcome.claims for outcome in take_in(record, items, ListText(), ListClaims()))


def listed(*rows: str) -> str:
    return "\n".join(("Name | DOB | A-Number | Nationality | Facility | Held since", *rows))


def made(record: Record) -> list[Judgement]:
    keys = [row[0] for row in record.store.select("SELECT key FROM subject ORDER BY key")]
    return [one for _, one in judgements_over(record.store, keys)]


def people(record: Record) -> list[int]:
    rows = record.store.select("SELECT claims FROM subject WHERE type = 'person' AND claims > 0 ORDER BY claims")
    return [row[0] for row in rows]


HERNANDEZ = "José Hernández | 1990-05-17 | A201 345 678 | Honduras | Stewart | 2025-03-01"


def test_rows_of_a_common_name_are_joined_by_their_number_across_lists(record: Record) -> None:
    read(record, listed(HERNANDEZ), listed("José Hernández |  | 201-345-678 | Honduras | Stewart | 2025-04-01"))
    (one,) = made(record)
    assert (one.by, one.judge, one.verdict) == ("same-account.v1", "rule", "same")
    assert "number A201 345 678 = 201-345-678" in one.reason
    assert len(one.claims) == 2
    assert people(record) == [2]
    assert record.check().sound


def test_a_number_joins_a_name_and_the_same_spelled_otherwise(record: Record) -> None:
    read(record, listed(HERNANDEZ), listed("Jose Ernandes | 1990-05-17 | 201345678 | Honduras | Stewart | 2025-04-01"))
    assert [one.by for one in made(record)] == ["same-account.v1"]
    read(record, listed("Ana Maria Lopez | 1990-05-17 | 201345678 | Honduras | Stewart | 2025-05-01"))
    assert len(made(record)) == 1


def test_a_masked_number_joins_nobody(record: Record) -> None:
    masked = HERNANDEZ.replace("A201 345 678", "A***-***-678").replace("1990-05-17", "")
    read(record, listed(masked), listed(masked + " "))
    assert made(record) == []


def test_a_birth_date_and_a_place_of_custody_join_and_a_birth_date_alone_does_not(record: Record) -> None:
    read(record, listed("José Hernández | 1990-05-17 | | Honduras | Stewart | 2025-03-01"))
    read(record, listed("José Hernández | 1990-05-17 | | Honduras | Stewart | 2025-04-01"))
    assert [one.by for one in made(record)] == ["same-account.v1"]
    read(record, listed("José Hernández | 1990-05-17 | | Honduras | Moshannon | 2025-05-01"))
    assert people(record) == [1, 2]


def test_the_same_name_with_another_number_or_none_is_left_to_people(record: Record) -> None:
    read(
        record,
        listed(HERNANDEZ),
        listed("José Hernández | 1991-01-02 | A201 345 999 | Honduras | Stewart | 2025-03-01"),
        listed("José Hernández | | | Honduras | Stewart | 2025-03-01"),
    )
    assert made(record) == []
    assert people(record) == [1, 1, 1]


def test_two_rows_of_one_list_are_two_however_alike_their_names(record: Record) -> None:
    first = "Wilmer Cebolledo Prueba | | | Honduras | Stewart | 2025-03-01"
    read(record, listed(first, first.replace("Wilmer", "Wilmer J."), first))
    assert made(record) == []
    assert people(record) == [1, 1, 1]


def test_two_rows_of_one_list_with_one_number_are_one(record: Record) -> None:
    read(record, listed(HERNANDEZ, HERNANDEZ.replace("2025-03-01", "2025-06-01")))
    assert [one.by for one in made(record)] == ["same-account.v1"]
    assert people(record) == [2]


def test_a_docket_number_joins_cases_across_documents_and_a_caption_does_not(record: Record) -> None:
    read(
        record,
        "case No. 8:25-cv-00951",
        "case 8:25-cv-951-PX",
        "case Abrego Garcia v. Noem",
        "case Noem v. Abrego Garcia",
    )
    (one,) = made(record)
    assert (one.by, one.judge) == ("docket-number.v1", "rule")
    assert {one.left, one.right} == {"case:no-8-25-cv-00951", "case:8-25-cv-951-px"}
    assert len(one.claims) == 2
    assert record.check().sound


def test_a_docket_number_of_another_year_or_form_joins_nothing(record: Record) -> None:
    read(record, "case 8:25-cv-951", "case 8:24-cv-951", "case 25-951", "case 1:25-cv-951", "case No. 24A951")
    assert made(record) == []


def test_a_rule_does_not_join_what_somebody_judged(record: Record) -> None:
    read(record, "case 8:25-cv-951", "case 8:25-cv-00951")
    with record.adding() as addition:
        add_judgement(
            addition, "case:8-25-cv-951", "case:8-25-cv-00951", "different", by="Ana", reason="of two districts"
        )
    read(record, "case 8:25-cv-951\ncase 8:25-cv-00951")
    assert [one.verdict for one in made(record)] == ["same", "different"]
