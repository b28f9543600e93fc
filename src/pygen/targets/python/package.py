"""The plan of a whole package."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pygen._version import __version__
from pygen.naming import Names
from pygen.source.python.imports import Import, Uses
from pygen.source.python.ordering import import_order
from pygen.targets.python.edges import plan_edge_types
from pygen.targets.python.example import example
from pygen.targets.python.extensions import Extensions
from pygen.targets.python.language import PYTHON
from pygen.targets.python.plan import ClassPlan, EdgeTypesPlan, PackagePlan, SavedPlan
from pygen.targets.python.planner import plan_classes
from pygen.targets.python.settings import python_settings
from pygen.targets.request import Request

if TYPE_CHECKING:
    from pygen.ir import Sdk

SPI = 5
"""Version of the contract with the runtime that the built-in templates are written for."""


def plan_package(request: Request, names: Names) -> PackagePlan:
    """What the templates get."""
    settings, sdk = request.settings, request.sdk
    client = settings.client_name
    clients = (client, f"Async{client}")
    taken = {*clients, *(name for base in names.classes.values() for name in PYTHON.family(base))}
    mixins = python_settings(settings).extensions if request.form == "package" else {}
    extensions = Extensions.of(mixins, _extensible(sdk, names, clients), taken)
    uses = Uses()
    bases = [_client_bases(extensions, name, base, uses) for name, base in zip(clients, _ROOTS, strict=True)]
    classes = plan_classes(sdk, names, extensions)
    edges = plan_edge_types(sdk, names) if request.form == "package" else EdgeTypesPlan()
    titles = tuple(map(str, sdk.models))
    return PackagePlan(
        package=settings.package,
        client=client,
        exports=_exports(clients, classes, edges),
        models=tuple((model.space, model.external_id, model.version) for model in sdk.models),
        model_titles=titles,
        doc=_doc(sdk),
        instance_space=settings.instance_space,
        classes=classes,
        client_bases=bases[0],
        async_client_bases=bases[1],
        client_imports=uses.imports(),
        example=example(sdk, names, client, settings.instance_space),
        generator=f"pygen {__version__}",
        lock=request.lock,
        spi=SPI,
        saved=_saved(request, names),
        edges=edges,
    )


def _saved(request: Request, names: Names) -> SavedPlan:
    if request.form != "package" or not request.queries:
        return SavedPlan()
    from pygen.targets.python.saved import plan_saved  # most SDKs keep no queries

    return plan_saved(request.queries, names)


def _extensible(sdk: Sdk, names: Names, clients: tuple[str, ...]) -> set[str]:
    """The classes that code of the user can be mixed into."""
    found = set(clients)
    for cls in sdk.classes:
        name = names.classes[cls.ref]
        found |= {name, f"{name}List", f"{name}API", f"Async{name}API"}
        found |= {f"{name}Write"} if cls.writable else set()
    return found


_ROOTS = ("_p.Client", "_p.AsyncClient")


def _client_bases(extensions: Extensions, name: str, root: str, uses: Uses) -> tuple[str, ...]:
    mixin = extensions.mixin(name)
    own = () if mixin is None else (uses.add(f"_extensions.{mixin[0]}", mixin[1]),)
    return (*own, root, "package=_PACKAGE")


def _exports(
    clients: Iterable[str], classes: Iterable[ClassPlan], edges: EdgeTypesPlan
) -> tuple[Import, ...]:
    found = [("_client", list(clients)), *([("_edges", ["EdgeTypes"])] if edges.types else [])]
    for cls in classes:
        written = [f"{cls.name}Write"] if cls.writable else []
        found.append((cls.module, [cls.name, f"{cls.name}List", *written]))
    return tuple(Import(module, tuple(sorted(names, key=import_order))) for module, names in found)


def _doc(sdk: Sdk) -> str:
    title = f"SDK of {', '.join(map(str, sdk.models))}."
    texts = [model.description.strip() for model in sdk.models if model.description]
    return "\n\n".join([title, *filter(None, texts)])
