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


def test_an_office_and_a_name_alone_in_capitals_open_a_turn(reader):
    found = speakers(
        reader,
        "SECRETARIO DE RELACIONES EXTERIORES, ROBERTO VELASCO ÁLVAREZ",
        "Estados Unidos deportó a 200 personas a México.",
        lang="es",
    )
    assert found == [["Roberto Velasco Álvarez"]]


def test_names_in_small_letters_are_labels_where_they_come_again(reader):
    said = "Ana Torres: Estados Unidos deportó a 200 personas a Honduras."
    assert speakers(reader, said, "Ana Torres: Gracias.", lang="es") == [["Ana Torres"]]
    assert speakers(reader, said, "Gracias.", lang="es") == [[]]


def test_answers_are_those_of_the_one_person_named_before(reader):
    answer = "R. Estados Unidos deportó a 200 personas a Honduras."
    asked = "P. ¿Cuántos?"
    assert speakers(reader, "El abogado Juan Pérez habló con este diario.", asked, answer, lang="es") == [
        ["Juan Pérez"]
    ]
    assert speakers(reader, "Hablaron Juan Pérez y Luis Mora.", asked, answer, lang="es") == [[]]


def test_we_in_a_turn_is_its_speaker_and_no_place(reader):
    text = "Nosotros condenamos las deportaciones. Recibimos a 200 deportados de Estados Unidos."
    label = "MINISTRA DEL INTERIOR, ANA SOLÍS LEÓN: "
    claims = reader.read(document("On deportations.", "PREGUNTA: ¿Y bien?", label + text, lang="es"))
    actors = [filler.name for claim in claims for filler in claim.roles.get("actor", ())]
    assert actors == ["Ana Solís León"]
    assert not [claim for claim in claims if claim.roles.get("destination")]


def test_a_caption_is_no_label():
    assert label_of(parse("FOTO: Los hombres llegaron.", lang="es")) is None
