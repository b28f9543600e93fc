"""The same model gives the same bytes, whatever the process, the folder and the language of the machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from generator.golden.models import GOLDEN

PROGRAM = """
import hashlib, sys
from generator.golden.models import GOLDEN, generated, pipeline
for golden in GOLDEN:
    output = generated(pipeline(golden))
    text = "".join(f"{path}\\0{text}\\0" for path, text in output.files.items())
    remarks = "".join(map(str, output.findings))
    print(golden.package, hashlib.sha256((text + remarks).encode()).hexdigest())
"""
TESTS = Path(__file__).resolve().parents[2]


def test_identical_in_every_process(tmp_path: Path) -> None:
    (tmp_path / "a folder with spaces").mkdir()
    places = [
        ("0", tmp_path, "C"),
        ("1", tmp_path / "a folder with spaces", "C.UTF-8"),
        ("4242", TESTS, "tr_TR.UTF-8"),
    ]
    outputs = [_run(*place) for place in places]
    assert outputs[0].count("\n") == len(GOLDEN)
    assert outputs[0] == outputs[1] == outputs[2]


def _run(seed: str, folder: Path, language: str) -> str:
    environ = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "LC_ALL": language,
        "LANG": language,
        "TZ": f"UTC+{seed[:1]}",
    }
    environ["PYTHONPATH"] = str(TESTS)
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, timeout=120, check=True
    ).stdout


def test_the_order_of_the_documents_does_not_matter() -> None:
    from generator.golden.models import documents

    from pygen.pipeline import Pipeline

    for golden in GOLDEN:
        found = documents(golden.bodies())
        digests = set()
        for order in (found, tuple(reversed(found))):
            files = Pipeline(order, golden.settings()).output("python").files
            digests.add(hashlib.sha256("".join(f"{k}{v}" for k, v in files.items()).encode()).hexdigest())
        assert len(digests) == 1, golden.package
