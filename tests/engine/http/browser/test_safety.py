"""The studio is safe with whatever is in a model, and from whatever else a browser shows."""

from __future__ import annotations

import json

import httpx
import pytest
from engine import plant
from engine.conversation import Talk
from engine.http.browser.acting import EVIL, click, texts, type_into
from engine.http.browser.devtools import Page

from pygen_engine.engine import Engine
from pygen_engine.http.server import Server, running


def test_the_page_needs_nothing_from_elsewhere(server: Server) -> None:
    index = httpx.get(server.url + "/")
    policy = index.headers["content-security-policy"]
    assert "default-src 'self'" in policy and "frame-ancestors 'none'" in policy
    pending, seen = ["/"], set[str]()
    while pending:
        path = pending.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = httpx.get(server.url + path)
        assert answer.status_code == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "http://" not in answer.text.replace("http://www.w3.org/2000/svg", "")
        assert "https://" not in answer.text and "sourceMappingURL" not in answer.text
        for part in answer.text.split('"'):
            name = part.replace("./", "/_pygen/") if part.startswith("./") else part
            if name.startswith("/_pygen/") and name.endswith((".js", ".css")):
                pending.append(name)
    assert {"/_pygen/page.js", "/_pygen/vendor/dagre.js", "/_pygen/page.css"} <= seen
    assert "Permission is hereby granted" in httpx.get(server.url + "/_pygen/vendor/dagre.LICENSE.txt").text


def test_the_page_is_its_files_and_no_more(server: Server) -> None:
    assert httpx.post(server.url + "/").status_code == 404
    assert httpx.head(server.url + "/").status_code == 200
    for path in ("../engine.py", "%2e%2e/server.py", "vendor/../../__init__.py", "static/page.js"):
        assert httpx.get(f"{server.url}/_pygen/{path}").status_code == 404


@pytest.mark.parametrize("headers", [{"origin": "http://evil.example"}, {"host": "evil.example"}])
def test_other_web_pages_cannot_write(server: Server, headers: dict[str, str]) -> None:
    """A form on another page can send this much, without asking first."""
    path = f"{server.url}/api/v1/projects/local/models/instances/delete"
    body = {"items": [{"instanceType": "node", "space": plant.DATA, "externalId": "p0"}]}
    sent = {"content-type": "text/plain", "authorization": "Bearer x", **headers}
    assert httpx.post(path, content=json.dumps(body), headers=sent).status_code == 403
    assert httpx.get(server.url + "/_pygen/requests", headers=headers).status_code == 403


HOSTILE = ("elements", "constructor", "hasOwnProperty", "submit", "toString", "value", "name")


def test_names_that_mean_something_to_browsers_are_names(page: Page) -> None:
    engine = Engine.open()
    talk = Talk(engine)
    home = {"space": "hostile", "externalId": "Names"}
    properties = {name: {"type": {"type": "text"}, "description": EVIL, "name": EVIL} for name in HOSTILE}
    mapped = {
        name: {
            "container": {"type": "container", **home},
            "containerPropertyIdentifier": name,
            "description": EVIL,
        }
        for name in HOSTILE
    }
    view = {**home, "version": "v1", "description": EVIL, "properties": mapped}
    talk.post("/models/spaces", {"items": [{"space": "hostile"}]})
    talk.post("/models/containers", {"items": [{**home, "properties": properties}]})
    talk.post("/models/views", {"items": [view]})
    model = {
        **home,
        "version": "v1",
        "description": EVIL,
        "views": [{"type": "view", **home, "version": "v1"}],
    }
    talk.post("/models/datamodels", {"items": [model]})
    with running(engine) as served:
        page.open(f"{served.url}/#/model/hostile/Names/v1")
        click(page, "#seed")
        page.until("document.querySelector('#seeded').textContent")
        page.open(f"{served.url}/#/view/hostile/Names/v1")
        assert len(texts(page, "#instances tbody tr")) == 6
        assert {"constructor", "elements"} <= set(texts(page, "#instances thead th"))
        page.open(f"{served.url}/#/instance/node/samples/Names-1")
        click(page, "[data-edit=Names]")
        type_into(page, "[data-field=elements]", EVIL)
        page.evaluate("document.body.dataset.ready = ''")
        page.evaluate("document.querySelector('form.edit').requestSubmit()")
        page.until("document.body.dataset.ready")
        assert EVIL in texts(page, ".card td")
        assert page.evaluate("document.querySelectorAll('main img').length") == 0
        assert page.evaluate("document.title") == "pygen studio"
    assert [error for error in page.errors if not error.startswith("Failed to load")] == []
    engine.close()


def test_the_engine_alone_has_no_page() -> None:
    engine = Engine.open()
    assert Talk(engine).engine.handle("GET", "/", {}, b"")[0] == 404
    engine.close()
