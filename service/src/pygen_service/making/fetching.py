"""Models that are still in CDF: asked for with the credentials of whoever wants them, which nobody keeps.

The token comes in a header of one request, is used for that request, and is gone with it: it is in no row, no
key, no log and no order. What may be asked is a list of addresses, so that a request cannot lead elsewhere.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from pygen.errors import PygenUserError, printable
from pygen.refs import ModelRef

CDF = "https://api.cognitedata.com"
HEADER = "X-CDF-Authorization"
_CLUSTERS = re.compile(r"https://([a-z0-9-]+\.)+cognitedata\.com")
_LARGEST = 64 * 1024 * 1024


class Named(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A data model by its name."""

    space: str
    external_id: str
    version: str


class Reference(Named, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A data model in a project of CDF."""

    project: str
    url: str = CDF


@dataclass(frozen=True)
class Fetcher:
    """Asks CDF."""

    hosts: frozenset[str] = frozenset()
    """Addresses beyond those of Cognite that may be asked, such as `https://cdf.acme.com`."""

    async def fetch(
        self, project: str, models: Sequence[Named], authorization: str, url: str = CDF
    ) -> list[bytes]:
        """The models in canonical form."""
        token = self.allowed(url, authorization)
        refs = [ModelRef(model.space, model.external_id, model.version) for model in models]
        return await asyncio.to_thread(_fetched, project, url.rstrip("/"), token, refs)

    def allowed(self, url: str, authorization: str) -> str:
        """The token, if the address is one that may get it."""
        if not _CLUSTERS.fullmatch(url.rstrip("/")) and url.rstrip("/") not in self.hosts:
            raise PygenUserError(
                "PG602",
                f"{printable(url)} is not asked for models here.",
                "url",
                "It may be https://<cluster>.cognitedata.com, or what `--cdf` of this service names.",
            )
        scheme, _, token = authorization.strip().partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise PygenUserError(
                "PG601",
                "CDF is asked with your token, and there is none.",
                HEADER,
                f"Send `{HEADER}: Bearer <token>`; it is used for this request and then forgotten.",
            )
        return token.strip()


def _fetched(project: str, url: str, token: str, models: Sequence[ModelRef]) -> list[bytes]:
    from pygen.models import canonical_json  # what talks to CDF is not needed to start
    from pygen.models.fetching import fetch
    from pygen_runtime.errors import PygenError
    from pygen_runtime.http import Config, Retries, Timeouts

    try:
        config = Config(
            project=project,
            credentials=token,
            url=url,
            timeouts=Timeouts(connect=5, read=30, write=10, total=60, request=90),
            retries=Retries(max_attempts=3, connection_attempts=2),
            max_response_bytes=_LARGEST,
            client_name="pygen-service",
        )
    except PygenError as error:
        raise PygenUserError("PG601", printable(str(error)), "project") from None
    return [canonical_json(document) for document in fetch(config, models)]
