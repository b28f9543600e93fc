"""Application code of v1 rewritten: imports, calls of clients, chains of select(); all else stays."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

import libcst as cst
from libcst.codemod import CodemodContext
from libcst.codemod.visitors import AddImportsVisitor
from libcst.metadata import MetadataWrapper, PositionProvider

from pygen.migration.code import VERBS, Calls, Chains, Given, Link, Unknown, Written
from pygen.migration.notes import INSTEAD, MEANINGS, Note, Rewritten
from pygen.migration.renames import GONE, Renames

_BETTER_NAMES = {"as_node_ids": "as_ids", "as_edge_ids": "as_ids"}
"""Methods of lists that are called otherwise now."""
_WAYS_IN = ("from_toml", "azure_project")
"""Class methods that give a client."""


Clients: TypeAlias = Mapping[str, str]
"""What clients of v1 are called in code -> which group of a client of several models is meant, or nothing."""


def clients_in(text: str, renames: Renames) -> Clients:
    """The clients of a module, or of a cell of a notebook."""
    try:
        clients = _Clients(renames)
        _parsed(text).visit(clients)
    except (cst.ParserSyntaxError, RecursionError):
        return {}
    return clients.found


def rewrite(text: str, path: str, renames: Renames, clients: Clients = MappingProxyType({})) -> Rewritten:
    """A module of an application of v1, where also `clients` are clients; others stay as they are."""
    if not clients and renames.v1.name.split(".")[-1] not in text and "cognite.pygen" not in text:
        return Rewritten(text, ())
    try:
        wrapper = MetadataWrapper(_parsed(text))
        clients = {**clients, **clients_in(text, renames)}
        rewriter = _Rewriter(renames, path, clients, wrapper.module)
        changed = wrapper.visit(rewriter)
        if renames.v1.groups:
            changed = changed.visit(_WithoutGroups(renames, clients))
        context = CodemodContext()
        for source, name in sorted(rewriter.imports):
            AddImportsVisitor.add_needed_import(context, source, name)
        code = AddImportsVisitor(context).transform_module(changed).code
    except (cst.ParserSyntaxError, RecursionError) as error:
        line = getattr(error, "raw_line", 1)
        return Rewritten(text, (Note(path, line, "the file cannot be read as Python"),))
    return Rewritten(code, tuple(sorted(rewriter.notes)))


def _parsed(text: str) -> cst.Module:
    """What libcst makes of it; it ends the whole process where code is nested too deep, Python does not."""
    try:
        ast.parse(text)
    except (RecursionError, MemoryError):
        raise RecursionError from None
    except (SyntaxError, ValueError) as error:  # of another version of Python, perhaps
        if "nested" in str(error):
            raise RecursionError from None
    return cst.parse_module(text)


def dotted(node: cst.BaseExpression) -> str | None:
    """`self.client`, for what is made of names only."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute):
        before = dotted(node.value)
        return None if before is None else f"{before}.{node.attr.value}"
    return None


class _Clients(cst.CSTVisitor):
    """What clients of v1 are called in a module."""

    def __init__(self, renames: Renames) -> None:
        self._class = renames.v1.client
        self._groups = renames.v1.groups
        self.found: dict[str, str] = {}

    def visit_Assign(self, node: cst.Assign) -> None:
        group = self._group(node.value)
        if group is not None:
            self.found |= {name: group for target in node.targets if (name := dotted(target.target))}

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if self._is_class(node.annotation.annotation) and (name := dotted(node.target)):
            self.found[name] = ""

    def visit_Param(self, node: cst.Param) -> None:
        if node.annotation is not None and self._is_class(node.annotation.annotation):
            self.found[node.name.value] = ""

    def _group(self, value: cst.BaseExpression) -> str | None:
        """Which group of a client a value is, "" for the client itself; None for what is neither."""
        if isinstance(value, cst.Name | cst.Attribute):  # self.client = client
            known = self.found.get(dotted(value) or "")
            if known is None and isinstance(value, cst.Attribute) and value.attr.value in self._groups:
                return value.attr.value if self._group(value.value) == "" else None
            return known
        if not isinstance(value, cst.Call):
            return None
        named = isinstance(value.func, cst.Attribute) and value.func.attr.value in _WAYS_IN
        made = cst.ensure_type(value.func, cst.Attribute).value if named else value.func
        return "" if self._is_class(made) else None

    def _is_class(self, node: cst.BaseExpression) -> bool:
        if isinstance(node, cst.SimpleString):
            return node.raw_value == self._class
        return (dotted(node) or "").split(".")[-1] == self._class


class _Rewriter(cst.CSTTransformer):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, renames: Renames, path: str, clients: Clients, module: cst.Module) -> None:
        super().__init__()
        self._renames = renames
        self._path = path
        self._clients = clients
        self._module = module
        self.imports: set[tuple[str, str]] = set()
        self.notes: set[Note] = set()

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.RemovalSentinel | cst.FlattenSentinel[cst.BaseStatement]:
        if len(updated_node.body) != 1 or not isinstance(node := updated_node.body[0], cst.ImportFrom):
            return updated_node
        module = "" if node.module is None else dotted(node.module) or ""
        old = self._renames.v1.name
        if module.split(".")[:2] == ["cognite", "pygen"]:
            self._note(
                original_node, f"{module} is v1's generator", "the build generates; see `pygen --help`"
            )
            return updated_node
        if (module != old and not module.startswith(f"{old}.")) or isinstance(node.names, cst.ImportStar):
            return updated_node
        lines = [cst.SimpleStatementLine([line]) for line in self._imported(original_node, node.names)]
        if not lines:
            return cst.RemoveFromParent()
        lines[0] = updated_node.with_changes(body=lines[0].body)
        return cst.FlattenSentinel(lines)

    def _imported(
        self, node: cst.CSTNode, names: Sequence[cst.ImportAlias]
    ) -> Iterator[cst.BaseSmallStatement]:
        """The imports of these names now, in the fewest statements."""
        package, kept = self._renames.package, []
        for alias in names:
            name, called = alias.evaluated_name, alias.evaluated_alias
            if name == "data_classes":
                yield _statement(f"import {package} as {called or name}")
                continue
            new = self._renames.client if name == self._renames.v1.client else self._renames.classes.get(name)
            found = self._renames.property_names(name)
            if new is not None:
                same = called or name
                kept.append(new if new == same else f"{new} as {same}")
            elif found is not None:
                yield _statement(f"from {found[0]} import {found[1]} as {called or name}")
            else:
                why = next(
                    (why for end, why in GONE.items() if name.endswith(end)), "there is no such name now"
                )
                self._note(node, f"{name} of v1 is gone: {why}", "take it out, with what uses it")
        if kept:
            yield _statement(f"from {package} import {', '.join(kept)}")

    def leave_ImportAlias(
        self, original_node: cst.ImportAlias, updated_node: cst.ImportAlias
    ) -> cst.ImportAlias:
        old = self._renames.v1.name
        if original_node.evaluated_name == f"{old}.data_classes" and original_node.evaluated_alias:
            name = cst.ensure_type(cst.parse_expression(self._renames.package), cst.Name | cst.Attribute)  # type: ignore[arg-type]
            return updated_node.with_changes(name=name)
        return updated_node

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        func = updated_node.func
        if not isinstance(func, cst.Attribute):
            return updated_node
        verb, owner = func.attr.value, func.value
        if verb in _BETTER_NAMES and not updated_node.args:
            return updated_node.with_changes(func=func.with_changes(attr=cst.Name(_BETTER_NAMES[verb])))
        if verb == "as_external_ids" and not updated_node.args:
            return func.with_changes(attr=cst.Name("external_ids"))
        try:
            if verb == "graphql_query" and (asked := self._of_graphql(original_node, updated_node, owner)):
                return asked
            if dotted(owner) in self._clients:
                return self._of_client(original_node, updated_node, verb)
            written = self._of_view(updated_node, func) or self._of_chain(updated_node)
        except Unknown as error:
            self._note(original_node, f"not rewritten: {error}", "see docs/migration.md")
            return updated_node
        if written is None:
            return updated_node
        self.imports |= written.imports
        for meaning in sorted(written.meanings):
            self._note(original_node, MEANINGS[meaning])
        return cst.parse_expression(written.text)

    def _of_client(self, original: cst.Call, call: cst.Call, verb: str) -> cst.BaseExpression:
        """`upsert`, `delete`, and what is gone."""
        if verb == "upsert":
            kept = [
                arg
                for arg in call.args
                if arg.keyword is None or arg.keyword.value != "allow_version_increase"
            ]
            if len(kept) < len(call.args):
                self._note(
                    original, "v1's allow_version_increase is gone: set data_record.existing_version = None"
                )
                kept[-1] = kept[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
            return call.with_changes(args=kept)
        if verb == "delete":
            given = self._given(call)
            ids, space = given.first("external_id"), given.first("space")
            self._note(original, MEANINGS["delete"], INSTEAD["delete"])
            if ids and space:
                pair = ids.startswith(("'", '"'))
                each = f"({space}, {ids})" if pair else f"[({space}, id) for id in {ids}]"
                return cst.parse_expression(f"{self._text(call.func)}({each})")
        return call

    def _of_graphql(
        self, original: cst.Call, call: cst.Call, owner: cst.BaseExpression
    ) -> cst.BaseExpression | None:
        """`client.graphql_query(text)`, which gave the items of the first root field."""
        group = self._clients.get(dotted(owner) or "")
        if group is None and isinstance(owner, cst.Attribute) and owner.attr.value in self._renames.v1.groups:
            group, owner = owner.attr.value, owner.value
        if dotted(owner) not in self._clients or group is None:
            return None
        given = self._given(call)
        if "query" in given.keywords:
            given.keywords = {"text": given.keywords.pop("query"), **given.keywords}
        model = self._renames.v1.group_models.get(group)
        if model is not None:
            given.keywords["model"] = repr((model.space, model.external_id, model.version))
        self._note(original, MEANINGS["graphql"])
        return cst.parse_expression(f'next(iter({self._text(owner)}.graphql({given}).values()))["items"]')

    def _of_view(self, call: cst.Call, func: cst.Attribute) -> Written | None:
        """`client.wind_turbine.list(...)`."""
        found = self._accessor(func.value)
        if found is None or func.attr.value not in VERBS:
            return None
        client, accessor = found
        return Calls(self._renames, accessor).written(client, func.attr.value, self._given(call))

    def _of_chain(self, call: cst.Call) -> Written | None:
        """`client.wind_turbine.select()....list_full()`."""
        links: list[Link] = []
        node: cst.BaseExpression = call
        pending: Given | None = None
        while True:
            if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
                if node.func.attr.value == "select" and not node.args:
                    break
                pending, node = self._given(node), node.func
            elif isinstance(node, cst.Attribute):
                links.append(Link(node.attr.value, pending))
                pending, node = None, node.value
            else:
                return None
        found = self._accessor(cst.ensure_type(node.func, cst.Attribute).value)
        if found is None or not links or links[0].given is None or not links[0].name.startswith("list"):
            return None
        client, accessor = found
        return Chains(self._renames, accessor).written(client, links[::-1])

    def _accessor(self, node: cst.BaseExpression) -> tuple[str, str] | None:
        """The client and its attribute for a view, where the client is known to be one."""
        if not isinstance(node, cst.Attribute):
            return None
        owner, name = node.value, node.attr.value
        group = self._clients.get(dotted(owner) or "")
        if not group and isinstance(owner, cst.Attribute) and owner.attr.value in self._renames.v1.groups:
            group, owner = owner.attr.value, owner.value
        key = f"{group}.{name}" if group else name
        client = dotted(owner) or ""
        known = client in self._clients or client.split(".")[-1].endswith("client")
        return (client, key) if known and key in self._renames.accessors else None

    def _given(self, call: cst.Call) -> Given:
        if any(arg.star for arg in call.args):
            raise Unknown("the call has * or **")
        positional = [self._text(arg.value) for arg in call.args if arg.keyword is None]
        keywords = {arg.keyword.value: self._text(arg.value) for arg in call.args if arg.keyword is not None}
        return Given(positional, keywords)

    def _text(self, node: cst.CSTNode) -> str:
        return self._module.code_for_node(node)

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:
        if dotted(original_node.value) in self._clients or original_node.attr.value != "azure_project":
            return updated_node
        if (dotted(original_node.value) or "").endswith(self._renames.v1.client):
            self._note(original_node, "azure_project is gone", INSTEAD["azure_project"])
        return updated_node

    def _note(self, node: cst.CSTNode, text: str, instead: str = "") -> None:
        line = self.get_metadata(PositionProvider, node).start.line
        self.notes.add(Note(self._path, line, text, instead))


class _WithoutGroups(cst.CSTTransformer):
    """A client of several models has their views itself: `client.wind` is the client."""

    def __init__(self, renames: Renames, clients: Clients) -> None:
        super().__init__()
        self._groups = renames.v1.groups
        self._clients = clients

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        owner = dotted(original_node.value) or ""
        client = self._clients.get(owner) == "" or owner.split(".")[-1].endswith("client")
        return updated_node.value if client and original_node.attr.value in self._groups else updated_node


def _statement(text: str) -> cst.BaseSmallStatement:
    line = cst.ensure_type(cst.parse_statement(text), cst.SimpleStatementLine)
    return line.body[0]
