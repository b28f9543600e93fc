"""Random models that the service would accept always give an SDK that works."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import strategies
from families import family
from generator.golden.checkers import mypy, pyright, ruff_complaints
from generator.golden.samples import package_classes, same, sample, sample_of, written
from hypothesis import HealthCheck, Phase, given, seed, settings
from small_models import Raw, direct, document, edge, mapped, view

from pygen.config import ModelSource, Settings
from pygen.models import ModelDocument
from pygen.pipeline import Pipeline
from pygen.targets import Form

from .making import imported

_numbers = itertools.count()


def generated(document: ModelDocument, package: str, form: Form = "package") -> Mapping[str, str]:
    values = {
        "package": package,
        "client": "RandomClient",
        "instance-space": "made",
        "models": [ModelSource.of(document.ref)],
    }
    return Pipeline((document,), Settings.model_validate(values), form=form).output("python").files


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.documents())
def test_it_compiles_imports_and_gives_back_what_was_written(sampled: ModelDocument) -> None:
    package = f"random_sdk_{next(_numbers)}"
    files = generated(sampled, package)
    assert generated(sampled, package) == files
    (text,) = generated(sampled, package, "single-file").values()
    compile(text, "single.py", "exec")
    with (
        tempfile.TemporaryDirectory() as folder,
        imported(files, Path(folder), package) as made,
        made.RandomClient.local() as client,
    ):
        for attribute, read, write in package_classes(made, client):
            if write is not None:
                _round_trip(client, attribute, read, write)


def _round_trip(client: Any, attribute: str, read: Any, write: Any) -> None:
    ends = {"start_node": "a", "end_node": "b", "edge_type": "c"} if write._view.used_for == "edge" else {}
    client.upsert(sample_of(write, f"{attribute}-1", **ends))
    found = getattr(client, attribute).retrieve(f"{attribute}-1")
    assert type(found) is read
    for member in written(write._view):
        assert same(member, getattr(found, member.name), sample(member)), f"{attribute}.{member.name}"


def sampled(count: int, start: int) -> list[ModelDocument]:
    """Some random models, the same on every run."""
    found: list[ModelDocument] = []

    @seed(start)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.documents(max_views=6, max_properties=8))
    def collect(document: ModelDocument) -> None:
        found.append(document)

    collect()
    return found


def placed(folder: Path, documents: list[ModelDocument]) -> list[str]:
    names = []
    for number, made in enumerate(documents):
        package = f"random_{number}"
        (folder / package).mkdir()
        for path, text in generated(made, package).items():
            (folder / package / path).write_text(text, encoding="utf-8", newline="\n")
        (text,) = generated(made, package, "single-file").values()
        (folder / f"{package}_single.py").write_text(text, encoding="utf-8")
        (folder / f"{package}.json").write_text(json.dumps(made.content))
        names += [package, f"{package}_single.py"]
    return names


def enum(*values: str) -> Raw:
    return mapped({"type": "enum", "values": {value: {} for value in values}})


def of_both(first: Raw, second: Raw, both: Raw) -> ModelDocument:
    """Views that override the same property of two parents, in either order; each was once refused."""
    return document(
        view("Thing"),
        view("Pump", {}, "Thing"),
        view("A", {"x": first}),
        view("B", {"x": second}),
        view("AB", {"x": both}, "A", "B"),
        view("BA", {"x": both}, "B", "A"),
    )


OVERRIDDEN = [
    of_both(mapped(), mapped(nullable=False), mapped(nullable=False)),
    of_both(mapped(), enum("on", "off"), enum("on")),
    of_both(enum("on", "off"), enum("on", "idle"), enum("on")),
    of_both(mapped(nullable=False, defaultValue="new"), mapped(), mapped(nullable=False)),
    of_both(direct("Thing"), direct("Pump", nullable=False), direct("Pump", nullable=False)),
    of_both(edge("Thing"), edge("Pump"), edge("Pump")),
    document(  # cut from its parent, Other fits no more where the parent is expected
        view("Base", {"x": mapped(), "y": mapped()}),
        view("Other", {"x": mapped("int32"), "y": mapped()}, "Base"),
        view("Left", {"to": direct("Base", is_list=True), "over": edge("Base")}),
        view("Right", {"to": direct("Other", is_list=True), "over": edge("Other")}, "Left"),
    ),
    document(  # built on views that can be written, some cannot: what does `as_write` give?
        view("Base", {"y": mapped()}),
        view("Below", {"y": mapped()}, "Base"),
        view("Other", {"x": mapped()}),
        view("Stale", {"y": mapped()}, "Base", writable=False),
        view("Either", {"x": mapped(), "y": mapped()}, "Base", "Other", writable=False),
        view("Both", {"x": mapped(), "y": mapped()}, "Either"),
        view("Nearer", {"y": mapped()}, "Stale", "Below", writable=False),
    ),
    document(  # what the first says of x, its grandchild cannot take back
        view("Top", {"x": mapped(), "to": direct()}),
        view("Middle", {"x": mapped(nullable=False), "to": direct("Top")}, "Top"),
        view("Bottom", {"x": enum("on") | {"nullable": False}, "to": direct("Middle")}, "Middle"),
    ),
]
KNOWN = (*range(4), 93)
"""Families that once gave code with errors of types among them."""


def test_the_formatter_and_the_linter_have_nothing_to_say(tmp_path: Path) -> None:
    names = placed(tmp_path, sampled(20, 7))
    assert ruff_complaints([tmp_path / name for name in names]) == ""


def test_overrides_of_several_parents_leave_types_that_hold(tmp_path: Path) -> None:
    names = placed(tmp_path, [*OVERRIDDEN, *(family(seed) for seed in KNOWN)])
    assert mypy(tmp_path, *names) == []
    assert pyright(tmp_path, *names) == []


def test_what_cannot_be_written_is_written_as_what_it_builds_on(tmp_path: Path) -> None:
    written = {"Base": "Base", "Either": "Other", "Both": "Both", "Nearer": "Below", "Stale": "Base"}
    (model,) = (made for made in OVERRIDDEN if any(view.external_id == "Either" for view in made.views))
    with imported(generated(model, "either_sdk"), tmp_path, "either_sdk") as made:
        for read, write in written.items():
            found = getattr(made, read)(space="s", external_id="e", version=1).as_write()
            assert type(found).__name__ == f"{write}Write"


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 100, 20))
def test_the_type_checkers_have_nothing_to_say_of_whole_families(tmp_path: Path, first: int) -> None:
    names = placed(tmp_path, [family(seed) for seed in range(first, first + 20)])
    assert mypy(tmp_path, *names) == []
    assert pyright(tmp_path, *names) == []


@pytest.mark.long
def test_the_type_checkers_have_nothing_to_say(tmp_path: Path) -> None:
    names = placed(tmp_path, sampled(40, 11))
    assert ruff_complaints([tmp_path / name for name in names]) == ""
    assert mypy(tmp_path, *names) == []
    assert pyright(tmp_path, *names) == []
