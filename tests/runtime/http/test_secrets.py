"""A secret is sent, and seen nowhere: canaries in every place where one could come to light."""

from __future__ import annotations

import io
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from rich.console import Console
from rich.pretty import pretty_repr
from rich.traceback import Traceback
from runtime.http.faults import Call, Drop, Hang, Reply

from pygen_runtime import (
    ClientCredentials,
    Config,
    DeviceCode,
    Interactive,
    PygenError,
    Retries,
    Timeouts,
    Token,
    config_from_env,
)
from pygen_runtime.auth import AccessToken
from pygen_runtime.http import Request
from pygen_runtime.http.secrets import Hidden, HiddenBytes, without

CANARY = "canary-tok3n-that-nobody-may-see"
READ = Request.post("/models/instances/list", {"limit": 1})


def everything_shown(error: BaseException) -> str:
    """What people and tools make of an error, variables of all frames in the library included."""
    # The frames of the test itself hold the canary.
    frames = error.__traceback__
    while frames is not None and "pygen_runtime" not in frames.tb_frame.f_code.co_filename:
        frames = frames.tb_next
    shown = io.StringIO()
    trace = Traceback.from_exception(type(error), error, frames, show_locals=True, locals_max_string=1000)
    Console(file=shown, width=500).print(trace)
    plain = traceback.TracebackException(type(error), error, frames, capture_locals=True)
    return "\n".join([str(error), repr(error), repr(vars(error)), shown.getvalue(), *plain.format()])


def quoting(call: Call) -> Reply:
    """A service that quotes the token it was sent, in every place an error has."""
    sent = call.headers.get("authorization", "").removeprefix("Bearer ")
    error = {"code": 400, "message": f"bad token {sent}", "extra": {sent: [{"at": sent}]}, "missing": [sent]}
    return Reply(400, {"error": error}, {"x-request-id": "r"})


ANSWERS: dict[str, Any] = {
    "a refusal that quotes it": quoting,
    "a page that quotes it": lambda call: Reply(502, f"<p>{call.headers.get('authorization')}".encode()),
    "a success that quotes it": lambda call: Reply(200, f"<p>{call.headers.get('authorization')}".encode()),
    "a redirect that carries it": lambda call: Reply(302, b"", {"Location": f"http://other/?t={CANARY}"}),
    "401 for ever": lambda call: Reply(401, {"error": {"message": call.headers.get("authorization")}}),
    "hanging up": lambda call: Drop(),
    "silence": lambda call: Hang(),
    "not HTTP": lambda call: Hang(b"SSH-2.0\r\n", close=True),
    "not JSON": lambda call: Reply(200, b"{"),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_no_error_of_the_service_shows_the_token(serve, open_driver, caplog, answer):
    caplog.set_level(logging.DEBUG, "pygen_runtime")
    retries = Retries(max_attempts=2, connection_attempts=2, base=0.0, cap=0.0)
    driver = open_driver(
        serve(answer).url, credentials=CANARY, retries=retries, timeouts=Timeouts(read=0.2, total=0.4)
    )
    with pytest.raises(PygenError) as caught:
        driver.fetch(READ).json()
    assert CANARY not in everything_shown(caught.value)
    assert CANARY not in caplog.text


def test_no_connection_shows_no_token(open_driver):
    with pytest.raises(PygenError) as caught:
        open_driver("http://127.0.0.1:9", credentials=CANARY).fetch(READ)
    assert CANARY not in everything_shown(caught.value)


UNFIT = {
    "a line break": f"{CANARY}\r\nX-Other: 1",
    "a blank": f"{CANARY} {CANARY}",
    "a letter": f"{CANARY}é",
    "half a character": f"{CANARY}\ud800",
    "a zero": f"{CANARY}\0",
}


@pytest.mark.parametrize("token", UNFIT.values(), ids=UNFIT)
def test_a_token_that_cannot_be_sent_is_refused_unseen(serve, open_driver, token):
    with pytest.raises(PygenError, match=r"letter 33 of \d+ is a blank") as caught:
        Token(token + "x")
    assert CANARY not in str(caught.value)
    server = serve(lambda call: Reply(200, b"{}"))
    with pytest.raises(PygenError, match="cannot be sent") as caught:
        open_driver(server.url, credentials=lambda: token + "x").fetch(READ)
    assert CANARY not in str(caught.value)
    assert not server.calls


LOGINS = {
    "not to be sent": Reply(200, {"access_token": f"{CANARY}\r\nx", "refresh_token": CANARY}),
    "a number": Reply(200, {"access_token": 5, "refresh_token": CANARY}),
    "quoted": Reply(400, {"error": "invalid_client", "error_description": f"no such secret: {CANARY}"}),
    "a page": Reply(500, f"<html>client_secret={CANARY}".encode()),
    "not UTF-8": Reply(200, b'{"access_token": "' + CANARY.encode() + b"\xff"),
    "hanging up": Drop(),
}


@pytest.mark.parametrize("answer", LOGINS.values(), ids=LOGINS)
def test_no_error_of_a_login_shows_a_secret(serve, open_driver, answer):
    url = serve(lambda call: answer).url
    credentials = ClientCredentials("me", CANARY, token_url=f"{url}/token")
    with pytest.raises(PygenError) as caught:
        open_driver(url, credentials=credentials, retries=Retries(max_attempts=1)).fetch(READ)
    assert CANARY not in everything_shown(caught.value)


ADDRESSES: dict[str, Callable[[str], Any]] = {
    "token_url": lambda url: ClientCredentials("me", "secret", token_url=url),
    "device_url": lambda url: DeviceCode("me", token_url="https://x/t", device_url=url),
    "authorize_url": lambda url: Interactive("me", token_url="https://x/t", authorize_url=url),
}


@pytest.mark.parametrize(
    "url",
    [
        f"https://me:{CANARY}@idp/token",
        f"me:{CANARY}@idp",
        f"ftp://{CANARY}@idp",
        f"https://me:{CANARY}@[idp/token",
        f"https://me:{CANARY}@idp:port/token",
    ],
)
@pytest.mark.parametrize("make", ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_with_a_password_is_refused_unseen(make, url):
    with pytest.raises(PygenError, match="_url must") as caught:
        make(url)
    assert CANARY not in str(caught.value)


def test_a_secret_in_the_wrong_variable_is_not_repeated():
    with pytest.raises(PygenError, match="CDF_LOGIN_FLOW is none of") as caught:
        config_from_env({"CDF_PROJECT": "p", "CDF_CLUSTER": "c", "CDF_LOGIN_FLOW": CANARY})
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("show", [repr, str, pretty_repr, lambda value: f"{value!r:>50}"])
@pytest.mark.parametrize(
    "value",
    [
        AccessToken(CANARY, refresh=CANARY),
        Token(CANARY),
        ClientCredentials("me", CANARY, tenant_id="t"),
        Config(project="p", credentials=CANARY),
        [Hidden(CANARY), {"a": HiddenBytes(CANARY.encode())}],
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_holds_a_secret_shows_none(show, value):
    assert CANARY not in show(value)


def test_a_hidden_text_is_the_text_for_whoever_sends_it():
    assert Hidden(CANARY) == CANARY
    assert f"Bearer {Hidden(CANARY)}".encode() == b"Bearer " + HiddenBytes(CANARY.encode())
    assert CANARY[:9] == Hidden(CANARY)[:9] and CANARY[:9] not in repr(Hidden(CANARY)[:9])
    assert HiddenBytes(b"ab")[0] == 97 and repr(HiddenBytes(b"ab")[:1]) == "b'***'"
    assert pickle.loads(pickle.dumps(AccessToken(CANARY))).value == CANARY


def test_what_somebody_quoted_is_taken_out_wherever_it_is():
    said = {"a": [f"x{CANARY}y", 1, None], CANARY: {"b": CANARY}}
    assert without(said, [CANARY]) == {"a": ["x***y", 1, None], "***": {"b": "***"}}


def test_a_token_of_a_letter_is_left_in_the_words_it_is_part_of():
    assert without("time series not found", ["t"]) == "time series not found"
