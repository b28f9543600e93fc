"""`pygen upgrade`: a project brought to the generator that is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pygen._version import __version__
from pygen.cli.output import Json, State, count, print_json
from pygen.package.upgrading import plan_upgrade, to_json, write_upgrade
from pygen.project import Project

if TYPE_CHECKING:
    from pygen.publish import Report

EXAMPLES = "Examples: `pygen upgrade --dry-run`, `pygen upgrade`"


def command(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, write nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Bring requirements, lock and generated files to this version of pygen; says what changes."""
    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        upgrade = plan_upgrade(project.root)
        releasing = project.plan_lock(keep_models=True)
        reports = [report for report in project.compare() if report and _counts(project, report)]
        if not dry_run:
            if upgrade.edits:
                write_upgrade(project.root, upgrade)
            releasing.write(project.root)
            if reports:
                Project.open(project.root).generate()
    if as_json:
        print_json(to_json(upgrade, releasing, reports))
        return
    for edit in upgrade.edits:
        state.say(f"{edit.place}: {edit.before} -> {edit.after}")
    total = sum(len(report.changes) for report in reports)
    if total:
        state.say(f"{count(total, 'generated file')} {'would change' if dry_run else 'changed'}")
    if releasing.raised:
        state.say(f"version {releasing.previous} -> {releasing.version}", "bold")
    if not (upgrade.edits or total or releasing.raised):
        state.say(f"all is as pygen {__version__} makes it", "green")
    elif not dry_run:
        state.say("next: look at the difference, run your tests, commit", "bold")


def _counts(project: Project, report: Report) -> bool:
    """Files that are not committed come with the next build; those that are there are brought along."""
    from pygen.publish import MANIFEST

    return project.settings.layout == "commit" or (report.folder / MANIFEST).exists()
