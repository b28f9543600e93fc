"""The SDK in Pyodide, the Python of browsers, run by Node: what Streamlit in CDF and JupyterLite stand on."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sdk_project import ROOT

from pygen_engine import Engine
from pygen_engine.http.server import running

HERE = Path(__file__).parent
WHEELS, MODULES = HERE / "wheels", HERE / "node_modules"
NEWEST = MODULES / "node-24" / "bin" / "node"
"""Of which Python can wait for JavaScript."""
TIMEOUT = 240

pytestmark = pytest.mark.skipif(
    not (shutil.which("node") and (MODULES / "pyodide").is_dir() and any(WHEELS.glob("msgspec-*wasm32.whl"))),
    reason="needs Node and `make pyodide`",
)


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Those that Pyodide needs, and ours."""
    folder = tmp_path_factory.mktemp("wheels")
    for wheel in WHEELS.glob("*.whl"):
        shutil.copy(wheel, folder)
    sdk = shutil.copytree(ROOT / "examples" / "sample-sdk", tmp_path_factory.mktemp("sdk") / "sdk")
    for source in (ROOT / "runtime" / "python", ROOT / "engine", sdk):
        command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, source]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def url(wheels: Path) -> Iterator[str]:
    """A service with the model of the sample SDK."""
    (sdk,) = wheels.glob("acme_*.whl")
    with zipfile.ZipFile(sdk) as archive:
        model = msgspec.json.decode(archive.read("acme_wind/_model.json"))
    with Engine.open() as engine, running(engine) as server:
        engine.load_model([model, {"items": [{"space": "acme_instances"}]}])
        yield server.url


def run(wheels: Path, script: str, url: str = "", node: str = "node") -> str:
    flags = ["--experimental-wasm-jspi"] if node != "node" else []
    command = [node, *flags, "run.mjs", str(wheels), str(HERE / script), url]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=TIMEOUT)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_embedded_engine(wheels: Path) -> None:
    assert "local: passed" in run(wheels, "local.py")


def test_a_service_by_fetch(wheels: Path, url: str) -> None:
    said = run(wheels, "remote.py", url)
    assert "async: passed" in said and "sync: said to be impossible" in said


@pytest.mark.skipif(not NEWEST.exists(), reason="needs `make pyodide` on Linux, which brings Node 24")
def test_a_service_by_blocking_calls(wheels: Path, url: str) -> None:
    said = run(wheels, "remote.py", url, node=str(NEWEST))
    assert "async: passed" in said and "sync: passed" in said
