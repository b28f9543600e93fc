"""The case files of `runtime/conformance`, read as every runner reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3] / "runtime" / "conformance"
LANGUAGE = "python"
TOPICS = ("filters", "bodies", "values", "names", "retries", "queries", "errors", "paging")


def read(path: str | Path) -> Any:
    """A file with its numbers exact: an int stays an int, a fraction becomes a Decimal."""
    return json.loads((ROOT / path).read_text(encoding="utf-8"), parse_float=Decimal)


def files(topic: str) -> list[Path]:
    return sorted((ROOT / topic).glob("*.json"))


def cases(topic: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every case of a topic with its full id: `filters/ranges/both-bounds`."""
    for path in files(topic):
        for case in read(path)["cases"]:
            yield f"{topic}/{path.stem}/{case['id']}", case


def facts() -> dict[str, Any]:
    """What this language declares of itself."""
    found: dict[str, Any] = read("languages.json")["languages"][LANGUAGE]
    return found


def parametrized(topic: str) -> Any:
    """A decorator that runs a test once for each case of the topic."""
    differs = {one["case"] for one in facts()["differs"]}
    lacks = set(facts()["lacks"])
    return pytest.mark.parametrize(
        "case",
        [
            pytest.param(case, id=name)
            for name, case in cases(topic)
            if name not in differs and not lacks & set(case.get("needs", ()))
        ],
    )
