"""`paradero audit`: an article held against the record, sentence by sentence; nothing of it is stored."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.bounds import limits_option
from paradero.interfaces.cli.options import frames_option, json_option, known_on_option, lang_option
from paradero.interfaces.settings import record_option
from paradero.sources.limits import Limits
from paradero.words.errors import SourceError, UsageError

if TYPE_CHECKING:
    from paradero.answers.audit.views import Audit
    from paradero.words.document import Item, TextVersion

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
    from paradero.interfaces.cli.readers import claim_reader
    from paradero.record.record import open_record

    item, text = _read(path, limits)
    text = _dated(text, published)
    with claim_reader(1, frames) as reader, open_record(record_path, read_only=True) as record:
        (claims,) = reader.read_many([text])
        audit = audit_article(record, text, claims, item.receipt.digest, known_on=known_on)
    _write(audit, as_json, html, annotated)


def _read(path: str, limits: Limits) -> "tuple[Item, TextVersion]":
    """The one document at the path. Raises SourceError where there is none, or more than one."""
    from paradero.sources.gather import gather
    from paradero.text.reading import TextReader
    from paradero.words.document import Refusal

    found = list(gather((path,), limits, sys.stdin.buffer if path == "-" else None))
    if len(found) != 1:
        raise SourceError(f"{path} holds {len(found)} documents; an audit takes one article at a time.")
    (item,) = found
    if isinstance(item, Refusal):
        raise SourceError(item.reason)
    with TextReader(limits) as reader:
        return item, reader.read(item)


def _dated(text: "TextVersion", published: str | None) -> "TextVersion":
    """The text with the day that was given for it. Raises UsageError for what is no date."""
    import msgspec

    from paradero.words.document import Field
    from paradero.words.edtf import bounds

    if published is None:
        return text
    try:
        bounds(published)
    except ValueError as error:
        raise UsageError(f"{published!r} is no date; write 2025-04-14, 2025-04 or 2025.") from error
    metadata = msgspec.structs.replace(text.metadata, published=Field(published, "given"))
    return msgspec.structs.replace(text, metadata=metadata)


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
