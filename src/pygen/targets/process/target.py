"""A command as a target: its plan is the question, its output the answer, read with suspicion."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from pygen._version import __version__
from pygen.errors import PygenUserError
from pygen.findings import Finding
from pygen.ir import to_json
from pygen.targets.process.messages import Answer, Project, Question, Versions
from pygen.targets.process.run import Failed, run
from pygen.targets.process.settings import ProcessSettings
from pygen.targets.request import Form, Output, Request


@dataclass(frozen=True, slots=True)
class NoNames:
    """The command chooses names itself, and tells of them with its files."""

    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ProcessTarget:
    """`[tool.pygen.targets.<name>]` with a `command`."""

    name: str
    table: ProcessSettings
    forms: tuple[Form, ...] = ("package",)
    settings: type[ProcessSettings] = ProcessSettings
    surface: None = None

    def names(self, request: Request) -> NoNames:
        return NoNames()

    def plan(self, request: Request, names: NoNames) -> Question:
        settings = request.settings
        return Question(
            target=self.name,
            versions=Versions(__version__, request.sdk.format),
            project=Project(settings.package, settings.instance_space, settings.names, request.lock),
            options=self.table.options,
            sdk=to_json(request.sdk),
        )

    def output(self, request: Request, plan: Question) -> Output:
        try:
            answered = run(self.table.command, request.root, msgspec.json.encode(plan), self.table.timeout)
        except Failed as failure:
            said = f"; it said:\n{failure.said}" if failure.said else ", and said nothing."
            raise PygenUserError(
                "PG411",
                f"The command of the target {self.name!r} {failure.what}{said}",
                self._place,
                f"`pygen show --stage plan --target {self.name}` prints what it is asked: try it by hand.",
            ) from None
        try:
            answer = msgspec.json.decode(answered, type=Answer)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise PygenUserError(
                "PG410",
                f"The answer of the target {self.name!r} cannot be read: {error}. "
                f"It begins with {_beginning(answered)}.",
                self._place,
                "Write one JSON object with `files` to standard output, all else to standard error.",
            ) from None
        findings = (
            Finding(remark.code, remark.severity, remark.location, remark.message, remark.hint)
            for remark in answer.findings
        )
        return Output(dict(sorted(answer.files.items())), tuple(findings))

    @property
    def _place(self) -> str:
        return f"[tool.pygen.targets.{self.name}] command"


def _beginning(answered: bytes) -> str:
    start = answered[:60].decode(errors="replace")
    return repr(start + "..." if len(answered) > 60 else start) if answered else "nothing"
