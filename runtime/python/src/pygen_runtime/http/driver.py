"""Carries out the steps of exchanges in threads, within the limits of the configuration."""

from __future__ import annotations

import sys
import threading
import time
import weakref
from typing import Any, TypeVar

from ..errors import ConnectionFailed
from .config import Config
from .deadline import Caller, end_of_request, left_until, shortened
from .exchange import exchange
from .identity import access_token
from .pacing import Bucket
from .steps import Blocking, Locked, Pause, Reply, Send, Step, Steps, TransportError
from .transports import Transport, open_transport
from .values import KINDS, Kind, Request, Response

T = TypeVar("T")


class Driver:
    """What a runner holds in one process: connections, and how much may be under way."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._lock = threading.Lock()
        self._transport: Transport | None = None
        self._waiting: weakref.WeakSet[threading.Event] = weakref.WeakSet()
        self._closed = threading.Event()
        self._bucket = Bucket(config.rate) if config.rate is not None else None
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
                    config = self._config
                    opened = open_transport(
                        config.transport,
                        config.limits,
                        http2=config.http2,
                        most=config.max_response_bytes,
                    )
                    self._transport = opened
        return opened

    def fetch(self, request: Request, caller: Caller) -> Response:
        """The answer to one request."""
        steps = exchange(request, self._config, self._bucket, self.transport().compress)
        if "opentelemetry" in sys.modules:
            from .tracing import exchanged

            steps = exchanged(steps, self._config.base)
        ends = min(caller.ends, end_of_request(self._config.timeouts))
        return self._drive(steps, Caller(caller.stop, caller.on_sent, ends))

    def token(self, caller: Caller) -> str:
        """A token that is good for now; empty where nobody asks who one is."""
        identity = self._config.identity
        if identity is None:
            return ""
        return self._drive(access_token(identity, self._config), caller)

    def close(self) -> None:
        """Close the connections, and wake whoever waits for another attempt."""
        self._closed.set()
        for event in list(self._waiting):
            event.set()
        with self._lock:
            if self._transport is not None:
                self._transport.close()

    def _drive(self, steps: Steps[T], caller: Caller) -> T:
        try:
            step = next(steps)
            while True:
                try:
                    result = self._perform(step, caller)
                except TransportError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as end:
            last: T = end.value
            return last
        finally:
            steps.close()

    def _perform(self, step: Step, caller: Caller) -> Any:
        if isinstance(step, Send):
            return self._send(step, caller)
        if isinstance(step, Pause):
            caller.sent()  # nothing leaves before the wait is over: whoever waits for it can go on
            return self._pause(step.seconds, caller)
        if isinstance(step, Locked):
            return self._locked(step, caller)
        assert isinstance(step, Blocking)
        return step.call()

    def _locked(self, step: Locked, caller: Caller) -> Any:
        """Who holds the lock may have more time than who waits for it."""
        lock = step.locks.lock()
        if not lock.acquire(timeout=min(left_until(caller.ends), threading.TIMEOUT_MAX)):
            left_until(caller.ends)
        try:
            return self._drive(step.steps, caller)
        finally:
            lock.release()

    def _send(self, step: Send, caller: Caller) -> Reply:
        slot = self.slots.get(step.kind) if step.kind is not None else None
        if slot is not None and not slot.acquire(blocking=False):
            caller.sent()
            if not slot.acquire(timeout=min(left_until(caller.ends), threading.TIMEOUT_MAX)):
                left_until(caller.ends)
        try:
            timeouts = shortened(self._config.timeouts, left_until(caller.ends))
            started = time.perf_counter()
            status, headers, body = self.transport().send(
                step.method, step.url, step.headers, step.body, timeouts, caller.on_sent
            )
            return Reply(status, headers, body, time.perf_counter() - started)
        finally:
            if slot is not None:
                slot.release()

    def _pause(self, seconds: float, caller: Caller) -> None:
        """Wait, unless there is no time for it, the caller gives up or the client is closed first."""
        left_until(caller.ends - seconds)
        event = caller.stop if caller.stop is not None else threading.Event()
        self._waiting.add(event)
        if self._closed.is_set() or event.wait(seconds):
            raise ConnectionFailed("Given up while waiting to send the request again")
