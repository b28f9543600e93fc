"""Findings and errors as values."""

from __future__ import annotations

import random

import pytest

from pygen.errors import PygenUserError, PygenUserErrors, together
from pygen.findings import Finding, reported, stop_on_errors

WARNING = Finding("PG204", "warning", "a:V(1).x", "It is so.", "Do this.")
INFO = Finding("PG203", "info", "a:V(1).y", "So.")
ERROR = Finding("PG210", "error", "a:M(1)", "Nothing.")


def test_a_finding_reads_as_one_line() -> None:
    assert str(WARNING) == "PG204 warning: a:V(1).x: It is so. Do this."
    assert str(INFO) == "PG203 info: a:V(1).y: So."


def test_reported_sorts_by_gravity_code_and_place_and_says_everything_once() -> None:
    many = [Finding("PG203", "info", f"a:V{n}(1)", "So.") for n in (10, 2)]
    mixed = [INFO, WARNING, ERROR, *many, INFO, ERROR]
    random.Random(3).shuffle(mixed)
    assert reported(mixed) == (ERROR, WARNING, many[1], many[0], INFO)


def test_strict_and_ignore() -> None:
    assert [f.severity for f in reported([WARNING, INFO], strict=True)] == ["error", "info"]
    assert reported([WARNING, ERROR], strict=True, ignore={"PG204", "PG210"}) == (ERROR,)


def test_errors_among_findings_are_raised_together() -> None:
    stop_on_errors([WARNING, INFO])
    with pytest.raises(PygenUserError) as one:
        stop_on_errors([WARNING, ERROR])
    assert not isinstance(one.value, PygenUserErrors)
    assert str(one.value) == "PG210: Nothing.\n  at a:M(1)\n  `pygen explain PG210` says what to do."
    with pytest.raises(PygenUserErrors) as two:
        stop_on_errors(reported([WARNING, ERROR], strict=True))
    assert [e.code for e in two.value.errors] == ["PG204", "PG210"]
    assert str(two.value) == f"PG204: It is so.\n  at a:V(1).x\n  Do this.\n{one.value}"


def test_one_error_together_is_itself() -> None:
    error = PygenUserError("PG001", "No.", hint="Look.")
    assert together([error]) is error
    assert str(error) == "PG001: No.\n  Look."


EVIL = "a\x1b[2J\x07\u202eb\r\nPG000 ok\ud800"


def test_nothing_of_a_model_reaches_the_terminal_as_a_command() -> None:
    finding = Finding("PG204", "warning", f"{EVIL}.x", f"It is {EVIL}.", EVIL)
    error = PygenUserError("PG001", EVIL, EVIL, EVIL)
    for text in (str(finding), finding.location, finding.message, str(error.where)):
        assert text.isprintable()
        assert "\\x1b[2J\\x07\\u202eb\\r\\nPG000 ok\\ud800" in text
    assert all(line.isprintable() for line in str(error).split("\n"))
    assert Finding("PG204", "warning", "Größe.π", "It is.").location == "Größe.π"


def test_a_message_may_have_lines() -> None:
    assert PygenUserError("PG001", "one\ntwo").message == "one\ntwo"
