"""What an upsert would do, looked at before it is done: what `upsert(..., dry_run=True)` gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

import msgspec

from ..ids import EdgeId, NodeId
from ..spec import Member
from .comparing import shown
from .results import PlannedWrite, Row

InstanceId: TypeAlias = NodeId | EdgeId
SHOWN = 20
"""How many instances of a kind are shown at most."""
UNKNOWN = "(not known)"
"""Stands for what no view of the write shows."""


class Difference(msgspec.Struct, frozen=True):
    """A property before and after."""

    old: Any
    new: Any
    member: Member | None = None

    def __str__(self) -> str:
        return f"{shown(self.member, self.old)} -> {shown(self.member, self.new)}"


class Planned(msgspec.Struct, frozen=True):
    """An instance that is created or changed."""

    id: InstanceId
    label: str
    """The class it is written as; `node` or `edge` where there is none."""
    differences: Mapping[str, Difference]
    """By property. Of what is created, `old` is None."""


class VersionConflict(msgspec.Struct, frozen=True):
    """Somebody else was faster: a later version is stored than the one that was read."""

    id: InstanceId
    known: int
    stored: int

    def __str__(self) -> str:
        if self.known == 0:
            return f"{self.id}: is to be new, and exists in version {self.stored}"
        return f"{self.id}: version {self.known} was read, {self.stored} is stored"


class MissingTarget(msgspec.Struct, frozen=True):
    """A relation to a node there is none of."""

    id: InstanceId
    property: str
    target: NodeId
    made: bool
    """The node is made, empty; otherwise the service refuses the write."""

    def __str__(self) -> str:
        becomes = "is made, empty" if self.made else "does not exist"
        return f"{self.id}.{self.property} -> {self.target}, which {becomes}"


class UpsertPlan(PlannedWrite):
    """What an upsert would do. `client.upsert(plan)` does exactly that, or says what has changed since."""

    def __init__(
        self,
        rows: Sequence[Row],
        flags: Any,
        *,
        created: Sequence[Planned],
        changed: Sequence[Planned],
        unchanged: Sequence[InstanceId],
        conflicts: Sequence[VersionConflict],
        missing: Sequence[MissingTarget],
    ) -> None:
        super().__init__(rows, flags)
        self.created = list(created)
        self.changed = list(changed)
        self.unchanged = list(unchanged)
        self.conflicts = list(conflicts)
        """What fails, or is left out with `skip_on_version_conflict`."""
        self.missing = list(missing)
        """Relations to nothing."""

    def __len__(self) -> int:
        """How many instances would be written."""
        return len(self.rows)

    def refused(self) -> str | None:
        """Why this cannot be applied as it is."""
        if self.conflicts and not self.flags.skip_on_version_conflict:
            return f"the plan has version conflicts: {_some(self.conflicts)}"
        nothing = [missing for missing in self.missing if not missing.made]
        return f"the plan has relations to nothing: {_some(nothing)}" if nothing else None

    @property
    def time_series(self) -> list[str]:
        """External ids of time series that were given as objects, and are made or changed first."""
        return self._described("timeseries")

    @property
    def files(self) -> list[str]:
        """The same of files."""
        return self._described("file")

    @property
    def sequences(self) -> list[str]:
        """The same of sequences."""
        return self._described("sequence")

    def _described(self, wanted: str) -> list[str]:
        resources = (resource for row in self.rows for kind, resource in row.resources if kind == wanted)
        return list(dict.fromkeys(map(str.__str__, resources)))

    def _counts(self) -> str:
        counted: dict[str, Sequence[object]] = {
            "to create": self.created,
            "to change": self.changed,
            "unchanged": self.unchanged,
            "with version conflicts": self.conflicts,
            "relations to nothing": self.missing,
            "time series to be written": self.time_series,
            "files to be written": self.files,
            "sequences to be written": self.sequences,
        }
        return ", ".join(f"{len(found):,} {name}" for name, found in counted.items() if found) or "nothing"

    def __str__(self) -> str:
        return "\n".join([f"UpsertPlan: {self._counts()}", *self._lines()])

    __repr__ = __str__

    def _lines(self) -> Iterator[str]:
        for sign, instances in (("+", self.created), ("~", self.changed)):
            for planned in instances[:SHOWN]:
                yield f"  {sign} {planned.label} {planned.id}"
                for name, difference in planned.differences.items():
                    after = str(difference) if sign == "~" else shown(difference.member, difference.new)
                    yield f"      {name}: {after}"
            yield from _rest(instances)
        for sign, found in (("!", self.conflicts), ("?", self.missing)):
            yield from (f"  {sign} {item}" for item in islice(found, SHOWN))
            yield from _rest(found)

    def _repr_html_(self) -> str:
        from ..notebook import cell, table

        rows = []
        for what, instances in (("create", self.created), ("change", self.changed)):
            for planned in instances[:SHOWN]:
                changes = [
                    f"{name}: {difference if what == 'change' else shown(difference.member, difference.new)}"
                    for name, difference in planned.differences.items()
                ]
                texts = (what, planned.label, str(planned.id), "; ".join(changes))
                rows.append("".join(map(cell, texts)))
        stopping: dict[str, Sequence[VersionConflict | MissingTarget]] = {
            "conflict": self.conflicts,
            "relation to nothing": self.missing,
        }
        for what, found in stopping.items():
            for item in islice(found, SHOWN):
                rows.append("".join(map(cell, (what, "", str(item.id), str(item)))))
        heads = [f'<th style="text-align: left">{head}</th>' for head in ("", "class", "instance", "what")]
        return table(f"UpsertPlan: {self._counts()}", heads, rows)


def _rest(found: Sequence[object]) -> Iterator[str]:
    if len(found) > SHOWN:
        yield f"    ... and {len(found) - SHOWN:,} more"


def _some(found: Sequence[object]) -> str:
    told = "; ".join(map(str, found[:3]))
    return told if len(found) <= 3 else f"{told}; and {len(found) - 3:,} more"
