"""Variables from an `.env` file, as the tools beside this one write it."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import ConfigurationError

_LINE = re.compile(
    r"""\s*(?:export\s+)?(?P<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*"""
    r"""(?:'(?P<single>[^']*)'|"(?P<double>(?:[^"\\]|\\.)*)"|(?P<bare>(?![\x27"]).*?))\s*(?:(?<!\S)\#.*)?"""
)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


def read_dotenv(where: bool | Path) -> dict[str, str]:
    """The variables in a file, or (True) in the `.env` of this folder or of the nearest one above."""
    path = _nearest() if isinstance(where, bool) else where
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigurationError(f"There is no {path}") from error
    except (OSError, UnicodeDecodeError) as error:
        # Neither the error's text nor the file's may be shown: there are secrets in it.
        raise ConfigurationError(f"{path} cannot be read: {type(error).__name__}") from None
    return dict(_variables(text, path))


def _nearest() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / ".env").is_file():
            return folder / ".env"
    raise ConfigurationError(f"There is no .env in {here} or above")


def _variables(text: str, path: Path) -> list[tuple[str, str]]:
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise ConfigurationError(f"{path}, line {number} is not of the form NAME=value")
        found.append((match["name"], _value(match)))
    return found


def _value(match: re.Match[str]) -> str:
    if match["double"] is not None:
        return re.sub(r"\\(.)", lambda part: _ESCAPES.get(part[1], part[1]), match["double"])
    return match["single"] if match["single"] is not None else match["bare"]
