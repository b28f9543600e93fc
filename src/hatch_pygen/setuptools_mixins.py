"""What is mixed into setuptools' own commands: nothing generated in sdists, papers in wheels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatch_pygen.doors import user_errors
from hatch_pygen.reproducible import normalise_modes, pack

if TYPE_CHECKING:
    from setuptools import Distribution


def requirements(distribution: Any) -> list[str]:  # setuptools gives it this attribute, its types do not
    return list(distribution.install_requires or [])


class WithoutGenerated:
    """Generated files of the tree stay out of an sdist: whoever builds from it generates them again."""

    filelist: Any

    @user_errors
    def find_sources(self) -> None:
        from pygen.project import Project

        super().find_sources()  # type: ignore[misc]
        project = Project.open()
        if project.settings.layout != "commit":
            generated = tuple(f"{project.target_folder(name)}/" for name in project.settings.targets)
            self.filelist.files = [
                path for path in self.filelist.files if not Path(path).as_posix().startswith(generated)
            ]


class WithProvenance:
    """Bill of materials and provenance, beside the wheel's other metadata."""

    distribution: Distribution

    @user_errors
    def egg2dist(self, egginfo_path: str, distinfo_path: str) -> None:
        from pygen.package.bundle import bundle_of
        from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME
        from pygen.project import Project

        super().egg2dist(egginfo_path, distinfo_path)  # type: ignore[misc]
        metadata = self.distribution.metadata
        bundle = bundle_of(
            Project.open(), str(metadata.name), str(metadata.version), requirements(self.distribution)
        )
        for folder, name, text in (
            ("sboms", SBOM_NAME, bundle.sbom),
            ("extra_metadata", PROVENANCE_NAME, bundle.provenance),
        ):
            target = Path(distinfo_path, folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")

    def write_wheelfile(self, wheelfile_base: str, *arguments: Any, **more: Any) -> None:
        """The last file before all are packed."""
        super().write_wheelfile(wheelfile_base, *arguments, **more)  # type: ignore[misc]
        normalise_modes(Path(wheelfile_base).parent)


class Reproducible:
    """An sdist that does not tell who made it and when."""

    def make_archive(self, base_name: str, format: str, **more: Any) -> str:
        if format != "gztar":
            found: str = super().make_archive(base_name, format, **more)  # type: ignore[misc]
            return found
        archive = Path(f"{base_name}.tar.gz")
        archive.parent.mkdir(parents=True, exist_ok=True)
        pack(archive, Path(more["base_dir"]))
        return str(archive)
