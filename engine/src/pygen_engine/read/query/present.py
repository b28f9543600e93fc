"""The instances of a set as the response shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest
from pygen_engine.read.sources import Source, resolve_sources, typing_of

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import Select
    from pygen_engine.catalog import Catalog
    from pygen_engine.context import EngineContext


def resolve(
    context: EngineContext, catalog: Catalog, select: Mapping[str, Select]
) -> dict[str, list[Source]]:
    """What each selected expression reads. A connection may be named and has no value."""
    resolved = {}
    for name, chosen in select.items():
        views = {(read.source.space, read.source.external_id, read.source.version) for read in chosen.sources}
        if len(views) < len(chosen.sources):
            raise BadRequest(f"Select '{name}' names a view more than once.")
        resolved[name] = resolve_sources(context, catalog, chosen.sources)
    return resolved


def typing(sources: Mapping[str, Sequence[Source]]) -> dict[str, Any]:
    return {name: typing_of(chosen) for name, chosen in sources.items()}
