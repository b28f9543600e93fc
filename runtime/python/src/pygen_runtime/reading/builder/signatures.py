"""Signatures of the steps of a query, for help, inspect and completion."""

from __future__ import annotations

import inspect
import types
from collections.abc import Mapping
from typing import Any

from ...filters.keywords import keyword_names
from ...instances.spec import View


def with_parameters(where: Any, view: View) -> Any:
    """A copy of `where` whose signature lists the keyword filters, for help, inspect and completion."""
    copy = types.FunctionType(where.__code__, where.__globals__, where.__name__, where.__defaults__)
    copy.__doc__ = where.__doc__
    names = keyword_names(view)
    # a property may be called `condition` too, and a signature shows a name only once
    first = "_condition" if "condition" in names else "condition"
    copy.__signature__ = signature(first, dict.fromkeys(names), method=True)  # type: ignore[attr-defined]
    return copy


def signature(first: str, keywords: Mapping[str, Any], *, method: bool = False) -> inspect.Signature:
    """One parameter that has no name outside, then keywords with their defaults."""
    kind = inspect.Parameter.POSITIONAL_ONLY
    start = [inspect.Parameter("self", kind)] if method else []
    named = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default)
        for name, default in keywords.items()
    ]
    return inspect.Signature([*start, inspect.Parameter(first, kind, default=None), *named])
