"""The Python target: its stages, each in a module of its own."""

from __future__ import annotations

from collections.abc import Mapping

from pygen.ir import Sdk
from pygen.naming import Names, plan_names
from pygen.targets.python.environment import environment
from pygen.targets.python.files import models_text, package_files, single_file
from pygen.targets.python.package import plan_package
from pygen.targets.python.plan import PackagePlan
from pygen.targets.python.schemes import language_of
from pygen.targets.python.settings import PythonSettings, python_settings
from pygen.targets.python.surface import surface
from pygen.targets.request import Form, Output, Request, Target
from pygen.targets.surface import Surface
from pygen.targets.templates import templates_of


class PythonTarget:
    """A package of typed classes and a client, or the typed classes alone as one module."""

    forms: tuple[Form, ...] = ("package", "single-file")
    settings = PythonSettings

    def names(self, request: Request) -> Names:
        client, chosen = request.settings.client_name, request.settings.names
        return plan_names(request.sdk, language_of(chosen), chosen, taken=(client, f"Async{client}"))

    def plan(self, request: Request, names: Names) -> PackagePlan:
        return plan_package(request, names)

    def output(self, request: Request, plan: PackagePlan) -> Output:
        settings = python_settings(request.settings)
        with templates_of(environment, request.root, settings.templates) as found:
            if request.form == "single-file":
                return Output(single_file(plan, found))
            files = package_files(plan, found, spark=settings.spark)
        files["py.typed"] = ""
        files["_model.json"] = models_text(request)
        if request.queries:
            from pygen.targets.python.saved import FILE, saved_text

            files[FILE] = saved_text(request.queries, self.names(request))
        return Output(dict(sorted(files.items())))

    def surface(self, sdk: Sdk, chosen: Mapping[str, str]) -> Surface:
        return surface(sdk, chosen)


TARGET: Target[Names, PackagePlan] = PythonTarget()
