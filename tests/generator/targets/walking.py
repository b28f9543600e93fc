"""Everything a person does with an SDK, done to every class of one, and compared with what was written."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from generator.golden.samples import package_classes, same, sample, sample_of, written
from generator.golden.test_use import filter_value

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters.keywords import keyword_names
from pygen_runtime.instances.spec import Direct, EdgeTo, Property, Reverse

_ENDS = {"start_node": "a", "end_node": "b", "edge_type": "c"}


def walk(package: Any, client_name: str) -> None:
    """Write, read, filter, follow, turn into other things; then the same with made-up data."""
    for name in package.__all__:
        assert getattr(package, name).__name__ == name
    with getattr(package, client_name).local() as client:
        for attribute, read, write in package_classes(package, client):
            if write is not None and not write._view.has_filter:
                api = getattr(client, attribute)
                found = _written_and_read(client, api, attribute, read, write)
                _found_by_filters(api, found)
                _turned_into_others(api, found)
            _explained(client, attribute)
    with getattr(package, client_name).local() as client:
        assert client.mock(seed=1, count=4)
        for attribute, read, _ in package_classes(package, client):
            _followed(client, attribute, read)


def _written_and_read(client: Any, api: Any, attribute: str, read: Any, write: Any) -> Any:
    id = f"{attribute}-1"
    client.upsert(sample_of(write, id, **(_ENDS if write._view.used_for == "edge" else {})))
    found = api.retrieve(id)
    assert type(found) is read
    for member in written(write._view):
        assert same(member, getattr(found, member.name), sample(member)), f"{attribute}.{member.name}"
    back = found.as_write()
    assert client.upsert(back).unchanged or write._view.used_for == "edge"
    for kept in (found, back):
        assert pickle.loads(pickle.dumps(kept)) == kept
        assert json.dumps(kept.dump())
        assert type(kept).model_json_schema()["properties"]
    return found


def _found_by_filters(api: Any, found: Any) -> None:
    id = found.external_id
    for keyword, (name, operator) in keyword_names(found._view).items():
        value = filter_value(found._view, found, name, operator)
        ids = api.list(**{keyword: value}).external_ids
        assert id in ids, f"list({keyword}={value!r})"
        assert api.count(**{keyword: value}) == len(ids)
    for member in found._view.members:
        if not isinstance(member, Property) or member.read_only:
            continue
        name, value = member.name, getattr(found, member.name)
        assert id in api.list(where=lambda row, name=name: getattr(row, name).exists()).external_ids, name
        if not member.list and member.type != "json":
            meant = api.query().where(lambda row, name=name, value=value: getattr(row, name) == value)
            assert id in meant.list().external_ids, name


def _turned_into_others(api: Any, found: Any) -> None:
    rows = api.list()
    columns = {member.name for member in written(found._view)}
    assert len(rows) == len(rows.to_pandas()) == len(api.frame()) == rows.to_arrow().num_rows
    assert columns <= set(api.frame().columns)
    assert pickle.loads(pickle.dumps(rows)) == rows == type(rows)(api.iterate())
    assert json.dumps(rows.dump()) and rows.as_write() and rows.as_ids() and rows._repr_html_()
    assert found.external_id in found._repr_html_() and len(found.to_pandas()) >= len(columns)
    assert [one.external_id for one in api.retrieve([found.external_id], as_child=True)]


def _explained(client: Any, attribute: str) -> None:
    api = getattr(client, attribute)
    assert str(api.explain().list()) and str(api.query().with_ids().explain())
    assert str(api.query().with_all().explain())
    assert api._repr_html_() and client._repr_html_()


def _followed(client: Any, attribute: str, read: Any) -> None:
    """Each connection alone and all together bring the same rows, and references what they name."""
    api = getattr(client, attribute)
    plain, everything, together = api.list(), api.query(), api.query()
    for member in read._view.members:
        if isinstance(member, Direct | EdgeTo | Reverse) and member.target is not None:
            if _without_a_way_back(member):
                with pytest.raises(ValidationFailed, match="the relation behind it is in container"):
                    getattr(api.query(), f"with_{member.name}")().list()
                continue
            alone = getattr(api.query(), f"with_{member.name}")().list()
            assert alone.as_ids() == plain.as_ids()
            for row, bare in zip(alone, plain, strict=True):
                assert _same_ends(member, getattr(row, member.name), bare), f"{attribute}.{member.name}"
            everything = getattr(everything, f"with_{member.name}")()
    assert everything.list().as_ids() == together.list().as_ids() == plain.as_ids()
    assert str(everything.explain()) and everything.count() == len(plain)


def _without_a_way_back(member: Any) -> bool:
    """What PG233 is found for."""
    return isinstance(member, Reverse) and "/" not in member.through[1] and member.through_name is None


def _same_ends(member: Any, followed: Any, bare: Any) -> bool:
    if isinstance(member, Direct):
        return bool(getattr(bare, member.name) == followed)
    return followed is None or bool(repr(followed))
