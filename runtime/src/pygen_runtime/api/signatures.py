"""Signatures that show what `**options` really takes, for `help()`, `inspect` and notebooks."""

from __future__ import annotations

import inspect
import re
import sys
from typing import Any, ForwardRef

_UNPACKED = re.compile(r"(?:\w+\.)*Unpack\[\s*(?:\w+\.)*(\w+)[^\]]*\]\]?$")


def show_parameters(api: type) -> None:
    """Give every method of a generated API class that takes unpacked options a signature that lists them."""
    module = sys.modules[api.__module__]
    for name, method in vars(api).items():
        if name.startswith("_") or not inspect.isfunction(method):
            continue
        for parameter, annotation in method.__annotations__.items():
            found = _UNPACKED.search(annotation) if isinstance(annotation, str) else None
            options = getattr(module, found[1], None) if found else None
            if options is not None:
                method.__signature__ = _signature(method, parameter, options)  # type: ignore[attr-defined]


def _signature(method: Any, unpacked: str, options: Any) -> inspect.Signature:
    plain = inspect.signature(method)
    named = [one for name, one in plain.parameters.items() if name != unpacked]
    taken = {one.name for one in named}
    listed = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_shown(annotation))
        for name, annotation in options.__annotations__.items()
        if name not in taken
    ]
    return plain.replace(parameters=[*named, *listed])


def _shown(annotation: Any) -> Any:
    return annotation.__forward_arg__ if isinstance(annotation, ForwardRef) else annotation
