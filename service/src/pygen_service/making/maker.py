"""A cache of a pure function: memory, then what is stored, then a child; nothing is made twice at once."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version as installed_version

import msgspec

from pygen._version import __version__
from pygen.digests import digest_of_generator
from pygen.errors import PygenUserError
from pygen_service.making.children import Children
from pygen_service.making.orders import Answer, Broken, Done, Mistake, Order, Refused
from pygen_service.operation import metrics, telemetry
from pygen_service.storage.blobs import Blobs, digest_of
from pygen_service.storage.database import Database

_REFUSED_SECONDS = 600.0
_MOST_RESULTS = 500
"""Held in memory, of each kind; what was made before can be had from the database."""


class Fault(Exception):
    """A fault of ours in a child; the text is its traceback, for the log."""


class Stored(msgspec.Struct, frozen=True):
    """An artifact that is in the blobs."""

    filename: str
    media_type: str
    digest: str
    size: int
    target: str
    format: str


class StoredModel(msgspec.Struct, frozen=True):
    """A canonical model that is in the blobs."""

    space: str
    external_id: str
    version: str
    sha256: str


class Result(msgspec.Struct, frozen=True):
    """What came of an order, without the bytes."""

    artifacts: list[Stored] = []
    models: list[StoredModel] = []
    settings: dict[str, object] = {}
    findings: list[Mistake] = []
    changes: dict[str, object] = {}
    version: str = ""


class Rejected(Exception):
    """The asker has to change something."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(mistakes)
        self.mistakes = tuple(mistakes)


@dataclass
class Memory:
    """Bytes by digest; those not asked for longest go first."""

    most: int
    _held: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _size: int = 0

    def get(self, digest: str) -> bytes | None:
        content = self._held.get(digest)
        if content is not None:
            self._held.move_to_end(digest)
        return content

    def put(self, digest: str, content: bytes) -> None:
        if digest in self._held or len(content) > self.most // 4:
            return
        self._held[digest] = content
        self._size += len(content)
        while self._size > self.most:
            self._size -= len(self._held.popitem(last=False)[1])


@dataclass
class Maker:
    """Carries out orders, and remembers what came of them."""

    database: Database
    blobs: Blobs
    children: Children
    memory: Memory
    made: int = 0
    """How often a child was asked."""
    _results: OrderedDict[str, Result] = field(default_factory=OrderedDict)
    _refused: OrderedDict[str, tuple[float, Rejected]] = field(default_factory=OrderedDict)
    _flights: dict[str, asyncio.Task[Result]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = (__version__, digest_of_generator(), installed_version("hatchling"))
        self.generator = digest_of(repr(parts).encode())

    async def result(self, order: Order) -> Result:
        """What comes of an order; `Rejected` for what the asker has to mend."""
        key = self.key(order)
        found = self._results.get(key)
        if found is not None:
            _looked_up("memory")
            self._results.move_to_end(key)
            return found
        refused = self._refused.get(key)
        if refused is not None and refused[0] > time.monotonic():
            _looked_up("refused")
            raise refused[1]
        flight = self._flights.get(key)
        if flight is None:
            flight = asyncio.get_running_loop().create_task(self._find_or_make(key, order))
            self._flights[key] = flight
            flight.add_done_callback(lambda _: self._flights.pop(key, None))
        else:
            _looked_up("waited")
        return await asyncio.shield(flight)

    def key(self, order: Order) -> str:
        try:
            encoded = msgspec.msgpack.encode(order)
        except OverflowError:
            raise PygenUserError(
                "PG601",
                "A number in the settings has more than 64 bits.",
                "settings",
                "No setting takes such a number.",
            ) from None
        return digest_of(self.generator.encode() + encoded)

    async def _find_or_make(self, key: str, order: Order) -> Result:
        stored = await asyncio.to_thread(self._stored, key)
        if stored is not None:
            _looked_up("stored")
            return self._remember(key, stored)
        _looked_up("miss")
        started = time.perf_counter()
        self.made += 1
        kind = type(order).__name__.lower()
        with telemetry.span(f"order {kind}", order=kind) as span:
            answer: Answer = await self.children.ask(order)
            outcome = type(answer).__name__.lower()
            span.set_attribute("pygen.outcome", outcome)
        took = time.perf_counter() - started
        metrics.generate_seconds.labels(kind, outcome).observe(took)
        telemetry.generations.record(took, {"pygen.order": kind, "pygen.outcome": outcome})
        if isinstance(answer, Broken):
            raise Fault(answer.traceback)
        if isinstance(answer, Refused):
            rejected = Rejected(answer.mistakes)
            self._refused[key] = (time.monotonic() + _REFUSED_SECONDS, rejected)
            while len(self._refused) > _MOST_RESULTS:
                self._refused.popitem(last=False)
            raise rejected
        return self._remember(key, await asyncio.to_thread(self._store, key, answer))

    def _remember(self, key: str, result: Result) -> Result:
        self._results[key] = result
        while len(self._results) > _MOST_RESULTS:
            self._results.popitem(last=False)
        return result

    def _stored(self, key: str) -> Result | None:
        """A result of an earlier life, if all it speaks of is still there."""
        rows = self.database.rows("SELECT answer FROM results WHERE request = ?", key)
        if not rows:
            return None
        result = msgspec.json.decode(rows[0]["answer"], type=Result)
        digests = [*(a.digest for a in result.artifacts), *(m.sha256 for m in result.models)]
        return result if all(map(self.blobs.has, digests)) else None

    def _store(self, key: str, done: Done) -> Result:
        artifacts = []
        for artifact in done.artifacts:
            digest = self.blobs.put_if_absent(artifact.content)
            self.memory.put(digest, artifact.content)
            artifacts.append(
                Stored(
                    artifact.filename,
                    artifact.media_type,
                    digest,
                    len(artifact.content),
                    artifact.target,
                    artifact.format,
                )
            )
        for model in done.models:
            self.blobs.put_if_absent(model.content)
        models = [StoredModel(m.space, m.external_id, m.version, m.sha256) for m in done.models]
        result = Result(artifacts, models, done.settings, done.findings, done.changes, done.version)
        with self.database.session() as session:
            session.run(
                "INSERT INTO results (request, answer, created) VALUES (?, ?, ?)"
                " ON CONFLICT (request) DO UPDATE SET answer = excluded.answer",
                key,
                msgspec.json.encode(result).decode(),
                time.time(),
            )
        return result

    async def content(self, digest: str) -> bytes | None:
        """The bytes of an artifact or a model."""
        held = self.memory.get(digest)
        if held is not None:
            return held
        content = await asyncio.to_thread(self.blobs.get, digest)
        if content is not None:
            self.memory.put(digest, content)
        return content


def _looked_up(tier: str) -> None:
    metrics.cache.labels(tier).inc()
    telemetry.lookups.add(1, {"pygen.tier": tier})
