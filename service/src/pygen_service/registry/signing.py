"""Signatures of an npm registry: what `npm audit signatures` compares with the keys the registry publishes.

Every signature says name, version and integrity of one package. It is the same whenever and wherever it is
made (RFC 6979), so that two web processes give the same page.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from pygen.errors import PygenUserError

_SCHEME = "ecdsa-sha2-nistp256"


@dataclass(frozen=True)
class Signer:
    """A private key, and what others may know of it."""

    key: ec.EllipticCurvePrivateKey

    @classmethod
    def load(cls, path: Path) -> Signer:
        try:
            key = serialization.load_pem_private_key(path.read_bytes(), None)
        except OSError as error:
            raise _no_key(path, f"The key cannot be read: {error.strerror}.") from None
        except (ValueError, TypeError):  # of the text nothing is repeated: it is a secret
            raise _no_key(path, "This is no private key in PEM without a password.") from None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
            raise _no_key(path, "npm wants a key of the curve P-256.")
        return cls(key)

    @property
    def _public(self) -> bytes:
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        return self.key.public_key().public_bytes(serialization.Encoding.DER, form)

    @property
    def keyid(self) -> str:
        return f"SHA256:{_base64(hashlib.sha256(self._public).digest())}"

    def keys(self) -> dict[str, Any]:
        """What is published at `/-/npm/v1/keys`."""
        key = {
            "expires": None,
            "keyid": self.keyid,
            "keytype": _SCHEME,
            "scheme": _SCHEME,
            "key": _base64(self._public),
        }
        return {"keys": [key]}

    def signatures(self, name: str, version: str, integrity: str) -> list[dict[str, str]]:
        """What `dist` of a version says."""
        how = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
        signature = self.key.sign(f"{name}@{version}:{integrity}".encode(), how)
        return [{"keyid": self.keyid, "sig": _base64(signature)}]


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _no_key(path: Path, message: str) -> PygenUserError:
    hint = "Make one: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`."
    return PygenUserError("PG612", message, f"--signing-key {path}", hint)
