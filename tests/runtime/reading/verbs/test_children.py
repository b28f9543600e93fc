"""Nodes of derived views, read through the view they derive from."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.faces import close, done

import pygen_runtime.spi as _p
from pygen_engine import Engine
from pygen_runtime import Config

_NAME = _p.Property("name", "name", "text")
_SIZE = _p.Property("size", "size", "int64")
_TEETH = _p.Property("teeth", "teeth", "int64")


def _view(name: str, *members: Any, children: tuple[str, ...] = ()) -> _p.View:
    return _p.View(
        "zoo",
        name,
        "v1",
        package=__name__,
        read=name,
        write=f"{name}Write",
        members=members,
        children=children,
    )


class Animal(_p.Node, view=_view("Animal", _NAME, children=("Shark", "Fish"))):
    name: str | None = None


class Fish(Animal, view=_view("Fish", _NAME, _SIZE, children=("Shark",))):
    size: int | None = None


class Shark(Fish, view=_view("Shark", _NAME, _SIZE, _TEETH)):
    teeth: int | None = None


class SharkWrite(_p.NodeWrite, view=Shark._view):
    name: str | None = None


class FishWrite(_p.NodeWrite, view=Fish._view):
    name: str | None = None


class AnimalWrite(_p.NodeWrite, view=Animal._view):
    name: str | None = None


class AnimalList(_p.NodeList[Animal]):
    """Animals of all kinds."""


class AnimalAPI(_p.NodeAPI[Animal, AnimalList, str, Any]):
    """Reads Animal."""


class AsyncAnimalAPI(_p.AsyncNodeAPI[Animal, AnimalList, str, Any]):
    """Reads Animal without blocking."""


def model() -> dict[str, Any]:
    def container(name: str, property: str, kind: str) -> dict[str, Any]:
        return {"space": "zoo", "externalId": name, "properties": {property: {"type": {"type": kind}}}}

    def mapped(container: str, property: str) -> dict[str, Any]:
        source = {"type": "container", "space": "zoo", "externalId": container}
        return {"container": source, "containerPropertyIdentifier": property}

    own = {"Animal": ("name", None), "Fish": ("size", "Animal"), "Shark": ("teeth", "Fish")}
    views = [
        {
            "space": "zoo",
            "externalId": name,
            "version": "v1",
            "properties": {property: mapped(name, property)},
            "implements": []
            if parent is None
            else [{"type": "view", "space": "zoo", "externalId": parent, "version": "v1"}],
        }
        for name, (property, parent) in own.items()
    ]
    kinds = {"Animal": "text", "Fish": "int64", "Shark": "int64"}
    return {
        "spaces": [{"space": "zoo"}],
        "containers": [container(name, property, kinds[name]) for name, (property, _) in own.items()],
        "views": views,
    }


@pytest.mark.parametrize(("client", "api"), [(_p.Client, AnimalAPI), (_p.AsyncClient, AsyncAnimalAPI)])
async def test_nodes_come_as_the_most_specific_class(client: Any, api: Any) -> None:
    engine = Engine.open()
    engine.load_model(model())
    opened = client(Config(project="p", transport=engine), instance_space="zoo")
    animals = api(opened)
    await done(
        opened.upsert(
            [
                AnimalWrite(external_id="cat", name="Tom"),
                FishWrite(external_id="cod", name="Cod", size=1),
                SharkWrite(external_id="jaws", name="Jaws", size=2, teeth=3),
            ]
        )
    )
    found = await done(animals.retrieve(["jaws", "cat", "nobody", "cod"], as_child=True))
    assert [(type(one), one.name) for one in found] == [(Shark, "Jaws"), (Animal, "Tom"), (Fish, "Cod")]
    assert (found[0].teeth, found[0].size) == (3, 2)
    assert type(found) is AnimalList
    plain = await done(animals.retrieve(["jaws", "cat"]))
    assert [type(one) for one in plain] == [Animal, Animal]
    shark = await done(animals.retrieve("jaws", as_child=True))
    assert isinstance(shark, Animal) and isinstance(shark, Shark)
    # An API without keyword tables still has its verbs.
    assert len(await done(animals.list())) == 3
    await close(opened)
    engine.close()
