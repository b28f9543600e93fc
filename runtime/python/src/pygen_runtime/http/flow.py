"""Flows: operations that say what to request and never do it themselves.

A flow is a generator. It yields a `Request` and receives its `Response`; it yields a list of requests,
which may run at the same time, and receives the list of responses; it yields a `Settle` when it must know
the fate of every request although some fail. An `ApiError` is thrown into the flow at the `yield`. What the
flow returns is the result of the operation. The same flow is run by `SyncRunner` and by `AsyncRunner`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator
from typing import Any, Protocol, TypeAlias, TypeVar

import msgspec

from ..errors import ApiError, DeadlineExceeded, ServerError
from .values import Request, Response

T = TypeVar("T")
P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)

Outcome: TypeAlias = "Response | ApiError"


class Settle(msgspec.Struct, frozen=True):
    """Requests that may run at the same time and whose failures are results.

    The flow receives one `Response` or `ApiError` per request, in order. The list is shorter than the
    requests when an error stopped it: what is beyond its end was never sent.
    """

    requests: Iterable[Request]
    """Taken one by one as there is room, so a generator can encode the next body while others are under
    way.
    """
    stop_on_error: bool = True
    """After the first error send nothing new, and wait for what is under way."""
    on_done: Callable[[int, Outcome], None] | None = None
    """Told the place and outcome of each request as it finishes, in the thread or task that runs the flow."""

    @property
    def alone(self) -> bool:
        """A single request needs no thread or task of its own."""
        return isinstance(self.requests, list) and len(self.requests) == 1


Yield: TypeAlias = "Request | list[Request] | Settle"
Flow: TypeAlias = Generator[Yield, Any, T]


def answer_of(outcome: Outcome) -> Response:
    """The response of a request that was settled, or its error, raised."""
    if isinstance(outcome, ApiError):
        raise outcome
    return outcome


class Paged(Protocol[P_co]):
    """A read of many pages, for the pipeline that asks for the next page before it decodes this one."""

    def first(self) -> Request:
        """The request for the first page."""
        ...

    def recover(self, error: ApiError, request: Request) -> Request | None:
        """What to send instead of a request that failed, such as a smaller page after a time-out; None gives
        up.
        """
        ...

    def following(self, response: Response) -> Request | None:
        """The request for the page after this one, found in the raw bytes; None after the last page."""
        ...

    def decode(self, response: Response) -> P_co:
        """The page itself."""
        ...


def one_page(paged: Paged[Any], request: Request) -> Flow[Response]:
    """The answer to `request`, or to what the read asks instead when that fails."""
    while True:
        try:
            response: Response = yield request
            return response
        except DeadlineExceeded:
            raise
        except ApiError as error:
            instead = paged.recover(error, request)
            if instead is None:
                raise
            request = instead


class Runs(Protocol):
    """A blocking client, as far as operations are concerned. Its public names belong to the views."""

    def _run(self, flow: Flow[T]) -> T: ...

    def _fetch(self, request: Request) -> Response: ...

    def _pages(self, paged: Paged[P], *, eager: bool = False) -> Iterator[P]: ...


class AsyncRuns(Protocol):
    """The same for an event loop."""

    async def _run(self, flow: Flow[T]) -> T: ...

    async def _fetch(self, request: Request) -> Response: ...

    def _pages(self, paged: Paged[P], *, eager: bool = False) -> AsyncIterator[P]: ...


MOST_EMPTY = 1000
"""Pages without a row, one after the other."""


def stuck(response: Response | None = None) -> ServerError:
    """A cursor that leads to itself would be followed for ever."""
    return _endless("the service answered with the cursor it was given", response)


class EmptyPages:
    """Counts those that come one after the other."""

    def __init__(self) -> None:
        self._count = 0

    def arrived(self, rows: int, response: Response) -> None:
        """A page with so many rows, which is not the last one as far as anybody knows."""
        self._count = 0 if rows else self._count + 1
        if self._count > MOST_EMPTY:
            raise _endless(f"the service gave {MOST_EMPTY:,} pages without a row", response)


def _endless(what: str, response: Response | None) -> ServerError:
    return ServerError(
        f"{what}, so the read cannot go on",
        status=response.status if response else None,
        request_id=response.request_id if response else None,
    )
