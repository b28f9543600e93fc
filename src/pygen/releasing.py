"""Which version what is locked now gets, what changed for users, and whether a version still fits.

A package index keeps the first file of a name and a version, so other content needs another version.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.version import Version
from pydantic import ValidationError

from pygen import files, history
from pygen._version import __version__
from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError
from pygen.findings import Finding
from pygen.models.lock import LOCK_FILE, Lock, LockedModel, Release, parse_lock, sha256
from pygen.versioning import checked, is_version, later, package_version, raised, stated, version_is_ours

if TYPE_CHECKING:
    from pygen.changes import Step
    from pygen.locking import LockPlan
    from pygen.pipeline import Pipeline

CHANGELOG = "CHANGELOG.md"
_NOTICED = ("package", "client", "instance_space", "include", "exclude", "names")


@dataclass(frozen=True, slots=True)
class Place:
    """What decides what a package holds, beside the models."""

    root: Path
    settings: Settings
    pyproject: Mapping[str, Any]
    inputs: str = ""
    """Digest of the project's own templates, extensions and saved queries; empty if it has none."""

    def release(self, version: str) -> Release:
        return Release(version, __version__, noticed(self.settings), self.inputs)

    def version(self, locked: str | None) -> str | None:
        """The package's version as it is: written in `[project]`, or ours; None if another tool gives it."""
        written = stated(self.pyproject)
        if written is not None:
            return later(written, locked) if locked else written
        return package_version(self.settings, locked) if version_is_ours(self.pyproject) else None


@dataclass(frozen=True, slots=True)
class Releasing:
    """A lock to write, and the story it tells."""

    plan: LockPlan
    previous: str | None = None
    """The version before, if there was one."""
    step: Step | None = None
    """What changed; None if nothing did, or if that cannot be known."""
    changelog: Mapping[str, bytes] = field(default_factory=dict)
    """The project's changelog with an entry more, if it keeps one: path -> content."""

    @property
    def version(self) -> str | None:
        release = self.plan.lock.release
        return release.version if release else None

    @property
    def raised(self) -> bool:
        return self.previous is not None and self.version != self.previous

    def differences(self, root: Path) -> list[str]:
        """The files that are not as the models are now; a version that other settings would give is none."""
        before, _ = _locked_before(root)
        release = before.release if before else None
        same = before is not None and before.same_models(self.plan.lock)
        return (_with(self.plan, release) if same else self.plan).changes(root)

    def write(self, root: Path) -> list[str]:
        """Bring the files up to date, the lock last; those that changed."""
        return replace(self.plan, files={**self.plan.files, **self.changelog}).write(root)


def noticed(settings: Settings) -> dict[str, Any]:
    """The settings that users of an SDK notice, as far as they were said."""
    return settings.model_dump(mode="json", by_alias=True, exclude_defaults=True, include=set(_NOTICED))


def give_first_version(plan: LockPlan, place: Place, said: str | None = None) -> LockPlan:
    """The plan of the first lock of a project, with its version, if that is for us to give."""
    version = said or place.version(None)
    return _with(plan, place.release(version)) if version is not None else plan


def give_version(plan: LockPlan, after: Pipeline, place: Place, said: str | None = None) -> Releasing:
    """The plan of a new lock, with the version its content gets: `said`, or the next one by what changed."""
    if said is not None:
        _check_said(said, place)
    before, locked = _locked_before(place.root)
    previous = place.version(locked)
    if previous is None:
        return Releasing(plan)
    if not (place.root / LOCK_FILE).exists():
        first = Releasing(give_first_version(plan, place, said))
        return _told(first, place.root, f"First version, {_made_from(after)}.")
    if said is None and before is not None and before.same_models(plan.lock) and not _other(before, place):
        return Releasing(_with(plan, before.release or place.release(previous)), previous)
    step = _step(before, after, place, previous)
    version = said or (step.version if step else raised(previous, place.settings.versioning.breaking))
    found = Releasing(_with(plan, place.release(version)), previous, step)
    return _told(found, place.root, _entry(step, after))


def release_findings(lock: Lock, place: Place) -> tuple[Finding, ...]:
    """Whether a package of it may still be called by its version; asked of projects, not of sdists."""
    release = lock.release
    if release is None or (place.root / "PKG-INFO").is_file():
        return ()
    found: list[Finding] = []
    other = _other(lock, place)
    if other:
        found.append(
            Finding(
                "PG130",
                "warning",
                LOCK_FILE,
                f"Since version {release.version} was given, other things changed: {', '.join(other)}.",
                "Run `pygen lock`, which gives the next version; `--keep-models` reads no model anew.",
            )
        )
    written = stated(place.pyproject)
    if written is not None and Version(written) < Version(release.version):
        found.append(
            Finding(
                "PG131",
                "warning",
                "pyproject.toml [project] version",
                f"The package says {written}, but what is locked has changed and is {release.version}.",
                f'Write `version = "{release.version}"` or later: an index keeps the first of a version.',
            )
        )
    return tuple(found)


def _other(lock: Lock, place: Place) -> list[str]:
    """What differs from when the locked version was given, models aside."""
    if lock.release is None:
        return []
    release, now = lock.release, place.release("")
    keys = sorted(release.settings.keys() | now.settings.keys())
    other = [f"`{key}`" for key in keys if release.settings.get(key) != now.settings.get(key)]
    if release.inputs != now.inputs:
        other.append("templates, extensions or saved queries")
    if release.generator != now.generator:
        other.append(f"hatch-pygen {release.generator} (this is {now.generator})")
    return other


def _with(plan: LockPlan, release: Release | None) -> LockPlan:
    return replace(plan, lock=replace(plan.lock, release=release))


def _check_said(said: str, place: Place) -> None:
    checked(said, "--package-version")
    if not version_is_ours(place.pyproject):
        raise PygenUserError(
            "PG147",
            "The version of this package is not given by pygen.",
            "pyproject.toml [project]",
            'Write it there, or let the lock give it: `dynamic = ["version"]` and `source = "pygen"`.',
        )


def _entry(step: Step | None, after: Pipeline) -> str:
    told = step.changes.to_entry() if step else ""
    return told or f"{'Nothing that users see' if step else 'Made anew'}, {_made_from(after)}."


def _made_from(after: Pipeline) -> str:
    models = ", ".join(f"`{document.ref}`" for document in after.documents)
    return f"made by pygen {__version__} from {models}"


def _locked_before(root: Path) -> tuple[Lock | None, str | None]:
    """The lock that is there, and the version in it; of one that conflicts in a merge, the later one."""
    path = root / LOCK_FILE
    try:
        text = files.read_bytes(path).decode(errors="replace")
    except OSError:
        return None, None
    try:
        lock = parse_lock(text, path)
    except PygenUserError:
        versions = re.findall(r'^package-version = "([0-9a-z.!+]{1,60})"', text, re.MULTILINE)
        return None, max((v for v in versions if is_version(v)), key=Version, default=None)
    return lock, lock.release.version if lock.release else None


def _step(before: Lock | None, after: Pipeline, place: Place, previous: str) -> Step | None:
    """What changed for users, if the models as they were locked can still be found."""
    from pygen.changes import Change, next_version
    from pygen.models import read_text
    from pygen.pipeline import Pipeline

    contents = [_content(place.root, entry) for entry in before.models] if before else []
    found = [content for content in contents if content is not None]
    if before is None or len(found) < len(contents):
        return None
    documents = [document for content in found for document in read_text(content, LOCK_FILE)]
    settings = _settings_before(before, place.settings)
    more: list[Change] = []
    if before.release and before.release.inputs != place.inputs:
        more.append(Change("templates, extensions and saved queries", "changed", "the project's own changed"))
    earlier = Pipeline(tuple(documents), settings, root=place.root, queries=after.queries)
    return next_version(earlier, after, previous, more)


def _content(root: Path, entry: LockedModel) -> bytes | None:
    """A model as it was locked: its file may have been edited since, and then history has it."""
    for read in (_from_tree, history.read):
        content = read(root, entry.file)
        if content is not None and sha256(content) == entry.sha256:
            return content
    return None


def _from_tree(root: Path, path: str) -> bytes | None:
    try:
        return files.read_bytes(files.within(root, path))
    except (OSError, PygenUserError):
        return None


def _settings_before(before: Lock, now: Settings) -> Settings:
    """The settings of an earlier lock, as far as it knows them and they are still understood."""
    said = dict(before.release.settings) if before.release else noticed(now)
    try:
        models = [ModelSource.of(entry.ref) for entry in before.models]
        return Settings.model_validate({**said, "models": models})
    except ValidationError:
        return now


def _told(releasing: Releasing, root: Path, text: str) -> Releasing:
    """The same with an entry in the project's changelog, if the project keeps one."""
    from pygen.changes.changelog import with_entry

    if releasing.version is None or not (root / CHANGELOG).exists():
        return releasing
    try:
        path = files.within(root, CHANGELOG).resolve().relative_to(root.resolve()).as_posix()
        content = with_entry(files.read_text(root / path), releasing.version, text)
    except (OSError, UnicodeDecodeError) as error:
        remark = Finding("PG132", "warning", CHANGELOG, f"It cannot be read: {error}. No entry is written.")
        plan = replace(releasing.plan, findings=(*releasing.plan.findings, remark))
        return replace(releasing, plan=plan)
    return replace(releasing, changelog={path: content.encode()})
