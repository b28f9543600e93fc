"""The format `cdf`: what Spark calls, on the driver and on executors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

    from pygen_runtime.client import Client
    from pygen_runtime.reading.scans.scan import Scan

    from .options import ReadOptions

FORMAT = "cdf"


class CdfSource(DataSource):
    """Instances of one view."""

    def __init__(self, options: Any) -> None:
        from .options import ReadOptions  # only a source that is used needs more than Spark

        self._options = ReadOptions.parse(options)

    @classmethod
    def name(cls) -> str:
        return FORMAT

    def schema(self) -> StructType:
        from .packages import class_named, package_named
        from .types import struct_type

        options = self._options
        cls = class_named(package_named(options.package), options.view)
        return struct_type(cls._view, options.columns)

    def reader(self, schema: StructType) -> CdfReader:
        return CdfReader(self._options, schema)


class CdfReader(DataSourceReader):
    """One read. It is pickled on its way to the executors, so it holds nothing that is open."""

    def __init__(self, options: ReadOptions, schema: StructType) -> None:
        self._options = options
        self._schema = schema

    def partitions(self) -> list[InputPartition]:
        return [InputPartition(None)]

    def read(self, partition: InputPartition) -> Iterator[Any]:
        from .types import arrow_schema, as_spark_takes_it

        client, scan = self._open()
        target = arrow_schema(self._schema)
        for batch in scan.batches(client):
            yield as_spark_takes_it(batch, target)

    def _open(self) -> tuple[Client, Scan]:
        from pygen_runtime.reading.scans.scan import Scan

        from .connecting import client_of
        from .packages import class_named, package_named

        options = self._options
        package = package_named(options.package)
        scan = Scan(
            class_named(package, options.view),
            options.filter,
            tuple(self._schema.fieldNames()),
            options.limit,
        )
        return client_of(options, package), scan
