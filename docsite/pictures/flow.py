"""From a data model to calls."""

from __future__ import annotations

from docsite.pictures.svg import Canvas, Palette

_ROWS = (
    (
        ("Data model", "in CDF, or a file"),
        ("Lock", "models/*.json, pygen.lock"),
        ("Build", "check, plan, render"),
    ),
    (
        ("Service", "CDF, or an engine inside"),
        ("Your code", "notebooks, apps, agents"),
        ("Package", "wheel, npm, NuGet"),
    ),
)
_LABELS = (("pygen lock", "pip install ."), ("typed calls", "import"))
_WIDTH, _HEIGHT, _GAP = 206, 74, 84


def draw(palette: Palette) -> Canvas:
    """Two rows, so that it can be read on a phone: to the package on the right, and back to the service."""
    canvas = Canvas(3 * _WIDTH + 2 * _GAP + 4, 2 * _HEIGHT + 76, palette, "From a data model to typed calls")
    for row, boxes in enumerate(_ROWS):
        y = 2 + row * (_HEIGHT + 72)
        for column, (title, about) in enumerate(boxes):
            x = 2 + column * (_WIDTH + _GAP)
            canvas.box(x, y, _WIDTH, _HEIGHT)
            canvas.words(x + _WIDTH / 2, y + 31, title, 18, weight=600, fill=palette.accent)
            canvas.words(x + _WIDTH / 2, y + 55, about, 14, fill=palette.faint)
        for gap, label in enumerate(_LABELS[row]):
            left = 2 + _WIDTH + gap * (_WIDTH + _GAP)
            ends = ((left + 4, y + _HEIGHT / 2), (left + _GAP - 4, y + _HEIGHT / 2))
            canvas.arrow(*(ends if row == 0 else ends[::-1]))
            canvas.words(left + _GAP / 2, y + _HEIGHT / 2 - 9, label, 13)
    right = 2 + 2 * (_WIDTH + _GAP) + _WIDTH / 2
    canvas.arrow((right, _HEIGHT + 6), (right, _HEIGHT + 70))
    canvas.words(right - 10, _HEIGHT + 42, "offline, the same to the byte", 13, anchor="end")
    return canvas
