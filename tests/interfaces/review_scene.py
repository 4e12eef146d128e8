"""A small record with questions of identity: invented people named twice, and a prison under two names."""

from pathlib import Path

from paradero.record.intake import take_in
from paradero.record.record import open_record
from tests.record.quick import QuickClaims, QuickText, item

SHORT, LONG = "person:osman-modelo-villasimple", "person:osman-rafael-modelo-villasimple"
OTHER = "person:osman-ruben-modelo-villasimple"
HOUSE, CENTER = "facility:casa-inventada", "facility:casa-inventada-detention-center"

ARTICLE = """title: Two men in one prison
Osmán Modelo Villasimple is held in Casa Inventada since 2025-03-15.
Osmán Modelo Villasimple is held in Casa Inventada.
Nayib Bukele denied that Osmán Modelo Villasimple is held in Casa Inventada."""
FILING = """title: A filing
Osmán Rafael Modelo Villasimple is held in Casa Inventada Detention Center since 2025-03.
Osmán Rafael Modelo Villasimple is held in Casa Inventada Detention Center."""
REPORT = """title: A report
José Hernández is held in Casa Inventada."""
NOTE = """title: A note
José Hernández is held in Third House.
Osmán Rubén Modelo Villasimple is held in Third House."""


def build_review(path: Path) -> Path:
    """The record at `path`."""
    texts = (ARTICLE, FILING, REPORT, NOTE)
    items = [item(text, f"file:///{number}.txt") for number, text in enumerate(texts)]
    with open_record(path, create=True) as record:
        outcomes = list(take_in(record, items, QuickText(), QuickClaims()))
    assert [outcome.status for outcome in outcomes] == ["added"] * len(texts)
    return path
