"""`make demo-ts` and `make demo-web`: the sample SDK as an npm package, on Node and in a browser.

The package is the one a build leaves beside the wheel, unpacked as npm would, with our runtime beside it. The
engine stands for the service. Safe to repeat.
"""

from __future__ import annotations

import functools
import io
import shutil
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from pygen.package.npm import tarball_of
from pygen.project import Project
from pygen_engine import Engine, EngineOptions, running

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "examples" / "sample-sdk"
WEB = ROOT / "examples" / "web"
RUNTIME = ROOT / "runtime" / "typescript"
TOOLS = RUNTIME / "node_modules" / ".bin"


def prepare(work: Path) -> Path:
    """The folder of the bundled app; the demo for Node is in it too."""
    shutil.rmtree(work, ignore_errors=True)
    modules, site = work / "node_modules", work / "site"
    unpack(modules / "acme-wind")
    runtime = modules / "pygen-runtime"
    run("node", "scripts/build.mjs", runtime / "dist", cwd=RUNTIME)
    shutil.copy(RUNTIME / "package.json", runtime)
    shutil.copytree(WEB / "src", work / "src")
    shutil.copy(WEB / "tsconfig.json", work)
    run(TOOLS / "tsc", "-p", "tsconfig.json", cwd=work)
    bundle = (TOOLS / "esbuild", "--bundle", "--format=esm", "--target=es2022", "--splitting")
    run(*bundle, f"--outdir={site}", "--minify", "src/app.ts", cwd=work)
    node = ("--platform=node", "--out-extension:.js=.mjs")
    run(*bundle, f"--outdir={work / 'node'}", *node, "src/demo.ts", cwd=work)
    for name in ("index.html", "style.css"):
        shutil.copy(WEB / name, site)
    return site


def unpack(folder: Path) -> None:
    """The npm package of the sample, as npm would install it."""
    made = tarball_of(Project.open(SAMPLE))
    assert made is not None, "the sample has the table [tool.pygen.targets.typescript]"
    with tarfile.open(fileobj=io.BytesIO(made[1])) as archive:
        archive.extractall(folder.parent, filter="data")
    (folder.parent / "package").rename(folder)


def run(*command: object, cwd: Path) -> None:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nfailed: {' '.join(str(part) for part in command)}")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


@contextmanager
def hosted(site: Path, port: int = 0) -> Iterator[str]:
    """The address of a web server with the app."""
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


@contextmanager
def engine(*origins: str) -> Iterator[str]:
    """The address of an engine with the sample's model, which answers pages of these origins."""
    with Engine.open(options=EngineOptions(origins=origins)) as opened:
        opened.load_model([document.content for document in Project.open(SAMPLE).documents])
        with running(opened) as server:
            yield server.url


def main(what: str) -> None:
    print("-- packing the sample SDK, building the runtime, bundling", flush=True)
    site = prepare(ROOT / ".demo" / "typescript")
    with hosted(site) as address, engine(address) as url:
        print(f"-- running examples/web/src/demo.ts on Node, against {url}\n", flush=True)
        status = subprocess.call(["node", str(site.parent / "node" / "demo.mjs"), url])
        if what != "web" or status:
            sys.exit(status)
        print(f"\nthe app: {address}/?{urlencode({'url': url})}   Ctrl-C stops", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main(*sys.argv[1:] or ["node"])
