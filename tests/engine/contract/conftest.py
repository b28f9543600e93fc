"""The official client against a served engine, with a real client-credentials flow over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine
from pygen_engine.http.server import Server, running
from pygen_engine.options import AuthOptions


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    auth = AuthOptions(check=True, clients={"app": "secret"}, projects=("contract",))
    engine = Engine.open(options=EngineOptions(auth=auth))
    with running(engine) as served:
        yield served
    engine.close()


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[Any]:
    sdk = pytest.importorskip("cognite.client", reason="the contract suite needs cognite-sdk")
    patch = pytest.MonkeyPatch()
    patch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    sdk.global_config.disable_pypi_version_check = True
    credentials = sdk.credentials.OAuthClientCredentials(
        token_url=f"{server.url}/oauth2/token", client_id="app", client_secret="secret", scopes=["x/.default"]
    )
    config = sdk.ClientConfig(
        client_name="contract", project="contract", base_url=server.url, credentials=credentials, timeout=60
    )
    yield sdk.CogniteClient(config)
    patch.undo()


@pytest.fixture(scope="module")
def plant_client(client: Any) -> Any:
    """The client with the plant already there."""
    from engine import plant

    for path, body in plant.STEPS:
        answer = client.post(f"/api/v1/projects/contract{path}", json=body)
        assert answer.status_code == 200, answer.text
    return client
