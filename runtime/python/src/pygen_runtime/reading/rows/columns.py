"""Pages that are Arrow columns, straight from the bytes: no instances are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ...filters.units import Units
from ...instances.query_codec import SET
from ..plan import Key

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]

    from ...frames.columns import ColumnDecoder


class _Item(msgspec.Struct, rename="camel"):
    space: str
    external_id: str


class _Page(msgspec.Struct):
    items: list[_Item] | dict[str, list[_Item]]


_KEYS = msgspec.json.Decoder(_Page)


class ColumnRows:
    """The columns that are wanted of one view. Nothing can be brought to them."""

    codec = None

    def __init__(self, decoder: ColumnDecoder) -> None:
        self._decoder = decoder

    def listed(
        self, content: bytes, properties: tuple[str, ...] | None
    ) -> tuple[pyarrow.RecordBatch, str | None]:
        batch, _, cursor = self._decoder.from_list(content)
        return batch, cursor

    def queried(self, content: bytes) -> tuple[pyarrow.RecordBatch, str | None]:
        batch, _, cursor = self._decoder.from_query(content)
        return batch, cursor

    def converted(self, made: Any, units: Units) -> None:
        """Columns are not written back."""

    def keys(self, made: Any, content: bytes) -> list[Key]:
        items = _KEYS.decode(content).items
        found = items[SET] if isinstance(items, dict) else items
        return [(item.space, item.external_id) for item in found]

    def kept(self, made: Any, keep: list[bool]) -> Any:
        return made.filter(keep)

    def only(self, made: Any, properties: tuple[str, ...]) -> Any:
        return made
