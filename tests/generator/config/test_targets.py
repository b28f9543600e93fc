"""Settings of targets: each table is read by the model of its target; Python's can be said at the top too."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from pygen.config import Settings, use_config_settings
from pygen.targets.python.settings import python_settings

from .test_settings import BASE, load, mistakes

MODEL = 'model = { space = "acme", external-id = "WindFarm", version = "v1" }\n'
EVERYTHING = {
    "package": "acme_wind",
    "output": "lib",
    "client": "WindClient",
    "templates": "templates",
    "extensions": {"WindTurbine": "turbine:Extras"},
    "spark": True,
}


def toml(values: dict[str, object]) -> str:
    lines = []
    for key, value in values.items():
        text = "{ WindTurbine = 'turbine:Extras' }" if isinstance(value, dict) else repr(value)
        text = "true" if value is True else text
        lines.append(f"{key} = {text}\n")
    return "".join(lines)


def test_short_and_long_forms_say_the_same(tmp_path: Path) -> None:
    short = load(tmp_path, f"[tool.pygen]\n{MODEL}{toml(EVERYTHING)}")
    long = load(tmp_path, f"[tool.pygen]\n{MODEL}[tool.pygen.targets.python]\n{toml(EVERYTHING)}")
    assert short == long
    assert short.model_dump() == long.model_dump()
    assert python_settings(short).model_dump() == EVERYTHING
    assert (short.package, short.folder, short.client_name) == ("acme_wind", "lib", "WindClient")


def test_python_is_there_beside_others(tmp_path: Path) -> None:
    settings = load(tmp_path, BASE + "[tool.pygen.targets.go]\ncommand = ['go-sdk']\noutput = 'go'\n")
    assert sorted(settings.targets) == ["go", "python"]
    assert settings.targets["go"].model_dump(mode="json") == {
        "output": "go",
        "command": ["go-sdk"],
        "timeout": 60,
        "reads": [],
        "options": {},
    }


def test_what_targets_read_is_told(tmp_path: Path) -> None:
    table = "[tool.pygen.targets.go]\ncommand = ['tools/go']\nreads = ['tools']\n"
    settings = load(tmp_path, BASE + "templates = 'own'\n" + table)
    assert {name: target.inputs for name, target in settings.targets.items()} == {
        "go": ("tools",),
        "python": ("own",),
    }


@pytest.mark.parametrize("key", sorted(EVERYTHING))
def test_said_twice_in_one_source_is_a_mistake(tmp_path: Path, key: str) -> None:
    said = {"package": "acme_wind", key: EVERYTHING[key]}
    text = f"[tool.pygen]\n{MODEL}{toml(said)}[tool.pygen.targets.python]\n{toml({key: EVERYTHING[key]})}"
    assert mistakes(tmp_path, text) == [
        ("PG104", "pyproject.toml [tool.pygen]", f"Keep one: `{key}` is the short form of the other.")
    ]
    with pytest.raises(ValidationError, match=f"both `{key}`"):
        Settings.model_validate({**said, "models": [], "targets": {"python": {key: "another"}}})


def test_a_later_source_replaces_either_form(tmp_path: Path) -> None:
    long = BASE + "[tool.pygen.targets.python]\nclient = 'A'\ntemplates = 'own'\n"
    settings = load(tmp_path, long, PYGEN_CLIENT="B")
    assert (settings.client_name, python_settings(settings).templates) == ("B", "own")
    with use_config_settings({"pygen.targets": "{ python = { client = 'C' } }"}):
        assert load(tmp_path, BASE + "client = 'A'\n", PYGEN_CLIENT="B").client_name == "C"


def test_mistakes_name_the_place_where_somebody_said_it(tmp_path: Path) -> None:
    table = "[tool.pygen.targets.python]\n"
    places = {
        BASE + "client = '1'\n": ("PG104", "pyproject.toml [tool.pygen] client"),
        BASE + f"{table}client = '1'\n": (
            "PG104",
            "pyproject.toml [tool.pygen] targets (targets.python.client)",
        ),
        f"[tool.pygen]\n{MODEL}{table}package = '1'\n": (
            "PG104",
            "pyproject.toml [tool.pygen] targets (targets.python.package)",
        ),
        f"[tool.pygen]\n{MODEL}": ("PG105", "pyproject.toml [tool.pygen]"),
        BASE + f"{table}clint = 'A'\n": (
            "PG103",
            "pyproject.toml [tool.pygen] targets (targets.python.clint)",
        ),
        BASE + "targets = { pythn = {} }\n": ("PG405", "pyproject.toml [tool.pygen] targets (targets.pythn)"),
    }
    for text, place in places.items():
        assert [found[:2] for found in mistakes(tmp_path, text)] == [place], text


def test_mistakes_come_with_what_was_meant(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path, BASE + "[tool.pygen.targets]\npythn = {}\ngo = { command = ['x'], timout = 1 }\n"
    )
    assert [hint.split("?")[0] for _, _, hint in found if hint] == [
        "Did you mean `python`",
        "Did you mean `timeout`",
    ]
