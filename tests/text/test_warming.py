"""Nothing is left to be loaded once the doors are closed."""

import subprocess
import sys

TRIAL = """
import sys
from paradero.text.warming import warm_up
warm_up()
before = set(sys.modules)
from paradero.sources.limits import Limits
from paradero.text.formats.registry import format_of
from paradero.words.errors import ReadingError
from tests.text import made
from tests.text.test_html import BODY, HEAD, LINKED, deep
known = {name for name in sys.modules if name.startswith(("tests", "hypothesis", "pytest", "_pytest", "pluggy"))}
start = set(sys.modules)
dated = made.html(BODY + "<p>Stand: 14.04.2025, 10:30 Uhr</p>", '<script>{"datePublished": "14/04/2025"}</script>')
samples = [
    ("html", made.html(BODY, HEAD + LINKED)), ("html", dated), ("html", deep(300)),
    ("pdf", made.pdf([made.page("The men left.", "No. 3. The end.")])), ("pdf", b"%PDF-1.4 broken"),
    ("docx", made.docx(made.word("The men left."), notes=f"<w:footnote>{made.word('A note.')}</w:footnote>")),
    ("xlsx", made.xlsx([["Name", "State"], ["Ana", 3.5]])), ("xlsx", b"PK"), ("eml", made.eml("The men left.")),
]
for charset in ("koi8-r", "utf-7", "x-unknown", "iso-2022-kr", "hz", "big5hkscs", "mac-turkish"):
    for raw in (made.eml("w\\xe4rts"), made.html("<p>w\\xe4rts</p>")):
        media = "eml" if raw.startswith(b"From") else "html"
        samples.append((media, raw.replace(b"utf-8", charset.encode()) + b"\\xe4"))
for media, raw in samples:
    try:
        format_of(media).read(made.of(raw, media), Limits())
    except ReadingError:
        pass
print(*sorted(set(sys.modules) - start), sep="\\n", end="")
"""


def test_no_document_makes_a_parser_load_anything_late() -> None:
    result = subprocess.run([sys.executable, "-c", TRIAL], capture_output=True, text=True, timeout=120)
    assert (result.returncode, result.stdout) == (0, ""), result.stderr
