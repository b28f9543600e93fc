"""What all classes of instances have in common, read or to be written: the table of their view."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .spec import Member, View

if TYPE_CHECKING:
    import pandas

    from .records.reading import Source, Unknown
    from .write_list import WriteList

NO_VIEW = View("", "", "", package="", read="", write=None)


class Instance:
    """What read and write classes of nodes and edges share."""

    _view: ClassVar[View] = NO_VIEW
    _said_types: ClassVar[Mapping[str, str]] = {}
    """The annotations of generated code, as they are written."""

    @classmethod
    def _take_view(
        cls, view: View, field_of: Callable[[View, Member, Any], tuple[Any, Any]], members: Iterable[Member]
    ) -> None:
        # The annotations in generated code are for people and type checkers. Pydantic gets its own, made from
        # the table, so that it never has to resolve the class at the other end of a relation.
        cls._view = view
        annotations = dict(inspect.get_annotations(cls))
        cls._said_types = {name: str(said) for name, said in annotations.items()}
        for member in members:
            # A default in the class is the one the service takes: good to see, and not sent, because not set.
            shown = cls.__dict__.get(member.name, _shown_default(cls, member.name))
            annotations[member.name], field = field_of(view, member, shown)
            setattr(cls, member.name, field)
        cls.__annotations__ = annotations


def _shown_default(cls: Any, name: str) -> Any:
    """The default a parent class shows."""
    inherited = getattr(cls, "__pydantic_fields__", {}).get(name)
    return None if inherited is None or inherited.is_required() else inherited.default


class NodeBase(Instance):
    """A node, read or to be written."""


class EdgeBase(Instance):
    """An edge, read or to be written."""


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
