"""A claim and a brief told here."""

from paradero.answers.views import ClaimLine, Source
from paradero.publish.briefs.paper import Note, OriginLine, Paper, SourceLine
from paradero.publish.briefs.sentence import Grounds, Point, Section, Sentence
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.passage import Passage

HOSTILE = "[x](javascript:alert(1)) <script>alert(1)</script> | `a` ![b](c) \x00 \ufffe &amp; 漢 # 1"


def a_line(exact: str = "Two flights left.") -> ClaimLine:
    """A claim with these words."""
    claim = Claim("transfer", {}, "asserts", Passage(0, len(exact), exact), ReaderVersion("told", "1"))
    source = Source(
        "d1", 1, True, HOSTILE, None, None, None, "file:///home/a/b.txt", "en", "00", "file:///home/a/b.txt"
    )
    return ClaimLine("c0000000000000001", claim, source, (), "2026-01-01T00:00:00.000Z")


def a_paper(words: str = HOSTILE) -> Paper:
    """A brief in which everything that a document could say is `words`."""
    line = a_line(words)
    sentence = Sentence(words, Grounds(line))
    point = Point(sentence, (sentence,), (sentence, sentence, sentence, sentence))
    titles = ("notes", "sources", "origins", "made", "checkpoint", "about", "left_out", "outside", "back")
    return Paper(
        title=words,
        facts=((words, words),),
        sections=(Section("agreed", "Agreed", "Note", (point,), "Nothing"), Section("b", "B", "N", (), "Nothing")),
        notes=(
            Note(1, line.id, words, words, words, words, 1, words, "page 1", "https://example.org/#:~:text=a", "en"),
        ),
        sources=(SourceLine(1, words, words, "https://example.org/", "https://example.org/", "00", "d1", 1),),
        origins=(OriginLine(words, (1,), (words,)),),
        checkpoint="paradero\n2\nroot\n",
        lang="en",
        words={name: f"Word {name}" for name in titles},
    )
