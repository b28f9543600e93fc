"""Identifiers: which pass, which do not, which are reserved."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import Document, container, mapped, prop, ref, view

SPACES = {
    "ok": ["a", "A1", "a-b_c", "a" * 43, "a_"],
    "refused": ["", "1a", "a b", "a" * 44, "ä", "space", "cdf", "node", "mapping", "version_info"],
}
NAMES = {
    "ok": ["a", "A1", "a_b", "a" * 255],
    "refused": ["", "1a", "a-b", "a_", "a" * 256, "ä", "Query", "String", "File", "TimeSeries"],
}
VERSIONS = {"ok": ["1", "v1", "1.2-a_b", "a" * 43], "refused": ["", "_1", "1_", "a" * 44, "a b"]}
PROPERTIES = {
    "ok": ["a", "1a", "a-b_c", "type", "a" * 255],
    "refused": ["", "_a", "a b", "a" * 256, "ä", "space", "externalId", "edge_id", "seq"],
}


def cases(words: dict[str, list[str]]) -> list[Any]:
    return [
        pytest.param(word, passes == "ok", id=f"{word[:12]}-{passes}")
        for passes in words
        for word in words[passes]
    ]


def check(bench: Bench, path: str, item: Document, passes: bool) -> None:
    if passes:
        assert len(bench.post(path, {"items": [item]})["items"]) == 1
    else:
        refusal = bench.refused(path, {"items": [item]})
        assert refusal.status == 400
        assert refusal.message.startswith("Request had 1 constraint violations. Please fix the request")


@pytest.mark.parametrize(("word", "passes"), cases(SPACES))
def test_spaces(bench: Bench, word: str, passes: bool) -> None:
    check(bench, "/models/spaces", {"space": word}, passes)


@pytest.mark.parametrize(("word", "passes"), cases(NAMES))
def test_containers_and_views(bench: Bench, word: str, passes: bool) -> None:
    check(bench, "/models/containers", container(word), passes)
    check(bench, "/models/views", view(word), passes)


@pytest.mark.parametrize(("word", "passes"), [("Query", True), ("File", True), ("a-b", False), ("", False)])
def test_data_models_may_be_called_what_views_may_not(bench: Bench, word: str, passes: bool) -> None:
    check(bench, "/models/datamodels", {**ref(word), "version": "v1"}, passes)


@pytest.mark.parametrize(("word", "passes"), cases(VERSIONS))
def test_versions(bench: Bench, word: str, passes: bool) -> None:
    check(bench, "/models/views", {**view("V"), "version": word}, passes)
    check(bench, "/models/datamodels", {**ref("M"), "version": word}, passes)


@pytest.mark.parametrize(("word", "passes"), cases(PROPERTIES))
def test_properties(bench: Bench, word: str, passes: bool) -> None:
    check(bench, "/models/containers", container("C", {word: prop()}), passes)
    bench.containers(container("Known"))
    check(bench, "/models/views", view("V", {word: mapped("Known", "name")}), passes)


@pytest.mark.parametrize(
    ("word", "passes"),
    [
        ("x", True),
        ("any / thing \U0001f600", True),
        ("a" * 256, True),
        ("", False),
        ("a" * 257, False),
        ("a\0", False),
    ],
)
def test_instances(bench: Bench, word: str, passes: bool) -> None:
    check(bench, "/models/instances", {"instanceType": "node", **ref(word)}, passes)


@pytest.mark.parametrize(
    ("field", "size", "passes"),
    [("name", 255, True), ("name", 256, False), ("description", 1024, True), ("description", 1025, False)],
)
def test_labels(bench: Bench, field: str, size: int, passes: bool) -> None:
    check(bench, "/models/spaces", {"space": "s", field: "x" * size}, passes)
    check(bench, "/models/containers", container("C", **{field: "x" * size}), passes)


def test_every_violation_of_a_request_is_named(bench: Bench) -> None:
    body = {"items": [{"space": "a", "name": "x" * 256}, {"space": "b", "description": "x" * 2000}]}
    message = bench.refused("/models/spaces", body).message
    assert message.startswith("Request had 2 constraint violations.")
    assert "name size must be between 0 and 255" in message
