"""One request in, one answer out. Nothing below this module knows about HTTP."""

from __future__ import annotations

import gzip
import logging
import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qs, unquote

import msgspec

from pygen_engine.content import Content
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.faults import HEADER, ConnectionDropped
from pygen_engine.http.auth import TokenDesk
from pygen_engine.http.decode import Decoder, query_values, uncompressed
from pygen_engine.http.not_offered import SERVICES
from pygen_engine.http.routes import CONTENT, allowed_elsewhere, find, operation

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

Answer = tuple[int, dict[str, str], bytes]
_logger = logging.getLogger("pygen_engine")
_encoder = msgspec.json.Encoder()
_PROJECT = re.compile(r"/api/v1/projects/([^/]+)(/.*)?")
_PROJECT_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COMPRESS_FROM = 1024
_OURS = ("/models", "/units")
_ACCOUNT = {
    "/api/v1/token/inspect": TokenDesk.inspect,
    "/api/v1/projects": TokenDesk.projects,
    "/login/status": TokenDesk.status,
}


class _Call(NamedTuple):
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


def handle(
    context: EngineContext,
    tokens: TokenDesk,
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes,
) -> Answer:
    """Answer a request; a refusal is an answer too. Raises only the `ConnectionDropped` of a fault."""
    path, _, query = target.partition("?")
    path = path.rstrip("/") or "/"  # as the service, which clients rely on
    call = _Call(method.upper(), path, query, {name.lower(): value for name, value in headers.items()}, body)
    answered = {"content-type": "application/json", "x-request-id": _request_id()}
    try:
        answer = _answer(context, tokens, call)
        if isinstance(answer, Content):
            answered |= {"content-type": answer.kind, **answer.headers}
            if answer.as_it_is:
                return answer.status, answered, answer.body
            answer = answer.body
        status, content = 200, _content(answer)
    except DmsError as error:
        status, content = error.status, _encoder.encode(error.body())
        answered.update(error.headers)
    except (RecursionError, MemoryError):
        status, content = 400, _encoder.encode(BadRequest("The request is nested too deeply.").body())
    except ConnectionDropped:
        raise
    except Exception:
        _logger.exception("%s %s failed (request %s)", call.method, path, answered["x-request-id"])
        status, content = 500, _encoder.encode(DmsError(500, "Internal server error.").body())
    return status, answered, _compressed(content, call.headers, answered)


def _request_id() -> str:
    """A random UUID, without an object for it."""
    digits = os.urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def _content(answer: Any) -> bytes:
    return answer if isinstance(answer, bytes) else _encoder.encode(answer)


def _compressed(content: bytes, headers: Mapping[str, str], answered: dict[str, str]) -> bytes:
    if "accept-encoding" not in headers:
        return content
    answered["vary"] = "Accept-Encoding"
    if "gzip" not in headers["accept-encoding"] or len(content) < _COMPRESS_FROM:
        return content
    answered["content-encoding"] = "gzip"
    return gzip.compress(content, compresslevel=1, mtime=0)


def _answer(context: EngineContext, tokens: TokenDesk, call: _Call) -> Any:
    if call.path == "/oauth2/token" and call.method == "POST":
        return tokens.issue(call.headers, call.body)
    account = _ACCOUNT.get(call.path)
    matched = _PROJECT.fullmatch(call.path)
    if matched is None and account is None:
        raise DmsError(404, f"Not found: {call.path[:200]}")
    authorization = call.headers.get("authorization")
    if matched is None or not (matched[2] or "").startswith(CONTENT):
        tokens.admit(authorization)
    if account is not None:
        return account(tokens, authorization)
    assert matched is not None
    project = unquote(matched[1])
    if _PROJECT_NAME.fullmatch(project) is None:
        raise BadRequest(f"'{project[:80]}' is not a project name.")
    tokens.admit_project(project)
    context.faults.before(call.headers.get(HEADER))
    if not matched[2]:
        return {"name": project, "urlName": project, "userProfilesConfiguration": {"enabled": False}}
    if matched[2] == "/profiles/me":
        return tokens.profile(authorization)
    if (call.method, matched[2]) == ("GET", "/groups"):
        return tokens.groups()
    return _project_call(context, call, project, matched[2])


def _project_call(context: EngineContext, call: _Call, project: str, path: str) -> Any:
    found = find(call.method, path)
    if found is None:
        if allowed_elsewhere(path):
            raise DmsError(405, f"{call.method[:20]} is not allowed on {path}")
        raise _unknown(call.method, path)
    route, arguments = found
    if route.writes and context.options.read_only:
        raise DmsError(403, "Insufficient access rights: this engine is served read-only.")
    if route.decoder is not None:
        arguments.append(_body(context, route.decoder, call))
    if route.parameters is not None:
        arguments.append(_parameters(route.parameters, call))
    if route.negotiates:
        arguments.append(call.headers.get("accept", ""))
    if route.links:
        arguments.append(_base(call, project))
    if route.raw:
        if len(call.body) > context.options.max_file_part:
            raise DmsError(413, f"One upload has at most {context.options.max_file_part:,} bytes.")
        arguments += [call.headers, call.body]
    return operation(route.operation)(context, *arguments)


def _base(call: _Call, project: str) -> str:
    """How the client reached the project; in its own process by no name at all."""
    secure = call.headers.get("x-forwarded-proto") == "https"
    host = call.headers.get("host", "localhost")
    return f"{'https' if secure else 'http'}://{host}/api/v1/projects/{project}"


def _unknown(method: str, path: str) -> DmsError:
    """A path of our own API that does not exist, or a service that is not offered here."""
    if path.startswith(_OURS):
        return DmsError(404, f"Not found: {path[:200]}")
    name = SERVICES.get(path.split("/")[1])
    what = f"the API of {name}" if name else "this API"
    return DmsError(501, f"pygen-engine does not offer {what}: {method[:20]} {path[:200]}")


def _body(context: EngineContext, decode: Decoder, call: _Call) -> Any:
    limit = context.options.max_body
    body = uncompressed(call.body, call.headers.get("content-encoding", ""), limit)
    return decode(body, context.options.strict_fields)


def _parameters(defaults: Mapping[str, Any], call: _Call) -> dict[str, Any]:
    try:
        given = parse_qs(call.query, max_num_fields=100)
    except ValueError:
        raise BadRequest("The query string cannot be read.") from None
    return query_values(given, defaults)
