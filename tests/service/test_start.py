"""A service is ready soon: it loads no generator itself, and a child warms up while it loads the rest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sdk_project import clean_environment
from service.running import Running

LOADED = """
import sys
import pygen_service.{module}
print(*sorted(sys.modules))
"""


def loaded_by(module: str) -> set[str]:
    program = LOADED.format(module=module)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=clean_environment()
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_what_answers_requests_loads_nothing_that_generates() -> None:
    generator = {"pygen.config", "pygen.pipeline", "pygen.checks", "hatchling", "pygen_runtime", "click"}
    assert not generator & loaded_by("web.app")


def test_a_child_can_start_before_the_web_framework_is_loaded() -> None:
    assert not {"fastapi", "uvicorn", "starlette", "pygen.config"} & loaded_by("serving")


def test_a_service_that_cannot_start_leaves_nothing_running(tmp_path: Path) -> None:
    first = Running(tmp_path / "first").start()
    try:
        second = Running(tmp_path / "second", port=first.port)
        second.start()  # the first one answers in its place
        assert second.process is not None
        assert second.process.wait(60) == 3
        assert "address already in use" in second.log
        children = subprocess.run(
            ["pgrep", "--parent", str(second.process.pid)], capture_output=True, text=True
        )
        assert children.stdout == ""
    finally:
        assert first.stop() == 0
