"""The bill of materials of a wheel, judged by the library of those who define the format."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from sdk_project import SdkProject, read_in

ALLOWED = [
    ('license = "MIT"', [{"expression": "MIT"}]),
    ('license = "mit or apache-2.0"', [{"expression": "MIT OR Apache-2.0"}]),
    ('license = { text = "Ours alone\\nAll rights reserved" }', [{"license": {"name": "Ours alone"}}]),
    ("", None),
]


def sbom(project: SdkProject) -> dict[str, Any]:
    text = read_in(project.build().wheel, "sboms/pygen.cdx.json")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.mark.parametrize(("line", "licences"), ALLOWED)
def test_it_is_valid_and_says_the_licences_that_are_known(
    project: SdkProject, line: str, licences: list[Any] | None
) -> None:
    project.edit('version = "1.0"', f'version = "1.0"\n{line}')
    found = sbom(project)
    assert found["metadata"]["component"].get("licenses") == licences
    by_name = {part["name"]: part.get("licenses") for part in found["components"]}
    assert by_name == {"acme:WindFarm": None, "pygen-runtime": [{"expression": "Apache-2.0"}]}
    assert found["metadata"]["tools"]["components"][0]["licenses"] == [{"expression": "Apache-2.0"}]


def test_its_serial_is_that_of_its_content(project: SdkProject) -> None:
    first = sbom(project)["serialNumber"]
    assert sbom(project)["serialNumber"] == first
    project.edit('version = "1.0"', 'version = "1.0"\nlicense = "MIT"')
    assert sbom(project)["serialNumber"] != first
