"""How an SDK comes about, as one value: documents -> resolved -> sdk -> findings -> names -> plan -> output.

Every door (a build, the command line, a notebook, a service) asks the same object. It knows no folder but the
one that the paths of its settings are relative to, and shares nothing with other pipelines but code.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from pygen.checks import check
from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError
from pygen.findings import Finding, reported, stop_on_errors
from pygen.ir import Sdk, build_ir
from pygen.models import ModelDocument
from pygen.progress import Progress, silent
from pygen.resolve import ResolvedModel, resolve
from pygen.targets import Form, Named, Output, Request, Target, registry
from pygen_runtime.gc_pause import gc_pause

if TYPE_CHECKING:
    from pygen.queries import QueryText, SavedQuery

P = ParamSpec("P")
T = TypeVar("T")


class _Made:
    """The values of the stages: each is made once, and whoever else asks for it meanwhile waits."""

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a stage asks for the one before it
        self._values: dict[Hashable, Any] = {}

    def get(self, stage: Hashable, make: Callable[[], T]) -> T:
        if stage not in self._values:
            with self._lock:
                if stage not in self._values:
                    with gc_pause:  # a stage makes much and drops nothing
                        self._values[stage] = make()
        return cast("T", self._values[stage])


def _stage(make: Callable[Concatenate[Pipeline, P], T]) -> Callable[Concatenate[Pipeline, P], T]:
    """A value between two steps: a function of earlier ones, made when it is first asked for."""

    @functools.wraps(make)
    def get(pipeline: Pipeline, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return pipeline._made.get(
            (make.__name__, *args, *kwargs.values()), lambda: make(pipeline, *args, **kwargs)
        )

    return get


@dataclass(frozen=True, slots=True)
class Pipeline:
    """One SDK in the making. Its stages are made when they are asked for, and safe to ask for in threads."""

    documents: tuple[ModelDocument, ...]
    settings: Settings
    lock: str = ""
    """Digest of the lock the documents are from, if they are from one."""
    root: Path = field(default_factory=Path)
    form: Form = "package"
    version: str | None = None
    """Of the package; None where only a build knows it."""
    queries: tuple[QueryText, ...] = ()
    """The queries kept with the SDK, as they are written."""
    progress: Progress = field(default=silent, compare=False, repr=False)
    """Told of each stage that takes time, when it begins."""
    _made: _Made = field(default_factory=_Made, init=False, compare=False, repr=False)

    @classmethod
    def alone(cls, documents: Iterable[ModelDocument], *, strict: bool = False) -> Pipeline:
        """Of models without a project: to look at them, whatever they are called, not to keep anything."""
        documents = tuple(documents)
        sources = tuple(ModelSource.model_construct(**asdict(document.ref)) for document in documents)
        return cls(documents, Settings(package="sdk", models=sources, strict=strict))

    # ---- of the models ------------------------------------------------------------------------------------

    @property
    @_stage
    def resolved(self) -> ResolvedModel:
        """The selected views, with every doubtful point decided."""
        self.progress("checking the models")
        return resolve(self.documents, self.settings.include, self.settings.exclude)

    @property
    @_stage
    def sdk(self) -> Sdk:
        """The representation, in terms of no language; whatever the checks say of it."""
        return build_ir(self.resolved)

    @property
    @_stage
    def findings(self) -> tuple[Finding, ...]:
        """What the checks say of the models; if one is an error, nothing is asked of a target."""
        strict, ignore = self.settings.strict, self.settings.ignore
        of_models = check(self.resolved, self.sdk, strict=strict, ignore=ignore)
        return self._reported((*of_models, *self.bound[1])) if self.queries else of_models

    @property
    @_stage
    def bound(self) -> tuple[tuple[SavedQuery, ...], tuple[Finding, ...]]:
        """The saved queries that fit the model, and what there is to say about all of them."""
        if not self.queries:
            return (), ()
        from pygen.queries import bind

        return bind(self.sdk, self.queries)

    # ---- of a language ------------------------------------------------------------------------------------

    @property
    @_stage
    def request(self) -> Request:
        """What every target is asked; raises what has to be mended before there is anything to ask."""
        stop_on_errors(self.findings)
        return Request(
            self.sdk,
            self.settings,
            self.documents,
            self.lock,
            self.root,
            self.form,
            self.version,
            self.bound[0],
        )

    @_stage
    def names(self, target: str) -> Named:
        names: Named = self._target(target).names(self.request)
        return names

    @_stage
    def plan(self, target: str) -> object:
        stop_on_errors(self._reported(self.names(target).findings))
        return self._target(target).plan(self.request, self.names(target))

    @_stage
    def output(self, target: str) -> Output:
        request = self.request
        self.progress(f"generating {target}")
        output = self._target(target).output(request, self.plan(target))
        stop_on_errors(self._reported(output.findings))
        return output

    def findings_of(self, target: str) -> tuple[Finding, ...]:
        """What a target says: of the names it chose, and of what it made."""
        return self._reported((*self.names(target).findings, *self.output(target).findings))

    def _reported(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return reported(findings, strict=self.settings.strict, ignore=self.settings.ignore)

    def _target(self, name: str) -> Target[Any, Any]:
        target = registry.find(name, self.settings.targets.get(name))
        if self.form not in target.forms:
            raise PygenUserError(
                "PG405",
                f"The target {name!r} cannot make a {self.form}.",
                where="[tool.pygen.targets]",
                hint=f"It can make: {', '.join(target.forms)}.",
            )
        return target

    # ---- of all languages ---------------------------------------------------------------------------------

    @property
    @_stage
    def outputs(self) -> Mapping[str, Output]:
        """What each target of the settings makes."""
        return {name: self.output(name) for name in sorted(self.settings.targets)}

    @property
    @_stage
    def early_findings(self) -> tuple[Finding, ...]:
        """What the checks say, and the targets of the names they chose: before anything is planned."""
        if any(finding.severity == "error" for finding in self.findings):
            return self.findings
        named = (self._reported(self.names(name).findings) for name in sorted(self.settings.targets))
        return (*self.findings, *(finding for findings in named for finding in findings))

    @property
    @_stage
    def all_findings(self) -> tuple[Finding, ...]:
        """What the checks and then the targets say; the checks alone where nothing can be generated."""
        if any(finding.severity == "error" for finding in self.findings):
            return self.findings
        of_targets = (self.findings_of(name) for name in sorted(self.settings.targets))
        return (*self.findings, *(finding for findings in of_targets for finding in findings))
