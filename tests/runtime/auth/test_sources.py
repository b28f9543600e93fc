"""Configurations from the environment and from files."""

from __future__ import annotations

import pytest

from pygen_runtime import config_from_env, config_from_toml
from pygen_runtime.auth import ClientCredentials, DeviceCode, Interactive, Token
from pygen_runtime.errors import ConfigurationError
from pygen_runtime.http import Limits

PLACE = {"CDF_CLUSTER": "westeurope-1", "CDF_PROJECT": "my-project"}
PROGRAM = PLACE | {"CDF_CLIENT_ID": "id", "CDF_CLIENT_SECRET": "s3cret", "CDF_TENANT_ID": "tenant"}


def test_a_program_in_the_environment():
    config = config_from_env(PROGRAM)
    assert config.base == "https://westeurope-1.cognitedata.com/api/v1/projects/my-project"
    assert isinstance(config.identity, ClientCredentials)
    assert "login.microsoftonline.com/tenant" in repr(config)
    assert "s3cret" not in repr(config)


def test_the_real_environment_is_the_default(monkeypatch):
    for name, value in (PLACE | {"CDF_TOKEN": "tok"}).items():
        monkeypatch.setenv(name, value)
    config = config_from_env(limits=Limits(read=1))
    assert isinstance(config.identity, Token)
    assert config.limits.read == 1


def test_a_url_wins_over_a_cluster_and_a_cluster_may_be_a_url():
    assert (
        config_from_env(PROGRAM | {"CDF_URL": "https://link.example.com"}).url == "https://link.example.com"
    )
    assert config_from_env(PROGRAM | {"CDF_CLUSTER": "http://localhost:1"}).url == "http://localhost:1"


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"CDF_TOKEN": "tok"}, Token),
        ({"CDF_LOGIN_FLOW": "token", "CDF_TOKEN": "tok"}, Token),
        ({"CDF_LOGIN_FLOW": "interactive", "CDF_CLIENT_ID": "a", "CDF_TENANT_ID": "t"}, Interactive),
        ({"LOGIN_FLOW": "infer", "CDF_TOKEN": "tok"}, Token),
        ({"LOGIN_FLOW": "device_code", "IDP_CLIENT_ID": "a", "IDP_TENANT_ID": "t"}, DeviceCode),
        ({"CDF_CLIENT_ID": "a", "CDF_CLIENT_SECRET": "b", "CDF_TOKEN_URL": "https://x/t"}, ClientCredentials),
        (
            {
                "LOGIN_FLOW": "interactive",
                "CDF_CLIENT_ID": "a",
                "CDF_TOKEN_URL": "https://x/t",
                "CDF_AUTHORIZE_URL": "https://x/a",
            },
            Interactive,
        ),
    ],
)
def test_ways_to_log_in(more, kind):
    assert type(config_from_env(PLACE | more).identity) is kind


def test_where_cdf_hosts_code_the_token_is_read_anew_each_time():
    environ = {"COGNITE_PROJECT": "p", "COGNITE_BASE_URL": "https://x.cognitedata.com", "COGNITE_TOKEN": "a"}
    config = config_from_env(environ)
    assert config.base == "https://x.cognitedata.com/api/v1/projects/p"
    assert _asked(config) == "a"
    environ["COGNITE_TOKEN"] = "b"
    assert _asked(config) == "b"
    del environ["COGNITE_TOKEN"]
    with pytest.raises(ConfigurationError, match="gave no bearer token"):
        _asked(config)


def _asked(config):
    steps = config.identity.login(config, None)
    try:
        steps.send(next(steps).call())
    except StopIteration as end:
        return end.value.value


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        (
            {"PROVIDER": "cdf", "IDP_CLIENT_ID": "a", "IDP_CLIENT_SECRET": "b"},
            "token_url='https://auth.cognite.com/oauth2/token'",
        ),
        (
            {"PROVIDER": "entra_id", "LOGIN_FLOW": "interactive", "IDP_CLIENT_ID": "a", "IDP_TENANT_ID": "t"},
            "token_url='https://login.microsoftonline.com/t/oauth2/v2.0/token'",
        ),
        (
            {
                "LOGIN_FLOW": "interactive",
                "IDP_CLIENT_ID": "a",
                "IDP_AUTHORITY_URL": "https://login.microsoftonline.com/t",
            },
            "token_url='https://login.microsoftonline.com/t/oauth2/v2.0/token'",
        ),
        (
            {
                "PROVIDER": "other",
                "LOGIN_FLOW": "device_code",
                "IDP_CLIENT_ID": "a",
                "IDP_DISCOVERY_URL": "https://x/o",
            },
            "issuer='https://x/o'",
        ),
    ],
)
def test_the_environment_of_the_toolkit(more, shown):
    assert shown in repr(config_from_env(PLACE | more).identity)


def test_what_auth0_wants_to_hear():
    more = {"IDP_CLIENT_ID": "a", "IDP_CLIENT_SECRET": "b", "IDP_TOKEN_URL": "https://x/oauth/token"}
    identity = config_from_env(PLACE | more | {"PROVIDER": "auth0"}).identity
    assert identity._scopes == "IDENTITY user_impersonation"
    assert identity._audience == "https://my-project.fusion.cognite.com/my-project"
    identity = config_from_env(PLACE | more | {"IDP_SCOPES": "a,b", "IDP_AUDIENCE": "c"}).identity
    assert (identity._scopes, identity._audience) == ("a b", "c")


def test_an_unknown_provider():
    with pytest.raises(ConfigurationError, match=r"^PROVIDER is none of entra_id, auth0, cdf, other"):
        config_from_env(PLACE | {"PROVIDER": "s3cret", "CDF_CLIENT_ID": "a", "CDF_CLIENT_SECRET": "b"})


DOTENV = """\
# of the project
CDF_CLUSTER=westeurope-1   # where
export CDF_PROJECT = 'my project'
CDF_TOKEN="to\\"k#en"

EMPTY=
"""


def test_an_env_file_of_this_folder_or_above(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text(DOTENV)
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    config = config_from_env({"CDF_PROJECT": "mine"}, dotenv=True)
    assert (config.url, config.project) == ("https://westeurope-1.cognitedata.com", "mine")
    assert config.identity.cache.previous.value == 'to"k#en'
    assert config_from_env({}, dotenv=tmp_path / ".env").project == "my project"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, r"There is no .*\.env"),
        (b"CDF_TOKEN s3cret", r"\.env, line 1 is not of the form NAME=value"),
        (b"A=1\nCDF_TOKEN='s3cret", r"\.env, line 2 is not of the form NAME=value"),
        (b"\xff\xfes3cret", r"\.env cannot be read: UnicodeDecodeError"),
        (b"CDF_CLUSTER=c", r"The environment with .*\.env lacks: CDF_PROJECT"),
    ],
)
def test_env_files_that_do_not_help_show_no_secret(tmp_path, content, message):
    file = tmp_path / ".env"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=message) as caught:
        config_from_env({}, dotenv=file)
    assert "s3cret" not in str(caught.value)


def test_no_env_file_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match=r"There is no \.env in .* or above"):
        config_from_env({}, dotenv=True)


def test_everything_that_is_missing_is_told_at_once():
    with pytest.raises(ConfigurationError) as caught:
        config_from_env({})
    text = str(caught.value)
    assert text.startswith(
        "The environment lacks: CDF_PROJECT, CDF_CLUSTER or CDF_URL, CDF_TOKEN, or CDF_CLIENT_ID"
    )


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({"CDF_CLIENT_ID": "a"}, "CDF_TENANT_ID or CDF_TOKEN_URL, CDF_CLIENT_SECRET"),
        ({"CDF_LOGIN_FLOW": "token"}, "CDF_TOKEN"),
        (
            {"CDF_LOGIN_FLOW": "device_code", "CDF_CLIENT_ID": "a", "CDF_TOKEN_URL": "https://x"},
            "CDF_DEVICE_URL",
        ),
        ({"CDF_CLIENT_SECRET": " ", "CDF_CLIENT_ID": "a", "CDF_TENANT_ID": "t"}, "CDF_CLIENT_SECRET"),
    ],
)
def test_what_is_missing_is_named(more, missing):
    with pytest.raises(ConfigurationError) as caught:
        config_from_env(PLACE | more)
    assert str(caught.value) == f"The environment lacks: {missing}"


def test_an_unknown_flow():
    with pytest.raises(
        ConfigurationError, match="CDF_LOGIN_FLOW is none of the ways to log in: token, client_credentials"
    ):
        config_from_env(PLACE | {"CDF_LOGIN_FLOW": "magic"})
    with pytest.raises(ConfigurationError, match=r"^LOGIN_FLOW is none of"):
        config_from_env(PLACE | {"LOGIN_FLOW": "magic"})


def test_what_is_given_needs_no_variable():
    config = config_from_env({}, project="p", url="http://localhost", credentials="t")
    assert (config.project, config.url) == ("p", "http://localhost")


TOML = """
[cognite]
project = "my-project"
tenant_id = "tenant"
cdf_cluster = "greenfield"
client_id = "id"
client_secret = "s3cret"
scopes = ["a", "b"]

[tool.other]
project = "other"
base_url = "https://link.example.com"
token = "tok"
"""


def test_the_file_of_v1_users(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(TOML)
    config = config_from_toml(file)
    assert config.base == "https://greenfield.cognitedata.com/api/v1/projects/my-project"
    assert isinstance(config.identity, ClientCredentials)
    assert config.identity._scopes == "a b"


def test_the_default_file_is_in_the_working_directory(tmp_path, monkeypatch):
    (tmp_path / "config.toml").write_text(TOML)
    monkeypatch.chdir(tmp_path)
    assert config_from_toml().project == "my-project"


def test_another_section_and_settings_of_ones_own(tmp_path):
    file = tmp_path / "my.toml"
    file.write_text(TOML)
    config = config_from_toml(file, "tool.other", project="mine")
    assert (config.project, config.url) == ("mine", "https://link.example.com")


def test_interactive_as_v1_users_have_it(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(
        '[cognite]\nproject="p"\ntenant_id="t"\ncdf_cluster="api"\nclient_id="i"\nlogin_flow="interactive"'
    )
    assert isinstance(config_from_toml(file).identity, Interactive)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, r"There is no .*config.toml: write one with a \[cognite\] section"),
        ("x = ", "is not TOML"),
        ("[other]", r"has no section \[cognite\]"),
        ("cognite = 3", r"has no section \[cognite\]"),
        (
            "[cognite]",
            r"\[cognite\] lacks: project, cdf_cluster or url, token, or client_id with client_secret",
        ),
    ],
)
def test_files_that_do_not_help(tmp_path, text, message):
    file = tmp_path / "config.toml"
    if text is not None:
        file.write_text(text)
    with pytest.raises(ConfigurationError, match=message):
        config_from_toml(file)


def test_a_file_that_is_not_text(tmp_path):
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigurationError, match="is not TOML"):
        config_from_toml(file)
