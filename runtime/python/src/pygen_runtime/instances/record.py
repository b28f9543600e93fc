"""What the service itself records about an instance."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeAlias

import msgspec

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
Milliseconds: TypeAlias = Annotated[int, msgspec.Meta(ge=-62_135_596_800_000, le=253_402_300_799_999)]
"""Since 1970, of a moment that Python has: the years 1 to 9999."""


def from_milliseconds(value: int) -> dt.datetime:
    """The moment `value` milliseconds after 1970, exactly (a float would lose the last digits)."""
    return _EPOCH + dt.timedelta(milliseconds=value)


class DataRecord(msgspec.Struct, frozen=True, gc=False):
    """Version and times of an instance. The times are milliseconds since 1970; see also the properties."""

    version: int
    created_ms: int
    last_updated_ms: int
    deleted_ms: int | None = None

    @property
    def created_time(self) -> dt.datetime:
        return from_milliseconds(self.created_ms)

    @property
    def last_updated_time(self) -> dt.datetime:
        return from_milliseconds(self.last_updated_ms)

    @property
    def deleted_time(self) -> dt.datetime | None:
        return None if self.deleted_ms is None else from_milliseconds(self.deleted_ms)
