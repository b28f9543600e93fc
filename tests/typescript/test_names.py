"""Names of TypeScript: what is kept, what is converted, and that nothing of the runtime is shadowed."""

from __future__ import annotations

import re

import pytest
from typescript.places import RUNTIME

from pygen.source.typescript.text import jsdoc, key, literal
from pygen.targets.typescript import reserved
from pygen.targets.typescript.language import to_kebab, to_member


@pytest.mark.parametrize(
    ("identifier", "member"),
    [
        ("hubHeight", "hubHeight"),
        ("hub_height", "hub_height"),
        ("class", "class"),
        ("3d-model", "x3dModel"),
        ("a-b", "aB"),
    ],
)
def test_properties_keep_their_identifiers_where_they_can(identifier: str, member: str) -> None:
    assert to_member(identifier) == member


def test_files_are_in_kebab_case() -> None:
    assert to_kebab("WindTurbine") == "wind-turbine"
    assert to_kebab("Cognite3DModel") == "cognite-3d-model"


def test_what_the_runtime_hands_on_is_reserved() -> None:
    source = (RUNTIME / "src" / "index.ts").read_text("utf-8")
    named = re.findall(r"export (?:type )?\{([^}]*)\}", source)
    names = {
        name.strip().removeprefix("type ") for group in named for name in group.split(",") if name.strip()
    }
    folder = RUNTIME / "src" / "errors"
    errors = "".join(
        (folder / f"{name}.ts").read_text("utf-8") for name in ("index", "brand", "input", "service")
    )
    names |= set(re.findall(r"^export (?:abstract )?(?:class|type|interface) (\w+)", errors, re.MULTILINE))
    classes = {name for name in names if name[0].isupper()}
    assert classes <= reserved.CLASSES


def test_a_description_cannot_leave_its_comment() -> None:
    assert jsdoc("a */ alert(1) /* b").count("*/") == 1
    assert "@deprecated" not in jsdoc("x\n\n@deprecated").replace("\\@deprecated", "")
    assert jsdoc("") == ""
    assert "\u2028" not in jsdoc("a\u2028b")


def test_texts_are_literals() -> None:
    assert literal('say "hi"') == "'say \"hi\"'"
    assert literal("a\\b\n${x}\u2028") == '"a\\\\b\\n${x}\\u2028"'
    assert key("a-b") == '"a-b"'
    assert key("class") == "class"
