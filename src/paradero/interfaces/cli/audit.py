"""`paradero audit`: an article held against the record, sentence by sentence; nothing of it is stored."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.bounds import limits_option
from paradero.interfaces.cli.options import frames_option, json_option, known_on_option, lang_option
from paradero.interfaces.settings import record_option
from paradero.sources.limits import Limits
from paradero.words.errors import SourceError

if TYPE_CHECKING:
    from paradero.answers.audit.views import Audit

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("audit")
@click.argument("path", metavar="FILE|-")
@click.option("--published", metavar="EDTF", help="The day of the article, where it does not say it: 2025-04-14.")
@click.option("--html", "html", metavar="OUT", type=_FILE, help="Write the marked-up article to this file.")
@click.option(
    "--annotations", "annotated", metavar="OUT", type=_FILE,
    help="Write W3C Web Annotations (JSON-LD) to this file.",
)  # fmt: skip
@json_option
@known_on_option
@frames_option
@limits_option
@record_option
@lang_option
def command(
    path: str,
    published: str | None,
    html: Path | None,
    annotated: Path | None,
    as_json: bool,
    known_on: str | None,
    frames: Path | None,
    limits: Limits,
    record_path: Path,
) -> None:
    """Hold an article against the record, sentence by sentence.

    FILE is one document of any form that `paradero add` takes; `-` reads it from standard input. Each sentence that
    makes a claim is supported, contradicted, new to this record, or not checkable, with the passages that say so.
    Beside that: numbers, quotations, titles, names, citations, and where the article contradicts itself. Neither the
    article nor a copy of it counts, and nothing of it is stored.

    \b
      paradero audit draft.docx
      paradero audit - --published 2025-04-15 --html audited.html < draft.txt
    """
    from paradero.answers.audit.article import audit_article
    from paradero.answers.audit.drafts import read_draft
    from paradero.interfaces.cli.readers import claim_reader
    from paradero.record.record import open_record

    draft = read_draft(_bytes(path, limits), _name(path), published, limits)
    with claim_reader(1, frames) as reader, open_record(record_path, read_only=True) as record:
        (claims,) = reader.read_many([draft.text])
        audit = audit_article(record, draft.text, claims, draft.digest, known_on=known_on)
    _write(audit, as_json, html, annotated)


def _name(path: str) -> str:
    return "standard input" if path == "-" else Path(path).name


def _bytes(path: str, limits: Limits) -> bytes:
    """What stands at the path, one byte more than allowed at most."""
    most = limits.document_bytes + 1
    if path == "-":
        return sys.stdin.buffer.read(most)
    if Path(path).is_dir():
        raise SourceError(f"{path} is a folder; an audit takes one article at a time.")
    try:
        with Path(path).open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror or error}); check the file.") from error


def _write(audit: "Audit", as_json: bool, html: Path | None, annotated: Path | None) -> None:
    from paradero.publish.lines import write_object

    if html:
        from paradero.publish.audit.report import write_audit

        _put(html, write_audit(audit))
    if annotated:
        import io

        from paradero.publish.audit.annotations import annotations

        held = io.StringIO()
        write_object(annotations(audit), held)
        _put(annotated, held.getvalue())
    if as_json:
        from paradero.publish.audit.objects import audit_object

        write_object(audit_object(audit), sys.stdout)
    elif not (html or annotated):
        from paradero.interfaces.cli.audit_text import print_audit
        from paradero.interfaces.cli.terminal import paper

        print_audit(paper(), audit)


def _put(path: Path, words: str) -> None:
    try:
        path.write_text(words, encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{path} cannot be written ({error.strerror}); give another file.") from error
