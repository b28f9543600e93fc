"""Models no service would accept, but a file can hold: nothing crashes, and what comes out holds together."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from small_models import pipeline

from pygen.findings import Finding
from pygen.ir import dumps
from pygen.models import canonical_json, read_text, read_value
from pygen.resolve import Everything

Raw = dict[str, Any]

_NAMES = st.sampled_from(["A", "B", "C", "a", "class", "🔥", "A" * 300, "../x", 'q"\\', "ﬁ", "x\ny"])
_KEYS = _NAMES | st.text(min_size=1, max_size=4)
_REFS = st.builds(
    lambda name, version: {"type": "view", "space": "s", "externalId": name, "version": version},
    _NAMES,
    st.sampled_from(["v1", "v2"]),
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab🔥", max_size=3), st.lists, max_leaves=3
)
_CONTAINERS = st.builds(lambda name: {"space": "s", "externalId": name}, _NAMES)
_TYPES = st.one_of(
    st.builds(
        lambda kind, many: {"type": kind, "list": many},
        st.sampled_from(["text", "int32", "float64", "boolean", "timestamp", "date", "json", "file", "🔥"]),
        st.booleans()),
    st.builds(
        lambda source, many: {"type": "direct", "source": source, "list": many},
        st.none() | _REFS, st.booleans()),
    st.builds(lambda ids: {"type": "enum", "values": dict.fromkeys(ids)}, st.lists(_NAMES, max_size=3)),
)  # fmt: skip
_PROPERTIES = st.one_of(
    st.builds(
        lambda container, id, kind, default, nullable: {
            "container": container, "containerPropertyIdentifier": id, "type": kind, "defaultValue": default,
            "nullable": nullable},
        _CONTAINERS, _NAMES, _TYPES, _JSON, st.booleans()),
    st.builds(
        lambda kind, source, edges, direction: {
            "connectionType": kind, "type": {"space": "s", "externalId": "t"}, "source": source,
            "edgeSource": edges, "direction": direction},
        st.sampled_from(["multi_edge_connection", "single_edge_connection"]), _REFS, st.none() | _REFS,
        st.sampled_from(["outwards", "inwards"])),
    st.builds(
        lambda kind, source, through, id: {
            "connectionType": kind, "source": source, "through": {"source": through, "identifier": id}},
        st.sampled_from(["multi_reverse_direct_relation", "single_reverse_direct_relation"]), _REFS,
        _REFS | _CONTAINERS, _NAMES),
    st.builds(lambda value: {"connectionType": "new", "to": value}, _JSON),
)  # fmt: skip
_VIEWS = st.builds(
    lambda ref, parents, properties, used_for, writable, criteria: {
        **{k: v for k, v in ref.items() if k != "type"}, "implements": parents, "properties": properties,
        "usedFor": used_for, "writable": writable, "filter": criteria},
    _REFS, st.lists(_REFS, max_size=3), st.dictionaries(_KEYS, _PROPERTIES, max_size=4),
    st.sampled_from(["node", "edge", "all", "record"]), st.booleans(),
    st.none() | st.dictionaries(st.sampled_from(["and", "equals", "in"]), _JSON, min_size=1, max_size=2),
)  # fmt: skip
_MODELS = st.lists(_VIEWS, max_size=6, unique_by=lambda v: (v["externalId"], v["version"])).map(
    lambda views: {"space": "s", "externalId": "M", "version": "v1", "views": views}
)


@settings(max_examples=60, deadline=None)
@given(_MODELS, st.lists(_NAMES, max_size=2))
def test_wild_models(model: Raw, names: list[str]) -> None:
    (document,) = read_value(model)
    (again,) = read_text(canonical_json(document))
    assert again == document

    exclude = Everything(views=tuple(names))
    made = pipeline(document, exclude=exclude)
    assert all(isinstance(finding, Finding) and finding.message.endswith(".") for finding in made.findings)
    sdk = made.sdk
    assert dumps(sdk) == dumps(pipeline(again, exclude=exclude).sdk)
    kinds = {(c.view, c.kind) for c in sdk.classes}
    for built in sdk.classes:
        assert {(base, built.kind) for base in built.bases} <= kinds
        assert not {p.id for p in built.properties} ^ {p.id for p in dict.fromkeys(built.properties)}
