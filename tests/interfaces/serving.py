"""The real server in a thread, and plain HTTP requests to it."""

import http.client
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
import uvicorn

from paradero.interfaces.web.serve import server_of


class Answer(msgspec.Struct, frozen=True):
    """What came back; header names in lower case."""

    status: int
    headers: dict[str, str]
    text: str


class Site(msgspec.Struct, frozen=True):
    """A running server."""

    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, path: str, method: str = "GET", headers: Mapping[str, str | None] | None = None, body: bytes = b""
    ) -> Answer:
        """One request as written; a header of None is left out."""
        length = {"Content-Length": str(len(body))} if body else {}
        sent = {"Host": f"127.0.0.1:{self.port}"} | length | dict(headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders(body or None)
            response = connection.getresponse()
            text = response.read().decode()
            return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, text)
        finally:
            connection.close()


@contextmanager
def serving(record_path: Path, by: str | None = None) -> Iterator[Site]:
    """The pages over a record, on a free port, until the block is left; judgements are written in the name of `by`."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server: uvicorn.Server = server_of(listener, record_path, by)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield Site(listener.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join(timeout=10)
    assert not thread.is_alive()
