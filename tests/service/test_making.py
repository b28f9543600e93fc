"""How orders are carried out: by processes that come and go, and without doing anything twice."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import subprocess
import sys
import tarfile
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from generator.golden.models import GOLDEN, Golden, pipeline
from sdk_project import clean_environment

from pygen.models import canonical_json
from pygen_service.making import workshop
from pygen_service.making.children import Children
from pygen_service.making.orders import Answer, Build, Done, Order, Validate, Wanted
from pygen_service.making.warmup import MODEL

SHARED = Path(__file__).resolve().parents[2] / "../shared/models"


def test_children_that_have_nothing_to_do_go_but_for_one() -> None:
    async def used() -> list[int]:
        children = Children(most=2, idle_seconds=0.3)
        orders: list[Order] = [Validate([MODEL], {"package": f"acme_{n}"}) for n in range(2)]
        try:
            await asyncio.gather(*map(children.ask, orders))
            alive = [children.alive]
            await asyncio.sleep(1)
            alive.append(children.alive)
            assert isinstance(await children.ask(orders[0]), Done)
        finally:
            await children.close()
        return [*alive, children.alive]

    assert asyncio.run(used()) == [2, 1, 0]


def _built(model: bytes) -> Answer:
    wanted = [Wanted("python", "wheel"), Wanted("python", "sdist"), Wanted("typescript", "npm")]
    settings = {"package": "acme_same", "targets": {"python": {}, "typescript": {}}}
    return workshop.carry_out(Build([model], settings, wanted, version="1"))


def _models() -> list[Path]:
    return sorted(SHARED.glob("*/response/*.json"))


@pytest.mark.parametrize("model", _models(), ids=lambda path: path.stem)
def test_what_is_not_read_again_makes_the_same_bytes(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_memory = _built(model.read_bytes())
    monkeypatch.setattr(workshop, "remembered", lambda digests: nullcontext())
    without = _built(model.read_bytes())
    assert isinstance(with_memory, Done) and isinstance(without, Done)
    assert [_digest(a.content) for a in with_memory.artifacts] == [
        _digest(a.content) for a in without.artifacts
    ]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_every_golden_wheel_is_that_of_pygen_build(golden: Golden, tmp_path: Path) -> None:
    """By the command line, in a process and a folder of its own, from the project in the sdist."""
    models = [canonical_json(document) for document in pipeline(golden).documents]
    wanted = [Wanted("python", "wheel"), Wanted("python", "sdist")]
    made = workshop.carry_out(
        Build(models, {"package": golden.package, "client": golden.client}, wanted, version="1.2.0")
    )
    assert isinstance(made, Done), made
    wheel, sdist = made.artifacts
    with tarfile.open(fileobj=io.BytesIO(sdist.content)) as archive:
        archive.extractall(tmp_path / "sdist", filter="data")
    (project,) = (tmp_path / "sdist").iterdir()
    command = ["build", "--wheel", "--no-isolation", "--out-dir", str(tmp_path / "dist")]
    done = subprocess.run(
        [sys.executable, "-m", "pygen", "--project", str(project), *command],
        capture_output=True,
        text=True,
        env=clean_environment(),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    built = tmp_path / "dist" / wheel.filename
    assert _digest(built.read_bytes()) == _digest(wheel.content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_model_is_parsed_once_unless_something_was_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from pygen.models import remembered

    parsed: list[str] = []
    read = remembered.read_text

    def counted(content: bytes, name: str) -> Any:
        parsed.append(name)
        return read(content, name)

    monkeypatch.setattr(remembered, "read_text", counted)
    assert isinstance(_built(MODEL), Done)
    assert parsed == []
    lacking = json.loads(MODEL)
    lacking["views"][0]["implements"] = [
        {"type": "view", "space": "far", "externalId": "Away", "version": "v1"}
    ]
    answer = _built(json.dumps(lacking).encode())
    assert isinstance(answer, Done), answer
    assert parsed
