"""Whom a document has mentioned: names, groups, voices without a name, courts, each with what can be told of it."""

import functools
import tomllib
from collections.abc import Callable
from importlib.resources import files

import msgspec

from paradero.claims.arguments import COUNTS
from paradero.claims.names import BlockNames, fold_name
from paradero.claims.nouns import given_names
from paradero.claims.parse import Word
from paradero.claims.phrases import Mention, classes_of, core_words
from paradero.claims.speech import speech
from paradero.words.passage import Span

_ONE = frozenset({"a", "an", "one", "another"})
_NOBODY = frozenset({"none", "nobody", "nothing", "everyone", "one"})


class Antecedent(msgspec.Struct, frozen=True):
    """What a phrase stands for: the naming words, their place, and the step that found them."""

    name: str
    span: Span
    how: str


class Known(msgspec.Struct):
    """Somebody or something mentioned before."""

    name: str
    span: Span
    sentence: int
    kind: str
    subject: bool
    official: bool
    gender: str | None
    head: Word
    judge: bool = False
    number: str | None = None


@functools.cache
def reference_words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files("paradero.claims").joinpath("data/antecedents.toml").read_text(encoding="utf-8"))
    table.pop("given_names")
    return {name: frozenset(words.split()) for name, words in table.items()}


def noticed(word: Word, names: BlockNames, at: int, last_judge: Callable[[Word], Antecedent | None]) -> Known | None:
    """Whom or what a word names, of those that pronouns and descriptions may mean further on; None for other words.

    `at` is the number of its sentence; `last_judge` tells who "the judge" is.
    """
    mention = names.at(word)
    subject = word.dep in ("nsubj", "nsubjpass") or (
        word.dep == "appos" and word.head.dep in ("nsubj", "nsubjpass")  # "the minister, Ana Ruiz, said"
    )
    if mention is not None and mention.type == "person" and _is_borrowed(word):
        return None
    if mention is not None and mention.type != "demonym":
        return Known(
            mention.name, mention.span, at, mention.type, subject,
            mention.type == "person" and _is_official(word, mention), _gender(word, mention), word,
            mention.judge or has_court_title(word),
        )  # fmt: skip
    if mention is not None or ("people" in classes_of(word, None) and not _is_voice(word)):
        return _group(word, mention, subject, at)
    if mention is None and _is_voice(word):
        return _voice(word, at)
    if subject and word.tag == "NNS" and {"authority", "organisation"} & classes_of(word, None):
        return Known(word.text, core_span(word, mention), at, "body", True, True, None, word)
    if "court" in classes_of(word, None) and word.dep != "compound":
        kind = "judge" if word.lemma in ("judge", "justice") else "court"
        bench = last_judge(word) if kind == "judge" and is_the(word) and not describes_itself(word) else None
        if bench is not None:  # "the judge said": whom "he" goes on about
            return Known(bench.name, bench.span, at, "person", subject, True, None, word, True)
        return Known(word.text, core_span(word, mention), at, kind, subject, True, None, word)
    return None


def _group(word: Word, mention: Mention | None, subject: bool, at: int) -> Known | None:
    if word.lemma in COUNTS | _NOBODY or word.pos == "PRON":
        return None
    if word.tag not in ("NNS", "NNPS", "NNP", "NN", "CD", "JJ"):
        return None
    if mention is None and _is_somebody(word):
        return _somebody(word, subject, at)
    plural = (
        word.tag in ("NNS", "NNPS") or word.lemma in ("people",) or (mention is not None and word.text.endswith("s"))
    )
    if word.dep in ("compound", "amod", "nmod", "attr") or not plural:
        return None
    span = core_span(word, mention)
    text = word.sentence.block.squeezed.text
    first, last = core_words(word, mention)
    numeral = word.child("nummod")
    return Known(
        text[first.start : last.end], span, at, "people", subject, False,
        None, word, False, numeral.lower if numeral is not None else None,
    )  # fmt: skip


def _somebody(word: Word, subject: bool, at: int) -> Known:
    """ "a woman", "one mother": a person whom the text leaves without a name."""
    gender = next((name for name in ("female", "male") if word.lemma in reference_words()[name]), None)
    return Known(phrase(word), core_span(word, None), at, "person", subject, False, gender, word)


def _voice(word: Word, at: int) -> Known:
    gender = "female" if word.lemma.endswith("woman") else "male" if word.lemma.endswith("man") else None
    return Known(phrase(word), core_span(word, None), at, "person", True, True, gender, word)


def phrase(word: Word) -> str:
    first, last = core_words(word, None)
    return word.sentence.block.squeezed.text[first.start : last.end]


def _is_borrowed(word: Word) -> bool:
    """ "the Obama appointee", "a Biden-era rule": a name that only says of what kind somebody else is."""
    return word.dep in ("compound", "nmod", "npadvmod", "amod") and word.head.lemma in reference_words()["borrowed"]


def _is_somebody(word: Word) -> bool:
    if word.tag != "NN" or word.dep in ("compound", "attr", "appos", "nmod"):
        return False
    if word.lemma in reference_words()["female"] and word.dep == "nsubj" and word.child("poss"):
        return True  # "his wife said": "she" goes on about her
    if not any(word.lemma in reference_words()[name] for name in ("singles", "female", "male")):
        return False
    return any(child.lower in _ONE for child in word.all("det", "nummod"))


def _is_voice(word: Word) -> bool:
    """ "an ICE spokesman said": somebody without a name who may go on speaking."""
    if word.tag != "NN" or word.dep != "nsubj" or word.lemma not in reference_words()["voices"] or word.child("appos"):
        return False
    return word.head.lemma in speech()["reporting"] and (word.child("det", "poss") is not None)


def core_span(word: Word, mention: Mention | None) -> Span:
    first, last = core_words(word, mention)
    return word.sentence.block.span_of(first, last)


def _is_official(word: Word, mention: Mention) -> bool:
    officials = reference_words()["officials"]
    if mention.country is not None:
        return True
    around = [child for child in word.children if child.dep in ("compound", "appos", "amod", "nmod")]
    return any(child.lemma in officials for child in around) or (word.dep == "appos" and word.head.lemma in officials)


def has_court_title(head: Word) -> bool:
    titles = [*head.children, *([head.head] if head.dep == "appos" else [])]
    return any(title.lower in ("judge", "justice") or _is_called_judge(title) for title in titles)


def _is_called_judge(title: Word) -> bool:
    """ "Ana Ruiz, a federal judge"."""
    return title.dep == "appos" and title.lemma in ("judge", "justice", "magistrate")


def _gender(word: Word, mention: Mention) -> str | None:
    titles = {child.lower.rstrip(".") for child in word.children if child.dep == "compound"}
    if titles & {"ms", "mrs", "sister", "señora"}:
        return "female"
    if titles & {"mr", "señor", "king", "pope"}:
        return "male"
    parts = fold_name(mention.name)
    return given_names().get(parts[0] if parts else "") or given_names().get(word.lower)


def is_the(word: Word) -> bool:
    return any(child.lower in ("the", "that", "this") for child in word.all("det"))


def describes_itself(word: Word) -> bool:
    """ "the men deported in March", "the prison in Texas": enough words of its own to be somebody new."""
    return any(child.dep in ("relcl", "acl", "prep", "poss") for child in word.children) or any(
        inner.tag in ("NNP", "NNPS") for inner in word.subtree() if inner.i <= word.i + 1 and inner is not word
    )
