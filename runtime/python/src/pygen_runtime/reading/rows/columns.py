"""Pages that are Arrow columns, straight from the bytes: no instances are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...filters.units import Units

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]

    from ...frames.columns import ColumnDecoder


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

    def only(self, made: Any, properties: tuple[str, ...]) -> Any:
        return made
