"""Instances whose dictionaries share their names are like those that have names of their own."""

from __future__ import annotations

import copy
import pickle
import sys
from typing import Any

import pytest
from runtime.handmade_sdk import Position, Sensor, WindTurbine
from runtime.instances.test_codec import node, page

from pygen_runtime.instances import making
from pygen_runtime.instances.base import Node
from pygen_runtime.instances.codec import Codec
from pygen_runtime.instances.spec import Property, View

_END = {"space": "a", "externalId": "end"}
_EDGE = {**node("Position"), "instanceType": "edge", "type": _END, "startNode": _END, "endNode": _END}
ITEMS = [
    (Sensor, node(aText="x", manyText=["y"], aJson={"z": [1]})),
    (Sensor, {**node(), "deletedTime": 3, "type": _END}),
    (Sensor, node(aText="y", notKnown=2)),
    (WindTurbine, node("WindTurbine", name="w", capacity=2.5)),
    (Position, _EDGE),
]


@pytest.mark.parametrize("number", range(len(ITEMS)))
def test_both_ways_make_the_same(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    cls, item = ITEMS[number]
    (owning,) = _read(cls, item, monkeypatch, 0)
    (sharing,) = _read(cls, item, monkeypatch, 10**6)
    assert owning == sharing
    assert list(owning.__dict__.items()) == list(sharing.__dict__.items())
    assert owning.__pydantic_extra__ == sharing.__pydantic_extra__
    assert owning.model_dump() == sharing.model_dump()
    assert owning.model_dump_json() == sharing.model_dump_json()
    assert pickle.loads(pickle.dumps(sharing)) == owning
    assert copy.deepcopy(sharing) == copy.copy(sharing) == owning
    assert sharing.model_copy(update={"space": "b"}).space == "b"


def test_sharing_names_takes_half_of_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [node("WindTurbine", str(number), name="x") for number in range(50)]
    monkeypatch.setattr(making, "SHARED", 0)
    owning = Codec(WindTurbine).decode_list(page(*items))[0]
    monkeypatch.undo()
    sharing = Codec(WindTurbine).decode_list(page(*items))[0]
    assert sys.getsizeof(sharing[-1].__dict__) < 0.75 * sys.getsizeof(owning[-1].__dict__)


def test_properties_may_be_called_as_ends_of_edges_are() -> None:
    members = tuple(Property(name, name, "text") for name in ("edge_type", "start_node", "end_node"))
    view = View("acme", "Sensor", "v1", package="x", read="Named", write=None, members=members)

    class Named(Node, view=view):
        edge_type: str
        start_node: str
        end_node: str

    (found,) = _decoded(Named, node(edge_type="a", start_node="b", end_node="c"))
    assert (found.edge_type, found.start_node, found.end_node) == ("a", "b", "c")


def test_a_name_never_becomes_code() -> None:
    odd = "x = print('code') #"
    assert odd in making._code(False, ("space", "external_id", odd, "data_record")).co_names


def _read(cls: Any, item: Any, monkeypatch: pytest.MonkeyPatch, shared: int) -> list[Any]:
    monkeypatch.setattr(making, "SHARED", shared)
    return _decoded(cls, item)


def _decoded(cls: Any, item: Any) -> list[Any]:
    return Codec(cls).decode_list(page(item))[0]
