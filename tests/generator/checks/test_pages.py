"""The pages of the codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pygen.checks import codes, explain
from pygen.checks.__main__ import write
from pygen.errors import PygenUserError

ROOT = Path(__file__).resolve().parents[3]
_CODE = re.compile(r'"(PG\d{3})"')


def used() -> dict[str, str]:
    """Every code in the source, with a file that uses it."""
    folders = (ROOT / "src/pygen", ROOT / "src/hatch_pygen", ROOT / "service/src")
    return {
        code: file.name
        for folder in folders
        for file in folder.rglob("*.py")
        for code in _CODE.findall(file.read_text())
    }


def test_every_code_in_the_source_has_a_page() -> None:
    missing = {code: file for code, file in used().items() if code not in codes()}
    assert not missing


def test_every_page_has_a_code_in_the_source_and_the_same_parts() -> None:
    for code, title in codes().items():
        assert code in used(), f"{code} is explained but never reported"
        text = explain(code)
        assert text.startswith(f"# {code} {title}\n") and title
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Cause", "Effect on the SDK", "What to do"], (
            code
        )


def test_the_documentation_has_the_same_pages(tmp_path: Path) -> None:
    write(tmp_path)
    expected = {file.name: file.read_text() for file in tmp_path.iterdir()}
    committed = {file.name: file.read_text() for file in (ROOT / "docs/codes").iterdir()}
    assert committed == expected, "run `python -m pygen.checks docs/codes`"
    assert re.findall(r"\[(PG\d{3})\]\(\1\.md\)", expected["index.md"]) == sorted(codes())


@pytest.mark.parametrize("code", ["PG204", "pg204", " 204 "])
def test_explain_is_forgiving(code: str) -> None:
    assert "points at a missing property" in explain(code)


def test_explain_suggests() -> None:
    with pytest.raises(PygenUserError) as caught:
        explain("PG20")
    assert "Did you mean PG201, PG202, " in str(caught.value.hint)
    with pytest.raises(PygenUserError, match="PG013"):
        explain("../../etc/passwd")
