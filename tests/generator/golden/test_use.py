"""The golden SDKs are used: all that was written is read back, found by filters, reached by connections."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from pygen_runtime.filters.keywords import keyword_names
from pygen_runtime.instances.spec import Direct, EdgeTo, Property, Reverse

from .models import GOLDEN, Golden
from .samples import package_classes, same, sample, sample_of, written


@pytest.fixture(scope="module", params=GOLDEN, ids=lambda golden: golden.package)
def opened(request: pytest.FixtureRequest) -> Iterator[tuple[Any, Any]]:
    """A package and a client of it, with an instance of every view that can be written."""
    golden: Golden = request.param
    package = import_module(golden.package)
    with getattr(package, golden.client).local() as client:
        ends = {"start_node": "here", "end_node": "there", "edge_type": "kind"}
        for attribute, _, write in package_classes(package, client):
            if write is not None:
                more = ends if write._view.used_for == "edge" else {}
                client.upsert(sample_of(write, f"{attribute}-1", **more))
        yield package, client


def test_everything_that_was_written_is_read_back(opened: tuple[Any, Any]) -> None:
    package, client = opened
    for attribute, read, write in package_classes(package, client):
        if write is None:
            continue
        found = getattr(client, attribute).retrieve(f"{attribute}-1")
        assert type(found) is read, attribute
        for member in written(write._view):
            assert same(member, getattr(found, member.name), sample(member)), f"{attribute}.{member.name}"
        back = found.as_write()
        assert client.upsert(back), attribute


def test_every_filter_finds_what_was_written(opened: tuple[Any, Any]) -> None:
    package, client = opened
    tried = 0
    for attribute, read, write in package_classes(package, client):
        if write is None:
            continue
        found = getattr(client, attribute).retrieve(f"{attribute}-1")
        for keyword, (name, operator) in keyword_names(read._view).items():
            value = filter_value(read._view, found, name, operator)
            ids = [one.external_id for one in getattr(client, attribute).list(**{keyword: value})]
            assert f"{attribute}-1" in ids, f"{attribute}.list({keyword}={value!r})"
            tried += 1
    assert tried > 0


def filter_value(view: Any, found: Any, name: str, operator: str) -> Any:
    if name in {"created_time", "last_updated_time"}:
        return getattr(found.data_record, name)
    value = getattr(found, name)
    if operator == "prefix":
        return value[:3]
    return value[0] if operator == "contains" else value


def test_a_filter_that_does_not_match_finds_nothing(opened: tuple[Any, Any]) -> None:
    package, client = opened
    for attribute, read, write in package_classes(package, client):
        if write is None:
            continue
        api = getattr(client, attribute)
        assert list(api.list(external_id="absent")) == []
        for member in read._view.members:
            if isinstance(member, Property) and member.type == "text" and not member.list:
                keyword = next(
                    key
                    for key, value in keyword_names(read._view).items()
                    if value == (member.name, "prefix")
                )
                assert list(api.list(**{keyword: "no such text"})) == [], f"{attribute}.{keyword}"


def test_every_connection_is_followed(opened: tuple[Any, Any]) -> None:
    package, client = opened
    for attribute, read, _ in package_classes(package, client):
        asked = getattr(client, attribute).query()
        for member in read._view.members:
            if isinstance(member, Direct | EdgeTo | Reverse) and member.target is not None:
                getattr(asked, f"with_{member.name}")().list(limit=2)
        if read._view.used_for == "edge":
            found = asked.where(start_node="here").with_start_node().with_end_node().list(limit=2)
            assert all(one.end_node.included for one in found), attribute


async def test_the_other_face_reads_the_same(opened: tuple[Any, Any]) -> None:
    package, client = opened
    asynchronous = getattr(package, f"Async{type(client).__name__}")(client.config)
    async with asynchronous:
        for attribute, read, write in package_classes(package, client):
            if write is None:
                continue
            found = await getattr(asynchronous, attribute).list(external_id=f"{attribute}-1")
            assert list(found) == list(getattr(client, attribute).list(external_id=f"{attribute}-1"))
            assert [type(one) for one in found] == [read]
