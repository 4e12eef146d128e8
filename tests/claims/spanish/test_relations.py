"""Spanish sentences as the frames see them: English lemmas, tags and relations."""

import pytest

from paradero.claims.parse import ParsedBlock
from tests.claims.parsing import parse, word


def spanish(text: str) -> ParsedBlock:
    return parse(text, lang="es")


def governors(block: ParsedBlock, form: str) -> str:
    """A word's relation and governor, as `dep>lemma`."""
    found = word(block, form)
    return f"{found.dep}>{found.head.lemma}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El gobierno deportó a 238 venezolanos.", {"gobierno": "nsubj>deport", "venezolanos": "dobj>deport"}),
        ("Los hombres fueron deportados por el gobierno.", {"hombres": "nsubjpass>deport", "gobierno": "pobj>by"}),
        ("Los migrantes tienen que ser expulsados.", {"migrantes": "nsubjpass>expel", "tienen": "aux>expel"}),
        ("Los hombres están por ser deportados.", {"hombres": "nsubjpass>deport"}),
        ("Los hombres volverán a ser deportados.", {"hombres": "nsubjpass>deport", "volverán": "aux>deport"}),
        ("El gobierno volvió a deportar a Ana Solís.", {"gobierno": "nsubj>deport"}),
        ("Los hombres fueron enviados a El Salvador.", {"fueron": "auxpass>send", "Salvador": "pobj>to"}),
        ("El juez ordenó al gobierno liberar al hombre.", {"gobierno": "dobj>order", "liberar": "xcomp>order"}),
        ("El acuerdo es ilegal.", {"acuerdo": "nsubj>be", "ilegal": "acomp>be"}),
        ("Los hombres son pandilleros.", {"pandilleros": "attr>be"}),
        ("El gobierno puede deportar a los hombres.", {"puede": "aux>deport", "hombres": "dobj>deport"}),
        ("El gobierno va a deportar a los hombres.", {"va": "aux>deport", "gobierno": "nsubj>deport"}),
        ("El gobierno se negó a deportar a los hombres.", {"deportar": "xcomp>refuse"}),
        ("El hombre fue puesto en libertad.", {"hombre": "nsubjpass>free"}),
        ("Los hombres permanecen detenidos en Texas.", {"detenidos": "xcomp>remain"}),
        ("La decisión del tribunal es clara.", {"tribunal": "poss>decision"}),
        ("Un mexicano deportado a Ghana volvió.", {"mexicano": "nsubj>return", "deportado": "acl>mexicano"}),
        ("Un hombre cubano expulsado de Texas a Esuatini murió.", {"hombre": "nsubj>die", "expulsado": "acl>man"}),
        ("Fue enviado a este minúsculo país africano.", {"país": "pobj>to", "minúsculo": "amod>country"}),
        ("Los llevaron en el llamado 'vuelo 164'.", {"vuelo": "pobj>in", "llamado": "acl>flight"}),
        ("La policía arrestó solo a dos miembros de la banda.", {"miembros": "dobj>arrest", "solo": "advmod>arrest"}),
        ("La corte concedió al gobierno la suspensión.", {"gobierno": "pobj>to", "suspensión": "dobj>grant"}),
        ("El gobierno retiró las protecciones a los venezolanos.", {"venezolanos": "pobj>to"}),
        ("La ley prohíbe que un guardia traslade a la persona.", {"traslade": "ccomp>bar", "persona": "dobj>transfer"}),
        ("Colombia está de acuerdo con recibir a los hombres.", {"Colombia": "nsubj>agree", "recibir": "xcomp>agree"}),
        ("El acuerdo lo firmó el presidente.", {"acuerdo": "dobj>sign", "presidente": "nsubj>sign"}),
        ("La deportación se realizó el martes.", {"deportación": "nsubjpass>do"}),
        ("Los hombres demandaron al país.", {"país": "dobj>sue"}),
        ("Iniciaron la deportación de los hombres hacia Cuba.", {"hacia": "prep>deportation"}),
        ("Los expulsó, negándoles sus derechos.", {"negándo": "advcl>expel"}),
        ("Lo que pedimos es que liberen a los hombres.", {"liberen": "ccomp>ask"}),
        ("Nos parece mal que deporten a los niños.", {"Nos": "nsubj>criticize", "deporten": "ccomp>criticize"}),
        ("La ley no permite este tipo de deportaciones.", {"deportaciones": "dobj>allow"}),
        ("Los cubanos podrán aplicar a la residencia.", {"cubanos": "nsubj>apply"}),
        ("La familia logró la liberación de tres hombres.", {"liberación": "dobj>obtain"}),
        ("Encontramos a 50 hombres a quienes detuvieron.", {"detuvieron": "relcl>man"}),
        ("El cónsul fue al centro de detención.", {"cónsul": "nsubj>go"}),
        ("Más de 527 mil fueron deportados.", {"527": "nsubjpass>deport"}),
        ("Hace tres días fueron deportados 20 hombres.", {"hombres": "nsubjpass>deport", "días": "pobj>ago"}),
        ("Unos 40 hombres volvieron a ser detenidos.", {"hombres": "nsubjpass>detain", "volvieron": "dep>detain"}),
        ("Los inmigrantes de otras nacionalidades deportados llegaron.", {"deportados": "acl>migrant"}),
        ("La ONG calificó las expulsiones de ilegales.", {"ilegales": "pobj>as"}),
        ("El detenido se quitó la vida en la celda.", {"detenido": "nsubj>die"}),
    ],
)
def test_constructions(text, expected):
    block = spanish(text)
    assert {form: governors(block, form) for form in expected} == expected


@pytest.mark.parametrize(
    ("text", "auxiliary", "lemma"),
    [
        ("El gobierno deportará a los hombres.", "will", "deport"),
        ("Los hombres serán deportados.", "will", "deport"),
        ("El gobierno deportaría a los hombres.", "would", "deport"),
        ("El juez pidió que el gobierno libere a los hombres.", "subjunctive", "release"),
    ],
)
def test_what_the_ending_says_is_an_auxiliary_without_letters(text, auxiliary, lemma):
    [added] = [found for found in spanish(text).words if found.tag == "MD" and not found.text]
    assert (added.lower, added.head.lemma) == (auxiliary, lemma)


def test_the_conditional_perfect_of_news_is_hearsay():
    block = spanish("Los hombres habrían sido deportados a Libia.")
    assert [found.head.lemma for found in block.words if found.lower == "allegedly"] == ["deport"]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [("Fueron deportados en marzo.", "they"), ("Fue deportada en marzo.", "she"), ("Hemos firmado un acuerdo.", "we")],
)
def test_an_unwritten_subject_is_what_the_ending_says(text, pronoun):
    subjects = [found.lower for found in spanish(text).words if not found.text and found.tag == "PRP"]
    assert subjects == [pronoun]


def test_a_pronoun_at_the_end_of_a_verb_is_a_word_of_its_own():
    text = "El gobierno quiere deportarlos a Libia."
    block = spanish(text)
    pronoun = word(block, "los")
    assert text[pronoun.start : pronoun.end] == "los"
    assert (pronoun.dep, pronoun.head.lemma, pronoun.lower) == ("dobj", "deport", "them")


def test_every_written_word_is_the_text_at_its_place():
    text = (
        'Según informó el ministro, los hombres —todos migrantes— fueron llevados a "una cárcel" y tratan de salvarse.'
    )
    block = spanish(text)
    assert all(block.squeezed.text[found.start : found.end] == found.text for found in block.words if found.text)


def test_no_word_governs_itself_through_others():
    block = spanish("De haber sido deportado a Honduras, Ana no habría visto a su hija, dijo antes de que la sacaran.")
    for found in block.words:
        assert len(list(found.ancestors())) < len(block.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Los hombres fueron deportados, según reportó el medio Artículo 66.", {"medio": "nsubj>report"}),
        ("Los hombres, dijo el ministro, serán deportados.", {"hombres": "nsubjpass>deport", "ministro": "nsubj>say"}),
        ("Los dos países ultiman un acuerdo, ha anunciado la ministra.", {"ultiman": "ccomp>announce"}),
        ("El ministro informó la llegada de 31 hombres.", {"ministro": "nsubj>tell", "llegada": "dobj>tell"}),
        ("Así lo afirmó este 20 de agosto CBS News.", {"CBS": "nsubj>state"}),
        ("Los deportó, así lo reseñó la agencia.", {"deportó": "ccomp>state", "agencia": "nsubj>state"}),
        ("De acuerdo con lo informado por la embajada, llegaron 31 hombres.", {"embajada": "pobj>to"}),
    ],
)
def test_who_says_it_stands_where_english_has_it(text, expected):
    block = spanish(text)
    assert {form: governors(block, form) for form in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El gobierno anunció que recibirá a once deportados.", {"que": "mark>receive"}),
        ("Un tribunal de distrito que dictaminó el fallo cerró.", {"dictaminó": "relcl>court"}),
        ("Emitió una orden el domingo que impide la expulsión.", {"impide": "relcl>order"}),
        ("Reconoció que estaban presos, pero fueron devueltos.", {"estaban": "ccomp>acknowledge"}),
        ("Fue capturada en Perú y devuelta a Panamá.", {"devuelta": "conj>arrest"}),
        ("Los hombres llevan dos meses detenidos en Texas.", {"detenidos": "xcomp>remain"}),
        ("Deportaron a tres hombres detenidos en Texas.", {"en": "prep>detain"}),
        ("Tiene acuerdos de expulsión de personas con Perú.", {"con": "prep>agreement"}),
        ("El juez prohibió al gobierno deportar al hombre.", {"deportar": "pcomp>from", "gobierno": "dobj>bar"}),
        ("Los acusó de vínculos con la banda.", {"vínculos": "pobj>of"}),
    ],
)
def test_clauses_and_phrases_hang_on_what_they_belong_to(text, expected):
    block = spanish(text)
    assert {form: governors(block, form) for form in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Los hombres están a la espera de ser deportados.",
        "Los hombres llevan 20 días en espera de ser deportados.",
    ],
)
def test_what_is_waited_for_is_to_come(text):
    deported = word(spanish(text), "deportados")
    assert {child.lower for child in deported.children} & {"will", "to"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De la Fuente señaló que México recibió a los hombres.", {"Fuente": "nsubj>state"}),
        ("De Panamá salieron dos vuelos.", {"Panamá": "pobj>from", "vuelos": "nsubj>leave"}),
        ("En su turno, Roberto Velasco, jefe de la unidad, confirmó la noticia.", {"Roberto": "nsubj>confirm"}),
        (
            "Según la Presidenta, desde México se ha brindado apoyo para trasladar a deportados a sus países.",
            {"brindado": "ROOT>provide", "Presidenta": "pobj>to"},
        ),
        (
            "De este grupo, al menos 245 venezolanos y unos 30 salvadoreños habrían sido enviados a El Salvador.",
            {"venezolanos": "nsubjpass>send", "salvadoreños": "conj>venezolano"},
        ),
        (
            "Honduras confirmó este jueves que un vuelo con 177 deportados había aterrizado en el país.",
            {"aterrizado": "ccomp>confirm"},
        ),
        ("En la cárcel aún hay 78 mexicanos detenidos.", {"En": "prep>detain"}),
        ("El 23 de ese mismo mes, lo deportaron a México.", {"23": "npadvmod>deport"}),
        (
            "El hombre fue detenido en Texas y trasladado a El Salvador.",
            {"trasladado": "conj>detain", "a": "prep>transfer"},
        ),
        ("Aceptó albergar a criminales y recibir deportados.", {"recibir": "conj>accept"}),
        ("Reconocieron ante el tribunal que la deportación fue ilegal.", {"fue": "ccomp>acknowledge"}),
        ("Hablaron con el tribunal que ordenó su regreso.", {"ordenó": "relcl>court"}),
        ("Son ya tres los países que aceptan a los hombres.", {"países": "nsubj>be"}),
        ("Un avión irá a Guantánamo.", {"avión": "nsubj>go"}),
        ("Se optó por trasladarlos a una base.", {"trasladar": "xcomp>decide"}),
        ("Según datos aportados por la mandataria, salieron dos vuelos.", {"mandataria": "pobj>to"}),
        (
            "El gobierno expulsó a Costa Rica en dos vuelos a 200 ciudadanos.",
            {"ciudadanos": "dobj>expel", "Costa": "pobj>to"},
        ),
        ("Envió 299 deportados, en su mayoría de naciones asiáticas, a Panamá.", {"Panamá": "pobj>to"}),
        ("Un grupo de 10 migrantes deportados de Estados Unidos llegó a Esuatini.", {"migrantes": "pobj>of"}),
        ("Emitió un comunicado en donde detallaron las condiciones.", {"comunicado": "dobj>issue"}),
        ("Ghana llegó a un acuerdo con Estados Unidos.", {"acuerdo": "dobj>reach"}),
        ("A casi todos se les concedió protección.", {"protección": "nsubjpass>grant"}),
        ("Salieron en un vuelo del Departamento de Seguridad que salió de Texas.", {"salió": "relcl>flight"}),
    ],
)
def test_repairs(text, expected):
    block = spanish(text)
    assert {form: governors(block, form) for form in expected} == expected


def test_an_unconfirmed_state_is_alleged():
    block = spanish("Al menos 100 venezolanos estarían recluidos en el penal.")
    assert [child.lower for child in word(block, "recluidos").all("advmod")] == ["allegedly"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El proyecto fue detenido por los tribunales.", {"proyecto": "nsubjpass>halt"}),
        ("El hombre fue detenido por los agentes.", {"hombre": "nsubjpass>detain"}),
        ("El Gobierno rechazó la propuesta de Ursula von der Leyen.", {"propuesta": "dobj>reject"}),
        ("Según información que el abogado dio a varios medios, salieron dos vuelos.", {"abogado": "pobj>to"}),
        ("Impide al Servicio de Inmigración y Control de Aduanas detenerlo.", {"Control": "compound>servicio"}),
    ],
)
def test_names_and_sources(text, expected):
    block = spanish(text)
    assert {form: governors(block, form) for form in expected} == expected
