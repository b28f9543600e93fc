"""Tokens of an identity provider, which here is a server on loopback with keys of its own."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey
from service.running import Running, body

from pygen_service.access import oidc
from pygen_service.access.oidc import Oidc

KEYS = [ECKey.generate_key("P-256", {"kid": "first"})]


class Issuer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        base = f"http://127.0.0.1:{self.server.server_address[1]}"
        said: Any = {"issuer": base, "jwks_uri": f"{base}/keys"}
        if self.path == "/keys":
            said = KeySet(list(KEYS)).as_dict(private=False)
        content = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Issuer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def guarded(issuer: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    options = ["--oidc-issuer", issuer, "--oidc-audience", "pygen", "--anonymous", "none"]
    found = Running(tmp_path_factory.mktemp("guarded") / "data", options).start()
    yield found
    found.stop()


def token(issuer: str, key: Any = None, algorithm: str = "ES256", **claims: Any) -> str:
    key = key or KEYS[0]
    said = {
        "iss": issuer, "aud": "pygen", "exp": int(time.time()) + 600, "sub": "somebody",
        "pygen_owner": "wind", "roles": ["pygen:read", "pygen:register", "other"],
    } | claims  # fmt: skip
    header = {"alg": algorithm, "kid": key.kid} if key.kid else {"alg": algorithm}
    return jwt.encode(header, {k: v for k, v in said.items() if v is not None}, key)


def test_a_token_is_its_owner_with_the_scopes_it_names(guarded: Running, issuer: str) -> None:
    with guarded.client(token(issuer)) as client:
        assert client.post("/v1/packages/acme-oidc/versions", json=body()).status_code == 201
        assert client.get("/simple/acme-oidc/").status_code == 200
        assert client.post("/v1/generate", json=body()).status_code == 403
    with guarded.client(token(issuer, pygen_owner="hydro", roles=None, scope="pygen:read")) as client:
        assert client.get("/simple/acme-oidc/").status_code == 404
        assert client.get("/simple/").status_code == 200


def test_a_key_still_opens_beside_it(guarded: Running) -> None:
    key = guarded.keys("add", "wind", "--scope", "read")
    with guarded.client(key) as client:
        assert client.get("/simple/").status_code == 200


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "somebody-else"},
        {"exp": 1000},
        {"exp": None},
        {"pygen_owner": None},
        {"pygen_owner": "pygen"},
        {"pygen_owner": "../x"},
        {"pygen_owner": ["wind"]},
        {"nbf": 4_000_000_000},
    ],
    ids=str,
)
def test_a_token_that_is_not_good_here_is_nobody(
    guarded: Running, issuer: str, claims: dict[str, Any]
) -> None:
    with guarded.client(token(issuer, **claims)) as client:
        assert client.get("/simple/").status_code in (401, 429)


def test_tokens_somebody_else_signed_are_nobody(guarded: Running, issuer: str) -> None:
    stranger = ECKey.generate_key("P-256", {"kid": "first"})
    shared = OctKey.import_key("x" * 40)
    for bad in (token(issuer, stranger), token(issuer, shared, "HS256"), "a.b.c", "eyJ.eyJ."):
        with guarded.client(bad) as client:
            assert client.get("/simple/").status_code in (401, 429)


def test_an_issuer_has_an_address_that_can_be_believed(tmp_path: Path) -> None:
    running = Running(
        tmp_path / "data", ["--oidc-issuer", "http://login.example", "--oidc-audience", "pygen"]
    )
    with pytest.raises(AssertionError, match="PG612"):
        running.start()


def _of(*parts: str) -> str:
    return ".".join(base64.urlsafe_b64encode(part.encode()).decode().rstrip("=") for part in parts)


DEEP = '{"a":' + "[" * 20_000
ODD_TOKENS = [
    *(_of(DEEP, "{}", "x"), _of('{"alg":"ES256"}', DEEP, "x"), _of("[]", "[]", ""), _of("5", "5", "5"), "..")
]


@pytest.mark.parametrize("token", ODD_TOKENS, ids=range(len(ODD_TOKENS)))
def test_a_token_of_any_form_is_nobody(issuer: str, token: str) -> None:
    assert Oidc(issuer, "pygen").find(token) is None


@pytest.mark.parametrize(
    "said",
    [b"", b"[", b"5", b"[]", b"\xff", b"[" * 100_000, b'{"jwks_uri": 5}', b'{"keys": 5}', b'{"keys": [{}]}'],
    ids=range(9),
)
def test_an_issuer_that_says_anything_else_has_no_keys(said: bytes) -> None:
    class Odd(Issuer):
        def do_GET(self) -> None:
            if self.path == "/keys" or not said.startswith(b'{"keys'):
                self.send_response(200)
                self.end_headers()
                self.wfile.write(said)
            else:
                super().do_GET()

    with _serving(Odd) as address:
        assert Oidc(address, "pygen").find(token(address)) is None


@pytest.mark.parametrize("blanks", [1, 200], ids=["breaks off", "never ends"])
def test_an_issuer_that_does_not_finish_has_no_keys(blanks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it is asked, whoever has a token waits."""
    monkeypatch.setattr(oidc, "_LONGEST", 0.3)

    class Slow(Issuer):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            for _ in range(blanks):
                self.wfile.write(b" ")
                time.sleep(0.05)

    began = time.monotonic()
    with _serving(Slow) as address:
        assert Oidc(address, "pygen").find(token(address)) is None
    assert time.monotonic() - began < 5


@contextmanager
def _serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads, server.block_on_close = True, False
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
