"""A service over the network, by the fetch of a browser; for blocking callers, too, where it can wait."""

# ruff: noqa: F704 - consoles and notebooks let `await` stand outside of functions, and so does Pyodide
import os
import sys

from acme_wind import AsyncWindClient, WindClient, WindTurbineWrite
from pyodide.ffi import can_run_sync

from pygen_runtime import Config
from pygen_runtime.errors import ApiError

config = Config(project="p", url=os.environ["PYGEN_TEST_URL"], credentials="a-token")

async with AsyncWindClient(config) as client:
    many = [WindTurbineWrite(external_id=f"t{number}", name=f"Turbine {number}") for number in range(2500)]
    await client.upsert(many)
    assert len(await client.wind_turbine.list()) == 2500
    assert len([turbine async for turbine in client.wind_turbine.iterate()]) == 2500
    await client.files.upload(bytes(20_000_000), "large")
    assert len(await client.files.read("large")) == 20_000_000
    try:
        await client.wind_turbine.query().list(limit=-1)
    except Exception as error:
        assert "limit" in str(error)
    try:
        await client.files.read("nothing")
    except ApiError as error:
        assert error.status == 400, error
print("async: passed")

if can_run_sync():
    with WindClient(config) as client:
        assert len(client.wind_turbine.list()) == 2500
        client.upsert(WindTurbineWrite(external_id="t0", name="New"))
        assert client.wind_turbine.retrieve("t0").name == "New"
        client.delete([f"t{number}" for number in range(2500)])
        assert client.wind_turbine.count() == 0
    print("sync: passed")
else:
    with WindClient(config) as client:
        try:
            client.wind_turbine.list()
        except Exception as error:
            assert "use the async client" in str(error), error
    print("sync: said to be impossible")

assert "httpx" not in sys.modules, "the browser does what it is for"
