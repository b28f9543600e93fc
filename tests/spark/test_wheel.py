"""What a build ships for Spark, and what it asks for."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from sdk_project import make_project, names_in


def test_a_wheel_has_the_views_for_spark_when_it_is_told_to(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    plain = project.build(out=tmp_path / "plain").wheel
    project.edit('layout = "package"\n', 'layout = "package"\nspark = true\n')
    wheel = project.build(out=tmp_path / "dist").wheel
    added = set(names_in(wheel)) - set(names_in(plain))
    assert added == {"acme_wind/spark.py"}
    with ZipFile(wheel) as archive:
        metadata = archive.read(
            next(name for name in archive.namelist() if name.endswith("/METADATA"))
        ).decode()
    assert "spark" not in metadata  # platforms bring it, or the extra of the runtime
    assert wheel.stat().st_size <= 1.03 * plain.stat().st_size
