"""Request validation: null is absent, unknown fields are refused, violations are told all at once."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pygen_engine.bodies import instance_rules, instances, query_rules, schema_rules, writing
from pygen_engine.bodies.rules import validate
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.http.decode import fast, plain, query_values, typed, uncompressed

VIEW = {"type": "view", "space": "s", "externalId": "V", "version": "v1"}


def refusal(check: Any, body: Any) -> str:
    with pytest.raises(BadRequest) as caught:
        validate(check, body)
    return caught.value.message


def test_null_is_the_same_as_absent() -> None:
    body = {"items": [{"space": "a", "name": None, "description": None}]}
    assert validate(schema_rules.SPACES, body) == {"items": [{"space": "a"}]}


def test_defaults_are_filled_in_for_null_too() -> None:
    checked = validate(instance_rules.LIST, {"limit": None, "sort": None, "cursor": None})
    assert checked["limit"] == 1000
    assert checked["sort"] == []
    assert "cursor" not in checked


def test_an_unknown_field_is_named_with_its_path() -> None:
    body = {"with": {"a": {"nodes": {"limit": 3}}}, "select": {"a": {}}}
    assert refusal(query_rules.QUERY, body) == "Unexpected field - nodes.limit"


def test_an_unknown_field_of_an_item_is_named_by_its_own_path() -> None:
    assert refusal(schema_rules.SPACES, {"items": [{"space": "a", "nmae": "x"}]}) == "Unexpected field - nmae"


def test_unknown_fields_pass_when_told_so() -> None:
    body = {"items": [{"space": "a", "nmae": "x"}]}
    assert validate(schema_rules.SPACES, body, strict=False) == {"items": [{"space": "a"}]}


def test_a_too_long_name_has_the_documented_text() -> None:
    said = refusal(schema_rules.SPACES, {"items": [{"space": "a", "name": "n" * 256}]})
    assert said == (
        "Request had 1 constraint violations. Please fix the request and try again. "
        "[name size must be between 0 and 255]"
    )


def test_all_violations_are_told_at_once() -> None:
    said = refusal(
        schema_rules.CONTAINERS,
        {"items": [{"space": "a", "externalId": "X"}, {"space": "1", "properties": {}}]},
    )
    assert said.startswith("Request had 4 constraint violations.")
    for fragment in ("[properties must not be null]", "[externalId must not be null]", "[space must match "):
        assert fragment in said


@pytest.mark.parametrize(
    ("check", "body", "fragment"),
    [
        (schema_rules.SPACES, {"items": []}, "[items size must be between 1 and 100]"),
        (schema_rules.SPACES, {}, "[items must not be null]"),
        (schema_rules.SPACES, {"items": [{"space": "cdf"}]}, "'cdf' is a reserved word"),
        (instance_rules.BYIDS, {"items": []}, "[items size must be between 1 and 1000]"),
        (instance_rules.LIST, {"limit": 1001}, "[limit must be less than or equal to 1000]"),
        (instance_rules.LIST, {"limit": True}, "[limit must be an integer]"),
        (
            instance_rules.LIST,
            {"sort": [{"property": ["node", "space"]}] * 6},
            "[sort size must be between 0 and 5]",
        ),
        (instance_rules.AGGREGATE, {"view": VIEW, "aggregates": [{"avg": {}}]}, "property must not be null"),
        (instance_rules.AGGREGATE, {"view": VIEW, "aggregates": [{}]}, "must name exactly one of"),
        (instance_rules.SEARCH, {"query": "x"}, "[view must not be null]"),
        (query_rules.QUERY, {"with": {}, "select": {}}, "[with size must be between 1 and 50]"),
        (
            query_rules.QUERY,
            {"with": {"a": {"nodes": {}, "edges": {}}}, "select": {"a": {}}},
            "must have exactly one of [nodes, edges, union, unionAll, intersection]",
        ),
        (
            query_rules.SYNC,
            {"with": {"a": {"union": ["b"]}}, "select": {"a": {}}},
            "must have exactly one of [nodes, edges]",
        ),
    ],
)
def test_violations(check: Any, body: Any, fragment: str) -> None:
    assert fragment in refusal(check, body)


@pytest.mark.parametrize(
    ("definition", "accepted"),
    [
        ({"type": "text", "maxTextSize": 100, "collation": "ucs_basic"}, True),
        ({"type": "float64", "unit": {"externalId": "pressure:bar", "sourceUnit": "bar"}}, True),
        ({"type": "text", "unit": {"externalId": "pressure:bar"}}, False),
        ({"type": "enum", "values": {"ON": {}, "OFF": {"name": "Off"}}}, True),
        ({"type": "enum", "values": {"true": {}}}, False),
        ({"type": "enum", "values": {}}, False),
        ({"type": "direct", "list": True, "maxListSize": 2000}, True),
        ({"type": "direct", "maxListSize": 2001}, False),
        ({"type": "geometry"}, False),
        ({"list": True}, False),
    ],
)
def test_property_types(definition: dict[str, Any], accepted: bool) -> None:
    body = {"items": [{"space": "a", "externalId": "X", "properties": {"p": {"type": definition}}}]}
    if accepted:
        assert validate(schema_rules.CONTAINERS, body) == body
    else:
        refusal(schema_rules.CONTAINERS, body)


def test_ids_are_matched_to_the_very_end() -> None:
    assert "[space must match" in refusal(schema_rules.SPACE_IDS, {"items": [{"space": "abc\n"}]})
    decode = fast(instances.ByIdsBody, instance_rules.BYIDS)
    body = msgspec.json.encode({"items": [{"instanceType": "node", "space": "abc\n", "externalId": "x"}]})
    with pytest.raises(BadRequest, match=r"\[space must match"):
        decode(body, True)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-10, 2000)
    | st.text(max_size=4)
    | st.sampled_from(["node", "edge", "s"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
REF = st.fixed_dictionaries(
    {
        "space": st.sampled_from(["s", "", "1x", "a" * 44]),
        "externalId": st.sampled_from(["x", "", "\0", "y" * 257]),
    }
)
SOURCE = st.fixed_dictionaries(
    {
        "source": st.sampled_from(
            [
                VIEW,
                {**VIEW, "type": "container"},
                {**VIEW, "space": "1x"},
                {**VIEW, "externalId": "a b"},
                {**VIEW, "version": ""},
                {**VIEW, "version": "v\n"},
            ]
        )
    },
    optional={"properties": JSON},
)
WRITE = st.fixed_dictionaries(
    {},
    optional={
        "instanceType": st.sampled_from(["node", "edge", "tree", None]),
        "space": st.sampled_from(["s", "a-b", 3, None]),
        "externalId": st.sampled_from(["x", "", "n\n"]) | JSON,
        "existingVersion": st.integers(0, 3) | JSON,
        "type": REF | st.none(),
        "startNode": REF,
        "endNode": REF,
        "sources": st.lists(SOURCE, max_size=2) | JSON,
        "oops": JSON,
    },
)
APPLY = st.fixed_dictionaries(
    {},
    optional={
        "items": st.lists(WRITE, max_size=2) | JSON,
        "replace": JSON,
        "delete": st.lists(WRITE, max_size=1),
    },
)


@given(APPLY)
@settings(max_examples=300, deadline=None)
def test_the_fast_decoder_accepts_nothing_the_rules_refuse(body: Any) -> None:
    quick, slow = _decoded(writing.ApplyBody, instance_rules.apply_body, body)
    assert isinstance(quick, str) == isinstance(slow, str)
    if isinstance(quick, str):
        assert quick == slow
    else:
        # the rules fill in defaults where the fast decoder keeps an explicit null, which means the same
        assert msgspec.structs.replace(quick, **_flags(quick)) == msgspec.structs.replace(
            slow, **_flags(slow)
        )


def _decoded(struct: Any, check: Any, body: Any) -> tuple[Any, Any]:
    """The body, or the refusal, of the fast decoder and of the rules."""
    found: list[Any] = []
    for decode in (fast(struct, check), typed(struct, check)):
        try:
            found.append(decode(msgspec.json.encode(body), True))
        except DmsError as error:
            found.append(error.message)
    return found[0], found[1]


TARGET = st.fixed_dictionaries(
    {"property": st.sampled_from(["p", "", "p" * 256])},
    optional={
        "unit": st.sampled_from(
            [
                {"externalId": "length:m"},
                {"unitSystemName": "SI"},
                {"externalId": ""},
                {"externalId": "\0"},
                {"externalId": "x", "unitSystemName": "SI"},
                {"unitSystemName": "x" * 256},
                {"other": "x"},
                {},
            ]
        )
        | JSON
    },
)
READ_SOURCE = st.fixed_dictionaries(
    {"source": st.sampled_from([VIEW, {**VIEW, "type": "container"}, {**VIEW, "version": None}]) | JSON},
    optional={"targetUnits": st.lists(TARGET, max_size=2) | JSON, "properties": JSON},
)
READ_SOURCES = st.lists(READ_SOURCE, max_size=2) | st.just([{"source": VIEW}] * 11) | JSON
TERM = st.fixed_dictionaries(
    {"property": st.lists(st.text(max_size=2), max_size=5) | JSON},
    optional={"direction": st.sampled_from(["ascending", "up"]) | JSON, "nullsFirst": JSON},
)
LIST = st.fixed_dictionaries(
    {},
    optional={
        "instanceType": st.sampled_from(["node", "edge", "tree", None]),
        "sources": READ_SOURCES,
        "filter": JSON,
        "sort": st.lists(TERM, max_size=6) | JSON,
        "limit": st.sampled_from([0, 1, 1000, 1001, 10.0, 2**70, True]) | JSON,
        "cursor": JSON,
        "includeTyping": JSON,
        "debug": st.fixed_dictionaries({}, optional={"timeout": JSON, "profile": JSON, "x": JSON}) | JSON,
    },
)


@given(LIST)
@settings(max_examples=300, deadline=None)
def test_a_list_is_decoded_as_the_rules_read_it(body: Any) -> None:
    quick, slow = _decoded(instances.ListBody, instance_rules.LIST, body)
    assert quick == slow


@given(READ_SOURCES, JSON)
@settings(max_examples=200, deadline=None)
def test_ids_are_decoded_as_the_rules_read_them(sources: Any, typing: Any) -> None:
    ids = [{"instanceType": "node", "space": "s", "externalId": "x"}]
    body = {"items": ids, "sources": sources, "includeTyping": typing}
    quick, slow = _decoded(instances.ByIdsBody, instance_rules.BYIDS, body)
    if not isinstance(quick, str) and not isinstance(slow, str):
        quick, slow = (
            msgspec.structs.replace(
                body, sources=body.sources or [], include_typing=bool(body.include_typing)
            )
            for body in (quick, slow)
        )
    assert quick == slow


def _flags(body: Any) -> dict[str, Any]:
    defaults = {"auto_create_start_nodes": False, "auto_create_end_nodes": False, "replace": False}
    found = {name: bool(getattr(body, name)) for name in (*defaults, "skip_on_version_conflict")}
    return {**found, "auto_create_direct_relations": body.creates_relations}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[1]", b"null", b'{"items": NaN}', b"\xff", b'{"items":"\xff"}']
)
def test_what_is_not_a_json_object_is_refused(body: bytes) -> None:
    with pytest.raises(BadRequest):
        plain(schema_rules.SPACES)(body, True)


def test_deep_json_is_refused_without_harm() -> None:
    deep = b'{"filter":' + b'{"not":' * 50_000 + b"{}" + b"}" * 50_000 + b"}"
    with pytest.raises(BadRequest, match="nested too deeply"):
        typed(instances.ListBody, instance_rules.LIST)(deep, True)


def test_a_compression_bomb_is_cut_off() -> None:
    import gzip

    bomb = gzip.compress(b"0" * 5_000_000)
    with pytest.raises(DmsError) as caught:
        uncompressed(bomb, "gzip", 1_000_000)
    assert caught.value.status == 413


@pytest.mark.parametrize(("body", "status"), [(b"not gzip", 400), (b"\x1f\x8b\x08", 400)])
def test_broken_compression_is_a_bad_request(body: bytes, status: int) -> None:
    with pytest.raises(DmsError) as caught:
        uncompressed(body, "gzip", 1000)
    assert caught.value.status == status


def test_query_parameters_are_typed_and_capped() -> None:
    defaults = {"limit": 10, "cursor": None, "includeGlobal": False, "usedFor": ()}
    given_values = {"limit": ["5000"], "includeGlobal": ["TRUE"], "usedFor": ["node", "edge"], "other": ["x"]}
    read = query_values(given_values, defaults)
    assert read == {"limit": 1000, "cursor": None, "includeGlobal": True, "usedFor": ["node", "edge"]}


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5", "9" * 400])
def test_bad_limits_are_refused(limit: str) -> None:
    with pytest.raises(BadRequest, match="limit must be"):
        query_values({"limit": [limit]}, {"limit": 10})
