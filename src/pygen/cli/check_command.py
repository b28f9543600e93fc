"""`pygen check`: for CI. Lock, models, settings and generated code agree, or a diff and exit status 1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from pygen.cli import github
from pygen.cli.output import (
    Json,
    Report,
    ReportFormat,
    State,
    count,
    finding_json,
    print_diff,
    print_findings,
    print_json,
)

if TYPE_CHECKING:
    from pygen.findings import Finding
    from pygen.project import Project
    from pygen.publish import Report as Published

EXAMPLES = "Examples: `pygen check`, `pygen check --json`, `pygen check --format github`"


def command(context: typer.Context, format: ReportFormat = Report.text, as_json: Json = False) -> None:
    """Check that the lock, the models and the generated code agree."""
    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        findings = project.findings
        differs = [report for report in project.compare() if report and _counts(project, report)]
    if as_json or format is Report.json:
        print_json(
            {
                "lock": project.locked.digest,
                "findings": [finding_json(finding) for finding in findings],
                "differences": [change.path for report in differs for change in report.changes],
            }
        )
    elif format is Report.github:
        _annotate(project, findings, differs)
    else:
        print_findings(state, findings)
        for report in differs:
            print_diff(state, report.diff)
        if differs:
            total = sum(len(report.changes) for report in differs)
            state.say(f"{count(total, 'file')} not as generated: run `pygen generate`", "red")
        else:
            views, digest = len(project.pipeline.sdk.classes), project.locked.digest
            state.say(f"all agrees: {count(views, 'view')}, lock {digest[:12]}", "green")
    if differs:
        raise typer.Exit(1)


def _annotate(project: Project, findings: Iterable[Finding], differs: Iterable[Published]) -> None:
    for line in github.of_findings(findings, project.locked.models[0].file):
        print(line)
    for report in differs:
        folder = report.folder.relative_to(project.root).as_posix()
        for change in report.changes:
            text = "Not as generated: run `pygen generate` and commit the result."
            print(github.annotation("error", text, file=f"{folder}/{change.path}", title="pygen check"))


def _counts(project: Project, report: Published) -> bool:
    """Files that are not committed need not be there, but if they are they have to be right."""
    from pygen.publish import MANIFEST

    return project.settings.layout == "commit" or (report.folder / MANIFEST).exists()
