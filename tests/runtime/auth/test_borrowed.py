"""Logins of other libraries: a client of cognite-sdk, credentials of azure-identity."""

from __future__ import annotations

import pickle
from typing import Any, NamedTuple

import pytest
from cognite.client import AsyncCogniteClient, ClientConfig, CogniteClient
from cognite.client.credentials import Token as OfficialToken
from runtime.handmade_sdk import AsyncWindClient, WindClient
from runtime.http.faults import Call, Reply

from pygen_runtime import Config
from pygen_runtime.errors import ConfigurationError
from pygen_runtime.http import Request

READ = Request.get("/models/spaces")


def seen(call: Call) -> Reply:
    return Reply(200, {"items": [], "authorization": call.headers.get("authorization"), "path": call.path})


def official(url: str, get: Any) -> ClientConfig:
    return ClientConfig(client_name="my-job", project="p", base_url=url, credentials=OfficialToken(get))


def test_a_client_of_the_official_sdk_is_all_that_is_needed(serve):
    url = serve(seen).url
    with WindClient(CogniteClient(official(url, "tok"))) as client:
        answer = client._fetch(READ).json()
        assert client.config.client_name == "my-job"
    assert answer == {"items": [], "authorization": "Bearer tok", "path": "/api/v1/projects/p/models/spaces"}


async def test_as_well_without_blocking(serve):
    url = serve(seen).url
    async with AsyncWindClient(AsyncCogniteClient(official(url, lambda: "tok"))) as client:
        assert (await client._fetch(READ)).json()["authorization"] == "Bearer tok"


def test_its_configuration_will_do_and_can_be_changed(serve):
    config = Config.from_cognite(official(serve(seen).url, "tok"), project="other", gzip_above=None)
    assert (config.project, config.gzip_above) == ("other", None)


def test_the_token_is_asked_for_before_every_request(serve, open_driver):
    tokens = iter(["one", "two", "three"])
    config = official(serve(seen).url, lambda: next(tokens))
    driver = open_driver(config.base_url, credentials=config.credentials)
    assert [driver.fetch(READ).json()["authorization"] for _ in range(3)] == [
        "Bearer one",
        "Bearer two",
        "Bearer three",
    ]


class Granted(NamedTuple):
    token: str
    expires_on: int


class OfAzure:
    """What every credential of azure-identity looks like."""

    def __init__(self, token: Any = "tok") -> None:
        self.token = token
        self.scopes: list[tuple[str, ...]] = []

    def get_token(self, *scopes: str, **options: Any) -> Granted:
        self.scopes.append(scopes)
        return Granted(self.token, 0)


def test_a_credential_of_azure_is_asked_for_the_scope_of_the_service(serve, open_driver):
    url, credential = serve(seen).url, OfAzure()
    assert open_driver(url, credentials=credential).fetch(READ).json()["authorization"] == "Bearer tok"
    assert credential.scopes == [("http://127.0.0.1/.default",)]


@pytest.mark.parametrize("token", ["", None, 3])
def test_a_lender_without_a_token(serve, open_driver, token):
    driver = open_driver(serve(seen).url, credentials=OfAzure(token))
    with pytest.raises(ConfigurationError, match="OfAzure gave no bearer token"):
        driver.fetch(READ)


def test_nothing_of_it_is_shown_and_it_travels():
    credential = OfAzure("the-secret-token")
    config = Config(project="p", credentials=credential)
    assert "the-secret-token" not in repr(config)
    assert "Borrowed(OfAzure)" in repr(config)
    assert repr(pickle.loads(pickle.dumps(config))) == repr(config)


@pytest.mark.parametrize("thing", ["https://example.com", None, 3, object()])
def test_anything_else_is_refused(thing):
    with pytest.raises(ConfigurationError, match="is no client or configuration of cognite-sdk"):
        Config.from_cognite(thing)


def test_the_other_way_round_a_client_of_the_official_sdk(serve):
    tokens = iter(["one", "two"])
    url = serve(lambda call: Reply(200, {"items": [], "seen": call.headers["authorization"]})).url
    with WindClient(Config(project="p", url=url, credentials=lambda: next(tokens))) as client:
        lent = client.to_cognite_client()
        answer = lent.get("/api/v1/projects/p/models/spaces").json()
        assert answer["seen"] == "Bearer one"
        assert (lent.config.project, lent.config.base_url) == ("p", url)


async def test_credentials_of_the_official_sdk_go_back_as_they_are():
    config = official("https://x.cognitedata.com", "tok")
    client = AsyncWindClient(config)
    assert client.to_cognite_client().config.credentials is config.credentials
    await client.aclose()


def test_without_an_address_there_is_nothing_to_lend():
    with WindClient.local() as client, pytest.raises(ConfigurationError, match="needs an address"):
        client.to_cognite_client()
