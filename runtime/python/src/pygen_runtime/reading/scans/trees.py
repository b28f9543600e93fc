"""The results of a query, with what it asks of their surroundings, as a stream of columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from ...instances.spec import Direct, Property
from ..asked import Asked, Context
from ..memory import Remembers
from ..planning.planner import WHOLE
from ..read import Known, Read
from ..rows.batches import batch_of, schema_of
from ..rows.cells import Cells, chosen
from .pushing import Condition
from .scan import Scan

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]


class Tree(Scan, frozen=True, kw_only=True):
    """A scan whose rows have branches. Branches that no column needs are not read."""

    template: Read
    """The query, whatever else is asked of it."""
    context: Context

    def schema(self) -> pyarrow.Schema:
        return schema_of(self._cells())

    def asks(self, condition: Condition | None, names: Sequence[str]) -> Scan:
        others = [branch.member.name for branch in self.asked.branches]
        others += [name for name, _ in self.asked.figures]
        if {*others} & {*names}:
            return self  # what a branch brought is called as a property of the view; figures are no property
        return super().asks(condition, names)

    def paging(self, client: Remembers) -> tuple[Read, Callable[[Any], pyarrow.RecordBatch]]:
        columns, asked = self._cells(), self._needed()

        shape = replace(WHOLE, page=self.template.shape.page, small_first=True)
        read = replace(self.template, resolved=Known(asked, self.context), shape=shape)
        return read, lambda rows: batch_of(columns, rows)

    def _cells(self) -> list[Cells]:
        return chosen(self.asked, self.columns)

    def _needed(self) -> Asked:
        """The query without what no column shows and nothing depends on."""
        if not self.columns:
            return self.asked
        first = {name.partition(".")[0] for name in self.columns}
        stored = [member for member in self.view.members if isinstance(member, Property | Direct)]
        kept = [branch for branch in self.asked.branches if branch.required or branch.member.name in first]
        first |= {branch.member.name for branch in kept}
        properties = tuple(member.name for member in stored if member.name in first)
        figures = tuple((name, figure) for name, figure in self.asked.figures if name in first)
        return replace(self.asked, branches=tuple(kept), properties=properties, figures=figures)
