"""What became of the rows of a table that were to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec

from ..write_list import WriteList
from .plan import UpsertPlan
from .results import UpsertResult

SHOWN = 20


class CellProblem(msgspec.Struct, frozen=True):
    """What is wrong with a cell, or with a row."""

    row: int
    """Counted from 0, as `frame.iloc` does."""
    column: str | None
    value: Any
    message: str

    def __str__(self) -> str:
        column = f", column {self.column!r}" if self.column else ""
        value = f" {str(self.value)[:60]!r}:" if self.column else ""
        return f"row {self.row}{column}:{value} {self.message}"


class FrameReport:
    """Row by row, what was written and what was not, and why."""

    def __init__(
        self,
        rows: int,
        result: UpsertResult,
        problems: Sequence[CellProblem],
        left_out: Sequence[str],
        left: Mapping[int, Any],
        plan: UpsertPlan | None = None,
    ) -> None:
        self.rows = rows
        """How many the table has."""
        self.result = result
        """Of the nodes and edges that were written."""
        self.problems = list(problems)
        """What is wrong with rows that were not written, by row and column."""
        self.left_out = list(left_out)
        """Columns that are no properties."""
        self.left = WriteList(left.values())
        """Objects of good rows that were not written: mend the cause, then `client.upsert(report.left)`."""
        self.left_rows = list(left)
        """The rows these are of."""
        self.plan = plan
        """Of a dry run."""

    @property
    def written(self) -> int:
        """How many rows were written."""
        bad = {problem.row for problem in self.problems} | set(self.left_rows)
        return 0 if self.plan is not None else self.rows - len(bad)

    def _counts(self) -> str:
        bad = len({problem.row for problem in self.problems})
        left = len(self.left) if self.plan is None else 0
        counted = {"rows": self.rows, "written": self.written, "with problems": bad, "left": left}
        return ", ".join(f"{count:,} {what}" for what, count in counted.items() if count or what == "rows")

    def __str__(self) -> str:
        lines = [f"FrameReport: {self._counts()}"]
        if self.left_out:
            lines.append(f"  columns that are no properties: {', '.join(self.left_out)}")
        lines += [f"  {problem}" for problem in islice(self.problems, SHOWN)]
        if len(self.problems) > SHOWN:
            lines.append(f"  ... and {len(self.problems) - SHOWN:,} more")
        return "\n".join(lines) if self.plan is None else "\n".join([*lines, str(self.plan)])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        from ..notebook import cell, table

        rows = [
            "".join(
                map(cell, (str(problem.row), problem.column or "", str(problem.value)[:60], problem.message))
            )
            for problem in islice(self.problems, SHOWN)
        ]
        heads = [
            f'<th style="text-align: left">{head}</th>' for head in ("row", "column", "value", "problem")
        ]
        shown = table(f"FrameReport: {self._counts()}", heads, rows)
        return shown if self.plan is None else shown + self.plan._repr_html_()
