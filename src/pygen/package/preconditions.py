"""What must be so before a build is worth making: our hook takes part, and the SDK asks for its runtime."""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from pygen._version import RUNTIME_REQUIREMENT
from pygen.errors import PygenUserError, together


def check_hook_table(table: Mapping[str, Any], reserved: Collection[str]) -> None:
    unknown = [key for key in table if key not in reserved]
    if unknown:
        raise PygenUserError(
            "PG142",
            f"Unknown setting {', '.join(f'`{key}`' for key in unknown)} in the table of the build hook.",
            where="pyproject.toml [tool.hatch.build.hooks.pygen]",
            hint="Settings of the SDK belong in [tool.pygen].",
        )


def check_runtime(dependencies: Sequence[str]) -> None:
    """Generated code and runtime share an interface: the SDK must ask for the line it was generated for."""
    wanted = Requirement(RUNTIME_REQUIREMENT)
    oldest = RUNTIME_REQUIREMENT.partition("~=")[2]
    for line in dependencies:
        try:
            found = Requirement(line)
        except InvalidRequirement:
            continue
        if canonicalize_name(found.name) == wanted.name:
            if found.specifier.contains(oldest, prereleases=True):
                return
            raise PygenUserError(
                "PG141",
                f"The SDK asks for `{line}`, but this generator writes code for `{RUNTIME_REQUIREMENT}`.",
                where="pyproject.toml [project] dependencies",
                hint=f'Write "{RUNTIME_REQUIREMENT}" instead.',
            )
    raise PygenUserError(
        "PG140",
        "The SDK does not depend on pygen-runtime, so it could not be imported where it is installed.",
        where="pyproject.toml [project] dependencies",
        hint=f'Add "{RUNTIME_REQUIREMENT}" to `dependencies`.',
    )


def check_hooks_enabled(pyproject: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> None:
    """A wheel built without our hook would be empty: stop wherever we are asked about the project."""
    hatch = pyproject.get("tool", {}).get("hatch", {}).get("build", {})
    tables = [hatch.get("hooks", {})]
    tables += [target.get("hooks", {}) for target in hatch.get("targets", {}).values()]
    names = {name for table in tables for name in table}
    problems = [_misspelt(name) for name in sorted(names) if "pygen" not in names and _is_close(name)]
    reason = _disabled_by([table["pygen"] for table in tables if "pygen" in table], environ)
    if reason and pyproject.get("tool", {}).get("pygen", {}).get("layout") != "commit":
        problems.append(
            PygenUserError(
                "PG143",
                f"{reason[0]}, so this build would leave the generated SDK out.",
                where=reason[1],
                hint=f'{reason[2]}, or use `layout = "commit"`, which needs no hook to ship the files.',
            )
        )
    if problems:
        raise together(problems)


def _disabled_by(tables: Sequence[Any], environ: Mapping[str, str]) -> tuple[str, str, str] | None:
    """What turns our hook off, where that is said, and what to do; hatchling takes `1` and `true` for yes."""
    on = {name for name, value in environ.items() if value in ("1", "true")}
    if tables and "HATCH_BUILD_NO_HOOKS" in on:
        return "HATCH_BUILD_NO_HOOKS is set", "environment variable HATCH_BUILD_NO_HOOKS", "Unset it"
    asked_for = on & {"HATCH_BUILD_HOOKS_ENABLE", "HATCH_BUILD_HOOK_ENABLE_PYGEN"}
    if not asked_for and any(table.get("enable-by-default") is False for table in tables):
        place = "pyproject.toml [tool.hatch.build.hooks.pygen]"
        return "The build hook is not enabled by default", place, "Remove `enable-by-default`"
    return None


def _is_close(name: str) -> bool:
    return bool(difflib.get_close_matches(name, ["pygen"], cutoff=0.6)) or "pygen" in name


def _misspelt(name: str) -> PygenUserError:
    return PygenUserError(
        "PG144",
        f"There is no build hook `{name}`.",
        where=f"pyproject.toml [tool.hatch.build.hooks.{name}]",
        hint="Did you mean `[tool.hatch.build.hooks.pygen]`?",
    )
