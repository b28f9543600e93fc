"""Figures over what a query gives: from its steps to what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from ...errors import ValidationFailed
from ...filters.fields import Field
from ...filters.names import view_ref
from ...filters.view_fields import fields_of
from ...http.flow import Flow
from ...instances.spec import View
from ..aggregating.aggregates import aggregate, histogram
from ..aggregating.results import Aggregates, Bucket
from ..aggregating.spreading import checked_percentile, distinct, groupable, warn_of
from ..asked import Asked, Context, stored
from ..catalog import Missing
from ..outcomes import count
from ..planning.whose import conditions
from ..read import Known, Read


def aggregated(query: Any, metrics: Any, property: Any, group_by: Any, limit: int | None) -> Flow[Aggregates]:
    """Figures, over everything or per group."""
    asked, context = yield from _unlimited(query)
    one = isinstance(group_by, str) or callable(group_by)
    groups = [] if group_by is None else [group_by] if one else list(group_by)
    catalog: Any = context.catalog
    while True:
        try:
            names = [_name(group, asked.view, context) for group in groups]
            found: Aggregates = yield from aggregate(
                asked.view, metrics, property, names, asked.filter, asked.search, limit, catalog
            )
            return found
        except Missing as missing:  # a related view that has to be fetched, before anything was asked
            yield from catalog.fetch([missing.name])


def spread(query: Any, property: str, interval: float) -> Flow[list[Bucket]]:
    """A histogram."""
    asked, _ = yield from _unlimited(query)
    return (yield from histogram(asked.view, property, interval, asked.filter, asked.search))


def grouped_values(query: Any, property: str) -> Flow[list[Any] | None]:
    """The distinct values where the service groups by them; None where they have to be read."""
    asked, _ = yield from query._resolve()
    if not groupable(asked.view, property) or asked.limit is not None:
        return None
    rows = yield from aggregated(query, "count", None, property, None)
    return distinct(row.group[property] for row in rows)


def value_read(query: Any, property: str, percents: Sequence[float] | None = None) -> Flow[Read]:
    """A read of one property alone, after it was said what it costs."""
    asked, context = yield from query._resolve()
    name = stored(asked.view, property).name
    if percents is not None:
        checked_percentile(asked.view, property, percents)
    sort = () if asked.limit is None else asked.sort
    filtered = conditions(asked)
    alone = replace(filtered, properties=(name,), branches=(), sort=sort, figures=())

    read: Read = replace(query._read(), resolved=Known(alone, context))
    if asked.search is None:
        warn_of(asked.view, property, (yield from count(read)))
    return read


def values(rows: Sequence[Any], property: str) -> list[Any]:
    """The values of a property in rows of any kind."""
    return [row.get(property) if isinstance(row, dict) else getattr(row, property) for row in rows]


def _unlimited(query: Any) -> Flow[tuple[Asked, Context]]:
    asked, context = yield from query._resolve()
    if asked.limit is not None:
        raise ValidationFailed(
            "figures are over all that match, without a limit: take those of a frame() of the results",
            view=asked.view.external_id,
        )
    return conditions(asked), context


def _name(group: Any, view: View, context: Context) -> str:
    """A group by name; a function of the fields leads to a property, or to one of a related node."""
    if not callable(group):
        return str(group)
    found = group(fields_of(view, context.catalog.related))
    field = getattr(found, "_reference", found)
    if not isinstance(field, Field) or len(field._scope) > 1:
        raise ValidationFailed(
            f"groups are by properties, or those of a related node, not by {found!r}", view=view.external_id
        )
    refs = {view_ref(view, member.wire): member.name for member in view.members}
    return ".".join([*(refs[scope] for scope in field._scope), field._name])
