"""From a data model to an installed SDK, over HTTP: register, install with pip and npm, use on the engine.

    python examples/service/register_and_install.py [FOLDER]

Starts a service on this machine in a temporary folder (or in FOLDER), and stops it at the end. pip gets the
SDK from it; the runtime comes from a folder of our wheels if PYGEN_WHEELS names one, else from PyPI.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).resolve().parents[1] / "sample-sdk"
PORT = int(os.environ.get("PYGEN_SERVICE_PORT", "8899"))
URL = f"http://127.0.0.1:{PORT}"
SETTINGS = {
    "package": "acme_wind",
    "client": "WindClient",
    "instance-space": "acme",
    "targets": {"typescript": {"name": "@acme/wind"}},
}
USE = """
from acme_wind import WindClient, WindFarmWrite
with WindClient.local() as client:
    client.upsert([WindFarmWrite(external_id="hornsea", name="Hornsea")])
    print("read back:", [farm.name for farm in client.wind_farm.list()])
"""


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    service = [sys.executable, "-m", "pygen_service", "serve", "--folder", str(folder / "service")]
    if os.environ.get("PYGEN_WHEELS"):
        service += ["--with-runtime", os.environ["PYGEN_WHEELS"]]
    process = subprocess.Popen([*service, "--port", str(PORT)], stderr=subprocess.DEVNULL)
    try:
        wait()
        version = register()
        install_with_pip(folder, version)
        if shutil.which("npm"):
            install_with_npm(folder, version)
    finally:
        process.terminate()
        process.wait()


def wait() -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{URL}/health").read()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit("the service did not start")


def register() -> str:
    """The model becomes a version of the package `acme-wind`."""
    model = json.loads((SAMPLE / "models/acme.WindFarm.v1.json").read_text())
    request = urllib.request.Request(
        f"{URL}/v1/packages/acme-wind/versions",
        json.dumps({"model": model, "settings": SETTINGS}).encode(),
        {"Content-Type": "application/json"},
    )
    said: dict[str, Any] = json.load(urllib.request.urlopen(request))
    print("registered:", said["package"], said["version"], [file["filename"] for file in said["files"]])
    return str(said["version"])


def install_with_pip(folder: Path, version: str) -> None:
    """Into a clean environment: the SDK from the service, and the rest from where it always comes."""
    python = folder / "env/bin/python"
    subprocess.run([sys.executable, "-m", "venv", str(folder / "env")], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--index-url", f"{URL}/simple/", f"acme-wind=={version}"], check=True)
    wheels = os.environ.get("PYGEN_WHEELS")
    links = ["--find-links", wheels] if wheels else []
    subprocess.run([*pip, *links, "pygen-runtime[local]"], check=True)
    subprocess.run([str(python), "-c", USE], check=True)


def install_with_npm(folder: Path, version: str) -> None:
    place = folder / "web"
    place.mkdir()
    (place / "package.json").write_text('{"name": "web", "private": true}')
    registry = f"--@acme:registry={URL}/npm/"
    command = ["npm", "view", "--json", registry, f"@acme/wind@{version}", "dist.integrity"]
    said = subprocess.run(command, cwd=place, check=True, capture_output=True, text=True).stdout
    print("npm:", json.loads(said)[:15], "...")
    command = ["npm", "pack", "--silent", registry, f"@acme/wind@{version}"]
    subprocess.run(command, cwd=place, check=True, stdout=subprocess.DEVNULL)
    print("npm packed:", [path.name for path in place.glob("*.tgz")])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory(prefix="pygen-") as temporary:
            main(Path(temporary))
