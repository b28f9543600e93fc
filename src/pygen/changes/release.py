"""The version that comes next: one function, for `pygen lock` and for whoever makes SDKs otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pygen.changes.compare import diff_sdks
from pygen.changes.values import Bump, Change, Changes
from pygen.config import Versioning
from pygen.pipeline import Pipeline
from pygen.versioning import Part, raised


@dataclass(frozen=True, slots=True)
class Step:
    """What changed from one release to the next, and the version that says so."""

    changes: Changes
    version: str


def next_version(before: Pipeline, after: Pipeline, previous: str, more: Iterable[Change] = ()) -> Step:
    """The version of the SDK `after`, when `previous` was that of the SDK `before`; `more` changed as well.

    It is always a higher one: whoever asks knows that something is different, if only what users do not
    see. `[tool.pygen.versioning]` of `after` says which part grows.
    """
    found = diff_sdks(before, after)
    changes = replace(found, changes=(*found.changes, *more))
    return Step(changes, raised(previous, _part(changes.bump, after.settings.versioning)))


def _part(bump: Bump, rule: Versioning) -> Part:
    return {"major": rule.breaking, "minor": rule.added}.get(bump, rule.other)
