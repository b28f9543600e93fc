"""The short form in which a published model is written, as request bodies.

space NAME                                   what follows lives there
container NAME USED-FOR [needs CONTAINER ...]
    PROPERTY: TYPE [detail ...]              lists are `text[]` or `text[5]`; `relation CONTAINER`, `enum a|b`
    unique NAME: PROPERTY ... [by space]
    index NAME: PROPERTY ... [cursorable]
model NAME VERSION                           in the first space; so are its views
view NAME [implements VIEW ...]
    # its description
    only CONTAINER with CONTAINER.PROPERTY VALUE     the filter
    PROPERTY: CONTAINER.PROPERTY [-> VIEW]
    PROPERTY: one|many VIEW by VIEW.PROPERTY         a relation followed backwards
    PROPERTY: edges TYPE DIRECTION VIEW with VIEW
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Body = dict[str, Any]


@dataclass(slots=True)
class _Block:
    """A line that begins something, and the lines below it."""

    words: list[str]
    lines: list[str] = field(default_factory=list)


def read(text: str) -> Body:
    blocks = list(_blocks(text))
    spaces: list[str] = []
    homes: dict[str, str] = {}
    for block in blocks:
        match block.words:
            case ["space", name]:
                spaces.append(name)
            case ["container", name, *_]:
                homes[name] = spaces[-1]
    (_, model, version), *_ = (block.words for block in blocks if block.words[0] == "model")
    reader = _Reader(homes, spaces[0], version)
    views = [reader.view(block) for block in blocks if block.words[0] == "view"]
    listed = [reader.view_ref(view["externalId"]) for view in views]
    return {
        "spaces": [{"space": name} for name in spaces],
        "containers": [reader.container(block) for block in blocks if block.words[0] == "container"],
        "views": views,
        "dataModels": [{"space": spaces[0], "externalId": model, "version": version, "views": listed}],
    }


def _blocks(text: str) -> Iterator[_Block]:
    block: _Block | None = None
    for line in text.splitlines():
        if line.startswith("    ") and block is not None:
            block.lines.append(line.strip())
        elif line and not line.startswith("#"):
            if block is not None:
                yield block
            block = _Block(line.split())
    if block is not None:
        yield block


@dataclass(frozen=True, slots=True)
class _Reader:
    homes: dict[str, str]
    """The space of each container."""
    space: str
    """Of the views."""
    version: str

    def view_ref(self, name: str) -> Body:
        return {"type": "view", "space": self.space, "externalId": name, "version": self.version}

    def container_ref(self, name: str) -> Body:
        return {"type": "container", "space": self.homes[name], "externalId": name}

    def container(self, block: _Block) -> Body:
        _, name, used_for, *needs = block.words
        body: Body = {"space": self.homes[name], "externalId": name, "usedFor": used_for}
        properties: Body = {}
        constraints: Body = {_present(other): self._required(other) for other in needs[1:]}
        indexes: Body = {}
        for line in block.lines:
            key, _, facts = line.partition(": ")
            words = facts.split()
            if key.startswith("unique "):
                by_space = words[-2:] == ["by", "space"]
                over = words[:-2] if by_space else words
                rule = {"constraintType": "uniqueness", "properties": over, "bySpace": by_space}
                constraints[key.removeprefix("unique ")] = rule
            elif key.startswith("index "):
                cursorable = words[-1] == "cursorable"
                over = words[:-1] if cursorable else words
                index = {"indexType": "btree", "properties": over, "cursorable": cursorable}
                indexes[key.removeprefix("index ")] = index
            else:
                properties[key] = self._stored(words)
        body |= {"properties": properties, "constraints": constraints, "indexes": indexes}
        return {part: value for part, value in body.items() if value != {}}

    def _required(self, name: str) -> Body:
        return {"constraintType": "requires", "require": self.container_ref(name)}

    def _stored(self, words: list[str]) -> Body:
        kind, _, most = words[0].partition("[")
        stored: Body = {"type": kind}
        if words[0].endswith("]"):
            stored["list"] = True
            if most != "]":
                stored["maxListSize"] = int(most[:-1])
        rest = words[1:]
        if kind == "enum":
            stored["values"] = {value: {} for value in rest.pop(0).split("|")}
        elif kind == "relation":
            stored["type"] = "direct"
            if rest and rest[0] in self.homes:
                stored["container"] = self.container_ref(rest.pop(0))
        found: Body = {"type": stored, "nullable": "required" not in rest, "immutable": "immutable" in rest}
        if "default" in rest:
            found["defaultValue"] = json.loads(rest[rest.index("default") + 1])
        return found

    def view(self, block: _Block) -> Body:
        _, name, *implemented = block.words
        body: Body = {"space": self.space, "externalId": name, "version": self.version, "properties": {}}
        if implemented:
            body["implements"] = [self.view_ref(parent) for parent in implemented[1:]]
        for line in block.lines:
            if line.startswith("# "):
                body["description"] = line.removeprefix("# ")
            elif line.startswith("only "):
                body["filter"] = self._filter(line.split())
            else:
                key, _, facts = line.partition(": ")
                body["properties"][key] = self._seen(facts.split())
        return body

    def _filter(self, words: list[str]) -> Body:
        _, container, _, path, value = words
        owner, _, key = path.partition(".")
        where = [self.homes[owner], owner, key]
        has = {"hasData": [self.container_ref(container)]}
        return {"and": [has, {"equals": {"property": where, "value": value}}]}

    def _seen(self, words: list[str]) -> Body:
        match words:
            case ["edges", kind, direction, target, "with", edges]:
                return {
                    "connectionType": "multi_edge_connection",
                    "type": {"space": self.space, "externalId": kind},
                    "direction": direction,
                    "source": self.view_ref(target),
                    "edgeSource": self.view_ref(edges),
                }
            case [("one" | "many") as count, target, "by", path]:
                owner, _, key = path.partition(".")
                number = "single" if count == "one" else "multi"
                return {
                    "connectionType": f"{number}_reverse_direct_relation",
                    "source": self.view_ref(target),
                    "through": {"source": self.view_ref(owner), "identifier": key},
                }
        owner, _, key = words[0].partition(".")
        found: Body = {"container": self.container_ref(owner), "containerPropertyIdentifier": key}
        return {**found, "source": self.view_ref(words[2])} if len(words) > 1 else found


def _present(name: str) -> str:
    """What the constraint is called that requires a container."""
    short = name.removeprefix("Cognite")
    return f"{short[0].lower()}{short[1:]}Present"
