"""The pipeline of pages: the next one is on the wire before this one is decoded."""

from __future__ import annotations

import asyncio
import threading

import pytest
from runtime.http.faults import Call, Drop, Reply

from pygen_runtime import errors
from pygen_runtime.http import AsyncRunner, Config, Limits, Request


class Numbers:
    """Pages 0..last, numbered."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.decoded: list[int] = []

    def first(self) -> Request:
        return self._request(0)

    def following(self, response):
        page = response.json()["page"]
        return self._request(page + 1) if page < self.last else None

    def recover(self, error, request):
        return None

    def decode(self, response):
        page = response.json()["page"]
        self.decoded.append(page)
        return page

    @staticmethod
    def _request(page: int) -> Request:
        return Request.post("/models/instances/list", {"page": page, "padding": "x" * 3000})


def echo(call: Call) -> Reply:
    return Reply(200, {"page": call.body["page"]}, packed=True)


@pytest.mark.parametrize("eager", [False, True])
@pytest.mark.parametrize("last", [0, 1, 7])
def test_every_page_comes_once_and_in_order(serve, open_driver, last, eager):
    server = serve(echo)
    assert open_driver(server.url).pages(Numbers(last), eager) == list(range(last + 1))
    assert len(server.calls) == last + 1


def test_the_next_request_has_left_when_a_page_is_decoded(serve, open_driver):
    """The server must see request k+1 while page k is still being decoded; nothing else can release it."""
    arrived = [threading.Event() for _ in range(6)]

    def answer(call: Call) -> Reply:
        arrived[call.body["page"]].set()
        return echo(call)

    class Waiting(Numbers):
        def decode(self, response):
            page = super().decode(response)
            if page < self.last:
                assert arrived[page + 1].wait(10), f"page {page + 1} was not asked for"
            return page

    server = serve(answer)
    assert open_driver(server.url).pages(Waiting(5), eager=True) == list(range(6))


def test_only_the_pages_that_are_wanted_are_asked_for(serve, open_driver):
    server = serve(echo)
    driver = open_driver(server.url)
    assert driver.pages(Numbers(100), most=1) == [0]
    assert len(server.calls) == 1, "a second page costs a request only when somebody asks for it"
    driver.pages(Numbers(100), most=3)
    driver.shut()
    assert len(server.calls) - 1 in (3, 4)


def test_a_page_lost_on_the_way_is_asked_for_again(serve, open_driver):
    server = serve(lambda call: Drop() if call.number % 3 == 1 else echo(call))
    assert open_driver(server.url).pages(Numbers(9), eager=True) == list(range(10))


@pytest.mark.parametrize("eager", [False, True])
def test_an_error_in_the_middle_comes_after_the_pages_before_it(serve, open_driver, eager):
    server = serve(lambda call: Reply(400, {"message": "no"}) if call.body["page"] == 3 else echo(call))
    numbers = Numbers(9)
    with pytest.raises(errors.ApiError, match="no"):
        open_driver(server.url).pages(numbers, eager)
    assert numbers.decoded == [0, 1, 2]


def test_a_mistake_while_decoding_ends_the_pages(serve, open_driver):
    class Broken(Numbers):
        def decode(self, response):
            if super().decode(response) == 2:
                raise LookupError("a bug")

    with pytest.raises(LookupError):
        open_driver(serve(echo).url).pages(Broken(9), eager=True)


def test_a_page_too_heavy_is_asked_for_in_a_smaller_form(serve, open_driver):
    def answer(call: Call) -> Reply:
        return Reply(408, {"message": "Graph query timed out."}) if "light" not in call.query else echo(call)

    class Recovering(Numbers):
        def recover(self, error, request):
            if isinstance(error, errors.Timeout) and not request.params:
                return Request("POST", request.path, request.body, params={"light": "1"})
            return None

    assert open_driver(serve(answer).url).pages(Recovering(4)) == list(range(5))


def test_giving_up_on_a_page(serve, open_driver):
    with pytest.raises(errors.Timeout):
        open_driver(serve(lambda call: Reply(408)).url).pages(Numbers(4))


def test_a_page_that_has_to_wait_for_its_turn_does_not_hold_up_this_one(serve, open_driver):
    """Somebody else has the only slot; it is given back when page 0 is decoded, so that must not wait."""
    driver = open_driver(serve(echo).url, limits=Limits(read=1))

    class Waiting(Numbers):
        def following(self, response):
            following = super().following(response)
            if following is not None:
                slots = driver.runner._driver().slots
                taken = slots["read"].acquire()
                if driver.mode == "async":
                    with pytest.raises(StopIteration):
                        taken.send(None)
            return following

        def decode(self, response):
            page = super().decode(response)
            if page < self.last:
                driver.runner._driver().slots["read"].release()
            return page

    assert driver.pages(Waiting(3), eager=True) == [0, 1, 2, 3]


def test_an_engine_is_read_page_by_page(open_driver):
    class Engine:
        def handle(self, method, target, headers, body):
            assert threading.current_thread().name.startswith(("MainThread", "asyncio"))
            return 200, {}, body

    assert open_driver(transport=Engine()).pages(Numbers(3), eager=True) == [0, 1, 2, 3]


def test_a_retry_of_the_next_page_does_not_hold_up_this_one(serve, open_driver):
    """While request k+1 waits to be sent again, page k is decoded and handed out."""
    decoded = threading.Event()

    def answer(call: Call) -> Reply | Drop:
        if call.body["page"] == 1:
            # only ever answered once page 0 is decoded, however often it is asked for
            return echo(call) if decoded.is_set() else Drop()
        return echo(call)

    class Telling(Numbers):
        def decode(self, response):
            decoded.set()
            return super().decode(response)

    assert open_driver(serve(answer).url).pages(Telling(1), eager=True) == [0, 1]


def test_a_request_that_fails_before_it_is_sent_ends_the_pages(serve):
    """Who waits for it to be on the wire must hear that it never will be."""

    class Failing(AsyncRunner):
        asked = 0

        async def run(self, flow, caller=None):
            self.asked += 1
            if self.asked > 2:
                raise errors.ConnectionFailed("never sent")
            return await super().run(flow, caller)

    async def collect() -> list[int]:
        async with Failing(Config(url=serve(echo).url, project="p")) as runner:
            return [page async for page in runner.pages(Numbers(5), eager=True)]

    with pytest.raises(errors.ConnectionFailed, match="never sent"):
        asyncio.run(asyncio.wait_for(collect(), 20))
