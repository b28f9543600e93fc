"""The generator's names: words in every case, and the members of a view in every language."""

from __future__ import annotations

import importlib
from typing import Any

from runtime.conformance.cases import parametrized
from small_models import built, mapped, view

from pygen.naming import Language, Names, plan_names, to_camel, to_pascal, to_snake


def _language(name: str) -> Language:
    """The rules of a target."""
    module = importlib.import_module(f"pygen.targets.{name}.language")
    language: Language = getattr(module, name.upper())
    return language


def _names(name: str, *views: dict[str, Any]) -> Names:
    return plan_names(built(*views), _language(name), {})


@parametrized("names")
def test_a_name_has_its_form_in_every_language(case: dict[str, Any]) -> None:
    for given, *expected in case.get("names", ()):
        assert [to_snake(given), to_pascal(given), to_camel(given)] == expected, given
    for language, expected in case.get("members", {}).items():
        thing = view("Thing", {id: mapped() for id in case["properties"]})
        [members] = _names(language, thing).members.values()
        assert [members[id] for id in case["properties"]] == expected, language
    for language, expected in case.get("classes", {}).items():
        views = [view(id, {"name": mapped()}) for id in case["views"]]
        classes = {ref.view.external_id: name for ref, name in _names(language, *views).classes.items()}
        assert [classes[id] for id in case["views"]] == expected, language
    for language, expected in case.get("filters", {}).items():
        thing = view("Thing", {id: mapped(kind) for id, kind in case["kinds"].items()})
        [filters] = _names(language, thing).filters.values()
        found: dict[str, dict[str, str]] = {id: {} for id in case["kinds"]}
        for (id, operator), keyword in filters.items():
            found[id][operator] = keyword
        assert found == expected, language
