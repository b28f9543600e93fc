"""The units an engine knows without being given a catalogue.

Only conversion facts of common units: `base = (value + offset) * multiplier`, with the SI unit of the
quantity as base. The first unit of a quantity is the system Default's unless `DEFAULTS` says otherwise.
"""

from __future__ import annotations

from math import pi
from typing import NamedTuple

_INCH = 0.0254
_FOOT = 0.3048
_POUND = 0.45359237
_GRAVITY = 9.80665
_BTU = 1055.05585262
_PSI = _POUND * _GRAVITY / _INCH**2
_HOUR, _DAY, _YEAR = 3600.0, 86400.0, 31557600.0


class Fact(NamedTuple):
    id: str
    symbol: str
    name: str
    multiplier: float
    offset: float = 0.0


FACTS: dict[str, tuple[Fact, ...]] = {
    "Acceleration": (
        Fact("acceleration:m-per-sec2", "m/s²", "Metre per Square Second", 1.0),
        Fact("acceleration:ft-per-sec2", "ft/s²", "Foot per Square Second", _FOOT),
    ),
    "Angle": (
        Fact("angle:rad", "rad", "Radian", 1.0),
        Fact("angle:deg", "°", "Degree", pi / 180),
        Fact("angle:rev", "rev", "Revolution", 2 * pi),
    ),
    "Angular Velocity": (
        Fact("angular_velocity:rad-per-sec", "rad/s", "Radian per Second", 1.0),
        Fact("angular_velocity:rev-per-sec", "rev/s", "Revolution per Second", 2 * pi),
        Fact("angular_velocity:rev-per-min", "rpm", "Revolution per Minute", 2 * pi / 60),
    ),
    "Area": (
        Fact("area:m2", "m²", "Square Metre", 1.0),
        Fact("area:centim2", "cm²", "Square Centimetre", 1e-4),
        Fact("area:ft2", "ft²", "Square Foot", _FOOT**2),
        Fact("area:in2", "in²", "Square Inch", _INCH**2),
    ),
    "Density": (
        Fact("density:kilogm-per-m3", "kg/m³", "Kilogram per Cubic Metre", 1.0),
        Fact("density:gm-per-centim3", "g/cm³", "Gram per Cubic Centimetre", 1000.0),
        Fact("density:lb-per-ft3", "lb/ft³", "Pound per Cubic Foot", _POUND / _FOOT**3),
    ),
    "Dimensionless Ratio": (
        Fact("dimensionless_ratio:fraction", "fraction", "Fraction", 1.0),
        Fact("dimensionless_ratio:percent", "%", "Percent", 0.01),
        Fact("dimensionless_ratio:ppm", "ppm", "Parts per Million", 1e-6),
    ),
    "Electric Current": (
        Fact("electric_current:a", "A", "Ampere", 1.0),
        Fact("electric_current:millia", "mA", "Milliampere", 1e-3),
    ),
    "Electric Potential": (
        Fact("electric_potential:v", "V", "Volt", 1.0),
        Fact("electric_potential:kilov", "kV", "Kilovolt", 1e3),
        Fact("electric_potential:milliv", "mV", "Millivolt", 1e-3),
    ),
    "Energy": (
        Fact("energy:j", "J", "Joule", 1.0),
        Fact("energy:kiloj", "kJ", "Kilojoule", 1e3),
        Fact("energy:megaj", "MJ", "Megajoule", 1e6),
        Fact("energy:kilow-hr", "kWh", "Kilowatt Hour", 1e3 * _HOUR),
        Fact("energy:megaw-hr", "MWh", "Megawatt Hour", 1e6 * _HOUR),
        Fact("energy:gigaw-hr", "GWh", "Gigawatt Hour", 1e9 * _HOUR),
        Fact("energy:btu_it", "Btu", "British Thermal Unit", _BTU),
    ),
    "Force": (
        Fact("force:n", "N", "Newton", 1.0),
        Fact("force:kilon", "kN", "Kilonewton", 1e3),
        Fact("force:lb_f", "lbf", "Pound Force", _POUND * _GRAVITY),
    ),
    "Frequency": (
        Fact("frequency:hz", "Hz", "Hertz", 1.0),
        Fact("frequency:kilohz", "kHz", "Kilohertz", 1e3),
        Fact("frequency:per-min", "/min", "Per Minute", 1 / 60),
    ),
    "Length": (
        Fact("length:m", "m", "Metre", 1.0),
        Fact("length:kilom", "km", "Kilometre", 1e3),
        Fact("length:centim", "cm", "Centimetre", 1e-2),
        Fact("length:millim", "mm", "Millimetre", 1e-3),
        Fact("length:microm", "µm", "Micrometre", 1e-6),
        Fact("length:in", "in", "Inch", _INCH),
        Fact("length:ft", "ft", "Foot", _FOOT),
        Fact("length:yd", "yd", "Yard", 3 * _FOOT),
        Fact("length:mi", "mi", "Mile", 5280 * _FOOT),
    ),
    "Mass": (
        Fact("mass:kilogm", "kg", "Kilogram", 1.0),
        Fact("mass:gm", "g", "Gram", 1e-3),
        Fact("mass:milligm", "mg", "Milligram", 1e-6),
        Fact("mass:tonne", "t", "Tonne", 1e3),
        Fact("mass:lb", "lb", "Pound", _POUND),
        Fact("mass:oz", "oz", "Ounce", _POUND / 16),
    ),
    "Mass Flow Rate": (
        Fact("mass_flow_rate:kilogm-per-sec", "kg/s", "Kilogram per Second", 1.0),
        Fact("mass_flow_rate:kilogm-per-hr", "kg/h", "Kilogram per Hour", 1 / _HOUR),
        Fact("mass_flow_rate:tonne-per-hr", "t/h", "Tonne per Hour", 1000 / _HOUR),
        Fact("mass_flow_rate:lb-per-sec", "lb/s", "Pound per Second", _POUND),
        Fact("mass_flow_rate:lb-per-hr", "lb/h", "Pound per Hour", _POUND / _HOUR),
    ),
    "Power": (
        Fact("power:w", "W", "Watt", 1.0),
        Fact("power:kilow", "kW", "Kilowatt", 1e3),
        Fact("power:megaw", "MW", "Megawatt", 1e6),
        Fact("power:gigaw", "GW", "Gigawatt", 1e9),
        Fact("power:hp", "hp", "Mechanical Horsepower", 745.6999),
        Fact("power:btu_it-per-hr", "Btu/h", "British Thermal Unit per Hour", _BTU / _HOUR),
    ),
    "Pressure": (
        Fact("pressure:pa", "Pa", "Pascal", 1.0),
        Fact("pressure:hectopa", "hPa", "Hectopascal", 1e2),
        Fact("pressure:kilopa", "kPa", "Kilopascal", 1e3),
        Fact("pressure:megapa", "MPa", "Megapascal", 1e6),
        Fact("pressure:bar", "bar", "Bar", 1e5),
        Fact("pressure:millibar", "mbar", "Millibar", 1e2),
        Fact("pressure:barg", "barg", "Bar Gauge", 1e5, 1.01325),
        Fact("pressure:atm", "atm", "Standard Atmosphere", 101325.0),
        Fact("pressure:psi", "psi", "Pound Force per Square Inch", _PSI),
        Fact("pressure:psig", "psig", "Pound Force per Square Inch Gauge", _PSI, 101325.0 / _PSI),
    ),
    "Temperature": (
        Fact("temperature:k", "K", "Kelvin", 1.0),
        Fact("temperature:deg_c", "°C", "Degree Celsius", 1.0, 273.15),
        Fact("temperature:deg_f", "°F", "Degree Fahrenheit", 5 / 9, 459.67),
    ),
    "Time": (
        Fact("time:sec", "s", "Second", 1.0),
        Fact("time:millisec", "ms", "Millisecond", 1e-3),
        Fact("time:min", "min", "Minute", 60.0),
        Fact("time:hr", "h", "Hour", _HOUR),
        Fact("time:day", "d", "Day", _DAY),
        Fact("time:wk", "wk", "Week", 7 * _DAY),
        Fact("time:yr", "yr", "Year", _YEAR),
    ),
    "Torque": (
        Fact("torque:n-m", "N·m", "Newton Metre", 1.0),
        Fact("torque:kilon-m", "kN·m", "Kilonewton Metre", 1e3),
        Fact("torque:lb_f-ft", "lbf·ft", "Pound Force Foot", _POUND * _GRAVITY * _FOOT),
    ),
    "Velocity": (
        Fact("velocity:m-per-sec", "m/s", "Metre per Second", 1.0),
        Fact("velocity:kilom-per-hr", "km/h", "Kilometre per Hour", 1000 / _HOUR),
        Fact("velocity:ft-per-sec", "ft/s", "Foot per Second", _FOOT),
        Fact("velocity:mi-per-hr", "mph", "Mile per Hour", 5280 * _FOOT / _HOUR),
        Fact("velocity:kn", "kn", "Knot", 1852 / _HOUR),
    ),
    "Volume": (
        Fact("volume:m3", "m³", "Cubic Metre", 1.0),
        Fact("volume:l", "L", "Litre", 1e-3),
        Fact("volume:millil", "mL", "Millilitre", 1e-6),
        Fact("volume:ft3", "ft³", "Cubic Foot", _FOOT**3),
        Fact("volume:bbl_us", "bbl", "US Barrel of Oil", 0.158987294928),
    ),
    "Volume Flow Rate": (
        Fact("volume_flow_rate:m3-per-sec", "m³/s", "Cubic Metre per Second", 1.0),
        Fact("volume_flow_rate:m3-per-hr", "m³/h", "Cubic Metre per Hour", 1 / _HOUR),
        Fact("volume_flow_rate:m3-per-day", "m³/d", "Cubic Metre per Day", 1 / _DAY),
        Fact("volume_flow_rate:l-per-min", "L/min", "Litre per Minute", 1e-3 / 60),
        Fact("volume_flow_rate:bbl_us-per-day", "bbl/d", "US Barrel per Day", 0.158987294928 / _DAY),
    ),
}

DEFAULTS = {
    "Angle": "angle:deg",
    "Angular Velocity": "angular_velocity:rev-per-sec",
    "Pressure": "pressure:bar",
    "Temperature": "temperature:deg_c",
}
IMPERIAL = {
    "Acceleration": "acceleration:ft-per-sec2",
    "Area": "area:ft2",
    "Density": "density:lb-per-ft3",
    "Energy": "energy:btu_it",
    "Force": "force:lb_f",
    "Length": "length:ft",
    "Mass": "mass:lb",
    "Mass Flow Rate": "mass_flow_rate:lb-per-sec",
    "Power": "power:hp",
    "Pressure": "pressure:psi",
    "Temperature": "temperature:deg_f",
    "Torque": "torque:lb_f-ft",
    "Velocity": "velocity:ft-per-sec",
    "Volume": "volume:ft3",
}
