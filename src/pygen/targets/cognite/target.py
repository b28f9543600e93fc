"""One module of cognite-sdk classes: names, plan, file."""

from __future__ import annotations

from pygen._version import __version__
from pygen.naming import Names, plan_names
from pygen.targets.cognite.environment import environment
from pygen.targets.cognite.language import COGNITE
from pygen.targets.cognite.plan import ModulePlan
from pygen.targets.cognite.planner import plan_module
from pygen.targets.cognite.settings import CogniteSettings, cognite_settings
from pygen.targets.request import Form, Output, Request, Target
from pygen.targets.surface import SurfaceOf


class CogniteTarget:
    """Typed classes for those who read and write with cognite-sdk."""

    forms: tuple[Form, ...] = ("package", "single-file")
    settings = CogniteSettings
    surface: SurfaceOf | None = None

    def names(self, request: Request) -> Names:
        return plan_names(request.sdk, COGNITE, request.settings.names)

    def plan(self, request: Request, names: Names) -> ModulePlan:
        module = cognite_settings(request.settings).module
        return plan_module(request.sdk, names, module, f"pygen {__version__}")

    def output(self, request: Request, plan: ModulePlan) -> Output:
        text = environment().get_template("module.py.jinja").render(module=plan)
        return Output({f"{plan.module}.py": text})


TARGET: Target[Names, ModulePlan] = CogniteTarget()
