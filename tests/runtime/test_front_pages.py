"""The first pages people see say what is true, and what people look for is found."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from snippets import run_page

DOCS = ROOT / "docs"
PAGES = [path for path in sorted(DOCS.rglob("*.md")) if path.parent.name not in ("codes", "decisions")]


def test_the_home_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the project its commands make."""
    for words in (["init", "my-plant"], ["-p", "my-plant", "generate"]):
        subprocess.run([sys.executable, "-m", "pygen", *words], cwd=tmp_path, check=True, capture_output=True)
    monkeypatch.syspath_prepend(tmp_path / "my-plant" / ".pygen" / "src")
    run_page("index.md")


@pytest.mark.parametrize(
    "word",
    [
        *("migrate", "FAQ", "FastAPI", "Jupyter", "plot", "CogniteClient", "mock", "Docker"),
        *("TypeScript", "C#", "Spark", "polars", "async", "token", "agents"),
    ],
)
def test_what_people_look_for_has_a_heading_or_a_page(word: str) -> None:
    def headings(text: str) -> list[str]:
        return [
            line for line in re.sub(r"```.*?```", "", text, flags=re.DOTALL).splitlines() if line[:1] == "#"
        ]

    wanted = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    found = [
        path
        for path in PAGES
        if wanted.search(path.stem) or any(map(wanted.search, headings(path.read_text(encoding="utf-8"))))
    ]
    assert found, word
