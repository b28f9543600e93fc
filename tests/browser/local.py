"""The embedded engine in a browser: no network, no threads."""

import sys
from types import ModuleType

from acme_wind import BladeWrite, WindClient, WindTurbineWrite

from pygen_runtime import MissingExtra

with WindClient.local() as client:
    client.upsert(
        [
            WindTurbineWrite(
                external_id=f"t{number}",
                name=f"Turbine {number}",
                capacity=number / 2,
                blades=[BladeWrite(external_id=f"t{number}-b", name="Blade")],
            )
            for number in range(1500)
        ]
    )
    assert len(client.wind_turbine.list()) == 1500
    assert len(client.wind_turbine.list(min_capacity=700)) == 100
    assert [page.external_id for page in client.wind_turbine.iterate(chunk_size=1000)][-1]
    (turbine,) = client.wind_turbine.query().where(external_id="t7").with_blades().list()
    assert [blade.external_id for blade in turbine.blades] == ["t7-b"]
    assert client.wind_turbine.count() == 1500
    client.files.upload(b"%PDF", "manual")
    assert client.files.read("manual") == b"%PDF"
    # no wheel of pandas is to be had for this Python: what needs it says so, and how a browser gets it
    turbines = client.wind_turbine.list(limit=1)
    sys.modules["pyarrow"] = ModuleType("pyarrow")  # as in Streamlit
    for frame in (
        turbines.to_pandas,
        turbines[0].to_pandas,
        client.wind_turbine.frame,
        client.wind_turbine.query().frame,
        client.datapoints.retrieve([]).to_pandas,
    ):
        try:
            frame()
        except MissingExtra as error:
            assert "await micropip.install('pandas')" in str(error), error
        else:
            raise AssertionError(frame)
    try:
        turbines.to_arrow()
    except MissingExtra as error:
        assert "await micropip.install('pyarrow')" in str(error), error
    client.delete(["t0"])
    assert client.wind_turbine.count() == 1499
print("local: passed")
