"""Writes of an agent: looked at first, and then exactly what was looked at."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping, Sequence
from typing import Any

from pygen_runtime.client import AsyncClient
from pygen_runtime.errors import PygenError, ValidationFailed, WriteError
from pygen_runtime.instances.view_names import class_named
from pygen_runtime.instances.writing.plan import UpsertPlan

from .conditions import refused
from .offer import Offer
from .rows import clean

MOST_OBJECTS = 200
_GOOD_FOR = 600
"""Seconds until a proposal is forgotten."""
_LONGEST = 20_000
"""Characters of a plan."""


class Proposing:
    """Proposals of one server, each good for ten minutes and for one use."""

    def __init__(self, client: AsyncClient, offer: Offer) -> None:
        self._client = client
        self._offer = offer
        self._plans: dict[str, tuple[float, UpsertPlan]] = {}

    async def propose(self, view: str, objects: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """What writing these would do; nothing is written."""
        table = self._offer.view(view)
        if table.write is None:
            raise refused(table, "the view is read only")
        if not 1 <= len(objects) <= MOST_OBJECTS:
            raise refused(table, f"propose 1 to {MOST_OBJECTS} objects at a time, not {len(objects)}")
        write = class_named(table, table.write)
        plan = await self._client.upsert([write(**given) for given in objects], dry_run=True)
        self._check_bounds(plan)
        answer: dict[str, Any] = {"plan": str(plan)[:_LONGEST]}
        reason = plan.refused()
        if reason is not None:
            return answer | {"cannot_be_applied": clean(reason)}
        handle = secrets.token_urlsafe(12)
        self._forget()
        self._plans[handle] = (time.monotonic() + _GOOD_FOR, plan)
        return answer | {"handle": handle}

    async def apply(self, handle: str) -> dict[str, Any]:
        """Do what was proposed, unless somebody else changed the same instances meanwhile."""
        self._forget()
        _, plan = self._plans.pop(handle, (0.0, None))
        if plan is None:
            raise ValidationFailed("there is no such proposal: it was applied, or is older than ten minutes")
        try:
            result = await self._client.upsert(plan)
        except WriteError as error:
            raise _stopped(error) from None
        return {"written": len(plan), "result": str(result)}

    def _forget(self) -> None:
        now = time.monotonic()
        self._plans = {handle: kept for handle, kept in self._plans.items() if kept[0] > now}

    def _check_bounds(self, plan: UpsertPlan) -> None:
        """Nested objects stay within what is offered, too."""
        for planned in (*plan.created, *plan.changed):
            if planned.label not in self._offer.attributes and planned.label not in ("node", "edge"):
                raise ValidationFailed(f"there is no view {planned.label!r}")
            if self._offer.spaces and planned.id.space not in self._offer.spaces:
                raise ValidationFailed(f"the space {planned.id.space!r} is out of bounds")


def _stopped(error: WriteError) -> PygenError:
    """For who has no objects of Python to write again: how much was done, first, and how to go on."""
    done, failed, left = len(error.succeeded), len(error.failed), len(error.not_attempted)
    causes = "; ".join(str(cause) for cause in error.causes[:1])
    return PygenError(
        f"{done} written, {failed} failed, {left} not attempted. Look at what is there now, then propose all "
        f"of it again: what is written already does not change. {causes}"
    )
