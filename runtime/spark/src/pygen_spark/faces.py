"""What the classes of a generated `<package>.spark` do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from pygen_runtime.counts import check_count
from pygen_runtime.filters.algebra import Filter
from pygen_runtime.reading.asked import TYPED, Context
from pygen_runtime.reading.builder.branching import filter_of
from pygen_runtime.reading.scans.cutting import MOST_PARTITIONS

from .columns import Reference, Value
from .connecting import MakesConfig, config_option
from .options import FORMAT, ReadOptions, as_json
from .packages import package_named

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

    from pygen_runtime.instances.spec import View

FieldsT = TypeVar("FieldsT")
FieldT = TypeVar("FieldT", bound=str)

Recorded: TypeAlias = Literal["version", "created_time", "last_updated_time"]
"""Columns that are there when they are asked for."""


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
            where=cls._where(where),
            limit=limit,
            partitions=partitions,
            config=config_option(config),
        )
        return spark.read.format(FORMAT).options(**options.dump()).load()

    @classmethod
    def schema(cls, columns: Sequence[FieldT | Recorded] | None = None) -> StructType:
        """The columns and their types, which the SDK knows: nothing is asked of the service."""
        from .types import struct_type

        return struct_type(cls._view(), tuple(columns or ()))

    @classmethod
    def _view(cls) -> View:
        view: View = getattr(import_module(f"{cls._package}.{cls._module}"), cls.__name__)._view
        return view

    @classmethod
    def _where(cls, where: Any) -> str:
        """The condition as the service's JSON."""
        context = Context(TYPED, package_named(cls._package).instance_space)
        return as_json(filter_of(where, cls._view(), context))


class Nodes(Instances[FieldsT, FieldT]):
    """A view of nodes."""


class Edges(Instances[FieldsT, FieldT]):
    """A view of edges."""

    edge_type = Reference()
    start_node = Reference()
    end_node = Reference()
