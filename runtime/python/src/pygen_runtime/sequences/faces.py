"""The sequences for blocking callers and for coroutines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .reading import read
from .rows import SequenceRows
from .writing import create, delete, delete_rows, insert

if TYPE_CHECKING:
    from ..http import AsyncRunner, SyncRunner


class SequencesAPI:
    """Sequences and their rows. A sequence is named by its external id."""

    def __init__(self, runner: SyncRunner) -> None:
        self._runner = runner

    def create(self, sequence: str, columns: Mapping[str, type], *, name: str | None = None) -> None:
        """A new sequence, with columns of `str`, `float` or `int`."""
        self._runner.run(create(sequence, columns, name))

    def retrieve(
        self,
        sequence: str,
        start: int = 0,
        end: int | None = None,
        *,
        columns: Sequence[str] | None = None,
        limit: int | None = None,
    ) -> SequenceRows:
        """The rows numbered from `start` until before `end`, all or some of their columns."""
        return self._runner.run(read(sequence, start, end, columns, limit))

    def insert(self, rows: Any, sequence: str) -> int:
        """Write rows: a data frame whose index numbers them, or a mapping from numbers to rows.

        What is there of other columns stays. Returns how many rows there were.
        """
        return self._runner.run(insert(sequence, rows))

    def delete_rows(self, sequence: str, numbers: Iterable[int]) -> None:
        """Delete rows by their numbers; those that are not there are passed over."""
        self._runner.run(delete_rows(sequence, numbers))

    def delete(self, sequences: str | Sequence[str]) -> None:
        """Delete sequences with their rows."""
        self._runner.run(delete([sequences] if isinstance(sequences, str) else list(sequences)))


class AsyncSequencesAPI:
    """Sequences and their rows. A sequence is named by its external id."""

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, sequence: str, columns: Mapping[str, type], *, name: str | None = None) -> None:
        """A new sequence, with columns of `str`, `float` or `int`."""
        await self._runner.run(create(sequence, columns, name))

    async def retrieve(
        self,
        sequence: str,
        start: int = 0,
        end: int | None = None,
        *,
        columns: Sequence[str] | None = None,
        limit: int | None = None,
    ) -> SequenceRows:
        """The rows numbered from `start` until before `end`, all or some of their columns."""
        return await self._runner.run(read(sequence, start, end, columns, limit))

    async def insert(self, rows: Any, sequence: str) -> int:
        """Write rows: a data frame whose index numbers them, or a mapping from numbers to rows.

        What is there of other columns stays. Returns how many rows there were.
        """
        return await self._runner.run(insert(sequence, rows))

    async def delete_rows(self, sequence: str, numbers: Iterable[int]) -> None:
        """Delete rows by their numbers; those that are not there are passed over."""
        await self._runner.run(delete_rows(sequence, numbers))

    async def delete(self, sequences: str | Sequence[str]) -> None:
        """Delete sequences with their rows."""
        await self._runner.run(delete([sequences] if isinstance(sequences, str) else list(sequences)))
