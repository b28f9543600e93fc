"""What every table of settings is made of: strict tables, and kinds of text that are checked."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


def kebab(name: str) -> str:
    return name.replace("_", "-")


class Table(BaseModel):
    """Settings that stand together: nothing else may stand there, and nothing changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=kebab, populate_by_name=True)


def _inside(value: str) -> str:
    """A relative path that stays in the project: a build may read and write nothing else."""
    path = PurePosixPath(value)
    if not value.isprintable():
        raise ValueError("has a character no path should have")
    if path.is_absolute() or ".." in path.parts or "\\" in value or re.match(r"[A-Za-z]:", value):
        raise ValueError("must be a relative path with forward slashes that stays inside the project")
    return value


def matches(pattern: str, what: str) -> AfterValidator:
    """A validator of text that has to match as a whole; `what` says what it is then."""
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if compiled.fullmatch(value) is None:
            raise ValueError(f"{value!r} is not {what}")
        return value

    return AfterValidator(check)


ProjectPath = Annotated[str, AfterValidator(_inside)]


class TargetSettings(Table):
    """Settings every target has: `[tool.pygen.targets.<name>]`. A target with more has a model of its own."""

    output: ProjectPath | None = Field(
        default=None, description="Folder for the target's files. Default: the target's name."
    )

    @property
    def inputs(self) -> tuple[str, ...]:
        """Files and folders of the project that the target reads: when they change, its files are stale."""
        return ()
