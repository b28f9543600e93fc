"""Pages of the root, checked by what the service has no filter for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Any, Protocol

from ...errors import ValidationFailed
from ...filters.algebra import Filter
from ...filters.describe import describe
from ...http.flow import Flow
from ..plan import Key
from .connected import checked
from .session import Run


class Page(Protocol):
    """What is changed by a check."""

    rows: Any
    keys: list[Key]
    cursor: str | None
    seal: Callable[[int], str | None] | None
    last: bool


def check(page: Page, run: Run, checks: Filter) -> Flow[None]:
    """Keep only what the conditions hold for, and no more than are still wanted."""
    plan, session = run.plan, run.session
    view = plan.root.view
    if plan.strategy == "search" and len(page.keys) >= plan.page:
        raise ValidationFailed(
            f"a search gives its best {plan.page:,} matches only, so those of them that "
            f"{describe(checks)} would not be all: narrow the search, or ask without words",
            view=view.external_id,
        )
    found = yield from checked(view, checks, page.keys, plan.tuning, session.meter)
    kept = [key in found for key in page.keys]
    if plan.total is not None:
        room = plan.total - run.passed
        page.last = sum(kept) >= room
        kept = [keep and number <= room for keep, number in zip(kept, accumulate(kept), strict=True)]
    run.passed += sum(kept)
    page.rows = session.rows(view).kept(page.rows, kept)
    if page.seal is not None:
        page.cursor = page.seal(len(page.rows))
