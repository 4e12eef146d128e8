"""The language of a page: by its address, else by what the browser asks for; links keep it, quotes keep their own."""

import re

import pytest

from paradero.interfaces.web.speaking import preferred, split_address
from tests.interfaces.serving import Site
from tests.interfaces.web.kinds import example_pages, find_path


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/es/claims", ("es", "/claims")),
        ("/es/", ("es", "/")),
        ("/es", ("es", "/")),
        ("/en/documents/1/x", ("en", "/documents/1/x")),
        ("/claims", ("", "/claims")),
        ("/esclaims", ("", "/esclaims")),
        ("/fr/claims", ("", "/fr/claims")),
        ("", ("", "")),
    ],
)
def test_an_address_says_its_language_or_none(path: str, told: tuple[str, str]) -> None:
    assert split_address(path) == told


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en-US,en;q=0.9,es;q=0.8", "en"),
        ("fr,es;q=0.5,en;q=0.4", "es"),
        ("fr-FR,de", "en"),
        ("en;q=0,es;q=0.1", "es"),
        ("es;q=high", "en"),
        ("*", "en"),
        (",;;,=", "en"),
    ],
)
def test_the_browser_s_wish_decides_where_the_address_says_nothing(accepted: str, code: str) -> None:
    assert preferred(accepted) == code


def test_a_page_is_in_the_language_of_its_address_whoever_asks(site: Site) -> None:
    english = {"Accept-Language": "en"}
    for path, language, heading in (
        ("/es/claims", "es", "<h1>Afirmaciones</h1>"),
        ("/en/claims", "en", "<h1>Claims</h1>"),
        ("/claims", "en", "<h1>Claims</h1>"),
    ):
        answer = site.ask(path, headers=english)
        assert f'<html lang="{language}">' in answer.text
        assert heading in answer.text
        assert answer.headers["content-language"] == language
    assert "<h1>Afirmaciones</h1>" in site.ask("/claims", headers={"Accept-Language": "es-SV, en;q=0.2"}).text


def test_links_and_forms_keep_the_language_that_the_address_says(site: Site) -> None:
    for path in example_pages(site).values():
        text = site.ask(f"/es{path}").text
        own = re.findall(r' (?:href|action)="(/[^"]*)"', text)
        assert own
        other = [address for address in own if not address.startswith("/es/")]
        assert [address for address in other if not address.startswith("/en/")] == []
        assert len(other) == 1
    assert not re.search(r'<a[^>]* href="/e[ns]/(?!")[^"]*"(?! lang)', site.ask("/claims").text)


def test_the_link_to_the_other_language_leads_to_the_same_question(site: Site) -> None:
    text = site.ask("/es/claims?kind=order&person=&as_of=2025").text
    assert 'href="/en/claims?kind=order&amp;person=&amp;as_of=2025" lang="en" hreflang="en"' in text
    assert 'href="/es/claims?kind=order" lang="es"' in site.ask("/claims?kind=order").text


def test_words_in_a_page_cannot_become_an_address_of_ours(site: Site) -> None:
    listed = site.ask("/es/search?q=a%20href%3D%22/claims%22").text
    assert "a href=&#34;/claims&#34;" in listed
    assert "/es/claims&#34;" not in listed


def test_a_refusal_is_told_in_the_language_of_the_page(site: Site) -> None:
    assert "no es una fecha; escriba 2025-04-14" in site.ask("/es/claims?as_of=soon").text
    assert "No hay ninguna página en esta dirección" in site.ask("/es/nowhere").text
    assert "Estas páginas solo muestran el registro" in site.ask("/es/claims", "POST").text


def test_quotes_and_titles_keep_their_own_language_or_say_that_it_is_not_known(site: Site) -> None:
    text = site.ask("/es" + find_path(site, "/documents", "Two flights left in March")).text
    assert re.search(r'<h1 dir="auto" lang="">Two flights', text)
    assert re.search(r'<p class="words body" dir="auto" lang="en">', text)


def test_the_guard_stands_before_every_language(site: Site) -> None:
    answer = site.ask("/es/review")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert site.ask("/es/claims", headers={"Host": "evil.example"}).status == 421
    assert site.ask("/es/screen", "POST").status in (400, 403, 415)


@pytest.mark.parametrize("code", ["en", "es"])
def test_no_text_of_a_page_is_left_in_the_other_language(site: Site, code: str) -> None:
    """Words that stand in every page of one language never stand in the other, outside of what documents say."""
    marks = {"en": ("Skip to", "Search the texts", "claims"), "es": ("Ir al contenido", "Buscar", "afirmacion")}
    other = "es" if code == "en" else "en"
    text = site.ask(f"/{code}/").text
    assert all(mark in text for mark in marks[code][:2])
    assert not any(mark in text for mark in marks[other][:2])
