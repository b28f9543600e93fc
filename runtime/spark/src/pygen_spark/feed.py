"""The change feed as a stream: the driver walks its cursors, executors read the pages between them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pyspark.sql.datasource import DataSourceStreamReader, InputPartition
from pyspark.sql.streaming.datasource import SupportsTriggerAvailableNow

from .connecting import opened
from .options import StreamOptions
from .pages import EXPIRED, CursorExpired, Page, expired, page_of, walked

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

VERSION = 1


class PageOf(InputPartition):
    """The cursor a page begins at; none for nothing."""

    def __init__(self, value: str | None, change: str = "upsert") -> None:
        super().__init__(value)
        self.change = change


class ChangeFeed(DataSourceStreamReader, SupportsTriggerAvailableNow):
    """Where the stream is: a cursor, and those of the pages that led there from the offset before."""

    def __init__(self, options: StreamOptions, schema: StructType) -> None:
        self._options = options
        self._schema = schema
        self._until: int | None = None
        self._planned: set[str] = set()
        """Cursors that this process has found, which are younger than the process."""

    def initialOffset(self) -> dict[str, Any]:
        return self._offset("", [])

    def prepareForTriggerAvailableNow(self) -> None:
        """Changes from now on are left to the next run, or a busy project would never end this one."""
        import time

        self._until = int(time.time() * 1000)

    def latestOffset(self, start: dict[str, Any], limit: Any) -> dict[str, Any]:
        self._check(start)
        options = self._options
        client, cls = opened(options)
        try:
            pages = walked(client, cls._view, options.filter, start["cursor"], options.max_rows, self._until)
        except CursorExpired:
            if options.on_expired != "backfill":
                raise
            return self._snapshot(client, cls)
        return self._found(pages) if pages else start

    def _snapshot(self, client: Any, cls: Any) -> dict[str, Any]:
        """All there is, in one micro-batch: what is not part of it was deleted, and nobody was told."""
        pages = walked(client, cls._view, self._options.filter, "", math.inf, None)
        if not pages:
            raise CursorExpired(f"{EXPIRED} (now there is nothing)")  # which no row could say
        return {**self._found(pages), "snapshot": True}

    def _found(self, pages: list[Page]) -> dict[str, Any]:
        self._planned.add(pages[-1].after)
        return self._offset(pages[-1].after, [page.cursor for page in pages])

    def partitions(self, start: dict[str, Any], end: dict[str, Any]) -> list[InputPartition]:
        self._check(start)
        self._check(end)
        if self._options.on_expired == "backfill" and end["cursor"] not in self._planned:
            client, cls = opened(self._options)
            if expired(client, cls._view, self._options.filter, end["cursor"]):
                return [PageOf(None)]  # a batch from before the pause: the snapshot that follows has its rows
        change = "snapshot" if end.get("snapshot") else "upsert"
        return [PageOf(cursor, change) for cursor in end["pages"]]

    def read(self, partition: InputPartition) -> Iterator[Any]:
        from .types import arrow_schema, as_spark_takes_it

        if not isinstance(partition, PageOf) or partition.value is None:
            return
        client, cls = opened(self._options)
        names = tuple(self._schema.fieldNames())
        page = Page(partition.value, "")
        batch = page_of(client, cls, self._options.filter, page, names, partition.change)
        yield as_spark_takes_it(batch, arrow_schema(self._schema))

    def _offset(self, cursor: str, pages: list[str]) -> dict[str, Any]:
        return {"v": VERSION, "of": self._identity(), "cursor": cursor, "pages": pages}

    def _identity(self) -> str:
        """Which stream this is: the cursors of one mean nothing to another."""
        options = self._options
        text = "\n".join((options.package, options.view, options.url, options.project, options.where))
        return sha256(text.encode()).hexdigest()[:16]

    def _check(self, offset: dict[str, Any]) -> None:
        from pygen_runtime.errors import ValidationFailed

        if offset.get("v") != VERSION or offset.get("of") != self._identity():
            raise ValidationFailed(
                "the checkpoint is that of another stream: another view, condition or project, or another "
                "version of pygen-spark. Give this stream a checkpoint of its own"
            )
