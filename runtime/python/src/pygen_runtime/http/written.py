"""Writes that do not depend on each other, and one error for all that failed of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..errors import ApiError, WriteError
from .flow import Flow, Settle
from .values import Request


def write_all(requests: Sequence[Request], parts: Sequence[Any], what: str) -> Flow[None]:
    """Each request holds one of the parts; the error says which are written, failed, or were not tried."""
    outcomes = yield Settle([*requests])
    errors = [outcome for outcome in outcomes if isinstance(outcome, ApiError)]
    if errors:
        tried = list(zip(parts, outcomes, strict=False))
        done = [part for part, outcome in tried if not isinstance(outcome, ApiError)]
        raise WriteError(
            f"{len(done)} of {len(parts)} requests with {what} were carried out: {errors[0]}",
            succeeded=done,
            failed=[part for part, outcome in tried if isinstance(outcome, ApiError)],
            not_attempted=parts[len(outcomes) :],
            causes=errors,
        ) from errors[0]
