"""The format `cdf`: what Spark calls, on the driver and on executors."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pyspark.sql.datasource import (
    DataSource,
    DataSourceArrowWriter,
    DataSourceReader,
    DataSourceStreamReader,
    InputPartition,
    WriterCommitMessage,
)

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

    from .options import ReadOptions, WriteOptions

_logger = logging.getLogger("pygen_spark")


class CdfSource(DataSource):
    """Instances of one view. What it needs besides Spark is loaded when it is used."""

    @classmethod
    def name(cls) -> str:
        return "cdf"

    def schema(self) -> StructType:
        from .packages import class_named, edges_of, package_named
        from .types import struct_type

        given = {name.lower(): value for name, value in self.options.items()}
        columns = tuple(name.strip() for name in given.get("columns", "").split(",") if name.strip())
        cls = class_named(package_named(given.get("package", "")), given.get("view", ""))
        read, _ = edges_of(cls, given.get("edges", ""))
        return struct_type(read._view, columns)

    def reader(self, schema: StructType) -> CdfReader:
        from .options import ReadOptions

        return CdfReader(ReadOptions.parse(self.options), schema)

    def writer(self, schema: StructType, overwrite: bool) -> CdfWriter:
        from .options import WriteOptions
        from .writing import refuse_overwrite

        refuse_overwrite(overwrite)
        return CdfWriter(WriteOptions.parse(self.options))

    def streamReader(self, schema: StructType) -> DataSourceStreamReader:
        from .options import StreamOptions
        from .streams import refuse_what_forgets

        refuse_what_forgets()
        from .feed import ChangeFeed

        return ChangeFeed(StreamOptions.parse(self.options), schema)


class Parts(InputPartition):
    """The conditions of what one task reads, one after the other, as the service's JSON."""

    def __init__(self, value: list[str]) -> None:
        super().__init__(value)


class CdfReader(DataSourceReader):
    """One read. It is pickled on its way to the executors, so it holds nothing that is open."""

    def __init__(self, options: ReadOptions, schema: StructType) -> None:
        self._options = options
        self._schema = schema

    def partitions(self) -> list[InputPartition]:
        from .options import as_json

        client, scan = self._open()
        made = scan.cut(client, self._options.partitions)
        _logger.info("%s: %s", scan.view.external_id, made)
        return [Parts([as_json(part.condition) for part in parts]) for parts in made.partitions]

    def read(self, partition: InputPartition) -> Iterator[Any]:
        from .options import of_json
        from .types import arrow_schema, as_spark_takes_it

        client, scan = self._open()
        target = arrow_schema(self._schema)
        for condition in partition.value:
            for batch in scan.within(of_json(condition)).batches(client):
                yield as_spark_takes_it(batch, target)

    def _open(self) -> tuple[Any, Any]:
        """A client, and what it reads."""
        from pygen_runtime.filters import both
        from pygen_runtime.reading.asked import Asked
        from pygen_runtime.reading.scans.scan import Scan

        from .connecting import opened
        from .packages import edges_of

        options = self._options
        client, cls = opened(options)
        cls, of_type = edges_of(cls, options.edges)
        asked = Asked(cls._view, both(options.filter, of_type), limit=options.limit)
        return client, Scan(cls, asked, tuple(self._schema.fieldNames()))


class Told(WriterCommitMessage):
    """What a task has done."""

    def __init__(self, rows: int, changed: int) -> None:
        self.rows = rows
        self.changed = changed


class CdfWriter(DataSourceArrowWriter):
    """One write. Every task writes its own rows; none is undone when another fails."""

    def __init__(self, options: WriteOptions) -> None:
        self._options = options

    def write(self, iterator: Iterator[Any]) -> WriterCommitMessage:
        from .writing import write_batches

        return Told(*write_batches(self._options, iterator))

    def commit(self, messages: list[WriterCommitMessage | None]) -> None:
        told = [message for message in messages if isinstance(message, Told)]
        rows, changed = sum(one.rows for one in told), sum(one.changed for one in told)
        _logger.info("%s: %s rows, %s of them changed", self._options.operation, f"{rows:,}", f"{changed:,}")

    def abort(self, messages: list[WriterCommitMessage | None]) -> None:
        done = sum(message is not None for message in messages)
        _logger.warning(
            "%s stopped: %s of %s tasks are complete, the others may have written a part of their rows. Mend "
            "the cause and write all of it again: what is there already does not change.",
            self._options.operation,
            done,
            len(messages),
        )
