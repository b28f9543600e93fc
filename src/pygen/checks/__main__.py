"""`python -m pygen.checks FOLDER` writes the pages of all codes, and an index, for the documentation."""

import sys
from pathlib import Path

from pygen.checks.pages import codes, explain

_INTRODUCTION = """# Codes

Every finding and every error a user can cause has a code. `pygen explain PG204` prints its page.
"""
_PARTS = {
    "PG0": "Reading and fetching models",
    "PG1": "Configuration, lock and build",
    "PG2": "The model",
    "PG3": "Names",
    "PG4": "Generated files",
    "PG6": "The service",
}


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = [_INTRODUCTION]
    for prefix, title in _PARTS.items():
        entries = [
            f"- [{code}]({code}.md) {text}" for code, text in codes().items() if code.startswith(prefix)
        ]
        if entries:
            lines += [f"## {title}\n", *entries, ""]
    (folder / "index.md").write_text("\n".join(lines), encoding="utf-8")
    for code in codes():
        (folder / f"{code}.md").write_text(explain(code), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
