"""What a build ships for Spark, and what it asks for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from conftest import ROOT
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


def test_the_format_can_be_asked_for_by_its_own_name(tmp_path: Path) -> None:
    """`pip install pyspark-cdf` brings the module by which Spark finds the format, from one place."""
    names: dict[str, list[str]] = {}
    for folder in ("runtime/pyspark-cdf", "runtime/spark"):
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
        subprocess.run(command, cwd=ROOT / folder, check=True, capture_output=True)
    for wheel in tmp_path.glob("*.whl"):
        names[wheel.name.partition("-")[0]] = names_in(wheel)
    assert [name for name in names["pyspark_cdf"] if ".dist-info/" not in name] == []
    assert "pyspark_cdf/__init__.py" in names["pygen_spark"]
    with ZipFile(next(tmp_path.glob("pyspark_cdf-*.whl"))) as archive:
        metadata = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        assert "Requires-Dist: pygen-spark~=0.1.0" in archive.read(metadata).decode()
