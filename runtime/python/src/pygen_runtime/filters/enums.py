"""Conditions on enums: a value the model does not list finds nothing, so it is warned of where it stands."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from ..instances.spec import Property, View
from ..names import nearest_or_all
from .names import find_member

ValueT = TypeVar("ValueT", bound=str)


class Unlisted(str):
    """A value beyond those the model listed when this SDK was made: `status=Unlisted("retired")`."""

    __slots__ = ()


OneOf: TypeAlias = ValueT | Unlisted | Sequence[ValueT | Unlisted]
"""What a keyword filter on an enum takes: a value of the model, or several."""


class UnknownValue(UserWarning):
    """A condition compares an enum with a value the model does not list, without saying `Unlisted(...)`."""


def check_listed(view: View | None, name: str, value: object) -> None:
    """Warn of a value of an enum that the model does not list."""
    member = None if view is None else find_member(view, name)
    known = member.values if isinstance(member, Property) else ()
    if view is None or not known or not isinstance(value, str) or value in known:
        return
    hint = nearest_or_all(value, known)
    _warn(
        f"view {view.external_id}, property {name}: the model has no value {value!r}.{hint} "
        f"If it is meant, say so: pygen_runtime.Unlisted({value!r})"
    )


def _warn(message: str) -> None:
    """Warn where the code of others calls, of which Python by default tells once."""
    level, frame = 1, sys._getframe()
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("pygen_runtime."):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, UnknownValue, stacklevel=level)
