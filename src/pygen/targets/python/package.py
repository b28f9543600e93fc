"""A whole package: names, plan, files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pygen._version import __version__
from pygen.naming import Names, plan_names
from pygen.source.python.imports import Import, Uses
from pygen.source.python.ordering import import_order
from pygen.targets.python.example import example
from pygen.targets.python.extensions import Extensions
from pygen.targets.python.language import PYTHON
from pygen.targets.python.plan import ClassPlan, PackagePlan
from pygen.targets.python.planner import plan_classes
from pygen.targets.python.templates import templates_of
from pygen.targets.request import Form, Output, Request, Target

if TYPE_CHECKING:
    from jinja2 import Environment

    from pygen.ir import Sdk

FILES = {
    "__init__.py": "init.py.jinja",
    "_client.py": "client.py.jinja",
    "README.md": "README.md.jinja",
    "llms.txt": "llms.txt.jinja",
}


SPI = 3
"""Version of the contract with the runtime that the built-in templates are written for."""


class PythonTarget:
    """A package of typed classes and a client, or the typed classes alone as one module."""

    forms: tuple[Form, ...] = ("package", "single-file")

    def names(self, request: Request) -> Names:
        client = request.settings.client_name
        return plan_names(request.sdk, PYTHON, request.settings.names, taken=(client, f"Async{client}"))

    def plan(self, request: Request, names: Names) -> PackagePlan:
        return _plan(request, names)

    def output(self, request: Request, plan: PackagePlan) -> Output:
        with templates_of(request.root, request.settings.templates) as templates:
            if request.form == "single-file":
                return Output(_single_file(plan, templates))
            files = _render(plan, templates)
        files["py.typed"] = ""
        files["_model.json"] = _models(request)
        return Output(dict(sorted(files.items())))


TARGET: Target[Names, PackagePlan] = PythonTarget()


def _single_file(package: PackagePlan, templates: Environment) -> dict[str, str]:
    ordered = replace(package, classes=_bases_first(package.classes))
    name = package.package.rpartition(".")[2]
    return {f"{name}.py": templates.get_template("single.py.jinja").render(package=ordered)}


def _bases_first(classes: tuple[ClassPlan, ...]) -> tuple[ClassPlan, ...]:
    by_module = {cls.module: cls for cls in classes}
    found: dict[str, ClassPlan] = {}

    def add(cls: ClassPlan) -> None:
        for one in cls.imports:
            if one.module in by_module and one.module not in found:
                add(by_module[one.module])
        found.setdefault(cls.module, cls)

    for cls in classes:
        add(cls)
    return tuple(found.values())


def _plan(request: Request, names: Names) -> PackagePlan:
    settings, sdk = request.settings, request.sdk
    client = settings.client_name
    clients = (client, f"Async{client}")
    taken = {*clients, *(name for base in names.classes.values() for name in PYTHON.family(base))}
    mixins = settings.extensions if request.form == "package" else {}
    extensions = Extensions.of(mixins, _extensible(sdk, names, clients), taken)
    uses = Uses()
    bases = [_client_bases(extensions, name, base, uses) for name, base in zip(clients, _ROOTS, strict=True)]
    classes = plan_classes(sdk, names, extensions)
    titles = tuple(map(str, sdk.models))
    return PackagePlan(
        package=settings.package,
        client=client,
        exports=_exports(clients, classes),
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
    )


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


def _exports(clients: Iterable[str], classes: Iterable[ClassPlan]) -> tuple[Import, ...]:
    found = [("_client", list(clients))]
    for cls in classes:
        written = [f"{cls.name}Write"] if cls.writable else []
        found.append((cls.module, [cls.name, f"{cls.name}List", *written]))
    return tuple(Import(module, tuple(sorted(names, key=import_order))) for module, names in found)


def _doc(sdk: Sdk) -> str:
    title = f"SDK of {', '.join(map(str, sdk.models))}."
    texts = [model.description.strip() for model in sdk.models if model.description]
    return "\n\n".join([title, *filter(None, texts)])


def _render(package: PackagePlan, templates: Environment) -> dict[str, str]:
    files = {path: templates.get_template(name).render(package=package) for path, name in FILES.items()}
    view = templates.get_template("view.py.jinja")
    for cls in package.classes:
        files[f"{cls.module}.py"] = view.render(package=package, cls=cls)
    return files


def _models(request: Request) -> str:
    """The models as the embedded engine loads them."""
    from pygen.models import canonical_json
    from pygen.resolve.shipped import shipped

    ordered = sorted(request.documents, key=lambda document: document.ref)
    texts = [canonical_json(shipped(document)).decode().rstrip() for document in ordered]
    separator = ",\n"
    return f'{{"items": [\n{separator.join(texts)}\n]}}\n'
