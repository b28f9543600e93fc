"""A whole package: names, plan, files."""

from __future__ import annotations

from collections.abc import Mapping

from pygen._version import __version__
from pygen.ir import Sdk
from pygen.targets.csharp.environment import environment
from pygen.targets.csharp.names import CSharpNames, plan_csharp_names
from pygen.targets.csharp.plan import PackagePlan
from pygen.targets.csharp.planner import plan_views
from pygen.targets.csharp.saved import plan_saved
from pygen.targets.csharp.settings import CSharpSettings, client_name, csharp_settings, namespace, package_id
from pygen.targets.csharp.surface import surface
from pygen.targets.request import Form, Output, Request, Target
from pygen.targets.semver import NUGET
from pygen.targets.surface import Surface
from pygen.targets.templates import templates_of

RUNTIME = "0.1.0"
"""The version of the NuGet package Pygen.Runtime that the templates are written for."""


class CSharpTarget:
    """A project of classes; no compiler is needed to make it."""

    forms: tuple[Form, ...] = ("package",)
    settings = CSharpSettings

    def names(self, request: Request) -> CSharpNames:
        client = client_name(request.settings)
        taken = (client, f"{client}Queries")
        return plan_csharp_names(request.sdk, request.settings.names, taken)

    def plan(self, request: Request, names: CSharpNames) -> PackagePlan:
        settings, own = request.settings, csharp_settings(request.settings)
        return PackagePlan(
            id=package_id(settings),
            namespace=namespace(settings),
            version=own.version or NUGET.version(request.version),
            client=client_name(settings),
            doc=_doc(request.sdk),
            titles=tuple(map(str, request.sdk.models)),
            views=plan_views(request.sdk, names),
            saved=plan_saved(request.queries, request.sdk, names),
            instance_space=settings.instance_space,
            runtime=RUNTIME,
            generator=f"pygen {__version__}",
            lock=request.lock,
        )

    def output(self, request: Request, plan: PackagePlan) -> Output:
        own = csharp_settings(request.settings).templates
        with templates_of(environment, request.root, own) as templates:
            files = {
                path: templates.get_template(f"{template}.jinja").render(package=plan)
                for path, template in {
                    "Client.cs": "client.cs",
                    f"{plan.id}.csproj": "project.csproj",
                    "README.md": "README.md",
                    "llms.txt": "llms.txt",
                    ".editorconfig": "editorconfig",
                }.items()
            }
            if plan.saved.queries:
                files["Queries.cs"] = templates.get_template("queries.cs.jinja").render(package=plan)
            for view in plan.views:
                template = templates.get_template("view.cs.jinja")
                files[f"{view.file}.cs"] = template.render(package=plan, view=view)
        return Output(dict(sorted(files.items())), plan.saved.findings)

    def surface(self, sdk: Sdk, chosen: Mapping[str, str]) -> Surface:
        return surface(sdk, chosen)


TARGET: Target[CSharpNames, PackagePlan] = CSharpTarget()


def _doc(sdk: Sdk) -> str:
    texts = [model.description.strip() for model in sdk.models if model.description]
    return "\n\n".join(texts) or f"SDK of {', '.join(map(str, sdk.models))}."
