"""Requests that run at the same time: limits, order, partial failure."""

from __future__ import annotations

import threading

import pytest
from runtime.http.faults import Call, Reply, one

from pygen_runtime import errors
from pygen_runtime.http import AsyncTransport, Limits, Request, Settle, Transport
from pygen_runtime.http.gather import gather
from pygen_runtime.http.values import KINDS

LIMITS = Limits(read=5, write=3, delete=2, search=4, schema_read=2, schema_write=1)


class Gate:
    """Counts how many requests are on the server at once, and holds each until `width` of them are there."""

    def __init__(self, width: int, expected: int) -> None:
        self.most = 0
        self._now = 0
        self._seen = 0
        self._width = width
        self._expected = expected
        self._changed = threading.Condition()

    def _enough(self) -> bool:
        return self._now >= self._width or self._seen >= self._expected

    def __call__(self, call: Call) -> Reply:
        with self._changed:
            self._now += 1
            self._seen += 1
            self.most = max(self.most, self._now)
            self._changed.notify_all()
            # the last ones cannot be joined by others
            full = self._changed.wait_for(
                lambda: self._now >= self._width or self._seen >= self._expected, 10
            )
            self._now -= 1
        return Reply(200 if full else 500, {"n": call.query.get("n")})


@pytest.mark.parametrize("kind", KINDS)
def test_as_many_at_once_as_the_limit_allows_and_no_more(serve, open_driver, kind):
    limit = LIMITS.of(kind)
    gate = Gate(limit, 12)
    server = serve(gate)
    driver = open_driver(server.url, limits=LIMITS)

    def flow():
        return (yield [Request.get("/x", {"n": str(n)}, kind=kind) for n in range(12)])

    responses = driver.run(flow())
    assert [response.json()["n"] for response in responses] == [str(n) for n in range(12)]
    assert gate.most == limit


def test_all_callers_of_a_client_share_the_limit(serve, open_driver):
    gate = Gate(3, 12)
    driver = open_driver(serve(gate).url, limits=LIMITS)
    driver.together(one(Request.get("/x", kind="write")) for _ in range(12))
    assert gate.most == 3


def test_kinds_do_not_wait_for_each_other(serve, open_driver):
    gate = Gate(8, 8)
    driver = open_driver(serve(gate).url, limits=LIMITS)
    requests = [Request.get("/x", kind=kind) for kind in ("read", "write") for _ in range(LIMITS.of(kind))]
    driver.together(one(request) for request in requests)
    assert gate.most == 8


def test_an_error_among_many_is_thrown_into_the_flow(serve, open_driver):
    server = serve(lambda call: Reply(400 if call.query["n"] == "2" else 200, {"message": "two is bad"}))

    def flow():
        try:
            yield [Request.get("/x", {"n": str(n)}) for n in range(5)]
        except errors.ApiError as error:
            response = yield Request.get("/x", {"n": "9"})
            return error.message, response.status

    assert open_driver(server.url).run(flow()) == ("two is bad", 200)


def test_an_error_the_flow_does_not_catch_reaches_the_caller(serve, open_driver):
    server = serve(lambda call: Reply(403, {"message": "no"}))
    closed = []

    def flow():
        try:
            yield Request.get("/x")
        finally:
            closed.append(True)

    with pytest.raises(errors.PermissionDenied):
        open_driver(server.url).run(flow())
    assert closed


def test_settling_tells_the_fate_of_each(serve, open_driver):
    server = serve(lambda call: Reply(400 if call.query["n"] in "25" else 200, {"n": call.query["n"]}))
    told = []

    def flow():
        requests = (Request.get("/x", {"n": str(n)}) for n in range(7))
        return (yield Settle(requests, stop_on_error=False, on_done=lambda i, _: told.append(i)))

    outcomes = open_driver(server.url).run(flow())
    assert [isinstance(outcome, errors.ApiError) for outcome in outcomes] == [n in (2, 5) for n in range(7)]
    assert sorted(told) == list(range(7))


def test_after_an_error_nothing_new_is_sent(serve, open_driver):
    server = serve(lambda call: Reply(400 if call.query["n"] == "3" else 200, b"{}"))
    made = []

    def requests():
        for n in range(100):
            made.append(n)
            yield Request.get("/x", {"n": str(n)}, kind="schema_write")

    def flow():
        return (yield Settle(requests()))

    outcomes = open_driver(server.url).run(flow())
    assert len(outcomes) == 4 == len(server.calls)
    assert isinstance(outcomes[3], errors.ApiError)
    assert len(made) <= 5, "bodies are made when there is room for them, one ahead at most"


def test_an_engine_gets_one_at_a_time_with_the_same_results(open_driver):
    class Engine:
        def __init__(self) -> None:
            self.now = 0

        def handle(self, method, target, headers, body):
            assert self.now == 0
            self.now += 1
            try:
                return (400 if target.endswith("n=3") else 200), {"X-Request-Id": target}, b"{}"
            finally:
                self.now -= 1

    driver = open_driver(transport=Engine())
    told = []

    def flow(stop):
        requests = [Request.get("/x", {"n": str(n)}) for n in range(6)]
        return (yield Settle(requests, stop, on_done=lambda i, _: told.append(i)))

    assert len(driver.run(flow(True))) == 4
    assert told == [0, 1, 2, 3]
    assert [isinstance(o, errors.ApiError) for o in driver.run(flow(False))] == [n == 3 for n in range(6)]


def test_no_requests_no_answers(open_driver):
    def flow():
        return (yield [])

    assert open_driver().run(flow()) == []


def test_a_mistake_in_our_own_code_is_not_swallowed(open_driver):
    class Broken(Transport):
        def send(self, *args):
            raise LookupError("a bug")

        def close(self):
            pass

    class AsyncBroken(AsyncTransport):
        async def send(self, *args):
            raise LookupError("a bug")

        async def aclose(self):
            pass

    def flow():
        yield [Request.get("/x"), Request.get("/y")]

    blocking = open_driver().mode == "sync"
    with pytest.raises(LookupError, match="a bug"):
        open_driver(transport=Broken() if blocking else AsyncBroken()).run(flow())


def test_flows_go_on_side_by_side_and_each_gets_its_own_answers(serve, open_driver):
    """One asks once, one twice, one for several at a time."""

    read = Request.post("/models/instances/list", {"limit": 1000})

    def asking(times: int):
        found = []
        for _ in range(times):
            found.append((yield read).json()["n"])
        return found

    def several():
        return [response.json()["n"] for response in (yield [read, read])]

    server = serve(lambda call: Reply(200, {"n": call.number}))
    found = open_driver(server.url).run(gather([asking(1), asking(2), several()]))
    assert [len(numbers) for numbers in found] == [1, 2, 2]
    assert len({number for numbers in found for number in numbers}) == len(server.calls) == 5
