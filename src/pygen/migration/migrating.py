"""A folder whose application uses a package of v1: read, planned as one value, then written."""

from __future__ import annotations

import difflib
import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pygen import files
from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError
from pygen.findings import stop_on_errors
from pygen.locking import LockPlan, plan_from_files, plan_from_service, service_config
from pygen.migration.notes import Note, Rewritten
from pygen.migration.renames import Renames
from pygen.migration.v1 import V1Package, find_packages, read_package
from pygen.models import ModelDocument, read_text
from pygen.naming import ALL_OTHERS
from pygen.pipeline import Pipeline
from pygen.scaffold import Plan, create

if TYPE_CHECKING:
    from pygen.naming.names import Names

KEPT = ".pygen-v1"
"""Where the package of v1 goes, with the code as it was: nothing is lost."""
_ELSEWHERE = frozenset(["node_modules", "site-packages", "build", "dist", "venv", "__pycache__"])
_LARGEST = 4 * 1024 * 1024
"""Bytes of a file of code."""


@dataclass(frozen=True)
class Change:
    """A file of the application, before and after."""

    path: str
    before: str
    after: str

    @property
    def diff(self) -> str:
        lines = difflib.unified_diff(
            self.before.splitlines(keepends=True), self.after.splitlines(keepends=True), self.path, self.path
        )
        return "".join(lines)


@dataclass(frozen=True)
class Migration:
    """What migrating does; nothing is written yet."""

    root: Path
    renames: Renames
    sdk: Plan
    locked: LockPlan
    changes: tuple[Change, ...]
    notes: tuple[Note, ...]

    @property
    def sdk_folder(self) -> Path:
        return self.root / "sdk"

    def write(self) -> None:
        """All of it or nothing. The package of v1 goes last: until then it is not migrated."""
        had_sdk, had_kept = self.sdk_folder.exists(), (self.root / KEPT).exists()
        with ExitStack() as undo:
            if not had_sdk:
                undo.callback(shutil.rmtree, self.sdk_folder, ignore_errors=True)
            create(self.sdk, self.sdk_folder, self.locked)
            if not had_kept:
                undo.callback(shutil.rmtree, self.root / KEPT, ignore_errors=True)
            try:
                self._change(undo)
            except OSError as error:
                raise PygenUserError(
                    "PG404",
                    f"The application cannot be changed: {error.strerror or error}.",
                    str(error.filename or self.root),
                    "It is as it was. Check the permissions and the space left on the disk.",
                ) from None
            undo.pop_all()

    def _change(self, undo: ExitStack) -> None:
        v1 = self.renames.v1.folder
        kept = self.root / KEPT
        kept.mkdir(exist_ok=True)
        (kept / "notes.txt").write_text("".join(f"{note}\n" for note in self.notes), encoding="utf-8")
        for change in self.changes:
            place = kept / "code" / change.path
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.root / change.path, place)
        for change in self.changes:
            path = self.root / change.path
            undo.callback(path.write_bytes, change.before.encode())
            path.write_bytes(change.after.encode())
        shutil.move(v1, kept / v1.name)


def is_migrated(root: Path) -> bool:
    return files.is_folder(root / KEPT) and not find_packages(root)


def plan_migration(
    root: Path, package: Path | None, models: Sequence[Path], names: str | None = None
) -> Migration:
    """What becomes of a folder; the models come from files, or else from the service."""
    from pygen.migration.rewriting import rewrite

    v1 = read_package(_found(root) if package is None else package, root)
    renames, locked, settings = renames_of(v1, root, models, names)
    changes, notes = [], list(_notes_on_the_project(root, v1))
    for path in _code(root, v1.folder):
        try:
            before = files.read_text(root / path)
        except (OSError, UnicodeDecodeError):
            notes.append(Note(path, 1, "the file cannot be read as UTF-8"))
            continue
        change = _notebook if path.endswith(".ipynb") else rewrite
        rewritten = change(before, path, renames)
        notes += rewritten.notes
        if rewritten.text != before:
            changes.append(Change(path, before, rewritten.text))
    name = v1.name.replace("_", "-").replace(".", "-")
    plan = Plan(
        name,
        settings.models,
        of_package=v1.name,
        of_client=v1.client,
        space=v1.instance_space,
        names=settings.names,
    )
    return Migration(root, renames, plan, locked, tuple(changes), tuple(sorted(notes)))


def renames_of(
    v1: V1Package, root: Path, models: Sequence[Path], names: str | None = None
) -> tuple[Renames, LockPlan, Settings]:
    """The package of v1 beside the SDK that is made of the same models, with its own names or those of v1."""
    if not v1.models:
        raise PygenUserError(
            "PG187",
            "The package of v1 does not say which data model it is of.",
            str(v1.folder),
            "Generate it anew with v1.",
        )
    sources = tuple(ModelSource.of(model) for model in v1.models)
    locked = plan_from_files(sources, models) if models else plan_from_service(sources, service_config(root))
    documents = tuple(
        document for path, content in locked.files.items() for document in read_text(content.decode(), path)
    )
    said = {"package": v1.name, "client": v1.client, "instance-space": v1.instance_space, "models": sources}
    settings = Settings.model_validate({key: value for key, value in said.items() if value is not None})
    if names is None:
        return _renames(v1, documents, settings), locked, settings
    settings = settings.model_copy(update={"names": {ALL_OTHERS: names}})
    renames = _renames(v1, documents, settings)
    kept = settings.model_copy(update={"names": {**settings.names, **renames.kept_names()}})
    with suppress(PygenUserError):  # a name that cannot be had is one that differs
        renames, settings = _renames(v1, documents, kept), kept
    return renames, locked, settings


def _renames(v1: V1Package, documents: tuple[ModelDocument, ...], settings: Settings) -> Renames:
    pipeline = Pipeline(documents, settings)
    stop_on_errors(pipeline.findings)
    names = cast("Names", pipeline.names("python"))
    stop_on_errors(names.findings)
    return Renames(v1, pipeline.sdk, names, v1.name, v1.client)


def _found(root: Path) -> Path:
    packages = find_packages(root)
    if len(packages) == 1:
        return packages[0]
    if packages:
        places = ", ".join(str(folder.relative_to(root)) for folder in packages)
        raise PygenUserError(
            "PG187", f"There are several packages of v1: {places}.", str(root), "Choose one with `--package`."
        )
    raise PygenUserError(
        "PG187",
        "There is no package that cognite-pygen v1 generated.",
        str(root),
        "Name the folder it is in with `--package`, or generate it once more with v1.",
    )


def _code(root: Path, package: Path) -> Iterator[str]:
    """Files with code of the application, relative to the root."""
    for path in sorted([*root.rglob("*.py"), *root.rglob("*.ipynb")]):
        parts = path.relative_to(root).parts
        if path.is_relative_to(package) or any(part.startswith(".") or part in _ELSEWHERE for part in parts):
            continue
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            continue
        if not any((root.joinpath(*parts[:depth]) / "pyvenv.cfg").exists() for depth in range(len(parts))):
            yield path.relative_to(root).as_posix()


def _notebook(before: str, path: str, renames: Renames) -> Rewritten:
    """The cells of a notebook one by one; what is not Python, such as magics, leaves its cell as it was."""
    from pygen.migration.rewriting import clients_in, rewrite

    try:
        content = json.loads(before)
        cells = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
        texts = ["".join(cell["source"]) for cell in cells]
    except (ValueError, KeyError, TypeError, RecursionError):
        return Rewritten(before, (Note(path, 1, "the notebook cannot be read"),))
    clients = {name: group for text in texts for name, group in clients_in(text, renames).items()}
    notes: list[Note] = []
    for number, (cell, text) in enumerate(zip(cells, texts, strict=True), start=1):
        rewritten = rewrite(text, f"{path} cell {number}", renames, clients)
        notes += rewritten.notes
        if rewritten.text != text:
            lines: list[str] = rewritten.text.splitlines(keepends=True)
            cell["source"] = lines if isinstance(cell["source"], list) else rewritten.text
    if all("".join(cell["source"]) == text for cell, text in zip(cells, texts, strict=True)):
        return Rewritten(before, tuple(notes))
    indent = 1 if before.startswith("{\n ") else None
    return Rewritten(json.dumps(content, indent=indent, ensure_ascii=False) + "\n", tuple(notes))


_SAID: Mapping[str, tuple[str, str]] = {
    r"cognite-pygen": ("cognite-pygen is not needed any more", "the SDK in sdk/, as in `pip install ./sdk`"),
    r"^\[tool\.pygen\]": ("this is the table of v1", "its settings are in sdk/pyproject.toml: take it out"),
    r"\bpygen generate\b": (
        "v1 generated here",
        "building sdk/ generates: `pip install ./sdk`, or `pygen build`",
    ),
}


def _notes_on_the_project(root: Path, v1: V1Package) -> Iterator[Note]:
    places = ["pyproject.toml", "Makefile", "tox.ini", "noxfile.py"]
    found = [*(root / name for name in places), *root.glob("requirements*.txt")]
    found += sorted((root / ".github").rglob("*.y*ml"))
    for path in found:
        if not path.is_file():
            continue
        try:
            lines = files.read_text(path).splitlines()
        except (OSError, UnicodeDecodeError):  # as `pip freeze > requirements.txt` of PowerShell
            yield Note(path.relative_to(root).as_posix(), 1, "the file cannot be read as UTF-8")
            continue
        for number, line in enumerate(lines, start=1):
            for pattern, (text, instead) in _SAID.items():
                if re.search(pattern, line):
                    yield Note(path.relative_to(root).as_posix(), number, text, instead)
