"""YAML without its traps."""

from __future__ import annotations

import sys

import pytest

from pygen.errors import PygenUserError
from pygen.models import read_text, yamltext

GOOD = """\
space: acme
externalId: Wind
version: 1.0
views:
  - space: acme
    externalId: "A"
    version: 1_0
    properties:
      on:
        container: &c {space: acme, externalId: A}
        containerPropertyIdentifier: 2024-01-01
        type: {type: int32}
        defaultValue: 12
        nullable: false
      y:
        container: *c
        containerPropertyIdentifier: yes
        type: {type: enum, values: {no: , off: {name: 3}}}
        name: null
"""


def error(text: str) -> PygenUserError:
    with pytest.raises(PygenUserError) as caught:
        read_text(text, "model.yaml")
    return caught.value


def test_identifiers_are_texts_however_they_look() -> None:
    (document,) = read_text(GOOD, "model.yaml")
    assert document.ref.version == "1.0"
    (view,) = document.content["views"]
    assert view["version"] == "1_0"
    assert list(view["properties"]) == ["on", "y"]
    on, y = view["properties"].values()
    assert (on["containerPropertyIdentifier"], on["defaultValue"], on["nullable"]) == (
        "2024-01-01",
        12,
        False,
    )
    assert (y["containerPropertyIdentifier"], "name" in y) == ("yes", False)
    assert y["type"]["values"] == {"no": {}, "off": {"name": "3"}}


def test_merge_keys() -> None:
    text = "base: &b {space: acme, version: v1}\n"
    merged = text + "items:\n- <<: *b\n  externalId: Wind\n  views: []\n  version: v2\n"
    (document,) = read_text(merged, "m.yaml")
    assert str(document.ref) == "acme:Wind(v2)"


@pytest.mark.parametrize(
    ("text", "code", "where", "says"),
    [
        (GOOD.replace("version: 1.0", "version: [1"), "PG004", "model.yaml:4:", "not YAML"),
        (GOOD.replace("version: 1.0", "space: x"), "PG005", "model.yaml:3:1", "'space' is written twice"),
        (GOOD.replace("acme\n", "{{ my_space }}\n", 1), "PG004", "model.yaml:1:", "plain text"),
        (GOOD.replace("12", "!!python/name:os.system"), "PG004", "model.yaml:13:", "not allowed"),
        (GOOD.replace("12", "!!python/object/apply:os.system [x]"), "PG004", "model.yaml:13:", "not allowed"),
        (GOOD.replace("int32", "[a]"), "PG008", "model.yaml:12:16", "found a list"),
        (GOOD.replace("12", "!!binary aGk="), "PG004", "model.yaml:13:", "tag"),
        (GOOD.replace("12", "!!set {a}"), "PG004", "model.yaml:13:", "tag"),
        (GOOD.replace("12", "9" * 5000), "PG004", "model.yaml", "number cannot be read"),
        (GOOD.replace("{space: acme, externalId: A}", "{space: acme}"), "PG008", "model.yaml:10", "missing"),
        (GOOD.replace("int32}", "text, maxTextSize: -1}"), "PG008", "model.yaml:12:28", "a positive number"),
        ("- a\n- b\n", "PG007", "model.yaml:1:3 ([0])", "found 'a'"),
        ("", "PG007", "model.yaml", "empty"),
        ("---\n---\n", "PG007", "model.yaml", "empty"),
        ("a: \x00", "PG004", "model.yaml", "not YAML"),
        ("? {a: b}\n: c", "PG004", "model.yaml:1:3", "plain text"),
        ("[" * 100_000 + "]" * 100_000, "PG006", "model.yaml:1:1", "too deep"),
        ("- " * 100_000, "PG006", "model.yaml:1:201", "too deep"),
    ],
)  # fmt: skip
def test_errors(text: str, code: str, where: str, says: str) -> None:
    found = error(text)
    assert found.code == code
    assert str(found.where).startswith(where)
    assert says in f"{found.message} {found.hint}"


def test_templates_get_a_hint_to_build_first() -> None:
    assert "Build" in str(error("space: {{ my_space }}\nexternalId: x\n").hint)


def test_bombs_of_anchors() -> None:
    bomb = 'a0: &a0 ["x","x","x","x","x","x","x","x","x","x"]\n'
    bomb += "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10))
    assert error(bomb).code == "PG006"
    assert error("a: &a [*a]").code == "PG004"


def test_bombs_of_merge_keys() -> None:
    """597 bytes of the older reader's time were more than a minute: entries are counted and kept once."""
    lines = ["a0: &a0 {space: acme, externalId: Wind, version: v1, views: []}"]
    for level in range(1, 40):
        lines += [f"a{level}: &a{level}", f"  <<: [{', '.join([f'*a{level - 1}'] * 10)}]"]
    wide = "\n".join([*lines, "items: [{<<: *a39}]"])
    (document,) = read_text(wide, "m.yaml")
    assert str(document.ref) == "acme:Wind(v1)"

    many = ", ".join(f"k{number}: 1" for number in range(20_000))
    assert error(f"a: &a {{{many}}}\n" + "".join(f"b{n}: {{<<: *a}}\n" for n in range(200))).code == "PG006"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: {<<: {b: 1, b: 2}}", "PG005"),
        ("a: {b: 1, b: 2, <<: {c: 1}}", "PG005"),
        ("a: {? [1] : 2, <<: {c: 1}}", "PG004"),
        ("a: {<<: {? {x: 1} : 2}}", "PG004"),
        ("a: {<<: 3}", "PG004"),
        ("a: {<<: [{b: 1}, 3]}", "PG004"),
        ("a: &a {b: {<<: *a}}", "PG004"),
    ],
)
def test_what_cannot_be_merged(text: str, code: str) -> None:
    assert error(text).code == code


def test_own_and_earlier_entries_prevail_over_merged_and_later_ones() -> None:
    text = """\
a: &a {space: acme, externalId: A, version: v1}
b: &b {space: other, externalId: B, views: []}
items: [{<<: [*a, *b], version: v2}]
"""
    (document,) = read_text(text, "m.yaml")
    assert str(document.ref) == "acme:A(v2)"


@pytest.mark.parametrize("uses", [1_000, 100_000])
def test_aliases_of_long_texts_are_counted_by_their_length(uses: int) -> None:
    """A megabyte of text took 1.9 GB, or all the memory there was."""
    found = error(f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * uses)}]")
    assert (found.code, "64 MB" in found.message) == ("PG006", True)
    assert error(f"a: &a {{{'k' * 100_000}: 1}}\nb: [{', '.join(['*a'] * uses)}]").code in ("PG006", "PG004")


def test_without_pyyaml_there_is_one_line_naming_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    yamltext._yaml.cache_clear()
    found = error(GOOD)
    yamltext._yaml.cache_clear()
    assert found.code == "PG011"
    assert "hatch-pygen[yaml]" in str(found.hint)
