"""The pages, as a browser shows them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest
from service.running import MODEL, Running, body, changed_model

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="module")
def shown(running: Running) -> Running:
    """A package with a second version, which breaks."""
    view = next(v for v in MODEL["views"] if v["externalId"] == "WindTurbine")
    text = next(p for p in view["properties"].values() if p.get("type", {}).get("type") == "text")
    with running.client() as client:
        for model in (changed_model(note=text), MODEL):
            answer = client.post("/v1/packages/acme-shown/versions", json=body(model))
            assert answer.status_code in (200, 201), answer.text
    return running


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium, which is not on the path")
@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/", ["acme-shown", "2.0.0"]),
        ("/packages/acme-shown", ["uv pip install --index", "1 change, breaking", "The first version."]),
        ("/packages/acme-shown/2.0.0", ["WindTurbine.note", "is gone", "breaks wire", "acme:WindFarm(v1)"]),
        ("/codes/PG602", ["Not accepted over HTTP", "What to do"]),
    ],
)
def test_a_browser_shows_them_with_their_style(
    shown: Running, tmp_path: Path, path: str, wanted: list[str]
) -> None:
    assert CHROMIUM is not None
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom",
        "--virtual-time-budget=2000", f"{shown.url}{path}",
    ]  # fmt: skip
    page = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout
    text = re.sub(r"<[^>]+>", "", page)
    for words in wanted:
        assert words in text, text


def test_links_of_the_pages_lead_somewhere(shown: Running, client: httpx.Client) -> None:
    seen, left = set(), ["/"]
    while left and len(seen) < 40:
        path = left.pop()
        if path in seen or path == "/docs":
            continue
        seen.add(path)
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.headers["content-type"].startswith("text/html"):
            left += re.findall(r'href="(/[^"]*)"', answer.text)
    assert "/packages/acme-shown/2.0.0" in seen
    assert "/assets/style.css" in seen
