"""Decoders of JSON, made by one thread at a time.

msgspec looks into a struct when something is to be read into it for the first time, and the process crashes
when two threads do so at once.
"""

from __future__ import annotations

import os
import threading
from typing import Any, TypeVar, overload

import msgspec

T = TypeVar("T")

_making = threading.RLock()


def _begin_again() -> None:
    global _making
    _making = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_again)


@overload
def decoder_of(type_: type[T]) -> msgspec.json.Decoder[T]: ...
@overload
def decoder_of(type_: Any) -> msgspec.json.Decoder[Any]: ...
def decoder_of(type_: Any) -> msgspec.json.Decoder[Any]:
    with _making:
        return msgspec.json.Decoder(type_)
