"""The cases as test classes of xUnit, one for each topic: a method for each case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from csharp.conformance import calls
from csharp.conformance.judge import all_cases
from csharp.conformance.spelling import emitted

_HEAD = """\
#nullable disable warnings
using System.Text.Json.Nodes;
using Pygen;
using Windpark;
using Xunit;
"""


def sources() -> dict[str, str]:
    """The SDK of the case model, and the cases."""
    numbered = [(name, number, full, case) for number, (full, (name, case)) in enumerate(all_cases().items())]
    found = {f"Windpark/{path}": text for path, text in emitted().items()}
    for name, of_topic in groupby(numbered, key=lambda one: one[0]):
        methods = "\n".join(_methods(name, {number: (full, case) for _, number, full, case in of_topic}))
        found[f"{name.capitalize()}.cs"] = (
            f"{_HEAD}\npublic class {name.capitalize()}Cases\n{{\n{methods}\n}}\n"
        )
    return found


def _methods(name: str, cases: Mapping[int, tuple[str, Mapping[str, Any]]]) -> Iterator[str]:
    for number, (full, case) in cases.items():
        fact = f"    [Fact(DisplayName = {json.dumps(full)})]\n"
        opened = f"    public Task Case{number}() => Env.HoldsAsync({number}, async env =>\n    {{\n"
        yield f"{fact}{opened}        {calls.body(name, case)}\n    }});\n"
