"""What tests of the studio do in it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from engine import plant
from engine.http.browser.devtools import Page

EVIL = "<img src=x onerror=\"document.title='hacked'\">"


def texts(page: Page, selector: str) -> list[str]:
    found: list[str] = page.evaluate(
        f"[...document.querySelectorAll({json.dumps(selector)})].map(one => one.textContent)"
    )
    return found


def address(view: str, where: Any = None, sort: Any = None) -> str:
    """Of a view with conditions and an order."""
    asked = {name: json.dumps(value) for name, value in (("where", where), ("sort", sort)) if value}
    return f"/#/view/{plant.SCHEMA}/{view}/v1{f'?{urlencode(asked)}' if asked else ''}"


def click(page: Page, selector: str) -> None:
    page.evaluate(f"document.querySelector({json.dumps(selector)}).click()")


def type_into(page: Page, selector: str, text: str) -> None:
    """As a person would: what listens to changes is told."""
    found = f"document.querySelector({json.dumps(selector)})"
    page.evaluate(f"{found}.value = {json.dumps(text)}; {found}.dispatchEvent(new Event('change'))")
