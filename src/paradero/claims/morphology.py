"""Parts of speech and lemmas by memo: the model's own two rule components, asked once for each word, tag and relation.

Both are functions of a word, its tag and its relation (and of an expletive before it), but the model runs them over
every token again: a quarter of its time. Over the demo and gold texts no token comes out otherwise (see the tests).
"""

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_MOST = 100_000  # entries after which the memo begins anew; about 30 MB

Key = tuple[int, int, int, bool]


class Form(msgspec.Struct, frozen=True):
    """What a token is, wherever it stands: see `Word` for the fields."""

    pos: str
    tag: str
    dep: str
    text: str
    lower: str
    lemma: str


class Morphology:
    """Takes the two components out of a pipeline and answers for them."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp
        self._rules: Any = nlp.get_pipe("attribute_ruler")
        self._lemmas: Any = nlp.get_pipe("lemmatizer")
        self._known: dict[Key, Form] = {}
        nlp.disable_pipe("attribute_ruler")
        nlp.disable_pipe("lemmatizer")

    def forms(self, doc: "Doc") -> list[Form]:
        """The form of every token, in order."""
        keys = self._keys(doc)
        missing = list({key for key in keys if key not in self._known})
        if missing:
            self._learn(missing, keys)
        return [self._known[key] for key in keys]

    def _keys(self, doc: "Doc") -> list[Key]:
        from spacy.attrs import DEP, ORTH, TAG

        expletive = self._nlp.vocab.strings["expl"]
        keys: list[Key] = []
        after = False
        for orth, tag, dep in doc.to_array([ORTH, TAG, DEP]).tolist():
            keys.append((orth, tag, dep, after))
            after = dep == expletive
        return keys

    def _learn(self, missing: list[Key], wanted: list[Key]) -> None:
        """Ask the model about new words, each behind a comma (or "there") so that neighbours make no pattern."""
        if len(self._known) > _MOST:
            self._known.clear()
            missing = list(set(wanted))
        from spacy.tokens import Doc

        strings = self._nlp.vocab.strings
        words, tags, deps = [], [], []
        for orth, tag, dep, after in missing:
            words += [",", "there" if after else ",", strings[orth]]
            tags += [",", "EX" if after else ",", strings[tag]]
            deps += ["punct", "expl" if after else "punct", strings[dep]]
        doc = Doc(self._nlp.vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words))
        doc = self._lemmas(self._rules(doc))
        for key, token in zip(missing, list(doc)[2::3], strict=True):
            form = Form(token.pos_, token.tag_, token.dep_, token.text, token.lower_, token.lemma_.lower())
            self._known[key] = form
