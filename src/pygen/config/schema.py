"""What is made from the settings model: the JSON schema editors use, and the table in the documentation.

`python -m pygen.config.schema` writes both; a test fails when they are out of date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pygen.config.settings import SHORT_FORMS, ModelSource, Selection, Settings, Versioning
from pygen.config.tables import TargetSettings
from pygen.config.targets import BUILT_IN, built_in_model, process_model

SCHEMA_ID = "https://json.schemastore.org/partial-pygen.json"
START = "<!-- settings: made by `make generated`, do not edit -->"
END = "<!-- end of settings -->"


def get_schema(_: str = "pygen") -> dict[str, Any]:
    """The JSON schema of `[tool.pygen]`; called by validate-pyproject through its entry point."""
    schema = Settings.model_json_schema(by_alias=True)
    definitions = schema.pop("$defs", {})
    properties = schema.pop("properties")
    properties["model"] = {
        "$ref": "#/definitions/ModelSource",
        "description": "The data model, when there is only one.",
    }
    tables = {name: _target_table(built_in_model(name)) for name in BUILT_IN}
    for key in SHORT_FORMS:
        long = tables["python"]["properties"][key]
        text = f"Short form of `targets.python.{key}`. {long['description']}"
        properties[key] = {**long, "description": text}
    properties["targets"] |= {
        "properties": tables,
        "additionalProperties": {
            "type": "object",
            "description": "A command of your own, or a target of another distribution with its settings.",
            "properties": _target_table(process_model())["properties"],
        },
    }
    result = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": SCHEMA_ID,
        "title": "Settings of pygen",
        "description": schema["description"],
        "type": "object",
        "additionalProperties": False,
        "properties": dict(sorted(properties.items())),
        "anyOf": [
            {"required": ["package"]},
            _requires("targets", _requires("python", _requires("package"))),
        ],
        "oneOf": [{"required": ["model"]}, {"required": ["models"]}],
        "definitions": definitions,
    }
    text = json.dumps(result).replace("#/$defs/", "#/definitions/")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _target_table(model: type[TargetSettings]) -> dict[str, Any]:
    """The table of a target; what is required of it can also stand elsewhere."""
    schema = model.model_json_schema(by_alias=True)
    schema.pop("required", None)
    return schema


def _requires(key: str, inner: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"required": [key], "properties": {key: inner or {}}}


def schema_text() -> str:
    return json.dumps(get_schema(), indent=2) + "\n"


def settings_table() -> str:
    """The settings as Markdown, one table for `[tool.pygen]` and one for each table inside it."""
    parts = [_table(Settings)]
    for title, model in (
        ("A model: `model = {...}`, `models = [{...}, ...]`", ModelSource),
        ("A selection: `include = {...}`, `exclude = {...}`", Selection),
        ("Versions: `[tool.pygen.versioning]`", Versioning),
        (
            "The Python package: `[tool.pygen.targets.python]`, or at the top",
            built_in_model("python"),
        ),
        ("The TypeScript package: `[tool.pygen.targets.typescript]`", built_in_model("typescript")),
        ("The C# package: `[tool.pygen.targets.csharp]`", built_in_model("csharp")),
        ("Classes of cognite-sdk: `[tool.pygen.targets.cognite]`", built_in_model("cognite")),
        ("A command of your own: `[tool.pygen.targets.<name>]`", process_model()),
    ):
        parts.append(f"### {title}\n\n{_table(model)}")
    return "\n\n".join(parts)


def _table(model: Any) -> str:
    rows = ["| setting | type | default | meaning |", "|---|---|---|---|"]
    properties = model.model_json_schema(by_alias=True)["properties"]
    for key, prop in properties.items():
        field = model.model_fields[key.replace("-", "_")]
        default = "required" if field.is_required() else _default(prop)
        rows.append(f"| `{key}` | {_type(prop)} | {default} | {prop.get('description', '')} |")
    return "\n".join(rows)


def _type(prop: dict[str, Any]) -> str:
    if "enum" in prop:
        return ", ".join(f'`"{value}"`' for value in prop["enum"])
    if "anyOf" in prop:
        return " or ".join(_type(part) for part in prop["anyOf"] if part.get("type") != "null")
    if "$ref" in prop:
        return "table"
    if prop["type"] == "array":
        return "list of tables" if "$ref" in prop.get("items", {}) else "list of strings"
    kind = str(prop["type"])
    return {"object": "table", "boolean": "true or false"}.get(kind, kind)


def _default(prop: dict[str, Any]) -> str:
    default = prop.get("default")
    if default in (None, [], {}) or isinstance(default, dict):
        return ""
    return f"`{json.dumps(default)}`"


def with_table(page: str) -> str:
    """The page with the table between its two marks brought up to date."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{settings_table()}\n\n{END}{after}"


def write(root: Path) -> None:
    (root / "docs" / "pygen.schema.json").write_text(schema_text(), encoding="utf-8")
    page = root / "docs" / "configuration.md"
    page.write_text(with_table(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write(Path.cwd())
