"""From the plan to files: the templates, and the models the package carries."""

from __future__ import annotations

from dataclasses import replace

from jinja2 import Environment

from pygen.models import canonical_json
from pygen.resolve.shipped import shipped
from pygen.targets.python.plan import ClassPlan, PackagePlan
from pygen.targets.request import Request

_FILES = {
    "__init__.py": "init.py.jinja",
    "_client.py": "client.py.jinja",
    "mcp.py": "mcp.py.jinja",
    "README.md": "README.md.jinja",
    "llms.txt": "llms.txt.jinja",
}


def package_files(package: PackagePlan, templates: Environment, *, spark: bool = False) -> dict[str, str]:
    """The files of the package that templates make."""
    files = {path: templates.get_template(name).render(package=package) for path, name in _FILES.items()}
    if package.saved.queries:
        files["_queries.py"] = templates.get_template("queries.py.jinja").render(package=package)
    if package.edges.types:
        files["_edges.py"] = templates.get_template("edges.py.jinja").render(package=package)
    view = templates.get_template("view.py.jinja")
    for cls in package.classes:
        files[f"{cls.module}.py"] = view.render(package=package, cls=cls)
    if spark:
        files["spark.py"] = templates.get_template("spark.py.jinja").render(package=package)
    return files


def single_file(package: PackagePlan, templates: Environment) -> dict[str, str]:
    """One module with the typed classes only."""
    ordered = replace(package, classes=_bases_first(package.classes))
    name = package.package.rpartition(".")[2]
    return {f"{name}.py": templates.get_template("single.py.jinja").render(package=ordered)}


def _bases_first(classes: tuple[ClassPlan, ...]) -> tuple[ClassPlan, ...]:
    by_module = {cls.module: cls for cls in classes}
    found: dict[str, ClassPlan] = {}

    def add(cls: ClassPlan) -> None:
        for needed in cls.imports:
            if needed.module in by_module and needed.module not in found:
                add(by_module[needed.module])
        found.setdefault(cls.module, cls)

    for cls in classes:
        add(cls)
    return tuple(found.values())


def models_text(request: Request) -> str:
    """The models as the embedded engine loads them."""
    ordered = sorted(request.documents, key=lambda document: document.ref)
    texts = [canonical_json(shipped(document)).decode().rstrip() for document in ordered]
    separator = ",\n"
    return f'{{"items": [\n{separator.join(texts)}\n]}}\n'
