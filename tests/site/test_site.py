"""The documentation as readers and programs get it: found, linked, complete, and as text."""

from __future__ import annotations

import importlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from conftest import ROOT
from docsite.public import names_of
from docsite.reference import pages

DOCS = ROOT / "docs"


class Page(HTMLParser):
    """What a page can be reached by, and what it refers to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.twin = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids |= {value for name in ("id", "name") if (value := found.get(name))}
        if found.get("rel") == "alternate" and found.get("type") == "text/markdown":
            self.twin = found.get("href") or ""
        for name in ("href", "src"):
            if (value := found.get(name)) is not None and tag in ("a", "img", "script", "link"):
                self.links.append(value)


@pytest.fixture(scope="module")
def parsed(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in site.rglob("*.html")}


def test_links_and_anchors_lead_somewhere(site: Path, parsed: dict[Path, Page]) -> None:
    lost = []
    for path, page in parsed.items():
        if path.name == "404.html":  # is shown at any address, and so has absolute ones
            continue
        for link in page.links:
            place, anchor = urldefrag(unquote(link))
            if re.match(r"[a-z]+:", place) or place.startswith("//"):
                continue
            target = (path.parent / place).resolve() if place else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists() or (anchor and target in parsed and anchor not in parsed[target].ids):
                lost.append(f"{path.relative_to(site)}: {link}")
    assert len(parsed) > 150
    assert lost == []


@pytest.mark.parametrize(
    "word",
    [
        *("migrate", "FAQ", "FastAPI", "Jupyter", "plot", "CogniteClient", "mock", "Docker", "TypeScript"),
        *("Spark", "C#", "polars", "async", "token", "agents", "GraphQL", "Streamlit", "WindTurbineWrite"),
    ],
)
def test_search_finds(site: Path, word: str) -> None:
    """In the index that the search of the site reads, by the same words: case and endings do not count."""
    index = json.loads((site / "search" / "search_index.json").read_text())
    wanted = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    found = [part["location"] for part in index["docs"] if wanted.search(f"{part['title']} {part['text']}")]
    assert found


def test_every_page_has_a_twin_in_markdown(site: Path, parsed: dict[Path, Page]) -> None:
    sources = {path.relative_to(DOCS) for path in DOCS.rglob("*.md")}
    assert len(sources) > 150
    for source in sources:
        assert (site / source).read_text(encoding="utf-8").startswith("# "), source
    for path, page in parsed.items():
        if path.name != "404.html":
            twin = (path.parent / page.twin).resolve()
            assert twin.suffix == ".md" and twin.exists(), path
    reference = (site / "reference" / "sdk.md").read_text(encoding="utf-8")
    assert ":::" not in reference and "### NodeAPI" in reference


def test_llms_txt_lists_what_there_is(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# pygen\n\n> ")
    places = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", text, re.MULTILINE)
    assert len(places) > 70
    assert [place for place in places if not (site / place).exists()] == []
    assert len(text) < 4 * 4000, "an index, not a book"


def test_no_public_name_is_missing(site: Path, parsed: dict[Path, Page]) -> None:
    missing = []
    for page, names in names_of():
        found = parsed[site / page.path.removesuffix(".md") / "index.html"]
        missing += [name.path for name in names if name.path not in found.ids]
    assert missing == []


def test_what_pages_import_is_public() -> None:
    """Whatever a page has people import is in the reference."""
    public = {name.path for _, names in names_of() for name in names}
    told = set()
    for path in [*DOCS.rglob("*.md"), ROOT / "README.md"]:
        text = path.read_text(encoding="utf-8")
        for module, names in re.findall(r"^from (pygen[\w.]*) import \(?([^()\n]+?)\)?$", text, re.MULTILINE):
            told |= {f"{module}.{name.strip()}" for name in names.split(",") if name.strip()}
    known = {path for path in told if _described(path, public)}
    assert sorted(told - known) == []


def _described(path: str, public: set[str]) -> bool:
    module, _, name = path.rpartition(".")
    value = getattr(importlib.import_module(module), name, None)
    return path in public or any(
        getattr(importlib.import_module(other.rpartition(".")[0]), name, None) is value
        for other in public
        if other.endswith(f".{name}")
    )


def test_every_command_is_described() -> None:
    from pygen.cli.app import COMMANDS

    text = dict(pages())["reference/cli.md"]
    assert [name for name in COMMANDS if f"### `pygen {name}`" not in text] == []
    assert text.count("--json") >= 8


def test_notebooks_are_kept_without_outputs_and_shown_with_them(site: Path) -> None:
    notebooks = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))
    assert [path.stem for path in notebooks] == [
        "build_and_publish",
        "explore",
        "populate",
        "query",
        "time_series",
    ]
    for path in notebooks:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells), path
        shown = (site / "notebooks" / f"{path.stem}.md").read_text(encoding="utf-8")
        assert shown.count("```text") >= 4, path
    assert (site / "notebooks" / "explore-1.png").read_bytes().startswith(b"\x89PNG")


def test_pictures_are_there_in_light_and_dark(site: Path) -> None:
    names = {path.name for path in (site / "pictures").iterdir()}
    light = {name for name in names if "-light." in name}
    assert len(light) >= 6
    assert {name.replace("-light.", "-dark.") for name in light} <= names
    assert all(path.stat().st_size < 120_000 for path in (site / "pictures").iterdir())


def test_the_terminal_of_readme_shows_what_is_printed() -> None:
    """`make pictures` makes it again."""
    from docsite.pictures.terminal import terminal

    assert (DOCS / "pictures" / "terminal.svg").read_text(encoding="utf-8") == terminal()


def test_every_decision_is_listed() -> None:
    index = (DOCS / "decisions" / "index.md").read_text(encoding="utf-8")
    pages = {path.name for path in (DOCS / "decisions").glob("*.md")} - {"index.md"}
    assert {page for page in pages if f"({page})" not in index} == set()
