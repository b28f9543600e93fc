"""`names = "v1"` beside what cognite-pygen v1 generates: each difference between two packages is known."""

from __future__ import annotations

import importlib
import inspect
import json
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from clients.test_rounds import MODEL, ROUNDS, command, last_line, ran
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from conftest import ROOT

from pygen.notebook import generate_sdk
from pygen.targets.python.v1 import pascal, snake
from pygen_engine import Engine, published_model, running

SAMPLE = json.loads((ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json").read_text())
SHARED = ROOT.parent / "shared" / "models"
Names = dict[str, dict[str, list[str]]]
OF_ALL = {"space", "external_id", "node_type", "edge_type", "start_node", "end_node", "data_record"}
ODD = {
    "ConnectionItemCEdge": "the view is for nodes and edges, and nothing is an edge of it",
    "ConnectionItemCNode": "the view is for nodes and edges, and nothing is an edge of it",
    "connection_item_c_node": "the view is for nodes and edges, and nothing is an edge of it",
}
"""What v1 had under a name that is another now, and why: all that 14 models showed, 4,800 names."""


def shared_models() -> Iterator[dict[str, Any]]:
    """Models of others, where they are."""
    for name in ("pygen_omni", "example_apm_simple"):
        folder = SHARED / name / "normalized"
        if folder.is_dir():
            keys = {
                "spaces": "spaces",
                "containers": "containers",
                "views": "views",
                "datamodels": "dataModels",
            }
            yield {
                key: json.loads((folder / f"{file}.json").read_text())["items"] for file, key in keys.items()
            }


def ids(url: str) -> list[list[list[str]]]:
    """Each data model, and some together that have views of one external id in versions and spaces."""
    official = CogniteClient(ClientConfig("tests", "local", Token("any"), base_url=url))
    found = sorted(
        [known.space, known.external_id, known.version]
        for known in official.data_modeling.data_models.list(limit=None, include_global=True)
        if known.version is not None
    )
    several = [id for id in found if "Multi" in id[1]]
    return [[id] for id in found] + [several] * bool(several)


def ours(package: str, folder: Path) -> Names:
    """The same of a package of ours: classes with fields, and what each list() takes."""
    sys.path.insert(0, str(folder))
    try:
        module = importlib.import_module(package)
        classes = {name: getattr(module, name) for name in module.__all__}
        client = module.PlantClient.local()
        with client:
            apis = {name: getattr(client, name) for name in module.PlantClient.__annotations__ or dir(client)}
            lists = {
                name: sorted(inspect.signature(api.list).parameters)
                for name, api in apis.items()
                if not name.startswith("_") and hasattr(api, "iterate") and hasattr(api, "aggregate")
            }
    finally:
        sys.path.remove(str(folder))
    fields = {name: sorted(cls.model_fields) for name, cls in classes.items() if hasattr(cls, "model_fields")}
    return {"fields": fields, "lists": lists}


def differing(v1: Names, now: Names) -> Iterator[str]:
    for part, members in v1.items():
        for name, known in members.items():
            if name.endswith("GraphQL"):
                continue
            if name not in now[part]:
                yield name
            else:
                yield from (f"{name}.{member}" for member in set(known) - set(now[part][name]) - OF_ALL)


def count(names: Names) -> int:
    return sum(len(known) + 1 for members in names.values() for known in members.values())


def test_two_packages_of_each_model_have_the_same_names(tmp_path: Path) -> None:
    python = command("pygen", "python")
    models = [published_model("cdm"), SAMPLE, MODEL, *shared_models()]
    with Engine.open() as engine:
        for model in models:
            engine.load_model(model)
        with running(engine) as server:
            wanted = {f"sdk_{number}": found for number, found in enumerate(ids(server.url))}
            output = ran(
                python, ROUNDS / "v1_names.py", server.url, tmp_path, json.dumps(wanted), folder=tmp_path
            )
            v1: dict[str, Names] = last_line(output)
            generated = list(generated_here(server.url, wanted.values(), tmp_path / "ours"))
    differences = {
        name for package, here in zip(v1, generated, strict=True) for name in differing(v1[package], here)
    }
    assert differences <= ODD.keys()
    assert sum(map(count, v1.values())) > 1_000


def generated_here(url: str, models: Iterable[list[list[str]]], folder: Path) -> Iterator[Names]:
    from pygen_runtime import Config

    config = Config(project="local", url=url, credentials="any")
    for number, found in enumerate(models):
        package = f"v1_names_{number}"
        options = {"config": config, "package": package, "client": "PlantClient", "names": "v1"}
        files = generate_sdk(*(tuple(id) for id in found), **options)
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        importlib.invalidate_caches()
        yield ours(package, folder)


def test_cases_are_those_of_v1() -> None:
    rng = random.Random(1)
    parts = ["wind", "Turbine", "HTTP", "3", "D", "3D", "2", "_", "x", "ID", "m2", "APM", "v1", "aB"]
    texts = sorted({"".join(rng.choices(parts, k=rng.randint(1, 5))).strip("_") for _ in range(3_000)} - {""})
    done = subprocess.run(
        [command("pygen", "python"), str(ROUNDS / "v1_cases.py")],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    v1 = last_line(done.stdout)
    assert {text: [snake(text), pascal(text)] for text in texts} == v1
    assert len(v1) > 1_000
