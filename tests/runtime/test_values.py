"""Values people see are structs: they travel, are told apart by what they are, and cannot be changed."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from rich.pretty import pretty_repr

from pygen_runtime.filters import desc
from pygen_runtime.filters.algebra import Equals, Filter, Nested, Prefix, Range
from pygen_runtime.http import Request, Response
from pygen_runtime.http.steps import Reply, Send
from pygen_runtime.instances.spec import Direct, Property, View
from pygen_runtime.reading import Tuning
from pygen_runtime.reading.asked import End

NAME = ("s", "V/v1", "name")
VIEW = View("s", "V", "v1", package="p", read="V", write=None, members=(Property("name", "name", "text"),))
FILTER: Filter = Nested(NAME, (Equals(NAME, "x") & ~Range(NAME, gt=3)) | Prefix(NAME, "y"))
VALUES = [VIEW, FILTER, desc("name"), Tuning(), End("end_node", "endNode", "V"), Response(200, b"{}")]


@pytest.mark.parametrize("value", [*VALUES, Request.post("/x", {})], ids=lambda value: type(value).__name__)
def test_values_travel_and_never_change(value: Any) -> None:
    for same in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert same == value and type(same) is type(value) and repr(same) == repr(value)
    for name in (value.__struct_fields__[0], "unknown"):
        with pytest.raises(AttributeError, match="immutable"):
            setattr(value, name, "other")
        with pytest.raises(AttributeError):
            delattr(value, name)


@pytest.mark.parametrize("value", VALUES[:-1], ids=lambda value: type(value).__name__)
def test_equal_values_are_one_key(value: Any) -> None:
    assert {value: 1}[pickle.loads(pickle.dumps(value))] == 1


def test_values_of_two_kinds_are_never_equal() -> None:
    assert Equals(NAME, "x") != Prefix(NAME, "x")
    assert End("a", "a", None) != Direct("a", "a", None)
    assert len({Equals(NAME, "x"), Prefix(NAME, "x"), Equals(NAME, "x")}) == 2


def test_filters_match_patterns() -> None:
    match Equals(NAME, "x"):
        case Equals(property, value):
            assert (property, value) == (NAME, "x")


@pytest.mark.parametrize(
    "step",
    [
        Send("POST", "https://x", {"authorization": "Bearer top-secret"}, b"client_secret=top-secret"),
        Reply(200, {"set-cookie": "top-secret"}, b'{"access_token":"top-secret"}', 0.1),
    ],
    ids=lambda step: type(step).__name__,
)
def test_what_holds_a_token_does_not_show_it(step: Any) -> None:
    """Nor do tracebacks with the values of variables, which look inside structs."""
    for shown in (repr(step), str(step), pretty_repr(step), pretty_repr([step])):
        assert type(step).__name__ in shown and "top-secret" not in shown
