"""Several requests at once, each with its own fate."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextvars import copy_context
from queue import SimpleQueue
from typing import Protocol

from ..errors import ApiError
from .deadline import Caller
from .flow import Outcome, Settle
from .settings import Limits
from .values import Request, Response


class Fetch(Protocol):
    def __call__(self, request: Request, caller: Caller) -> Response: ...


def raise_first(outcomes: list[Outcome]) -> list[Response]:
    """The responses, or the first error among them."""
    for outcome in outcomes:
        if isinstance(outcome, ApiError):
            raise outcome
    return [outcome for outcome in outcomes if isinstance(outcome, Response)]


def settle_one_by_one(settle: Settle, fetch: Fetch, ends: float) -> list[Outcome]:
    """For a single request, and for transports that gain nothing from threads."""
    outcomes: list[Outcome] = []
    for index, request in enumerate(settle.requests):
        try:
            outcome: Outcome = fetch(request, Caller(ends=ends))
        except ApiError as error:
            outcome = error
        outcomes.append(outcome)
        if settle.on_done is not None:
            settle.on_done(index, outcome)
        if settle.stop_on_error and isinstance(outcome, ApiError):
            break
    return outcomes


def settle_side_by_side(settle: Settle, limits: Limits, fetch: Fetch, ends: float) -> list[Outcome]:
    """A thread for each request under way, as many as the limit of its kind allows.

    The next request is taken from the iterator while all threads are busy: its body is encoded while others
    are on the wire.
    """
    requests = iter(settle.requests)
    upcoming = next(requests, None)
    done: SimpleQueue[tuple[int, Response | BaseException]] = SimpleQueue()
    stop = threading.Event()
    caller = Caller(stop, ends=ends)
    outcomes: dict[int, Outcome] = {}
    started = 0
    try:
        while upcoming is not None or len(outcomes) < started:
            while upcoming is not None and started - len(outcomes) < limits.of(upcoming.kind):
                _start(fetch, upcoming, started, caller, done)
                started += 1
                upcoming = next(requests, None)
            index, outcome = done.get()
            if not isinstance(outcome, (Response, ApiError)):
                raise outcome
            outcomes[index] = outcome
            if settle.on_done is not None:
                settle.on_done(index, outcome)
            if settle.stop_on_error and isinstance(outcome, ApiError):
                upcoming, requests = None, _none()
    except BaseException:
        # Ctrl-C, or an error that no repetition mends: what waits between attempts ends now, what is on the
        # wire ends with its answer, in threads that keep nothing alive.
        stop.set()
        raise
    return [outcomes[index] for index in range(started)]


def _start(
    fetch: Fetch,
    request: Request,
    index: int,
    caller: Caller,
    done: SimpleQueue[tuple[int, Response | BaseException]],
) -> None:
    def work() -> None:
        try:
            done.put((index, fetch(request, caller)))
        except BaseException as error:
            done.put((index, error))

    threading.Thread(target=copy_context().run, args=(work,), name="pygen-request", daemon=True).start()


def _none() -> Iterator[Request]:
    return iter(())


class Prefetch:
    """Runs a fetch in a thread of its own, which ends with the answer."""

    def __init__(self, fetch: Callable[[Caller], Response], ends: float) -> None:
        self._ends = ends
        self._fetch = fetch
        self._sent = threading.Event()
        self._stop = threading.Event()
        self._done = threading.Event()
        self._outcome: Response | BaseException | None = None
        run = copy_context().run  # what belongs to whoever asks, such as a span, belongs to this as well
        threading.Thread(target=run, args=(self._work,), name="pygen-page", daemon=True).start()

    def _work(self) -> None:
        try:
            self._outcome = self._fetch(Caller(self._stop, self._sent.set, self._ends))
        except BaseException as error:
            self._outcome = error
        finally:
            self._sent.set()
            self._done.set()

    def wait_until_sent(self) -> None:
        self._sent.wait()

    def result(self) -> Response:
        self._done.wait()
        outcome = self._outcome
        if isinstance(outcome, Response):
            return outcome
        assert outcome is not None
        raise outcome

    def stop(self) -> None:
        """Nobody wants the page any more; the thread ends with the answer that is under way."""
        self._stop.set()
