"""Lists of objects to be written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Self, SupportsIndex, TypeVar, overload

from ..errors import MissingExtra

if TYPE_CHECKING:
    import pandas

WriteT = TypeVar("WriteT")
_SHOWN = 10


class WriteList(list[WriteT], Generic[WriteT]):
    """Objects to be written, for `client.upsert`."""

    left_out: Mapping[str, int]
    """Keys of the records they were made of that are no properties, and how often each was there."""

    def __init__(self, objects: Iterable[WriteT] = ()) -> None:
        super().__init__(objects)
        self.left_out = {}

    @overload
    def __getitem__(self, index: SupportsIndex) -> WriteT: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: SupportsIndex | slice) -> WriteT | Self:
        found = super().__getitem__(index)
        return type(self)(found) if isinstance(index, slice) else found  # type: ignore[arg-type,return-value]

    @property
    def external_ids(self) -> list[str | None]:
        return [written.external_id for written in self]  # type: ignore[attr-defined]

    def dump(self) -> list[dict[str, Any]]:
        """What was set of each, as `from_records` takes it."""
        return [written.dump() for written in self]  # type: ignore[attr-defined]

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each object, a column for what was set of any of them; needs the extra `pandas`."""
        try:
            library = import_module("pandas")
        except ImportError as error:
            raise MissingExtra("making a pandas DataFrame", "pandas") from error
        rows = [_what_was_set(written) for written in self]
        names = dict.fromkeys(name for row in rows for name in row)
        frame: pandas.DataFrame = library.DataFrame(rows, columns=list(names), dtype=object)
        return frame.infer_objects()

    def __repr__(self) -> str:
        lines = [f"  {written!r}," for written in list.__getitem__(self, slice(_SHOWN))]
        if len(self) > _SHOWN:
            lines.append(f"  ... and {len(self) - _SHOWN:,} more")
        return "WriteList([\n" + "\n".join(lines) + "\n])" if lines else "WriteList([])"

    def _repr_html_(self) -> str:
        from .notebook import html_table

        return html_table(self)


def _what_was_set(written: Any) -> dict[str, Any]:
    is_set = written.model_fields_set
    return {name: getattr(written, name) for name in type(written).model_fields if name in is_set}
