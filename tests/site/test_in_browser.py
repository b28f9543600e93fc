"""Pages as people see them in Chromium: on a desk and on a phone, light and dark; what copying takes."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from engine.http.browser.devtools import Page, browser, find_chromium

LOOKED_AT = (
    *("index.html", "tutorials/wind-farm/index.html", "reference/sdk/index.html"),
    *("notebooks/explore/index.html", "explanation/index.html", "configuration/index.html"),
)
LOOKED_FOR = (
    *("migrate", "FAQ", "FastAPI", "Jupyter", "plot", "CogniteClient", "mock", "Docker"),
    *("TypeScript", "Spark"),
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    executable = find_chromium()
    if executable is None:
        pytest.skip("no chromium on this machine")
    with browser(executable, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def go_to(page: Page, path: Path) -> None:
    page.call("Page.navigate", url=path.as_uri())
    page.until(f"document.readyState === 'complete' && location.href === {json.dumps(path.as_uri())}")


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_and_have_their_pictures(page: Page, site: Path, width: int, scheme: str) -> None:
    page.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False
    )
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    for place in LOOKED_AT:
        go_to(page, site / place)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
        assert dark == (scheme == "dark"), place
        shown = page.evaluate(
            "[...document.querySelectorAll('article img')].filter(i => i.offsetParent).map(i => i.src)"
        )
        assert not any(f"-{'light' if dark else 'dark'}." in source for source in shown), place
        assert page.evaluate(
            "[...document.querySelectorAll('article img')].every(i => !i.complete || i.naturalWidth > 0)"
        ), place


def test_copying_a_console_block_takes_the_commands_alone(page: Page, site: Path) -> None:
    """As the copy button reads it: the text of the block while it is marked."""
    go_to(page, site / "tutorials/wind-farm/index.html")
    taken = page.evaluate("""
        [...document.querySelectorAll('.highlight code')].filter(c => c.querySelector('.gp')).map(code => {
            code.setAttribute('data-md-copying', '');
            const text = code.innerText.trim();
            code.removeAttribute('data-md-copying');
            return text;
        })
    """)
    assert taken[0].splitlines() == [
        'pip install "hatch-pygen[cli]"',
        "pygen init acme-wind --from wind.yaml",
        "cd acme-wind",
        "pygen show",
    ]
    assert not any("$ " in text for text in taken)


def test_copying_a_block_without_prompts_takes_all_of_it(page: Page, site: Path) -> None:
    go_to(page, site / "migration/index.html")
    taken = page.evaluate("""(() => {
        const code = document.querySelector('.highlight code');
        code.setAttribute('data-md-copying', '');
        return code.innerText.trim();
    })()""")
    assert "pygen migrate --dry-run" in taken


def test_the_search_of_the_site_finds_what_people_look_for(page: Page, site: Path) -> None:
    """Typed into its field, in a browser: the words the audit of newcomers tried."""
    serving = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), serving) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        page.call("Page.navigate", url=f"http://127.0.0.1:{server.server_port}/")
        page.until(
            "document.readyState === 'complete' && document.querySelector('[data-md-component=search-query]')"
        )
        for word in LOOKED_FOR:
            page.evaluate(f"""(() => {{
                const field = document.querySelector('[data-md-component=search-query]');
                field.focus();
                field.value = {json.dumps(word)};
                field.dispatchEvent(new Event('keyup', {{bubbles: true}}));
            }})()""")
            marked = "[...document.querySelectorAll('.md-search-result__item mark')].map(m => m.textContent)"
            page.until(
                f"{marked}.some(m => {json.dumps(word.lower())}.startsWith(m.toLowerCase().slice(0, 4)))"
            )
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tests have nothing to tell."""
