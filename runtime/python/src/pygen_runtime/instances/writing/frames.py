"""Rows of a table as instances: checked cell by cell, written, and told about row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import ValidationError

from ...errors import ApiError, ValidationFailed, WriteError
from ...http import Flow
from ...names import nearest
from ..records.cells import MISSING, cell_value
from ..records.keys import keys_of
from ..records.tables import Table, table_of
from .planning import planned
from .report import CellProblem, FrameReport
from .results import UpsertResult, Written
from .upsert import Flags, upsert

OnError = Literal["report", "raise"]
_OF_CONTENT = (400, 404, 409, 422)
"""The service refused what it was sent: some of it may be good."""
_MOST_SEARCHED = 64
"""Bad rows that are looked for one by one; where there are more, all of a request is bad in some way."""


def upsert_frame(
    cls: Any,
    source: Any,
    default_space: str | None,
    flags: Flags,
    progress: Any,
    *,
    on_error: OnError,
    dry_run: bool,
) -> Flow[FrameReport]:
    """Write the rows that are good, and report the others; or raise at the first that is not."""
    if on_error not in ("report", "raise"):
        raise ValidationFailed(f"on_error is 'report' or 'raise', not {on_error!r}")
    table = table_of(source)
    reader = _Rows(cls, table)
    objects = reader.objects(default_space)
    if on_error == "raise" and (reader.problems or reader.left_out):
        raise ValidationFailed(_told(reader))
    writing = _Writing(objects, default_space, flags, progress, stop=on_error == "raise")
    plan = None
    if dry_run:
        plan = yield from planned(list(objects.values()), default_space, flags)
    else:
        yield from writing.run()
    problems = sorted([*reader.problems, *writing.problems], key=lambda problem: problem.row)
    result = UpsertResult(writing.written)
    return FrameReport(len(table.rows), result, problems, reader.left_out, writing.left, plan)


def _told(reader: _Rows) -> str:
    columns = [f"column {name!r} is no property.{nearest(name, reader.known)}" for name in reader.left_out]
    told = [*columns, *map(str, reader.problems)]
    more = f"; and {len(told) - 5:,} more" if len(told) > 5 else ""
    return f"nothing was written: {'; '.join(told[:5])}{more}"


class _Rows:
    """Makes an object of each row."""

    def __init__(self, cls: Any, table: Table) -> None:
        keys = keys_of(cls)
        self._cls = cls
        self._table = table
        self.known = keys.names
        self.problems: list[CellProblem] = []
        members = {member.name: member for member in cls._view.members}
        self._columns: list[tuple[int, str, str, Any]] = []
        """Place, column, attribute and member."""
        self.left_out: list[str] = []
        taken: dict[str, str] = {}
        for place, column in enumerate(table.columns):
            name = keys.attribute(column)
            if name is None:
                self.left_out += [] if keys.is_passed_over(column) else [column]
            elif taken.setdefault(name, column) != column:
                raise ValidationFailed(f"the columns {taken[name]!r} and {column!r} are both {name!r}")
            else:
                self._columns.append((place, column, name, members.get(name)))
        if table.rows and "external_id" not in taken and getattr(cls, "external_id_factory", None) is None:
            raise ValidationFailed(
                f"there is no column externalId. The columns are {', '.join(table.columns)}",
                view=cls._view.external_id,
            )
        self._said = {name: column for _, column, name, _ in self._columns}

    def objects(self, default_space: str | None) -> dict[int, Any]:
        """The good rows."""
        found: dict[int, Any] = {}
        seen: dict[tuple[str | None, str], int] = {}
        for number, cells in enumerate(self._table.rows):
            made = self._object(number, cells)
            if made is None:
                continue
            key = (made.space or default_space, made.external_id)
            first = seen.setdefault(key, number) if made.external_id is not None else number
            if first != number:
                self._add(number, "external_id", made.external_id, f"row {first} has the same external id")
            else:
                found[number] = made
        return found

    def _object(self, number: int, cells: Sequence[Any]) -> Any:
        values: dict[str, Any] = {}
        bad: set[str] = set()
        for place, _, name, member in self._columns:
            try:
                value = cell_value(member, cells[place])
            except (ValueError, OverflowError) as error:
                self._add(number, name, cells[place], str(error))
                bad.add(name)
                continue
            if value is not MISSING:
                values[name] = value
        try:
            made = self._cls(**values)
        except ValidationFailed as error:
            self._explain(number, error, values, bad)
            return None
        return None if bad else made

    def _explain(self, number: int, error: ValidationFailed, values: dict[str, Any], told: set[str]) -> None:
        """What pydantic says of each field that nothing was told of yet, in the words of the table."""
        cause = error.__cause__
        for problem in cause.errors(include_url=False) if isinstance(cause, ValidationError) else ():
            name = str(problem["loc"][0]) if problem["loc"] else ""
            if name in told:
                continue
            message = problem["msg"].removeprefix("Value error, ")
            missing = problem["type"] == "missing"
            self._add(number, name, values.get(name), "a value is needed" if missing else message)

    def _add(self, number: int, name: str, value: Any, message: str) -> None:
        self.problems.append(CellProblem(number, self._said.get(name, name), value, message))


class _Writing:
    """Writes objects of rows, and finds out which of them the service refuses."""

    def __init__(
        self, objects: dict[int, Any], space: str | None, flags: Flags, progress: Any, *, stop: bool
    ) -> None:
        self._space = space
        self._flags = flags
        self._progress = progress
        self._stop = stop
        self._row_of = {id(written): row for row, written in objects.items()}
        self.left = dict(objects)
        """What is not written, and not known to be bad."""
        self.written: list[Written] = []
        self.problems: list[CellProblem] = []

    def run(self) -> Flow[None]:
        """All at once; where the service refuses a part, the good rows of it without the bad ones."""
        waiting = [list(self.left)]
        while waiting:
            rows = waiting.pop(0)
            try:
                result = yield from self._try(rows)
            except WriteError as error:
                if self._stop:
                    raise
                refused = self._divided(rows, error)
                if refused is None:
                    return
                waiting = [part for part in refused if part] + waiting
            else:
                self._done(rows, result.items)

    def _try(self, rows: Sequence[int]) -> Flow[UpsertResult]:
        progress = self._progress if len(rows) == len(self.left) else False
        result = yield from upsert([self.left[row] for row in rows], self._space, self._flags, progress)
        return result

    def _done(self, rows: Sequence[int], items: Sequence[Written]) -> None:
        self.written += items
        for row in rows:
            self.left.pop(row, None)

    def _divided(self, rows: Sequence[int], error: WriteError) -> list[list[int]] | None:
        """What to try next after a part was refused; None when trying again is no use."""
        untried = self._rows(error.not_attempted)
        refused = [row for row in self._rows(error.failed) if row not in set(untried)]
        whole = [row for row in rows if row not in {*untried, *refused}]
        self._done(whole, [item for item in error.succeeded if isinstance(item, Written)])
        cause = next((cause for cause in error.causes if cause.status not in _OF_CONTENT), None)
        if cause is not None:
            self._blame(refused, cause, good=True)
            return None
        if len(refused) == 1 or len(self.problems) >= _MOST_SEARCHED:
            self._blame(refused, error.causes[0], good=len(refused) > 1)
            return [untried]
        middle = (len(refused) + 1) // 2
        return [refused[:middle], refused[middle:], untried]

    def _rows(self, parts: Sequence[Any]) -> list[int]:
        """The rows of the table that nodes and edges come from."""
        found = (self._row_of.get(id(written)) for part in parts for written in part.objects)
        return list(dict.fromkeys(row for row in found if row is not None))

    def _blame(self, rows: Sequence[int], cause: ApiError, *, good: bool) -> None:
        """The service refused these; unless they are `good`, and may be written another time."""
        for row in rows:
            self.problems.append(CellProblem(row, None, None, cause.message))
            if not good:
                self.left.pop(row, None)
