"""What emitted packages cost a compiler, counted, and what compilers and judges of packages say of them."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from generator.golden.models import GOLDEN, Golden, pipeline
from generator.golden.small import synthetic
from generator.targets import making
from typescript.places import BIOME, NODE_MODULES, RUNTIME, needs_node

from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError
from pygen.models import read
from pygen.package.npm import pack
from pygen.pipeline import Pipeline

COMPILERS = ("typescript-5.9", "typescript-6.0", "typescript")
STRICT = {
    "target": "es2022",
    "module": "nodenext",
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "verbatimModuleSyntax": True,
    "isolatedDeclarations": True,
    "declaration": True,
    "noEmit": True,
    "skipLibCheck": False,
    "types": [],
}
QUERY = """
export async function run{0}(): Promise<string | undefined> {{
  const found = await client.view{0}.query().where({{ minProperty1: 3 }})
    .withAll((a) => a.withNext((b) => b.withAll())).list();
  return found[0]?.all[0]?.next?.node?.all[0]?.property0;
}}
"""
START = 'import { MadeClient } from "made";\nconst client = new MadeClient({ project: "p" });\n'


def project(folder: Path, runtime: Path, packages: Mapping[str, Mapping[str, str]]) -> Path:
    """A project in which these packages are installed."""
    modules = folder / "node_modules"
    modules.mkdir(parents=True)
    (modules / "pygen-runtime").symlink_to(runtime, target_is_directory=True)
    for name, files in packages.items():
        for path, text in files.items():
            target = modules / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    (folder / "package.json").write_text('{"name": "app", "private": true, "type": "module"}')
    options = {**STRICT, "preserveSymlinks": True}
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["*.ts"]}))
    return folder


def compiled(folder: Path, compiler: str, *options: str) -> str:
    tsc = NODE_MODULES / compiler / "bin" / "tsc"
    done = subprocess.run(
        ["node", str(tsc), "-p", str(folder), *options], capture_output=True, text=True, cwd=folder
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout


def instantiations(folder: Path, compiler: str) -> int:
    said = compiled(folder, compiler, "--extendedDiagnostics", "--skipLibCheck")
    found = re.search(r"Instantiations:\s+(\d+)", said)
    assert found is not None, said
    return int(found[1])


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, runtime_package: Path) -> Path:
    """A project with an SDK of 500 views."""
    files = making.pipeline(synthetic(500, 20)).output("typescript").files
    sizes = [len(text) for path, text in files.items() if re.fullmatch(r"view\d+\.d\.ts", path)]
    assert len(sizes) == 500 and sum(sizes) / len(sizes) <= 5000, "declarations of a view"
    return project(tmp_path_factory.mktemp("many"), runtime_package, {"made": files})


@needs_node
@pytest.mark.parametrize("compiler", COMPILERS)
def test_one_query_of_three_levels_in_500_views(many: Path, compiler: str) -> None:
    (many / "app.ts").write_text(START + QUERY.format(7))
    assert instantiations(many, compiler) <= 600


@needs_node
def test_five_hundred_such_queries(many: Path) -> None:
    (many / "app.ts").write_text(START + "".join(QUERY.format(view) for view in range(500)))
    assert instantiations(many, "typescript") <= 250_000


@needs_node
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_judges_of_packages_find_nothing(golden: Golden, tmp_path: Path, runtime_package: Path) -> None:
    name = golden.package.replace("_", "-")
    files = pipeline(golden).output("typescript").files
    folder = project(tmp_path / "app", runtime_package, {name: files})
    package = folder / "node_modules" / name
    judged(package, tmp_path / "package.tgz", pack(files))


@needs_node
def test_judges_find_nothing_about_the_runtime(tmp_path: Path, runtime_package: Path) -> None:
    paths = (path for path in sorted(runtime_package.rglob("*")) if path.is_file())
    files = {path.relative_to(runtime_package).as_posix(): path.read_text("utf-8") for path in paths}
    judged(runtime_package, tmp_path / "package.tgz", pack(files))


def judged(package: Path, tarball: Path, data: bytes) -> None:
    """publint looks at the folder, are-the-types-wrong at the archive."""
    tarball.write_bytes(data)
    tools = NODE_MODULES / ".bin"
    lint = subprocess.run(
        [str(tools / "publint"), "run", str(package), "--strict", "--pack", "false"],
        capture_output=True,
        text=True,
    )
    assert lint.returncode == 0 and "All good!" in lint.stdout, lint.stdout + lint.stderr
    types = subprocess.run(
        [str(tools / "attw"), str(tarball), "--profile", "esm-only", "--no-emoji", "--no-color"],
        capture_output=True,
        text=True,
    )
    assert types.returncode == 0, types.stdout + types.stderr


def shared_models(shared: Path) -> list[tuple[str, Pipeline]]:
    """Those of the collected models from which an SDK can be made."""
    found = []
    for path in sorted((shared / "models").rglob("*.json")):
        try:
            documents = tuple(read(path))
            sources = tuple(ModelSource.of(document.ref) for document in documents)
            made = Pipeline(documents, Settings(package="made_sdk", client="MadeClient", models=sources))
            made.output("typescript")
        except (PygenUserError, ValueError):
            continue
        found.append((path.stem.lower(), made))
    return found


@needs_node
@pytest.mark.long
def test_judges_find_nothing_about_models_people_have(
    tmp_path: Path, runtime_package: Path, shared: Path
) -> None:
    for number, (_, made) in enumerate(shared_models(shared)):
        files = made.output("typescript").files
        folder = project(tmp_path / f"app{number}", runtime_package, {"made-sdk": files})
        package = folder / "node_modules" / "made-sdk"
        judged(package, tmp_path / f"package{number}.tgz", pack(files))


@needs_node
def test_models_people_have(tmp_path: Path, runtime_package: Path, shared: Path) -> None:
    models = shared_models(shared)
    assert len(models) >= 3
    packages = {f"made-{number}": made.output("typescript").files for number, (_, made) in enumerate(models)}
    folder = project(tmp_path / "app", runtime_package, packages)
    lines = (f'export * as p{number} from "{name}";\n' for number, name in enumerate(packages))
    (folder / "app.ts").write_text("".join(lines))
    for compiler in COMPILERS:
        compiled(folder, compiler)
    settings = json.loads((RUNTIME / "biome.json").read_text("utf-8"))
    settings.pop("$schema")
    settings["files"] = {"includes": ["**", "!**/*.md"]}
    copies = tmp_path / "biome"
    for name, files in packages.items():
        for path, text in files.items():
            target = copies / "packages" / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    (copies / "biome.json").write_text(json.dumps(settings))
    done = subprocess.run(
        [str(BIOME), "ci", "--colors=off", "packages"], cwd=copies, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
