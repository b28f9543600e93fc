"""What the templates of a whole package make of a few lines of model."""

from __future__ import annotations

from typing import Any

from generator.golden.dsl import Model, number

from pygen.targets.python.environment import environment

from .making import pipeline
from .test_templates import code


def package_file(template: str, *models: Model, **options: Any) -> str:
    package = pipeline(*models, **options).plan("python")
    return environment().get_template(template).render(package=package)


def pumps(description: str | None = None) -> Model:
    model = Model("acme", "Plant")
    model.view("Pump", {"flow": number(description="Litres a second")}, description=description)
    return model


def test_the_package_offers_its_classes_lazily() -> None:
    made = package_file("init.py.jinja", pumps())
    assert (
        code("""
        else:
            __getattr__, __dir__ = lazy_exports(
                __name__,
                {
                    "_client": ("AsyncMadeClient", "MadeClient"),
                    "pump": ("Pump", "PumpList", "PumpWrite"),
                },
            )
    """)
        in made
    )


def test_the_client_has_an_attribute_for_each_view() -> None:
    assert package_file("client.py.jinja", pumps()).endswith(
        code('''
        class MadeClient(_p.Client, package=_PACKAGE):
            """Reads and writes acme:Plant(v1)."""

            pump: PumpAPI


        class AsyncMadeClient(_p.AsyncClient, package=_PACKAGE):
            """The same as MadeClient, without blocking."""

            pump: AsyncPumpAPI
    ''')
        + "\n"
    )


def test_the_readme_lists_views_and_nothing_in_it_is_markup() -> None:
    readme = package_file("README.md.jinja", pumps("A | *pump*\n<script>"))
    assert "| `pump` | `Pump` | acme:Plant(v1) |" not in readme
    assert "| `pump` | `Pump` | acme:Pump(v1) | A \\| \\*pump\\* \\<script\\>. |\n" in readme


def test_the_text_for_language_models_has_types_and_descriptions() -> None:
    assert code("""
        ### Pump (client.pump)

        Pump: nodes of the view acme:Pump(v1).

        - flow: float | None. Litres a second.
    """) in package_file("llms.txt.jinja", pumps())


def test_a_single_file_has_the_classes_and_no_client() -> None:
    made = package_file("single.py.jinja", pumps(), client="MadeClient")
    assert "class Pump(_p.Node, view=_Pump):" in made and "class PumpList(" in made
    assert "MadeClient" not in made and "PumpQuery" not in made
