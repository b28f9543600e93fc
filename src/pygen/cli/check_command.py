"""`pygen check`: for CI. Lock, models, settings and generated code agree, or a diff and exit status 1."""

from __future__ import annotations

import typer

from pygen.cli.output import Json, State, count, finding_json, print_diff, print_findings, print_json

EXAMPLES = "Examples: `pygen check`, `pygen check --json`"


def command(context: typer.Context, as_json: Json = False) -> None:
    """Check that the lock, the models and the generated code agree."""
    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        findings = project.rendered.findings
        # Only committed files can be out of date: the others are made again by the next build.
        committed = project.settings.layout == "commit"
        reports = project.generate(dry_run=True) if committed else []
    differs = [report for report in reports if report]
    if as_json:
        print_json(
            {
                "lock": project.locked.digest,
                "findings": [finding_json(finding) for finding in findings],
                "differences": [change.path for report in differs for change in report.changes],
            }
        )
    else:
        print_findings(state, findings)
        for report in differs:
            print_diff(state, report.diff)
        if differs:
            total = sum(len(report.changes) for report in differs)
            state.say(f"{count(total, 'file')} out of date: run `pygen generate` and commit", "red")
        else:
            state.say(
                f"all agrees: {count(project.rendered.views, 'view')}, lock {project.locked.digest[:12]}",
                "green",
            )
    if differs:
        raise typer.Exit(1)
