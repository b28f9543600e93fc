"""Parts of a view that can be read at the same time: disjoint, and together all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ...filters.algebra import Filter, Range, both


class Part(msgspec.Struct, frozen=True):
    """One chain of requests."""

    condition: Filter | None
    """What its instances meet besides the condition of the read; of things that never change."""
    rows: int
    """How many they are, as far as was known when it was cut."""


class Cut(msgspec.Struct, frozen=True):
    """How a read is divided: partitions are read at the same time, the parts of one after the other."""

    partitions: tuple[tuple[Part, ...], ...]
    rows: int
    """In all."""
    requests: int
    """What finding out has cost."""
    why: str

    def __str__(self) -> str:
        lines = [
            f"{self.rows:,} rows in {len(self.partitions)} partitions, found by {self.requests} requests"
        ]
        lines.append(f"  {self.why}")
        for number, parts in enumerate(self.partitions):
            lines.append(f"  {number}: {sum(part.rows for part in parts):,} rows in {len(parts)} parts")
        return "\n".join(lines)


def covering(
    group: Filter | None, id: tuple[str, ...], cuts: Iterable[tuple[str, int]], first: int
) -> list[Part]:
    """The parts of a group from the ids it is cut at: open at both ends, so that nothing is outside.

    `first` is how many rows there are before the first cut, and each cut says how many follow it.
    """
    ordered = sorted(cuts)
    starts: list[str | None] = [None, *(start for start, _ in ordered)]
    ends: list[str | None] = [*starts[1:], None]
    rows = [first, *(count for _, count in ordered)]
    return [
        Part(both(group, _range(id, start, end)), count)
        for start, end, count in zip(starts, ends, rows, strict=True)
    ]


def _range(id: tuple[str, ...], start: str | None, end: str | None) -> Filter | None:
    return None if start is None and end is None else Range(id, gte=start, lt=end)


EVEN = 1.06
"""The fullest partition may have so many times its share."""


def fullest(partitions: Sequence[Sequence[Part]]) -> int:
    """How many rows are in the partition that has most."""
    return max(sum(part.rows for part in parts) for parts in partitions)


def packed(parts: Sequence[Part], partitions: int) -> tuple[tuple[Part, ...], ...]:
    """Parts in so many partitions, the longest first and always into the one with the fewest rows."""
    made: list[list[Part]] = [[] for _ in range(max(1, min(partitions, len(parts))))]
    loads = [0] * len(made)
    for part in sorted(parts, key=lambda part: -part.rows):
        least = min(range(len(made)), key=lambda number: (loads[number], len(made[number])))
        made[least].append(part)
        loads[least] += part.rows
    return tuple(tuple(parts) for parts in made)
