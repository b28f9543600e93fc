"""SVG as text: boxes, words and arrows, in the colours of a light and of a dark page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

FONT = "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\""


@dataclass(frozen=True)
class Palette:
    name: str
    ink: str
    faint: str
    line: str
    box: str
    accent: str
    accents: tuple[str, ...]


LIGHT = Palette(
    "light", "#1f2430", "#5b6475", "#9aa3b2", "#f3f5f9", "#4051b5", ("#4051b5", "#9aa7e8", "#c9cdd8")
)
DARK = Palette(
    "dark", "#e6e9f0", "#a5adbd", "#69738a", "#262b38", "#8c9eff", ("#8c9eff", "#5a68b8", "#454c60")
)


@dataclass
class Canvas:
    width: int
    height: int
    palette: Palette
    title: str
    parts: list[str] = field(default_factory=list)

    def box(self, x: float, y: float, width: float, height: float, fill: str | None = None) -> None:
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="7" '
            f'fill="{fill or self.palette.box}" stroke="{self.palette.line}"/>'
        )

    def bar(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="2" fill="{fill}"/>'
        )

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: int = 15,
        anchor: str = "middle",
        weight: int = 400,
        fill: str = "",
    ) -> None:
        self.parts.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}" font-weight="{weight}" '
            f'fill="{fill or self.palette.ink}">{escape(text)}</text>'
        )

    def arrow(self, *points: tuple[float, float]) -> None:
        path = " ".join(f"{'L' if number else 'M'}{x:g},{y:g}" for number, (x, y) in enumerate(points))
        self.parts.append(
            f'<path d="{path}" fill="none" stroke="{self.palette.faint}" stroke-width="1.6" '
            'marker-end="url(#tip)"/>'
        )

    def text(self) -> str:
        tip = (
            '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
            f'orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="{self.palette.faint}"/></marker></defs>'
        )
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}" role="img" {FONT}>'
        )
        return "\n".join([head, f"<title>{escape(self.title)}</title>", tip, *self.parts, "</svg>\n"])


def both(name: str, draw: Callable[[Palette], Canvas]) -> Iterator[tuple[str, str]]:
    """The path and text of a drawing in both palettes."""
    for palette in (LIGHT, DARK):
        yield f"pictures/{name}-{palette.name}.svg", draw(palette).text()
