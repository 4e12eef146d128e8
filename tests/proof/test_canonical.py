"""Canonical bytes: one form for the same data."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.proof.canonical import canonical, digest

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), plain))
def test_the_order_of_keys_does_not_matter(data: dict[str, object]) -> None:
    assert canonical(dict(reversed(data.items()))) == canonical(data)


@given(plain)
def test_the_bytes_read_back_as_the_same_data(data: object) -> None:
    assert json.loads(canonical(data)) == data


@given(st.binary())
def test_a_digest_is_over_the_bytes_as_they_are(raw: bytes) -> None:
    assert digest(raw) == hashlib.new("sha256", raw).hexdigest()


def test_what_json_has_no_form_for_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical(object())
