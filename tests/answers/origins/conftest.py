"""A record of one leaked list, its echoes, a story with a copy, and what has nothing to do with either."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.record.intake import take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from tests.answers.conftest import Days
from tests.record.quick import QuickClaims, QuickText, item

STORY = """The United States sent 132 people to Aldena on 2025-05-04.
They left Harbour Field before dawn on two grey buses with blinded windows, a porter told his cousin, and nobody at \
the gate asked for their names or papers. The harbour log gives the hour as ten to five and the wind as south.
Teodoro Banquez is held in Porto Ver Barracks since 2025-05-04/... Nobody answered at the barracks."""


def page(name: str, publisher: str, published: str, body: str) -> str:
    """A page of an outlet, as QuickText reads it."""
    head = f"title: {name}\nurl: https://{name}.example.org/a\npublisher: {publisher}\npublished: {published}\n"
    return head + body + "\n"


LIST = "The United States sent 238 people to El Salvador on 2025-03-15."
PAGES = {
    "morning": ("The Example Morning Post", "2025-03-21", f"CBS News published a list on Thursday: {LIST}"),
    "radio": ("Example Radio", "2025-03-21", f"From a list obtained by CBS News: {LIST}"),
    "bulletin": ("Border Bulletin", "2025-03-22", f"The Example Morning Post reported: {LIST}"),
    "diario": ("Diario Ejemplo", "2025-03-21", f"Según CBS News: {LIST}"),
    "sur": ("El Ejemplar", "2025-03-22", f"Diario Ejemplo informó, citando a CBS News: {LIST}"),
    "own": ("Ministry Watch", "2025-03-23", f"We counted them at the gate. {LIST}"),
    "story": ("Aldena Courier", "2025-05-05", STORY),
    "copy": ("Harbour Mirror", "2025-05-06", f"Sign up for our letters.\n{STORY}"),
    "undated": ("Lissel Echo", "soon", STORY + "\nMore on Monday."),
    "wire": ("Sankt Olm Daily", "2025-06-01", f"SANKT OLM (EFE) — Three men came home.\nHe is well.\n{LIST}"),
    "denial": ("Example Courier", "2025-06-02", "Nayib Bukele denied that Teodoro Banquez is held in CECOT."),
}


@pytest.fixture(scope="session")
def origins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The pages, one a day from 1 July on in the order above."""
    clock = Days()
    written = Record(
        open_sqlite(str(Path(tmp_path_factory.mktemp("origins")) / "a.paradero"), create=True, clock=clock), clock
    )
    for day, (name, known) in enumerate(PAGES.items(), 1):
        clock.day = f"2025-07-{day:02}"
        list(take_in(written, [item(page(name, *known), f"file:///{name}")], QuickText(), QuickClaims()))
    yield written
    written.close()
