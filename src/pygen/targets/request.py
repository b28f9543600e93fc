"""What every target gets and gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pygen.config import Settings
    from pygen.findings import Finding
    from pygen.ir import Sdk
    from pygen.models import ModelDocument


@dataclass(frozen=True, slots=True)
class Request:
    """One SDK to be generated."""

    sdk: Sdk
    settings: Settings
    documents: tuple[ModelDocument, ...] = ()
    """The models as they were read, for the embedded engine of the SDK."""
    lock: str = ""
    """Digest of the lock, so that a package says what it was made from."""
    root: Path = field(default_factory=Path)
    """The project's folder, which the paths of the settings are relative to."""


@dataclass(frozen=True, slots=True)
class Output:
    """Files by path relative to the target's folder, and what there is to say about them."""

    files: Mapping[str, str]
    findings: tuple[Finding, ...] = ()


class Target(Protocol):
    """A language."""

    def generate(self, request: Request) -> Output: ...
