"""What the service will refuse is found before it is asked."""

from __future__ import annotations

from typing import Any

import pytest

from pygen.models import read_value
from pygen.pipeline import Pipeline


def model(
    *, space: str = "acme", views: int = 1, containers: dict[str, Any] | None = None, **view: Any
) -> dict[str, Any]:
    """A model of so many views, all of them mapping the same property."""
    reference = {"type": "container", "space": space, "externalId": "C"}
    mapped = {"p": {"container": reference, "containerPropertyIdentifier": "p"}}
    identities = [{"space": space, "externalId": f"V{number}", "version": "v1"} for number in range(views)]
    stored = {"C": {"properties": {"p": {"type": {"type": "text"}}}}} | (containers or {})
    return {
        "containers": [{"space": space, "externalId": name, **body} for name, body in stored.items()],
        "views": [{**identity, "properties": mapped, **view} for identity in identities],
        "dataModels": [
            {
                "space": space,
                "externalId": "M",
                "version": "v1",
                "views": [{"type": "view", **identity} for identity in identities],
            }
        ],
    }


def codes(value: dict[str, Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for finding in Pipeline.alone(read_value(value)).findings:
        assert finding.hint or finding.severity == "info"
        found[finding.code] = found.get(finding.code, 0) + 1
    return {code: number for code, number in found.items() if code in ("PG227", "PG228", "PG229")}


def container(**more: Any) -> dict[str, Any]:
    return {"C": {"properties": {"p": {"type": {"type": "text"}}}, **more}}


def texts(number: int) -> dict[str, Any]:
    return {"p": {"type": {"type": "text"}}} | {
        f"p{n}": {"type": {"type": "text"}} for n in range(number - 1)
    }


def indexes(number: int) -> dict[str, Any]:
    return {f"i{n}": {"indexType": "btree", "properties": ["p"]} for n in range(number)}


def unique(number: int) -> dict[str, Any]:
    return {f"c{n}": {"constraintType": "uniqueness", "properties": ["p"]} for n in range(number)}


def enum(number: int) -> dict[str, Any]:
    return {"p": {"type": {"type": "enum", "values": {f"v{n}": {} for n in range(number)}}}}


@pytest.mark.parametrize(
    ("allowed", "refused"),
    [
        (model(views=100), model(views=101)),
        (
            model(containers={"C": {"properties": texts(100)}}),
            model(containers={"C": {"properties": texts(101)}}),
        ),
        (model(containers=container(indexes=indexes(10))), model(containers=container(indexes=indexes(11)))),
        (
            model(containers=container(constraints=unique(10))),
            model(containers=container(constraints=unique(11))),
        ),
        (
            model(containers={"C": {"properties": enum(32)}}),
            model(containers={"C": {"properties": enum(33)}}),
        ),
    ],
    ids=["views", "properties", "indexes", "constraints", "enum"],
)
def test_limits(allowed: dict[str, Any], refused: dict[str, Any]) -> None:
    assert codes(allowed) == {}
    assert codes(refused) == {"PG227": 1}


def test_the_limits_are_not_for_what_the_service_made_itself() -> None:
    assert codes(model(space="cdf_cdm", containers={"C": {"properties": texts(101)}})) == {}


@pytest.mark.parametrize("part", ["indexes", "constraints"])
def test_an_index_over_nothing(part: str) -> None:
    kind = {"indexes": {"indexType": "btree"}, "constraints": {"constraintType": "uniqueness"}}[part]
    wrong = container(**{part: {"x": {**kind, "properties": ["p", "gone"]}}})
    assert codes(model(containers=wrong)) == {"PG228": 1}


def test_a_container_that_is_required_and_not_mapped() -> None:
    other = {"type": "container", "space": "acme", "externalId": "D"}
    needing = container(constraints={"r": {"constraintType": "requires", "require": other}})
    assert codes(model(containers={**needing, "D": {"properties": texts(1)}})) == {"PG229": 1}
    both = {
        name: {
            "container": {"type": "container", "space": "acme", "externalId": name},
            "containerPropertyIdentifier": "p",
        }
        for name in ("C", "D")
    }
    assert codes(model(containers={**needing, "D": {"properties": texts(1)}}, properties=both)) == {}
