"""What the classes of a generated `<package>.spark` do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, ParamSpec, Protocol, TypeAlias, TypeVar, cast

from pygen_runtime.counts import counted
from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters.algebra import Filter
from pygen_runtime.filters.simplify import scalars_of, simplify
from pygen_runtime.filters.whose import Whose
from pygen_runtime.reading.scans.cutting import MOST_PARTITIONS
from pygen_runtime.reading.verbs.options import parse_conditions

from .columns import Reference, Value
from .connecting import MakesConfig, config_option
from .options import FORMAT, Expired, Nulls, ReadOptions, StreamOptions, WriteOptions, as_json
from .packages import package_named

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

    from pygen_runtime.instances.spec import View

P = ParamSpec("P")
FieldT = TypeVar("FieldT", bound=str)
Field_contra = TypeVar("Field_contra", bound=str, contravariant=True)

Recorded: TypeAlias = Literal["version", "created_time", "last_updated_time"]
"""Columns that are there when they are asked for."""

WRITES = 2
"""Requests that write at a time, unless told otherwise: a project allows four, and two that delete."""


class Reads(Protocol[P, Field_contra]):
    """The class of a view, which says what conditions and columns there are."""

    def _takes_filters(self, *args: P.args, **where: P.kwargs) -> None: ...
    def _takes_column(self, column: Field_contra) -> None: ...


class Instances(Generic[FieldT]):
    """One view: its columns as attributes, and what Spark can do with it."""

    _package: str
    """Import name of the generated package."""
    _name: str
    """The client's attribute."""
    _read: Any
    """The read class."""

    def _takes_column(self, column: FieldT) -> None:
        """For type checkers only."""

    external_id = Value()
    space = Value()
    version = Value()
    created_time = Value()
    last_updated_time = Value()

    @classmethod
    def read(
        cls: type[Reads[P, FieldT]],
        spark: SparkSession,
        columns: Sequence[FieldT | Recorded] | None = None,
        limit: int | None = None,
        partitions: int | None = None,
        config: MakesConfig | None = None,
        *args: P.args,
        **where: P.kwargs,
    ) -> DataFrame:
        """Instances as a DataFrame; nothing is read before Spark needs it.

        Conditions (`where=lambda t: t.capacity > 3`, or keyword filters as `list` takes them), `columns` and
        `limit` are what the service is asked for; what you do to the DataFrame, Spark does. At most so many
        `partitions` (4, or 8 where you are alone) are read at the same time. `config` is called where
        requests are sent; without it the environment says who asks.
        """
        face = cast("type[Instances[Any]]", cls)
        view = face._view().external_id
        limit = counted("limit", limit, 0, view=view)
        counted("partitions", partitions, 1, MOST_PARTITIONS, view=view)
        face.schema(columns)
        options = ReadOptions(
            package=face._package,
            view=face._name,
            columns=tuple(columns or ()),
            where=as_json(face._filter(args, where)),
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

        edges_of(cls._read, connection)
        limit = counted("limit", limit, 0, view=cls._view().external_id)
        counted("partitions", partitions, 1, MOST_PARTITIONS, view=cls._view().external_id)
        options = ReadOptions(
            package=cls._package,
            view=cls._name,
            edges=connection,
            limit=limit,
            partitions=partitions,
            config=config_option(config),
        )
        return spark.read.format(FORMAT).options(**options.dump()).load()

    @classmethod
    def read_stream(
        cls: type[Reads[P, FieldT]],
        spark: SparkSession,
        columns: Sequence[FieldT | Recorded] | None = None,
        max_rows: int = 50_000,
        on_expired: Expired = "fail",
        config: MakesConfig | None = None,
        *args: P.args,
        **where: P.kwargs,
    ) -> DataFrame:
        """What was there, then what is created, changed and deleted, as a streaming DataFrame.

        `_change` is `upsert` or `delete`; `_last_updated` and `_version` order changes of an instance. It is
        told at least once, and its latest state last. A micro-batch has some `max_rows`. Conditions may only
        ask for what never changes: the feed does not tell that an instance meets a condition no longer. When
        the stream stood still for so long that its cursor has expired, it fails, or with
        `on_expired="backfill"` tells everything again, with `snapshot` for `upsert`.
        """
        from .streams import refuse_what_changes, refuse_what_forgets, stream_schema

        refuse_what_forgets()
        face = cast("type[Instances[Any]]", cls)
        view = face._view()
        counted("max_rows", max_rows, 1, view=view.external_id)
        condition = face._filter(args, where)
        refuse_what_changes(view, condition)
        options = StreamOptions(
            package=face._package,
            view=face._name,
            where=as_json(condition),
            max_rows=max_rows,
            on_expired=on_expired,
            config=config_option(config),
        )
        schema = stream_schema(face.schema(columns))
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
            view=cls._name,
            operation="replace" if replace else "upsert",
            on_null=on_null,
            dry_run=dry_run,
            config=config_option(config),
        )
        check_writable(frame, cls.schema(), cls._read)
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
            view=cls._name,
            operation="delete",
            dry_run=dry_run,
            config=config_option(config),
        )
        cls._save(keys_of(frame, cls.schema()), options, partitions)

    @classmethod
    def _save(cls, frame: DataFrame, options: WriteOptions, partitions: int) -> None:
        counted("partitions", partitions, 1, MOST_PARTITIONS, view=cls._view().external_id)
        keys = [name for name in ("space", "external_id") if name in frame.columns]
        spread = frame.repartition(partitions, *keys)  # rows of one key are in one task
        spread.write.format(FORMAT).mode("append").options(**options.dump()).save()

    @classmethod
    def schema(cls, columns: Sequence[FieldT | Recorded] | None = None) -> StructType:
        """The columns and their types, which the SDK knows: nothing is asked of the service."""
        from .types import struct_type

        return struct_type(cls._view(), tuple(columns or ()))

    @classmethod
    def _view(cls) -> View:
        view: View = cls._read._view
        return view

    @classmethod
    def _filter(cls, args: tuple[Any, ...], conditions: Mapping[str, Any]) -> Filter | None:
        view = cls._view()
        if args:
            raise ValidationFailed(f"conditions are given by name, unlike {args[0]!r}", view=view.external_id)
        found = parse_conditions(view, conditions, package_named(cls._package).instance_space)
        if found is not None and any(isinstance(part, Whose) for part in found.walk()):
            raise ValidationFailed(
                "the service has no filter over connections: join the frames of both views in Spark",
                view=view.external_id,
            )
        return None if found is None else simplify(found, scalar=scalars_of(view))


class Nodes(Instances[FieldT]):
    """A view of nodes."""


class Edges(Instances[FieldT]):
    """A view of edges."""

    edge_type = Reference()
    start_node = Reference()
    end_node = Reference()
