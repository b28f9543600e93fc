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


def test_sharing_names_takes_half_of_the_memory() -> None:
    items = [node("WindTurbine", str(number), name="x") for number in range(50)]
    found = Codec(WindTurbine).decode_list(page(*items))[0][-1].__dict__
    assert sys.getsizeof(found) < 0.75 * sys.getsizeof(dict(found.items()))


def test_spaces_and_values_of_enums_are_one_text_for_all() -> None:
    members = (Property("state", "state", "enum"), Property("name", "name", "text"))
    view = View("acme", "Sensor", "v1", package="x", read="Stated", write=None, members=members)

    class Stated(Node, view=view):
        state: str | None
        name: str | None

    codec = Codec(Stated)
    items = [node(state="so", name="so"), node(state="so"), node(), node(state=None)]
    first, second, third, fourth = codec.decode_list(page(*items))[0]
    assert first.state is second.state and first.name is not first.state
    assert first.space is third.space
    assert third.state is None is fourth.state
    (odd,) = codec.decode_list(page(node(state={"no": ["text"]})))[0]
    assert odd.state == {"no": ["text"]}


def test_very_many_texts_are_not_kept() -> None:
    texts = making._Texts()
    assert [texts[str(number)] for number in range(5000)] == [str(number) for number in range(5000)]
    assert len(texts) == 1000


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
    code = making._code(
        ((odd, ("stored", odd)), ("data_record", ("stored", "data_record"))), frozenset(), False
    )
    assert odd in code.co_names


def _read(cls: Any, item: Any, monkeypatch: pytest.MonkeyPatch, shared: int) -> list[Any]:
    monkeypatch.setattr(making, "SHARED", shared)
    return _decoded(cls, item)


def _decoded(cls: Any, item: Any) -> list[Any]:
    return Codec(cls).decode_list(page(item))[0]
