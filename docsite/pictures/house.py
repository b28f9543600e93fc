"""The rooms of the house and who may import whom, read from the contracts that are enforced."""

from __future__ import annotations

import configparser
from pathlib import Path

from docsite.pictures.svg import Canvas, Palette

CONTRACTS = Path(__file__).resolve().parents[2] / ".importlinter"
_FLOORS = (("Generator", "stages"), ("Runtime", "runtime-layers"), ("Engine", "engine-layers"))
_WIDTH, _ROOM, _GAP = 330, 26, 20


def layers(contract: str) -> list[list[str]]:
    """Rooms from the top down; rooms of one layer do not know each other."""
    parser = configparser.ConfigParser()
    parser.read(CONTRACTS, encoding="utf-8")
    lines = parser[f"importlinter:contract:{contract}"]["layers"].split("\n")
    return [
        [room.strip().strip("()").rpartition(".")[2] for room in line.replace(":", "|").split("|")]
        for line in lines
        if line.strip()
    ]


def draw(palette: Palette) -> Canvas:
    columns = [(title, _lines(layers(contract))) for title, contract in _FLOORS]
    tallest = max(len(lines) for _, lines in columns)
    canvas = Canvas(
        3 * _WIDTH + 2 * _GAP + 2, 60 + tallest * _ROOM, palette, "Each room imports only from rooms below it"
    )
    for number, (title, lines) in enumerate(columns):
        x = 1 + number * (_WIDTH + _GAP)
        canvas.words(x + _WIDTH / 2, 20, title, 18, weight=600, fill=palette.accent)
        for floor, (rooms, first) in enumerate(lines):
            y = 36 + floor * _ROOM
            if first:
                tall = next(
                    (n for n, line in enumerate(lines[floor + 1 :], 1) if line[1]), len(lines) - floor
                )
                canvas.box(x, y, _WIDTH, tall * _ROOM - 3)
            canvas.words(x + _WIDTH / 2, y + 17, rooms, 13)
    return canvas


def _lines(rooms_of_layers: list[list[str]]) -> list[tuple[str, bool]]:
    """Lines of text, and whether each is the first of its layer."""
    found: list[tuple[str, bool]] = []
    for rooms in rooms_of_layers:
        line, first = "", True
        for room in rooms:
            if line and len(line) + len(room) > 38:
                found.append((line, first))
                line, first = "", False
            line = f"{line}  ·  {room}" if line else room
        found.append((line, first))
    return found
