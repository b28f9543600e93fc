"""Tokens: any passes by default; checked ones come from options or from the token endpoint."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from engine.conversation import PROJECT

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine
from pygen_engine.options import AuthOptions

SPACES = f"{PROJECT}/models/spaces"
FORM = {"content-type": "application/x-www-form-urlencoded"}


def checked(**more: Any) -> Engine:
    auth = AuthOptions(check=True, tokens=frozenset({"static"}), clients={"app": "secret"}, **more)
    return Engine.open(options=EngineOptions(auth=auth))


def ask(engine: Engine, **form: str) -> tuple[int, dict[str, Any]]:
    headers = {**FORM}
    if "basic" in form:
        headers["authorization"] = "Basic " + base64.b64encode(form.pop("basic").encode()).decode()
    body = urlencode({"grant_type": "client_credentials", **form}).encode()
    status, _, content = engine.handle("POST", "/oauth2/token", headers, body)
    return status, json.loads(content)


def status_of(engine: Engine, token: str | None, path: str = SPACES) -> int:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    return engine.handle("GET", path, headers, b"")[0]


def test_any_token_and_none_pass_by_default(pygen_engine: Engine) -> None:
    assert status_of(pygen_engine, "anything") == 200
    assert status_of(pygen_engine, None) == 200


def test_the_check_refuses_what_it_does_not_know() -> None:
    engine = checked()
    assert status_of(engine, "static") == 200
    for token in (None, "", "other", "a.b.c", "static2"):
        assert status_of(engine, token) == 401
    _, _, content = engine.handle("GET", SPACES, {}, b"")
    assert json.loads(content) == {"error": {"code": 401, "message": "Unauthorized"}}
    engine.close()


def test_the_token_endpoint_issues_tokens_that_pass() -> None:
    engine = checked()
    status, answer = ask(engine, client_id="app", client_secret="secret")
    assert status == 200
    assert answer["token_type"] == "Bearer"
    assert answer["expires_in"] == 3600
    assert status_of(engine, answer["access_token"]) == 200
    assert status_of(engine, answer["access_token"] + "x") == 401
    status, answer = ask(engine, basic="app:secret")
    assert status == 200
    assert status_of(engine, answer["access_token"]) == 200
    engine.close()


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"client_id": "app", "client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "nobody", "client_secret": "secret"}, 401, "invalid_client"),
        (
            {"client_id": "app", "client_secret": "secret", "grant_type": "password"},
            400,
            "unsupported_grant_type",
        ),
        ({"basic": "app:wrong"}, 401, "invalid_client"),
    ],
)
def test_the_token_endpoint_refuses(form: dict[str, str], status: int, error: str) -> None:
    engine = checked()
    answered, body = ask(engine, **form)
    assert (answered, body["error"]) == (status, error)
    engine.close()


def test_an_expired_token_is_refused() -> None:
    engine = checked(lifetime=-1)
    _, answer = ask(engine, client_id="app", client_secret="secret")
    assert status_of(engine, answer["access_token"]) == 401
    engine.close()


def test_a_token_of_another_engine_is_refused() -> None:
    one, other = checked(), checked()
    _, answer = ask(one, client_id="app", client_secret="secret")
    assert status_of(other, answer["access_token"]) == 401
    one.close()
    other.close()


def test_only_known_projects_are_served_when_there_is_a_list() -> None:
    engine = checked(projects=("mine",))
    assert status_of(engine, "static", "/api/v1/projects/mine/models/spaces") == 200
    assert status_of(engine, "static", "/api/v1/projects/other/models/spaces") == 401
    engine.close()


def test_token_inspect_lists_what_a_token_may_do() -> None:
    engine = checked()
    _, answer = ask(engine, client_id="app", client_secret="secret")
    headers = {"authorization": f"Bearer {answer['access_token']}"}
    status, _, content = engine.handle("GET", "/api/v1/token/inspect", headers, b"")
    found = json.loads(content)
    assert status == 200
    assert found["subject"] == "app"
    acls = {name: acl for one in found["capabilities"] for name, acl in one.items() if name != "projectScope"}
    assert acls["dataModelInstancesAcl"]["actions"] == ["READ", "WRITE", "WRITE_PROPERTIES"]
    assert engine.handle("GET", "/api/v1/token/inspect", {}, b"")[0] == 401
    engine.close()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/api/v1/projects/p/models/nothing", 404),
        ("DELETE", "/api/v1/projects/p/models/spaces", 405),
        ("GET", "/api/v1/projects/p", 200),
        ("GET", "/api/v1/projects/p%20q/models/spaces", 400),
        ("GET", "/api/v1/projects/p/units", 200),
        ("GET", "/api/v1/projects/p/units/pressure:bar", 200),
        ("GET", "/api/v1/projects/p/units/pressure%3Abar", 200),
        ("GET", "/api/v1/projects/p/units/none", 400),
        ("GET", "/api/v1/projects/p/units/systems", 200),
    ],
)
def test_paths(pygen_engine: Engine, method: str, path: str, status: int) -> None:
    answered, headers, _ = pygen_engine.handle(method, path, {}, b"")
    assert answered == status
    assert headers["content-type"] == "application/json"
    assert len(headers["x-request-id"]) == 36
