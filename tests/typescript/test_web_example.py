"""The app of examples/web, bundled, in a real headless Chromium against an engine of another origin."""

from __future__ import annotations

import base64
import importlib.util
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from engine.http.browser.devtools import Page, browser, find_chromium
from typescript.places import NODE_MODULES, NPM

ROOT = Path(__file__).resolve().parents[2]
SHOTS = os.environ.get("PYGEN_SCREENSHOTS")
"""A folder to put screenshots in, for people to look at."""


def _example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_typescript", ROOT / "examples" / "run_typescript.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The addresses of the app and of its engine, with the data of the demo in it."""
    if NPM is None or not NODE_MODULES.is_dir():
        pytest.skip("needs Node and node_modules: run `make test-ts` once")
    run = _example()
    site = run.prepare(tmp_path_factory.mktemp("web") / "work")
    with run.hosted(site) as address, run.engine(address) as url:
        demo = [str(part) for part in ("node", site.parent / "node" / "demo.mjs", url)]
        said = subprocess.run(demo, capture_output=True, text=True)
        assert "wrote 369 nodes and edges" in said.stdout, said.stderr[-2000:]
        assert "Inspect Hornsea 3 (9007199254740993)" in said.stdout
        yield address, url


@pytest.fixture(scope="module")
def page(example: tuple[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    executable = find_chromium()
    if executable is None:
        pytest.skip("no chromium on this machine")
    with browser(executable, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def shown(page: Page, example: tuple[str, str], fragment: str = "#/") -> None:
    address, url = example
    page.open(f"{address}/?url={quote(url, safe='')}{fragment}")


def texts(page: Page, selector: str) -> list[str]:
    found: list[str] = page.evaluate(
        f"[...document.querySelectorAll({selector!r})].map(one => one.textContent.trim())"
    )
    return found


def choose(page: Page, name: str, value: str) -> None:
    """Type or choose, as a person does: the form hears of it."""
    page.evaluate(
        f"(() => {{ const field = document.querySelector('[name={name}]'); field.value = {value!r};"
        " field.dispatchEvent(new Event('input', { bubbles: true })); })()"
    )


def click(page: Page, selector: str) -> None:
    page.evaluate(f"document.querySelector({selector!r}).click()")


def turbine(url: str, key: str) -> dict[str, Any]:
    """As the service has it, asked without our runtime."""
    source = {"type": "view", "space": "acme", "externalId": "WindTurbine", "version": "v1"}
    item = {"instanceType": "node", "space": "acme_instances", "externalId": key}
    answer = httpx.post(
        f"{url}/api/v1/projects/demo/models/instances/byids",
        json={"items": [item], "sources": [{"source": source}]},
    )
    found: dict[str, Any] = answer.json()["items"][0]
    return found


def test_the_table_is_filtered_sorted_and_goes_on(page: Page, example: tuple[str, str]) -> None:
    shown(page, example)
    assert texts(page, "#figures") == ["36 turbines, 187.6 MW"]
    assert len(texts(page, "tbody tr")) == 12
    click(page, "#more")
    page.until("document.querySelectorAll('tbody tr').length === 24")
    choose(page, "name", "Anholt")
    page.until("document.querySelectorAll('tbody tr').length === 12")
    page.until("[...document.querySelectorAll('tbody a')].every((a) => a.textContent.startsWith('Anholt'))")
    choose(page, "least", "3.6")
    page.until("document.querySelectorAll('tbody tr').length < 12")
    sizes = [float(text) for text in texts(page, "tbody td:nth-child(3)")]
    assert sizes and min(sizes) >= 3.6
    click(page, "th:nth-child(3) button")
    ordered = ",".join(sorted(f"{size:.2f}" for size in sizes))
    cells = "[...document.querySelectorAll('tbody td:nth-child(3)')]"
    page.until(f"{cells}.map((cell) => cell.textContent).join() === {ordered!r}")
    choose(page, "name", "nowhere")
    page.until("document.querySelector('#said').textContent === 'No turbine is like this.'")
    assert page.errors == []


def test_a_turbine_is_shown_with_what_it_is_connected_to(page: Page, example: tuple[str, str]) -> None:
    shown(page, example, "#/turbines/hornsea-3")
    assert texts(page, "h1")[0].startswith("Hornsea 3")
    assert len(texts(page, "#blades li")) == 3
    assert texts(page, "#sensors li span")[0].startswith("88 m")
    assert "Inspect Hornsea 3" in texts(page, "#work-orders")[0]
    shown(page, example, "#/turbines/nobody")
    assert texts(page, "main p") == ["There is no turbine nobody."]
    assert page.errors == []


def test_edits_reach_the_service_and_late_ones_are_told(page: Page, example: tuple[str, str]) -> None:
    _, url = example
    shown(page, example, "#/turbines/borkum-2")
    choose(page, "name", "Borkum two")
    choose(page, "capacity", "5.25")
    click(page, "form.edit button")
    page.until("document.querySelector('h1').textContent.startsWith('Borkum two')")
    assert turbine(url, "borkum-2")["properties"]["acme"]["WindTurbine/v1"]["capacity"] == 5.25
    before = texts(page, "#blades li:first-child .badge")
    click(page, "#blades li:first-child button")
    page.until(f"document.querySelector('#blades li:first-child .badge').textContent !== {before[0]!r}")
    click(page, "#work-orders button")
    page.until("document.querySelectorAll('#work-orders li').length === 1")
    source = {"type": "view", "space": "acme", "externalId": "WindTurbine", "version": "v1"}
    item = {"instanceType": "node", "space": "acme_instances", "externalId": "borkum-2"}
    changed = {**item, "sources": [{"source": source, "properties": {"hubHeight": 99}}]}
    httpx.post(f"{url}/api/v1/projects/demo/models/instances", json={"items": [changed]})
    choose(page, "name", "Too late")
    click(page, "form.edit button")
    page.until("document.querySelector('.error').textContent.startsWith('Somebody has changed it')")
    assert turbine(url, "borkum-2")["properties"]["acme"]["WindTurbine/v1"]["name"] == "Borkum two"
    # the browser notes the refused write, and nothing else
    assert [error for error in page.errors if "409" not in error] == []
    page.errors.clear()


def test_an_engine_that_does_not_know_the_page_refuses_it(page: Page, example: tuple[str, str]) -> None:
    address, _ = example
    with _example().engine("http://elsewhere.example") as other:
        page.open(f"{address}/?url={quote(other, safe='')}#/")
        assert "Try again" in texts(page, "main button")
    page.errors.clear()


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_the_screen(page: Page, example: tuple[str, str], width: int, scheme: str) -> None:
    page.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500
    )
    feature = {"name": "prefers-color-scheme", "value": scheme}
    page.call("Emulation.setEmulatedMedia", features=[feature])
    for name, fragment in (("list", "#/"), ("detail", "#/turbines/hornsea-3")):
        shown(page, example, fragment)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if SHOTS:
            data = page.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
            (Path(SHOTS) / f"{name}-{width}-{scheme}.png").write_bytes(base64.b64decode(data))
