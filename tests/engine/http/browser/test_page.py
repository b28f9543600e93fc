"""The page of `pygen local serve`, in a real headless Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from engine import plant
from engine.conversation import Talk, plant_talk
from engine.http.browser.devtools import Page, browser, find_chromium

from pygen_engine.engine import Engine
from pygen_engine.http.server import Server, running

EVIL = "<img src=x onerror=\"document.title='hacked'\">"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    engine = Engine.open()
    talk = plant_talk(engine)
    talk.post("/models/instances", {"items": [plant.node("evil/1", "System", name=EVIL, code="#<b>")]})
    with running(engine) as served:
        yield served
    engine.close()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    executable = find_chromium()
    if executable is None:
        pytest.skip("no chromium on this machine")
    with browser(executable, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def texts(page: Page, selector: str) -> list[str]:
    found: list[str] = page.evaluate(
        f"[...document.querySelectorAll({json.dumps(selector)})].map(one => one.textContent)"
    )
    return found


def test_data_models_are_listed_and_drawn(server: Server, page: Page) -> None:
    page.open(server.url + "/")
    assert texts(page, "#models tbody a") == ["Plant"]
    assert texts(page, "#counts") == ["15 nodes, 11 edges"]
    page.evaluate("document.querySelector('#models tbody a').click()")
    page.until("document.querySelector('#diagram')")
    assert sorted(texts(page, "#diagram text.title")) == ["Flow", "Named", "Pump", "System"]
    # pump -> system, system -> above, pump -> spares, and the dashed edge connection
    assert page.evaluate("document.querySelectorAll('#diagram path.arrow').length") == 4
    assert page.evaluate("document.querySelectorAll('#diagram path.edge').length") == 1
    assert page.errors == []


def test_instances_are_shown_as_a_table_with_filters(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/view/{plant.SCHEMA}/Pump/v1")
    assert texts(page, "#instances tbody td:first-child") == [f"p{i}" for i in range(10)]

    def filtered(name: str, operator: str, value: str) -> list[str]:
        fill = {"property": name, "operator": operator, "value": value}
        for field, text in fill.items():
            page.evaluate(f"document.querySelector('form [name={field}]').value = {json.dumps(text)}")
        page.evaluate("document.querySelector('#state').textContent = ''")
        page.evaluate("document.querySelector('form').requestSubmit()")
        page.until("document.querySelector('#state').textContent")
        return texts(page, "#instances tbody td:first-child")

    assert filtered("name", "equals", "Pump 03") == ["p3"]
    assert filtered("speed", "gte", "700") == ["p0", "p1", "p2"]
    assert filtered("active", "equals", "true") == ["p0", "p2", "p4", "p6", "p8"]
    assert filtered("tags", "equals", "t1") == ["p1", "p4", "p7"]
    assert filtered("externalId", "prefix", "p7") == ["p7"]
    filtered("speed", "prefix", "x")
    assert "cannot be used" in texts(page, "section .error")[0]
    assert page.evaluate("document.title") == "pygen local"


def test_an_instance_with_its_connections(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/p0")
    connections = texts(page, "#connections tr")
    assert "→flows-top1p0>p1" in connections
    assert "→flows-top5p0>p5" in connections
    assert "←flows-top9p9>p0" in connections
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/s1")
    assert [one for one in texts(page, "#connections tr") if one.startswith("⇐pumps")] == [
        f"⇐pumps (Pump)p{i}" for i in (0, 2, 4, 6, 8)
    ]
    page.open(f"{server.url}/#/instance/edge/{plant.DATA}/{quote('p0>p5')}")
    assert "p0 → flows-to → p5" in texts(page, "section")[0]


def test_large_integers_keep_their_digits(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/p3")
    assert str(2**60 + 3) in texts(page, "td")


def test_text_from_instances_is_never_markup(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/view/{plant.SCHEMA}/System/v1")
    assert EVIL in texts(page, "#instances td")
    page.evaluate(
        "[...document.querySelectorAll('#instances a')].find(a => a.textContent === 'evil/1').click()"
    )
    page.until("document.querySelector('h1').textContent === 'evil/1'")
    assert EVIL in texts(page, "td")
    assert page.evaluate("document.querySelectorAll('main img').length") == 0
    assert page.evaluate("document.title") == "pygen local"


def test_the_last_requests_with_their_timing(server: Server, page: Page) -> None:
    httpx.get(f"{server.url}/api/v1/projects/local/models/nowhere")
    page.open(f"{server.url}/#/requests")
    first = texts(page, "#requests tbody tr:first-child td")
    assert first[1:4] == ["GET", "/api/v1/projects/local/models/nowhere", "404"]
    assert first[4].endswith(" ms")


def test_what_does_not_exist_is_said(server: Server, page: Page) -> None:
    for address in ("view/a/B/v1", "model/a/B/v1", "instance/node/a/b"):
        page.open(f"{server.url}/#/{address}")
        assert texts(page, ".error")[0].startswith("No such")


def test_the_page_needs_nothing_from_elsewhere(server: Server) -> None:
    index = httpx.get(server.url + "/")
    assert "default-src 'self'" in index.headers["content-security-policy"]
    pending, seen = ["/"], set[str]()
    while pending:
        path = pending.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = httpx.get(server.url + path)
        assert answer.status_code == 200
        assert "http://" not in answer.text.replace("http://www.w3.org/2000/svg", "")
        assert "https://" not in answer.text
        for part in answer.text.split('"'):
            name = part.replace("./", "/_pygen/") if part.startswith("./") else part
            if name.startswith("/_pygen/") and name.endswith((".js", ".css")):
                pending.append(name)
    assert {"/_pygen/page.js", "/_pygen/diagram.js", "/_pygen/page.css"} <= seen


def test_the_page_is_read_only(server: Server) -> None:
    assert httpx.post(server.url + "/").status_code == 404
    assert httpx.head(server.url + "/").status_code == 200
    assert httpx.get(server.url + "/_pygen/../engine.py").status_code == 404
    any_path: Any = "/_pygen/%2e%2e/server.py"
    assert httpx.get(server.url + any_path).status_code == 404


def test_the_engine_alone_has_no_page() -> None:
    engine = Engine.open()
    assert Talk(engine).engine.handle("GET", "/", {}, b"")[0] == 404
    engine.close()
