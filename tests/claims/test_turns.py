"""Transcripts: who speaks from one label to the next."""

from paradero.claims.turns import label_of
from tests.claims.documents import document
from tests.claims.parsing import parse


def speakers(reader, *paragraphs: str, lang: str = "en") -> list[list[str]]:
    claims = reader.read(document("On deportations.", *paragraphs, lang=lang))
    return [[speaker.name for speaker in claim.speakers] for claim in claims]


def test_what_follows_a_label_is_said_by_whom_it_names(reader):
    found = speakers(
        reader,
        "QUESTION: How many?",
        "SECRETARY MARCO RUBIO: Panama has received 200 deportees.",
        "The men were deported to Libya.",
    )
    assert found == [["Marco Rubio"], ["Marco Rubio"]]


def test_a_question_is_asked_by_nobody_in_particular(reader):
    found = speakers(reader, "SECRETARY MARCO RUBIO: Yes.", "QUESTION: Eight men were deported to Libya.")
    assert found == [[]]


def test_a_label_in_spanish_has_an_office_before_the_name(reader):
    text = "PRESIDENTA DE MÉXICO, CLAUDIA SHEINBAUM PARDO: Estados Unidos deportó a 200 personas a México."
    assert speakers(reader, "PREGUNTA: ¿Cuántas?", text, lang="es") == [["Claudia Sheinbaum Pardo"]]


def test_a_place_at_the_head_of_a_story_is_no_speaker(reader):
    found = speakers(reader, "SHENGJIN: Dozens of migrants were deported to Albania.", "Eight men were sent to Libya.")
    assert found == [[], []]


def test_a_line_in_capitals_without_a_colon_and_a_word_before_one_are_no_labels():
    assert label_of(parse("NOTE THAT THE MEN WERE DEPORTED TO LIBYA.")) is None
    assert label_of(parse("Note: the men were deported to Libya.")) is None
