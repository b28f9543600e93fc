"""A small target of somebody else: a page of Markdown for each view. It knows the published schemas alone."""

from __future__ import annotations

import json
import sys
from typing import Any


def pages(sdk: dict[str, Any], title: str) -> dict[str, str]:
    """Path -> text: an index, and a page for each class."""
    files = {"index.md": f"# {title}\n\n" + "".join(f"- [{name(c)}]({path(c)})\n" for c in sdk["classes"])}
    return files | {path(cls): page(cls) for cls in sdk["classes"]}


def name(cls: dict[str, Any]) -> str:
    edges = " (edges)" if cls["kind"] == "edge" else ""
    return f"{cls['view']['external_id']}{edges}"


def path(cls: dict[str, Any]) -> str:
    view = cls["view"]
    return f"views/{view['space']}.{view['external_id']}.{view['version']}.{cls['kind']}.md"


def page(cls: dict[str, Any]) -> str:
    rows = [f"| {prop['id']} | {kind(prop)} | {filters(prop)} |\n" for prop in cls["properties"]]
    return f"# {name(cls)}\n\n| property | type | filters |\n|---|---|---|\n{''.join(rows)}"


def kind(prop: dict[str, Any]) -> str:
    if prop["kind"] == "value":
        return f"list of {prop['type']}" if prop["list"] else str(prop["type"])
    target = prop["target"]
    return f"{prop['kind']} to {target['external_id'] if target else 'anything'}"


def filters(prop: dict[str, Any]) -> str:
    return ", ".join(prop.get("filters", ()))


def findings(sdk: dict[str, Any]) -> list[dict[str, str]]:
    """A remark for each view that nobody has described."""
    return [
        {
            "code": "MD101",
            "severity": "info",
            "location": f"{c['view']['space']}:{c['view']['external_id']}({c['view']['version']})",
            "message": "The view has no description, and so has its page.",
        }
        for c in sdk["classes"]
        if not c["description"]
    ]


def main() -> None:
    request = json.load(sys.stdin)
    title = request["options"].get("title", request["project"]["package"])
    answer = {"files": pages(request["sdk"], title), "findings": findings(request["sdk"])}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
