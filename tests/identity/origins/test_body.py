"""What a text is compared by."""

import numpy as np

from paradero.identity.origins.body import body_of
from tests.identity.origins.made import text

LIST = "The men came from Freedonia, Ruritania, Sylvania and Grand Fenwick to Port Aldena under Judge Quennell."
APART = "From Freedonia the men came by Ruritania and then Sylvania saw them go, while Grand Fenwick slept."


def test_a_list_of_names_tells_as_much_as_one_name() -> None:
    weights = body_of(text(LIST)).weights
    assert np.isclose(weights.sum(), body_of(text(LIST.replace("Freedonia, Ruritania, ", ""))).weights.sum(), atol=1.1)
    assert weights.min() < 0.5 < weights.max()


def test_names_in_sentences_tell_one_by_one() -> None:
    assert body_of(text(APART)).weights.sum() > body_of(text(LIST)).weights.min() * 10
