"""Unit conversion: the documented formula, systems, and catalogues from documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygen_engine.errors import BadRequest
from pygen_engine.units import Catalogue

BUILTIN = Catalogue.load()


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (1.1, "pressure:bar", "pressure:pa", 110000.0),
        (0.0, "pressure:barg", "pressure:bar", 1.01325),
        (100.0, "temperature:deg_c", "temperature:deg_f", 212.0),
        (-40.0, "temperature:deg_f", "temperature:deg_c", -40.0),
        (1.0, "power:megaw", "power:kilow", 1000.0),
        (36.0, "velocity:kilom-per-hr", "velocity:m-per-sec", 10.0),
        (1.0, "volume:ft3", "volume:l", 28.316846592),
        (180.0, "angle:deg", "angle:rad", 3.14159265359),
    ],
)
def test_values_convert_to_twelve_digits(value: float, source: str, target: str, expected: float) -> None:
    assert BUILTIN.convert(value, source, target) == expected


def test_identical_units_leave_every_digit() -> None:
    assert BUILTIN.convert(0.1234567890123456789, "length:m", "length:m") == 0.1234567890123456789


@given(st.floats(-1e9, 1e9), st.sampled_from(sorted(BUILTIN.units)), st.data())
def test_there_and_back_again(value: float, source: str, data: st.DataObject) -> None:
    quantity = BUILTIN.get(source).quantity
    same = sorted(unit.id for unit in BUILTIN.units.values() if unit.quantity == quantity)
    target = data.draw(st.sampled_from(same))
    there = BUILTIN.convert(value, source, target)
    factor, addend = BUILTIN.linear(source, target)
    assert there == pytest.approx(value * factor + addend, rel=1e-9, abs=1e-6 * abs(factor) + 1e-9)
    # what rounding to twelve digits cost, seen from the source unit
    lost = abs(there) * 1e-11 / abs(factor) + 1e-9
    assert BUILTIN.convert(there, target, source) == pytest.approx(value, rel=1e-9, abs=lost)


def test_systems_choose_a_unit_of_the_same_quantity() -> None:
    assert BUILTIN.resolve({"unitSystemName": "SI"}, "temperature:deg_c") == "temperature:k"
    assert BUILTIN.resolve({"unitSystemName": "Imperial"}, "length:millim") == "length:ft"
    assert BUILTIN.resolve({"unitSystemName": "Default"}, "pressure:psi") == "pressure:bar"
    # Imperial has nothing for time, so the default system's unit is taken
    assert BUILTIN.resolve({"unitSystemName": "Imperial"}, "time:hr") == "time:sec"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ({"externalId": "temperature:k"}, "Cannot convert from unit 'pressure:bar'"),
        ({"externalId": "pressure:nonsense"}, "Unknown unit 'pressure:nonsense'"),
        ({"unitSystemName": "Metric"}, "Unknown unit system 'Metric'"),
    ],
)
def test_impossible_targets_are_refused(target: dict[str, str], said: str) -> None:
    with pytest.raises(BadRequest, match=said):
        BUILTIN.resolve(target, "pressure:bar")


def test_a_catalogue_comes_from_a_document(tmp_path: Path) -> None:
    unit = {
        "externalId": "beer:pint",
        "quantity": "Beer",
        "name": "PINT",
        "conversion": {"multiplier": 0.5, "offset": 0},
    }
    litre = {
        "externalId": "beer:l",
        "quantity": "Beer",
        "name": "L",
        "conversion": {"multiplier": 1.0, "offset": 0},
    }
    (tmp_path / "units.json").write_text(json.dumps({"items": [unit, litre]}))
    (tmp_path / "systems.json").write_text(
        json.dumps([{"name": "Default", "quantities": [{"name": "Beer", "unitExternalId": "beer:l"}]}])
    )
    loaded = Catalogue.load(tmp_path / "units.json", tmp_path / "systems.json")
    assert loaded.complete
    assert loaded.convert(3.0, "beer:pint", "beer:l") == 1.5
    assert loaded.documents[0] == unit


def test_the_real_catalogue_loads_and_agrees_with_the_built_in_units(shared: Path) -> None:
    folder = shared / "models" / "_units_catalog"
    real = Catalogue.load(folder / "units.json", folder / "unitSystems.json")
    assert len(real.units) == 397
    assert set(real.systems) == {"Default", "SI", "Imperial"}
    for unit in BUILTIN.units.values():
        known = real.units[unit.id]
        assert known.quantity == unit.quantity
        assert known.multiplier == pytest.approx(unit.multiplier, rel=1e-6), unit.id
        assert known.offset == pytest.approx(unit.offset, rel=1e-6), unit.id
    for name, chosen in BUILTIN.systems.items():
        for quantity, unit_id in chosen.items():
            assert real.systems[name].get(quantity, unit_id) == unit_id, (name, quantity)
