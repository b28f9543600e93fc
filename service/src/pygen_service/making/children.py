"""Children that wait, warm, for orders; one that takes too long, or too much, is killed and replaced."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from pygen_service.making.child import LENGTH, READY
from pygen_service.making.orders import Answer, Mistake, Order, Refused
from pygen_service.operation import metrics

WALL_SECONDS = 30.0
LARGEST_ANSWER = 128 * 1024 * 1024
ORDERS_OF_A_LIFE = 200
IDLE_SECONDS = 60.0


class Busy(Exception):
    """So many are waiting for a child that one more would wait too long."""


@dataclass(eq=False)
class Child:
    """One process."""

    process: asyncio.subprocess.Process
    folder: Path
    orders: int = 0

    @classmethod
    async def start(cls) -> Child:
        folder = Path(tempfile.mkdtemp(prefix="pygen-child-"))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "pygen_service.making.child",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder),
            limit=1024 * 1024,
        )
        child = cls(process, folder)
        try:
            said = await asyncio.wait_for(child._receive(), WALL_SECONDS)
        except (asyncio.IncompleteReadError, TimeoutError):
            await child.kill()
            raise RuntimeError("a child process could not be started") from None
        assert said == READY
        return child

    async def ask(self, frame: bytes) -> bytes:
        assert self.process.stdin is not None
        self.orders += 1
        self.process.stdin.write(LENGTH.pack(len(frame)) + frame)
        await self.process.stdin.drain()
        return await self._receive()

    async def _receive(self) -> bytes:
        assert self.process.stdout is not None
        size: int = LENGTH.unpack(await self.process.stdout.readexactly(LENGTH.size))[0]
        if size > LARGEST_ANSWER:
            raise asyncio.IncompleteReadError(b"", size)
        return await self.process.stdout.readexactly(size)

    async def kill(self) -> None:
        with suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()
        await asyncio.to_thread(shutil.rmtree, self.folder, ignore_errors=True)


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of ours: no credential, no setting, no proxy."""
    keep = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return keep | {
        "TMPDIR": str(folder),
        "HOME": str(folder),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONSAFEPATH": "1",
        "PYGEN_OFFLINE": "1",
        "LC_ALL": "C.UTF-8",
    }


@dataclass
class Children:
    """As many as there are processors, started when they are first needed; the last one never goes."""

    most: int = field(default_factory=lambda: max(1, os.cpu_count() or 1))
    waiting: int = 64
    wall_seconds: float = WALL_SECONDS
    idle_seconds: float = IDLE_SECONDS

    def __post_init__(self) -> None:
        self._idle: list[Child] = []
        self._all: set[Child] = set()
        self._slots = asyncio.Semaphore(self.most)
        self._queue = 0
        self._warming: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, order: Order) -> Answer:
        """What a child answers; `Busy` if there is no hope of one."""
        async with self._slot():
            child = await self._take()
            keep = False
            try:
                frame = msgspec.msgpack.encode(order)
                said = await asyncio.wait_for(child.ask(frame), self.wall_seconds)
                keep = child.orders < ORDERS_OF_A_LIFE
                answer: Answer = msgspec.msgpack.decode(said, type=Answer)
                return answer
            except TimeoutError:
                metrics.child_kills.labels("time").inc()
                return _stopped(f"took longer than {self.wall_seconds:.0f} seconds")
            except (asyncio.IncompleteReadError, ConnectionError):
                metrics.child_kills.labels("died").inc()
                return _stopped("took more time or memory than a generation may have")
            finally:
                self._give_back(child, keep)

    @asynccontextmanager
    async def _slot(self) -> AsyncIterator[None]:
        if self._queue >= self.waiting:
            raise Busy
        self._queue += 1
        try:
            async with self._slots:
                yield
        finally:
            self._queue -= 1

    async def _take(self) -> Child:
        while self._idle:
            child = self._idle.pop()
            if child.process.returncode is None:
                return child
            self._discard(child)
        child = await Child.start()
        self._all.add(child)
        return child

    def _give_back(self, child: Child, keep: bool) -> None:
        if not keep:
            self._discard(child)
            return
        self._idle.append(child)
        asyncio.get_running_loop().call_later(self.idle_seconds, self._dismiss, child, child.orders)

    def _dismiss(self, child: Child, orders: int) -> None:
        """Let go of a child that had nothing to do meanwhile, if there is another one."""
        if child in self._idle and child.orders == orders and len(self._all) > 1:
            self._idle.remove(child)
            self._discard(child)

    def _discard(self, child: Child) -> None:
        self._all.discard(child)
        task = asyncio.get_running_loop().create_task(child.kill())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def warm(self) -> None:
        """One child that is ready, however often that is asked for."""
        if self._warming is None:
            self._warming = asyncio.create_task(self._warm())
        await asyncio.shield(self._warming)

    async def _warm(self) -> None:
        async with self._slot():
            self._give_back(await self._take(), keep=True)

    @property
    def alive(self) -> int:
        return sum(child.process.returncode is None for child in self._all)

    async def close(self) -> None:
        for child in list(self._all):
            await child.kill()
        self._all.clear()
        self._idle.clear()
        if self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)


def _stopped(why: str) -> Refused:
    return Refused(
        [
            Mistake(
                "PG609",
                f"Generating {why}, and was stopped.",
                "model",
                "Split the model, select a part of it with `include`, or build it with `pygen build`.",
            )
        ]
    )
