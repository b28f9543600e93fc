"""The pages that explain the codes: files beside this one, in the package and in the documentation."""

from __future__ import annotations

import difflib
from importlib.resources import files

from pygen.errors import PygenUserError

_FOLDER = files("pygen.checks") / "codes"


def codes() -> dict[str, str]:
    """Every code with the title of its page, sorted."""
    names = sorted(entry.name for entry in _FOLDER.iterdir() if entry.name.endswith(".md"))
    return {name.removesuffix(".md"): _title(name) for name in names}


def explain(code: str) -> str:
    """The page of a code: cause, effect on the SDK, what to do. Markdown."""
    wanted = code.strip().upper()
    wanted = f"PG{wanted}" if wanted.isdigit() else wanted
    known = codes()
    if wanted not in known:
        begun = [other for other in known if other.startswith(wanted)] if len(wanted) > 2 else []
        close = begun[:10] or difflib.get_close_matches(wanted, known, 3)
        hint = (
            f"Did you mean {', '.join(close)}?" if close else "`pygen explain` without a code lists them all."
        )
        raise PygenUserError("PG013", f"There is no code {code!r}.", "pygen explain", hint)
    return (_FOLDER / f"{wanted}.md").read_text(encoding="utf-8")


def _title(name: str) -> str:
    first = (_FOLDER / name).read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("# ").partition(" ")[2]
