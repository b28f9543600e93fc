"""One token for everybody: renewed in time, once, and again when it is refused."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
import time

import pytest
from runtime.http.faults import FAST, Call, Reply, one

from pygen_runtime import errors
from pygen_runtime.auth import AccessToken, ClientCredentials, Token, TokenCache
from pygen_runtime.http import AsyncRunner, Config, Request
from pygen_runtime.http.identity import MARGIN

READ = Request.get("/models/spaces")
SECRET = "the-client-secret"


class Service:
    """A service that takes the tokens it gave out until they are revoked."""

    def __init__(self, lifetime: int | None = 3600) -> None:
        self.given: list[str] = []
        self.revoked: set[str] = set()
        self.lifetime = lifetime
        self.down = False

    def __call__(self, call: Call) -> Reply:
        if call.path == "/token":
            if self.down:
                return Reply(503)
            self.given.append(f"t{len(self.given)}")
            answer = {"access_token": self.given[-1], "token_type": "Bearer"}
            return Reply(200, answer | ({"expires_in": self.lifetime} if self.lifetime else {}))
        token = call.headers.get("authorization", "").removeprefix("Bearer ")
        if token not in self.given or token in self.revoked:
            return Reply(401, {"error": {"code": 401, "message": "Unauthorized"}})
        return Reply(200, {"token": token})


def credentials_for(url: str) -> ClientCredentials:
    return ClientCredentials("me", SECRET, token_url=f"{url}/token")


def test_one_login_serves_many_requests(serve, open_driver):
    service = Service()
    url = serve(service).url
    driver = open_driver(url, credentials=credentials_for(url))
    assert {driver.fetch(READ).json()["token"] for _ in range(5)} == {"t0"}
    assert service.given == ["t0"]


def test_one_login_serves_many_callers_at_once(serve, open_driver):
    service = Service()
    url = serve(service).url
    driver = open_driver(url, credentials=credentials_for(url))
    answers = driver.together(one(READ) for _ in range(20))
    assert {answer.json()["token"] for answer in answers} == {"t0"}
    assert service.given == ["t0"]


def test_one_new_login_when_a_token_is_refused_for_many_at_once(serve, open_driver):
    service = Service()
    url = serve(service).url
    driver = open_driver(url, credentials=credentials_for(url))
    driver.fetch(READ)
    service.revoked.add("t0")
    answers = driver.together(one(READ) for _ in range(20))
    assert {answer.json()["token"] for answer in answers} == {"t1"}
    assert service.given == ["t0", "t1"]


def test_a_client_that_is_refused_for_good_asks_once_more_and_no_more(serve, open_driver):
    service = Service()
    server = serve(service)
    driver = open_driver(server.url, credentials=credentials_for(server.url))
    service.revoked |= {f"t{n}" for n in range(10)}
    with pytest.raises(errors.AuthenticationError, match=r"Unauthorized.*Check the credentials") as caught:
        driver.fetch(READ)
    assert caught.value.attempts == 2
    assert service.given == ["t0", "t1"]


def test_a_fixed_token_is_not_tried_twice(serve, open_driver):
    server = serve(Service())
    with pytest.raises(errors.AuthenticationError) as caught:
        open_driver(server.url, credentials="stale").fetch(READ)
    assert caught.value.attempts == 1 == len(server.calls)


def test_a_function_is_asked_again_when_its_token_is_refused(serve, open_driver):
    service = Service()
    service.given += ["good"]
    tokens = iter(["bad", "good"])
    driver = open_driver(serve(service).url, credentials=lambda: next(tokens))
    assert driver.fetch(READ).json() == {"token": "good"}


@pytest.mark.parametrize("answer", ["", None, b"x"])
def test_a_function_must_return_a_text(open_driver, answer):
    driver = open_driver("http://127.0.0.1:9", credentials=lambda: answer)
    with pytest.raises(errors.ConfigurationError, match="did not return a text"):
        driver.fetch(READ)


def test_a_token_is_renewed_before_it_expires(serve, open_driver, monkeypatch):
    service = Service(lifetime=3600)
    url = serve(service).url
    credentials = credentials_for(url)
    driver = open_driver(url, credentials=credentials)
    start = time.time()
    now = [start]
    monkeypatch.setattr(credentials.cache, "_clock", lambda: now[0])
    assert driver.fetch(READ).json() == {"token": "t0"}
    now[0] = start + 3600 - MARGIN - 5
    assert driver.fetch(READ).json() == {"token": "t0"}
    now[0] = start + 3600 - MARGIN + 5
    assert driver.fetch(READ).json() == {"token": "t1"}


def test_while_the_provider_is_down_the_old_token_is_used_as_long_as_it_lives(
    serve, open_driver, monkeypatch
):
    service = Service(lifetime=3600)
    url = serve(service).url
    credentials = credentials_for(url)
    driver = open_driver(url, credentials=credentials)
    driver.fetch(READ)
    service.down = True
    now = [time.time() + 3590]
    monkeypatch.setattr(credentials.cache, "_clock", lambda: now[0])
    assert driver.fetch(READ).json() == {"token": "t0"}
    now[0] += 20
    with pytest.raises(errors.AuthenticationError, match="gave no token"):
        driver.fetch(READ)
    service.revoked.add("t0")
    now[0] -= 20
    with pytest.raises(errors.AuthenticationError, match="gave no token"):
        driver.fetch(READ)


def test_a_login_that_fails_for_a_moment_is_repeated(serve, open_driver):
    service = Service()
    server = serve(lambda call: Reply(503) if call.number < 2 else service(call))
    driver = open_driver(server.url, credentials=credentials_for(server.url))
    assert driver.fetch(READ).json() == {"token": "t0"}


def test_credentials_can_be_shared_by_clients(serve, open_driver):
    service = Service()
    url = serve(service).url
    credentials = credentials_for(url)
    for _ in range(3):
        open_driver(url, credentials=credentials).fetch(READ)
    assert service.given == ["t0"]


async def test_clients_that_start_at_the_same_time_share_one_login(serve):
    service = Service()
    url = serve(service).url
    config = Config(url=url, project="p", credentials=credentials_for(url), retries=FAST)
    async with AsyncRunner(config) as one, AsyncRunner(config) as other:
        answers = await asyncio.gather(*(runner.fetch(READ) for runner in (one, other) * 5))
    assert {answer.json()["token"] for answer in answers} == {"t0"}
    assert service.given == ["t0"]


def test_the_cache_keeps_a_token_without_expiry_for_ever():
    cache = TokenCache(clock=lambda: 1e12)
    cache.store(AccessToken.of("a"))
    assert cache.current() == "a"
    assert cache.current(stale="a") is None
    assert cache.still_valid() is None, "nobody knows whether it is"


def test_short_lived_tokens_are_not_renewed_for_every_request():
    token = AccessToken.of("a", lifetime=30)
    assert token.renew_at == token.expires_at - 15, "half its life is its margin"


def test_a_token_is_old_from_its_moment_on():
    now = [0.0]
    cache = TokenCache(clock=lambda: now[0])
    cache.store(AccessToken("a", expires_at=100.0, renew_at=40.0))
    now[0] = 39.9
    assert cache.current() == cache.still_valid() == "a"
    now[0] = 40.0
    assert cache.current() is None
    assert cache.still_valid() == "a"
    now[0] = 100.0
    assert cache.still_valid() is None


def test_a_token_shows_no_secret():
    token = AccessToken.of("secret-a", 10, "secret-b")
    assert "secret" not in repr(token)
    assert "secret" not in repr(Token("secret-a"))
    assert repr(Token(lambda: "secret")) == "Token(<function>)"


def test_threads_wait_for_the_one_that_logs_in():
    """Whoever comes while a login is under way takes its result and does not log in again."""
    cache = TokenCache()
    entered, go = threading.Event(), threading.Event()
    logins = []

    def work() -> None:
        with cache.lock():
            if cache.current() is None:
                logins.append(1)
                entered.set()
                go.wait(10)
                cache.store(AccessToken.of("a"))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    assert entered.wait(10)
    go.set()
    for thread in threads:
        thread.join(10)
    assert logins == [1]


def test_credentials_travel_with_their_token_and_have_locks_of_their_own() -> None:
    credentials = ClientCredentials(client_id="c", client_secret=SECRET, token_url="https://idp/token")
    credentials.cache.store(AccessToken.of("t0", 3600))
    with credentials.cache.lock():
        copies = [pickle.loads(pickle.dumps(credentials)), copy.deepcopy(credentials)]
    for copied in copies:
        assert copied.cache.current() == "t0"
        assert copied.cache.lock().acquire(blocking=False)
        assert SECRET not in repr(copied)
