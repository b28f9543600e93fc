"""What strangers send: it is refused with a code, it escapes nowhere, it ends, and others do not notice."""

from __future__ import annotations

import io
import json
import random
import string
import tarfile
import time
import zipfile
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from service.running import MODEL, Running, body

JSON = {"Content-Type": "application/json"}
SECONDS = 30

REFUSED_SETTINGS = [
    {"templates": "templates"},
    {"extensions": {"WindTurbine": "os:system"}},
    {"output": "/etc"},
    {"output": "../../outside"},
    {"layout": "commit"},
    {"fetch": "if-missing"},
    {"minimum-version": "99"},
    {"model": {"space": "a", "external-id": "b", "version": "c", "file": "/etc/passwd"}},
    {"models": [{"space": "a", "external-id": "b", "version": "c", "file": "../x"}]},
    {"targets": {"evil": {"command": ["touch", "/tmp/pwned"]}}},
    {"targets": {"python": {"command": ["touch", "/tmp/pwned"]}}},
    {"targets": {"python": {"output": "/etc"}}},
    {"targets": {"python": {"templates": "/etc"}}},
    {"targets": {"typescript": {"output": "../.."}}},
    {"targets": {"typescript": {"templates": "/etc"}}},
    {"targets": {"typescript": {"extensions": "/etc"}}},
    {"targets": {"../../x": {}}},
    {"targets": []},
    {"targets": {"python": "x"}},
    {"surprise": 1},
]


@pytest.mark.parametrize("settings", REFUSED_SETTINGS, ids=json.dumps)
@pytest.mark.parametrize("path", ["/v1/generate", "/v1/packages/acme-hostile/versions"])
def test_code_commands_and_paths_are_refused(
    client: httpx.Client, path: str, settings: dict[str, Any]
) -> None:
    answer = client.post(path, json=body(settings={"package": "acme_wind", **settings}))
    assert answer.status_code == 422
    assert answer.json()["code"] in ("PG602", "PG103", "PG104", "PG405")


@pytest.mark.parametrize(
    "project",
    [
        {"dependencies": ["evil @ https://evil.example/x.whl", "pygen-runtime~=0.1.0"]},
        {"optional-dependencies": {"x": ["evil @ file:///etc/passwd"]}},
        {"dependencies": ["not a requirement !"]},
        {"dependencies": []},
        {"readme": "/etc/passwd"},
        {"readme": {"file": "/etc/passwd", "content-type": "text/plain"}},
        {"license": {"file": "/etc/passwd"}},
        {"scripts": {"x": "os:system"}},
        {"description": "one\nClassifier: two"},
        {"license-files": ["/etc/passwd"]},
        {"license": "not a licence !"},
        {"classifiers": ["Private :: Nonsense"]},
        {"requires-python": "always"},
        {"readme": {"text": "x", "content-type": "text/html"}},
        {"authors": [{"name": "x\nRequires-Dist: evil"}]},
        {"urls": {"a\nb": "c"}},
    ],
    ids=json.dumps,
)
def test_what_a_package_says_of_itself_smuggles_nothing_in(
    client: httpx.Client, project: dict[str, Any]
) -> None:
    answer = client.post("/v1/generate", json=body(project=project))
    assert answer.status_code in (200, 422), answer.text
    if answer.status_code == 200:
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            name = next(n for n in archive.namelist() if n.endswith("/METADATA"))
            metadata = archive.read(name).decode()
        head = metadata.partition("\n\n")[0].splitlines()
        assert not [line for line in head if line.startswith(("Requires-Dist: evil", "Classifier: two"))]
        assert "root:" not in metadata


@pytest.mark.parametrize(
    "lock",
    [
        "not toml [",
        "lock-version = 1",
        "lock-version = 99",
        '[[model]]\nspace = "acme"\nexternal-id = "WindFarm"\nversion = "v1"\nfile = "/etc/passwd"\n',
        "x = " + "[" * 500,
    ],
)
def test_a_lock_that_is_none_is_refused(client: httpx.Client, lock: str) -> None:
    answer = client.post("/v1/generate", json=body(lock=lock))
    assert (answer.status_code, answer.json()["code"][:2]) == (422, "PG")


@pytest.mark.parametrize("name", ["pygen-runtime", "httpx", "pydantic", "..", "a b", "-x", "x" * 200, "os"])
def test_names_that_stand_for_something_else_are_refused(client: httpx.Client, name: str) -> None:
    answer = client.post(f"/v1/packages/{name}/versions", json=body())
    assert answer.status_code in (404, 405, 409), answer.text


PATHS = [
    "/simple/../../etc/passwd",
    "/simple/acme-wind/..%2f..%2fetc%2fpasswd",
    "/simple/acme-wind/%2e%2e/catalogue.sqlite",
    "/v1/artifacts/" + "0" * 64 + "/..%2f..%2fx",
    "/v1/artifacts/..%2f..%2fetc/passwd",
    "/v1/artifacts/" + "G" * 64 + "/x",
    "/npm/..%2f..%2fetc%2fpasswd",
    "/npm/@a%2fb/-/..%2f..%2fx.tgz",
    "/codes/..%2f..%2fetc%2fpasswd",
    "/codes/PG001.md",
    "/assets/..%2fpage.html",
    "/packages/%00",
    "/simple/%ff%fe/",
]


@pytest.mark.parametrize("path", PATHS)
def test_no_address_leads_to_a_file(registered: Running, client: httpx.Client, path: str) -> None:
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code in (400, 404), answer.text
    assert "root:" not in answer.text


def corpus() -> Iterator[Any]:
    """Documents that are wrong in many ways, the same ones in every run."""
    chance = random.Random(19)
    nasty = [
        None, True, 0, -1, 1e308, 10**30, "", "\x00", "\ud83d", "../../x", "'; import os; '", '"""',
        "{{ 7*7 }}",
        "{% raw %}", "__class__", "a" * 70_000, "\u202e", "\r\nX: y", [], {}, [[]], {"type": "direct"},
    ]  # fmt: skip
    yield from nasty
    for _ in range(180):
        model = json.loads(json.dumps(MODEL))
        for _ in range(chance.randint(1, 4)):
            _spoil(model, chance, nasty)
        yield model


def _spoil(node: Any, chance: random.Random, nasty: list[Any]) -> None:
    """Put something that does not belong there somewhere deep inside."""
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(node[key], dict | list) and node[key] and chance.random() < 0.85:
            node = node[key]
            continue
        if isinstance(node, dict) and chance.random() < 0.3:
            node["".join(chance.choices(string.printable, k=6))] = node.pop(key)
        else:
            node[key] = chance.choice(nasty)
        return


def test_two_hundred_spoilt_models_end_in_a_result_or_a_code(client: httpx.Client) -> None:
    started_with = len(client.get("/health").json()["failed"])
    count = 0
    for model in corpus():
        count += 1
        content = json.dumps({"model": model, "settings": {"package": "acme_wind"}}).encode()
        began = time.monotonic()
        answer = client.post("/v1/generate", content=content, headers=JSON)
        assert time.monotonic() - began < SECONDS + 5
        assert answer.status_code in (200, 400, 422), (model, answer.text)
        if answer.status_code == 200:
            _check_wheel(answer.content)
        else:
            assert answer.json()["code"].startswith("PG")
            assert answer.json()["code"] != "PG600"
    assert count >= 200
    assert len(client.get("/health").json()["failed"]) == started_with


def _check_wheel(content: bytes) -> None:
    """Nothing in it leads out of the place where it is unpacked, and all of it is Python."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len({name.casefold() for name in names})
        for name in names:
            assert not name.startswith("/") and ".." not in name.split("/") and "\\" not in name
            if name.endswith(".py"):
                compile(archive.read(name), name, "exec")


def test_models_that_cost_too_much_are_stopped_and_others_are_answered(
    running: Running, client: httpx.Client
) -> None:
    deep: Any = {}
    for _ in range(900):
        deep = {"a": deep}
    wide = {**MODEL, "views": MODEL["views"] * 100}
    for model in (deep, wide, {**MODEL, "description": "x" * 15_000_000}):
        began = time.monotonic()
        answer = client.post("/v1/generate", json=body(model), timeout=90)
        assert time.monotonic() - began < 2 * SECONDS
        assert answer.status_code in (200, 202, 400, 422), answer.text[:300]
    assert client.post("/v1/generate", json=body()).status_code == 200


def test_archives_of_hostile_names_stay_in_their_folder(client: httpx.Client) -> None:
    names = {"WindTurbine": "../../../etc/passwd", "Blade": "con", "Rotor": "a/b"}
    for form in ("zip", "tar.gz"):
        settings = {"package": "acme_wind", "names": names}
        answer = client.post("/v1/generate", json=body(settings=settings, format=form))
        if answer.status_code != 200:
            assert answer.json()["code"].startswith("PG")
            continue
        if form == "zip":
            found = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
        else:
            found = tarfile.open(fileobj=io.BytesIO(answer.content)).getnames()  # noqa: SIM115
        assert all(name.startswith("acme_wind/") and ".." not in name for name in found)


def test_no_text_of_a_model_is_logged(running: Running, client: httpx.Client) -> None:
    model = {**MODEL, "description": "canary-in-a-model", "views": "canary-in-a-view"}
    client.post("/v1/generate", json=body(model))
    client.post("/v1/validate", content=b'{"model": {"canary-in-a-body": ', headers=JSON)
    assert "canary" not in running.log


def test_pages_escape_what_models_say(client: httpx.Client) -> None:
    model = json.loads(json.dumps(MODEL))
    client.post("/v1/packages/acme-escaped/versions", json=body(model))
    model["views"][0]["properties"]["evil"] = {
        **next(p for p in model["views"][0]["properties"].values() if "type" in p),
        "description": "<script>alert(1)</script>",
    }
    made = client.post("/v1/packages/acme-escaped/versions", json=body(model)).json()
    page = client.get(f"/packages/acme-escaped/{made['version']}")
    assert page.status_code == 200
    assert "<script" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
