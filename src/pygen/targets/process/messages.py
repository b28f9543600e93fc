"""What a command is asked and what it answers: the shapes, and the JSON schemas that are published of them.

`python -m pygen.targets.process.messages FOLDER` writes the schemas.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from pygen.ir.export import SCHEMA_ID

SCHEMAS = {"request": "urn:pygen:target-request:1", "answer": "urn:pygen:target-answer:1"}


class Versions(msgspec.Struct, frozen=True):
    """Of what the request is made by."""

    generator: Annotated[str, Meta(description="Version of pygen.")]
    representation: Annotated[int, Meta(description="Version of the format of `sdk`.")]


class Project(msgspec.Struct, frozen=True):
    """What the project says to all its targets."""

    package: Annotated[str, Meta(description="The Python package, as a start for a name of your own.")]
    instance_space: Annotated[
        str | None, Meta(description="Space of new instances when a caller names none.")
    ]
    names: Annotated[
        dict[str, str], Meta(description="Names the user chose: `View` or `View.property` -> name.")
    ]
    lock: Annotated[str, Meta(description="Digest of the locked models; empty where there is no lock.")]


class Question(msgspec.Struct, frozen=True):
    """The request: one SDK to be generated."""

    target: Annotated[str, Meta(description="The name under `[tool.pygen.targets]`.")]
    versions: Versions
    project: Project
    options: Annotated[dict[str, Any], Meta(description="The table `options` of the target, as it is.")]
    sdk: Annotated[Any, Meta(description="The representation.", extra_json_schema={"$ref": SCHEMA_ID})]
    format: Literal[1] = 1

    def to_json(self) -> dict[str, Any]:
        """The same as JSON data, for people who look."""
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data


class Remark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding: something to tell about the model or what was made of it. An error stops generation."""

    code: Annotated[
        str,
        Meta(
            pattern="^(?!PG)[A-Z]{2,8}[0-9]{1,6}$",
            description="A code of your own, such as `GO101`; `PG` is pygen's.",
        ),
    ]
    severity: Literal["error", "warning", "info"]
    location: Annotated[str, Meta(description="Where in the model: `acme:WindTurbine(v1).rotor`.")]
    message: str
    hint: Annotated[str, Meta(description="What to do about it.")] = ""


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answer: all files of the target, and what there is to say."""

    files: Annotated[
        dict[str, str],
        Meta(description="Path in the target's folder, with forward slashes -> text."),
    ]
    findings: Annotated[tuple[Remark, ...], Meta(description="What there is to say; none if left out.")] = ()


def json_schema(message: Literal["request", "answer"]) -> dict[str, Any]:
    """The published schema of a message; that of a request refers to the schema of the representation."""
    schema = msgspec.json.schema(Question if message == "request" else Answer)
    definitions = schema["$defs"]
    top = definitions.pop(schema["$ref"].rpartition("/")[2])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMAS[message],
        **top,
        "title": f"pygen target {message}",
        "$defs": definitions,
    }


def schema_text(message: Literal["request", "answer"]) -> str:
    return json.dumps(json_schema(message), indent=2) + "\n"


if __name__ == "__main__":
    for message in ("request", "answer"):
        path = Path(sys.argv[1], f"target-{message}.schema.json")
        path.write_text(schema_text(message), encoding="utf-8")
