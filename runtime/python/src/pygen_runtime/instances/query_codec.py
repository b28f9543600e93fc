"""Reading responses of query and sync, which hold several named sets of instances."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from ..decoders import decoder_of
from ..gc_pause import gc_pause
from .codec import Codec, decoded, list_of, text_of

SET = "0"
"""Name of the one set of instances in a query for instances of one view."""


_PLAIN = dict[str, Any]


class QueryCodec:
    """Reads the sets of one query, each with the codec of its view; None leaves a set as plain JSON."""

    def __init__(self, sets: Mapping[str, Codec | None]) -> None:
        self._sets = dict(sets)
        self._built_for: list[Any] = []
        self._decoder: Any = None

    def decode(self, content: bytes) -> tuple[dict[str, list[Any]], dict[str, str]]:
        """Instances by name of the set, and the cursors of the sets that may go on."""
        with gc_pause:
            page = decoded(self._current, content, self._learn)
            items: dict[str, list[Any]] = {}
            for number, (name, codec) in enumerate(self._sets.items()):
                found = getattr(page.items, f"set_{number}")
                items[name] = found if codec is None else codec.instances(found)
            return items, {name: cursor for name, cursor in page.next_cursor.items() if cursor}

    def _current(self) -> Any:
        """The decoder for what the codecs know by now."""
        known = [None if codec is None else codec.item for codec in self._sets.values()]
        if self._decoder is None or any(a is not b for a, b in zip(known, self._built_for, strict=True)):
            fields: list[Any] = [
                (
                    f"set_{number}",
                    list_of(_PLAIN if item is None else item),
                    msgspec.field(name=name),
                )
                for number, (name, item) in enumerate(zip(self._sets, known, strict=True))
            ]
            items = msgspec.defstruct("Items", fields)
            cursors = dict[str, str | None]
            page = msgspec.defstruct(
                "Page",
                [
                    ("items", items),
                    ("next_cursor", cursors, msgspec.field(default_factory=dict, name="nextCursor")),
                ],
            )
            self._decoder, self._built_for = decoder_of(page), known
        return self._decoder

    def _learn(self, raw: Any) -> None:
        for name, codec in self._sets.items():
            if codec is not None:
                codec.learn(raw["items"].get(name) or [])


def query_codec_of(codec: Codec) -> QueryCodec:
    """Reads queries for instances of one view, built when it is first needed: that takes a millisecond."""
    found: QueryCodec | None = codec.cls.__dict__.get("_query_codec")
    if found is None:
        found = codec.cls._query_codec = QueryCodec({SET: codec})
    return found


def query_cursor_in_tail(content: bytes, name: str) -> str | None:
    """The cursor of the set `name`, when `nextCursor` ends the response and holds nothing else."""
    pattern = (
        rb'"nextCursor"\s*:\s*\{\s*"'
        + re.escape(name).encode()
        + rb'"\s*:\s*"((?:[^"\\]|\\.)*)"\s*\}\s*\}\s*\Z'
    )
    found = re.compile(pattern).search(content, max(0, len(content) - 4096))
    return text_of(found[1]) if found else None
