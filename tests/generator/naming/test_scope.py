"""The planner of names."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygen.naming import Scope, Wish, file_scope, to_snake
from pygen.paths import reserved_file


def wish(original: str, name: str | None = None, *, key: str | None = None, fixed: bool = False) -> Wish:
    return Wish(
        (key or original,), to_snake(original) if name is None else name, original, f"view.{original}", fixed
    )


def names(scope: Scope, *wishes: Wish) -> dict[str, str]:
    return {key[0]: name for key, name in scope.plan(wishes).names.items()}


def codes(scope: Scope, *wishes: Wish) -> list[str]:
    return [finding.code for finding in scope.plan(wishes).findings]


PROPERTIES = Scope("attribute", {"class", "self", "space"})


def test_nothing_to_decide_gives_everybody_the_wish_and_no_finding() -> None:
    plan = PROPERTIES.plan([wish("windSpeed"), wish("name")])
    assert dict(plan.names) == {("windSpeed",): "wind_speed", ("name",): "name"}
    assert plan.findings == ()


def test_a_reserved_word_gets_an_underscore_and_a_finding() -> None:
    plan = PROPERTIES.plan([wish("class")])
    assert dict(plan.names) == {("class",): "class_"}
    (finding,) = plan.findings
    assert (finding.code, finding.severity, finding.location) == ("PG301", "warning", "view.class")
    assert "'class' is reserved; the attribute is called 'class_'" in finding.message


def test_who_is_called_exactly_so_keeps_the_name() -> None:
    assert names(PROPERTIES, wish("myProp"), wish("my_prop")) == {"my_prop": "my_prop", "myProp": "my_prop_2"}


def test_the_finding_of_a_collision_names_the_other() -> None:
    (finding,) = PROPERTIES.plan([wish("myProp"), wish("my_prop")]).findings
    assert (finding.code, finding.location) == ("PG302", "view.myProp")
    assert "is the name of view.my_prop" in finding.message


def test_v1s_silent_losses() -> None:
    """`class` + `class_` and `a_`/`a__b`/`a_b` each lost a property in v1."""
    assert len(set(names(PROPERTIES, wish("class"), wish("class_")).values())) == 2
    assert len(set(names(PROPERTIES, wish("a_"), wish("a__b"), wish("a_b"), wish("a")).values())) == 4


def test_a_number_never_takes_a_name_somebody_else_wants() -> None:
    given_names = names(PROPERTIES, wish("myProp"), wish("my_prop"), wish("my_prop_2"))
    assert given_names == {"my_prop": "my_prop", "my_prop_2": "my_prop_2", "myProp": "my_prop_3"}


def test_a_family_of_names_is_taken_together() -> None:
    classes = Scope("class", {"Client"}, forms=lambda n: (n, f"{n}Write", f"{n}List"), joiner="")
    assert names(classes, wish("A", "A"), wish("AWrite", "AWrite"), wish("B", "B")) == {
        "A": "A",
        "B": "B",
        "AWrite": "AWrite2",
    }


def test_a_member_of_a_family_can_be_the_reserved_one() -> None:
    classes = Scope("class", {"NodeList"}, forms=lambda n: (n, f"{n}List"), joiner="")
    assert names(classes, wish("Node", "Node")) == {"Node": "Node_"}
    assert codes(classes, wish("Node", "Node")) == ["PG301"]


def test_a_number_is_told_apart_from_digits_of_the_name() -> None:
    classes = Scope("class", joiner="")
    assert names(classes, wish("Pump1", "Pump1"), wish("PUMP1", "Pump1"))["PUMP1"] == "Pump1_2"


def test_nothing_to_make_a_name_from() -> None:
    assert names(PROPERTIES, wish("🔥"), wish("💧")) == {"💧": "unnamed", "🔥": "unnamed_2"}
    assert codes(PROPERTIES, wish("🔥"), wish("💧")) == ["PG304", "PG304"]


def test_the_users_choice_comes_first() -> None:
    assert names(PROPERTIES, wish("name"), wish("title", "name", fixed=True)) == {
        "title": "name",
        "name": "name_2",
    }


@pytest.mark.parametrize(
    "wishes",
    [
        [wish("a", "class", fixed=True)],
        [wish("a", "x", fixed=True), wish("b", "x", fixed=True)],
    ],
)
def test_a_choice_that_cannot_be_granted_is_an_error(wishes: list[Wish]) -> None:
    (finding,) = PROPERTIES.plan(wishes).findings
    assert (finding.code, finding.severity) == ("PG303", "error")


def test_two_wishes_with_one_key_are_a_bug() -> None:
    with pytest.raises(ValueError, match="one key"):
        PROPERTIES.plan([wish("a"), wish("a", "b")])


def test_names_that_a_parser_reads_as_the_same_are_the_same() -> None:
    assert len(set(names(PROPERTIES, wish("field"), wish("\ufb01eld", "\ufb01eld")).values())) == 2
    assert codes(PROPERTIES, wish("field"), wish("\ufb01eld", "\ufb01eld")) == ["PG302"]


def test_files_differ_in_more_than_case_and_are_no_devices() -> None:
    scope = file_scope("file", {"_client"})
    planned = names(
        scope, wish("Asset", "Asset"), wish("asset", "asset"), wish("con", "con"), wish("aux", "AUX")
    )
    assert len({name.casefold() for name in planned.values()}) == 4
    assert not any(reserved_file(name) for name in planned.values())


def test_files_have_a_length_that_every_file_system_takes() -> None:
    long, longer = "a" * 255, "a" * 254 + "b"
    planned = names(file_scope("file"), wish(long, long), wish(longer, longer), wish("b", long, key="other"))
    assert all(len(name.encode()) <= 100 for name in planned.values())
    assert len(set(planned.values())) == 3


@pytest.mark.parametrize("stem", ["con", "PRN", "Com1", "lpt9", "nul.tar", "aux ", "COM²"])
def test_windows_devices(stem: str) -> None:
    assert reserved_file(stem)


originals = st.sampled_from(
    [
        "class",
        "class_",
        "Class",
        "my_prop",
        "myProp",
        "MyProp",
        "my-prop",
        "my_prop_2",
        "self",
        "a",
        "A",
        "🔥",
        "",
        "con",
    ]
) | st.from_regex(r"[a-zA-Z][a-zA-Z0-9_]{0,4}", fullmatch=True)


@given(
    st.lists(originals, unique=True, max_size=12),
    st.booleans(),
    st.integers(0, 2**16),
)
def test_any_wishes_get_unique_free_names_whatever_the_order(
    wanted: list[str], ignore_case: bool, seed: int
) -> None:
    scope = Scope(
        "name",
        {"class", "self", "my_prop_list"},
        forms=lambda n: (n, f"{n}_list"),
        ignore_case=ignore_case,
    )
    wishes = [wish(original) for original in wanted]
    plan = scope.plan(wishes)
    random.Random(seed).shuffle(wishes)
    assert scope.plan(wishes) == plan

    assert set(plan.names) == {(original,) for original in wanted}
    family = [form for name in plan.names.values() for form in scope.forms(name)]
    if ignore_case:
        family = [name.casefold() for name in family]
    assert len(set(family)) == len(family)
    assert not set(family) & set(scope.reserved)
    changed = {original for original in wanted if plan.names[original,] != to_snake(original)}
    assert {finding.location for finding in plan.findings} == {f"view.{original}" for original in changed}
