"""What goes from the driver to the executors, without a JVM."""

from __future__ import annotations

import sys

import pytest
from spark.places import SDKS

from pygen_runtime import Config, ConfigurationError, ValidationFailed
from pygen_runtime.filters import Prefix
from pygen_spark.connecting import config_option
from pygen_spark.options import ReadOptions, WriteOptions

sys.path[:0] = map(str, SDKS)

FULL = ReadOptions(
    package="acme_wind",
    view="wind_turbine",
    columns=("external_id", "name"),
    where='{"prefix":{"property":["acme","WindTurbine/v1","name"],"value":"H"}}',
    limit=3,
    config="acme_jobs:config",
)


def test_options_are_texts_and_come_back() -> None:
    texts = FULL.dump()
    assert all(isinstance(value, str) for value in texts.values())
    assert "url" not in texts
    assert ReadOptions.parse({name.upper(): value for name, value in texts.items()}) == FULL
    assert FULL.filter == Prefix(("acme", "WindTurbine/v1", "name"), "H")


def test_what_platforms_add_is_passed_over() -> None:
    assert ReadOptions.parse({**FULL.dump(), "path": "x", "isUserSpecifiedSchema": "true"}) == FULL


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"package": "p", "view": "v", "colums": "a"}, "no option 'colums' here. Did you mean 'columns'?"),
        ({"package": "p", "view": "v", "q": "a"}, "Known: package, view, url, project"),
        ({"package": "p"}, "needs the option 'view'"),
        (
            {"package": "p", "view": "v", "limit": "all"},
            "'limit' of the format cdf is a whole number, not 'all'",
        ),
    ],
)
def test_mistakes_are_told(options: dict[str, str], said: str) -> None:
    with pytest.raises(ValidationFailed, match="cdf") as told:
        ReadOptions.parse(options)
    assert said in str(told.value)


def test_a_filter_that_is_no_json_is_told() -> None:
    with pytest.raises(ValidationFailed, match="'where' is a filter of the service as JSON"):
        _ = ReadOptions(package="p", view="v", where="capacity > 3").filter


def importable() -> Config:
    return Config(project="p")


def test_a_function_travels_by_its_name() -> None:
    assert config_option(None) == ""
    assert config_option(Config.__init__).startswith("pickle:")  # type: ignore[arg-type]
    assert config_option(lambda: Config(project="p")).startswith("pickle:")


def test_what_a_function_returns_does_not_travel() -> None:
    with pytest.raises(ConfigurationError, match="no secret travels with the job"):
        config_option(Config(project="p", credentials="secret"))  # type: ignore[arg-type]


def test_how_rows_are_written_is_one_of_few() -> None:
    assert WriteOptions.parse({"package": "p", "view": "v", "dry_run": "True"}).dry_run
    with pytest.raises(
        ValidationFailed, match="'operation' of the format cdf is one of upsert, replace, delete"
    ):
        WriteOptions.parse({"package": "p", "view": "v", "operation": "overwrite"})


def test_conditions_over_connections_are_refused() -> None:
    from golden_wind.spark import WindTurbine

    with pytest.raises(ValidationFailed, match="join the frames of both views in Spark"):
        WindTurbine._filter((), {"where": lambda t: t.blades.any(lambda b: b.name == "x")})


def test_conditions_are_those_of_the_client() -> None:
    from golden_wind.spark import WindTurbine

    said = WindTurbine._filter((), {"where": lambda t: t.capacity > 3, "name_prefix": "H"})
    assert said == WindTurbine._filter((), {"where": lambda t: (t.capacity > 3) & t.name.startswith("H")})
    with pytest.raises(ValidationFailed, match=r"min_capcity.*min_capacity"):
        WindTurbine._filter((), {"min_capcity": 3})
    with pytest.raises(ValidationFailed, match="conditions are given by name, unlike 'x'"):
        WindTurbine._filter(("x",), {})


def test_moments_are_in_utc_for_every_spark() -> None:
    from pyspark.sql.types import StructField, StructType, TimestampType

    from pygen_spark.types import arrow_schema

    schema = arrow_schema(StructType([StructField("at", TimestampType())]))
    assert str(schema.field("at").type) == "timestamp[us, tz=UTC]"
