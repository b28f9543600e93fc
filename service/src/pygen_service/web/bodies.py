"""Bodies of requests: read up to a limit, and decoded without looking into the models they carry."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

import msgspec
from starlette.requests import Request

from pygen.errors import PygenUserError, printable
from pygen_service.making.fetching import CDF, Named, Reference
from pygen_service.making.orders import Project
from pygen_service.web.replies import Unreadable

Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Label = Annotated[str, msgspec.Meta(pattern="^([a-z0-9][a-z0-9._-]{0,62})?$")]
T = TypeVar("T")


class _Body(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True, kw_only=True):
    """What all bodies have in common: nothing else may be said."""


class Stored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model that was put before."""

    sha256: Digest


class InCdf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model that is in CDF; the request carries a token for it."""

    cdf: Reference


class FetchBody(_Body, frozen=True):
    """Models that are to be fetched."""

    project: Annotated[str, msgspec.Meta(max_length=200)]
    models: Annotated[list[Named], msgspec.Meta(min_length=1, max_length=100)]
    url: str = CDF


class WithModels(_Body, frozen=True):
    """One model or several: inline in any form people have, or by digest."""

    model: msgspec.Raw = msgspec.field(default_factory=msgspec.Raw)
    models: list[msgspec.Raw] = []
    settings: dict[str, Any] = {}

    def raws(self) -> list[msgspec.Raw]:
        alone = bool(bytes(self.model))
        if alone == bool(self.models):
            raise PygenUserError(
                "PG601",
                "Say either `model` or `models`.",
                "the body",
                'Send `{"model": {...}}` with a data model as the API gives it.',
            )
        return [self.model] if alone else self.models


class ValidateBody(WithModels, frozen=True):
    """What is to be checked."""


class GenerateBody(WithModels, frozen=True):
    """What is to be generated."""

    target: str = "python"
    format: str = "wheel"
    name: str | None = None
    version: str | None = None
    lock: str = ""
    project: Project = Project()


class RegisterBody(WithModels, frozen=True):
    """What is to become a version of a package."""

    version: str | None = None
    lock: str = ""
    label: Label = ""
    public: bool = False
    project: Project = Project()


class YankBody(_Body, frozen=True):
    """Why a version is withdrawn; installers show it."""

    reason: Annotated[str, msgspec.Meta(max_length=500)] = ""


def decode(body: bytes, kind: type[T]) -> T:
    """The body as what it has to be; `PG601` with the place of the first mistake."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at ")
        raise PygenUserError(
            "PG601", f"{printable(message)}.", place.strip("`") or "the body", "`/docs` shows every field."
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable("PG601", f"The body is not JSON: {printable(str(error))}.", "the body") from None


async def read(request: Request, most: int) -> bytes:
    """The body, of JSON and no larger than allowed; longer ones are not read to their end."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise Unsupported(
            "PG601", "The body has to be JSON.", "Content-Type", "Send `Content-Type: application/json`."
        )
    coding = request.headers.get("content-encoding", "identity")
    if coding.strip().lower() != "identity":
        raise Unsupported(
            "PG601",
            "The body has to come as it is, not compressed.",
            "Content-Encoding",
            "Leave the header out.",
        )
    said = request.headers.get("content-length", "0")
    if said.isascii() and said.isdecimal() and len(said) < 20 and int(said) > most:
        raise _too_large(most)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise _too_large(most)
        parts.append(part)
    return b"".join(parts)


class Unsupported(PygenUserError):
    """A body in a form that is not read."""

    status = 415


def _too_large(most: int) -> PygenUserError:
    return PygenUserError(
        "PG607",
        f"A body may have {most // (1024 * 1024)} MB.",
        "the body",
        "Send less of the model, or build it with `pygen build`.",
    )
