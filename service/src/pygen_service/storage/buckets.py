"""Blobs in a bucket: S3 and what speaks like it, Google Cloud Storage, Azure. Needs `pygen-service[s3]`.

Credentials and the endpoint are in the variables that the tools of the provider use (`AWS_*`, `GOOGLE_*`,
`AZURE_*`). A blob has the name of its digest, so writing one twice writes the same bytes: no lock is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import obstore
from obstore.exceptions import BaseError, NotFoundError

from pygen.errors import PygenUserError
from pygen_service.operation import metrics
from pygen_service.storage.blobs import digest_of
from pygen_service.storage.database import Unavailable

_RETRIES: Any = {"max_retries": 3, "retry_timeout": timedelta(seconds=10)}
_CLIENT: Any = {"timeout": timedelta(seconds=30), "connect_timeout": timedelta(seconds=5)}


class Bucket:
    """Objects below a prefix, 256 folders of them."""

    def __init__(self, url: str) -> None:
        try:
            options = _CLIENT | {"allow_http": True}  # an endpoint inside a cluster often has no certificate
            self._store: Any = obstore.store.from_url(url, client_options=options, retry_config=_RETRIES)
            next(self.digests(), None)
        except (BaseError, ValueError, Unavailable) as error:
            raise PygenUserError(
                "PG612",
                f"The bucket cannot be read: {type(error.__cause__ or error).__name__}.",
                "--blobs",
                "Write `s3://bucket/prefix`; keys, region and endpoint belong in AWS_ACCESS_KEY_ID,"
                " AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_ENDPOINT.",
            ) from None

    @staticmethod
    def _place(digest: str) -> str:
        assert len(digest) == 64 and digest.isalnum() and digest.isascii(), digest
        return f"{digest[:2]}/{digest[2:]}"

    def get(self, digest: str) -> bytes | None:
        try:
            content = bytes(obstore.get(self._store, self._place(digest)).bytes())
        except (NotFoundError, FileNotFoundError):
            return None
        except BaseError as error:
            raise Unavailable from error
        if digest_of(content) != digest:
            metrics.digest_mismatch.inc()
            self.delete(digest)
            return None
        return content

    def put_if_absent(self, content: bytes) -> str:
        digest = digest_of(content)
        if not self.has(digest):
            try:
                obstore.put(self._store, self._place(digest), content)
            except BaseError as error:
                raise Unavailable from error
        return digest

    def has(self, digest: str) -> bool:
        try:
            obstore.head(self._store, self._place(digest))
        except (NotFoundError, FileNotFoundError):
            return False
        except BaseError as error:
            raise Unavailable from error
        return True

    def delete(self, digest: str) -> None:
        try:
            obstore.delete(self._store, self._place(digest))
        except (NotFoundError, FileNotFoundError):
            return
        except BaseError as error:
            raise Unavailable from error

    def digests(self) -> Iterator[str]:
        try:
            for batch in obstore.list(self._store):
                yield from sorted(str(found["path"]).replace("/", "") for found in batch)
        except BaseError as error:
            raise Unavailable from error
