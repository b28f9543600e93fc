"""The reserved names are those that the runtime has, no more and no fewer."""

from __future__ import annotations

import re

from csharp.places import RUNTIME

from pygen.targets.csharp import reserved

_DECLARED = re.compile(
    r"^    (?:public|protected|protected internal) (?:static |abstract |virtual |readonly )*"
    r"(?!implicit|class|record|struct)[\w:<>\[\], ?.()]+? (\w+)(?:<[^(]*>)?(?: \{|\(| =>|;| =)",
    re.MULTILINE,
)


def _members(path: str, *classes: str) -> set[str]:
    """What generated classes inherit, by the text of the runtime."""
    text = (RUNTIME / "src" / path).read_text("utf-8")
    found: set[str] = set()
    for name in classes:
        start = re.search(rf"^public abstract class {name}\b", text, re.MULTILINE)
        assert start, name
        body = text[start.start() :].split("\n}\n")[0]
        lines = "\n".join(line for line in body.split("\n") if " operator " not in line)
        found |= set(_DECLARED.findall(lines)) - {name}
    return found - {"ToString"}


def test_members_of_nodes() -> None:
    read = _members("Values/Instance.cs", "Instance", "Node")
    write = _members("Writing/InstanceWrite.cs", "InstanceWrite", "NodeWrite")
    fields = _members("Filters/ViewFields.cs", "ViewFields", "NodeFields")
    assert read | write | fields == reserved.NODE_MEMBERS - reserved.OBJECT


def test_members_of_edges() -> None:
    read = _members("Values/Instance.cs", "Instance", "Edge")
    write = _members("Writing/InstanceWrite.cs", "InstanceWrite", "EdgeWrite")
    fields = _members("Filters/ViewFields.cs", "ViewFields", "EdgeFields")
    assert read | write | fields <= reserved.EDGE_MEMBERS - reserved.OBJECT
    assert {"EdgeType", "StartNode", "EndNode"} <= read & write & fields


def test_members_of_clients() -> None:
    own = _members("Client.cs", "PygenClient")
    assert own | {"FromEnvironment", "Queries"} == reserved.CLIENT - reserved.OBJECT
