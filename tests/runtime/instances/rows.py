"""Rows of a write, as the service will see them."""

from __future__ import annotations

from typing import Any

import msgspec

from pygen_runtime.instances.writing.results import Row


def item_of(row: Row) -> Any:
    """What the request says of one node or edge."""
    return msgspec.json.decode(row.item)
