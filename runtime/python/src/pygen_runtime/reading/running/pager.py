"""The pages of one request's head, shrinking where the service runs out of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...errors import ApiError, ServerError
from ...http.flow import Flow
from ...http.values import Request, Response
from ..plan import Step
from ..requests import Body

if TYPE_CHECKING:
    from .branches import Run
    from .responses import Again, Answer


def timed_out(error: ApiError) -> bool:
    """The service gave up on the query; a smaller one may do."""
    return error.status == 408


def stuck(response: Response | None = None) -> ServerError:
    """A cursor that leads to itself would be followed forever."""
    return ServerError(
        "the service answered with the cursor it was given, so the read cannot go on",
        status=response.status if response else None,
        request_id=response.request_id if response else None,
    )


def in_time(request: Request) -> Flow[Response | None]:
    """The answer, or None when the service ran out of time: whoever asked then goes another way."""
    try:
        return (yield request)  # type: ignore[no-any-return]
    except ApiError as error:
        if not timed_out(error):
            raise
        return None


class Pager:
    """Pages through one expression of a query; those chained to it start again with each page."""

    def __init__(
        self, run: Run, step: Step, body: Callable[[int, bool], Body], head: str, limit: int
    ) -> None:
        self._run = run
        self._step = step
        self._make = body
        self._head = head
        self._limit = limit
        self._chained = True
        self._shrunk = 0
        self._body: Body | None = None
        self._here: str | None = None
        """The cursor that led to the page at hand."""
        self._cursor: str | None = None
        self.done = False

    def next(self) -> Flow[Answer]:
        """The next page."""
        while True:
            body = self._make(self._limit, self._chained)
            try:
                response = yield body.request({self._head: self._cursor} if self._cursor else None)
                break
            except ApiError as error:
                if not timed_out(error) or not self._shrink():
                    raise
        answer = self._run.answer(response, body, self._step)
        self._body = body
        self._here, self._cursor = self._cursor, answer.cursors.get(self._head)
        if self._cursor is not None and self._cursor == self._here:
            raise stuck(response)
        self.done = self._cursor is None
        return answer

    def _shrink(self) -> bool:
        """Ask for less: fewer rows, then no branches in the same request."""
        self._shrunk += 1
        if self._shrunk == 2 and self._chained and self._cursor is None:
            self._chained = False
            return True
        if self._limit <= 1:
            return False
        self._limit //= 2
        return True

    def again(self) -> Again:
        """Sends the request of the page at hand once more, with cursors of its branches."""
        body, here = self._body, self._here
        assert body is not None

        return resending(self._run, self._step, body, {self._head: here} if here else {})


def resending(run: Run, step: Step, body: Body, fixed: dict[str, str]) -> Again:
    """Sends a request once more: its head stays where it was, branches go on at the cursors given."""

    def send(cursors: dict[str, str]) -> Flow[Answer | None]:
        response = yield from in_time(body.request({**fixed, **cursors}))
        return None if response is None else run.answer(response, body, step)

    return send
