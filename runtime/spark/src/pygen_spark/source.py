"""The format `cdf`: what Spark calls, on the driver and on executors."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

    from pygen_runtime.client import Client
    from pygen_runtime.reading.scans.scan import Scan

    from .options import ReadOptions

_logger = logging.getLogger("pygen_spark")


class CdfSource(DataSource):
    """Instances of one view."""

    def __init__(self, options: Any) -> None:
        from .options import ReadOptions  # only a source that is used needs more than Spark

        self._options = ReadOptions.parse(options)

    @classmethod
    def name(cls) -> str:
        return "cdf"

    def schema(self) -> StructType:
        from .packages import class_named, package_named
        from .types import struct_type

        options = self._options
        cls = class_named(package_named(options.package), options.view)
        return struct_type(cls._view, options.columns)

    def reader(self, schema: StructType) -> CdfReader:
        return CdfReader(self._options, schema)


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

    def _open(self) -> tuple[Client, Scan]:
        from pygen_runtime.reading.asked import Asked
        from pygen_runtime.reading.scans.scan import Scan

        from .connecting import client_of
        from .packages import class_named, package_named

        options = self._options
        package = package_named(options.package)
        cls = class_named(package, options.view)
        asked = Asked(cls._view, options.filter, limit=options.limit)
        return client_of(options, package), Scan(cls, asked, tuple(self._schema.fieldNames()))
