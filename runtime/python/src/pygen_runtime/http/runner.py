"""Runs flows in threads: one for each request that is under way beside others."""

from __future__ import annotations

import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from ..errors import ApiError, ConfigurationError, ConnectionFailed
from .concurrent import raise_first, settle_one_by_one, settle_side_by_side
from .config import Config
from .exchange import exchange
from .flow import Flow, Outcome, Paged, Settle, Yield
from .pacing import Bucket
from .prefetch import Prefetch
from .process import PerProcess
from .steps import Blocking, Login, Pause, Reply, Send, Step, Steps, TransportError
from .transport import Transport, open_transport
from .values import KINDS, Kind, Request, Response

T = TypeVar("T")
P = TypeVar("P")

_THREADS = sys.platform not in ("emscripten", "wasi")


class SyncRunner:
    """Carries out flows for blocking callers. Safe to share between threads, and usable after a fork.

    Threads are made for requests that run side by side and end with their request, so nothing is left
    behind by an interrupt, a close or the end of the program.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self._opened = PerProcess(lambda: _Opened(config))
        self._closed = False

    def run(self, flow: Flow[T]) -> T:
        """The result of a flow."""
        try:
            wanted = next(flow)
            while True:
                try:
                    answer = self._perform(wanted)
                except ApiError as error:
                    wanted = flow.throw(error)
                else:
                    wanted = flow.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            flow.close()

    def fetch(
        self,
        request: Request,
        *,
        stop: threading.Event | None = None,
        on_sent: Callable[[], None] | None = None,
    ) -> Response:
        """The answer to one request. `stop` cuts waiting short."""
        opened = self._state()
        steps = exchange(request, self.config, opened.bucket, opened.transport().compress)
        return self._drive(steps, opened, stop, on_sent)

    def pages(self, paged: Paged[P], *, eager: bool = False) -> Iterator[P]:
        """The pages of a read; each next request is on the wire before the page at hand is decoded.

        Unless `eager`, the second request waits until the caller asks for a second page, as many only want
        one.
        """
        request: Request | None = paged.first()
        prefetch: Prefetch | None = None
        overlaps = _THREADS and self._state().transport().overlaps
        first = not eager
        try:
            while request is not None:
                response = prefetch.result() if prefetch is not None else self._page(paged, request)
                prefetch = None
                request = paged.following(response)
                if request is not None and overlaps and not first:
                    prefetch = Prefetch(partial(self._page, paged, request))
                    prefetch.wait_until_sent()
                first = False
                page = paged.decode(response)
                # The caller may keep this frame waiting for long: hold the page meanwhile, not its bytes too.
                del response
                yield page
                del page
        finally:
            if prefetch is not None:
                prefetch.stop()

    def close(self) -> None:
        """Close the connections; what is still waiting is told so."""
        self._closed = True
        opened = self._opened.here()
        if opened is not None:
            opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _state(self) -> _Opened:
        if self._closed:
            raise ConfigurationError("This client is closed; make a new one")
        return self._opened.get()

    def _perform(self, wanted: Yield) -> Response | list[Response] | list[Outcome]:
        if isinstance(wanted, Request):
            return self.fetch(wanted)
        if isinstance(wanted, Settle):
            return self._settle(wanted)
        return raise_first(self._settle(Settle(wanted)))

    def _settle(self, settle: Settle) -> list[Outcome]:
        if not (_THREADS and self._state().transport().overlaps):
            return settle_one_by_one(settle, self.fetch)
        return settle_side_by_side(settle, self.config.limits, self.fetch)

    def _page(
        self,
        paged: Paged[Any],
        request: Request,
        stop: threading.Event | None = None,
        on_sent: Callable[[], None] | None = None,
    ) -> Response:
        recover: Callable[[ApiError, Request], Request | None] | None = getattr(paged, "recover", None)
        while True:
            try:
                return self.fetch(request, stop=stop, on_sent=on_sent)
            except ApiError as error:
                instead = recover(error, request) if recover is not None else None
                if instead is None:
                    raise
                request = instead

    def _drive(
        self,
        steps: Steps[T],
        opened: _Opened,
        stop: threading.Event | None,
        on_sent: Callable[[], None] | None = None,
    ) -> T:
        try:
            step = next(steps)
            while True:
                try:
                    answer = self._step(step, opened, stop, on_sent)
                except TransportError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            steps.close()

    def _step(
        self,
        step: Step,
        opened: _Opened,
        stop: threading.Event | None,
        on_sent: Callable[[], None] | None,
    ) -> Any:
        if isinstance(step, Send):
            return self._send(step, opened, on_sent)
        if isinstance(step, Pause):
            if on_sent is not None:
                on_sent()  # nothing leaves before the wait is over: whoever waits for it can go on
            return opened.pause(step.seconds, stop)
        if isinstance(step, Login):
            return self._login(step, opened, stop)
        assert isinstance(step, Blocking)
        return step.call()

    def _send(self, step: Send, opened: _Opened, on_sent: Callable[[], None] | None) -> Reply:
        slot = opened.slots.get(step.kind) if step.kind is not None else None
        if slot is not None and not slot.acquire(blocking=False):
            if on_sent is not None:
                on_sent()
            slot.acquire()
        try:
            started = time.perf_counter()
            status, headers, body = opened.transport().send(
                step.method, step.url, step.headers, step.body, self.config.timeouts, on_sent
            )
            return Reply(status, headers, body, time.perf_counter() - started)
        finally:
            if slot is not None:
                slot.release()

    def _login(self, step: Login, opened: _Opened, stop: threading.Event | None) -> str:
        credentials = self.config.identity
        assert credentials is not None
        cache = credentials.cache
        token = cache.current(step.stale)
        if token is not None:
            return token
        with cache.lock():
            token = cache.current(step.stale)  # whoever had the lock before may have fetched it
            if token is not None:
                return token
            try:
                fresh = self._drive(credentials.login(self.config, cache.previous), opened, stop)
            except ApiError:
                old = cache.still_valid(step.stale)
                if old is None:
                    raise
                return old
            return cache.store(fresh)


class _Opened:
    """What a runner holds in one process."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._lock = threading.Lock()
        self._transport: tuple[Transport, bool] | None = None
        self._waiting: weakref.WeakSet[threading.Event] = weakref.WeakSet()
        self._closed = threading.Event()
        self.bucket = Bucket(config.rate) if config.rate is not None else None
        self.slots: dict[Kind, threading.Semaphore] = {
            kind: threading.BoundedSemaphore(config.limits.of(kind)) for kind in KINDS
        }

    def transport(self) -> Transport:
        """Opened by the first request, so that making a client costs nothing."""
        opened = self._transport
        if opened is None:
            with self._lock:
                opened = self._transport
                if opened is None:
                    opened = self._transport = open_transport(self._config)
        return opened[0]

    def pause(self, seconds: float, stop: threading.Event | None) -> None:
        """Wait, unless the caller gives up or the client is closed first."""
        event = stop if stop is not None else threading.Event()
        self._waiting.add(event)
        if self._closed.is_set() or event.wait(seconds):
            raise ConnectionFailed("Given up while waiting to send the request again")

    def close(self) -> None:
        self._closed.set()
        for event in list(self._waiting):
            event.set()
        with self._lock:
            if self._transport is not None and self._transport[1]:
                self._transport[0].close()
