"""Text of a model becomes source that says exactly that text, whatever is in it."""

from __future__ import annotations

import ast
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from pygen.source.prose import markdown, plain
from pygen.source.python.layout import LINE
from pygen.source.python.text import docstring, literal
from pygen.source.width import width

anything = st.text(st.characters(), max_size=80)
tricky = st.text(st.sampled_from("\"'\\\n\r\t {}%#ab\x00\x0c\u2028\u202e\ud800é👩\u200d🚀"), max_size=60)


@given(anything | tricky)
@example('"; import os; x="')
@example("\\")
def test_a_literal_is_the_text(text: str) -> None:
    source = literal(text)
    assert ast.literal_eval(source) == text
    assert "\n" not in source
    source.encode()


@given(anything | tricky)
def test_nothing_invisible_is_in_a_literal(text: str) -> None:
    hidden = {char for char in literal(text) if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
    assert hidden == set()
    assert not {"\u202e", "\u2066", "\u200f", "\ufeff"} & set(literal(text))


@given((anything | tricky).filter(lambda text: text.strip() != ""))
@example('ends with a quote"')
@example('"""')
@example('x """ y')
@example("ends with a backslash \\")
def test_a_docstring_says_the_words_of_the_text(text: str) -> None:
    source = f"class A:\n    {docstring(text, 4)}\n    b = 1\n"
    source.encode()
    body = ast.parse(source).body[0]
    assert isinstance(body, ast.ClassDef) and len(body.body) == 2
    said = ast.get_docstring(body, clean=True) or ""
    assert said.split() == plain(text).split()


@given(st.text(st.sampled_from("ab 風\n"), min_size=1, max_size=400))
def test_lines_of_a_docstring_fit(text: str) -> None:
    for line in docstring(text, 4).split("\n"):
        assert width(line) <= LINE or len(line.split()) <= 1


@given(anything | tricky)
def test_a_table_cell_stays_one_cell(text: str) -> None:
    cell = markdown(text)
    assert "\n" not in cell
    assert "|" not in cell.replace("\\\\", "").replace("\\|", "")
    cell.encode()
