"""The instances of a set as the response shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.bodies.instances import ReadSource
from pygen_engine.errors import BadRequest
from pygen_engine.read.sources import Source, resolve_sources, typing_of

if TYPE_CHECKING:
    from pygen_engine.catalog import Catalog
    from pygen_engine.engine import Engine


def resolve(
    engine: Engine, catalog: Catalog, select: Mapping[str, Mapping[str, Any]]
) -> dict[str, list[Source]]:
    """What each selected expression reads. A connection may be named and has no value."""
    found = {}
    for name, chosen in select.items():
        sources = [msgspec.convert(one, ReadSource) for one in chosen["sources"]]
        if len({(one.source.space, one.source.external_id, one.source.version) for one in sources}) < len(
            sources
        ):
            raise BadRequest(f"Select '{name}' names a view more than once.")
        found[name] = resolve_sources(engine, catalog, sources)
    return found


def typing(sources: Mapping[str, Sequence[Source]]) -> dict[str, Any]:
    return {name: typing_of(chosen) for name, chosen in sources.items()}
