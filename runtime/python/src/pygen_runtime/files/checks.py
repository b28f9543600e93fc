"""Whether what arrived is what was sent, as far as the store of the content says what that is."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping

from ..errors import ConnectionFailed
from ..http import Response

_GOOGLE = re.compile(r"(?:^|[, ])md5=([A-Za-z0-9+/]{22}==)")


def told_md5(headers: Mapping[str, str], *, whole: bool) -> bytes | None:
    """The MD5 of all of the content. `content-md5` is that of the body, which is all of it or a part."""
    google = _GOOGLE.search(headers.get("x-goog-hash", ""))
    text = google[1] if google else headers.get("x-ms-blob-content-md5", "")
    if not text and whole:
        text = headers.get("content-md5", "")
    try:
        found = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return found if len(found) == 16 else None


def damaged(what: str, response: Response) -> ConnectionFailed:
    return ConnectionFailed(
        f"the content is not what was sent: {what}", status=response.status, request_id=response.request_id
    )
