"""The table that cognite-pygen v1 reads, which has the same name: said as what it would be here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pygen.errors import PygenUserError

_LOGIN = frozenset(["tenant_id", "token_url", "scopes", "audience", "client_id", "client_secret"]).union(
    ["cdf_cluster", "cdf_url", "cdf_project"]
)
_KEYS = _LOGIN.union(
    ["space", "external_id", "version", "data_models", "output_dir", "top_level_package", "client_name"],
    ["overwrite", "format_code", "default_instance_space"],
)
"""What only a table of v1 has; `instance-space` both have."""


def refuse(table: Mapping[str, Any], where: str) -> None:
    """A `PygenUserError` with the table to write, for one that is v1's: no key of ours, some of theirs."""
    keys = {key.replace("-", "_") for key in table}
    if not keys & _KEYS or keys & {"package", "model", "models", "targets"}:
        return
    table = {key.replace("-", "_"): value for key, value in table.items()}
    moved = ""
    if keys & _LOGIN:
        moved = (
            "\n\nThe login is not part of it: CDF_* variables or config.toml (docs/runtime/connecting.md)."
        )
    raise PygenUserError(
        "PG103",
        "This is a table of cognite-pygen v1.",
        where,
        f"Here is yours; `pygen migrate` moves project and code over.\n\n{_table(table)}{moved}",
    )


def _table(v1: Mapping[str, Any]) -> str:
    models = [model for model in v1.get("data_models", ()) if isinstance(model, list) and len(model) == 3]
    if not models:
        models = [[v1.get("space", "..."), v1.get("external_id", "..."), v1.get("version", "...")]]
    package = v1.get("top_level_package") or _snake(str(models[0][1]))
    client, space = v1.get("client_name"), v1.get("instance_space", v1.get("default_instance_space"))
    written = [
        f"{{ space = {_text(model[0])}, external-id = {_text(model[1])}, version = {_text(model[2])} }}"
        for model in models
    ]
    said = f"model = {written[0]}" if len(written) == 1 else f"models = [{', '.join(written)}]"
    lines = ["[tool.pygen]", f"package = {_text(package)}", said]
    lines += [f"client = {_text(client)}"] if client else []
    lines += [f"instance-space = {_text(space)}"] if space else []
    return "\n".join([*lines, 'names = "v1"  # leave it out for the names of today'])


def _text(value: object) -> str:
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _snake(text: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "_", text).strip("_").lower()
