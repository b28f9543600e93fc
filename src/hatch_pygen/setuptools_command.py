"""setuptools: a sub-command of `build` that adds the SDK to wheels, sdists and editable installs.

Found through the entry point `setuptools.finalize_distribution_options`; a project asks for it by having
`[tool.pygen]` in its pyproject.toml. Commands are registered there and not at import time, because
setuptools may load plugins after it made the `build` command.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from setuptools import Command, Distribution
from setuptools.command.build import build as setuptools_build
from setuptools.command.egg_info import egg_info as setuptools_egg_info
from setuptools.command.sdist import sdist as setuptools_sdist

from hatch_pygen.doors import say, user_errors
from hatch_pygen.reproducible import EPOCH
from hatch_pygen.setuptools_mixins import Reproducible, WithoutGenerated, WithProvenance, requirements

if TYPE_CHECKING:
    from pygen.config import Settings
    from pygen.project import Project

COMMAND = "build_pygen"


@user_errors
def finalize(distribution: Distribution) -> None:
    """Take part in the build of a project that has `[tool.pygen]`; all others are left alone."""
    path = Path("pyproject.toml")
    if not path.is_file() or "tool.pygen" not in path.read_text(encoding="utf-8", errors="replace"):
        return
    from setuptools.command.bdist_wheel import bdist_wheel

    from pygen.config.load import read_pyproject

    pyproject = read_pyproject(Path.cwd())
    if "pygen" not in pyproject.get("tool", {}):
        return
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(EPOCH))  # or the wheel would carry the time of the build
    commands = distribution.cmdclass
    commands[COMMAND] = BuildPygen
    base = commands.get("build", setuptools_build)
    commands["build"] = type("build", (base,), {"sub_commands": [*base.sub_commands, (COMMAND, None)]})
    commands["egg_info"] = type(
        "egg_info", (WithoutGenerated, commands.get("egg_info", setuptools_egg_info)), {}
    )
    commands["bdist_wheel"] = type(
        "bdist_wheel", (WithProvenance, commands.get("bdist_wheel", bdist_wheel)), {}
    )
    commands["sdist"] = type("sdist", (Reproducible, commands.get("sdist", setuptools_sdist)), {})
    _fill_dynamic(distribution, pyproject)


def _fill_dynamic(distribution: Any, pyproject: dict[str, Any]) -> None:
    """What the project leaves open and setuptools is not told elsewhere: version, dependencies, packages."""
    from pygen._version import RUNTIME_REQUIREMENT
    from pygen.project import Project

    project = Project.open()
    settings = project.settings
    ours = pyproject.get("tool", {}).get("setuptools", {})
    open_fields = set(pyproject.get("project", {}).get("dynamic", ())) - set(ours.get("dynamic", {}))
    if "version" in open_fields:
        distribution.metadata.version = project.version_of_lock
    if "dependencies" in open_fields:
        distribution.install_requires = [RUNTIME_REQUIREMENT]
    if settings.layout == "package" and not ({"packages", "py-modules"} & set(ours)):
        # Without this, discovery would ship any folder it finds, the one with the models first.
        distribution.packages = []
        distribution.package_dir = {"": settings.folder}
        Path(settings.folder).mkdir(parents=True, exist_ok=True)  # setuptools keeps its egg-info there


class BuildPygen(Command):
    """Generate the SDK into the build folder, or into the tree for an editable install."""

    description = "generate the SDK of [tool.pygen]"
    user_options: ClassVar[list[Any]] = []
    editable_mode = False
    build_lib = ""

    def initialize_options(self) -> None:
        """Nothing can be said on the command line."""

    def finalize_options(self) -> None:
        self.build_lib = self.get_finalized_command("build_py").build_lib

    @user_errors
    def run(self) -> None:
        from pygen.package.bundle import describe, update_tree
        from pygen.package.preconditions import check_runtime
        from pygen.project import Project

        started = time.perf_counter()
        project = Project.open()
        say(describe(project))
        check_runtime(requirements(self.distribution))
        done = update_tree(project) if self.editable_mode else self._into_build(project)
        self._claim(project.settings)
        say(f"{done}, {time.perf_counter() - started:.2f} s")

    def _into_build(self, project: Project) -> str:
        from pygen.package.bundle import package_to_ship, remarks

        committed = project.settings.layout == "commit"
        files = package_to_ship(project) or project.package_files
        if not committed:  # build_py may have copied stale files of ours from the tree
            shutil.rmtree(Path(self.build_lib, project.settings.package_path), ignore_errors=True)
        for path, text in files.items():
            target = Path(self.build_lib, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        return f"{len(files)} files into the wheel{remarks(project)}"

    def _claim(self, settings: Settings) -> None:
        """Tell setuptools that there is something to install even if all of it is generated."""
        packages = self.distribution.packages
        if packages is None or packages:
            return
        packages.append(settings.package)
        if not self.editable_mode:  # what was built is all there is: the tree need not have it
            built = Path(self.build_lib, settings.package_path).as_posix()
            self.distribution.package_dir = {**(self.distribution.package_dir or {}), settings.package: built}
            self.reinitialize_command("build_py")
        self.distribution.have_run["build_py"] = True

    @user_errors
    def get_source_files(self) -> list[str]:
        """What an sdist must carry."""
        from pygen.package.bundle import source_files
        from pygen.project import Project

        return source_files(Project.open())

    def get_outputs(self) -> list[str]:
        return []

    def get_output_mapping(self) -> dict[str, str]:
        return {}
