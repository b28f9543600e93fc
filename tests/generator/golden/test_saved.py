"""Saved queries: read, held against the model, compared, generated, and asked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from .models import GOLDEN, pipeline

from pygen.changes import diff_sdks
from pygen.errors import PygenUserError
from pygen.pipeline import Pipeline
from pygen.queries import QueryText, bind, read_folder

WIND = pipeline(GOLDEN[0])
ROOT = Path(__file__).resolve().parents[3]
VIEW = 'view = "WindTurbine"\n'


def said(text: str, name: str = "asked", made: Pipeline = WIND) -> list[str]:
    """What there is to say about one query."""
    _, findings = bind(made.sdk, [QueryText(f"queries/{name}.toml", text.encode())])
    return [str(finding) for finding in findings]


def test_what_fits_has_nothing_to_say_about_it() -> None:
    found, findings = bind(WIND.sdk, GOLDEN[0].saved())
    assert [query.name for query in found] == ["damaged_turbines", "sensors", "unwatched"]
    assert findings == ()


WRONG = [
    ("view = ", "PG240 error: queries/asked.toml: It is no TOML"),
    ("vew = 1", "There is no key `vew`. Known are description, limit,"),
    ("", "PG241 error: queries/asked.toml view: A query says which view it is about"),
    ('view = "WindTurbin"', "no view 'WindTurbin' to ask. Did you mean `WindTurbine`?"),
    (VIEW + 'where = [["==", "nme", "x"]]', "where[0]: There is no property of WindTurbine to compare"),
    (VIEW + 'where = [["==", "nme", "x"]]', "Did you mean `name`?"),
    (VIEW + 'where = ["name"]', "where[0]: 'name' is no condition. A condition is a list"),
    (VIEW + 'where = [["=", "name", "x"]]', "There is no condition '='. Known are ==, !="),
    (VIEW + 'where = [["==", "name", 3]]', "Expected a text, got 3"),
    (VIEW + 'where = [["==", "capacity", true]]', "Expected a number, got True"),
    (VIEW + 'where = [["==", "name"]]', "'==' takes one value after the property"),
    (VIEW + 'where = [["between", "capacity", 1]]', "'between' takes two values"),
    (VIEW + 'where = [["<", "farm", "f"]]', "'farm' cannot be asked by '<'. It can be asked by ==, !=, in,"),
    (VIEW + 'where = [["==", "status", "runing"]]', "'runing' is no value of 'status'. It has planned,"),
    (VIEW + 'where = [["==", "commissioned", 2024-01-01]]', "Expected a date and time with a zone"),
    (VIEW + 'where = [["in", "name", "x"]]', "Expected a list of values, got 'x'"),
    (
        VIEW + 'where = [["any", "blads"]]',
        "no connection of WindTurbine called 'blads'. Did you mean `blades`",
    ),
    (VIEW + 'where = [["any", "rotor"]]', "'rotor' leads to one node. Look through it"),
    (VIEW + 'where = [["all", "blades"]]', "`all` says what of all"),
    (VIEW + 'where = [["count", "blades", 2]]', 'A count is compared: `["count", "blades", ">=", 2]`'),
    (VIEW + 'where = [["any", "blades", {edge = ["==", "side", "x"]}]]', "has no edges with properties"),
    (VIEW + 'where = [["==", "name", {parameter = "n"}]]', "There is no parameter 'n'. Say its type"),
    (VIEW + 'where = [["==", "blades.name", "x"]]', "no relation of WindTurbine to one node called 'blades'"),
    (VIEW + "[parameters]\nname = 'txt'", "There is no type 'txt'. Known are text, integer,"),
    (VIEW + "[parameters]\nclass = 'text'", "'class' cannot be the name of a parameter"),
    (VIEW + "[parameters]\nname = 'text'", "PG242 warning: queries/asked.toml parameters.name: Nothing in"),
    (VIEW + "[parameters]\nn = {type = 'integer', default = 'x'}", "'x' cannot be the default of a integer"),
    (
        VIEW + 'where = [["==", "capacity", {parameter = "c"}]]\n[parameters]\nc = "text"',
        "The parameter 'c' has to be `number` here",
    ),
    (
        VIEW + 'where = [["in", "name", {parameter = "c"}]]\n[parameters]\nc = "text"',
        "The parameter 'c' has to be a list of `text` here",
    ),
    (VIEW + "limit = -1", "limit: Expected a whole number, got -1"),
    (VIEW + 'sort = [["name", "down"]]', 'An order is a name, or `["capacity", "descending"]`'),
    (VIEW + 'select = ["blades"]', "There is no stored property of WindTurbine called 'blades'"),
    (VIEW + "[[with]]\nconnection = 'sensrs'", "with[0]: There is no connection of WindTurbine called"),
    (VIEW + "[[with]]\nconnection = 'blades'\nedge-where = []", "no edges with properties"),
    ("with = 1\n" + VIEW, "`with` is a list"),
    (VIEW + "where = [" + '["not", ' * 30 + "1" + "]" * 30 + "]", "Conditions are not nested this deep"),
    (VIEW + "where = [" + "[" * 5000, "It is no TOML"),
]


@pytest.mark.parametrize("number", range(len(WRONG)))
def test_what_does_not_fit_is_told_with_place_and_hint(number: int) -> None:
    text, wanted = WRONG[number]
    (told,) = said(text)
    assert wanted in told


@pytest.mark.parametrize("name", ["Turbines", "2nd", "class", "a b", "x" * 50])
def test_a_file_is_called_as_a_method_can_be(name: str) -> None:
    (told,) = said(VIEW, name)
    assert told.startswith("PG240 error") and "cannot be the name of a query" in told


def test_nothing_is_generated_of_a_query_that_does_not_fit() -> None:
    made = replace(WIND, queries=(QueryText("queries/gone.toml", b'view = "Tower"'),))
    with pytest.raises(PygenUserError, match="PG241"):
        made.output("python")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "queries").mkdir()
    assert read_folder(tmp_path) == read_folder(tmp_path / "nowhere") == ()
    (tmp_path / "queries" / "large.toml").write_bytes(b"#" * 1_100_000)
    with pytest.raises(PygenUserError, match="PG240: It cannot be read: it is larger than 1 MB"):
        read_folder(tmp_path)


def test_a_project_without_queries_has_no_module_for_them() -> None:
    files = replace(WIND, queries=()).output("python").files
    assert "_queries.py" not in files and "queries" not in files["_client.py"]


def changed(**queries: str) -> list[str]:
    """What changes where these take the place of `damaged_turbines`."""
    rest = tuple(text for text in GOLDEN[0].saved() if text.name != "damaged_turbines")
    new = tuple(QueryText(f"queries/{name}.toml", text.encode()) for name, text in queries.items())
    found = diff_sdks(WIND, replace(WIND, queries=(*rest, *new)))
    return [f"{'! ' if one.breaking else ''}{one.subject}: {one.summary}" for one in found.changes]


def test_what_changed_is_told_to_those_who_ask() -> None:
    text = next(one for one in GOLDEN[0].saved() if one.name == "damaged_turbines").content.decode()
    assert changed(damaged_turbines=text) == []
    assert changed() == ["! queries.damaged_turbines: the saved query is gone"]
    assert changed(damaged_turbines=text, more=VIEW) == ["queries.more: new saved query"]
    assert changed(damaged_turbines=text.replace('"==", "isDamaged", true', '"==", "isDamaged", false')) == [
        "queries.damaged_turbines: asks for something else"
    ]
    assert changed(damaged_turbines=text.replace("optional = true, ", "")) == [
        "! queries.damaged_turbines.min_capacity: has to be given now"
    ]
    assert changed(damaged_turbines=text.replace("default = 100", "default = 10")) == [
        "queries.damaged_turbines.most: the default was 100, is 10"
    ]
    assert changed(damaged_turbines='view = "Blade"')[:1] == [
        "! queries.damaged_turbines: gives acme:Blade(v1), gave acme:WindTurbine(v1)"
    ]


def test_a_model_that_a_query_does_not_fit_any_more_breaks_it() -> None:
    sources = {"exclude": {"views": ["Blade"]}}
    settings = WIND.settings.model_validate({**WIND.settings.model_dump(by_alias=True), **sources})
    later = replace(WIND, settings=settings)
    told = {one.subject: one for one in diff_sdks(WIND, later).changes if one.subject.startswith("queries")}
    assert told["queries.damaged_turbines"].breaks
    assert "no longer fits the model: There is no connection" in told["queries.damaged_turbines"].summary


@pytest.fixture
def client() -> Iterator[object]:
    from golden_wind import BladeWrite, WindClient, WindTurbineWrite

    with WindClient.local() as client:
        client.upsert(
            [
                WindTurbineWrite(
                    external_id=f"t{n}",
                    name=f"Turbine {n}",
                    capacity=float(n),
                    farm="f1" if n < 4 else "f2",
                    commissioned=dt.datetime(2020 + n, 1, 1, tzinfo=dt.UTC),
                    blades=[
                        BladeWrite(external_id=f"b{n}{k}", name=f"{k}", is_damaged=k < n) for k in (0, 1)
                    ],
                )
                for n in range(6)
            ]
        )
        yield client


def test_asked_with_all_or_some_of_its_parameters(client: object) -> None:
    queries = client.queries  # type: ignore[attr-defined]
    asked = queries.damaged_turbines(farm="f1")
    found = asked.list()
    assert [turbine.name for turbine in found] == ["Turbine 3", "Turbine 2", "Turbine 1"]
    assert [len(turbine.blades) for turbine in found] == [2, 2, 1]
    assert [t.name for t in queries.damaged_turbines(farm="f1", min_capacity=2, most=1).list()] == [
        "Turbine 3"
    ]
    assert asked.where(name="Turbine 2").count() == 1
    assert queries.unwatched(since=dt.datetime(2021, 1, 1, tzinfo=dt.UTC)).list() == []
    assert repr(queries).startswith("<Queries of <WindClient")
    assert "queries" in dir(client)


def test_the_page_shows_what_happens(client: object, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "generator" / "queries.md").read_text(encoding="utf-8")
    toml, python, printed = (
        re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)[0] for kind in ("toml", "python", "text")
    )
    assert said(toml) == []
    exec(python, {"client": client})
    assert capsys.readouterr().out == printed


def test_mistakes_of_who_asks(client: object) -> None:
    from pygen_runtime.errors import ValidationFailed

    queries = client.queries  # type: ignore[attr-defined]
    with pytest.raises(ValidationFailed, match=r"queries\.damaged_turbines has to be told farm"):
        queries.damaged_turbines(farm=None)
    with pytest.raises(TypeError, match="frm"):
        queries.damaged_turbines(frm="f1")
    with pytest.raises(ValidationFailed, match="expected an external id"):
        queries.damaged_turbines(farm=3)


async def test_awaited() -> None:
    from golden_wind import AsyncWindClient

    async with AsyncWindClient.local() as client:
        assert await client.queries.sensors().list() == []


def test_a_client_without_saved_queries_says_so(tmp_path: Path) -> None:
    from golden_shop import ShopClient

    with ShopClient.local() as client, pytest.raises(AttributeError, match="queries"):
        client.queries  # type: ignore[attr-defined]  # noqa: B018
