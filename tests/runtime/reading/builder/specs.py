"""Random queries as plain data, put on a builder, and compared with the oracle."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from runtime.reading.builder.oracle import COMPARISONS, ENDS, Oracle
from runtime.reading.builder.worlds import WORDS, Key, World

TIMES = [f"2024-01-{day:02}T00:00:00.000+00:00" for day in (1, 5, 10, 15, 20)]


def random_spec(rng: random.Random, world: World, view: str, depth: int) -> dict[str, Any]:
    spec: dict[str, Any] = {"view": view, "where": None, "branches": []}
    if rng.random() < 0.5:
        spec["where"] = random_condition(rng, world, view, rng.randint(0, 2))
    if rng.random() < 0.3:
        spec["sort"] = [
            (name, rng.random() < 0.5, rng.random() < 0.3)
            for name in rng.sample(["name", "size", "weight", "at"], rng.randint(1, 2))
        ]
    if rng.random() < 0.3:
        spec["limit"] = rng.choice([0, 1, 2, 3, 5, 50])
    if rng.random() < 0.2:
        spec["select"] = rng.sample(["name", "size", "good", "tags"], rng.randint(1, 3))
    if rng.random() < 0.15 and "select" not in spec:
        spec["units"] = {"weight": "mass:gm"}
        spec["where"] = None
    if depth > 0:
        members = [
            name for name, one in world.views[view]["properties"].items() if target_of(one) is not None
        ]
        for name in rng.sample(members, min(len(members), rng.randint(0, 3))):
            spec["branches"].append(_branch(rng, world, view, name, depth - 1))
    return spec


def random_edge_spec(rng: random.Random, world: World, depth: int) -> dict[str, Any]:
    """Edges with properties, and what is at their ends."""
    leaves = [("gt", "strength", rng.randint(0, 3)), ("le", "strength", rng.randint(1, 5))]
    spec: dict[str, Any] = {"view": "Rel", "where": None, "branches": []}
    if rng.random() < 0.6:
        spec["where"] = rng.choice([*leaves, ("and", leaves), ("or", leaves), ("not", leaves[0])])
    if rng.random() < 0.3:
        spec["sort"] = [("strength", rng.random() < 0.5, rng.random() < 0.3)]
    if rng.random() < 0.3:
        spec["limit"] = rng.choice([0, 1, 2, 3, 5, 50])
    for name in rng.sample(sorted(ENDS), rng.randint(0, 2)):
        view = rng.choice([one for one in world.views if one != "Rel"])
        spec["branches"].append({**random_spec(rng, world, view, depth), "member": name})
    return spec


def _branch(rng: random.Random, world: World, view: str, name: str, depth: int) -> dict[str, Any]:
    definition = world.views[view]["properties"][name]
    target = target_of(definition)
    assert target is not None
    branch = random_spec(rng, world, target, depth)
    branch["member"] = name
    if "edge" in definition.get("connectionType", ""):
        if "edgeSource" in definition and rng.random() < 0.4:
            branch["edge_where"] = ("gt", "strength", rng.randint(0, 4))
        if target == view and definition["connectionType"].startswith("multi") and rng.random() < 0.4:
            branch["max_distance"] = rng.choice([2, 3, None])
            if rng.random() < 0.4 and "units" not in branch:  # conditions are about what is stored
                branch["until"] = random_condition(rng, world, target, 0)
    return branch


def target_of(definition: dict[str, Any]) -> str | None:
    source = definition.get("source") or definition.get("type", {}).get("source")
    return source["externalId"] if isinstance(source, dict) and "version" in source else None


def random_condition(rng: random.Random, world: World, view: str, depth: int, away: int = 0) -> Any:
    """Leaves, and any nesting of them, up to so many levels, and up to three relations away."""
    if depth > 0 and rng.random() < 0.6:
        kind = rng.choice(["and", "or", "not"])
        if kind == "not":
            return ("not", random_condition(rng, world, view, depth - 1))
        parts = range(rng.randint(1, 3))
        return (kind, [random_condition(rng, world, view, depth - 1) for _ in parts])
    relations = [
        (name, target_of(one))
        for name, one in world.views[view]["properties"].items()
        if one.get("type", {}).get("type") == "direct" and not one["type"].get("list") and target_of(one)
    ]
    if relations and away < 3 and rng.random() < 0.3:
        name, target = rng.choice(relations)
        assert target is not None
        if rng.random() < 0.3:
            return ("is", name, f"{target.lower()}{rng.randint(0, 3)}")
        return ("related", name, target, random_condition(rng, world, target, 0, away + 1))
    return rng.choice(
        [
            ("eq", "name", rng.choice(WORDS)),
            ("in", "name", rng.sample(WORDS, rng.randint(0, 3))),
            ("ne", "name", rng.choice(WORDS)),
            ("prefix", "name", rng.choice(["al", "b", "be", ""])),
            ("gt", "size", rng.randint(-3, 5)),
            ("le", "size", rng.randint(-3, 5)),
            ("eq", "size", 0),
            ("gt", "weight", 0.5),
            ("eq", "good", rng.random() < 0.5),
            ("gt", "at", rng.choice(TIMES)),
            ("le", "at", rng.choice(TIMES)),
            ("any", "tags", rng.sample(WORDS, 2)),
            ("all", "tags", rng.sample(WORDS, 1)),
            ("exists", rng.choice(["name", "size", "tags"]), None),
            ("missing", "weight", None),
            ("in", "external_id", [f"{view.lower()}{n}" for n in range(rng.randint(1, 4))]),
        ]
    )


def made_condition(condition: Any) -> Any:
    """The condition as a function of fields, as users write it."""
    return lambda fields: _made(condition, fields)


def _made(condition: Any, fields: Any) -> Any:
    kind = condition[0]
    if kind == "not":
        return ~_made(condition[1], fields)
    if kind in ("and", "or"):
        made = [_made(one, fields) for one in condition[1]]
        combined = made[0]
        for one in made[1:]:
            combined = combined & one if kind == "and" else combined | one
        return combined
    if kind in ("related", "through"):
        return _made(condition[3], getattr(fields, condition[1]))
    if kind == "whose":
        return _made_connected(condition, fields)
    test, name, value = condition
    field = getattr(fields, name)
    return {
        "eq": lambda: field == value,
        "ne": lambda: field != value,
        "is": lambda: field == value,
        "in": lambda: field.in_(value),
        "gt": lambda: field > value,
        "le": lambda: field <= value,
        "prefix": lambda: field.startswith(value),
        "any": lambda: field.contains_any(value),
        "all": lambda: field.contains_all(value),
        "exists": lambda: field.exists(),
        "missing": lambda: field == None,  # noqa: E711
    }[test]()


def _made_connected(condition: Any, fields: Any) -> Any:
    _, name, _, test, inner, edge, (sign, number) = condition
    field = getattr(fields, name)
    options = {} if edge is None else {"edge": made_condition(edge)}
    given = () if inner is None else (made_condition(inner),)
    if test != "count":
        return getattr(field, test)(*given, **options)
    return COMPARISONS[sign](field.count(*given, **options), number)


def applied(query: Any, spec: dict[str, Any], start: Callable[[str], Any] | None = None) -> Any:
    """The spec put on a builder, typed or not; `start` gives an empty one over another view."""
    from pygen_runtime.filters import asc, desc

    if spec["where"] is not None:
        query = query.where(made_condition(spec["where"]))
    if "sort" in spec:
        query = query.sort_by(
            *[(asc if up else desc)(name, nulls_first=first) for name, up, first in spec["sort"]]
        )
    if "limit" in spec:
        query = query.limit(spec["limit"])
    if "select" in spec:
        query = query.select(*spec["select"])
    if "units" in spec:
        query = query.target_units(spec["units"])
    for branch in spec["branches"]:
        options: dict[str, Any] = {}
        if "max_distance" in branch:
            options["max_distance"] = branch["max_distance"]
        if "required" in branch:
            options["required"] = True
        if "until" in branch:
            options["until"] = made_condition(branch["until"])
        if "edge_where" in branch:
            options["edge_where"] = made_condition(branch["edge_where"])
        step = getattr(query, f"with_{branch['member']}")
        if branch["member"] in ENDS:
            assert start is not None
            query = step(applied(start(branch["view"]), branch))
            continue
        query = step(lambda selection, branch=branch: applied(selection, branch), **options)
    return query


class Checker:
    """Compares rows, as the result has them, with what the oracle finds."""

    def __init__(self, oracle: Oracle, reader: Any) -> None:
        self.oracle = oracle
        self.read = reader

    def check(self, rows: list[Any], spec: dict[str, Any]) -> None:
        allowed = self.oracle.matching(spec)
        self._check_rows([(row, None) for row in rows], [(key, None) for key in allowed], spec, "root")

    def _check_rows(
        self, rows: list[tuple[Any, Any]], expected: list[tuple[Key, Any]], spec: dict[str, Any], where: str
    ) -> None:
        limit = spec.get("limit")
        keys = [(self.read.key(row), None if edge is None else self.read.key(edge)) for row, edge in rows]
        wanted = [
            (key, None if edge is None else (edge["space"], edge["externalId"])) for key, edge in expected
        ]
        count = len(wanted) if limit is None else min(limit, len(wanted))
        assert len(keys) == count, f"{where}: {len(keys)} rows instead of {count}"
        assert len(set(keys)) == len(keys), f"{where}: a row came twice"
        if spec.get("max_distance", 1) == 1:
            assert set(keys) <= set(wanted), f"{where}: {set(keys) - set(wanted)} should not be there"
        else:  # several edges may lead to the same node equally soon
            assert {key for key, _ in keys} <= {key for key, _ in wanted}, where
        values = self.oracle.nodes(spec["view"], spec.get("units"))
        if "sort" in spec:
            found = [sort_key(values[key], spec["sort"]) for key, _ in keys]
            best = sorted(sort_key(values[key], spec["sort"]) for key, _ in wanted)[:count]
            assert found == best, f"{where}: not in order"
        for row, _ in rows:
            self._check_row(row, values[self.read.key(row)], spec, where)

    def _check_row(self, row: Any, values: dict[str, Any], spec: dict[str, Any], where: str) -> None:
        key = self.read.key(row)
        usual = ("strength",) if spec["view"] == "Rel" else ("name", "size", "weight", "good", "tags")
        for name in spec.get("select") or usual:
            assert self.read.value(row, name) == values.get(name), f"{where} {key}: {name}"
        for branch in spec["branches"]:
            expected = self.oracle.reached(branch, spec["view"], key)
            found = self.read.branch(row, branch["member"])
            definition = self.oracle.world.views[spec["view"]]["properties"].get(branch["member"], {})
            if definition.get("connectionType", "").startswith("single") or branch["member"] in ENDS:
                branch = {**branch, "limit": min(1, branch.get("limit", 1))}
            elif "connectionType" in definition:
                limit = branch.get("limit")
                cut = limit if limit is not None and len(expected) > limit else None
                told = self.read.cut(row, branch["member"])
                assert told == cut, f"{where} {key}: {branch['member']} says it was cut at {told}"
            self._check_rows(found, expected, branch, f"{where}.{branch['member']}")


def sort_key(values: dict[str, Any], sort: list[tuple[str, bool, bool]]) -> list[tuple[int, Any]]:
    """Orders as asked for, with missing values first or last."""
    made: list[tuple[int, Any]] = []
    for name, up, nulls_first in sort:
        value = values.get(name)
        if value is None:
            made.append((0 if nulls_first else 2, 0))
        elif isinstance(value, str):
            # code points, negated for descending order; the end marker sorts before every character
            points = [ord(one) + 1 for one in value] + [0]
            made.append((1, points if up else [-one for one in points]))
        else:
            made.append((1, value if up else -value))
    return made
