"""What users put in: templates of their own, code mixed into classes."""

from __future__ import annotations

from pathlib import Path

import pytest
from generator.golden.dsl import Model, text

from pygen.errors import PygenUserError

from .making import generated, imported


def turbines() -> Model:
    model = Model("s", "M")
    model.view("WindTurbine", {"name": text()}, description="It turns.")
    model.view("Blade", {"name": text()})
    return model


def test_one_template_can_be_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "list.py.jinja").write_text(
        '{{ cls.list_bases | class_(cls.name ~ "List") }}\n    """Ours."""\n\n    ours = True\n'
    )
    plain = generated(turbines()).files
    output = generated(turbines(), root=tmp_path, templates="templates")
    with imported(output.files, tmp_path / "sdk") as package:
        assert package.WindTurbineList.ours
    changed = {path for path in plain if plain[path] != output.files[path]}
    assert changed == {"wind_turbine.py", "blade.py"}


@pytest.mark.parametrize(
    "source",
    ["{% if %}", "{{ cls.nonsense }}", "{{ cls.name | nonsense }}"],
    ids=["syntax", "name", "filter"],
)
def test_a_mistake_in_a_template_is_named(tmp_path: Path, source: str) -> None:
    (tmp_path / "list.py.jinja").write_text(source)
    with pytest.raises(PygenUserError) as caught:
        generated(turbines(), root=tmp_path, templates=".")
    assert caught.value.code == "PG407"
    assert "list.py.jinja" in str(caught.value) or "nonsense" in str(caught.value)


def test_a_folder_of_templates_that_is_not_there_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(PygenUserError, match="PG407"):
        generated(turbines(), root=tmp_path, templates="tempaltes")


EXTENSIONS = {
    "WindTurbine": "turbine:Loud",
    "WindTurbineWrite": "turbine:Careful",
    "WindTurbineList": "turbine:Counting",
    "WindTurbineAPI": "turbine:Finding",
    "MadeClient": "company.client:Greeting",
}
TURBINE = """
from __future__ import annotations
import typing as t
if t.TYPE_CHECKING:
    from ..wind_turbine import WindTurbine, WindTurbineAPI, WindTurbineList


class Loud:
    def shout(self: WindTurbine) -> str:
        return (self.name or "").upper()


class Careful:
    def checked(self) -> bool:
        return True


class Counting:
    def names(self: WindTurbineList) -> list[str | None]:
        return [one.name for one in self]


class Finding:
    def named(self: WindTurbineAPI, name: str) -> WindTurbineList:
        return self.list(name=name)
"""


def test_code_of_the_user_is_mixed_in(tmp_path: Path) -> None:
    own = tmp_path / "made_sdk" / "_extensions"
    (own / "company").mkdir(parents=True)
    (own / "turbine.py").write_text(TURBINE)
    (own / "company" / "client.py").write_text(
        "class Greeting:\n    def hello(self) -> str:\n        return 'hi'\n"
    )
    output = generated(turbines(), extensions=EXTENSIONS)
    with imported(output.files, tmp_path) as package, package.MadeClient.local() as client:
        assert client.hello() == "hi"
        write = package.WindTurbineWrite(external_id="t", name="Hornsea")
        assert write.checked()
        client.upsert(write)
        assert client.wind_turbine.named("Hornsea")[0].shout() == "HORNSEA"
        assert client.wind_turbine.list().names() == ["Hornsea"]


def test_an_extension_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(PygenUserError) as caught:
        generated(turbines(), extensions={"WindTurbin": "a:B", "Blade": "nonsense"})
    assert str(caught.value).count("PG406") == 2


@pytest.mark.parametrize(
    "extensions",
    [
        {"BladeFilter": "a:More"},
        {"BladeQuery": "a:More"},
        {"Blade": "a:class"},
        {"Blade": "import:More"},
        {"Blade": "a:Blade"},
        {"Blade": "a:MadeClient"},
        {"Blade": "a:More", "BladeWrite": "b:More"},
    ],
    ids=lambda extensions: ", ".join(f"{key}={value}" for key, value in extensions.items()),
)
def test_an_extension_that_would_be_passed_over_or_mixed_up_is_an_error(extensions: dict[str, str]) -> None:
    with pytest.raises(PygenUserError, match="PG406"):
        generated(turbines(), extensions=extensions)
    assert generated(turbines(), extensions={"Blade": "a:More", "BladeWrite": "a:More"}).files
