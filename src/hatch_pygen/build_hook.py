"""The hatchling build hook `pygen`: `[tool.hatch.build.hooks.pygen]`."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

from hatch_pygen.doors import say, user_errors

if TYPE_CHECKING:
    from pygen.project import Project

# Hatchling reads these from a hook's own table. Everything else about the SDK is said in [tool.pygen].
RESERVED = frozenset(
    {"dependencies", "require-runtime-dependencies", "require-runtime-features", "enable-by-default"}
)


class PygenBuildHook(BuildHookInterface[Any]):
    """Adds the SDK to wheels, what it is made from to sdists, and a path to editable installs."""

    PLUGIN_NAME = "pygen"

    @user_errors
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        from pygen.package.bundle import describe
        from pygen.package.preconditions import check_hook_table, check_runtime
        from pygen.project import Project

        self._started = time.perf_counter()
        check_hook_table(self.config, RESERVED)
        project = self._project = Project.open(self.root)
        say(describe(project))
        if self.target_name == "sdist":
            self._sdist(project, build_data)
        elif self.target_name == "wheel":
            check_runtime(self.metadata.core.dependencies)
            if version == "editable":
                self._editable(project)
            else:
                self._wheel(project, build_data)

    def _wheel(self, project: Project, build_data: dict[str, Any]) -> None:
        """The package file by file, from a folder of our own: the source tree is only read."""
        from pygen.package.bundle import bundle_of, remarks
        from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME

        core = self.metadata.core
        bundle = bundle_of(project, core.raw_name, self.metadata.version, core.dependencies)
        # The folder lives until the wheel is there: hatchling copies from it after this method returns.
        self._temporary = tempfile.TemporaryDirectory(prefix="pygen-")
        folder = Path(self._temporary.name).resolve()
        for index, (path, text) in enumerate(bundle.package.items()):  # a number each: no folders to make
            build_data["force_include"][str(_write(folder / "package", str(index), text))] = path
        build_data["sbom_files"].append(str(_write(folder / "meta", SBOM_NAME, bundle.sbom)))
        provenance = _write(folder / "meta", PROVENANCE_NAME, bundle.provenance)
        build_data["extra_metadata"][str(provenance)] = PROVENANCE_NAME
        self._exclude(project)
        self._done = f"{len(bundle.package)} files into the wheel{remarks(project)}"

    def _editable(self, project: Project) -> None:
        """The package on disk, found through a plain `.pth`: type checkers and editors can follow that."""
        from pygen.package.bundle import update_tree

        self._done = update_tree(project)
        if project.settings.layout == "package":
            # In the raw table: hatchling keeps what it once read of it, so the property must not be asked.
            self.build_config.target_config["dev-mode-dirs"] = [*self._own_dirs(), project.settings.folder]

    def _own_dirs(self) -> list[str]:
        """Where the project's hand-written packages are: naming ours turns hatchling's own search off."""
        config = self.build_config
        configured = config.target_config.get("dev-mode-dirs", config.build_config.get("dev-mode-dirs", []))
        if configured:
            return list(configured)
        try:
            packages = config.packages
        except ValueError:  # hatchling found no package: everything is generated
            return []
        return sorted({Path(package).parent.as_posix() for package in packages})

    def _sdist(self, project: Project, build_data: dict[str, Any]) -> None:
        """Lock, models and templates, even when ignored: a wheel made from this sdist needs nothing else."""
        from pygen.package.bundle import source_files

        inputs = source_files(project)
        for path in inputs:
            build_data["force_include"][str(Path(self.root) / path)] = path
        self._exclude(project)
        self._done = f"{len(inputs)} inputs into the sdist"

    def _exclude(self, project: Project) -> None:
        """Generated files in the tree never ship by themselves: they may be stale, or be orphans."""
        if project.settings.layout == "commit":
            return
        config = self.build_config.target_config
        before = config.get("exclude", self.build_config.build_config.get("exclude", []))
        folders = [f"/{project.target_folder(name)}/" for name in sorted(project.settings.targets)]
        config["exclude"] = [*before, *folders, "/.pygen/"]

    @user_errors
    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        from pygen.package.beside import write_beside

        if hasattr(self, "_temporary"):
            self._temporary.cleanup()
        done = getattr(self, "_done", None)
        if done:
            if self.target_name == "wheel" and version != "editable":
                done += write_beside(self._project, self.metadata.version, Path(artifact_path).parent)
            say(f"{done}, {time.perf_counter() - self._started:.2f} s")

    @user_errors
    def clean(self, versions: list[str]) -> None:
        from pygen.package.bundle import clean_tree
        from pygen.project import Project

        clean_tree(Project.open(self.root))


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
