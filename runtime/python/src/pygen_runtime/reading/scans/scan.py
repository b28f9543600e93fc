"""One view as a stream of columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from ...filters.algebra import Filter, both
from ...instances.spec import View
from ..asked import TYPED, Asked, Context
from ..faces import paged
from ..memory import Client
from ..read import of_view
from .columns import as_columns

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]


class Scan(msgspec.Struct, frozen=True):
    """What is read of a view: which instances, which columns, how many. Nothing has been read yet."""

    cls: Any
    """The read class."""
    filter: Filter | None = None
    columns: tuple[str, ...] = ()
    """Names of columns; all of them if there are none."""
    limit: int | None = None

    @property
    def view(self) -> View:
        view: View = self.cls._view
        return view

    def within(self, condition: Filter | None) -> Scan:
        """The part of it that meets another condition, too."""
        return replace(self, filter=both(self.filter, condition))

    def batches(self, client: Client) -> Iterator[pyarrow.RecordBatch]:
        """Page by page, in one chain of requests; the next page is on the wire while you have one."""
        asked = Asked(self.view, self.filter, limit=self.limit)
        context = Context(TYPED, client.instance_space)
        whole = of_view(client._memory, self.cls, asked, context, None, small_first=True)
        read, _ = as_columns(self.cls, whole, self.columns)
        for page in paged(client, read):
            yield page.rows
