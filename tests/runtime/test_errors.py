"""The errors themselves."""

from __future__ import annotations

import pickle
import re

import pytest

from pygen_runtime import errors

EXAMPLES = [
    errors.ConfigurationError("no project"),
    errors.ValidationFailed("too long", view="Pump", property="name", item="p1"),
    errors.NotIncluded("use with_blades()"),
    errors.MissingExtra("to_pandas", "pandas"),
    errors.ApiError("odd", status=418, code=418, details={"a": 1}),
    errors.NotFound("gone", status=404, request_id="r", attempts=3),
    errors.WriteError(
        "stopped", succeeded=[1, 2], failed=[3], not_attempted=[4], causes=[errors.Conflict("c")]
    ),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_errors_survive_a_trip_to_another_process(error):
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert {key: repr(value) for key, value in vars(copy).items()} == {
        key: repr(value) for key, value in vars(error).items()
    }


def test_the_tree_in_the_docstring_is_the_tree():
    drawn: dict[str, str] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"    ([│├└─ ]*)([A-Z][A-Za-z]+)", line)
        if match:
            depth = len(match[1]) // 4
            path[depth:] = [match[2]]
            drawn[match[2]] = path[depth - 1] if depth else "Exception"
    classes = {name: getattr(errors, name) for name in errors.__all__ if name != "error_for_status"}
    assert drawn == {name: kind.__bases__[0].__name__ for name, kind in classes.items()}


def test_bad_input_names_the_place():
    error = errors.ValidationFailed("too long", view="Pump", property="name", item="p1")
    assert str(error) == "view Pump, property name, item p1: too long"
    assert (error.view, error.property, error.item) == ("Pump", "name", "p1")
    assert str(errors.ValidationFailed("too long")) == "too long"


def test_a_missing_extra_is_an_import_error_with_the_command():
    with pytest.raises(ImportError, match=r"pip install 'pygen-runtime\[pandas\]'"):
        raise errors.MissingExtra("to_pandas", "pandas")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.ApiError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDenied),
        (404, errors.NotFound),
        (408, errors.Timeout),
        (409, errors.Conflict),
        (429, errors.RateLimited),
        (500, errors.ServerError),
        (504, errors.Timeout),
        (599, errors.ServerError),
    ],
)
def test_each_status_has_its_class(status, kind):
    assert errors.error_for_status(status) is kind


def test_messages_say_what_to_do_next():
    for kind in (
        errors.AuthenticationError,
        errors.PermissionDenied,
        errors.NotFound,
        errors.Conflict,
        errors.RateLimited,
        errors.Timeout,
        errors.ServerError,
        errors.ConnectionFailed,
    ):
        assert str(kind("x", status=1)).startswith("1: x | ")
        assert kind.hint in str(kind("x"))


def test_a_write_error_counts_and_shows_a_few_causes():
    causes = [errors.ApiError(f"cause {n}", status=400) for n in range(5)]
    text = str(errors.WriteError("stopped", succeeded=[1], failed=[2, 3], causes=causes))
    assert "1 written, 2 failed, 0 not attempted" in text
    assert "cause 2" in text
    assert "cause 3" not in text
    assert "2 more causes" in text
