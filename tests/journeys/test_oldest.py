"""An SDK with the oldest libraries it says it takes: those of Streamlit in CDF, as of Pyodide 0.27."""

from __future__ import annotations

from pathlib import Path

from sdk_environments import Environment
from sdk_project import ROOT

OLDEST = ("msgspec==0.18.6", "pydantic==2.10.5", "pandas==2.2.2", "numpy<2.3")
SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
import msgspec
from runtime.handmade_sdk import BladeWrite, SensorWrite, WindClient, WindTurbineWrite

assert msgspec.__version__ == "0.18.6"
with WindClient.local() as client:
    blades = [BladeWrite(external_id=f"b{number}", serial="x") for number in range(3)]
    client.upsert([WindTurbineWrite(external_id="t", name="T", blades=blades, tags=["new"])])
    client.upsert(SensorWrite(external_id="s", a_int64=2**53 + 1, a_json={"a": [1]}, a_date="2026-01-02"))
    (turbine,) = client.wind_turbine.query().with_blades().list()
    assert len(turbine.blades) == 3 and turbine.tags == ["new"]
    assert client.sensor.retrieve("s").a_int64 == 2**53 + 1
    assert [blade.external_id for blade in client.blade.iterate(serial="x")]
    frame = client.wind_turbine.list().to_pandas()
    assert frame["name"].tolist() == ["T"]
    client.files.upload(b"x", "f")
    assert client.files.read("f") == b"x" and client.blade.count() == 3
    try:
        WindTurbineWrite(external_id="u", nmae="x")
    except Exception as error:
        assert "nmae" in str(error)
print("passed")
"""


def test_an_sdk_with_the_oldest_libraries(tmp_path: Path, wheelhouse: Path) -> None:
    environment = Environment.create(tmp_path / "venv", wheelhouse)
    environment.install("pygen-runtime", "pygen-engine", *OLDEST)
    environment.check()
    assert "passed" in environment.run("-c", SCRIPT, str(ROOT / "tests"))
