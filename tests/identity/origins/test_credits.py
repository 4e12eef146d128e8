"""Credits: whom a text names as its source, at which words, for how much of it."""

import msgspec
import pytest

from paradero.identity.origins.credits import credits_of
from paradero.identity.origins.outlets import outlet_named, publisher_of
from paradero.words.document import Mark
from paradero.words.passage import Span
from tests.identity.origins.made import text

WHOLE = [
    ("ACCRA, Ghana (AP) — A plane landed on Monday.", "wire", "ap"),
    ("Nairobi, 6 oct (EFE).- El Gobierno anunció que recibirá a once personas.", "wire", "efe"),
    ("March 31 (UPI) — The ministry moved another group.", "wire", "upi"),
    ("By Associated Press\n\nA plane landed on Monday.", "wire", "ap"),
    ("Redacción / EFE\n\nUn avión aterrizó el lunes.", "wire", "efe"),
    ("Authored by Jo Sample via The Example Times,\n\nA plane landed.", "republished", "example-times"),
    ("A plane landed.\n\nThis story was originally published by ProPublica.", "republished", "propublica"),
    ("Un avión aterrizó.\n\nLeer noticia completa en El País.", "republished", "el-pais"),
]
SENTENCE = [
    ("According to CNN, officials said that 40 were moved.", "report", "cnn"),
    ("He said that nobody was told, the lawyer told The Washington Post.", "report", "washington-post"),
    ("The list, first reported by CBS News, has 238 names.", "source", "cbs"),
    ("The memo obtained by The Associated Press gives six million.", "source", "ap"),
    ("Según informó la agencia EFE, el vuelo salió de noche.", "report", "efe"),
    ("Los 238 figuran en la lista difundida por CBS News.", "source", "cbs"),
    ("Su hermana dijo a la AFP que no tiene antecedentes.", "report", "afp"),
    ("The Example Morning Post reported on Friday that 12 had left.", "report", "example-morning-post"),
    ("CBS News on Thursday published the names.", "report", "cbs"),
]
NONE = [
    "The Associated Press contributed to this report.",
    "A plane on the apron. (AP Photo/A. Sample)",
    "She reads The New York Times at breakfast.",
    "A spokesman did not answer Reuters.",
    "The press was kept away, and time passed.",
]


@pytest.mark.parametrize(("words", "kind", "outlet"), WHOLE)
def test_a_credit_for_all_of_a_text(words: str, kind: str, outlet: str) -> None:
    (found,) = [credit for credit in credits_of(text(words)) if credit.scope is None]
    assert (found.kind, found.outlet.key) == (kind, outlet)
    assert found.span is not None
    assert found.span.of(words) == found.words


@pytest.mark.parametrize(("words", "kind", "outlet"), SENTENCE)
def test_a_credit_for_its_sentence(words: str, kind: str, outlet: str) -> None:
    page = text(f"Nothing is said here. {words} Nor here.")
    found = [credit for credit in credits_of(page) if credit.outlet.key == outlet]
    assert kind in {credit.kind for credit in found}
    for credit in found:
        assert credit.scope is not None
        assert credit.scope.of(page.text) == words


@pytest.mark.parametrize("words", NONE)
def test_a_mention_is_no_credit(words: str) -> None:
    assert credits_of(text(words)) == []


def test_the_network_is_the_outlet_named_before() -> None:
    page = text("CBS News published a list. It has 238 names. According to the network, 137 were removed.")
    assert [(credit.outlet.key, credit.words) for credit in credits_of(page)] == [
        ("cbs", "CBS News published"),
        ("cbs", "According to the network"),
    ]


def test_outlets_in_brackets_are_credited_for_what_stands_before_them() -> None:
    page = text("Nine were moved. They slept. (Axios / NBC News) Nobody spoke. (CNN)")
    assert [(credit.outlet.key, credit.scope.of(page.text)) for credit in credits_of(page) if credit.scope] == [
        ("axios", "Nine were moved. They slept. "),
        ("nbc", "Nine were moved. They slept. "),
        ("cnn", " Nobody spoke. "),
    ]


def test_linked_outlets_in_brackets_are_credits_though_no_words_of_the_text() -> None:
    links = "([Axios](https://axios.com/a) / [NBC News](https://nbcnews.com/b))"
    words = f"Nine were moved. {links}"
    mark = Mark(Span(words.index(links), len(words)), "link", "https://axios.com/a")
    page = msgspec.structs.replace(text(words), marks=(mark,))
    found = credits_of(page)
    assert [credit.outlet.key for credit in found] == ["axios", "nbc"]
    assert {credit.scope.of(words) for credit in found if credit.scope} == {"Nine were moved. "}


def test_no_outlet_is_credited_by_itself() -> None:
    words = "ACCRA, Ghana (AP) — A plane landed, officials told The Associated Press."
    assert credits_of(text(words, publisher="Associated Press")) == []


def test_a_byline_in_the_metadata_signs_the_text() -> None:
    (found,) = credits_of(text("A plane landed.", byline="Agencia EFE", publisher="Diario Ejemplo"))
    assert (found.kind, found.outlet.key, found.span) == ("wire", "efe", None)


@pytest.mark.parametrize("name", ["AP", "Associated Press", "The Associated Press", "associated press", "apnews.com"])
def test_one_key_for_every_spelling(name: str) -> None:
    assert outlet_named(name).key == "ap"


def test_an_outlet_that_no_table_has_is_known_by_its_name_without_the_article() -> None:
    assert outlet_named("The Example Gazette").key == outlet_named("Example Gazette").key == "example-gazette"


@pytest.mark.parametrize(
    ("publisher", "url", "key"),
    [
        ("CNN", "https://edition.cnn.com/a", "cnn"),
        (None, "https://www.reuters.com/x", "reuters"),
        (None, "https://news.example.org/a", "news-example-org"),
        ("YouTube", "https://www.youtube.com/watch", None),
        ("Reddit", "https://www.reddit.com/r/x", None),
        (None, None, None),
    ],
)
def test_who_published_a_text(publisher: str | None, url: str | None, key: str | None) -> None:
    found = publisher_of(publisher, url)
    assert (found.key if found else None) == key
