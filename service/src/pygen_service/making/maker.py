"""A cache of a pure function: memory, then what is stored, then a child; nothing is made twice at once."""

from __future__ import annotations

import asyncio
import time
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
from pygen_service.storage.held import Held

_REFUSED_SECONDS = 600.0


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


class Result(msgspec.Struct, frozen=True, tag=True):
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


class Refusal(msgspec.Struct, frozen=True, tag=True):
    """What has to be changed, remembered for a while: the same mistakes, and never the same exception, which
    would hold on to every request it was raised in."""

    until: float
    mistakes: list[Mistake]


Memory = Held[str, bytes]
"""Artifacts and models by digest; by the key of an order what came of it, which takes less room so."""
_read_memory = msgspec.msgpack.Decoder(Result | Refusal).decode


@dataclass
class Maker:
    """Carries out orders, and remembers what came of them."""

    database: Database
    blobs: Blobs
    children: Children
    memory: Memory
    made: int = 0
    """How often a child was asked."""
    _flights: dict[str, asyncio.Task[Result]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = (__version__, digest_of_generator(), installed_version("hatchling"))
        self.generator = digest_of(repr(parts).encode())

    async def result(self, order: Order) -> Result:
        """What comes of an order; `Rejected` for what the asker has to mend."""
        key = self.key(order)
        held = self.memory.get(key)
        if held is not None:
            found = _read_memory(held)
            if isinstance(found, Result):
                _looked_up("memory")
                return found
            if found.until > time.monotonic():
                _looked_up("refused")
                raise Rejected(found.mistakes)
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
            self._hold(key, Refusal(time.monotonic() + _REFUSED_SECONDS, answer.mistakes))
            raise Rejected(answer.mistakes)
        return self._remember(key, await asyncio.to_thread(self._store, key, answer))

    def _remember(self, key: str, result: Result) -> Result:
        self._hold(key, result)
        return result

    def _hold(self, key: str, came: Result | Refusal) -> None:
        encoded = msgspec.msgpack.encode(came)
        self.memory.put(key, encoded, len(encoded))

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
            self.memory.put(digest, artifact.content, len(artifact.content))
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
            self.memory.put(digest, content, len(content))
        return content


def _looked_up(tier: str) -> None:
    metrics.cache.labels(tier).inc()
    telemetry.lookups.add(1, {"pygen.tier": tier})
