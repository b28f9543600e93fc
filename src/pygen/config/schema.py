"""What is made from the settings model: the JSON schema editors use, and the table in the documentation.

`python -m pygen.config.schema` writes both; a test fails when they are out of date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pygen.config.settings import ModelSource, Selection, Settings, TargetSettings

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
    result = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": SCHEMA_ID,
        "title": "Settings of pygen",
        "description": schema["description"],
        "type": "object",
        "additionalProperties": False,
        "properties": dict(sorted(properties.items())),
        "required": ["package"],
        "oneOf": [{"required": ["model"]}, {"required": ["models"]}],
        "definitions": definitions,
    }
    text = json.dumps(result).replace("#/$defs/", "#/definitions/")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def schema_text() -> str:
    return json.dumps(get_schema(), indent=2) + "\n"


def settings_table() -> str:
    """The settings as Markdown, one table for `[tool.pygen]` and one for each table inside it."""
    parts = [_table(Settings)]
    for title, model in (
        ("A model: `model = {...}`, `models = [{...}, ...]`", ModelSource),
        ("A selection: `include = {...}`, `exclude = {...}`", Selection),
        ("A target: `[tool.pygen.targets.python]`", TargetSettings),
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
