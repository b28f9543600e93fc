"""The configuration: checked at once, secret for ever."""

from __future__ import annotations

import pickle

import pytest

from pygen_runtime.auth import ClientCredentials, Token
from pygen_runtime.errors import ConfigurationError
from pygen_runtime.http import Config, Limits, Rate, Retries

SECRET = "top-secret"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"url": "api.cognitedata.com"}, "must start with https://"),
        ({"url": "ftp://x"}, "must start with https://"),
        ({"url": "https://"}, "must start with https://"),
        ({"url": "https://[x"}, r"no address: 'https://\[x'"),
        ({"url": "https://x.com:port"}, "no address"),
        ({"url": "https://x.com:99999"}, "no address"),
        ({"url": "https://x.com/\x1b[31m"}, r"no address: 'https://x.com/\\x1b"),
        ({"url": "https://me:pw@x.com"}, "must not contain a user name"),
        ({"url": "https://x.com/api/v1/projects/p"}, r"must be the base URL alone \(https://x.com\)"),
        ({"project": ""}, "project must be the name"),
        ({"project": "a/b"}, "project must be the name"),
        ({"limits": Limits(read=0)}, "limits.read must be at least 1"),
        ({"retries": Retries(max_attempts=0)}, "max_attempts must be at least 1"),
        ({"rate": Rate(per_second=0)}, "rate needs"),
        ({"rate": Rate(per_second=1, burst=0)}, "rate needs"),
        ({"credentials": 3}, "must be a Credentials object"),
        ({"credentials": " "}, "token is empty"),
    ],
)
def test_mistakes_are_named(settings, message):
    with pytest.raises(ConfigurationError, match=message):
        Config(**{"project": "p", **settings})


def test_all_mistakes_are_told_at_once():
    with pytest.raises(ConfigurationError) as caught:
        Config(project="", url="x", limits=Limits(write=0))
    assert len(str(caught.value).split("; ")) == 3


def test_a_login_in_the_url_is_not_repeated_in_the_complaint():
    with pytest.raises(ConfigurationError) as caught:
        Config(project="p", url="ftp://me:hunter2@x.com")
    assert "hunter2" not in str(caught.value)


def test_private_links_and_local_services_are_urls_like_any_other():
    assert Config(project="p", url="http://localhost:8080/").base == "http://localhost:8080/api/v1/projects/p"
    link = Config(project="p", url="https://me.privatelink.cognitedata.com/proxy/")
    assert link.base == "https://me.privatelink.cognitedata.com/proxy/api/v1/projects/p"


@pytest.mark.parametrize(
    "credentials",
    [
        "top-secret",
        lambda: "top-secret",
        Token("top-secret"),
        ClientCredentials("id", "top-secret", tenant_id="t"),
    ],
)
def test_no_repr_shows_a_secret(credentials):
    config = Config(project="p", credentials=credentials)
    assert "top-secret" not in repr(config) + str(config) + repr(config.identity) + repr(
        config.identity.cache
    )
    assert "project='p'" in repr(config)


def test_nothing_to_log_in_with_is_allowed():
    assert Config(project="p").identity is None


def test_credentials_take_their_token_to_another_process():
    """Though not their locks."""
    copy = pickle.loads(pickle.dumps(Config(project="p", credentials="a-token"))).credentials
    assert copy.cache.current() == "a-token"
    with copy.cache.lock():
        assert copy.cache.current(stale="a-token") is None
