"""Trains the Spanish pipeline: `python -m training.spanish CESS.zip TRANSCRIPTS TEACHER OUT`.

CESS.zip is the treebank as NLTK packs it, TRANSCRIPTS a folder of texts, TEACHER a spaCy pipeline whose analyses are
learnt, OUT the folder for the trained pipeline. Takes about an hour on one core.
"""

import random
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.variation import Lexicon, varied

SEED = 7
TRANSCRIPTS, PARAGRAPHS = 150, 28  # files, and paragraphs of each
_CLOSING, _OPENING = frozenset(",.;:?!)»…%"), frozenset("¿¡(«")
_LEAF = re.compile(r"\(\S+ (\S+) (\S+)\)")
_PRINTED = {"-fpa-": "(", "-fpt-": ")", "-fe-": "-"}
_SPEAKER = re.compile(r"^[A-ZÁÉÍÓÚÑ ,.]{6,}:\s*")


def cess_texts(path: Path) -> Iterator[list[str]]:
    """The sentences of each text of the treebank, as they were printed; unwritten subjects (`*0*`) left out."""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".tbf"):
                trees = archive.read(name).decode("latin-1").replace("\r", "")
                sentences = [_printed(tree) for tree in re.split(r"\n(?=\(\s*\n)", trees)]
                yield [sentence for sentence in sentences if len(sentence) > 8]


def _printed(tree: str) -> str:
    text, quoted, glued = "", False, False
    for form, _ in _LEAF.findall(tree):
        if form.startswith("*"):
            continue
        word = _PRINTED.get(form.lower(), form).replace("_", " ")
        closes = word in _CLOSING or (word == '"' and quoted)
        text += word if not text or closes or glued or text[-1] in _OPENING else f" {word}"
        glued = word == '"' and not quoted
        quoted = quoted != (word == '"')
    return text


def transcript_paragraphs(folder: Path) -> list[str]:
    """Paragraphs of a random sample of transcripts, without the speaker's name before them."""
    chosen = random.Random(SEED).sample(sorted(folder.rglob("*.txt")), TRANSCRIPTS)
    found: list[str] = []
    for file in chosen:
        lines = [line.strip() for line in file.read_text(encoding="utf-8", errors="replace").split("\n")]
        fitting = [_SPEAKER.sub("", line) for line in lines if 80 < len(line) < 900]
        found += random.Random(SEED).sample(fitting, min(len(fitting), PARAGRAPHS))
    return found


def taught(teacher: Language, texts: list[str]) -> Iterator[Doc]:
    """The teacher's analyses as documents that carry nothing else."""
    for doc in teacher.pipe(texts, batch_size=128):
        yield Doc(
            teacher.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            heads=[token.head.i for token in doc],
            deps=[token.dep_ for token in doc],
            pos=[token.pos_ for token in doc],
            morphs=[str(token.morph) for token in doc],
            ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
            sent_starts=[token.is_sent_start for token in doc],
        )


def one_sentence(doc: Doc) -> Doc:
    """A document that is one sentence: further roots hang on the first."""
    root = next(token.i for token in doc if token.dep_ == "ROOT")
    extra = [token for token in doc if token.dep_ == "ROOT" and token.i != root]
    heads = [root if token in extra else token.head.i for token in doc]
    deps = ["parataxis" if token in extra else token.dep_ for token in doc]
    return Doc(
        doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc], heads=heads, deps=deps,
        pos=[t.pos_ for t in doc], morphs=[str(t.morph) for t in doc],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc],
        sent_starts=[t.i == 0 for t in doc],
    )  # fmt: skip


def grouped(sentences: list[Doc], rng: random.Random) -> Iterator[Doc]:
    """Neighbouring sentences of a text in documents of one to five, so that their borders are learnt."""
    at = 0
    while at < len(sentences):
        length = rng.randint(1, 5)
        yield Doc.from_docs(sentences[at : at + length], ensure_whitespace=True)
        at += length


def main(cess: Path, transcripts: Path, teacher_path: Path, out: Path) -> None:
    """Write the analyses beside `out` and train on them."""
    teacher, rng = spacy.load(teacher_path), random.Random(SEED)
    learnt: list[Doc] = []
    held: list[Doc] = []
    for number, sentences in enumerate(cess_texts(cess)):
        parsed = [one_sentence(doc) for doc in taught(teacher, sentences)]
        (held if number % 20 == 0 else learnt).extend(grouped(parsed, rng))
    learnt += taught(teacher, transcript_paragraphs(transcripts))
    lexicon = Lexicon()
    learnt += [varied(doc, lexicon, rng) for doc in learnt]
    rng.shuffle(learnt)
    out.mkdir(parents=True, exist_ok=True)
    for name, docs in (("train", learnt), ("dev", held)):
        DocBin(docs=docs, store_user_data=False).to_disk(out / f"{name}.spacy")
    config = init_config(lang="es", pipeline=["tok2vec", "morphologizer", "parser", "ner"], optimize="efficiency")
    config.to_disk(out / "config.cfg")
    train(
        out / "config.cfg",
        out,
        overrides={
            "paths.train": str(out / "train.spacy"),
            "paths.dev": str(out / "dev.spacy"),
            "components.tok2vec.model.embed.rows": [5000, 1500, 2500, 2500],
            "training.max_steps": 9_000,
            "training.patience": 4_000,
            "training.eval_frequency": 1_000,
        },
    )


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:5]))
