"""YAML front matter."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.text.front_matter import front_matter, language_tag

HEAD = """---
title: "Two governments: two answers"
url: https://gazette.example.org/2025/07/09/x
date: 2025-07-09
publisher: 'The Example Gazette'
authors: [Ann Sample, Ben Sample]
lang: en-US
---
Body.
"""


def test_each_field_says_where_it_stands() -> None:
    found = front_matter(HEAD)
    assert found is not None
    metadata = found.metadata
    assert metadata.title is not None
    assert metadata.title.value == "Two governments: two answers"
    assert metadata.title.source == "front matter"
    assert metadata.title.span is not None
    assert metadata.title.span.of(HEAD) == '"Two governments: two answers"'
    assert HEAD[found.end :] == "Body.\n"
    assert found.span.of(HEAD).endswith("---")


def test_dates_authors_and_languages_are_cleaned() -> None:
    found = front_matter(HEAD)
    assert found is not None
    values = {name: field.value for name in ("published", "byline", "lang") if (field := getattr(found.metadata, name))}
    assert values == {"published": "2025-07-09", "byline": "Ann Sample, Ben Sample", "lang": "en"}


def test_a_bare_colon_in_a_title_is_no_reason_to_refuse() -> None:
    found = front_matter("---\ntitle: CECOT: what is known\ndate: 2025-04-15\n---\nBody.")
    assert found is not None
    assert found.metadata.title is not None
    assert found.metadata.title.value == "CECOT: what is known"


def test_text_that_opens_with_a_rule_has_no_front_matter() -> None:
    assert front_matter("---\n\nThe men left.\n\n---\nMore.") is None
    assert front_matter("The men left.") is None


def test_aliases_are_not_expanded() -> None:
    bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n---\n"
    found = front_matter(bomb)
    assert found is None or found.metadata.title is None


def test_only_language_tags_are_languages() -> None:
    assert [language_tag(value) for value in ("en-US", "es_SV", "ES", "English", "")] == ["en", "es", "es", None, None]


@given(st.text(alphabet=st.sampled_from("ab: \n-'\"[]{}&*!|>#%@,"), max_size=80))
def test_no_head_makes_it_fail(head: str) -> None:
    text = f"---\ntitle{head}\n---\nBody."
    found = front_matter(text)
    assert found is None or found.span.end <= found.end <= len(text)
