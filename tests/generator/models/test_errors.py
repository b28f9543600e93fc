"""What people get to read when a document is not what it should be."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygen.errors import PygenUserError, PygenUserErrors
from pygen.models import canonical_json, document, guard, read, read_text, read_value, source

Raw = dict[str, Any]

GOOD = """{
  "space": "acme",
  "externalId": "Wind",
  "version": "v1",
  "views": [
    {
      "space": "acme",
      "externalId": "A",
      "version": "v1",
      "properties": {
        "x": {
          "container": {"space": "acme", "externalId": "A"},
          "containerPropertyIdentifier": "x",
          "type": {"type": "text", "list": false}
        }
      }
    }
  ]
}"""


def error(text: str | bytes, name: str = "model.json") -> PygenUserError:
    with pytest.raises(PygenUserError) as caught:
        read_text(text, name)
    return caught.value


def test_the_good_document_is_good() -> None:
    assert str(read_text(GOOD)[0].ref) == "acme:Wind(v1)"
    assert read_text("\ufeff" + GOOD) == read_text(GOOD.encode("utf-8-sig")) == read_text(GOOD)


@pytest.mark.parametrize(
    ("old", "new", "code", "where", "says"),
    [
        ('"version": "v1",\n  "views"', '"version": 1,\n  "views"', "PG008", "4:3 (version)", "found 1"),
        ('"version": "v1",\n  "views"', '"views"', "PG008", "1:1 (version)", "is missing; a text"),
        ('"views": [', '"views": [3, ', "PG008", "5:13 (views[0])", "An object was expected, found 3"),
        ('"list": false', '"list": "no"', "PG008", "14:36 (views[0]", "true or false, found 'no'"),
        ('{"type": "text", "list": false}', "[]", "PG008", "14:11 (views[0]", "found a list"),
        ('"space": "acme", "externalId": "A"}', '"space": ""}', "PG008", "12:25 (", "an empty text"),
        ('"version": "v1",\n  "views"', '"space": "b",\n  "views"', "PG005", "4:3", "'space' is written"),
        ('"space": "acme",\n  "ext', '"space" "acme",\n  "ext', "PG003", "2:11", "This is not JSON"),
        ('"list": false', '"list": NaN', "PG003", "14:44", "NaN is not a number JSON knows"),
        ('"list": false', '"list": ' + "9" * 5000, "PG003", "14:44", "A number cannot be read"),
        ('"text", "list"', '"text", "name": "\\ud800", "list"', "PG002", "model.json", "lone surrogate"),
        ('"text", "list"', '"text", "maxTextSize": 1e999, "list"', "PG003", "model.json", "out of range"),
    ],
)  # fmt: skip
def test_json_errors_say_where_and_what(old: str, new: str, code: str, where: str, says: str) -> None:
    assert old in GOOD
    found = error(GOOD.replace(old, new))
    assert found.code == code
    assert where in str(found.where)
    assert says in found.message


def test_every_truncation_is_an_error_with_a_place() -> None:
    for end in range(0, len(GOOD) - 1, 7):
        found = error(GOOD[:end])
        assert found.code == "PG003"
        assert str(found.where).startswith("model.json:")
    assert "ends too early" in error(GOOD[:200]).message
    assert "empty" in error("").message


@pytest.mark.parametrize(
    ("data", "where", "says"),
    [
        (GOOD.encode("utf-16"), "model.json", "UTF-16"),
        (GOOD.replace("Wind", "Wünd").encode("latin-1"), "model.json:3:19", "0xfc"),
        (b"{\n\xff", "model.json:2:1", "0xff"),
    ],
)
def test_wrong_encodings(data: bytes, where: str, says: str) -> None:
    found = error(data)
    assert (found.code, found.where) == ("PG002", where)
    assert says in found.message


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 200 + "]" * 200])
def test_too_deep(text: str) -> None:
    assert error(text).code in ("PG006", "PG003")
    assert error("[" * 200 + "]" * 200).code == "PG006"


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST", 100)
    (tmp_path / "model.json").write_text(GOOD)
    with pytest.raises(PygenUserError, match="PG006"):
        read(tmp_path / "model.json")
    assert error(GOOD.encode()).code == "PG006"
    monkeypatch.undo()
    monkeypatch.setattr(guard, "MOST", 10)
    assert error(GOOD).code == "PG006"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("3", "found 3"),
        ('"a text"', "found 'a text'"),
        ("null", "found null"),
        ("{}", "an object with no fields"),
        ('{"a": 1, "b": 2}', "an object with a, b"),
        ('{"error": {"code": 400, "message": "no"}}', "error response"),
        ('{"instanceType": "node", "space": "a", "externalId": "b", "version": 3}', "an instance"),
        ('{"space": "a", "external_id": "b", "version": "v1"}', "not a data model"),
        ('{"items": []}', "the list is empty"),
        ('{"items": [{"space": "a"}]}', "no data model, only spaces"),
        ('{"space": "a", "externalId": "V", "version": "v1", "properties": {}}', "no data model, only views"),
    ],
)
def test_not_a_data_model(text: str, says: str) -> None:
    found = error(text)
    assert found.code == "PG007"
    assert says in found.message


def test_views_only_named() -> None:
    model: Raw = {"space": "a", "externalId": "M", "version": "1"}
    ref = {"type": "view", "space": "a", "externalId": "V", "version": "1"}
    found = error(json.dumps({**model, "views": [ref]}))
    assert found.code == "PG009" and "inlineViews=true" in str(found.hint)
    inline = {**ref, "externalId": "W", "properties": {}}
    del inline["type"]
    found = error(json.dumps({**model, "views": [inline, ref]}))
    assert found.code == "PG009" and "a:V(1)" in found.message and "views[1]" in str(found.where)


def test_a_container_that_is_not_there() -> None:
    raw = json.loads(GOOD)
    del raw["views"][0]["properties"]["x"]["type"]
    found = error(json.dumps(raw, indent=2))
    assert found.code == "PG010"
    assert "container acme:A" in found.message and "views[0].properties.x" in str(found.where)


def test_two_definitions_of_one_thing() -> None:
    raw = json.loads(GOOD)
    found = error(json.dumps([raw, {**raw, "name": "Other"}], indent=1))
    assert found.code == "PG012"
    assert "model.json:2:2" in str(found.hint) and "model.json:" in str(found.where)
    view = raw["views"][0]
    found = error(json.dumps([raw, view, {**view, "name": "Other"}]))
    assert found.code == "PG012" and "view acme:A(v1)" in found.message


def test_two_definitions_of_a_view_in_one_model() -> None:
    raw = json.loads(GOOD)
    raw["views"].append({**raw["views"][0], "name": "Other"})
    found = error(json.dumps(raw))
    assert found.code == "PG012" and "views[1]" in str(found.where) and "views[0]" in str(found.hint)


def test_a_circle_of_views_in_request_form() -> None:
    def view(name: str, parent: str) -> Raw:
        identity = {"space": "a", "externalId": name, "version": "1"}
        return {**identity, "implements": [{"type": "view", **identity, "externalId": parent}]}

    model = {"space": "a", "externalId": "M", "version": "1", "views": [view("A", "B"), view("B", "A")]}
    found = error(json.dumps(model))
    assert found.code == "PG201"
    assert "a:A(1) -> a:B(1) -> a:A(1)" in found.message


def test_all_errors_of_a_folder_at_once(tmp_path: Path) -> None:
    bad = json.loads(GOOD)
    bad["views"][0]["properties"]["x"].pop("type")
    bad["views"][0]["properties"]["y"] = dict(bad["views"][0]["properties"]["x"])
    (tmp_path / "Wind.DataModel.json").write_text(json.dumps(bad))
    containers = [{"space": "a", "externalId": "C"}, {"space": "a", "externalId": "D", "properties": 3}]
    (tmp_path / "containers.json").write_text(json.dumps(containers))
    with pytest.raises(PygenUserErrors) as caught:
        read(tmp_path)
    assert [e.code for e in caught.value.errors] == ["PG008", "PG008"]


def test_files_that_are_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.json", tmp_path):
        with pytest.raises(PygenUserError) as caught:
            read(path)
        assert (caught.value.code, caught.value.where) == ("PG001", str(path))


@pytest.mark.parametrize("value", [{"a": {1, 2}}, {"a": object()}, float("nan")])
def test_values_that_are_no_data(value: Any) -> None:
    with pytest.raises(PygenUserError) as caught:
        read_value(value)
    assert caught.value.code in ("PG003", "PG007")


def test_values_that_contain_themselves_or_are_too_deep() -> None:
    circle: list[Any] = []
    circle.append(circle)
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    for value in (circle, deep):
        with pytest.raises(PygenUserError):
            read_value(value)


def test_a_folder_that_cannot_be_read_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "m.json").write_text(GOOD)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PygenUserError) as caught:
        read(tmp_path / "m.json")
    assert (caught.value.code, caught.value.message) == ("PG001", "Cannot read it: Permission denied.")


@pytest.mark.parametrize("name", ["m.json", "m.yaml"])
def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    """Opening a pipe blocks until somebody writes to it, and a device may never end."""
    pipe, device = tmp_path / "pipe" / name, tmp_path / "device" / name
    for path in (pipe, device):
        path.parent.mkdir()
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    for path in (pipe, device):
        with pytest.raises(PygenUserError) as caught:
            read(path)
        assert (caught.value.code, caught.value.hint) == ("PG001", "A file with a data model was expected.")
        assert "not a file" in caught.value.message


@pytest.mark.parametrize("name", ["a\0b.json", "a\udcffb.json", "x" * 300 + ".json"])
def test_names_no_file_can_have(name: str) -> None:
    with pytest.raises(PygenUserError) as caught:
        read(name)
    assert caught.value.code == "PG001"
    str(caught.value).encode()


def test_directions() -> None:
    raw = json.loads(GOOD)
    source = {"space": "a", "externalId": "A", "version": "v1"}
    edge = {"type": {"space": "a", "externalId": "t"}, "source": source, "direction": "up"}
    raw["views"][0]["properties"]["e"] = edge
    found = error(json.dumps(raw))
    assert "outwards or inwards, found 'up'" in found.message


def test_keys_that_are_the_same_once_read() -> None:
    found = error('[[{"a": 1}, {"b": [1, 2]}], {"a": 1,\n "\\u0061": 2}]')
    assert (found.code, found.where) == ("PG005", "model.json:2:2")


def test_a_graphql_response() -> None:
    assert "GraphQL" in str(error('{"data": {"listA": {}}, "space": "x"}').hint)


def test_values_have_a_path_but_no_line() -> None:
    with pytest.raises(PygenUserError) as caught:
        read_value({**json.loads(GOOD), "version": 1}, "data_model.dump()")
    assert caught.value.where == "data_model.dump() (version)"


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["space", "externalId", "version", "views", "properties", "items", "type"])
        | st.text(max_size=3), inner, max_size=5),
    max_leaves=20,
))  # fmt: skip
def test_any_value_is_a_model_or_a_users_error(value: Any) -> None:
    try:
        read_value(value)
    except PygenUserError as found:
        assert found.code.startswith("PG")


@given(st.integers(0, len(GOOD)), st.integers(0, 12), st.text('{}[],:"\\ x1\n', max_size=3))
def test_any_damage_to_a_document_is_a_users_error_at_worst(at: int, length: int, text: str) -> None:
    try:
        read_text(GOOD[:at] + text + GOOD[at + length :])
    except PygenUserError as found:
        assert str(found.where).startswith("model.json")


def test_a_model_that_could_not_be_read_back_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Inherited properties are written out: what may be read can become what may not."""
    (found,) = read_text(GOOD)
    assert canonical_json(found)
    monkeypatch.setattr(document, "LARGEST", 20)
    with pytest.raises(PygenUserError, match="PG006"):
        canonical_json(found)
