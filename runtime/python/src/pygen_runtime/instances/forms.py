"""The forms an instance can take: JSON, records, frames, what notebooks show, instances of cognite-sdk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from .instance import Instance

if TYPE_CHECKING:
    import pandas

    from .records.reading import Source, Unknown
    from .write_list import WriteList


class ReadForms(Instance):
    """The forms that what was read can take."""

    def _repr_html_(self) -> str:
        from .notebook import html_card

        return html_card(self)

    def dump(self) -> dict[str, Any]:
        """The instance as the API writes it."""
        from .dump import dump_instance

        return dump_instance(self)

    @classmethod
    def from_instance(cls, instance: Any) -> Self:
        """An instance that cognite-sdk read with this view among its sources, or what its `dump()` gives."""
        from .official import from_instance

        found: Self = from_instance(cls, instance)
        return found

    def to_instance(self) -> Any:
        """The instance as cognite-sdk has it, which has to be installed."""
        from .official import to_instance

        return to_instance(self)

    def as_tuple_id(self) -> tuple[str, str]:
        """Space and external id."""
        return self.space, self.external_id  # type: ignore[attr-defined]

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each property that has a value, under `value`; needs the extra `pandas`."""
        from .notebook import frame_of_one

        frame: pandas.DataFrame = frame_of_one(self)
        return frame


class WriteForms:
    """The forms that what is to be written can take."""

    @classmethod
    def from_json(cls, source: Source, *, unknown: Unknown = "report") -> WriteList[Self]:
        """The objects that JSON describes: text, or a file with an object, a list, or an object a line.

        Keys are called as in the model or as here, relations are ids or objects. Keys that are no properties
        are left out with a warning; `unknown="ignore"` says nothing, and `"refuse"` raises.
        """
        from .records.reading import from_json

        return from_json(cls, source, unknown)

    @classmethod
    def from_records(
        cls, records: Iterable[Mapping[str, Any]] | Mapping[str, Any], *, unknown: Unknown = "report"
    ) -> WriteList[Self]:
        """The objects that dictionaries describe; see `from_json`."""
        from .records.reading import from_records

        return from_records(cls, records, unknown)

    def dump(self) -> dict[str, Any]:
        """What was set, with what is nested, as `from_records` takes it."""
        from .write_dump import dump_write

        return dump_write(self)

    def _repr_html_(self) -> str:
        from .notebook import html_card

        return html_card(self)
