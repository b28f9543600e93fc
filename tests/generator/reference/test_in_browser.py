"""The pages as people see them: in Chromium, on a desk and on a phone, from a folder, in light and dark."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine.http.browser.devtools import Page, browser, find_chromium
from generator.golden.models import GOLDEN
from generator.golden.models import pipeline as golden_pipeline

from pygen.reference import site


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    executable = find_chromium()
    if executable is None:
        pytest.skip("no chromium on this machine")
    with browser(executable, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.mark.parametrize("package", ["golden_wind", "golden_everything", "golden_hostile"])
@pytest.mark.parametrize("width", [1400, 390])
def test_pages_fit_and_nothing_is_refused(page: Page, tmp_path: Path, package: str, width: int) -> None:
    golden = next(golden for golden in GOLDEN if golden.package == package)
    files = site(golden_pipeline(golden))
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    page.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False
    )
    page.errors.clear()
    for path in [path for path in files if path.endswith(".html")][:12]:
        page.call("Page.navigate", url=(tmp_path / path).as_uri())
        page.until(
            f"document.readyState === 'complete' && location.href.endsWith({json.dumps(Path(path).name)})"
        )
        assert page.evaluate("getComputedStyle(document.querySelector('.top')).display") == "flex", "styled"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert page.errors == []


@pytest.mark.parametrize(("scheme", "color"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(17, 21, 27)")])
def test_light_and_dark(page: Page, tmp_path: Path, scheme: str, color: str) -> None:
    for path, text in site(golden_pipeline(GOLDEN[0])).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    page.call("Page.navigate", url=(tmp_path / "index.html").as_uri())
    page.until("document.readyState === 'complete' && document.querySelector('main')")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == color
