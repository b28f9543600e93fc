"""The pages about an SDK: complete, linked, and harmless whatever the model says."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import PurePosixPath

import pytest
from generator.golden.models import GOLDEN, Golden
from generator.golden.models import pipeline as golden_pipeline
from sdk_project import MODEL, SAMPLE
from small_models import direct, document, mapped, view

from pygen.config.tables import TargetSettings
from pygen.models import ModelDocument, read
from pygen.pipeline import Pipeline
from pygen.reference import site
from pygen.reference.diagram import overview
from pygen.reference.facts import pages
from pygen.targets.typescript.settings import TypeScriptSettings

_VOID = {"meta", "link", "br"}


class Reader(HTMLParser):
    """What a page has: text, links, and that its tags are closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def sdk(*documents: ModelDocument, typescript: bool = True) -> Pipeline:
    alone = Pipeline.alone(documents)
    more: dict[str, TargetSettings] = {"typescript": TypeScriptSettings()} if typescript else {}
    targets = {**alone.settings.targets, **more}
    return Pipeline(tuple(documents), alone.settings.model_copy(update={"targets": targets}))


def checked(files: dict[str, str]) -> dict[str, Reader]:
    """Every page read, its links followed."""
    found = {path: Reader(text) for path, text in files.items() if path.endswith(".html")}
    for path, page in found.items():
        assert page.tags.isdisjoint({"script", "iframe", "img", "object", "embed", "form", "base"})
        assert not any(name.startswith("on") or name == "style" for name in page.attributes)
        for link in page.links:
            place = (PurePosixPath(path).parent / link).as_posix()
            parts: list[str] = []
            for part in place.split("/"):
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in files, f"{path} leads to {link}"
    return found


def test_pages_of_the_sample() -> None:
    files = site(sdk(*read(SAMPLE / MODEL)), "1.2.0")
    found = checked(files)
    assert len(found) == 17
    turbine = found["views/wind_turbine.html"].words
    for said in ("A turbine that turns wind into electricity.", "power:megaw", "min_capacity", "running"):
        assert said in turbine
    assert "client.wind_turbine.list(min_capacity=1.5, limit=10)" in turbine
    assert "client.windTurbine.list({ minCapacity: 1.5, limit: 10 })" in turbine
    assert "1.2.0" in found["index.html"].words
    assert site(sdk(*read(SAMPLE / MODEL)), "1.2.0") == files, "the same to the byte"


def test_only_languages_of_the_project() -> None:
    text = site(sdk(*read(SAMPLE / MODEL), typescript=False))["views/wind_turbine.html"]
    assert "TypeScript" not in text and "Python" in text


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_golden_models(golden: Golden) -> None:
    """Hostile names and texts, twins of nodes and edges, several models, none at all."""
    checked(site(golden_pipeline(golden)))


@pytest.mark.parametrize(
    "text",
    [
        "</title><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}{% raw %}",
        "javascript:alert(1)",
        "\u202egnp.exe\x1b[31m\x00",
        "]]>--></style>",
    ],
)
def test_texts_of_a_model_stay_text(text: str) -> None:
    noted = mapped(description=text, name=text)
    listed = mapped({"type": "enum", "values": {"a": {"name": text, "description": text}}}, description=text)
    pump = view("Pump", {"p": noted, "e": listed, "r": direct("Pump")}, description=text, name=text)
    found = checked(site(sdk(document(pump))))
    words = found["views/pump.html"].words
    assert ("{{ 7 * 7 }}" in words) == (text == "{{ 7 * 7 }}{% raw %}")
    assert "\u202e" not in words and "\x1b" not in words and "\x00" not in words


def test_a_picture_of_a_circle_and_of_too_many() -> None:
    ring = [view(f"V{i}", {"x": mapped(), "next": direct(f"V{(i + 1) % 5}")}) for i in range(5)]
    pipeline = sdk(document(*ring))
    names = pipeline.names("python")
    picture = overview(pages(pipeline.sdk, names))  # type: ignore[arg-type]
    assert picture is not None and len(picture.boxes) == 5 and len(picture.lines) == 5
    many = [view(f"V{i}", {"x": mapped(), "next": direct(f"V{(i + 1) % 70}")}) for i in range(70)]
    pipeline = sdk(document(*many))
    assert overview(pages(pipeline.sdk, pipeline.names("python"))) is None  # type: ignore[arg-type]
