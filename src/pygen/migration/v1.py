"""A package that cognite-pygen v1 generated, read as text: nothing of it is imported or run."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pygen import files
from pygen.errors import PygenUserError
from pygen.refs import ClassKind, ClassRef, ModelRef, ViewRef

CLIENT_FILE = "_api_client.py"
_SKIPPED = ("_core", "__init__.py")
_OF_ALL = ("space", "external_id", "node_type", "edge_type", "start_node", "end_node", "data_record")
"""Attributes that are those of every instance, and of no property."""


@dataclass(frozen=True, slots=True)
class V1Class:
    """A class of instances as v1 has it: `WindTurbine`, for one of its views."""

    name: str
    ref: ClassRef
    members: Mapping[str, str]
    """Attribute -> property of the view."""


@dataclass(frozen=True, slots=True)
class V1Package:
    """What a package of v1 offers."""

    name: str
    """Import name."""
    folder: Path
    client: str
    models: tuple[ModelRef, ...]
    accessors: Mapping[str, ViewRef]
    """Attribute of the client -> view; of a package of several models `group.attribute`."""
    classes: tuple[V1Class, ...]
    instance_space: str | None
    group_models: Mapping[str, ModelRef]
    """Attribute of the client of a package of several models -> the model."""

    @property
    def groups(self) -> frozenset[str]:
        """Attributes of the client of a package of several models, one for each."""
        return frozenset(name.partition(".")[0] for name in self.accessors if "." in name)

    def class_of(self, ref: ClassRef) -> V1Class | None:
        """That of the nodes or edges of a view; where it has one class only, that one."""
        known = [known for known in self.classes if known.ref.view == ref.view]
        return next((own for own in known if own.ref == ref), known[0] if len(known) == 1 else None)


def find_packages(root: Path) -> list[Path]:
    """Folders below with a package of v1 in them."""
    if not files.is_folder(root):
        return []
    found = (path.parent for path in sorted(root.rglob(CLIENT_FILE)))
    return [folder for folder in found if (folder / "data_classes").is_dir() and not _hidden(root, folder)]


def _hidden(root: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in folder.relative_to(root).parts)


def read_package(folder: Path, root: Path) -> V1Package:
    """What the package in a folder has; its import name is its place below the root, or below `src`."""
    client_file = folder / CLIENT_FILE
    if not files.is_file(client_file):
        raise PygenUserError(
            "PG187",
            "There is no package of cognite-pygen v1.",
            str(folder),
            "Name the folder that has `_api_client.py` and `data_classes` in it.",
        )
    tree = _parsed(client_file)
    client = next((node for node in tree.body if isinstance(node, ast.ClassDef) and _is_client(node)), None)
    if client is None:
        raise PygenUserError("PG187", "The client class of v1 is not there.", str(client_file))
    apis = dict(_apis(folder / "_api"))
    return V1Package(
        name=_import_name(folder, root),
        folder=folder,
        client=client.name,
        models=tuple(dict.fromkeys(ModelRef(*id) for id in _calls(tree, "DataModelId"))),
        accessors=dict(_accessors(tree, client, apis)),
        classes=tuple(_classes(folder / "data_classes")),
        instance_space=_instance_space(folder / "data_classes" / "_core"),
        group_models=dict(_group_models(tree, client)),
    )


def _import_name(folder: Path, root: Path) -> str:
    place, above = folder.resolve(), root.resolve()
    if place == above or not place.is_relative_to(above):
        raise PygenUserError(
            "PG187",
            "The package of v1 is not inside the folder of the application.",
            str(folder),
            f"Name the folder that both are in: `pygen migrate FOLDER`. It was {root}.",
        )
    parts = list(place.relative_to(above).parts)
    return ".".join(parts[1:] if parts[:1] == ["src"] else parts)


def _parsed(path: Path) -> ast.Module:
    try:
        return ast.parse(files.read_text(path))
    except SyntaxError as error:
        raise _unreadable(f"The file is no Python: {error.msg}.", f"{path}:{error.lineno}") from None
    except (ValueError, RecursionError, MemoryError) as error:  # other encodings, NUL, nested too deep
        raise _unreadable(f"The file is no Python: {error}.", str(path)) from None
    except OSError as error:
        raise _unreadable(f"The file cannot be read: {error.strerror}.", str(path)) from None


def _unreadable(why: str, where: str) -> PygenUserError:
    return PygenUserError("PG187", why, where, "Generate the package once more with v1.")


def _is_client(node: ast.ClassDef) -> bool:
    methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
    return {"upsert", "azure_project"} <= methods


def _calls(tree: ast.AST, name: str) -> Iterator[tuple[str, str, str]]:
    """The three texts of calls like `dm.ViewId("space", "External", "v1")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            texts = [
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            ]
            if len(texts) == 3:
                yield texts[0], texts[1], texts[2]


def _view_of(node: ast.ClassDef) -> ViewRef | None:
    for item in node.body:
        target: ast.expr | None = item.target if isinstance(item, ast.AnnAssign) else None
        target = item.targets[0] if isinstance(item, ast.Assign) else target
        if isinstance(target, ast.Name) and target.id == "_view_id":
            return next((ViewRef(*id) for id in _calls(item, "ViewId")), None)
    return None


def _apis(folder: Path) -> Iterator[tuple[str, ViewRef]]:
    for path in sorted(folder.glob("*.py")):
        if path.name not in _SKIPPED:
            for node in _parsed(path).body:
                view = _view_of(node) if isinstance(node, ast.ClassDef) else None
                if isinstance(node, ast.ClassDef) and view is not None:
                    yield node.name, view


def _accessors(
    tree: ast.Module, client: ast.ClassDef, apis: Mapping[str, ViewRef]
) -> Iterator[tuple[str, ViewRef]]:
    groups = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef) and node is not client}
    for name, made in _attributes(client):
        if made in apis:
            yield name, apis[made]
        elif made in groups:
            yield from (
                (f"{name}.{inner}", apis[api]) for inner, api in _attributes(groups[made]) if api in apis
            )


def _group_models(tree: ast.Module, client: ast.ClassDef) -> Iterator[tuple[str, ModelRef]]:
    """By what its GraphQL asks: `_data_model_id` is that of the first model in all of them."""
    groups = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for name, made in _attributes(client):
        *_, last = (None, *_calls(groups[made], "DataModelId")) if made in groups else (None,)
        if last is not None:
            yield name, ModelRef(*last)


def _attributes(cls: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """`self.blade = BladeAPI(client)`."""
    for node in ast.walk(cls):
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Attribute)
            and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Name)
        ):
            yield node.targets[0].attr, node.value.func.id


def _classes(folder: Path) -> Iterator[V1Class]:
    bodies = [_parsed(path).body for path in sorted(folder.glob("_*.py")) if path.name not in _SKIPPED]
    found = [node for body in bodies for node in body if isinstance(node, ast.ClassDef)]
    bases = {node.name: {base.id for base in node.bases if isinstance(base, ast.Name)} for node in found}
    for node in found:
        view = _view_of(node)
        if view is not None and not node.name.endswith("Write"):
            yield V1Class(node.name, ClassRef(view, _kind(node.name, bases)), dict(_members(node)))


def _kind(name: str, bases: Mapping[str, set[str]]) -> ClassKind:
    """Classes of edges inherit, by whatever way, from one that is called so."""
    reached, left = {name}, [name]
    while left:
        new = bases.get(left.pop(), set()) - reached
        reached |= new
        left += new
    return "edge" if "DomainRelation" in reached else "node"


def _members(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for item in node.body:
        if not isinstance(item, ast.AnnAssign) or not isinstance(item.target, ast.Name):
            continue
        name = item.target.id
        if name.startswith("_") or name in _OF_ALL:
            continue
        alias = name
        if isinstance(item.value, ast.Call):
            for keyword in item.value.keywords:
                if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                    alias = str(keyword.value.value)
        yield name, alias


def _instance_space(core: Path) -> str | None:
    for path in sorted(core.glob("constants.py")):
        for node in _parsed(path).body:
            if (
                isinstance(node, ast.Assign)
                and getattr(node.targets[0], "id", "") == "DEFAULT_INSTANCE_SPACE"
            ):
                return node.value.value if isinstance(node.value, ast.Constant) else None  # type: ignore[return-value]
    return None
