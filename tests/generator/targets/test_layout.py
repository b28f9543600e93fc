"""Broken lines are where the formatter would have broken them."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from pygen.source.python.layout import (
    Expression,
    Group,
    Union,
    block,
    call,
    flat,
    index,
    lay,
    mapping,
    row,
    width,
)
from pygen.targets.python.environment import _annotate, _class
from pygen.targets.python.plan import Attribute

RUFF = Path(sys.executable).parent / "ruff"


def reformatted(source: str) -> str:
    command = [str(RUFF), "format", "--isolated", "--diff", "--quiet", "-"]
    return subprocess.run(
        command, input=source, capture_output=True, text=True, timeout=60, check=False
    ).stdout


def word(random_: random.Random) -> str:
    return "Name" + "x" * random_.choice([1, 3, 8, 8, 20, 35])


def argument(random_: random.Random, depth: int = 0) -> Expression:
    kind = random_.randrange(6 if depth < 2 else 2)
    if kind < 2:
        return f'"{word(random_)}"'
    if kind == 2:
        return row(*(argument(random_, depth + 1) for _ in range(random_.randint(2, 4))))
    if kind == 3:
        return row(*(f'"{word(random_)}"' for _ in range(random_.randint(1, 5))), keyword="key")
    return f"key={word(random_)}"


def annotation(random_: random.Random, depth: int = 0) -> Expression:
    kind = random_.randrange(5 if depth < 2 else 1)
    if kind < 2:
        return word(random_)
    if kind == 2:
        return index(word(random_), annotation(random_, depth + 1))
    if kind == 3:
        return index(word(random_), *(word(random_) for _ in range(random_.randint(1, 6))))
    return index("_t.Sequence", Union(tuple(word(random_) for _ in range(random_.randint(2, 5)))))


def test_calls_are_broken_as_the_formatter_does() -> None:
    random_ = random.Random(1)
    lines = []
    for _ in range(400):
        items = sorted(
            (argument(random_) for _ in range(random_.randint(1, 6))), key=lambda one: "=" in flat(one)
        )
        lines.append(lay("value = ", call("function", *items)))
    assert reformatted("\n".join(lines) + "\n") == ""


def test_annotations_are_broken_as_the_formatter_does() -> None:
    random_ = random.Random(2)
    lines = []
    for number in range(400):
        type_ = annotation(random_)
        if random_.random() < 0.5:
            lines.append(_annotate(Attribute(f"attribute{number}", type_)))
        else:
            lines.append(_annotate(Attribute(f"attribute{number}", Union((type_, "None")), " = None")))
    assert reformatted("class A:\n" + "\n".join(lines) + "\n") == ""


def test_classes_and_imports_are_broken_as_the_formatter_does() -> None:
    random_ = random.Random(3)
    parts = []
    for number in range(200):
        names = sorted({word(random_) + str(n) for n in range(random_.randint(1, 6))})
        bases: list[Expression] = [word(random_), index("_p.List", *names[:3]), "view=_VIEW"]
        parts.append(f"{_class(bases[random_.randrange(3) :], f'Class{number}')}\n    pass\n")
        parts.append(f"if True:\n{block(names, f'    from .module{number} import')}\n")
    source = "\n\n".join(parts)
    assert reformatted(source.replace("\n\n\nif True", "\n\n\nif True")) == ""


def test_what_fits_stays_on_a_line() -> None:
    assert lay("a = ", call("f", "1", "2")) == "a = f(1, 2)"
    assert lay("", row('"x"', keyword="values"), ",", 1) == '    values=("x",),'
    assert flat(mapping({'"a"': row('"b"', '"c"')})) == '{"a": ("b", "c")}'
    assert isinstance(index("list", "int"), Group)


def test_wide_characters_count_twice() -> None:
    assert width("風力") == 4
    assert width("e\u0301") == 1
