"""What all classes of instances have in common, read or to be written: the table of their view."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from .spec import Member, View

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
