"""Signatures that show what a verb of a view really takes, for `help()`, `inspect` and notebooks.

All views share the verbs of the runtime, and a function has one signature: so each API class gets copies.
Without `_copy` the last view that was loaded would tell its keyword filters for all of them, and without
copies every verb would show `(*args, **options)`. Type checkers know the keywords from a `ParamSpec` and
notice neither.
"""

from __future__ import annotations

import inspect
import re
import sys
import types
from functools import cache
from typing import Any, ForwardRef

from ...instances.described import units
from ...instances.signatures import ALIAS
from ...instances.spec import View

_UNPACKED = re.compile(r"Unpack\[\s*(?:\w+\.)*(\w+)")

FILTERED = ("count", "aggregate", "histogram", "scan", "sync")
OPTIONED = ("list", "iterate", "search", "frame")
EXPLAINED = ("list", "search", "frame")


def show_parameters(api: Any) -> None:
    """Give a generated API class its own copy of each verb, with a signature that lists the keywords."""
    names = _names(api)
    for taker, verbs in (("_takes_filters", FILTERED), ("_takes_options", OPTIONED)):
        keywords = _keywords(api, taker, names)
        for verb in verbs if keywords is not None else ():
            if verb not in vars(api) and hasattr(api, verb):  # what polars drives only blocks
                setattr(api, verb, _copy(getattr(api, verb), api, keywords or [], names))


def explaining(api: Any, explains: Any) -> Any:
    """The class of what `explain()` gives, whose verbs show what they take for this view."""
    made = vars(api).get("_explains")
    if made is None:
        names = _names(api)
        keywords = _keywords(api, "_takes_options", names) or []
        verbs = {verb: _copy(getattr(explains, verb), api, keywords, names) for verb in EXPLAINED}
        made = api._explains = type(explains.__name__, (explains,), {"__module__": api.__module__, **verbs})
    return made


def _names(api: Any) -> dict[str, str]:
    """What the type variables stand for."""
    read = api._read.__name__
    return {
        "ReadT": read,
        "ListT": api._list_class.__name__,
        "FieldT": _field_name(api),
        "FieldsT": f"{read}Fields",
    }


def _keywords(api: Any, taker: str, names: dict[str, str]) -> list[inspect.Parameter] | None:
    """The keys of the TypedDict that the method `taker` unpacks, as parameters."""
    method = getattr(api, taker, None)
    if method is None:
        return None
    for annotation in method.__annotations__.values():
        found = _UNPACKED.search(str(annotation))
        options = getattr(sys.modules[method.__module__], found[1], None) if found else None
        if options is not None:
            return [
                inspect.Parameter(
                    name,
                    inspect.Parameter.KEYWORD_ONLY,
                    default=None,
                    annotation=_filled(_shown(annotation), names),
                )
                for name, annotation in options.__annotations__.items()
            ]
    return None


def _copy(verb: Any, api: Any, keywords: list[inspect.Parameter], names: dict[str, str]) -> Any:
    copy = types.FunctionType(
        verb.__code__, verb.__globals__, verb.__name__, verb.__defaults__, verb.__closure__
    )
    copy.__kwdefaults__ = verb.__kwdefaults__
    copy.__doc__ = _documented(verb.__doc__, api._view)
    copy.__annotations__ = dict(verb.__annotations__)
    copy.__module__ = api.__module__
    copy.__qualname__ = f"{api.__qualname__}.{verb.__name__}"
    plain = _plain(verb)
    variable = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    named = [parameter for parameter in plain.parameters.values() if parameter.kind not in variable]
    named = [parameter.replace(annotation=_filled(parameter.annotation, names)) for parameter in named]
    named[0] = named[0].replace(annotation=inspect.Parameter.empty)
    # A name taken by a parameter that can be given by name is not listed twice; positional-only ones do not
    # clash.
    taken = {parameter.name for parameter in named}
    listed = [parameter for parameter in keywords if parameter.name not in taken]
    returns = _filled(plain.return_annotation, names)
    copy.__signature__ = plain.replace(  # type: ignore[attr-defined]
        parameters=[*named, *listed], return_annotation=returns
    )
    return copy


def _documented(text: str | None, view: View) -> str:
    """What a verb does, and the units of the numbers it takes and gives."""
    measured = ", ".join(f"{name} in {unit}" for name, unit in units(view).items())
    return f"{inspect.cleandoc(text or '')}\n\nUnits: {measured}." if measured else text or ""


_plain = cache(inspect.signature)
"""The signatures of the runtime's own verbs, which every view copies."""


def _field_name(api: Any) -> str:
    """The alias that lists the properties of the view, if the module has it under the usual name."""
    name = f"{api._read.__name__}Property"
    return name if hasattr(sys.modules[api.__module__], name) else "str"


def _filled(annotation: Any, names: dict[str, str]) -> Any:
    """The annotation with type variables replaced by what they stand for in this class."""
    if not isinstance(annotation, str):
        return annotation
    return re.sub(r"\b(ReadT|ListT|FieldT|FieldsT)\b", lambda found: names[found[1]], annotation)


def _shown(annotation: Any) -> Any:
    """An annotation as people would write it, without the names that generated code gives modules."""
    said = annotation.__forward_arg__ if isinstance(annotation, ForwardRef) else annotation
    return ALIAS.sub("", said) if isinstance(said, str) else said
