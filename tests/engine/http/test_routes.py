"""Every route has its operation, and says whether it writes."""

from __future__ import annotations

import inspect

import pytest

from pygen_engine.http.routes import ROUTES, Route, allowed_elsewhere, find, operation


@pytest.mark.parametrize("key", ROUTES)
def test_every_route_names_an_operation_that_takes_what_the_route_reads(key: str) -> None:
    route: Route = ROUTES[key]
    told = [key.endswith("*"), route.decoder is not None, route.parameters is not None, route.negotiates]
    told += [route.links, route.raw, route.raw]
    assert len(inspect.signature(operation(route.operation)).parameters) == 1 + sum(told)


def test_what_writes_is_marked() -> None:
    """By its verb in the path; creating has none."""
    for key, route in ROUTES.items():
        method, _, path = key.partition(" ")
        reads = path.rpartition("/")[2] in (
            "byids",
            "list",
            "search",
            "aggregate",
            "inspect",
            "query",
            "sync",
            "latest",
            "downloadlink",
        )
        assert route.writes == (method in ("POST", "PUT") and not reads), key


def test_a_star_in_a_path_is_a_name_like_any_other() -> None:
    found = find("GET", "/units/*")
    assert found is not None and found[1] == ["*"]
    assert not allowed_elsewhere("/units/*")
