"""Where changes are made, and which tests have to notice them."""

from __future__ import annotations

from dataclasses import dataclass

_RUNTIME = "runtime/python/src/pygen_runtime"
_QUICK_QUESTIONS = ("costing", "whose", "corners", "sharing", "edges", "figures", "paging", "sets")
_QUICK_OVER_HTTP = ("messages", "config", "pages", "retries", "side_by_side", "transports", "deadlines")


@dataclass(frozen=True, slots=True)
class Room:
    name: str
    modules: tuple[str, ...]
    """Patterns of files."""
    tests: tuple[str, ...]
    """The quickest first: a change is noticed by the first test that fails."""


ROOMS = {
    room.name: room
    for room in (
        Room(
            "http",
            (f"{_RUNTIME}/http/[a-z]*.py",),
            (
                *(f"tests/runtime/http/test_{name}.py" for name in _QUICK_OVER_HTTP),
                "tests/runtime/auth/test_borrowed.py",
                "tests/runtime/http",
            ),
        ),
        Room(
            "auth",
            (f"{_RUNTIME}/auth/[a-z]*.py",),
            ("tests/runtime/auth", "tests/runtime/http/test_secrets.py"),
        ),
        Room("writing", (f"{_RUNTIME}/instances/writing/[a-z]*.py",), ("tests/runtime/writing",)),
        Room(
            "engine writes",
            ("engine/src/pygen_engine/write/[a-z]*.py",),
            ("tests/engine/write", "tests/engine/contract/test_instances.py"),
        ),
        Room("publish", ("src/pygen/publish/[a-z]*.py",), ("tests/generator/publish",)),
        Room(
            "lock",
            ("src/pygen/models/lock.py", "src/pygen/models/locked.py"),
            (
                "tests/generator/models/test_lock_file.py",
                "tests/generator/cli/test_lock.py",
                "tests/generator/cli/test_releases.py",
                "tests/generator/models/test_errors.py",
                "tests/hatch/test_fetching.py",
                "tests/hatch/test_errors.py",
            ),
        ),
        Room(
            "resolve",
            ("src/pygen/resolve/[a-z]*.py",),
            (
                "tests/generator/ir/test_build.py",
                "tests/generator/ir/test_inheritance.py",
                "tests/generator/checks/test_rules.py",
                "tests/generator/models/test_shipped.py",
                "tests/generator/test_pipeline.py",
            ),
        ),
        Room(
            "planner",
            (f"{_RUNTIME}/reading/planning/[a-z]*.py",),
            (
                *(f"tests/runtime/reading/builder/test_{name}.py" for name in _QUICK_QUESTIONS),
                "tests/runtime/reading/test_one_machine.py",
                "tests/runtime/reading/builder/test_differential.py",
            ),
        ),
    )
}
