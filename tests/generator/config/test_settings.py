"""Settings: where they come from, who wins, and what is said about mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pygen.config import Settings, SettingsError, load_settings, use_config_settings
from pygen.errors import PygenUserError

BASE = """
[tool.pygen]
package = "acme_wind"
model = { space = "acme", external-id = "WindFarm", version = "v1" }
"""


def load(folder: Path, text: str = BASE, **environ: str) -> Settings:
    (folder / "pyproject.toml").write_text(text)
    return load_settings(folder, environ=environ)


def mistakes(folder: Path, text: str, **environ: str) -> list[tuple[str, str | None, str | None]]:
    with pytest.raises(PygenUserError) as caught:
        load(folder, text, **environ)
    errors = getattr(caught.value, "errors", (caught.value,))
    return [(error.code, error.where, error.hint) for error in errors]


def test_defaults_follow_from_package_and_layout(tmp_path: Path) -> None:
    settings = load(tmp_path)
    assert settings.client_name == "AcmeWindClient"
    assert settings.folder == ".pygen/src"
    assert settings.models[0].path == "models/acme.WindFarm.v1.json"
    source = load(tmp_path, BASE.replace('"acme_wind"', '"acme.sdk"\nlayout = "source"'))
    assert (source.folder, source.package_path, source.client_name) == ("src", "acme/sdk", "SdkClient")


def test_environment_beats_toml_and_config_settings_beat_both(tmp_path: Path) -> None:
    text = BASE + "strict = false\nfetch = 'never'\n"
    assert load(tmp_path, text, PYGEN_STRICT="true").strict is True
    with use_config_settings({"pygen.strict": "false", "pygen.fetch": "if-missing", "other.tool": "1"}):
        settings = load(tmp_path, text, PYGEN_STRICT="true")
    assert (settings.strict, settings.fetch) == (False, "if-missing")


def test_lists_and_tables_can_be_said_in_one_line(tmp_path: Path) -> None:
    settings = load(tmp_path, PYGEN_IGNORE="PG204, PG205", PYGEN_INCLUDE='{ views = ["Wind*"] }')
    assert settings.ignore == ("PG204", "PG205")
    assert settings.include.views == ("Wind*",)


def test_a_scheme_of_names_can_stand_alone_or_in_the_table(tmp_path: Path) -> None:
    assert load(tmp_path, BASE + 'names = "v1"\n').names == {"*": "v1"}
    assert load(tmp_path, PYGEN_NAMES="v1").names == {"*": "v1"}
    both = load(tmp_path, BASE + '[tool.pygen.names]\n"*" = "v1"\nWindTurbine = "Turbine"\n')
    assert both.names == {"*": "v1", "WindTurbine": "Turbine"}
    ((code, where, _),) = mistakes(tmp_path, BASE + 'names = "v2"\n')
    assert (code, where) == ("PG104", "pyproject.toml [tool.pygen] names")


def test_a_repeated_config_setting_is_a_list(tmp_path: Path) -> None:
    with use_config_settings({"pygen.ignore": ["PG204", "PG205,PG206"]}):
        assert load(tmp_path).ignore == ("PG204", "PG205", "PG206")


def test_a_later_model_replaces_models(tmp_path: Path) -> None:
    settings = load(tmp_path, PYGEN_MODELS='[{ space = "b", external-id = "M", version = "2" }]')
    assert [str(model) for model in settings.models] == ["b:M(2)"]


def test_variables_of_others_are_left_alone(tmp_path: Path) -> None:
    assert load(tmp_path, PYGEN_OFFLINE="1", PYGEN_DATABASE_URL="postgres://").package == "acme_wind"


def test_every_mistake_is_reported_at_once_with_its_place(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        '[tool.pygen]\npackage = "class"\nstrct = true\nlayout = "flat"\n'
        'model = { space = "acme", externalid = "X", version = 1 }\ninclude = { view = [] }\n',
        PYGEN_STRCT="1",
    )
    assert [code for code, _, _ in found] == [
        "PG103",
        "PG103",
        "PG104",
        "PG105",
        "PG104",
        "PG103",
        "PG104",
        "PG103",
    ]
    assert found[0][1:] == ("pyproject.toml [tool.pygen] strct", "Did you mean `strict`?")
    assert found[1][1:] == ("environment variable PYGEN_STRCT", "Did you mean `strict`?")
    assert "Did you mean `external-id`?" in [hint for _, _, hint in found]
    assert "Did you mean `views`?" in [hint for _, _, hint in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[tool.other]\n", "PG102"),
        ("[tool.pygen\n", "PG101"),
        (BASE + "models = []\n", "PG104"),
        (BASE + 'client = "_p"\n', "PG104"),
        (BASE + 'output = "../elsewhere"\n', "PG104"),
        (BASE + 'output = "/etc"\n', "PG104"),
        (BASE + 'templates = "a\\\\b"\n', "PG104"),
        (BASE + 'ignore = ["E501"]\n', "PG104"),
        (BASE + "targets = 1\n", "PG104"),
        (BASE + "targets = { python = 1 }\n", "PG104"),
        (BASE + "targets = { cobol = {} }\n", "PG405"),
        (BASE + "targets = { Cobol = { command = ['x'] } }\n", "PG104"),
        (BASE + "targets = { cobol = { command = [] } }\n", "PG104"),
        (BASE + "targets = { cobol = { command = ['x'], timeout = 0 } }\n", "PG104"),
        (BASE + "targets = { cobol = { command = ['x'], reads = ['../x'] } }\n", "PG104"),
        (BASE + 'targets = { python = { output = "../x" } }\n', "PG104"),
        (BASE + 'targets = { python = { clint = "X" } }\n', "PG103"),
        (BASE + 'minimum-version = "99.0"\n', "PG106"),
        (BASE.replace('"v1"', '"../v1"'), "PG104"),
        (BASE.replace('"acme_wind"', '"acme-wind"'), "PG104"),
    ],
)
def test_mistakes_have_codes(tmp_path: Path, text: str, code: str) -> None:
    assert mistakes(tmp_path, text)[0][0] == code


def test_no_pyproject(tmp_path: Path) -> None:
    with pytest.raises(PygenUserError, match=r"no pyproject\.toml") as caught:
        load_settings(tmp_path, environ={})
    assert caught.value.code == "PG101"


def test_unknown_config_setting_is_an_error(tmp_path: Path) -> None:
    with (
        use_config_settings({"pygen.strikt": "true"}),
        pytest.raises(SettingsError, match="Did you mean `strict`"),
    ):
        load(tmp_path)
