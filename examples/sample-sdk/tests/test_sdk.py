"""The SDK on the embedded engine: no project and no credentials needed."""

from acme_wind import BladeWrite, WindClient, WindTurbineWrite


def test_what_is_written_comes_back() -> None:
    with WindClient.local() as client:
        client.upsert(
            WindTurbineWrite(
                external_id="t1",
                name="Hornsea 1",
                capacity=8.0,
                blades=[BladeWrite(external_id="b1", name="A")],
            )
        )
        (turbine,) = client.wind_turbine.query().with_blades().list(limit=10)
        assert turbine.capacity == 8.0
        assert [blade.name for blade in turbine.blades] == ["A"]
