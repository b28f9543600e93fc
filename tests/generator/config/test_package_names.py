"""Names of packages: none that would overwrite what it is installed beside."""

from __future__ import annotations

import importlib.metadata
import sys

import pytest
from packaging.requirements import Requirement
from pydantic import ValidationError

from pygen.config import ModelSource, Settings
from pygen.config.package_names import checked_package

MODEL = ModelSource(space="acme", external_id="WindFarm", version="v1")
TAKEN = [
    *("pygen", "pygen_runtime", "pygen_engine", "hatch_pygen", "PyGen", "pygen.sdk"),
    *("os", "json", "json.sdk", "JSON", "sitecustomize", "usercustomize", "__future__", "_thread"),
    *("con", "acme.nul", "COM1", "acme.LPT9", "aux"),
    *("__init__", "__main__", "acme.__init__", "__pycache__"),
    *("pydantic", "httpx.sdk", "pandas", "cognite", "cognite.client", "yaml"),
    *("ﬁle", "class", "", "a..b", ".", "a-b", "x" * 101, "a\0", "../x"),
]


@pytest.mark.parametrize("name", TAKEN)
def test_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        Settings(package=name, models=(MODEL,))


@pytest.mark.parametrize(
    "name", ["acme_wind", "acme.sdk", "_acme", "cognite.acme", "wind2", "størrelse", "console"]
)
def test_allowed(name: str) -> None:
    assert checked_package(name) == name


def test_nothing_that_is_installed_with_an_sdk_can_be_overwritten() -> None:
    """What the runtime needs, and what that needs in turn, as it is installed here."""
    owners = importlib.metadata.packages_distributions()
    waiting, seen = ["pygen-runtime"], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for line in importlib.metadata.requires(name) or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    modules = {module for module, names in owners.items() if seen & {n.replace("_", "-") for n in names}}
    assert "httpx" in modules
    for module in {module for module in modules if module.isidentifier()} | sys.stdlib_module_names:
        with pytest.raises(ValueError):
            checked_package(module)
