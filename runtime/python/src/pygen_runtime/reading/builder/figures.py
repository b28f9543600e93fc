"""The terminals of a query that are figures over what it gives."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar, cast

from ..aggregating.results import Aggregates, Bucket, Metrics

FieldsT = TypeVar("FieldsT")
FieldsT_co = TypeVar("FieldsT_co", covariant=True)
FieldT = TypeVar("FieldT", bound=str)
Group: TypeAlias = "FieldT | Callable[[FieldsT], Any]"
"""A property by name, or as a function of the fields: `lambda t: t.farm.name`."""


class Asks(Protocol[FieldsT_co, FieldT]):
    """A query: its class says what conditions and names of it are made of."""

    def _fields(self) -> FieldsT_co: ...
    def _named(self, field: FieldT, /) -> FieldT: ...


class Figures:
    """Figures of a query that blocks."""

    def aggregate(
        self: Asks[FieldsT, FieldT],
        metrics: Metrics,
        /,
        property: FieldT | None = None,
        group_by: Group[FieldT, FieldsT] | Sequence[Group[FieldT, FieldsT]] | None = None,
        limit: int | None = None,
    ) -> Aggregates:
        """Figures over everything that matches, or one row of figures per group.

        As `client.x.aggregate(...)` gives them; groups are also by a property of a related node:
        `group_by=lambda t: t.farm.name`.
        """
        from .figuring import aggregated

        query = cast(Any, self)
        found: Aggregates = query._client._run(aggregated(query, metrics, property, group_by, limit))
        return found

    def histogram(self: Asks[FieldsT, FieldT], property: FieldT, interval: float) -> builtins.list[Bucket]:
        """How many values lie in each interval."""
        from .figuring import spread

        query = cast(Any, self)
        found: builtins.list[Bucket] = query._client._run(spread(query, property, interval))
        return found

    def distinct(self: Asks[FieldsT, FieldT], property: FieldT) -> builtins.list[Any]:
        """Each value of a property once, those of lists one by one.

        What the service does not group by is read, with a warning when that is much.
        """
        from ..aggregating.spreading import distinct
        from ..faces import listed
        from .figuring import grouped_values, value_read, values

        query = cast(Any, self)
        found: builtins.list[Any] | None = query._client._run(grouped_values(query, property))
        if found is not None:
            return found
        read = query._client._run(value_read(query, property))
        return distinct(values(listed(query._client, read), property))

    def percentile(self: Asks[FieldsT, FieldT], property: FieldT, percent: float) -> float | None:
        """The value below which so much of a number lies; 50 is the median.

        The service has no such figure: all values are read, with a warning when that is much.
        """
        from ..aggregating.spreading import percentile
        from ..faces import listed
        from .figuring import value_read, values

        query = cast(Any, self)
        read = query._client._run(value_read(query, property, (percent,)))
        return percentile(values(listed(query._client, read), property), percent)


class AsyncFigures:
    """Figures of a query whose results are awaited."""

    async def aggregate(
        self: Asks[FieldsT, FieldT],
        metrics: Metrics,
        /,
        property: FieldT | None = None,
        group_by: Group[FieldT, FieldsT] | Sequence[Group[FieldT, FieldsT]] | None = None,
        limit: int | None = None,
    ) -> Aggregates:
        """Figures over everything that matches, or one row of figures per group.

        As `client.x.aggregate(...)` gives them; groups are also by a property of a related node:
        `group_by=lambda t: t.farm.name`.
        """
        from .figuring import aggregated

        query = cast(Any, self)
        found: Aggregates = await query._client._run(aggregated(query, metrics, property, group_by, limit))
        return found

    async def histogram(
        self: Asks[FieldsT, FieldT], property: FieldT, interval: float
    ) -> builtins.list[Bucket]:
        """How many values lie in each interval."""
        from .figuring import spread

        query = cast(Any, self)
        found: builtins.list[Bucket] = await query._client._run(spread(query, property, interval))
        return found

    async def distinct(self: Asks[FieldsT, FieldT], property: FieldT) -> builtins.list[Any]:
        """Each value of a property once, those of lists one by one.

        What the service does not group by is read, with a warning when that is much.
        """
        from ..aggregating.spreading import distinct
        from ..faces import async_listed
        from .figuring import grouped_values, value_read, values

        query = cast(Any, self)
        found: builtins.list[Any] | None = await query._client._run(grouped_values(query, property))
        if found is not None:
            return found
        read = await query._client._run(value_read(query, property))
        return distinct(values(await async_listed(query._client, read), property))

    async def percentile(self: Asks[FieldsT, FieldT], property: FieldT, percent: float) -> float | None:
        """The value below which so much of a number lies; 50 is the median.

        The service has no such figure: all values are read, with a warning when that is much.
        """
        from ..aggregating.spreading import percentile
        from ..faces import async_listed
        from .figuring import value_read, values

        query = cast(Any, self)
        read = await query._client._run(value_read(query, property, (percent,)))
        return percentile(values(await async_listed(query._client, read), property), percent)
