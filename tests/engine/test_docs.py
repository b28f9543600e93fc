"""What docs/local.md and the README show is what happens, and every switch is listed."""

from __future__ import annotations

from dataclasses import fields

from snippets import DOCS, run_page

from pygen_engine import EngineOptions, Faults


def test_the_page_runs() -> None:
    run_page("local.md")


def test_the_readme_of_the_engine_runs() -> None:
    run_page("../engine/README.md")


def test_the_page_names_every_switch_and_fault() -> None:
    text = (DOCS / "local.md").read_text(encoding="utf-8")
    names = [option.name for option in (*fields(EngineOptions), *fields(Faults))]
    assert [name for name in names if f"`{name}`" not in text and f"{name}=" not in text] == []
