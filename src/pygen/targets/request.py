"""What every target is asked, and what it answers, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

from pygen.paths import check_paths

if TYPE_CHECKING:
    from pygen.config import Settings, TargetSettings
    from pygen.findings import Finding
    from pygen.ir import Sdk
    from pygen.models import ModelDocument
    from pygen.queries import SavedQuery
    from pygen.targets.surface import SurfaceOf

Form = Literal["package", "single-file"]
"""A whole package, or one module with the typed classes only: no client, no queries, nothing mixed in."""


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
    form: Form = "package"
    version: str | None = None
    """Of the package, as Python writes it (PEP 440); None where only a build knows it."""
    queries: tuple[SavedQuery, ...] = ()
    """The queries kept with the SDK, sorted by name."""


class Named(Protocol):
    """The names a target decided on; what else it holds is the target's own."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What there is to say about names, before anything of it is ignored or made an error."""


@dataclass(frozen=True, slots=True)
class Output:
    """Files by path relative to the target's folder, and what there is to say beyond the names."""

    files: Mapping[str, str]
    findings: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        check_paths(self.files)


NamesT = TypeVar("NamesT", bound=Named)
PlanT = TypeVar("PlanT")


class Target(Protocol[NamesT, PlanT]):
    """A language, as three stages. Each is a function of frozen values, and remembers nothing.

    Later stages are only asked when no finding of an earlier one is an error.
    """

    @property
    def forms(self) -> tuple[Form, ...]:
        """What it can make."""

    @property
    def settings(self) -> type[TargetSettings]:
        """The model of its table in `[tool.pygen.targets]`."""

    def names(self, request: Request) -> NamesT:
        """Every name, decided together."""

    def plan(self, request: Request, names: NamesT) -> PlanT:
        """Exactly what the templates need."""

    def output(self, request: Request, plan: PlanT) -> Output:
        """The files."""

    @property
    def surface(self) -> SurfaceOf | None:
        """What code notices of an SDK, so that two models can be compared; None if it cannot tell."""
