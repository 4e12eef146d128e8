"""`paradero serve`: the local pages, on this machine only."""

import socket
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from paradero.interfaces.settings import by_option, record_option
from paradero.words.errors import UsageError

if TYPE_CHECKING:
    import uvicorn

ADDRESS: Final = "127.0.0.1"


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8750, show_default=True, help="0 takes a free one.")
@click.option("--open", "open_browser", is_flag=True, help="Open the pages in the browser.")
@click.option("--read-only", is_flag=True, help="Write nothing: the review shows its questions and takes no answers.")
@by_option
@record_option
def command(port: int, open_browser: bool, read_only: bool, by: str, record_path: Path) -> None:
    """Show the record as pages, to this machine only.

    The pages read; only answers in the review are written, in the name of --by. `paradero add` may run at the same
    time. Ctrl-C ends it.
    """
    from paradero.record.record import open_record

    open_record(record_path, read_only=True).close()
    with _listen(port) as listener:
        server = server_of(listener, record_path, None if read_only else by)
        address = f"http://{ADDRESS}:{listener.getsockname()[1]}/"
        click.echo(f"Serving {record_path} at {address} (Ctrl-C stops it)")
        if open_browser:
            webbrowser.open(address)
        threading.Thread(target=_prepare_matcher, daemon=True).start()
        try:
            server.run(sockets=[listener])
        except KeyboardInterrupt:
            click.echo("Stopped; what was answered is kept.", err=True)


def _prepare_matcher() -> None:
    """Compiles the matcher beside the first pages where that was never done, so that nobody waits for it later."""
    from paradero.identity.warming import is_prepared, prepare

    if not is_prepared():
        prepare()


def server_of(listener: socket.socket, record_path: Path, by: str | None = None) -> "uvicorn.Server":
    """The server of the pages behind a loopback socket: no proxy is believed, nothing but HTTP is spoken.

    `by` is who judges in the review; without a name nothing can be written.
    """
    import uvicorn

    from paradero.interfaces.web.app import create_app

    config = uvicorn.Config(
        create_app(record_path, listener.getsockname()[1], by),
        access_log=False,
        date_header=False,
        lifespan="off",
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        ws="none",
    )
    return uvicorn.Server(config)


def _listen(port: int) -> socket.socket:
    try:
        return socket.create_server((ADDRESS, port))
    except OSError as error:
        raise UsageError(f"Port {port} cannot be used ({error.strerror}); choose another with --port.") from error
