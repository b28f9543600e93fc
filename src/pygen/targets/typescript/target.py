"""A whole package: names, plan, files."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pygen._version import __version__
from pygen.ir import Sdk
from pygen.naming import Names, plan_names
from pygen.targets.request import Form, Output, Request, Target
from pygen.targets.semver import NPM
from pygen.targets.surface import Surface
from pygen.targets.templates import templates_of
from pygen.targets.typescript.environment import environment
from pygen.targets.typescript.extensions import read_extensions
from pygen.targets.typescript.language import TYPESCRIPT
from pygen.targets.typescript.plan import PackagePlan
from pygen.targets.typescript.planner import plan_views
from pygen.targets.typescript.saved import plan_saved
from pygen.targets.typescript.settings import (
    TypeScriptSettings,
    client_name,
    package_name,
    typescript_settings,
)
from pygen.targets.typescript.surface import surface

FILES = (
    "README.md",
    "client.d.ts",
    "client.js",
    "index.d.ts",
    "index.js",
    "llms.txt",
    "model.d.ts",
    "model.js",
)
QUERIES = ("queries.d.ts", "queries.js")
"""Where there are saved ones."""
RUNTIME = "^0.1.0"
"""The versions of the npm package pygen-runtime that the templates are written for."""


class TypeScriptTarget:
    """An npm package of declarations and tables; no compiler is needed to make it."""

    forms: tuple[Form, ...] = ("package",)
    settings = TypeScriptSettings

    def names(self, request: Request) -> Names:
        taken = (client_name(request.settings),)
        return plan_names(request.sdk, TYPESCRIPT, request.settings.names, taken=taken)

    def plan(self, request: Request, names: Names) -> PackagePlan:
        settings, own = request.settings, typescript_settings(request.settings)
        return PackagePlan(
            name=package_name(settings),
            version=own.version or NPM.version(request.version),
            client=client_name(settings),
            doc=_doc(request.sdk),
            titles=tuple(map(str, request.sdk.models)),
            views=plan_views(request.sdk, names),
            extensions=read_extensions(request.root, own.extensions),
            instance_space=settings.instance_space,
            runtime=RUNTIME,
            generator=f"pygen {__version__}",
            lock=request.lock,
            saved=plan_saved(request.queries, request.sdk, names),
        )

    def output(self, request: Request, plan: PackagePlan) -> Output:
        own = typescript_settings(request.settings).templates
        files = dict(plan.extensions)
        with templates_of(environment, request.root, own) as templates:
            for path in (*FILES, *(QUERIES if plan.saved.queries else ())):
                files[path] = templates.get_template(f"{path}.jinja").render(package=plan)
            for view in plan.views:
                for ending in ("d.ts", "js"):
                    template = templates.get_template(f"view.{ending}.jinja")
                    files[f"{view.module}.{ending}"] = template.render(package=plan, view=view)
        files["package.json"] = _manifest(plan)
        return Output(dict(sorted(files.items())))

    def surface(self, sdk: Sdk, chosen: Mapping[str, str]) -> Surface:
        return surface(sdk, chosen)


TARGET: Target[Names, PackagePlan] = TypeScriptTarget()


def _doc(sdk: Sdk) -> str:
    texts = [model.description.strip() for model in sdk.models if model.description]
    return "\n\n".join(texts) or f"SDK of {', '.join(map(str, sdk.models))}."


def _manifest(plan: PackagePlan) -> str:
    manifest = {
        "name": plan.name,
        "version": plan.version,
        "description": f"Typed SDK of {', '.join(plan.titles)}",
        "type": "module",
        "sideEffects": False,
        "exports": {".": "./index.js", "./*": "./*.js", "./package.json": "./package.json"},
        "engines": {"node": ">=22.12"},
        "dependencies": {"pygen-runtime": plan.runtime},
        "pygen": {"generator": plan.generator, "lock": plan.lock},
    }
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
