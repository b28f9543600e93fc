"""What the classes of a generated `<package>.spark` do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from pygen_runtime.counts import check_count
from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters.algebra import Filter
from pygen_runtime.filters.whose import Whose
from pygen_runtime.reading.asked import TYPED, Context
from pygen_runtime.reading.builder.branching import filter_of
from pygen_runtime.reading.scans.cutting import MOST_PARTITIONS

from .columns import Reference, Value
from .connecting import MakesConfig, config_option
from .options import FORMAT, Nulls, ReadOptions, StreamOptions, WriteOptions, as_json
from .packages import package_named

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

    from pygen_runtime.instances.spec import View

FieldsT = TypeVar("FieldsT")
FieldT = TypeVar("FieldT", bound=str)

Recorded: TypeAlias = Literal["version", "created_time", "last_updated_time"]
"""Columns that are there when they are asked for."""

WRITES = 2
"""Requests that write at a time, unless told otherwise: a project allows four, and two that delete."""


class Instances(Generic[FieldsT, FieldT]):
    """One view: its columns as attributes, and what Spark can do with it."""

    _package: str
    _module: str

    external_id = Value()
    space = Value()
    version = Value()
    created_time = Value()
    last_updated_time = Value()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        # `acme_wind.spark.wind_turbine` stands beside `acme_wind.wind_turbine`
        cls._package, _, cls._module = cls.__module__.rpartition(".spark.")

    @classmethod
    def read(
        cls,
        spark: SparkSession,
        *,
        where: Callable[[FieldsT], Filter] | Filter | None = None,
        columns: Sequence[FieldT | Recorded] | None = None,
        limit: int | None = None,
        partitions: int | None = None,
        config: MakesConfig | None = None,
    ) -> DataFrame:
        """Instances as a DataFrame; nothing is read before Spark needs it.

        `where`, `columns` and `limit` are what the service is asked for; what you do to the DataFrame, Spark
        does. At most so many `partitions` (4, or 8 where you are alone) are read at the same time. `config`
        is called where requests are sent; without it the environment says who asks.
        """
        view = cls._view().external_id
        check_count("limit", limit, 0, view=view)
        check_count("partitions", partitions, 1, MOST_PARTITIONS, view=view)
        cls.schema(columns)
        options = ReadOptions(
            package=cls._package,
            view=cls._module,
            columns=tuple(columns or ()),
            where=as_json(cls._filter(where)),
            limit=limit,
            partitions=partitions,
            config=config_option(config),
        )
        return spark.read.format(FORMAT).options(**options.dump()).load()

    @classmethod
    def read_edges(
        cls,
        spark: SparkSession,
        connection: str,
        *,
        limit: int | None = None,
        partitions: int | None = None,
        config: MakesConfig | None = None,
    ) -> DataFrame:
        """The edges of a connection as a DataFrame: their ends, and their properties where they have any.

        They are told by their type, so the edges that other views have of the same type are among them.
        """
        from .packages import edges_of

        edges_of(cls._read_class(), connection)
        check_count("limit", limit, 0, view=cls._view().external_id)
        check_count("partitions", partitions, 1, MOST_PARTITIONS, view=cls._view().external_id)
        options = ReadOptions(
            package=cls._package,
            view=cls._module,
            edges=connection,
            limit=limit,
            partitions=partitions,
            config=config_option(config),
        )
        return spark.read.format(FORMAT).options(**options.dump()).load()

    @classmethod
    def read_stream(
        cls,
        spark: SparkSession,
        *,
        where: Callable[[FieldsT], Filter] | Filter | None = None,
        columns: Sequence[FieldT | Recorded] | None = None,
        max_rows: int = 50_000,
        config: MakesConfig | None = None,
    ) -> DataFrame:
        """What was there, then what is created, changed and deleted, as a streaming DataFrame.

        `_change` is `upsert` or `delete`; `_last_updated` and `_version` order changes of an instance. It is
        told at least once, and its latest state last. A micro-batch has some `max_rows`. `where` may only ask
        for what never changes: the feed does not tell that an instance meets a condition no longer.
        """
        from .streams import refuse_what_changes, refuse_what_forgets, stream_schema

        refuse_what_forgets()
        check_count("max_rows", max_rows, 1, view=cls._view().external_id)
        condition = cls._filter(where)
        refuse_what_changes(cls._view(), condition)
        options = StreamOptions(
            package=cls._package,
            view=cls._module,
            where=as_json(condition),
            max_rows=max_rows,
            config=config_option(config),
        )
        schema = stream_schema(cls.schema(columns))
        return spark.readStream.format(FORMAT).schema(schema).options(**options.dump()).load()

    @classmethod
    def write(
        cls,
        frame: DataFrame,
        *,
        replace: bool = False,
        on_null: Nulls = "clear",
        dry_run: bool = False,
        partitions: int = WRITES,
        config: MakesConfig | None = None,
    ) -> None:
        """Create what is not there, and change what is: rows are told apart by space and external id.

        Only the columns of the frame are written; with `replace`, all others are cleared. A null clears a
        property, or with `on_null="keep"` leaves it alone. With `dry_run`, all rows are checked and none is
        sent. A task that is run again changes nothing.
        """
        from .frames import check_writable

        options = WriteOptions(
            package=cls._package,
            view=cls._module,
            operation="replace" if replace else "upsert",
            on_null=on_null,
            dry_run=dry_run,
            config=config_option(config),
        )
        check_writable(frame, cls.schema(), cls._read_class())
        cls._save(frame, options, partitions)

    @classmethod
    def delete(
        cls,
        frame: DataFrame,
        *,
        dry_run: bool = False,
        partitions: int = WRITES,
        config: MakesConfig | None = None,
    ) -> None:
        """Delete the instances whose space and external id rows have; what is not there is passed over."""
        from .frames import keys_of

        options = WriteOptions(
            package=cls._package,
            view=cls._module,
            operation="delete",
            dry_run=dry_run,
            config=config_option(config),
        )
        cls._save(keys_of(frame, cls.schema()), options, partitions)

    @classmethod
    def _save(cls, frame: DataFrame, options: WriteOptions, partitions: int) -> None:
        check_count("partitions", partitions, 1, MOST_PARTITIONS, view=cls._view().external_id)
        keys = [name for name in ("space", "external_id") if name in frame.columns]
        spread = frame.repartition(partitions, *keys)  # rows of one key are in one task
        spread.write.format(FORMAT).mode("append").options(**options.dump()).save()

    @classmethod
    def schema(cls, columns: Sequence[FieldT | Recorded] | None = None) -> StructType:
        """The columns and their types, which the SDK knows: nothing is asked of the service."""
        from .types import struct_type

        return struct_type(cls._view(), tuple(columns or ()))

    @classmethod
    def _read_class(cls) -> Any:
        return getattr(import_module(f"{cls._package}.{cls._module}"), cls.__name__)

    @classmethod
    def _view(cls) -> View:
        view: View = cls._read_class()._view
        return view

    @classmethod
    def _filter(cls, where: Any) -> Filter | None:
        context = Context(TYPED, package_named(cls._package).instance_space)
        found = filter_of(where, cls._view(), context)
        if found is not None and any(isinstance(part, Whose) for part in found.walk()):
            raise ValidationFailed(
                "the service has no filter over connections: join the frames of both views in Spark",
                view=cls._view().external_id,
            )
        return found


class Nodes(Instances[FieldsT, FieldT]):
    """A view of nodes."""


class Edges(Instances[FieldsT, FieldT]):
    """A view of edges."""

    edge_type = Reference()
    start_node = Reference()
    end_node = Reference()


class RegisterViews:
    """Makes the views of a package known to SQL."""

    def __init__(self, home: str) -> None:
        self._home = home

    def __call__(
        self,
        spark: SparkSession,
        *names: str,
        partitions: int | None = None,
        config: MakesConfig | None = None,
    ) -> None:
        """Temporary views called as the client's attributes are (`wind_turbine`); all of them, or the named.

        Conditions of SQL are applied by Spark after all of a view is read: for less, `read` it with `where`
        and give that frame a name.
        """
        classes = package_named(self._home.removesuffix(".spark")).classes
        for name in names or classes:
            view: Any = getattr(import_module(f"{self._home}.{name}"), classes[name])
            view.read(spark, partitions=partitions, config=config).createOrReplaceTempView(name)
