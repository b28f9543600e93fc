"""Case conversion."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pygen.naming import to_camel, to_pascal, to_snake, words

EXAMPLES = {
    "windTurbine": ("wind_turbine", "WindTurbine", "windTurbine"),
    "HTTPServer_v2": ("http_server_v2", "HTTPServerV2", "httpServerV2"),
    "Cognite3DModel": ("cognite_3d_model", "Cognite3DModel", "cognite3DModel"),
    "Cognite360Image": ("cognite360_image", "Cognite360Image", "cognite360Image"),
    "CDFExternalReferences": ("cdf_external_references", "CDFExternalReferences", "cdfExternalReferences"),
    "float32": ("float32", "Float32", "float32"),
    "int32Value": ("int32_value", "Int32Value", "int32Value"),
    "H2OLevel": ("h2o_level", "H2OLevel", "h2oLevel"),
    "UPPER_NUM_1": ("upper_num_1", "UpperNum1", "upperNum1"),
    "CDF": ("cdf", "CDF", "cdf"),
    "pump1": ("pump1", "Pump1", "pump1"),
    "assetHierarchy_path": ("asset_hierarchy_path", "AssetHierarchyPath", "assetHierarchyPath"),
    "v1_0": ("v1_0", "V1_0", "v1_0"),
    "v10": ("v10", "V10", "v10"),
    "1st": ("x_1st", "X1st", "x1st"),
    "a-b c": ("a_b_c", "ABC", "aBC"),
    "__init__": ("init", "Init", "init"),
    "日本Wert": ("日本_wert", "日本Wert", "日本Wert"),
    "\ufb01eld": ("field", "Field", "field"),
    "\U0001f525": ("", "", ""),
    "\u202eevil\u202c": ("evil", "Evil", "evil"),
    "": ("", "", ""),
}


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples(text: str) -> None:
    assert (to_snake(text), to_pascal(text), to_camel(text)) == EXAMPLES[text]


identifiers = st.from_regex(r"[a-zA-Z0-9][a-zA-Z0-9_-]{0,40}", fullmatch=True)


@given(st.text(max_size=40) | identifiers)
@example("ǅ")
@example("İ")
@example("\u0301a")
@example("aB1C2d")
def test_result_is_an_identifier_as_the_parser_sees_it_or_nothing(text: str) -> None:
    for convert in (to_snake, to_pascal, to_camel):
        name = convert(text)
        assert name == "" or name.isidentifier()
        assert unicodedata.normalize("NFKC", name) == name


@given(identifiers)
@example("0-0-A")
@example("0_0A_A")
def test_converting_twice_changes_nothing(text: str) -> None:
    for convert in (to_snake, to_pascal, to_camel):
        assert convert(convert(text)) == convert(text)


@given(identifiers)
def test_no_letter_or_digit_is_lost(text: str) -> None:
    kept = [char for char in text.lower() if char.isalnum()]
    for convert in (to_snake, to_pascal, to_camel):
        name = convert(text).lower().replace("_", "")
        assert name in ("".join(kept), "x" + "".join(kept))
    assert "".join(words(text)).lower() == "".join(kept)


@given(st.from_regex(r"[a-z][a-z0-9]{0,6}(_[a-z][a-z0-9]{0,6}){0,4}", fullmatch=True))
def test_plain_snake_case_is_left_alone(text: str) -> None:
    assert to_snake(text) == text


@given(st.from_regex(r"[a-z][a-z]{1,6}([A-Z][a-z]{1,6}){0,4}", fullmatch=True))
def test_plain_camel_case_is_left_alone_and_survives_a_round_trip(text: str) -> None:
    assert to_camel(text) == text
    assert to_camel(to_snake(text)) == text
    assert to_camel(to_pascal(text)) == text


def test_keywords_are_left_to_the_planner() -> None:
    assert keyword.iskeyword(to_snake("Class"))
