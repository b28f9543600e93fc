"""What the classes of a generated `<package>.spark` do."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from pygen_runtime.filters.algebra import Filter
from pygen_runtime.reading.asked import TYPED, Context, check_count
from pygen_runtime.reading.builder.branching import filter_of

from .columns import Reference, Value
from .connecting import MakesConfig, config_option
from .options import ReadOptions
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
        config: MakesConfig | None = None,
    ) -> DataFrame:
        """Instances as a DataFrame; nothing is read before Spark needs it.

        `where`, `columns` and `limit` are what the service is asked for; what you do to the DataFrame, Spark
        does. `config` is called where requests are sent; without it the environment says who asks.
        """
        from .source import CdfSource

        check_count(cls._view(), "limit", limit, 0)
        cls.schema(columns)
        options = ReadOptions(
            package=cls._package,
            view=cls._module,
            columns=tuple(columns or ()),
            where=cls._where(where),
            limit=limit,
            config=config_option(config),
        )
        spark.dataSource.register(CdfSource)
        return spark.read.format(CdfSource.name()).options(**options.dump()).load()

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
        found = filter_of(where, cls._view(), context)
        return "" if found is None else json.dumps(found.dump(), ensure_ascii=False)


class Nodes(Instances[FieldsT, FieldT]):
    """A view of nodes."""


class Edges(Instances[FieldsT, FieldT]):
    """A view of edges."""

    edge_type = Reference()
    start_node = Reference()
    end_node = Reference()
