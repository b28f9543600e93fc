"""The API over real HTTP, with a real child behind it."""

from __future__ import annotations

import concurrent.futures
import gzip
import hashlib
import io
import json
import socket
import tarfile
import time
import zipfile
from typing import Any

import httpx
import pytest
from sdk_project import SAMPLE
from service.running import MODEL, Running, body, changed_model


def problem(answer: httpx.Response) -> dict[str, Any]:
    """What a refusal says; it is always a problem document with a code of ours."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    found: dict[str, Any] = answer.json()
    assert found["status"] == answer.status_code
    assert found["type"] == f"/codes/{found['code']}"
    assert {"title", "detail", "errors"} <= found.keys()
    return found


@pytest.mark.parametrize("path", ["/v1/generate", "/generate"])
def test_a_wheel_is_generated_and_its_etag_is_its_digest(client: httpx.Client, path: str) -> None:
    answer = client.post(path, json=body())
    assert answer.status_code == 200, answer.text
    digest = hashlib.sha256(answer.content).hexdigest()
    assert answer.headers["etag"] == f'"sha256-{digest}"'
    assert "acme_wind/__init__.py" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    again = client.post(path, json=body(), headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("target", ["python", "typescript"])
def test_the_files_of_every_target_come_as_json_and_in_archives(client: httpx.Client, target: str) -> None:
    asked = {"target": target}
    files = client.post("/v1/generate", json=body(**asked, format="files")).json()["files"]
    zipped = client.post("/v1/generate", json=body(**asked, format="zip")).content
    tarred = client.post("/v1/generate", json=body(**asked, format="tar.gz")).content
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == files
    with tarfile.open(fileobj=io.BytesIO(tarred)) as archive:
        assert archive.getnames() == sorted(files)
        assert {(entry.mtime, entry.mode, entry.type) for entry in archive} == {
            (1580601600, 0o644, tarfile.REGTYPE)
        }
    assert all(not name.startswith("/") and ".." not in name for name in files)


def test_an_npm_package_is_generated(client: httpx.Client) -> None:
    answer = client.post("/v1/generate", json=body(target="typescript", format="npm", version="1.2.0"))
    with tarfile.open(fileobj=io.BytesIO(answer.content)) as archive:
        assert "package/package.json" in archive.getnames()


def test_validating_answers_with_findings_also_for_a_broken_model(client: httpx.Client) -> None:
    good = client.post("/v1/validate", json=body()).json()
    assert good["valid"] and all(f["code"].startswith("PG") for f in good["findings"])
    bad = client.post("/v1/validate", json=body({"space": "acme", "externalId": "X", "version": "v1"}))
    assert bad.status_code == 200
    assert not bad.json()["valid"]
    assert bad.json()["findings"][0]["severity"] == "error"


def test_a_model_is_put_once_and_then_named(client: httpx.Client) -> None:
    content = (SAMPLE / "models/acme.WindFarm.v1.json").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    json_type = {"Content-Type": "application/json"}
    put = client.put(f"/v1/models/{digest}", content=content, headers=json_type)
    assert put.status_code in (201, 204), put.text
    assert client.put(f"/v1/models/{digest}", content=content, headers=json_type).status_code == 204
    named = client.post("/v1/generate", json=body({"sha256": digest}))
    assert named.content == client.post("/v1/generate", json=body()).content
    other = client.put(f"/v1/models/{'0' * 64}", content=content, headers=json_type)
    assert problem(other)["code"] == "PG601"
    assert problem(client.post("/v1/generate", json=body({"sha256": "0" * 64})))["code"] == "PG603"


def test_a_hundred_identical_misses_make_one_generation(running: Running) -> None:
    asked = json.dumps(body(changed_model("Nobody asked for this before.")))
    made = _counted(running, 'pygen_generate_seconds_count{order="build",outcome="done"}')

    def ask(_: int) -> bytes:
        with running.client() as client:
            answer = client.post("/v1/generate", content=asked, headers={"Content-Type": "application/json"})
        assert answer.status_code == 200, answer.text
        return answer.content

    with concurrent.futures.ThreadPoolExecutor(100) as pool:
        answers = set(pool.map(ask, range(100)))
    assert len(answers) == 1
    assert _counted(running, 'pygen_generate_seconds_count{order="build",outcome="done"}') == made + 1


def _counted(running: Running, name: str) -> int:
    with running.client() as client:
        lines = client.get("/metrics").text.splitlines()
    return next((int(float(line.split()[-1])) for line in lines if line.startswith(name)), 0)


def test_a_version_says_what_changed(client: httpx.Client) -> None:
    first = client.post("/v1/packages/acme-changing/versions", json=body())
    assert first.status_code == 201, first.text
    same = client.post("/v1/packages/acme-changing/versions", json=body())
    assert (same.status_code, same.json()["version"]) == (200, first.json()["version"])
    view = next(v for v in MODEL["views"] if v["externalId"] == "WindTurbine")
    source = next(p for p in view["properties"].values() if p.get("type", {}).get("type") == "text")
    more = changed_model(note=source)
    second = client.post("/v1/packages/acme-changing/versions", json=body(more)).json()
    major, minor, _ = first.json()["version"].split(".")
    assert second["version"] == f"{major}.{int(minor) + 1}.0"
    assert second["changes"]["bump"] == "minor"
    address = "/v1/packages/acme-changing/changes"
    span = {"from": first.json()["version"], "to": second["version"]}
    changes = client.get(address, params=span).json()
    assert [change["kind"] for change in changes["changes"]] == ["added"]
    text = client.get(address, params=span, headers={"Accept": "text/markdown"})
    assert text.headers["content-type"].startswith("text/markdown")
    assert "## New" in text.text
    back = client.get(address, params={"from": second["version"], "to": first.json()["version"]}).json()
    assert back["bump"] == "major"


def test_a_label_is_a_development_version(client: httpx.Client) -> None:
    client.post("/v1/packages/acme-label/versions", json=body())
    text = changed_model("A branch says this.")
    branch = client.post("/v1/packages/acme-label/versions", json=body(text, label="branch")).json()
    assert ".dev2" in branch["version"]
    page = client.get("/simple/acme-label/").json()
    assert branch["version"] in page["versions"]


def test_a_version_is_never_changed(client: httpx.Client) -> None:
    client.post("/v1/packages/acme-fixed/versions", json=body(version="2.0.0"))
    other = body(changed_model("Another."), version="2.0.0")
    assert problem(client.post("/v1/packages/acme-fixed/versions", json=other))["code"] == "PG611"


@pytest.mark.parametrize(
    "version", ["1.0+local", "1!2.0", "one", "", "1.0\n", "9" * 400, "../../x"], ids=lambda said: said[:9]
)
def test_versions_that_not_every_installer_reads_are_refused(client: httpx.Client, version: str) -> None:
    answer = client.post("/v1/packages/acme-odd/versions", json=body(version=version))
    assert problem(answer)["code"] == "PG611"
    assert problem(client.post("/v1/generate", json=body(version=version)))["code"] == "PG611"


def test_versions_that_installers_take_for_one_are_one(client: httpx.Client) -> None:
    """Two files of one version would be a matter of luck to pip: 1 and 1.0.0 are the same."""
    address = "/v1/packages/acme-equal/versions"
    assert client.post(address, json=body(version="1.0.0")).status_code == 201
    again = client.post(address, json=body(version="1"))
    assert (again.status_code, again.json()["version"]) == (200, "1.0.0")
    other = client.post(address, json=body(changed_model("Other content."), version="1.0"))
    assert problem(other)["code"] == "PG611"


@pytest.mark.parametrize("labels", [False, True])
def test_many_register_one_package_at_once(running: Running, labels: bool) -> None:
    """Each content gets a number of its own; several branches in one second do, too."""
    name = f"acme-at-once-{labels}".lower()

    def register(number: int) -> tuple[int, str]:
        label = f"branch-{number % 6}" if labels else ""
        with running.client() as client:
            asked = body(changed_model(f"Content {number % 6}."), label=label)
            answer = client.post(f"/v1/packages/{name}/versions", json=asked)
        assert answer.status_code in (200, 201), answer.text
        return number % 6, answer.json()["version"]

    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        registered = set(pool.map(register, range(12)))
    assert len(registered) == 6
    assert len({version for _, version in registered}) == 6


def test_ranges_of_an_artifact(client: httpx.Client) -> None:
    made = client.post("/v1/generate", json=body())
    whole, address = made.content, made.headers["location"]
    assert client.get(address).content == whole
    part = client.get(address, headers={"Range": "bytes=2-5"})
    assert (part.status_code, part.content) == (206, whole[2:6])
    assert client.get(address, headers={"Range": "bytes=-4"}).content == whole[-4:]
    beyond = client.get(address, headers={"Range": f"bytes={len(whole)}-"})
    assert beyond.status_code == 416
    assert "immutable" in part.headers["cache-control"]
    head = client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(whole))
    assert head.headers["etag"] == made.headers["etag"]


@pytest.mark.parametrize(
    ("prefer", "status"),
    [
        (b"respond-async; foo=bar", 202),
        (b"return=minimal, respond-async", 202),
        (b"wait = 30", 200),
        (b'wait="30"', 200),
        (b"wait=\xb2", 200),  # a digit, and no number
        (b"wait=" + b"9" * 400, 200),
        (b"wait=-1", 200),
        (b"=,;,", 200),
    ],
    ids=str,
)
def test_preferences_are_read_as_far_as_they_make_sense(
    client: httpx.Client, prefer: bytes, status: int
) -> None:
    answer = client.post("/v1/generate", json=body(), headers=[(b"prefer", prefer)])
    assert answer.status_code == status, answer.text[:300]


def test_a_body_that_is_compressed_is_not_read(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    answer = client.post("/v1/generate", content=gzip.compress(json.dumps(body()).encode()), headers=headers)
    assert (answer.status_code, problem(answer)["where"]) == (415, "Content-Encoding")


def test_who_goes_away_is_no_fault_of_ours(client: httpx.Client, running: Running) -> None:
    """It was counted as a 500, and logged with a traceback."""
    before = running.log.count("traceback")
    with socket.create_connection(("127.0.0.1", running.port)) as connection:
        head = "POST /v1/validate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        connection.sendall(f"{head}Content-Length: 1000\r\n\r\n{{".encode())
    end = time.monotonic() + 30
    while '"status":499' not in running.log:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert running.log.count("traceback") == before
    assert 'route="validate",status="500"' not in client.get("/metrics").text


def test_health_and_version_need_no_key(client: httpx.Client) -> None:
    for path in ("/health", "/health/live", "/health/ready"):
        assert client.get(path).status_code == 200
    said = client.get("/version").json()
    assert {"python", "typescript"} <= set(said["targets"])
    assert "npm" in said["formats"]


@pytest.mark.parametrize(
    ("content", "media_type", "status", "code"),
    [
        (b"{", "application/json", 400, "PG601"),
        (b"\xff\xfe", "application/json", 400, "PG601"),
        (b"[" * 5000, "application/json", 422, "PG601"),
        (b"[]", "application/json", 422, "PG601"),
        (b'{"model": 1}', "application/json", 422, "PG"),
        (b'{"model": {}, "models": [{}]}', "application/json", 422, "PG601"),
        (b'{"settings": {}}', "application/json", 422, "PG601"),
        (b'{"model": {}, "surprise": 1}', "application/json", 422, "PG601"),
        (b'{"model": {}, "format": "exe"}', "application/json", 422, "PG"),
        (b"{}", "text/plain", 415, "PG601"),
    ],
)
def test_bodies_that_are_none_are_refused_with_a_place(
    client: httpx.Client, content: bytes, media_type: str, status: int, code: str
) -> None:
    answer = client.post("/v1/generate", content=content, headers={"Content-Type": media_type})
    found = problem(answer)
    assert answer.status_code == status
    assert found["code"].startswith(code)


def test_a_body_that_is_too_large_is_not_read(client: httpx.Client) -> None:
    large = b'{"model": "' + b"x" * (17 * 1024 * 1024) + b'"}'
    try:
        answer = client.post("/v1/generate", content=large, headers={"Content-Type": "application/json"})
    except (httpx.WriteError, httpx.ReadError):  # it hung up on us before we had said it all
        return
    assert (answer.status_code, problem(answer)["code"]) == (413, "PG607")


def test_what_is_not_there_and_what_cannot_be_done_are_problems(client: httpx.Client) -> None:
    assert problem(client.get("/nothing"))["code"] == "PG603"
    assert problem(client.delete("/v1/generate"))["status"] == 405
    assert client.get("/v1/packages/nothing").status_code == 404


def test_the_page_of_a_code_is_where_its_problem_says(client: httpx.Client) -> None:
    answer = client.get(problem(client.get("/v1/packages/nothing"))["type"])
    assert answer.status_code == 200
    assert "What to do" in answer.text


def test_numbers_beyond_64_bits_are_refused(client: httpx.Client) -> None:
    """Found by requests that were made from the document."""
    for address in ("/v1/generate", "/v1/validate", "/v1/packages/acme-large/versions"):
        answer = client.post(address, json=body(settings={"package": "acme_wind", "names": {"x": 2**64}}))
        assert (answer.status_code, problem(answer)["code"]) == (422, "PG601")
