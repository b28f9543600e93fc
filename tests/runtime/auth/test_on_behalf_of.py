"""A service that acts for the person who called it."""

from __future__ import annotations

import pytest
from runtime.auth.test_logins import READ, SECRET, Provided, given, refusal

from pygen_runtime import errors
from pygen_runtime.auth import OnBehalfOf


def test_a_service_acts_for_who_called_it(serve, open_driver):
    provided = Provided(given())
    url = serve(provided).url
    credentials = OnBehalfOf("me", SECRET, lambda: "their-token", token_url=f"{url}/token", scopes="a")
    answer = open_driver(url, credentials=credentials).fetch(READ).json()
    assert answer == {"authorization": "Bearer tok"}
    assert provided.forms[0][1] == {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "requested_token_use": "on_behalf_of",
        "client_id": "me",
        "client_secret": SECRET,
        "assertion": "their-token",
        "scope": "a",
    }
    assert SECRET not in repr(credentials)


def test_a_refused_assertion_is_not_quoted(serve, open_driver):
    refused = Provided(refusal("invalid_grant", "AADSTS500131: their-token"))
    url = serve(refused).url
    credentials = OnBehalfOf("me", SECRET, "their-token", token_url=f"{url}/token")
    with pytest.raises(errors.AuthenticationError) as caught:
        open_driver(url, credentials=credentials).fetch(READ)
    assert "invalid_grant" in str(caught.value)
    assert "their-token" not in str(caught.value)
