"""The files for whoever runs a service: they say what the service understands, and what it measures."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from sdk_project import ROOT

from pygen_service.command import _parser
from pygen_service.operation import metrics

DEPLOY = ROOT / "service/deploy"
CHART = DEPLOY / "helm/pygen-service"
DOCS = (ROOT / "docs/service/deployment.md").read_text(encoding="utf-8")


def measured() -> set[str]:
    """The names that `/metrics` has."""
    return {
        name
        for family in metrics.registry.collect()
        for name in (
            f"{family.name}_total" if family.type == "counter" else family.name,
            *([f"{family.name}_bucket"] if family.type == "histogram" else []),
        )
    }


def expressions() -> dict[str, str]:
    """What the dashboard shows and the rules watch."""
    rules = yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"][0]["rules"]
    panels = json.loads((DEPLOY / "grafana.json").read_text())["panels"]
    shown = {f"{panel['title']} {t['refId']}": t["expr"] for panel in panels for t in panel["targets"]}
    return shown | {rule["alert"]: rule["expr"] for rule in rules}


@pytest.mark.parametrize("name", sorted(expressions()))
def test_what_is_watched_is_measured(name: str) -> None:
    expression = expressions()[name]
    names = set(re.findall(r"pygen_\w+", expression))
    assert names and names <= measured()
    assert expression.count("(") == expression.count(")")


def test_every_figure_is_shown_or_watched() -> None:
    text = " ".join(expressions().values())
    assert {family.name for family in metrics.registry.collect() if family.name not in text} == set()


def test_every_rule_says_what_to_do() -> None:
    for rule in yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"][0]["rules"]:
        assert set(rule["annotations"]) == {"summary", "action"} and rule["labels"]["severity"]


def options() -> set[str]:
    text = _parser()._subparsers._group_actions[0].choices["serve"].format_help()  # type: ignore[union-attr]
    return {option.removeprefix("--") for option in re.findall(r"--[a-z][a-z-]+", text)} - {"help"}


def variables() -> set[str]:
    """`PYGEN_SERVICE_*`, as the command line reads them."""
    sources = [ROOT / f"service/src/pygen_service/{name}.py" for name in ("command", "arguments")]
    said = re.findall(r'said\("([A-Z_]+)"', " ".join(source.read_text() for source in sources))
    return {f"PYGEN_SERVICE_{name}" for name in said}


def test_every_option_is_in_the_documentation() -> None:
    assert {option for option in options() if f"`--{option}`" not in DOCS} == set()


@pytest.mark.parametrize(
    "name", ["compose.yaml", "Containerfile", "helm/pygen-service/templates/deployments.yaml"]
)
def test_variables_that_are_set_are_read(name: str) -> None:
    place = DEPLOY / name
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    said = set(re.findall(r"PYGEN_SERVICE_[A-Z_]+", " ".join(file.read_text() for file in files)))
    assert said and said <= variables()


def test_the_image_has_the_extras_that_there_are() -> None:
    extras = tomllib.loads((ROOT / "service/pyproject.toml").read_text())["project"]["optional-dependencies"]
    found = re.search(r"pygen-service\[([a-z0-9,]+)\]", (DEPLOY / "Containerfile").read_text())
    assert found is not None and set(found.group(1).split(",")) == set(extras)


def test_the_parts_of_the_large_form_are_not_root_and_wait_for_each_other() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    for name in ("web", "worker"):
        part = services[name]
        assert part["read_only"] and part["cap_drop"] == ["ALL"]
        assert set(part["depends_on"]) <= set(services)
    assert "USER 10001" in (DEPLOY / "Containerfile").read_text()


def test_the_chart_uses_the_values_it_has() -> None:
    values: dict[str, Any] = yaml.safe_load((CHART / "values.yaml").read_text())
    text = " ".join(path.read_text() for path in (CHART / "templates").iterdir())
    assert set(re.findall(r"\.Values\.(\w+)", text)) | {"web", "worker"} == set(values)
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text())
    assert values["image"].endswith(f":{chart['appVersion']}")


@pytest.mark.skipif(shutil.which("helm") is None, reason="needs helm, which is not on the path")
@pytest.mark.parametrize("blobs", ["database", "s3://bucket/prefix"])
def test_the_chart_is_rendered(blobs: str, tmp_path: Path) -> None:
    said = tmp_path / "values.yaml"
    said.write_text(
        yaml.safe_dump({"blobs": blobs, "bucketSecret": "keys", "env": {"OTEL_SERVICE_NAME": "x: y"}})
    )
    subprocess.run(["helm", "lint", CHART, "--values", said], check=True, capture_output=True)
    text = subprocess.run(
        ["helm", "template", "acme", CHART, "--values", said], check=True, capture_output=True, text=True
    ).stdout
    made = {(part["kind"], part["metadata"]["name"]): part for part in yaml.safe_load_all(text) if part}
    assert {kind for kind, _ in made} == {"Deployment", "Service", "NetworkPolicy", "PodDisruptionBudget"}
    for role, arguments in (("web", ["serve", "--no-jobs"]), ("worker", ["work"])):
        pod = made["Deployment", f"acme-{role}"]["spec"]["template"]["spec"]
        (container,) = pod["containers"]
        environ = {variable["name"]: variable.get("value") for variable in container["env"]}
        assert container["args"] == arguments
        assert (environ["PYGEN_SERVICE_BLOBS"], environ["OTEL_SERVICE_NAME"]) == (blobs, "x: y")
        assert container["envFrom"] == [{"secretRef": {"name": "keys"}}]
        assert container["securityContext"]["readOnlyRootFilesystem"]
        assert pod["securityContext"]["runAsNonRoot"]
