"""The token of a form: another for each server, and compared whole."""

from paradero.access.token import is_token, new_token


def test_a_token_is_itself_alone() -> None:
    token = new_token()
    assert len(token) > 30
    assert is_token(token, token)
    assert not any(is_token(sent, token) for sent in ("", token[:-1], token + "x", token.upper() + "é", new_token()))
