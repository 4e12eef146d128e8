"""splink: rows linked to people by six generous blocking rules, its weights learned from the two lists (EM)."""

import logging

import duckdb
import pyarrow
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.blocking_rule_library import CustomRule

from bench.screeners.hits import SHOWN, Hit, plain
from paradero.words.person import Person

_RULES = (
    block_on("born"), block_on("surname"), block_on("given", "substr(surname, 1, 3)"), block_on("given", "year"),
    CustomRule("l.surname = r.given"), CustomRule("l.given = r.surname"),
)  # fmt: skip


class Screener:
    """Everything but reading the register happens at the search: that is how it is run."""

    def build(self, people: list[Person]) -> None:
        """The register as a table."""
        logging.getLogger("splink").setLevel(logging.ERROR)
        self._people = _table(people)

    def search(self, rows: list[Person]) -> list[list[Hit]]:
        """Learns on both lists, then predicts."""
        connection = duckdb.connect(":memory:", config={"threads": 2})
        database = DuckDBAPI(connection)
        tables = [
            database.register(_table(rows), dataset_display_name="a_rows"),
            database.register(self._people, dataset_display_name="b_people"),
        ]
        linker = Linker(tables, _settings(), log_level=logging.ERROR)
        training = linker.training
        training.estimate_probability_two_random_records_match([block_on("sorted", "born")], recall=0.3)
        training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
        for rule in (block_on("surname", "given"), block_on("born")):
            training.estimate_parameters_using_expectation_maximisation(rule)
        found: list[list[Hit]] = [[] for _ in rows]
        told = linker.inference.predict(threshold_match_weight=-20).as_duckdbpyrelation()
        for left, right, weight in told.project("unique_id_l, unique_id_r, match_weight").fetchall():
            found[left].append(Hit(right, weight))
        return [sorted(hits, key=lambda hit: -hit.score)[:SHOWN] for hits in found]


def _settings() -> SettingsCreator:
    return SettingsCreator(
        link_type="link_only",
        comparisons=[
            comparisons.CustomComparison(
                output_column_name="name",
                comparison_levels=[
                    levels.NullLevel("sorted"),
                    levels.ExactMatchLevel("sorted", term_frequency_adjustments=True),
                    levels.JaroWinklerLevel("sorted", 0.95),
                    levels.JaroWinklerLevel("sorted", 0.88),
                    levels.JaroWinklerLevel("sorted", 0.8),
                    levels.ElseLevel(),
                ],
            ),
            comparisons.JaroWinklerAtThresholds("given", [0.92, 0.8]),
            comparisons.JaroWinklerAtThresholds("surname", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            comparisons.CustomComparison(
                output_column_name="born",
                comparison_levels=[
                    levels.NullLevel("born"),
                    levels.ExactMatchLevel("born"),
                    levels.DamerauLevenshteinLevel("born", 1),
                    levels.ExactMatchLevel("year"),
                    levels.ElseLevel(),
                ],
            ),
            comparisons.ExactMatch("nationality"),
        ],
        blocking_rules_to_generate_predictions=list(_RULES),
        unique_id_column_name="unique_id",
    )


def _table(people: list[Person]) -> pyarrow.Table:
    columns: dict[str, list[object]] = {
        name: [] for name in ("unique_id", "given", "surname", "sorted", "born", "year", "nationality")
    }
    for place, person in enumerate(people):
        given, surname = _parts(person)
        full = person.born if person.born and len(person.born) == 10 else None
        values = (
            place,
            given,
            surname,
            " ".join(sorted(plain(person).split())),
            full,
            (person.born or "")[:4] or None,
            next(iter(person.nationalities), None),
        )
        for column, value in zip(columns.values(), values, strict=True):
            column.append(value)
    return pyarrow.table(columns)


def _parts(person: Person) -> tuple[str, str]:
    """First given name and first surname, as a form asks for them: by the comma, else by place."""
    before, comma, after = person.names[0].partition(",")
    words = plain(person).split()
    if comma:
        surnames, givens = plain(Person("", (before,))).split(), plain(Person("", (after,))).split()
        return (givens or words)[0], (surnames or words)[0]
    return words[0], words[-2] if len(words) > 3 else words[-1]
