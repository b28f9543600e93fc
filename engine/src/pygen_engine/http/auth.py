"""Bearer tokens: the optional check, the token endpoint, and what a token may do."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

import msgspec

from pygen_engine.errors import DmsError
from pygen_engine.http.decode import json
from pygen_engine.options import AuthOptions

_ACTIONS: dict[str, list[str]] = {
    "dataModelsAcl": ["READ", "WRITE"],
    "dataModelInstancesAcl": ["READ", "WRITE", "WRITE_PROPERTIES"],
    "projectsAcl": ["LIST", "READ", "UPDATE"],
    "groupsAcl": ["LIST", "READ"],
    "sessionsAcl": ["LIST", "CREATE"],
    "timeSeriesAcl": ["READ", "WRITE"],
    "filesAcl": ["READ", "WRITE"],
    "sequencesAcl": ["READ", "WRITE"],
    "datasetsAcl": ["READ", "WRITE", "OWNER"],
}
DEFAULT_PROJECT = "local"
"""Told to who asks which projects there are, when every name is served."""
_GROUP = 1
_PROFILE_TIME = 1_700_000_000_000


class TokenDesk:
    """Issues and checks the tokens of one engine. The signing key lives as long as the engine."""

    def __init__(self, options: AuthOptions) -> None:
        self._options = options
        self._key = secrets.token_bytes(32)

    def admit(self, authorization: str | None) -> None:
        """Raise 401 unless the header carries a token that passes."""
        if not self._options.check:
            return
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not self._valid(token.strip()):
            raise DmsError(401, "Unauthorized")

    def admit_project(self, project: str) -> None:
        known = self._options.projects
        if known and project not in known:
            raise DmsError(401, "Unauthorized")

    def issue(self, headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
        """`POST /oauth2/token`; credentials in the form or as HTTP Basic."""
        form = _form(headers, body)
        if form.get("grant_type") != "client_credentials":
            raise _oauth("unsupported_grant_type", "only client_credentials is offered")
        client, secret = _basic(headers.get("authorization")) or (
            form.get("client_id", ""),
            form.get("client_secret", ""),
        )
        expected = self._options.clients.get(client)
        known = not self._options.clients or (
            expected is not None and hmac.compare_digest(expected.encode(), secret.encode())
        )
        if not client or not known:
            raise _oauth("invalid_client", "unknown client or wrong secret", status=401)
        token = self._sign(client)
        return {"access_token": token, "token_type": "Bearer", "expires_in": self._options.lifetime}

    @property
    def _projects(self) -> tuple[str, ...]:
        return self._options.projects or (DEFAULT_PROJECT,)

    def projects(self, authorization: str | None) -> dict[str, Any]:
        return {"items": [{"urlName": name, "name": name} for name in self._projects]}

    def status(self, authorization: str | None) -> dict[str, Any]:
        user, project = self._subject(authorization), self._projects[0]
        return {"data": {"user": user, "loggedIn": True, "project": project, "projectId": 1}}

    def profile(self, authorization: str | None) -> dict[str, Any]:
        subject = self._subject(authorization)
        return {
            "userIdentifier": subject,
            "displayName": subject,
            "identityType": "SERVICE_PRINCIPAL",
            "lastUpdatedTime": _PROFILE_TIME,
        }

    def inspect(self, authorization: str | None) -> dict[str, Any]:
        scope: dict[str, Any] = {"projectScope": {"allProjects": {}}}
        return {
            "subject": self._subject(authorization),
            "projects": [{"projectUrlName": name, "groups": [_GROUP]} for name in self._projects],
            "capabilities": [{**capability, **scope} for capability in _capabilities()],
        }

    def groups(self) -> dict[str, Any]:
        """The one group there is; everybody is in it, and may do everything."""
        group = {"id": _GROUP, "name": "everybody", "isDeleted": False, "deletedTime": -1}
        return {"items": [{**group, "members": "allUserAccounts", "capabilities": _capabilities()}]}

    def _sign(self, subject: str) -> str:
        now = int(time.time())
        claims = {
            "sub": subject,
            "iat": now,
            "exp": now + self._options.lifetime,
            "jti": secrets.token_hex(8),
        }
        head = _encode({"alg": "HS256", "typ": "JWT"}) + "." + _encode(claims)
        return head + "." + self._signature(head)

    def _signature(self, head: str) -> str:
        digest = hmac.new(self._key, head.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def _valid(self, token: str) -> bool:
        if token in self._options.tokens:
            return True
        head, _, signature = token.rpartition(".")
        if not hmac.compare_digest(self._signature(head).encode(), signature.encode()):
            return False
        return float(_claims(token).get("exp", 0)) > time.time()

    def _subject(self, authorization: str | None) -> str:
        token = (authorization or "").partition(" ")[2]
        return str(_claims(token).get("sub", "local-user"))


def _capabilities() -> list[dict[str, Any]]:
    return [{name: {"actions": todo, "scope": {"all": {}}}} for name, todo in _ACTIONS.items()]


def _encode(claims: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(claims)).rstrip(b"=").decode()


def _claims(token: str) -> dict[str, Any]:
    """The claims of a JWT, or nothing if it is not one; the signature is somebody else's question."""
    parts = token.split(".")
    if len(parts) != 3:
        return {}
    try:
        claims = msgspec.json.decode(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (ValueError, binascii.Error, msgspec.DecodeError):
        return {}
    return claims if isinstance(claims, dict) else {}


def _form(headers: Mapping[str, str], body: bytes) -> dict[str, str]:
    if "json" in headers.get("content-type", ""):
        value = json(body)
        return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}
    try:
        parsed = parse_qs(body.decode(), max_num_fields=20)
    except ValueError:
        raise _oauth("invalid_request", "the form cannot be read") from None
    return {name: values[-1] for name, values in parsed.items()}


def _basic(authorization: str | None) -> tuple[str, str] | None:
    scheme, _, value = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        client, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (ValueError, binascii.Error):
        raise _oauth("invalid_client", "the Basic header cannot be read", status=401) from None
    return client, secret


class OAuthError(DmsError):
    """The token endpoint speaks OAuth's error format, not the service's."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(status, description)
        self.error = error

    def body(self) -> dict[str, Any]:
        return {"error": self.error, "error_description": self.message}


def _oauth(error: str, description: str, status: int = 400) -> OAuthError:
    return OAuthError(status, error, description)
