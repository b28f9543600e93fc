"""Schema CRUD as the official client does it."""

from __future__ import annotations

from typing import Any

import pytest

dm = pytest.importorskip("cognite.client.data_classes.data_modeling")
from cognite.client.exceptions import CogniteAPIError  # noqa: E402

SPACE = "crud"


@pytest.fixture(scope="module", autouse=True)
def space(client: Any) -> None:
    client.data_modeling.spaces.apply(dm.SpaceApply(SPACE, description="d", name="n"))


def _container(name: str, /, **more: Any) -> Any:
    properties = {
        "text": dm.ContainerProperty(dm.Text(), nullable=False, name="A text"),
        "texts": dm.ContainerProperty(dm.Text(is_list=True)),
        "boolean": dm.ContainerProperty(dm.Boolean(), default_value=True),
        "int32": dm.ContainerProperty(dm.Int32(), default_value=3),
        "int64": dm.ContainerProperty(dm.Int64(is_list=True)),
        "float32": dm.ContainerProperty(dm.Float32()),
        "float64": dm.ContainerProperty(
            dm.Float64(unit=dm.data_types.UnitReference("pressure:bar", "bar")), description="p"
        ),
        "timestamp": dm.ContainerProperty(dm.Timestamp()),
        "date": dm.ContainerProperty(dm.Date()),
        "json": dm.ContainerProperty(dm.Json()),
        "direct": dm.ContainerProperty(dm.DirectRelation()),
        "directs": dm.ContainerProperty(dm.DirectRelation(is_list=True)),
        "series": dm.ContainerProperty(dm.TimeSeriesReference()),
        "file": dm.ContainerProperty(dm.FileReference()),
        "sequence": dm.ContainerProperty(dm.SequenceReference()),
        "enum": dm.ContainerProperty(
            dm.data_types.Enum({"a": dm.data_types.EnumValue("A"), "b": dm.data_types.EnumValue()}, "a")
        ),
    }
    return dm.ContainerApply(SPACE, name, properties, **more)


def test_spaces(client: Any) -> None:
    api = client.data_modeling.spaces
    found = api.retrieve(SPACE)
    assert (found.space, found.name, found.description, found.is_global) == (SPACE, "n", "d", False)
    again = api.apply(dm.SpaceApply(SPACE, description="d", name="n"))
    assert again.last_updated_time == found.last_updated_time
    assert SPACE in {one.space for one in api.list(limit=None)}
    api.apply([dm.SpaceApply("gone1"), dm.SpaceApply("gone2")])
    assert sorted(api.delete(["gone1", "gone2", "never"])) == ["gone1", "gone2"]
    assert api.retrieve("gone1") is None


def test_containers_with_every_property_type(client: Any) -> None:
    api = client.data_modeling.containers
    index = {
        "byText": dm.containers.BTreeIndexApply(properties=["text"], cursorable=True),
        "inTexts": dm.containers.InvertedIndexApply(properties=["texts"]),
    }
    constraints = {"one": dm.containers.UniquenessConstraintApply(properties=["text"])}
    written = api.apply(_container("All", indexes=index, constraints=constraints, name="All of them"))
    assert written.used_for == "node"
    assert written.properties["text"].type.collation == "ucs_basic"
    assert written.properties["float64"].type.unit.external_id == "pressure:bar"
    assert written.indexes["byText"].cursorable is True
    assert written.indexes["byText"].state == "pending"
    read = api.retrieve((SPACE, "All"))
    assert read.indexes["byText"].state == "current"
    assert read.as_apply().dump()["properties"] == written.as_apply().dump()["properties"]
    again = api.apply(read.as_apply())
    assert again.last_updated_time == written.last_updated_time
    assert api.delete_indexes([(dm.ContainerId(SPACE, "All"), "inTexts")]) == [
        (dm.ContainerId(SPACE, "All"), "inTexts")
    ]
    assert api.delete_constraints([(dm.ContainerId(SPACE, "All"), "one")])
    after = api.retrieve((SPACE, "All"))
    assert list(after.indexes) == ["byText"]
    assert after.constraints == {}
    assert [one.external_id for one in api.list(space=SPACE, limit=None)] == ["All"]


def test_views_of_every_kind(client: Any) -> None:
    client.data_modeling.containers.apply([_container("Thing"), _container("Other")])
    thing, other = dm.ViewId(SPACE, "Thing", "v1"), dm.ViewId(SPACE, "Other", "v1")
    mapped = dm.MappedPropertyApply(dm.ContainerId(SPACE, "Thing"), "text", name="Text")
    relation = dm.MappedPropertyApply(dm.ContainerId(SPACE, "Thing"), "direct", source=other)
    edges = dm.MultiEdgeConnectionApply(
        dm.DirectRelationReference(SPACE, "t"), source=other, direction="inwards"
    )
    one_edge = dm.views.SingleEdgeConnectionApply(
        dm.DirectRelationReference(SPACE, "t"), source=other, name="One"
    )
    back = dm.views.MultiReverseDirectRelationApply(source=thing, through=dm.PropertyId(thing, "relation"))
    single = dm.views.SingleReverseDirectRelationApply(source=thing, through=dm.PropertyId(thing, "relation"))
    other_text = dm.MappedPropertyApply(dm.ContainerId(SPACE, "Other"), "text")
    api = client.data_modeling.views
    written = api.apply(
        [
            dm.ViewApply(
                SPACE,
                "Thing",
                "v1",
                properties={"text": mapped, "relation": relation, "edges": edges, "one": one_edge},
            ),
            dm.ViewApply(
                SPACE, "Other", "v1", properties={"text": other_text, "things": back, "thing": single}
            ),
        ]
    )
    found = {one.external_id: one for one in written}
    assert found["Thing"].properties["relation"].source == other
    assert found["Thing"].properties["edges"].direction == "inwards"
    assert found["Other"].properties["things"].source == thing
    assert found["Thing"].writable is True
    child = api.apply(dm.ViewApply(SPACE, "Child", "v1", implements=[thing], properties={}))
    assert set(child.properties) == {"text", "relation", "edges", "one"}
    own = api.retrieve((SPACE, "Child", "v1"), include_inherited_properties=False)[0]
    assert own.properties == {}
    read = api.retrieve([thing, other])
    assert [one.dump() for one in read] == [one.dump() for one in written]
    again = api.apply([one.as_apply() for one in read])
    assert [one.last_updated_time for one in again] == [one.last_updated_time for one in read]
    assert {one.external_id for one in api.list(space=SPACE, limit=None)} == {"Thing", "Other", "Child"}
    assert api.delete((SPACE, "Child", "v1")) == [dm.ViewId(SPACE, "Child", "v1")]


def test_view_versions(client: Any) -> None:
    client.data_modeling.containers.apply(_container("Versioned"))
    text = dm.MappedPropertyApply(dm.ContainerId(SPACE, "Versioned"), "text")
    api = client.data_modeling.views
    for version in ("v2", "v1"):
        api.apply(dm.ViewApply(SPACE, "Versioned", version, properties={"text": text}))
    assert {one.version for one in api.retrieve((SPACE, "Versioned"))} == {"v1", "v2"}
    latest = [one for one in api.list(space=SPACE, limit=None) if one.external_id == "Versioned"]
    assert len(latest) == 1
    every = [
        one for one in api.list(space=SPACE, limit=None, all_versions=True) if one.external_id == "Versioned"
    ]
    assert len(every) == 2


def test_views_by_what_they_are_for(client: Any) -> None:
    text = dm.ContainerProperty(dm.Text())
    client.data_modeling.containers.apply(
        [dm.ContainerApply(SPACE, f"For{kind}", {"p": text}, used_for=kind) for kind in ("node", "edge")]
    )
    client.data_modeling.views.apply(
        [
            dm.ViewApply(
                SPACE, name, "v1", properties={"p": dm.MappedPropertyApply(dm.ContainerId(SPACE, name), "p")}
            )
            for name in ("Fornode", "Foredge")
        ]
    )
    found = client.data_modeling.views.list(space=SPACE, limit=None, used_for="edge")
    assert [one.external_id for one in found] == ["Foredge"]


def test_data_models_with_inline_views(client: Any) -> None:
    client.data_modeling.containers.apply(_container("Inline"))
    text = dm.MappedPropertyApply(dm.ContainerId(SPACE, "Inline"), "text")
    view = dm.ViewApply(SPACE, "Inline", "v1", properties={"text": text})
    api = client.data_modeling.data_models
    written = api.apply(dm.DataModelApply(SPACE, "Model", "v1", name="M", views=[view]))
    assert written.views == [dm.ViewId(SPACE, "Inline", "v1")]
    read = api.retrieve((SPACE, "Model", "v1"), inline_views=True)[0]
    assert list(read.views[0].properties) == ["text"]
    assert [one.external_id for one in api.list(space=SPACE, inline_views=True, limit=None)] == ["Model"]
    again = api.apply(dm.DataModelApply(SPACE, "Model", "v1", name="M", views=[view.as_id()]))
    assert again.last_updated_time == written.last_updated_time
    assert api.delete((SPACE, "Model", "v1")) == [dm.DataModelId(SPACE, "Model", "v1")]
    assert api.retrieve((SPACE, "Model", "v1")) == []


def test_lists_are_paged_by_the_client(client: Any) -> None:
    # the client asks for pages of up to 1000 and follows the cursors
    spaces = [dm.SpaceApply(f"many{i}") for i in range(60)]
    client.data_modeling.spaces.apply(spaces)
    assert sum(one.space.startswith("many") for one in client.data_modeling.spaces.list(limit=None)) == 60
    assert len(client.data_modeling.spaces.list(limit=7)) == 7
    client.data_modeling.spaces.delete([one.space for one in spaces])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda c: c.data_modeling.spaces.apply(dm.SpaceApply("x", name="n" * 300)),
            "name size must be between 0 and 255",
        ),
        (
            lambda c: c.data_modeling.containers.apply(
                dm.ContainerApply("nowhere", "C", {"p": dm.ContainerProperty(dm.Text())})
            ),
            "One or more spaces do not exist",
        ),
        (
            lambda c: c.data_modeling.data_models.apply(
                dm.DataModelApply(SPACE, "Bad", "v1", views=[dm.ViewId(SPACE, "Nope", "v1")])
            ),
            f"One or more views do not exist: '{SPACE}:Nope/v1'",
        ),
    ],
)
def test_refusals_reach_the_client(client: Any, call: Any, said: str) -> None:
    with pytest.raises(CogniteAPIError) as caught:
        call(client)
    assert caught.value.code == 400
    assert said in caught.value.message
    assert caught.value.x_request_id


def test_statistics(client: Any) -> None:
    found = client.data_modeling.statistics.project()
    assert found.spaces.count >= 1
    assert found.instances.nodes >= 0
    by_space = client.data_modeling.statistics.spaces.retrieve(SPACE)
    assert by_space.containers >= 1
    assert any(one.space == SPACE for one in client.data_modeling.statistics.spaces.list())
