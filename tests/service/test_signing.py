"""Signatures of npm packages, by npm's own verifier and by the letter of what it documents."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from sdk_project import clean_environment
from service.running import Running, body

SETTINGS = {"package": "acme_wind", "targets": {"typescript": {"name": "@acme/wind"}}}
PLACE = "/npm/@acme%2fwind"
VERIFIER = Path(__file__).with_name("verify_signatures.cjs")


def _pem(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())


@pytest.fixture(scope="module")
def signing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("signing")
    key = folder / "key.pem"
    key.write_bytes(_pem(ec.generate_private_key(ec.SECP256R1())))
    found = Running(folder / "data", ["--signing-key", str(key)]).start()
    with found.client() as client:
        answer = client.post("/v1/packages/acme-wind/versions", json=body(settings=SETTINGS))
        assert answer.status_code == 201, answer.text
    yield found
    found.stop()


def test_every_version_is_signed_with_the_key_that_is_published(signing: Running) -> None:
    with signing.client() as client:
        (key,) = client.get("/npm/-/npm/v1/keys").json()["keys"]
        dist = client.get(PLACE).json()["versions"]["1.0.0"]["dist"]
    assert (key["keytype"], key["scheme"], key["expires"]) == ("ecdsa-sha2-nistp256",) * 2 + (None,)
    (signature,) = dist["signatures"]
    assert signature["keyid"] == key["keyid"]
    public = serialization.load_der_public_key(base64.b64decode(key["key"]))
    assert isinstance(public, ec.EllipticCurvePublicKey)
    how, sig = ec.ECDSA(hashes.SHA256()), base64.b64decode(signature["sig"])
    public.verify(sig, f"@acme/wind@1.0.0:{dist['integrity']}".encode(), how)
    with pytest.raises(InvalidSignature):
        public.verify(sig, f"@acme/wind@1.0.1:{dist['integrity']}".encode(), how)


def test_another_process_gives_the_same_page(signing: Running) -> None:
    with signing.client() as client:
        before = client.get(PLACE)
        signing.stop()
        signing.start()
        after = client.get(PLACE)
    assert before.headers["etag"] == after.headers["etag"]
    assert len(after.content) <= 1536


def test_npm_believes_the_signature_and_no_other_key(signing: Running, tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs Node, which is not on the path")
    root = subprocess.run(
        [npm, "root", "--global"], capture_output=True, text=True, check=True
    ).stdout.strip()
    pacote = Path(root) / "npm/node_modules/pacote"
    if not pacote.is_dir():
        pytest.skip(f"npm's own parts are not in {root}")
    done = subprocess.run(
        ["node", VERIFIER, pacote, f"{signing.url}/npm/", "@acme/wind", "1.0.0", tmp_path],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["verified", "EINTEGRITYSIGNATURE"]


def test_without_a_key_nothing_is_signed_and_no_keys_are_there(registered: Running) -> None:
    with registered.client() as client:
        assert client.get("/npm/-/npm/v1/keys").status_code == 404


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no key", "no private key in PEM"),
        (_pem(rsa.generate_private_key(65537, 2048)), "the curve P-256"),
        (None, "cannot be read: No such file"),
    ],
    ids=["text", "rsa", "absent"],
)
def test_what_is_no_key_is_said_without_repeating_it(
    content: bytes | None, said: str, tmp_path: Path
) -> None:
    key = tmp_path / "key.pem"
    if content is not None:
        key.write_bytes(content)
    command = [sys.executable, "-m", "pygen_service", "serve", "--folder", tmp_path / "data"]
    done = subprocess.run(
        [*command, "--signing-key", key], capture_output=True, text=True, env=clean_environment(), timeout=60
    )
    assert done.returncode == 1
    assert "error PG612" in done.stderr and said in done.stderr and "openssl genpkey" in done.stderr
    assert "Traceback" not in done.stderr
    secret = (content or b"").decode()[28:60]
    assert not secret or secret not in done.stderr
