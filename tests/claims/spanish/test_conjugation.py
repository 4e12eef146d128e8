"""Spanish verb forms, against the paradigms of the grammar."""

import pytest

from paradero.claims.spanish.conjugation import VerbForm, conjugate


def forms(infinitive: str, change: str = "") -> dict[str, set[VerbForm]]:
    found: dict[str, set[VerbForm]] = {}
    for form, told in conjugate(infinitive, change):
        found.setdefault(form, set()).add(told)
    return found


@pytest.mark.parametrize(
    ("infinitive", "change", "expected"),
    [
        (
            "deportar",
            "",
            "deporta deportó deportaron deportaba deportará deportaría deporte deportaran deportado",
        ),
        ("expulsar", "", "expulsó expulsen expulsando expulsadas"),
        ("creer", "", "cree creyó creyeron creyendo creído"),
        ("incluir", "", "incluye incluyó incluya incluyendo incluido"),
        ("negar", "ie", "niega niegan negó niegue nieguen neguemos negado"),
        ("pedir", "i", "pide pidió pidieron pida pidiendo pedido pidiera"),
        ("advertir", "ie,i", "advierte advirtió advirtieron advierta advirtiendo advertido"),
        ("dormir", "ue,u", "duerme durmió duerma durmiendo dormido"),
        ("enviar", "í", "envía envían envió envíe enviado"),
        ("continuar", "ú", "continúa continúan continuó continúe"),
        ("prohibir", "í", "prohíbe prohíben prohibió prohibido"),
        ("detener", "", "detiene detuvo detuvieron detenga detendrá detuviera detenido"),
        ("devolver", "", "devuelve devolvió devuelva devuelto devueltos"),
        ("imponer", "", "impuso impusieron imponga impondrá impuesto"),
        ("decir", "", "dice dijo dijeron diga dirá diciendo dicho dijera"),
        ("hacer", "", "hizo hicieron haga hará hecho"),
        ("producir", "", "produjo produjeron produzca"),
        ("proteger", "", "protege proteja protegió"),
        ("autorizar", "", "autorizó autorice autoricé"),
        ("juzgar", "", "juzgue juzgué juzgó"),
        ("ser", "", "es son fue fueron era será sea fuera siendo sido"),
        ("ir", "", "va van fue iba irá vaya fuera yendo ido"),
        ("haber", "", "ha han había habrá habría haya hubiera habido"),
        ("morir", "", "muere murió murieron muera muriendo muerto"),
        ("suscribir", "", "suscribe suscribió suscrito"),
    ],
)
def test_the_forms_of_a_verb(infinitive, change, expected):
    assert set(expected.split()) <= set(forms(infinitive, change))


def test_a_form_tells_mood_number_and_person():
    found = forms("deportar")
    assert found["deportaron"] == {VerbForm("deportar", "past", "plur")}
    assert found["deportarán"] == {VerbForm("deportar", "future", "plur")}
    assert found["deportado"] == {VerbForm("deportar", "participle", "sing")}
    assert found["deportaran"] == {VerbForm("deportar", "past subjunctive", "plur")}
    assert VerbForm("deportar", "past", "plur", 1) in found["deportamos"]


def test_an_irregular_verb_does_not_lend_its_forms_to_one_that_only_ends_alike():
    assert "salvó" in forms("salvar")
    assert "revisó" in forms("revisar")
    assert "trasladó" in forms("trasladar")
    assert "vivió" in forms("vivir")
