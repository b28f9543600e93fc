"""Spaces, containers, views and data models, with both faces against the embedded engine."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Iterator
from typing import Any

import pytest

from pygen_engine import Engine
from pygen_runtime import errors, resources
from pygen_runtime.http import AsyncRunner, Config, SyncRunner
from pygen_runtime.schema import (
    Container,
    ContainerId,
    ContainerProperty,
    ContainerWrite,
    DataModelId,
    DataModelWrite,
    MappedPropertyWrite,
    SpaceId,
    SpaceWrite,
    TextType,
    View,
    ViewId,
    ViewWrite,
)


class Face:
    """One face of the four resources; what is awaitable is awaited."""

    def __init__(self, mode: str, config: Config) -> None:
        self._loop = asyncio.Runner()
        prefix, make = ("Async", AsyncRunner) if mode == "async" else ("", SyncRunner)
        self.runner: Any = make(config)
        for name in ("Spaces", "Containers", "Views", "DataModels"):
            api = getattr(resources, f"{prefix}{name}API")(self.runner)
            setattr(self, name.lower(), _Awaiting(api, self._loop))

    def close(self) -> None:
        closing = self.runner.close() if hasattr(self.runner, "close") else self.runner.aclose()
        if inspect.isawaitable(closing):
            self._loop.run(closing)
        self._loop.close()


class _Awaiting:
    def __init__(self, api: Any, loop: asyncio.Runner) -> None:
        self._api = api
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._api, name)

        def call(*args: Any, **kwargs: Any) -> Any:
            async def awaited() -> Any:
                result = method(*args, **kwargs)
                if inspect.isasyncgen(result):
                    return [item async for item in result]
                return await result if inspect.isawaitable(result) else result

            if inspect.iscoroutinefunction(method) or self._api.__class__.__name__.startswith("Async"):
                return self._loop.run(awaited())
            return method(*args, **kwargs)

        return call


@pytest.fixture(params=["sync", "async"])
def open_face(request: pytest.FixtureRequest) -> Iterator[Any]:
    faces: list[Face] = []

    def open_(transport: Any) -> Face:
        faces.append(Face(request.param, Config(url="http://x", project="p", transport=transport)))
        return faces[-1]

    yield open_
    for face in faces:
        face.close()


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine.open()
    yield engine
    engine.close()


@pytest.fixture
def face(open_face: Any, engine: Engine) -> Any:
    return open_face(engine)


def container(name: str) -> ContainerWrite:
    return ContainerWrite(
        space="s", external_id=name, properties={"x": ContainerProperty(type=TextType())}, name=name
    )


def view(name: str, version: str = "v1", mapped: str = "C0") -> ViewWrite:
    prop = MappedPropertyWrite(
        container=ContainerId(space="s", external_id=mapped), container_property_identifier="x"
    )
    return ViewWrite(space="s", external_id=name, version=version, properties={"x": prop})


def test_spaces_from_birth_to_death(face):
    created = face.spaces.create([SpaceWrite(space="s", name="S"), SpaceWrite(space="t")])
    assert [space.space for space in created] == ["s", "t"]
    assert created[0].created_time
    assert face.spaces.create(created[0].as_write()).name == "S", "one in, one out"
    assert face.spaces.create(created[0]).last_updated_time == created[0].last_updated_time
    assert face.spaces.retrieve("s").name == "S"
    assert face.spaces.retrieve("nowhere") is None
    assert [s.space for s in face.spaces.retrieve(["t", SpaceId(space="nowhere"), created[0], "t"])] == [
        "t",
        "s",
        "t",
    ]
    assert {space.space for space in face.spaces.list()} == {"s", "t"}
    assert [space.space for space in face.spaces.iterate(limit=1)] == ["s"]
    assert face.spaces.delete(["t", "nowhere"]) == [SpaceId(space="t")]
    assert face.spaces.delete("s") == [SpaceId(space="s")]
    assert face.spaces.list() == []


def test_containers_views_and_models(face):
    face.spaces.create(SpaceWrite(space="s"))
    containers = face.containers.create([container(f"C{n}") for n in range(3)])
    assert isinstance(containers[0], Container)
    assert face.containers.retrieve(("s", "C1")).name == "C1"
    assert face.containers.retrieve(ContainerId(space="s", external_id="C9")) is None
    assert [c.external_id for c in face.containers.list(space="s", limit=2)] == ["C0", "C1"]
    assert face.containers.list(space="other") == []

    face.views.create([view("A"), view("B")])
    face.views.create(view("A", "v2"))
    key = ViewId(space="s", external_id="A", version="v1")
    assert face.views.retrieve(key).properties["x"].type.type == "text"
    assert face.views.retrieve(("s", "A", "v3")) is None
    assert face.views.retrieve(("s", "A")).version == "v2", "without a version the newest"
    assert {v.version for v in face.views.retrieve([("s", "A")])} == {"v1", "v2"}
    assert [v.external_id for v in face.views.list(space="s")] in (["A", "B"], ["B", "A"])
    assert len(face.views.list(all_versions=True)) == 3
    assert len(list(face.views.iterate(all_versions=True, limit=2))) == 2
    child = ViewWrite(space="s", external_id="Child", version="v1", implements=[key])
    face.views.create(child)
    assert "x" in face.views.retrieve(child).properties
    assert "x" not in face.views.retrieve(child, include_inherited_properties=False).properties

    model = DataModelWrite(space="s", external_id="M", version="v1", views=[key, view("New")])
    face.datamodels.create(model)
    assert [type(entry) for entry in face.datamodels.retrieve(model).views] == [ViewId, ViewId]
    inline = face.datamodels.retrieve(
        DataModelId(space="s", external_id="M", version="v1"), inline_views=True
    )
    assert [type(entry) for entry in inline.views] == [View, View]
    assert [m.external_id for m in face.datamodels.list(space="s")] == ["M"]
    assert [len(m.views) for m in face.datamodels.iterate(inline_views=True, all_versions=True)] == [2]
    assert face.datamodels.retrieve([("s", "M"), ("s", "N")])[0].external_id == "M"

    assert face.datamodels.delete(model) == [model.id]
    assert face.views.delete([key, child]) == [key, child.id]
    assert face.containers.delete(containers[2]) == [ContainerId(space="s", external_id="C2")]


def test_more_than_fit_in_one_request(face):
    face.spaces.create(SpaceWrite(space="s"))
    many = [container(f"C{n}") for n in range(230)]
    assert [c.external_id for c in face.containers.create(many)] == [c.external_id for c in many]
    backwards = [c.id for c in reversed(many)]
    found = face.containers.retrieve(backwards)
    assert [c.external_id for c in found] == [key.external_id for key in backwards]
    assert len(face.containers.list()) == 230
    assert len(face.containers.delete(many)) == 230


def test_nothing_to_do(face):
    assert face.spaces.create([]) == []
    assert face.spaces.retrieve([]) == []
    assert face.spaces.delete([]) == []


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda face: face.spaces.create({"space": "s"}), "needs a SpaceWrite"),
        (lambda face: face.views.create([container("C")]), "needs a ViewWrite"),
        (lambda face: face.spaces.retrieve(3), "does not name a space"),
        (
            lambda face: face.spaces.retrieve([""]) if False else face.views.retrieve(("s", "")),
            "does not name",
        ),
        (lambda face: face.views.delete(("s", "A")), "does not name one version"),
        (lambda face: face.containers.retrieve(("s", "A", "v1")), "does not name a container"),
        (lambda face: list(face.spaces.iterate(limit=-1)), "limit is a whole number from 0, or None, not -1"),
    ],
)
def test_bad_input_is_refused_before_any_request(open_face, act, message):
    class Nobody:
        def handle(self, *args):
            raise AssertionError("no request may be sent")

    with pytest.raises(errors.ValidationFailed, match=message):
        act(open_face(Nobody()))


class Scripted:
    """Answers with what it is given, and remembers what it was asked."""

    def __init__(self, *answers: tuple[int, dict[str, Any]]) -> None:
        self.answers = list(answers)
        self.targets: list[str] = []

    def handle(self, method, target, headers, body):
        self.targets.append(target)
        status, document = self.answers.pop(0)
        return status, {}, json.dumps(document).encode()


def space(n: int) -> dict[str, Any]:
    return {"space": f"s{n}", "createdTime": 0, "lastUpdatedTime": 0, "isGlobal": False}


def test_a_cursor_on_the_last_page_costs_one_request_and_nothing_else(open_face):
    engine = Scripted(
        (200, {"items": [space(1)], "nextCursor": "a"}),
        (200, {"items": [], "nextCursor": "b"}),
        (200, {"items": [space(2)], "nextCursor": "c"}),
        (200, {"items": []}),
    )
    assert [s.space for s in open_face(engine).spaces.iterate()] == ["s1", "s2"]
    assert "limit=1000" in engine.targets[0]
    assert "cursor=c" in engine.targets[3]


@pytest.mark.parametrize("last", [{}, {"nextCursor": None}, {"nextCursor": ""}])
def test_no_cursor_is_the_end(open_face, last):
    engine = Scripted((200, {"items": [space(1)], **last}))
    assert len(list(open_face(engine).spaces.iterate())) == 1


def test_the_same_cursor_again_is_an_error_and_no_endless_loop(open_face):
    page = (200, {"items": [space(1)], "nextCursor": "a"})
    with pytest.raises(errors.ServerError, match="the cursor it was given"):
        list(open_face(Scripted(page, page, page)).spaces.iterate())


def test_a_limit_asks_for_no_more_than_is_left(open_face):
    engine = Scripted(
        (200, {"items": [space(n) for n in range(3)], "nextCursor": "a"}),
        (200, {"items": [space(3), space(4)], "nextCursor": "b"}),
    )
    assert len(list(open_face(engine).spaces.iterate(limit=5))) == 5
    assert ["limit=5" in engine.targets[0], "limit=2" in engine.targets[1]] == [True, True]


def test_a_part_that_was_created_is_told(open_face):
    engine = Scripted(
        (200, {"items": [space(n) for n in range(100)]}),
        (400, {"error": {"code": 400, "message": "bad name"}}),
    )
    items = [SpaceWrite(space=f"s{n}") for n in range(250)]
    with pytest.raises(errors.WriteError, match="Only a part of the spaces was created") as caught:
        open_face(engine).spaces.create(items)
    assert len(caught.value.succeeded) == 100
    assert caught.value.failed == items[100:200]
    assert caught.value.not_attempted == items[200:]
    assert caught.value.causes[0].message == "bad name"


def test_a_part_that_was_deleted_is_told(open_face):
    engine = Scripted(
        (200, {"items": [{"space": f"s{n}"} for n in range(100)]}),
        (400, {"error": {"code": 400, "message": "not empty"}}),
    )
    with pytest.raises(errors.WriteError, match="Only a part of the spaces was deleted") as caught:
        open_face(engine).spaces.delete([f"s{n}" for n in range(150)])
    assert len(caught.value.succeeded) == 100
    assert len(caught.value.failed) == 50


@pytest.mark.parametrize("verb", ["create", "delete"])
def test_an_error_of_the_first_request_is_itself(open_face, verb):
    engine = Scripted((403, {"error": {"code": 403, "message": "no"}}))
    with pytest.raises(errors.PermissionDenied):
        getattr(open_face(engine).spaces, verb)(SpaceWrite(space="s"))


def test_both_faces_have_the_same_methods_with_the_same_parameters():
    for name in ("SpacesAPI", "ContainersAPI", "ViewsAPI", "DataModelsAPI"):
        blocking, awaited = getattr(resources, name), getattr(resources, f"Async{name}")
        for verb in ("iterate", "list", "create", "retrieve", "delete"):
            first, second = (inspect.signature(getattr(api, verb)) for api in (blocking, awaited))
            assert first.parameters == second.parameters, (name, verb)
            assert getattr(blocking, verb).__doc__ == getattr(awaited, verb).__doc__


def test_real_models_are_taken_and_given_back(face, engine, shared):
    """A large model is accepted in our form; writing back what was read changes nothing."""
    core = shared / "models" / "cognite_core_v1" / "normalized"
    for name in ("spaces", "containers", "views"):
        engine.load_model(json.loads((core / f"{name}.json").read_text(encoding="utf-8")))
    wind = shared / "models" / "wind_enterprise" / "normalized"
    for kind, shape in (("spaces", SpaceWrite), ("containers", ContainerWrite), ("views", ViewWrite)):
        items = json.loads((wind / f"{kind}.json").read_text(encoding="utf-8"))["items"]
        writes = [shape.load(item) for item in items]
        api = getattr(face, kind)
        created = api.create(writes)
        assert [item.id for item in created] == [item.id for item in writes]
        if kind == "views":
            # written back with what they inherit, views would own it
            created = api.retrieve(created, include_inherited_properties=False)
        again = api.create(created)
        assert [item.last_updated_time for item in again] == [item.last_updated_time for item in created]
