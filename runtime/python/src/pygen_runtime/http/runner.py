"""Runs flows in threads: one for each request that is under way beside others."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from ..errors import ApiError, ConfigurationError
from .concurrent import Prefetch, raise_first, settle_one_by_one, settle_side_by_side
from .config import Config
from .deadline import Caller, end_of_block, end_of_request
from .driver import Driver
from .flow import Flow, Outcome, Paged, Settle, Yield, one_page
from .process import PerProcess
from .threads import THREADS
from .values import Request, Response

T = TypeVar("T")
P = TypeVar("P")


class SyncRunner:
    """Carries out flows for blocking callers. Safe to share between threads, and usable after a fork.

    Threads are made for requests that run side by side and end with their request, so nothing is left
    behind by an interrupt, a close or the end of the program.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self._drivers = PerProcess(lambda: Driver(config))
        self._closed = False

    def run(self, flow: Flow[T], caller: Caller | None = None) -> T:
        """The result of a flow."""
        caller = caller or Caller(ends=end_of_block())
        if "opentelemetry" in sys.modules:
            from .tracing import operation

            flow = operation(flow)
        try:
            wanted = next(flow)
            while True:
                try:
                    answer = self._perform(wanted, caller)
                except ApiError as error:
                    wanted = flow.throw(error)
                else:
                    wanted = flow.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            flow.close()

    def fetch(self, request: Request, caller: Caller | None = None) -> Response:
        """The answer to one request."""
        return self._driver().fetch(request, caller or Caller(ends=end_of_block()))

    def token(self) -> str:
        """What requests say of who asks."""
        return self._driver().token(Caller(ends=end_of_request(self.config.timeouts)))

    def pages(self, paged: Paged[P], *, eager: bool = False) -> Iterator[P]:
        """The pages of a read; each next request is on the wire before the page at hand is decoded.

        Unless `eager`, the second request waits until the caller asks for a second page, as many only want
        one.
        """
        request: Request | None = paged.first()
        prefetch: Prefetch | None = None
        first = not eager
        try:
            while request is not None:
                if prefetch is not None:
                    response = prefetch.result()
                    prefetch = None
                else:
                    caller = Caller(ends=end_of_request(self.config.timeouts))
                    response = self.run(one_page(paged, request), caller)
                request = paged.following(response)
                if request is not None and not first and self._overlaps():
                    ends = end_of_request(self.config.timeouts)
                    prefetch = Prefetch(partial(self.run, one_page(paged, request)), ends)
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
        driver = self._drivers.here()
        if driver is not None:
            driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _driver(self) -> Driver:
        if self._closed:
            raise ConfigurationError("This client is closed; make a new one")
        return self._drivers.get()

    def _overlaps(self) -> bool:
        return THREADS and self._driver().transport().overlaps

    def _perform(self, wanted: Yield, caller: Caller) -> Response | list[Response] | list[Outcome]:
        if isinstance(wanted, Request):
            return self.fetch(wanted, caller)
        if isinstance(wanted, Settle):
            return self._settle(wanted, caller.ends)
        return raise_first(self._settle(Settle(wanted), caller.ends))

    def _settle(self, settle: Settle, ends: float) -> list[Outcome]:
        if settle.alone or not self._overlaps():
            return settle_one_by_one(settle, self.fetch, ends)
        return settle_side_by_side(settle, self.config.limits, self.fetch, ends)
