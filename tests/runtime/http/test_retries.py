"""What is sent again, how often, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.http.faults import FAST, Call, Drop, Reply

from pygen_runtime import errors
from pygen_runtime.http import Config, Request, Retries
from pygen_runtime.http.config import Rate
from pygen_runtime.http.exchange import exchange
from pygen_runtime.http.pacing import Bucket, delay, is_retryable, retry_after
from pygen_runtime.http.steps import Pause, Send

READ = Request.post("/models/instances/list", {"limit": 1})
RETRYABLE = {"cdf-is-auto-retryable": "true"}


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_may_succeed_later_is_sent_again(serve, open_driver, status):
    server = serve(lambda call: Reply(status, b"busy") if call.number < 3 else Reply(200, {"items": []}))
    response = open_driver(server.url).fetch(READ)
    assert response.json() == {"items": []}
    assert response.attempts == 4 == len(server.calls)
    assert {call.raw for call in server.calls} == {READ.body}


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.ApiError),
        (403, errors.PermissionDenied),
        (404, errors.NotFound),
        (408, errors.Timeout),
        (409, errors.Conflict),
        (500, errors.ServerError),
        (302, errors.ApiError),
    ],
)
def test_other_errors_are_told_at_once(serve, open_driver, status, kind):
    server = serve(lambda call: Reply(status, {"error": {"code": status, "message": "no"}}))
    with pytest.raises(errors.ApiError) as caught:
        open_driver(server.url).fetch(READ)
    assert type(caught.value) is kind
    assert (caught.value.status, caught.value.message, caught.value.attempts) == (status, "no", 1)
    assert not caught.value.retryable
    assert len(server.calls) == 1


@pytest.mark.parametrize("status", [400, 409, 500])
def test_the_service_may_declare_any_error_retryable(serve, open_driver, status):
    server = serve(lambda call: Reply(200, b"1") if call.number else Reply(status, b"{}", RETRYABLE))
    assert open_driver(server.url).fetch(READ).attempts == 2


@pytest.mark.parametrize(("status", "kind"), [(429, errors.RateLimited), (503, errors.ServerError)])
def test_the_budget_of_attempts_is_kept(serve, open_driver, status, kind):
    server = serve(lambda call: Reply(status, {"error": {"code": status, "message": "busy"}}))
    with pytest.raises(kind) as caught:
        open_driver(server.url, retries=Retries(max_attempts=3, base=0.001)).fetch(READ)
    assert caught.value.attempts == 3 == len(server.calls)
    assert caught.value.retryable
    assert "3 attempts" in str(caught.value)


def test_lost_connections_have_a_smaller_budget_of_their_own(serve, open_driver):
    server = serve(lambda call: Drop())
    with pytest.raises(errors.ConnectionFailed) as caught:
        open_driver(server.url, retries=Retries(connection_attempts=2, base=0.001)).fetch(READ)
    assert caught.value.attempts == 2 == len(server.calls)
    assert caught.value.status is None


def test_nobody_listens(open_driver):
    with pytest.raises(errors.ConnectionFailed, match=r"Could not connect.*Check the url"):
        open_driver("http://127.0.0.1:9").fetch(READ)


@given(
    attempt=st.integers(1, 10_000),
    base=st.floats(0, 10),
    cap=st.floats(0, 100),
    asked=st.none() | st.floats(0, 10_000),
)
def test_every_wait_is_within_the_cap(attempt, base, cap, asked):
    headers = {} if asked is None else {"retry-after": f"{asked:.3f}"}
    wait = delay(Retries(base=base, cap=cap), attempt, headers)
    assert 0 <= wait <= cap
    if asked is not None:
        assert wait >= min(cap, float(f"{asked:.3f}"))


def test_waits_grow_and_differ():
    retries = Retries(base=1, cap=1000)
    assert max(delay(retries, 1, {}) for _ in range(200)) <= 2
    late = [delay(retries, 6, {}) for _ in range(200)]
    assert max(late) > 4
    assert min(late) < 32
    assert len(set(late)) > 100


def test_retry_after_is_a_number_or_a_date():
    later = datetime.now(UTC) + timedelta(seconds=100)
    assert retry_after({"retry-after": "7"}) == 7
    assert retry_after({"retry-after": "0.5"}) == 0.5
    assert 95 < (retry_after({"retry-after": format_datetime(later, usegmt=True)}) or 0) <= 100
    assert 95 < (retry_after({"retry-after": format_datetime(later.replace(tzinfo=None))}) or 0) <= 100
    assert retry_after({"retry-after": format_datetime(later - timedelta(days=1))}) == 0
    assert retry_after({"retry-after": "soon"}) is None
    assert retry_after({}) is None


def test_what_counts_as_retryable():
    assert is_retryable(409, {"cdf-is-auto-retryable": " True "})
    assert not is_retryable(409, {"cdf-is-auto-retryable": "false"})
    assert not is_retryable(500, {})


def test_the_bucket_lets_a_burst_through_and_then_keeps_the_rate():
    now = [100.0]
    bucket = Bucket(Rate(per_second=10, burst=3), clock=lambda: now[0])
    assert [bucket.reserve() for _ in range(3)] == [0, 0, 0]
    assert [round(bucket.reserve(), 6) for _ in range(2)] == [0.1, 0.2]
    now[0] += 60
    assert [bucket.reserve() for _ in range(3)] == [0, 0, 0], "idle time earns no more than a burst"
    assert bucket.reserve() > 0


def test_the_rate_counts_every_attempt(serve, open_driver, monkeypatch):
    reserved: list[float] = []
    original = Bucket.reserve
    monkeypatch.setattr(Bucket, "reserve", lambda self: reserved.append(original(self)) or reserved[-1])
    server = serve(lambda call: Reply(200, b"1") if call.number else Reply(503))
    open_driver(server.url, rate=Rate(per_second=1000, burst=1)).fetch(READ)
    assert len(reserved) == 2


def test_a_request_waits_for_its_turn_before_it_is_sent():
    bucket = Bucket(Rate(per_second=1, burst=1), clock=lambda: 0.0)
    config = Config(project="p", rate=Rate(per_second=1, burst=1))

    assert isinstance(next(exchange(READ, config, bucket, compress=False)), Send)
    second = exchange(READ, config, bucket, compress=False)
    assert next(second) == Pause(1.0)
    assert isinstance(second.send(None), Send)


def test_a_storm_of_429_loses_nothing(serve, open_driver):
    """Every second attempt is refused while twelve callers write; each write arrives exactly once."""
    applied: list[int] = []

    def answer(call: Call) -> Reply:
        if call.number % 2 == 0 or call.number < 20:
            return Reply(429, {"error": {"code": 429, "message": "slow down"}}, {"Retry-After": "0"})
        applied.append(call.body["n"])
        return Reply(200, {"n": call.body["n"]})

    server = serve(answer)
    driver = open_driver(server.url, retries=Retries(max_attempts=60, base=0.001, cap=0.01))

    def flow(numbers):
        responses = yield [Request.post("/models/instances", {"n": n}, kind="write") for n in numbers]
        return [response.json()["n"] for response in responses]

    groups = [list(range(start, start + 4)) for start in range(0, 48, 4)]
    assert driver.together(flow(group) for group in groups) == groups
    assert sorted(applied) == list(range(48))


def test_the_defaults_are_patient_but_finite():
    assert Retries().max_attempts == 10
    assert FAST.max_attempts == Retries().max_attempts
