"""What C# writes, Python and TypeScript read, and the other way round: every kind of value."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from csharp.conftest import Programs, emitted
from csharp.places import needs_dotnet
from csharp.test_live import EVERYTHING, PROGRAMS, VALUES
from typescript.places import NODE, RUNTIME, needs_node

from pygen_engine import Engine, running
from pygen_runtime.http import Config


@needs_node
@needs_dotnet
def test_values_go_through_all_languages(
    programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(EVERYTHING.folder)])
    texts = {path: (PROGRAMS / path).read_text("utf-8") for path in ("Interop.cs", "Copy.cs")}
    program = programs.compiled("Interop", {**emitted("golden_everything"), **texts})
    script = _script(tmp_path)
    sdk = import_module("golden_everything")
    with Engine.open() as engine:
        engine.load_model(list(EVERYTHING.bodies().values()))
        with running(engine) as server, _client(sdk, server.url) as client:
            client.upsert(_python(sdk))
            programs.output(program, server.url, "python", "csharp")
            subprocess.run([NODE, str(script), server.url, "csharp", "typescript"], check=True, timeout=120)
            programs.output(program, server.url, "typescript", "again")
            for api in (client.scalars, client.lists):
                original, *others = [
                    _values(api.retrieve(name)) for name in ("python", "csharp", "typescript", "again")
                ]
                assert len(original) > 10
                assert None not in original.values()
                assert others == [original] * 3


def _client(sdk: Any, url: str) -> Any:
    return sdk.EverythingClient(Config(url=url, project="any"), instance_space="every")


def _python(sdk: Any) -> list[Any]:
    """What Python writes: a node of one value of each kind, and one of several."""
    names = {
        name: "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name) for name in VALUES
    }
    one = {names[name]: value for name, value in VALUES.items()}
    several = {name: [value, value] for name, value in one.items()}
    return [
        sdk.ScalarsWrite(external_id="python", an_enum="low", **one),
        sdk.ListsWrite(external_id="python", **several),
    ]


def _values(found: Any) -> dict[str, Any]:
    dumped: dict[str, Any] = found.model_dump()
    return {name: value for name, value in dumped.items() if name.startswith(("a_", "an_"))}


def _script(folder: Path) -> Path:
    """The TypeScript SDK and its runtime, as npm would install them, and a program."""
    modules = folder / "node_modules"
    shutil.copytree(EVERYTHING.folder / "typescript", modules / "golden-everything")
    runtime = modules / "pygen-runtime"
    runtime.mkdir()
    build = [NODE, "scripts/build.mjs", str(runtime / "dist")]
    subprocess.run(build, cwd=RUNTIME, check=True, capture_output=True)
    shutil.copy(RUNTIME / "package.json", runtime)
    return Path(shutil.copy(PROGRAMS / "interop.mjs", folder))
