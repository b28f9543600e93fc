"""The studio and a notebook, as Chromium shows them in light and in dark."""

from __future__ import annotations

import base64
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.http.browser.devtools import Page, browser, find_chromium
from PIL import Image

from pygen import generate_sdk_notebook
from pygen_engine import Engine, running

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"
WIDTH, HEIGHT = 1100, 620
_COLORS = 96


def screens(site: Path) -> Iterator[tuple[str, bytes]]:
    """File name and bytes of each photograph; `site` is the documentation as it was built."""
    executable = find_chromium()
    if executable is None:
        raise SystemExit("Chromium is needed and was not found")
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "wind.db"
        _fill(database)
        engine = Engine.open(str(database))
        with running(engine) as served, browser(executable, Path(name) / "profile") as page:
            page.call(
                "Emulation.setDeviceMetricsOverride",
                width=WIDTH,
                height=HEIGHT,
                deviceScaleFactor=1.5,
                mobile=False,
            )
            for scheme in ("light", "dark"):
                page.call(
                    "Emulation.setEmulatedMedia",
                    features=[{"name": "prefers-color-scheme", "value": scheme}],
                )
                yield f"studio-{scheme}.png", _studio(page, served.url)
                yield f"notebook-{scheme}.png", _notebook(page, site)
        engine.close()


def _fill(database: Path) -> None:
    made: Any = generate_sdk_notebook(MODEL, package="acme_wind", instance_space="acme_instances")
    with type(made).local(str(database)) as client:
        client.mock(seed=1, count=6, per_view={"WindTurbine": 20, "WindFarm": 3})
    made.close()


def _studio(page: Page, url: str) -> bytes:
    page.open(f"{url}/#/view/acme/WindTurbine/v1")
    page.until("document.querySelectorAll('tbody tr').length > 10")
    return _photograph(page)


def _notebook(page: Page, site: Path) -> bytes:
    address = (site / "notebooks" / "explore" / "index.html").as_uri()
    page.call("Page.navigate", url=address)
    table = "document.querySelectorAll('.cell-output')[1]"  # of turbines; the first is the client
    page.until(f"document.readyState === 'complete' && {table}")
    page.evaluate(f"{table}.previousElementSibling.scrollIntoView(); scrollBy(0, -110)")
    return _photograph(page)


def _photograph(page: Page) -> bytes:
    """With a palette of some colours a picture of a page weighs a third."""
    taken = base64.b64decode(page.call("Page.captureScreenshot", format="png")["data"])
    small = Image.open(io.BytesIO(taken)).convert("RGB").quantize(_COLORS, dither=Image.Dither.NONE)
    kept = io.BytesIO()
    small.save(kept, "PNG", optimize=True)
    return kept.getvalue()
