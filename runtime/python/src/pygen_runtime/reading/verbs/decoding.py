"""Pages of typed instances."""

from __future__ import annotations

from typing import Any

from ...instances.codec import Codec
from ...instances.query_codec import SET, QueryCodec


class InstanceDecoder:
    """Makes typed lists of the responses of list and query."""

    properties = ["*"]

    def __init__(self, codec: Codec, list_class: Any) -> None:
        self._codec = codec
        self._list = list_class
        self._query = QueryCodec({SET: codec})

    def from_list(self, content: bytes) -> tuple[Any, int, str | None]:
        items, cursor = self._codec.decode_list(content)
        return self._list(items), len(items), cursor

    def from_query(self, content: bytes) -> tuple[Any, int, str | None]:
        sets, cursors = self._query.decode(content)
        items = sets[SET]
        return self._list(items), len(items), cursors.get(SET)
