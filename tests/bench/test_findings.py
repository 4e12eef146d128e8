"""The bench of findings tells what its figures are of."""

from bench.findings import CLAIMS, measure


def test_a_small_run_gives_every_figure() -> None:
    figures = {figure.what: figure for figure in measure(60, 2, 1)}
    assert figures["claims"].value == 60 * CLAIMS
    assert figures["findings, processor time a document"].value > 0
    assert 0 < figures["findings, share of adding"].value < 1
    assert any(what.startswith("slowest kind of page") for what in figures)
