"""Views that implement views that implement views: time follows what there is to say, and no stack ends."""

from __future__ import annotations

import time
from typing import Any

from pygen.models import read_value
from pygen.pipeline import Pipeline


def chain(length: int, *, writable: bool = True) -> dict[str, Any]:
    """Each view implements the one before and inherits the properties of all of them."""

    def ref(kind: str, name: str) -> dict[str, str]:
        return {
            "type": kind,
            "space": "s",
            "externalId": name,
            **({"version": "v1"} if kind == "view" else {}),
        }

    mapped = {"container": ref("container", "C"), "containerPropertyIdentifier": "p"}
    views = [
        {
            "space": "s",
            "externalId": f"V{number}",
            "version": "v1",
            "implements": [ref("view", f"V{number - 1}")] if number else [],
            "properties": {f"p{number}": mapped} if number % 50 == 0 else {},
        }
        for number in range(length)
    ]
    required = {} if writable else {"q": {"type": {"type": "text"}, "nullable": False}}
    stored = {"p": {"type": {"type": "text"}}, **required}
    model = {"space": "s", "externalId": "M", "version": "v1"}
    return {
        "containers": [{"space": "s", "externalId": "C", "properties": stored}],
        "views": views,
        "dataModels": [{**model, "views": [ref("view", view["externalId"]) for view in views]}],
    }


def seconds(length: int, *, writable: bool = True) -> float:
    started = time.process_time()
    files = Pipeline.alone(read_value(chain(length, writable=writable))).output("python").files
    assert f"v{length - 1}.py" in files
    return time.process_time() - started


def test_four_times_the_chain_is_not_sixty_times_the_work() -> None:
    """It was: the time grew with n to the 2.6."""
    seconds(20)  # templates are compiled once
    short, long = seconds(100), seconds(400)
    assert long < 25 * short, f"{long:.2f} s for 400 views, {short:.2f} s for 100"


def test_chains_longer_than_the_stack_of_python() -> None:
    """Also of views that cannot be written, of which write classes skip what they build on."""
    assert seconds(1_100) > 0
    assert seconds(1_100, writable=False) > 0
