"""Every page and feed of the web app, asked many times with other arguments, through the app itself in this process.

No network and no browser: each request goes through the whole application (guard, language, page, template) as the
server would hand it on. Milliseconds by the clock, and of the processor, since others may be using the machine.
"""

import asyncio
import math
import random
import re
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote_plus

import msgspec
from starlette.types import ASGIApp, Message

from bench.generate import surname
from bench.news import DAYS, FIRST
from paradero.interfaces.web.app import create_app
from paradero.record.record import Record, open_record
from paradero.words.vocabulary import KINDS, STANCES

TARGET: Final = 300
"""Milliseconds under which 95 of 100 requests are to be answered."""

_PORT: Final = 8000
_SLOT: Final = re.compile(r"\{(\w+)\}")


class Asked(msgspec.Struct, frozen=True):
    """One request: its address, and what it took in milliseconds by the clock and of the processor."""

    address: str
    spent: float
    busy: float
    bytes: int


class Page(msgspec.Struct, frozen=True):
    """A kind of page with all that was asked of it."""

    name: str
    asked: tuple[Asked, ...]

    def share(self, part: float, *, busy: bool = False) -> float:
        """The time under which so much of the requests stayed."""
        times = sorted(one.busy if busy else one.spent for one in self.asked)
        return times[max(0, math.ceil(part * len(times)) - 1)]

    @property
    def slowest(self) -> Asked:
        """The request that took longest."""
        return max(self.asked, key=lambda one: one.spent)

    def __str__(self) -> str:
        told = f"p50 {self.share(0.5):7.1f}  p95 {self.share(0.95):7.1f}  max {self.slowest.spent:7.1f} ms"
        busy = f"processor p95 {self.share(0.95, busy=True):7.1f}"
        return f"{self.name:44} {told}  {busy}  {self.slowest.bytes // 1024:5} KiB  {self.slowest.address}"


def ask_pages(path: Path, times: int, seed: int, only: str | None = None) -> Iterator[Page]:
    """Each kind of page `times` times; those whose name begins with `only` where that is given."""
    with open_record(path, read_only=True) as record, asyncio.Runner() as runner:
        app, values = create_app(path, _PORT), _Values(record, seed)
        for name, templates in _templates().items():
            if only is None or name.startswith(only):
                addresses = [values.filled(templates[number % len(templates)], number) for number in range(times)]
                runner.run(_get(app, addresses[0]))
                yield Page(name, tuple(runner.run(_get(app, address)) for address in addresses))


def _templates() -> dict[str, list[str]]:
    return tomllib.loads(files("bench").joinpath("data/pages.toml").read_text(encoding="utf-8"))


async def _get(app: ASGIApp, address: str) -> Asked:
    """One request as the server hands it on. Raises SystemExit where the answer is no page."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(b"host", f"127.0.0.1:{_PORT}".encode())],
        "client": ("127.0.0.1", 50_000), "server": ("127.0.0.1", _PORT),
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    busy, now = time.process_time(), time.perf_counter()
    await app(scope, receive, send)
    busy, spent = time.process_time() - busy, time.perf_counter() - now
    if sent[0]["status"] != 200:
        raise SystemExit(f"{address} was answered with {sent[0]['status']}: {sent[-1].get('body', b'')[-600:]!r}")
    size = sum(len(message.get("body", b"")) for message in sent[1:])
    return Asked(address, 1000 * spent, 1000 * busy, size)


class _Values:
    """Fills the slots of addresses from what the record holds."""

    def __init__(self, record: Record, seed: int) -> None:
        self._chance = random.Random(seed)
        select = record.store.select

        def column(query: str) -> list[str]:
            return [str(row[0]) for row in select(query)]

        def some(table: str, column_: str, where: str = "TRUE") -> Callable[[], str]:
            last = next(select(f"SELECT max(number) FROM {table}"))[0]

            def one() -> str:
                query = f"SELECT {column_} FROM {table} WHERE number >= ? AND {where} LIMIT 1"
                row = next(select(query, (self._chance.randint(1, last),)), None)
                return str(row[0]) if row else one()

            return one

        def of_type(type: str) -> Callable[[], str]:
            return some("subject", "key", f"type = '{type}' AND claims > 0")

        def most(type: str, count: int) -> Callable[[], str]:
            query = f"SELECT key FROM subject WHERE type = '{type}' ORDER BY claims DESC LIMIT {count}"
            return self._any(column(query))

        hubs = column("SELECT key FROM subject ORDER BY claims DESC LIMIT 10")
        answered = column("SELECT key FROM question ORDER BY claims DESC LIMIT 60")
        copied = select(
            "SELECT one FROM (SELECT one FROM likeness UNION ALL SELECT other FROM likeness) GROUP BY one "
            "ORDER BY count(*) DESC LIMIT 30"
        )
        versions = ", ".join(str(row[0]) for row in copied) or "0"
        documents = (
            "SELECT document.id FROM version JOIN document ON document.number = version.document "
            f"WHERE version.number IN ({versions})"
        )
        claims = column("SELECT count(*) FROM claim")[0]
        self._fill: dict[str, Callable[[], str]] = {
            "few": lambda: str(self._chance.randrange(1, 9)),
            "far": lambda: str(self._chance.randrange(int(claims) // 40)),
            "day": lambda: self._day("%Y-%m-%d"),
            "month": lambda: self._day("%Y-%m"),
            "year": lambda: self._day("%Y"),
            "kind": self._any(KINDS),
            "stance": self._any(STANCES),
            "surname": lambda: surname(self._chance),
            "document": some("document", "id"),
            "copied": self._any(column(documents)),
            "copied_claim": self._any(column(f"SELECT id FROM claim WHERE version IN ({versions})")),
            "claim": some("claim", "id"),
            "question": some("question", "key", "claims > 0"),
            "answered": self._any(answered),
            "someone": of_type("person"),
            "known": most("person", 12),
            "person": some("subject", "name", "type = 'person' AND claims > 0"),
            "speaker": self._any(column("SELECT name FROM voice LIMIT 400")),
            "place": self._any(column("SELECT name FROM subject WHERE type IN ('place', 'facility') LIMIT 60")),
            "case": of_type("case"),
            "facility": of_type("facility"),
            "arrangement": most("arrangement", 30),
            "hub": self._any(hubs),
        }  # fmt: skip

    def filled(self, template: str, number: int) -> str:
        """An address, every other one in Spanish."""
        path, mark, query = template.partition("?")
        path = _SLOT.sub(lambda slot: self._fill[slot[1]](), path)
        query = _SLOT.sub(lambda slot: quote_plus(self._fill[slot[1]]()), query)
        return f"/{('en', 'es')[number // 3 % 2]}{path}{mark}{query}"

    def _any(self, values: Sequence[str]) -> Callable[[], str]:
        return lambda: self._chance.choice(values)

    def _day(self, form: str) -> str:
        return FIRST.fromordinal(FIRST.toordinal() + self._chance.randrange(DAYS)).strftime(form)
