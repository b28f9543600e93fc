"""Values of numpy, pandas, pyarrow and the standard library: exact, or refused in our words."""

from __future__ import annotations

import datetime as dt
import enum
import subprocess
import sys
import uuid
import zoneinfo
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from runtime.handmade_sdk import SensorWrite, WindClient, WindTurbineWrite

from pygen_runtime import ValidationFailed

UTC = dt.UTC
DAY = dt.datetime(2024, 1, 2, tzinfo=UTC)
ID = uuid.UUID(int=5)


class Level(enum.Enum):
    HIGH = "high"


class Number(enum.IntEnum):
    THREE = 3


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        yield client


EXACT: list[tuple[str, Any, Any]] = [
    ("a_text", np.str_("x"), "x"),
    ("a_text", np.array("x"), "x"),
    ("a_text", pa.scalar("x"), "x"),
    ("a_text", Level.HIGH, "high"),
    ("a_text", ID, str(ID)),
    ("a_timeseries", ID, str(ID)),
    ("an_enum", Level.HIGH, "high"),
    ("an_enum", np.str_("high"), "high"),
    ("a_int32", np.int64(3), 3),
    ("a_int32", np.uint8(3), 3),
    ("a_int32", np.float64(3), 3),
    ("a_int32", 3.0, 3),
    ("a_int32", np.array(3), 3),
    ("a_int32", Decimal(3), 3),
    ("a_int32", Fraction(6, 2), 3),
    ("a_int32", Number.THREE, 3),
    ("a_int32", pa.scalar(3), 3),
    ("a_int64", np.int64(-(2**63)), -(2**63)),
    ("a_int64", Decimal(2**62 + 1), 2**62 + 1),
    ("a_float64", np.float64(0.1), 0.1),
    ("a_float64", np.float32(0.1), 0.10000000149011612),
    ("a_float64", np.longdouble(3), 3.0),
    ("a_float64", np.array(0.5), 0.5),
    ("a_float64", Decimal("0.1"), 0.1),
    ("a_float64", Fraction(1, 3), 1 / 3),
    ("a_float32", np.float64(0.5), 0.5),
    ("a_boolean", np.bool_(True), True),
    ("a_boolean", np.array(False), False),
    ("a_timestamp", pd.Timestamp("2024-01-02"), DAY),
    ("a_timestamp", pd.Timestamp("2024-01-02T01:00", tz=zoneinfo.ZoneInfo("Europe/Oslo")), DAY),
    ("a_timestamp", np.datetime64("2024-01-02"), DAY),
    ("a_timestamp", np.datetime64("2024-01-02T00:00:00.000000000"), DAY),
    ("a_timestamp", np.array("2024-01-02", dtype="M8[ns]"), DAY),
    ("a_date", pd.Timestamp("2024-01-02"), DAY.date()),
    ("a_date", np.datetime64("2024-01-02"), DAY.date()),
    ("a_json", {"a": np.int64(3), "b": [np.bool_(True), (1, 2)]}, {"a": 3, "b": [True, [1, 2]]}),
    ("a_json", {"a": np.array([[1.5], [2.0]]), "b": Level.HIGH}, {"a": [[1.5], [2.0]], "b": "high"}),
]

SEVERAL: list[tuple[str, Any, list[Any]]] = [
    ("many_text", np.array(["a", "b"]), ["a", "b"]),
    ("many_text", pd.Index(["a"]), ["a"]),
    ("many_int32", np.array([1.0, 2.0]), [1, 2]),
    ("many_int32", pd.Series([1, 2]), [1, 2]),
    ("many_int32", pa.array([1, 2]), [1, 2]),
    ("many_float64", np.array([0.1]), [0.1]),
    ("many_boolean", np.array([True]), [True]),
    ("many_timestamp", pd.date_range("2024-01-02", periods=1), [DAY]),
]


@pytest.mark.parametrize(("name", "given", "stored"), [*EXACT, *SEVERAL])
def test_what_is_given_is_written_and_found_exactly(
    client: WindClient, name: str, given: Any, stored: Any
) -> None:
    client.upsert(SensorWrite(external_id="s", **{name: given}))
    assigned = SensorWrite(external_id="t")
    setattr(assigned, name, given)
    client.upsert(assigned)
    for sensor in client.sensor.list():
        value = getattr(sensor, name)
        assert value == stored and isinstance(value, type(stored))

    def condition(sensor: Any) -> Any:
        field = getattr(sensor, name)
        return field.contains_any(given) if name.startswith("many") else field == given

    assert client.sensor.query().where(condition).count() == 2


MISSING = (pd.NaT, pd.NA, np.datetime64("NaT", "ns"), np.ma.masked, pa.scalar(None, pa.int64()))
TYPES = (
    "a_text", "a_int32", "a_int64", "a_float32", "a_float64", "a_boolean", "a_timestamp", "a_date", "an_enum",
)  # fmt: skip


@pytest.mark.parametrize("name", TYPES)
@pytest.mark.parametrize("value", MISSING, ids=lambda value: type(value).__name__)
def test_what_stands_for_no_value_is_neither_cleared_nor_compared(
    client: WindClient, name: str, value: Any
) -> None:
    with pytest.raises(ValidationFailed, match=f"property {name}, item s: .*stands for no value: give None"):
        SensorWrite(external_id="s", **{name: value})
    with pytest.raises(ValidationFailed, match=f"property {name}: .*stands for no value: .*exists"):
        client.sensor.query().where(lambda sensor: getattr(sensor, name) == value).list()


REFUSED: list[tuple[str, Any]] = [
    ("a_text", Decimal(1)),
    ("a_text", np.array(["x"])),
    ("a_text", np.bytes_(b"x")),
    ("a_int32", np.float64(3.5)),
    ("a_int32", Decimal("3.5")),
    ("a_int32", Decimal("NaN")),
    ("a_int32", np.bool_(True)),
    ("a_int32", np.array([3])),
    ("a_int64", np.uint64(2**64 - 1)),
    ("a_float64", np.float64("nan")),
    ("a_float64", np.complex128(1)),
    ("a_float64", np.timedelta64(3, "s")),
    ("a_float64", np.datetime64("2024-01-02")),
    ("a_float64", pd.Series([1.5])),
    ("a_float64", Decimal("1e400")),
    ("a_float64", 10**400),
    ("a_boolean", np.int64(1)),
    ("a_date", np.datetime64("2024-01-02T03")),
    ("a_date", pd.Timestamp("2024-01-02T00:00:00.000000001")),
    ("a_date", dt.datetime(2024, 1, 2)),
    ("a_json", {"a": Decimal("1.5")}),
    ("a_json", {"a": [pd.NaT]}),
    ("a_json", {"a": float("nan")}),
    ("a_json", {"a": DAY}),
    ("a_json", {1: 2}),
]


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_what_has_no_exact_form_is_refused(client: WindClient, name: str, value: Any) -> None:
    with pytest.raises(ValidationFailed, match=f"property {name}"):
        SensorWrite(external_id="s", **{name: value})
    with pytest.raises(ValidationFailed, match=f"property {name}"):
        client.sensor.query().where(lambda sensor: getattr(sensor, name) == value).list()


@pytest.mark.parametrize("nanoseconds", [0, 1])
def test_nanoseconds_of_a_bound_are_not_lost(client: WindClient, nanoseconds: int) -> None:
    client.upsert(SensorWrite(external_id="s", a_timestamp=DAY))
    for bound in (
        pd.Timestamp(DAY) + pd.Timedelta(nanoseconds, "ns"),
        np.datetime64(DAY.replace(tzinfo=None), "ns") + nanoseconds,
    ):
        assert client.sensor.count(min_a_timestamp=bound) == 1 - nanoseconds
        assert (
            client.sensor.query().where(lambda sensor, b=bound: sensor.a_timestamp < b).count() == nanoseconds
        )


Call = Callable[[WindClient], Any]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda client: client.wind_turbine.count(min_capacity=np.float64(1)), 2),
        (lambda client: client.wind_turbine.count(min_capacity=np.array(1)), 2),
        (lambda client: client.wind_turbine.count(name=pd.Series(["t0", "t1"])), 2),
        (lambda client: client.wind_turbine.count(name=np.array("t0")), 1),
        (lambda client: client.wind_turbine.count(rotor=np.str_("r")), 3),
        (lambda client: client.wind_turbine.count(rotor=ID), 0),
        (lambda client: client.wind_turbine.query().where(lambda t: np.float64(1) < t.capacity).count(), 1),
        (lambda client: client.wind_turbine.query().where(lambda t: np.float64(1) == t.capacity).count(), 1),
        (lambda client: client.wind_turbine.query().where(lambda t: t.name.in_(np.array(["t0"]))).count(), 1),
        (lambda client: client.wind_turbine.retrieve(np.str_("t1")).external_id, "t1"),
        (lambda client: client.wind_turbine.retrieve(ID), None),
        (lambda client: len(client.wind_turbine.retrieve(pd.Series(["t0", "t1"]))), 2),
        (lambda client: len(client.wind_turbine.list(sort_by=np.str_("capacity"))), 3),
        (lambda client: len(client.wind_turbine.frame(columns=pd.Index(["name"]))), 3),
        (lambda client: client.wind_turbine.histogram("capacity", np.float64(2))[0].count, 2),
        (lambda client: len(client.delete(pd.Series(["t0"])).nodes), 1),
        (
            lambda client: len(
                client.upsert(WindTurbineWrite(external_id=ID, name="x", blades=pd.Series(["b"]))).created
            ),
            2,
        ),
    ],
)  # fmt: skip
def test_wherever_a_value_can_stand(client: WindClient, call: Call, expected: Any) -> None:
    client.upsert(
        [
            WindTurbineWrite(
                external_id=np.str_(f"t{number}"), name=f"t{number}", capacity=number, rotor=np.str_("r")
            )
            for number in range(3)
        ]
    )
    assert call(client) == expected


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda client: client.wind_turbine.count(min_capacity=np.array([1, 2])), "expected a number"),
        (lambda client: client.wind_turbine.count(name=["a", pd.NA]), "stands for no value"),
        (lambda client: client.wind_turbine.list(limit=np.float64(2)), "limit is a whole number"),
        (lambda client: client.wind_turbine.retrieve(["a", pd.NA]), "names no node: <NA>"),
        (lambda client: client.delete([pd.NA]), "names no node: <NA>"),
        (
            lambda client: client.wind_turbine.query().where(lambda t: pd.Series([1]) < t.capacity).list(),
            "expected a number",
        ),
        (
            lambda client: client.wind_turbine.query().where(lambda t: t.capacity.in_(np.array(1.0))).list(),
            "expected several values",
        ),
        (
            lambda client: WindTurbineWrite(external_id=pd.NA, name="x"),
            "external_id: <NA> stands for no value",
        ),
        (
            lambda client: WindTurbineWrite(external_id="x", name="x", rotor=pd.NA),
            "rotor, item x: <NA> stands",
        ),
    ],
)
def test_and_wherever_it_cannot(client: WindClient, call: Call, message: str) -> None:
    with pytest.raises(ValidationFailed, match=message):
        call(client)


def test_none_of_these_libraries_is_imported_for_it() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from runtime.handmade_sdk import SensorWrite, WindClient\n"
        "with WindClient.local() as client:\n"
        "    client.upsert(SensorWrite(external_id='s', a_float64=1.5))\n"
        "    client.sensor.list(min_a_float64=1)\n"
        "print(sorted({'numpy', 'pandas', 'pyarrow'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
