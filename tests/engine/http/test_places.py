"""Where a server can listen, and what is said of places where it cannot."""

from __future__ import annotations

import pytest

from pygen_engine.serving import CannotServe, serving


@pytest.mark.parametrize(
    ("host", "port"),
    [("", 0), ("\udcff", 0), ("\0", 0), ("x..y", 0), ("127.0.0.1", -1), ("127.0.0.1", 70000)],
)
def test_a_place_that_is_none(host: str, port: int) -> None:
    """An empty host would be everywhere; a script that forgot to set it does not mean that."""
    with pytest.raises(CannotServe), serving(None, [], host, port):
        pass
