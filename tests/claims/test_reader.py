"""The reader: grounded claims, in order, the same however texts are given to it."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paradero.claims.parse import english
from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim
from paradero.words.document import Block, Mark, TextVersion
from paradero.words.edtf import is_edtf
from paradero.words.passage import Passage, Span
from paradero.words.vocabulary import KINDS, ROLES, STANCES
from tests.claims.documents import ON_TOPIC, document, on_topic

SUBJECTS = st.sampled_from(
    [
        "ICE",
        "The Trump administration",
        "A federal judge",
        "Kilmar Abrego Garcia",
        "He",
        "They",
        "The men",
        "Nayib Bukele",
        "238 Venezuelans",
        "More than 200 deportees",
        "El Salvador",
        "The Supreme Court",
        "“Officials",
        "No one",
    ]
)
VERBS = st.sampled_from(
    [
        "deported",
        "were deported",
        "plans to deport",
        "blocked",
        "did not release",
        "is holding",
        "ordered",
        "agreed to take",
        "said that",
        "denied",
        "was held",
        "paid",
        "allegedly moved",
        "met",
        "criticized",
        "may be sent",
    ]
)
OBJECTS = st.sampled_from(
    [
        "the men",
        "eight migrants",
        "him",
        "the deportation of the men",
        "$6 million",
        "ICE",
        "a prison",
        "gang members",
        "",
    ]
)
TAILS = st.sampled_from(
    [
        "to El Salvador",
        "in CECOT",
        "on March 15, 2025",
        "by mistake",
        "under a deal",
        "according to officials",
        "last Friday",
        "without a hearing",
        "to Ghana and Togo",
        "for 23 hours a day",
        "”",
        "— they said —",
        "[1]",
        "\nin a\ncamp",
        "",
    ]
)
ENDS = st.sampled_from([".", "?", ".”", ", officials said.", "; nobody knows.", ""])
SENTENCES = st.tuples(SUBJECTS, VERBS, OBJECTS, TAILS, TAILS, ENDS).map(
    lambda parts: " ".join(part for part in parts[:5] if part) + parts[5]
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(PARAGRAPHS, min_size=1, max_size=3).map(lambda paragraphs: document(ON_TOPIC, *paragraphs))
READER = ClaimReader()
FEW = settings(max_examples=50, deadline=None)


@pytest.fixture(scope="module", autouse=True)
def _parser_is_loaded() -> None:
    english()


def stretches(claim: Claim) -> Iterator[tuple[str, int, int]]:
    """Every quoted stretch of a claim."""
    yield claim.passage.exact, claim.passage.start, claim.passage.end
    for filler in [*claim.fillers(), *claim.speakers]:
        yield filler.text, filler.start, filler.end
    for part in (claim.quantity, claim.when):
        if part is not None:
            yield part.text, part.start, part.end


@FEW
@given(TEXTS)
def test_everything_a_claim_quotes_is_the_text_at_its_place(version):
    for claim in READER.read(version):
        for words, start, end in stretches(claim):
            assert words
            assert version.text[start:end] == words


@FEW
@given(TEXTS)
def test_a_claim_keeps_to_the_catalogue_and_to_one_block(version):
    for claim in READER.read(version):
        assert claim.kind in KINDS
        assert claim.stance in STANCES
        assert set(claim.roles) <= set(ROLES[claim.kind])
        assert all(claim.roles.values()), "a role is filled or left out"
        assert claim.when is None or is_edtf(claim.when.edtf)
        assert any(block.span.covers(claim.passage.span) for block in version.blocks)
        for filler in [*claim.fillers(), *claim.speakers]:
            for place in (filler.antecedent, filler.said_as):
                assert place is None or 0 <= place.start < place.end <= len(version.text)


@FEW
@given(TEXTS)
def test_claims_come_in_the_order_of_their_passages(version):
    starts = [claim.passage.start for claim in READER.read(version)]
    assert starts == sorted(starts)


@FEW
@given(TEXTS)
def test_reading_twice_gives_the_same(version):
    assert READER.read(version) == READER.read(version) == ClaimReader().read(version)


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_reading_many_together_is_reading_them_one_by_one(versions):
    assert list(READER.read_many(versions)) == [READER.read(version) for version in versions]


@FEW
@given(PARAGRAPHS, st.sampled_from(["The weather was fine.", "Bread is baked in the morning."]))
def test_a_text_put_before_moves_the_claims_and_changes_nothing_else(paragraph, before):
    alone = READER.read(document(ON_TOPIC, paragraph))
    shift = len(before) + 2
    version = document(ON_TOPIC, paragraph)
    moved = TextVersion(
        f"{before}\n\n{version.text}",
        tuple(msgspec.structs.replace(b, span=Span(b.span.start + shift, b.span.end + shift)) for b in version.blocks),
        metadata=version.metadata,
    )
    assert [(c.kind, c.stance, c.passage.start + shift, c.passage.exact) for c in alone] == [
        (c.kind, c.stance, c.passage.start, c.passage.exact) for c in READER.read(moved)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "The recipe asks for two eggs and a cup of flour.",
        "The senator visited a school and held a hearing on roads on March 15, 2025.",
        "The team was sent to the finals, and the coach was released by the club.",
    ],
)
def test_a_text_without_words_or_off_topic_gives_nothing(reader, text):
    assert reader.read(document(text)) == ()


def test_a_text_without_blocks_gives_nothing(reader):
    assert reader.read(TextVersion("The men were deported to Ghana.", ())) == ()


@pytest.mark.parametrize("kind", ["byline", "link", "sources", "front_matter", "dateline"])
def test_only_what_the_document_says_in_its_text_is_read(reader, kind):
    assert reader.read(document("The men were deported to Ghana.", kind=kind)) == ()


def headed(*paragraphs: tuple[str, str]) -> TextVersion:
    text = "\n\n".join(words for _, words in paragraphs)
    starts = [text.index(words) for _, words in paragraphs]
    return TextVersion(
        text,
        tuple(
            Block(Span(start, start + len(words)), kind, "en")
            for start, (kind, words) in zip(starts, paragraphs, strict=True)
        ),
    )


def test_a_headline_above_the_text_is_read_whatever_its_capitals(reader):
    claims = reader.read(
        headed(
            ("heading", "Ghana Deports Fourteen Migrants to Togo After Court Fight"),
            ("body", "The lawyers of the deportees spoke of the deportation flights."),
        )
    )
    assert [(c.kind, c.roles["people"][0].text) for c in claims] == [("transfer", "Migrants")]


def test_a_headline_without_a_verb_or_below_the_text_makes_no_claim(reader):
    below = headed(
        ("body", "The lawyers of the deportees spoke of the deportation flights."),
        ("heading", "Ghana deports 14 migrants to Togo"),
    )
    label = headed(
        ("heading", "The deportation of the men to Ghana"),
        ("body", "The lawyers of the deportees spoke of deportation flights."),
    )
    assert [reader.read(below), reader.read(label)] == [(), ()]


def test_a_headline_further_down_is_read_where_the_text_under_it_tells_it_again(reader):
    claims = reader.read(
        headed(
            ("body", "The lawyers of the deportees spoke of the deportation flights."),
            ("heading", "Ghana deports fourteen migrants from Nigeria to Togo"),
            ("body", "The fourteen migrants from Nigeria had arrived in Ghana a week before, the minister said."),
        )
    )
    assert ("transfer", "migrants") in [(c.kind, c.roles["people"][0].text) for c in claims if c.roles.get("people")]


@pytest.mark.parametrize(("lang", "read"), [("en", True), ("und", True), ("fr", False)])
def test_only_blocks_in_english_or_in_no_known_language_are_read_as_english(reader, lang, read):
    assert bool(reader.read(document("The men were deported to Ghana.", lang=lang))) is read


def test_a_block_off_topic_in_a_digest_is_left_out(reader):
    others = [f"The town of number {i} opened a new school and a library." for i in range(6)]
    claims = reader.read(document("The men were deported to Ghana.", *others, "The minister met the president."))
    assert [claim.kind for claim in claims] == ["transfer"]


def test_a_citation_mark_inside_a_sentence_is_no_word_and_stays_in_the_passage(reader):
    text = "The men were deported [1] to Ghana on July 4."
    mark = text.index("[1]")
    version = msgspec.structs.replace(document(text), marks=(Mark(Span(mark, mark + 3), "citation"),))
    [claim] = reader.read(version)
    assert claim.roles["destination"][0].text == "Ghana"
    assert claim.passage.exact == text


def test_a_sentence_broken_over_lines_is_quoted_as_it_stands(reader):
    text = "The men were depor-\nted to South\nSudan in May."
    [claim] = reader.read(on_topic(text))
    assert claim.passage.exact == text
    assert claim.roles["destination"][0].text == "South\nSudan"


def test_the_page_of_a_claim_is_that_of_its_block(reader):
    text = "The men were deported to Ghana."
    version = TextVersion(text, (Block(Span(0, len(text)), "body", "en", page=7),))
    [claim] = reader.read(version)
    assert claim.passage == Passage(0, len(text), text, 7)


@pytest.mark.parametrize("published", ["2025-08-20", "2025-08", "2025"])
def test_days_of_the_week_are_counted_from_the_publication_date(reader, published):
    [claim] = reader.read(on_topic("The men were deported to Ghana last Friday.", published))
    assert claim.when is not None
    assert (claim.when.edtf == "2025-08-15") is (published == "2025-08-20")


def test_without_a_publication_date_a_day_of_the_week_is_no_date(reader):
    text = "The men were deported to Ghana last Friday."
    [claim] = reader.read(TextVersion(text, (Block(Span(0, len(text)), "body", "en"),)))
    assert claim.when is None


def test_many_texts_are_read_in_order_and_not_all_at_once(reader):
    taken = 0

    def texts() -> Iterator[TextVersion]:
        nonlocal taken
        for number in range(400):
            taken += 1
            yield document(f"The agency deported {number + 2} men to Ghana.")

    answers = reader.read_many(texts())
    [first] = next(answers)
    assert taken < 400
    counts = [first.quantity.low if first.quantity else None]
    counts += [claim.quantity.low if claim.quantity else None for [claim] in answers]
    assert counts == list(range(2, 402))


def test_no_texts_give_no_answers(reader):
    assert list(reader.read_many([])) == []
