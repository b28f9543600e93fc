"""Writes that do not depend on each other, and one error for all that failed of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..decoders import decoder_of
from ..errors import ApiError, WriteError
from .flow import Flow, Outcome, Settle
from .values import Request

_OBJECT = decoder_of(dict[str, Any])


def delete_all(requests: Sequence[Request], parts: Sequence[Any], what: str) -> Flow[None]:
    """Writes that may be repeated: where nothing was carried out, the error is its cause."""
    try:
        yield from write_all(requests, parts, what)
    except WriteError as error:
        if error.succeeded:
            raise
        raise error.causes[0] from error.causes[0].__cause__


def write_all(requests: Sequence[Request], parts: Sequence[Any], what: str) -> Flow[None]:
    """Each request holds one of the parts; the error says which are written, failed, or were not tried."""
    outcomes: list[Outcome] = yield Settle([*requests])
    errors = [_error_of(outcome) for outcome in outcomes]
    causes = [error for error in errors if error is not None]
    if causes:
        tried = list(zip(parts, errors, strict=False))
        done = [part for part, error in tried if error is None]
        raise WriteError(
            f"{len(done)} of {len(parts)} requests with {what} were carried out: {causes[0]}",
            succeeded=done,
            failed=[part for part, error in tried if error is not None],
            not_attempted=parts[len(outcomes) :],
            causes=causes,
        ) from causes[0]


def _error_of(outcome: Outcome) -> ApiError | None:
    """A success has an object to show, if only an empty one."""
    if isinstance(outcome, ApiError):
        return outcome
    try:
        outcome.read(_OBJECT)
    except ApiError as error:
        return error
    return None
