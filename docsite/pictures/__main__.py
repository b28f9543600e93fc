"""Make the pictures that are kept: `python -m docsite.pictures`, after `make docs`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "docs" / "pictures"


def main() -> None:
    sys.path.insert(0, str(ROOT / "tests"))
    from docsite.pictures.screens import screens
    from docsite.pictures.terminal import terminal

    KEPT.mkdir(exist_ok=True)
    (KEPT / "terminal.svg").write_text(terminal(), encoding="utf-8")
    for name, picture in screens(ROOT / "site"):
        (KEPT / name).write_bytes(picture)
        print(f"{name}: {len(picture) // 1024} kB")


main()
