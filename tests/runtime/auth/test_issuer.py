"""Providers that tell their addresses themselves, against one on a real socket."""

from __future__ import annotations

import pytest
from runtime.auth.test_logins import READ, SECRET, given
from runtime.http.faults import Call, Reply

from pygen_runtime import errors
from pygen_runtime.auth import ClientCredentials, DeviceCode
from pygen_runtime.auth.oauth import _address as told_address


class Issuer:
    """A provider that tells its addresses; `told` may be what it should not be."""

    def __init__(self, **told: object) -> None:
        self.told = told
        self.url = ""
        self.paths: list[str] = []

    def __call__(self, call: Call) -> Reply:
        self.paths.append(call.path)
        if call.path.endswith("/.well-known/openid-configuration"):
            return Reply(200, {"token_endpoint": f"{self.url}/t", **self.told})
        if call.path.startswith("/api"):
            return Reply(200, {"authorization": call.headers.get("authorization")})
        if call.path == "/d":
            return Reply(200, {"device_code": "c", "user_code": "u", "verification_uri": "x", "interval": 0})
        return given()


def test_an_issuer_tells_its_addresses(serve, open_driver):
    issuer = Issuer()
    issuer.url = serve(issuer).url
    credentials = ClientCredentials("me", SECRET, issuer=f"{issuer.url}/oauth/")
    assert (
        open_driver(issuer.url, credentials=credentials).fetch(READ).json()["authorization"] == "Bearer tok"
    )
    assert issuer.paths[:2] == ["/oauth/.well-known/openid-configuration", "/t"]
    assert f"issuer='{issuer.url}/oauth/'" in repr(credentials)


def test_a_person_logs_in_at_an_issuer(serve, open_driver):
    issuer = Issuer()
    issuer.url = serve(issuer).url
    issuer.told = {"device_authorization_endpoint": f"{issuer.url}/d"}
    shown: list[str] = []
    credentials = DeviceCode("me", issuer=issuer.url, show=shown.append)
    open_driver(issuer.url, credentials=credentials).fetch(READ)
    assert issuer.paths[:3] == ["/.well-known/openid-configuration", "/d", "/t"]
    assert shown == ["To log in, open x and enter the code u"]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"token_endpoint": None}, "names no token_endpoint"),
        ({"token_endpoint": "ftp://x"}, "token_url must be a complete URL"),
        ({}, "DeviceCode needs device_url beside token_url"),
    ],
)
def test_an_issuer_that_tells_too_little(serve, open_driver, told, message):
    issuer = Issuer(**told)
    issuer.url = serve(issuer).url
    driver = open_driver(issuer.url, credentials=DeviceCode("me", issuer=issuer.url))
    with pytest.raises((errors.AuthenticationError, errors.ConfigurationError), match=message):
        driver.fetch(READ)


def test_secrets_do_not_leave_https_because_an_issuer_says_so():
    with pytest.raises(errors.AuthenticationError, match="not reached by https"):
        told_address({"token_endpoint": "http://x/t"}, "token_endpoint", "https://x")
