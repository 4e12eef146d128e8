"""Who says it: reporting verbs above the claim, "according to", quotation marks."""

import pytest

from paradero.claims.quoted import Quoted
from paradero.claims.quotes import find_quotes
from paradero.claims.sayer import sayer
from paradero.claims.speakers import speakers_of
from tests.claims.parsing import forms, parse, word


@pytest.mark.parametrize(
    ("text", "trigger", "chain"),
    [
        # the document's own voice
        ("The men were deported.", "deported", []),
        ("The men whom officials met were deported.", "deported", []),
        # before and after
        ("Officials said the men were deported.", "deported", ["Officials"]),
        ("Officials said that the men were deported.", "deported", ["Officials"]),
        ("The lawyers accused the agency of deporting him unlawfully.", "deporting", ["lawyers"]),
        ("The men were deported, officials said.", "deported", ["officials"]),
        ("The men were deported, said officials.", "deported", ["officials"]),
        ("The men were deported, according to officials.", "deported", ["officials"]),
        ("According to officials, the men were deported.", "deported", ["officials"]),
        # other verbs and nouns of saying
        ("Officials denied that the men were deported.", "deported", ["Officials"]),
        ("Officials told lawyers that the men were deported.", "deported", ["Officials"]),
        ("Officials confirmed the deportation of the men.", "deportation", ["Officials"]),
        ("The lawyer called the deportation of the men an error.", "deportation", ["lawyer"]),
        ("Records show that the men were deported.", "deported", ["Records"]),
        # chains, innermost first
        ("The newspaper reported that officials said the men were deported.", "deported", ["officials", "newspaper"]),
        ("Officials said the men were deported, according to the newspaper.", "deported", ["Officials", "newspaper"]),
        # nobody is named
        ("It was reported that the men were deported.", "deported", []),
        # a reporter's aside is not the speaker's
        ("Officials praised the agency, which deported the men.", "deported", []),
        ("Officials said the men, who were deported in May, are safe.", "deported", []),
        # what the speaker does besides
        ("Officials spoke and deported the men.", "deported", []),
    ],
)
def test_a_claim_has_the_speakers_that_its_sentence_names(text, trigger, chain):
    assert forms(speakers_of(word(parse(text), trigger), Quoted([], []))) == chain


@pytest.mark.parametrize(
    ("text", "trigger", "chain"),
    [
        ('"The men were deported," the lawyer said.', "deported", ["lawyer"]),
        ('The lawyer was angry. "The men were deported," she said.', "deported", ["she"]),
        ('"The men were deported. They were beaten," said the lawyer.', "deported", ["lawyer"]),
    ],
)
def test_a_quotation_belongs_to_its_speaker(text, trigger, chain):
    block = parse(text)
    assert forms(speakers_of(word(block, trigger), Quoted(find_quotes(text), [block]))) == chain


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Officials said so.", "said", "Officials"),
        ("It was said by officials that the men left.", "said", "officials"),
        ("Officials, who said so, left.", "said", "Officials"),
        ("That says enough.", "says", None),
        ("It was said that the men left.", "said", None),
    ],
)
def test_a_verb_of_saying_has_a_sayer_or_none(text, verb, who):
    found = sayer(word(parse(text), verb))
    assert (found.text if found else None) == who
