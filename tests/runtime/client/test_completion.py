"""Completion inside the lambdas of conditions and branches."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import pytest
from runtime.handmade_sdk import AsyncWindClient, WindClient

import pygen_runtime
from pygen_runtime import Config, Token
from pygen_runtime.completion import members

CONFIG = Config(url="http://127.0.0.1:1", project="p", credentials=Token("t"))
"""Nothing answers there: nothing may be requested."""


class Plant:
    """Somebody's object, with a client in it and a property that would do things."""

    def __init__(self) -> None:
        self.client = WindClient(CONFIG)

    @property
    def doing(self) -> Any:
        raise AssertionError("a completer does not run what others wrote")


NAMES: dict[str, Any] = {
    "client": WindClient(CONFIG),
    "waiting": AsyncWindClient(CONFIG),
    "turbines": WindClient(CONFIG).wind_turbine,
    "plant": Plant(),
}


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("client.wind_turbine.list(where=lambda t: t.", {"capacity", "name", "rotor", "external_id"}),
        ("turbines.count(min_capacity=3, where=lambda t: t.cap", {"capacity"}),
        ("await waiting.wind_turbine.list(where=lambda t: t.cap", {"capacity"}),
        ("plant.client.wind_turbine.list(where=lambda t: t.cap", {"capacity"}),
        ("x = [r for r in turbines.iterate(where=lambda t: (t.capacity > 3) & t.na", {"name"}),
        ("client.wind_turbine.list(where=lambda t: t.rotor.dia", {"diameter"}),
        ("client.wind_turbine.list(where=lambda t: t.name.starts", {"startswith"}),
        ("client.wind_turbine.query().where(lambda t: t.cap", {"capacity"}),
        ("client.wind_turbine.query().where(name=')(').limit(3).where(lambda t: t.cap", {"capacity"}),
        ("(\n    client.wind_turbine\n    .query()\n    .where(lambda t: t.cap", {"capacity"}),
        ("client.wind_turbine.query().with_blades(lambda b: b.", {"where", "with_all", "limit"}),
        ("client.wind_turbine.query().with_blades(lambda b: b.where(lambda b: b.is_d", {"is_damaged"}),
        ("client.wind_turbine.list(where=lambda t: t.blades.any(lambda b: b.is_d", {"is_damaged"}),
        ("client.wind_turbine.list(where=lambda t: t.blades.a", {"any", "all"}),
        ("client.wind_turbine.list(where=lambda t: t.blades.none(lambda b: t.cap", {"capacity"}),
    ],
)
def test_what_a_lambda_is_given_is_completed(text: str, some: set[str]) -> None:
    begun, found = members(text, NAMES)
    assert some <= set(found)
    assert all(name.startswith(begun) and not name.startswith("_") for name in found)
    assert some or not found


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "t.",
        "lambda t: t.",
        "sorted([], key=lambda t: t.",
        "client.wind_turbine.list(lambda t: t.",
        "client.wind_turbine.list(key=lambda t: t.",
        "client.wind_turbine.lst(where=lambda t: u.",
        "client.nothing.list(where=lambda t: t.",
        "client.wind_turbine.query().with_nothing(lambda t: t.",
        "nobody.wind_turbine.list(where=lambda t: t.",
        "plant.doing.list(where=lambda t: t.",
        "client.wind_turbine.list(where=lambda t: t.nothing.",
        "client.wind_turbine.list)(where=lambda t: t.",
        "open('x').list(where=lambda t: t.",
        "client.wind_turbine.list(where=[lambda t: t.",
    ],
)
def test_everything_else_is_left_to_others(text: str) -> None:
    assert members(text, NAMES)[1] == []


def test_a_client_can_be_made_beside_an_ipython_that_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "IPython", types.ModuleType("IPython"))
    monkeypatch.setitem(sys.modules, "IPython.core.completer", types.ModuleType("IPython.core.completer"))
    WindClient(CONFIG)


@pytest.mark.parametrize(
    ("code", "some"),
    [
        ("WindClient.local().wind_turbine.", {"list", "query"}),
        ("WindClient.from_env().w", {"wind_turbine"}),
        ("with WindClient.from_env() as client:\n    client.w", {"wind_turbine"}),
        ("def new(t: WindTurbineFields):\n    return t.", {"capacity", "rotor"}),
    ],
)
def test_jedi_completes_from_the_source(code: str, some: set[str]) -> None:
    jedi: Any = pytest.importorskip("jedi")
    imports = (
        "from runtime.handmade_sdk import WindClient\n"
        "from runtime.handmade_sdk.wind_turbine import WindTurbineFields\n"
    )
    sources = Path(pygen_runtime.__file__).parents[1]
    project = jedi.Project(Path(__file__).parents[2], added_sys_path=[str(sources)])
    assert some <= {found.name for found in jedi.Script(imports + code, project=project).complete()}


def test_ipython_completes_with_and_without_jedi() -> None:
    completing: Any = pytest.importorskip("IPython.core.completer")
    from IPython.core.interactiveshell import InteractiveShell

    shell: Any = InteractiveShell.instance()
    try:
        shell.user_ns["client"] = WindClient(CONFIG)
        WindClient(CONFIG)
        ours = [known for known in shell.Completer.custom_matchers if hasattr(known, "of_pygen")]
        assert len(ours) == 1
        text = "client.wind_turbine.list(\n  where=lambda t: t.ca"
        for jedi in (True, False):
            shell.Completer.use_jedi = jedi
            with completing.provisionalcompleter():
                found = [one.text for one in shell.Completer.completions(text, len(text))]
            assert found == ["capacity"]
    finally:
        InteractiveShell.clear_instance()
