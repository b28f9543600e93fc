"""Keyword filters and typed conditions become the filters of the service."""

from __future__ import annotations

import json
from typing import Any

import pytest
from runtime.conformance.canonical import canonical_filter, parsed
from runtime.conformance.cases import parametrized
from runtime.conformance.conditions import condition, keywords
from runtime.conformance.sdk import Face, Wire, attribute, done, empty

from pygen_runtime import ValidationFailed


def _ask(face: Face, case: dict[str, Any]) -> Any:
    """The read of at most one instance, which every runtime sends to `/models/instances/list`."""

    async def use(client: Any) -> Any:
        api = face.api(client, case["view"])
        if "keywords" in case:
            return await done(api.list(**keywords(case["keywords"]), limit=1))
        query = api.query()
        for said in case["where"]:
            query = query.where(lambda fields, said=said: condition(fields, said))
        return await done(query.list(limit=1))

    return use


@pytest.mark.filterwarnings("ignore::pygen_runtime.UnknownValue")
@parametrized("filters")
async def test_a_condition_becomes_the_filter_it_means(face: Face, case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises((ValidationFailed, AttributeError, TypeError)) as refused:
            await face.run(empty, _ask(face, case))
        assert attribute(case["refused"]["property"]) in str(refused.value)
        return
    _, wire = await face.run(empty, _ask(face, case))
    if case.get("sends") == "nothing":
        assert wire.requests == [], "nothing can match, so nothing need be asked"
        return
    assert _sent(wire) == (None if case["filter"] is None else canonical_filter(case["filter"]))


def _sent(wire: Wire) -> Any:
    [request] = wire.requests
    body = parsed(request.content)
    assert request.url.path.endswith("/models/instances/list"), json.dumps(body, default=str)
    found = body.get("filter")
    return None if found is None else canonical_filter(found)
