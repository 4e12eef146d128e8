"""A killed `add` loses nothing it acknowledged and leaves nothing half written; bench.kill has the long trial."""

from bench.kill import run_trials


def test_killing_at_random_moments_loses_nothing_and_the_rest_can_be_added() -> None:
    seen = run_trials(8, seed=7)
    assert seen.killed == 8
    assert seen.lost == 0
    assert seen.unsound == 0
    assert seen.completed == 2
