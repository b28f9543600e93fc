"""Time is bounded: for one request and what is sent in its place, and for all that happens in a block."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from runtime.http.faults import Call, Drop, Hang, Reply

from pygen_runtime import ConfigurationError, DeadlineExceeded, Retries, Timeout, Timeouts, deadline
from pygen_runtime.auth import ClientCredentials, Credentials
from pygen_runtime.http import Limits, Paged, Request, Settle
from pygen_runtime.http.deadline import shortened
from pygen_runtime.http.steps import Send

READ = Request.post("/models/instances/list", {"limit": 1000})
PATIENT = Retries(max_attempts=1000, connection_attempts=1000, base=0.01, cap=0.05)
LONG = 5.0
"""More than any of these may take, on a busy machine too."""

UNHELPFUL = {
    "silence": Hang(),
    "half a header": Hang(b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "half a body": Hang(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"),
    "always busy": Reply(503, b"{}"),
    "come back later": Reply(429, b"{}", {"Retry-After": "10"}),
    "hanging up": Drop(),
}


@pytest.fixture
def within(open_driver: Any) -> Callable[..., Any]:
    """What happens in a block with a deadline, in either client."""

    def run(seconds: float, driver: Any, method: str, *arguments: Any) -> Any:
        if driver.mode == "sync":
            with deadline(seconds):
                return getattr(driver.runner, method)(*arguments)

        async def block() -> Any:
            with deadline(seconds):
                return await getattr(driver.runner, method)(*arguments)

        return driver.call(block)

    return run


@pytest.mark.parametrize("answer", UNHELPFUL.values(), ids=UNHELPFUL)
def test_one_request_has_so_much_time_whatever_comes_back(serve, open_driver, answer):
    driver = open_driver(serve(lambda call: answer).url, retries=PATIENT, timeouts=Timeouts(request=0.3))
    started = time.monotonic()
    with pytest.raises(Timeout):
        driver.fetch(READ)
    assert time.monotonic() - started < LONG


@pytest.mark.parametrize("answer", UNHELPFUL.values(), ids=UNHELPFUL)
def test_a_block_has_so_much_time_whatever_comes_back(serve, open_driver, within, answer):
    driver = open_driver(serve(lambda call: answer).url, retries=PATIENT)
    started = time.monotonic()
    with pytest.raises(Timeout):
        within(0.3, driver, "fetch", READ)
    assert time.monotonic() - started < LONG


class Halving(Paged[Any]):
    """A read that asks for half as much after every time-out."""

    def first(self) -> Request:
        return READ

    def recover(self, error: Exception, request: Request) -> Request | None:
        return READ if isinstance(error, Timeout) else None

    def following(self, response: Any) -> Request | None:
        return READ

    def decode(self, response: Any) -> Any:
        return response.json()


def test_smaller_pages_do_not_begin_the_time_anew(serve, open_driver):
    server = serve(lambda call: Hang())
    timeouts = Timeouts(read=0.05, request=0.3)
    driver = open_driver(server.url, retries=Retries(max_attempts=1), timeouts=timeouts)
    with pytest.raises(DeadlineExceeded, match="give it more time"):
        driver.pages(Halving())
    assert 1 < len(server.calls) < 10


def test_every_page_has_time_of_its_own(serve, open_driver):
    def answer(call: Call) -> Reply:
        time.sleep(0.1)
        return Reply(200, {"page": call.number})

    driver = open_driver(serve(answer).url, timeouts=Timeouts(request=LONG))
    assert len(driver.pages(Halving(), eager=True, most=6)) == 6


def test_a_block_ends_requests_side_by_side_and_those_that_wait_for_them(serve, open_driver, within):
    def flow():
        return (yield Settle([READ] * 6, stop_on_error=False))

    driver = open_driver(serve(lambda call: Hang()).url, limits=Limits(read=2))
    started = time.monotonic()
    outcomes = within(0.3, driver, "run", flow())
    assert [isinstance(outcome, Timeout) for outcome in outcomes] == [True] * 6
    assert time.monotonic() - started < LONG


def test_what_is_done_in_time_is_not_disturbed(serve, open_driver, within):
    driver = open_driver(serve(lambda call: Reply(200, {"n": call.number})).url)
    assert within(LONG, driver, "fetch", READ).json() == {"n": 0}
    assert open_driver(serve(lambda call: Reply(200, b"1")).url, timeouts=Timeouts(request=math.inf)).fetch(
        READ
    )


def test_the_earliest_end_counts():
    from pygen_runtime.http.deadline import end_of_block

    with deadline(10):
        outer = end_of_block()
        with deadline(1000):
            assert end_of_block() == outer
        with deadline(1):
            assert end_of_block() < outer
        assert end_of_block() == outer
    assert end_of_block() == math.inf


@pytest.mark.parametrize("seconds", [0, -1, math.nan])
def test_a_deadline_is_in_the_future(seconds):
    with pytest.raises(ConfigurationError, match="above 0"), deadline(seconds):
        raise AssertionError("the block must not run")


def test_waits_are_cut_to_what_is_left():
    assert shortened(Timeouts(), 1000) == Timeouts()
    short = shortened(Timeouts(), 20.0)
    assert (short.connect, short.read, short.write, short.total) == (10.0, 20.0, 20.0, 20.0)


def test_who_waits_for_a_login_of_another_waits_no_longer_than_he_has_time(serve, open_driver):
    provider = serve(lambda call: Hang())
    credentials = ClientCredentials("me", "secret", token_url=f"{provider.url}/token")
    driver = open_driver(
        serve(lambda call: Reply(200, b"{}")).url,
        credentials=credentials,
        retries=Retries(max_attempts=1),
        timeouts=Timeouts(read=3.0, total=3.0),
    )

    def blocking() -> float:
        other = threading.Thread(target=_failing, args=(driver.runner,))
        other.start()
        while not provider.calls:
            time.sleep(0.01)
        began = time.monotonic()
        with pytest.raises(DeadlineExceeded), deadline(0.2):
            driver.runner.fetch(READ)
        took = time.monotonic() - began
        other.join()
        return took

    async def awaited() -> float:
        other = asyncio.ensure_future(driver.runner.fetch(READ))
        while not provider.calls:
            await asyncio.sleep(0.01)
        began = time.monotonic()
        with pytest.raises(DeadlineExceeded), deadline(0.2):
            await driver.runner.fetch(READ)
        took = time.monotonic() - began
        await asyncio.gather(other, return_exceptions=True)
        return took

    assert driver.call(blocking if driver.mode == "sync" else awaited) < 2.0


def _failing(runner: Any) -> None:
    with pytest.raises(Timeout):
        runner.fetch(READ)


def test_a_flow_is_over_when_its_error_is_seen(open_driver):
    """Although the error holds all that was running: a file half fetched must not wait for its end."""

    class Broken:
        def handle(self, method: str, target: str, headers: Any, body: bytes) -> Any:
            raise ZeroDivisionError("of an engine of ones own")

    ended = []

    def flow() -> Any:
        try:
            yield READ
        finally:
            ended.append(True)

    class Asking(Credentials):
        def login(self, service: Any, previous: Any) -> Any:
            try:
                yield Send("GET", "http://127.0.0.1:9", {})
            finally:
                ended.append(True)

    for credentials in (None, Asking()):
        with pytest.raises(ZeroDivisionError):
            driver = open_driver(transport=Broken(), credentials=credentials)
            try:
                driver.run(flow())
            except ZeroDivisionError as error:
                assert error.__traceback__ is not None and ended.pop()
                assert credentials is None or ended.pop()
                raise
