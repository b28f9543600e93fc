"""Made-up data, and writing it: instances with their relations, time series with data points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..datapoints.moments import milliseconds
from ..datapoints.writing import insert
from ..errors import ValidationFailed
from ..http import Flow
from ..instances.ids import NodeId
from ..instances.spec import Property
from ..instances.write_list import WriteList
from ..instances.writing.graph import rows_of
from ..instances.writing.results import UpsertResult
from ..instances.writing.upsert import Flags, upsert
from ..package import Package
from .graph import Graph
from .series import points


class Mock:
    """Made-up instances, and what their time series measured."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.objects = WriteList(graph.objects())
        """Everything that `upsert` takes."""

    def series(self) -> dict[str | NodeId, list[Any]]:
        """Data points, by the external id of a time series or the node that is one."""
        return {key: points(name, None, self._graph.random("points", key)) for key, name in self._named()}

    def _named(self) -> Iterator[tuple[str | NodeId, str]]:
        for written in self.objects:
            view = type(written)._view
            if getattr(written, "type", None) == "numeric" and _is_series(view):
                yield written.as_id(), getattr(written, "name", None) or written.external_id
            for member in view.members:
                if isinstance(member, Property) and member.type == "timeseries":
                    value = getattr(written, member.name)
                    for series in value if isinstance(value, list) else [value] if value else []:
                        yield str.__str__(series), member.wire

    def dump(self) -> dict[str, Any]:
        """Nodes and edges as the body of a request, and time series as reads give them: engines load both."""
        import msgspec

        rows = rows_of(self.objects, None)
        described = {str(made): made.body for row in rows for _, made in row.resources}
        return {
            "items": [msgspec.json.decode(row.item) for row in rows],
            "timeseries": [
                {
                    **({"instanceId": key.dump()} if isinstance(key, NodeId) else described[key]),
                    "datapoints": [
                        {"timestamp": milliseconds(at), "value": measured} for at, measured in pairs
                    ],
                }
                for key, pairs in self.series().items()
            ],
        }


def _is_series(view: Any) -> bool:
    from ..instances.view_names import class_named

    return bool(getattr(class_named(view, view.read), "_is_series", False))


class Mocked:
    """What was made up and written."""

    def __init__(self, result: UpsertResult, series: int, datapoints: int) -> None:
        self.result = result
        self.series = series
        """How many time series have data points."""
        self.datapoints = datapoints

    def __repr__(self) -> str:
        return (
            f"Mocked({len(self.result.nodes):,} nodes, {len(self.result.edges):,} edges, "
            f"{self.series:,} time series with {self.datapoints:,} data points)"
        )


def made_up(
    package: Package, space: str | None, seed: int, count: int, per_view: Mapping[str, int] | None
) -> Mock:
    """The data for a seed, not written anywhere."""
    if not package.name:
        raise ValidationFailed("only a client that was generated from a model knows what to make up")
    if space is None:
        raise ValidationFailed("made-up instances need a space: give an instance_space to the client")
    return Mock(Graph(package, space, seed, count, per_view or {}))


def mock(
    package: Package,
    space: str | None,
    seed: int,
    count: int,
    per_view: Mapping[str, int] | None,
    progress: Any,
) -> Flow[Mocked]:
    """Make up data and write it."""
    made = made_up(package, space, seed, count, per_view)
    result = yield from upsert(made.objects, space, Flags(), progress)
    series = made.series()
    inserted = (yield from insert(None, series)) if series else 0
    return Mocked(result, len(series), inserted)
