"""What happens to nobody is denied, wherever the parser put the verb."""

import pytest

from tests.claims.documents import document


@pytest.mark.parametrize(
    "text",
    [
        "None of the Chinese citizens intercepted has been deported or handed over to another country.",
        "No men were deported and held in Libya.",
    ],
)
def test_what_happens_to_nobody_is_denied(reader, text):
    claims = reader.read(document("On deportations.", text))
    assert {claim.stance for claim in claims} == {"denies"}
