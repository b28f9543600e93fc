"""Bringing the rows of a branch to the rows they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from ...gc_pause import gc_pause
from ...instances.codec import understood
from ...instances.spec import Direct, EdgeTo, View
from ..plan import Key, Step
from ..requests import near_end
from ..rows.protocol import AnyRows
from ..rows.typed import ends_of, sorting_key
from .responses import Found

Lead = tuple[Key, Key, Any, Any]
"""What leads from one instance to another: the keys of the two, the edge if any, the second instance."""


class Cut(msgspec.Struct, frozen=True):
    """A limit left out part of what one instance is connected with."""

    path: str
    space: str
    external_id: str
    limit: int

    def __str__(self) -> str:
        return f"{self.path} of {self.space}:{self.external_id} has more than its limit of {self.limit}"


class Joiner:
    """Puts what branches found into the rows they started from."""

    def __init__(self, rows: Callable[[View], AnyRows], cuts: list[Cut]) -> None:
        self._rows = rows
        self._cuts = cuts
        self._pointed: dict[str, dict[Key, tuple[Key, ...]]] = {}

    def link(self, step: Step, view: View, parents: list[Any], found: Found) -> None:
        own = self._rows(view)
        assert step.member is not None
        # thousands of small objects that all stay: the collector would walk them again and again
        with understood(), gc_pause:
            if step.sort or step.limit is not None or step.edge_view is not None:
                self._link_chosen(step, own, parents, found)
            elif isinstance(step.member, Direct):
                target = self._rows(step.view)
                own.refer_all(parents, step.member.name, {target.key(row): row for row in found.rows})
            else:
                nodes: dict[Key, dict[Key, Any]] = {}
                for near, far, _, node in self._leads(step, found):
                    nodes.setdefault(near, {})[far] = node
                own.include_all(parents, step.member, nodes)

    def _link_chosen(self, step: Step, own: AnyRows, parents: list[Any], found: Found) -> None:
        """Where order, a limit for each or edges with properties matter, parents are taken one by one."""
        if isinstance(step.member, Direct):
            self._link_targets(step, own, parents, found)
            return
        pairs: dict[Key, list[tuple[Any, Any]]] = {}
        for near, _, edge, node in self._leads(step, found):
            pairs.setdefault(near, []).append((edge, node))
        for parent in parents:
            self._include(step, own, parent, pairs.get(own.key(parent), []))

    def link_reached(
        self, step: Step, view: View, parents: list[Any], reached: dict[Key, list[tuple[Any, Any]]]
    ) -> None:
        """What a recursion reached: pairs of an edge and a node for each parent, nearest first."""
        own = self._rows(view)
        for parent in parents:
            self._include(step, own, parent, reached.get(own.key(parent), []))

    def remember(self, step: Step, content: bytes, name: str) -> None:
        """Note what rows point at through a property that is not among theirs."""
        assert step.joined is not None
        space, source, identifier = step.joined.ref
        notes = self._pointed.setdefault(step.name, {})
        with understood():
            for item in msgspec.json.decode(content)["items"].get(name, ()):
                value = item.get("properties", {}).get(space, {}).get(source, {}).get(identifier)
                values = value if isinstance(value, list) else [] if value is None else [value]
                key = (item["space"], item["externalId"])
                notes[key] = tuple((ref["space"], ref["externalId"]) for ref in values)

    def _link_targets(self, step: Step, own: AnyRows, parents: list[Any], found: Found) -> None:
        target = self._rows(step.view)
        assert step.member is not None
        nodes = {target.key(row): row for row in found.rows}
        for parent in parents:
            keys = own.relation(parent, step.member.name)
            self._include(
                step, own, parent, [(None, nodes[key]) for key in dict.fromkeys(keys) if key in nodes]
            )

    def _leads(self, step: Step, found: Found) -> Iterator[Lead]:
        by_edges = isinstance(step.member, EdgeTo)
        return self._edges_lead(step, found) if by_edges else self._relations_lead(step, found)

    def _relations_lead(self, step: Step, found: Found) -> Iterator[Lead]:
        rows = self._rows(step.view)
        seen: set[Key] = set()
        assert step.joined is not None
        notes = self._pointed.get(step.name, {})
        attribute = step.joined.attribute
        for row in found.rows:
            key = rows.key(row)
            if key in seen:
                continue  # a row can come twice: with the parents of one batch, and with those of another
            seen.add(key)
            pointed: Iterable[Key] = rows.relation(row, attribute) if attribute else notes.get(key, ())
            for parent in dict.fromkeys(pointed):
                yield parent, key, None, row

    def _edges_lead(self, step: Step, found: Found) -> Iterator[Lead]:
        rows = self._rows(step.view)
        nodes = {rows.key(row): row for row in found.rows}
        for edge, near, far in self.ends(step, found.edges or ()):
            if far in nodes:
                yield near, far, edge, nodes[far]

    def starved(self, step: Step, found: Found) -> list[Key]:
        """Instances with enough edges for their limit, but not to enough different nodes to know."""
        if step.limit is None or step.edge_view is not None or not isinstance(step.member, EdgeTo):
            return []
        far: dict[Key, list[Key]] = {}
        for _, near, end in self.ends(step, found.edges or ()):
            far.setdefault(near, []).append(end)
        most = step.limit
        return [near for near, ends in far.items() if len(ends) > most >= len(set(ends))]

    def ends(self, step: Step, edges: Iterable[Any]) -> Iterable[tuple[Any, Key, Key]]:
        """Edges with the key of the instance they belong to, and of the one they lead to."""
        assert isinstance(step.member, EdgeTo)
        near = near_end(step.member)
        ends = ends_of if step.edge_view is None else self._rows(step.edge_view).ends
        for edge in edges:
            yield (edge, *ends(edge, near))

    def _include(self, step: Step, own: AnyRows, parent: Any, pairs: list[tuple[Any, Any]]) -> None:
        assert step.member is not None
        target = self._rows(step.view)
        if step.edge_view is None and isinstance(step.member, EdgeTo):
            pairs = list({id(node): (edge, node) for edge, node in reversed(pairs)}.values())[::-1]
        if step.sort:
            pairs = _sorted(pairs, step, target)
        cut = None
        if step.limit is not None and len(pairs) > step.limit:
            pairs = pairs[: step.limit]
            cut = step.limit
            self._cuts.append(Cut(step.path, *own.key(parent), step.limit))
        if step.edge_view is not None:
            edges = self._rows(step.edge_view)
            found = [edges.link(edge, node) for edge, node in pairs]
        else:
            found = [node for _, node in pairs]
        own.include(parent, step.member, found, cut)
        if step.sort and found and isinstance(step.member, Direct) and step.member.list:
            own.reorder(parent, step.member.name, [target.key(node) for node in found])


def _sorted(pairs: list[tuple[Any, Any]], step: Step, rows: AnyRows) -> list[tuple[Any, Any]]:
    pairs = sorted(pairs, key=lambda pair: rows.key(pair[1]))
    for sort in reversed(step.sort):
        keyed = [(sorting_key(rows.value(pair[1], sort.name)), pair) for pair in pairs]
        missing = [pair for key, pair in keyed if key is None]
        present = [pair for pair in keyed if pair[0] is not None]
        present.sort(key=lambda pair: pair[0], reverse=sort.direction == "descending")
        ordered = [pair for _, pair in present]
        pairs = missing + ordered if sort.nulls_first else ordered + missing
    return pairs
