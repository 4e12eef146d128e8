"""One message function: the language is spoken within a block, and what a catalogue lacks comes out in English."""

import threading

import pytest
from markupsafe import Markup

from paradero.publish.language import _, _n, _p, language, speaking, translate_table
from paradero.publish.templating import environment


def test_english_is_spoken_where_nothing_else_is_asked() -> None:
    assert language() == "en"
    assert _("page {number}", number=3) == "page 3"


def test_a_message_is_told_in_the_language_of_the_block_and_of_no_other_thread() -> None:
    heard: list[str] = []
    with speaking("es"):
        assert _("page {number}", number=3) == "página 3"
        other = threading.Thread(target=lambda: heard.append(_("page {number}", number=3)))
        other.start()
        other.join()
        with speaking("en"):
            assert _("page {number}", number=3) == "page 3"
        assert language() == "es"
    assert (heard, language()) == (["page 3"], "en")


def test_a_language_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(KeyError), speaking("xx"):
        pass


def test_numbers_choose_the_form_and_are_set_in_thousands() -> None:
    with speaking("es"):
        told = [_n("{count} claim", "{count} claims", count) for count in (0, 1, 2_000)]
    assert told == ["0 afirmaciones", "1 afirmación", "2,000 afirmaciones"]


def test_one_text_means_two_things_in_two_contexts() -> None:
    with speaking("es"):
        assert (_p("choice", "any"), _p("form", "Clear")) == ("cualquiera", "Borrar")


def test_a_message_that_no_catalogue_knows_stays_english() -> None:
    with speaking("es"):
        assert _("Nobody says this {thing}.", thing="word") == "Nobody says this word."


def test_a_table_is_told_by_the_address_of_each_text() -> None:
    table = {"kind": {"order": "court order"}, "month": ["January"], "weights": {"order": 1}}
    with speaking("es"):
        assert translate_table(table, "wording") == {
            "kind": {"order": "orden judicial"},
            "month": ["enero"],
            "weights": {"order": 1},
        }


def test_in_templates_texts_and_values_are_escaped_and_markup_is_kept(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "t.html").write_text('<i title="{{ _("says <b>") }}">{{ _("page {number}", number=given) }}</i>')
    template = environment(tmp_path).get_template("t.html")
    assert template.render(given='<script>"') == (
        '<i title="says &lt;b&gt;">page &lt;script&gt;&#34;</i>'
    )  # fmt: skip
    assert template.render(given=Markup("<b>3</b>")).endswith("page <b>3</b></i>")
