"""What a project says about a target that is a command: `[tool.pygen.targets.<name>]` with `command`."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from pygen.config.tables import ProjectPath, TargetSettings


class ProcessSettings(TargetSettings):
    """A command of your own that makes the files. It is started in the project's folder, without a shell."""

    command: tuple[str, ...] = Field(
        min_length=1,
        description='The program and its arguments: `["npx", "acme-go"]`, `["python", "tools/go.py"]`. It '
        "gets the request as JSON on standard input and answers on standard output.",
    )
    timeout: int = Field(default=60, ge=1, le=3600, description="Seconds after which the command is stopped.")
    reads: tuple[ProjectPath, ...] = Field(
        default=(),
        description="Files and folders of the project that the command reads: they go into the sdist, and a "
        "change of them makes its files stale.",
    )
    options: dict[str, Any] = Field(
        default_factory=dict, description="Whatever the command wants to be told; passed on as it is."
    )

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.reads
