"""What the service will refuse is found before it is asked."""

from __future__ import annotations

from typing import Any

import pytest

from pygen.checks.collations import COLLATIONS
from pygen.models import read_value
from pygen.pipeline import Pipeline
from pygen_engine import DmsError, Engine
from pygen_engine.values import locales

OURS = ("PG201", "PG208", "PG221", "PG227", "PG228", "PG229", "PG230", "PG231", "PG232")


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
    return {code: number for code, number in found.items() if code in OURS}


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


def stored(*, index: dict[str, Any] | None = None, **facts: Any) -> dict[str, Any]:
    """A model whose container has a property of that type, and an index over it."""
    more = {"indexes": {"i": index}} if index else {}
    outside = {name: facts.pop(name) for name in ("autoIncrement", "defaultValue") if name in facts}
    return model(containers={"C": {"properties": {"p": {"type": facts, **outside}}, **more}})


def constrained(**constraints: Any) -> dict[str, Any]:
    return model(containers=container(constraints=constraints))


REQUIRES_ITSELF = {
    "constraintType": "requires",
    "require": {"type": "container", "space": "acme", "externalId": "C"},
}
BTREE = {"indexType": "btree", "properties": ["p"]}
REFUSED = {
    "views": ("PG227", model(views=101)),
    "properties": ("PG227", model(containers={"C": {"properties": texts(101)}})),
    "indexes": ("PG227", model(containers=container(indexes=indexes(11)))),
    "uniqueness": ("PG227", model(containers=container(constraints=unique(11)))),
    "index over nothing": ("PG228", stored(type="text", index={"indexType": "btree", "properties": ["q"]})),
    "list of enums": ("PG230", stored(type="enum", list=True, values={"a": {}})),
    "unknown value": ("PG230", stored(type="enum", values={"a": {}}, unknownValue="b")),
    "size without list": ("PG230", stored(type="text", maxListSize=10)),
    "collation": ("PG230", stored(type="text", collation="nb_NO")),
    "counted text": ("PG230", stored(type="text", autoIncrement=True)),
    "default of a list": ("PG208", stored(type="text", list=True, defaultValue="a")),
    "wrong default": ("PG208", stored(type="int32", defaultValue="a")),
    "JSON in an index": ("PG230", stored(type="json", index=BTREE)),
    "long text in an index": ("PG230", stored(type="text", maxTextSize=2401, index=BTREE)),
    "long list in an index": ("PG230", stored(type="int32", list=True, maxListSize=601, index=BTREE)),
    "inverted without list": (
        "PG230",
        stored(type="text", index={"indexType": "inverted", "properties": ["p"]}),
    ),
    "twice in a constraint": (
        "PG230",
        constrained(c={"constraintType": "uniqueness", "properties": ["p", "p"]}),
    ),
    "requires itself": ("PG230", constrained(r=REQUIRES_ITSELF)),
    "filter over nothing": (
        "PG232",
        model(filter={"equals": {"property": ["acme", "C", "gone"], "value": "x"}}),
    ),
}


@pytest.mark.parametrize(("code", "value"), REFUSED.values(), ids=REFUSED)
def test_what_the_engine_refuses_is_found_before_and_by_the_same_code(
    code: str, value: dict[str, Any]
) -> None:
    assert codes(value) == {code: 1}
    with Engine.open() as engine, pytest.raises(DmsError, match=f"^{code}: ") as caught:
        engine.load_model(value)
    assert caught.value.body()["error"]["finding"] == code


def test_the_generator_and_the_engine_know_the_same_collations() -> None:
    assert COLLATIONS == locales.COLLATIONS
    assert len(COLLATIONS) == 784
    finding = next(
        f
        for f in Pipeline.alone(read_value(stored(type="text", collation="nb_NO"))).findings
        if f.code == "PG230"
    )
    assert "'nb_NO'" in finding.message
    assert "'nb-NO'" in finding.message


@pytest.mark.parametrize(
    "value",
    [
        stored(type="enum", values={"a": {}}, unknownValue="a"),
        stored(type="text", list=True, maxListSize=2000),
        stored(type="text", collation="nb-NO"),
        stored(type="int64", autoIncrement=True),
        stored(type="text", maxTextSize=2400, index=BTREE),
        stored(type="int32", list=True, maxListSize=600, index=BTREE),
        stored(type="text", list=True, index={"indexType": "inverted", "properties": ["p"]}),
        model(filter={"equals": {"property": ["acme", "C", "p"], "value": "x"}}),
        model(filter={"hasData": [{"type": "container", "space": "acme", "externalId": "C"}]}),
    ],
)
def test_what_the_engine_takes_is_no_finding(value: dict[str, Any]) -> None:
    assert codes(value) == {}
    with Engine.open() as engine:
        engine.load_model(value)


@pytest.mark.parametrize(
    "value",
    [
        model(containers={"C": {"properties": {**texts(1), "externalId": {"type": {"type": "text"}}}}}),
        model(space="system"),
        model(containers=container(indexes={"i" * 44: BTREE})),
    ],
)
def test_names_that_the_service_keeps_for_itself(value: dict[str, Any]) -> None:
    assert set(codes(value)) == {"PG221"}


OTHER = {"type": "container", "space": "acme", "externalId": "D"}


@pytest.mark.parametrize(
    ("criteria", "said"),
    [
        (
            {"equals": {"property": ["node", "space"], "value": "plants"}},
            "only instances in the space plants",
        ),
        (
            {"and": [{"in": {"property": ["node", "space"], "values": ["b", "a"]}}]},
            "only instances in the space a or b",
        ),
        ({"hasData": [OTHER]}, "a value in the container acme:D"),
        ({"and": [{"prefix": {"property": ["acme", "D", "p"], "value": "x"}}]}, "the container acme:D"),
        ({"or": [{"hasData": [OTHER]}, {"matchAll": {}}]}, None),
        ({"not": {"hasData": [OTHER]}}, None),
        ({"equals": {"property": ["node", "space"], "value": {"parameter": "space"}}}, None),
        ({"hasData": "?"}, None),
        ({"equals": ["?"]}, None),
    ],
)
def test_a_filter_that_leaves_out_what_was_written(criteria: dict[str, Any], said: str | None) -> None:
    value = model(containers={"D": {"properties": texts(1)}}, filter=criteria)
    found = [f.message for f in Pipeline.alone(read_value(value)).findings if f.code == "PG231"]
    assert len(found) == (said is not None)
    assert said is None or said in found[0]
