"""Bars of what was measured, from the file the benchmarks record it in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from docsite.pictures.svg import Canvas, Palette

RESULTS = Path(__file__).resolve().parents[2] / "benchmarks" / "results.json"
_BAR, _LEFT, _WIDTH = 13, 170, 760


def table(name: str) -> tuple[dict[str, dict[str, float]], str]:
    """A recorded table as row -> column -> number, and where and when it was measured."""
    recorded = json.loads(RESULTS.read_text(encoding="utf-8"))[name]
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in recorded["table"])
    numbers = {
        row[0]: {column: float(cell.replace(",", "")) for column, cell in zip(head[1:], row[1:], strict=True)}
        for row in rows
    }
    return numbers, f"{recorded['machine'].split(', load')[0]}, {recorded['day']}"


def lists(palette: Palette) -> Canvas:
    """A row's way into an instance, beside the parts it cannot do without and beside the official SDK."""
    numbers, where = table("shapes")
    columns = {"list": "list()", "typed": "msgspec alone", "official": "cognite-sdk"}
    return _bars(palette, "Processor time for an instance, µs, by shape of the view", where, numbers, columns)


def waiting(palette: Palette) -> Canvas:
    """What is left beside waiting for the service."""
    numbers, where = table("latency")
    columns = {"iterate, s": "iterate()", "list, s": "list()", "waiting for them, s": "of that, waiting"}
    return _bars(palette, "Reading 30,000 instances, seconds, by latency", where, numbers, columns)


def _bars(
    palette: Palette,
    title: str,
    where: str,
    numbers: dict[str, dict[str, float]],
    columns: dict[str, str],
) -> Canvas:
    group = len(columns) * (_BAR + 2) + 14
    canvas = Canvas(_WIDTH, 74 + len(numbers) * group, palette, title)
    canvas.words(0, 18, title, 16, anchor="start", weight=600)
    _legend(canvas, list(columns.values()))
    most = max(row[column] for row in numbers.values() for column in columns)
    scale = (_WIDTH - _LEFT - 60) / most
    for place, (name, row) in enumerate(numbers.items()):
        top = 54 + place * group
        canvas.words(_LEFT - 10, top + group / 2 - 4, name, 13, anchor="end")
        for number, column in enumerate(columns):
            y, length = top + number * (_BAR + 2), max(row[column] * scale, 1)
            canvas.bar(_LEFT, y, length, _BAR, palette.accents[number])
            canvas.words(
                _LEFT + length + 6, y + 11, f"{row[column]:g}", 12, anchor="start", fill=palette.faint
            )
    canvas.words(
        0, canvas.height - 8, f"{where}; benchmarks/results.json", 12, anchor="start", fill=palette.faint
    )
    return canvas


def _legend(canvas: Canvas, names: Sequence[str]) -> None:
    x = float(_LEFT)
    for number, name in enumerate(names):
        canvas.bar(x, 30, 12, 12, canvas.palette.accents[number])
        canvas.words(x + 18, 41, name, 13, anchor="start")
        x += 40 + 8 * len(name)
