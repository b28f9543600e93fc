"""The messages for a folder of spoilt documents, to be read: `hostile/errors.txt`.

To write it again after a change: `python tests/generator/models/test_hostile.py`, and look at the difference.
"""

from __future__ import annotations

from pathlib import Path

from pygen.errors import PygenUserError
from pygen.models import read

FOLDER = Path(__file__).parent / "hostile"
GOLDEN = FOLDER / "errors.txt"


def messages() -> str:
    lines: list[str] = []
    for file in sorted(FOLDER.iterdir()):
        if file == GOLDEN or file.name.startswith("."):
            continue
        try:
            read(file)
            lines.append(f"{file.name}: no error\n")
        except PygenUserError as error:
            lines.append(f"{error}\n".replace(f"{FOLDER}/", ""))
    return "\n".join(lines)


def test_messages() -> None:
    found = messages()
    assert found == GOLDEN.read_text(encoding="utf-8")
    assert "no error" not in found
    assert all(line.isprintable() for line in found.splitlines())


if __name__ == "__main__":
    GOLDEN.write_text(messages(), encoding="utf-8")
