"""The studio that a served engine shows, in a real headless Chromium."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from urllib.parse import parse_qs, quote, urlencode

import httpx
import pytest
from engine import plant
from engine.conversation import Talk, plant_talk
from engine.http.browser.acting import EVIL, address, click, texts, type_into
from engine.http.browser.devtools import Page

from pygen_engine.engine import Engine
from pygen_engine.http.server import Server, running


def ids(page: Page) -> list[str]:
    return texts(page, "#instances tbody td:first-child")


def test_data_models_are_listed_and_drawn(server: Server, page: Page) -> None:
    page.open(server.url + "/")
    assert texts(page, "#models tbody a") == ["Plant"]
    assert texts(page, "#counts") == ["15 nodes, 11 edges"]
    click(page, "#models tbody a")
    page.until("document.querySelector('#diagram')")
    assert sorted(texts(page, "#diagram text.title")) == ["Flow", "Named", "Pump", "System"]
    assert texts(page, "#views tbody td:nth-child(2)") == ["11", "14", "10", "4"]
    # pump -> system, system -> above, pump -> spares, the dashed edge connection, and who implements whom
    assert page.evaluate("document.querySelectorAll('#diagram path.direct').length") == 3
    assert page.evaluate("document.querySelectorAll('#diagram path.edge').length") == 1
    assert page.evaluate("document.querySelectorAll('#diagram path.arrow.parent').length") == 2
    assert {"system", "spares"} <= set(texts(page, "#diagram text.label"))
    page.evaluate("document.querySelector('.drawing input').value = 'pum'")
    page.evaluate("document.querySelector('.drawing input').dispatchEvent(new Event('input'))")
    assert page.evaluate("document.querySelectorAll('#diagram a.dim').length") == 3
    assert page.errors == []


FILTERS = [
    (("name", "equals", "Pump 03"), ["p3"]),
    (("name", "not", "Pump 03"), [f"p{number}" for number in range(10) if number != 3]),
    (("name", "prefix", "Pump 0"), [f"p{number}" for number in range(10)]),
    (("speed", "gte", "700"), ["p0", "p1", "p2"]),
    (("active", "equals", "true"), ["p0", "p2", "p4", "p6", "p8"]),
    (("state", "equals", "OFF"), ["p7", "p8", "p9"]),
    (("tags", "contains", "t1"), ["p1", "p4", "p7"]),
    (("externalId", "prefix", "p7"), ["p7"]),
    (("system", "equals", f"{plant.DATA}:s1"), ["p0", "p2", "p4", "p6", "p8"]),
    (("system", "equals", "s1"), ["p0", "p2", "p4", "p6", "p8"]),
    (("serial", "equals", str(2**60 + 3)), ["p3"]),
    (("system", "missing", ""), []),
]


@pytest.mark.parametrize(("condition", "found"), FILTERS, ids=lambda value: "-".join(value)[:30])
def test_instances_are_filtered_by_the_form_and_by_the_address(
    server: Server, page: Page, condition: tuple[str, str, str], found: list[str]
) -> None:
    page.open(server.url + address("Pump"))
    for name, text in zip(("property", "operator", "value"), condition, strict=True):
        if name != "value" or text:
            type_into(page, f".condition [name={name}]", text)
    page.evaluate("document.body.dataset.ready = ''")
    page.evaluate("document.querySelector('#filter').requestSubmit()")
    page.until("document.body.dataset.ready")
    assert ids(page) == found
    where = [dict(zip(("name", "operator", "value"), condition, strict=True))]
    assert json.loads(parse_qs(page.evaluate("location.hash").partition("?")[2])["where"][0]) == where
    page.open(server.url + address("Pump", where))
    assert ids(page) == found


@pytest.mark.parametrize("day", ["2024-01-02", "2024-01-02 00:00", "2024-01-02T00:00:00.000Z"])
def test_days_are_moments_too(server: Server, page: Page, day: str) -> None:
    page.open(server.url + address("Pump", [{"name": "installed", "operator": "gte", "value": day}]))
    assert texts(page, ".error") == [""] and ids(page)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("speed", "abc", "speed: expected a whole number, got 'abc'"),
        ("speed", "3000000000", "speed: expected a number that fits into int32"),
        ("pressure", "1,5", "pressure: expected a number, got '1,5'"),
        ("installed", "yesterday", "installed: expected a day, or a day and a time"),
        ("checked", "2024-13-01", "checked: expected a day such as 2024-12-31"),
    ],
)
def test_a_wrong_value_is_said_and_no_old_rows_stay(
    server: Server, page: Page, name: str, value: str, said: str
) -> None:
    page.open(server.url + address("Pump", [{"name": name, "operator": "gte", "value": value}]))
    assert texts(page, ".error")[0].startswith(said)
    assert ids(page) == [] and texts(page, "#state")[0].startswith("0 shown")


def test_a_click_on_a_heading_sorts(server: Server, page: Page) -> None:
    page.open(server.url + address("Pump"))
    for expected in (["p9", "p8", "p7"], ["p0", "p1", "p2"], ["p0", "p1", "p2"]):
        page.evaluate("document.body.dataset.ready = ''")
        click(page, "[data-sort=speed]")
        page.until("document.body.dataset.ready")
        assert ids(page)[:3] == expected


def test_columns_without_a_value_make_room(server: Server, page: Page) -> None:
    page.open(server.url + address("Pump"))
    assert "pressure bar" in texts(page, "#instances thead th")
    page.open(server.url + address("System"))
    assert "description" not in texts(page, "#instances thead th")
    page.evaluate("document.body.dataset.ready = ''")
    click(page, "#state button")
    page.until("document.body.dataset.ready")
    assert "description" in texts(page, "#instances thead th")
    assert page.evaluate("getComputedStyle(document.querySelector('#instances td')).whiteSpace") == "nowrap"


def test_what_people_look_for_comes_first(server: Server, page: Page) -> None:
    """On a phone the rest is beyond the edge."""
    page.open(server.url + address("Pump"))
    assert texts(page, "#instances thead th")[:3] == ["external id", "space", "name"]
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/p3")
    assert texts(page, "div.view .card th")[0] == "name"


def test_nothing_is_made_by_cancelling(server: Server, page: Page) -> None:
    page.open(server.url + address("System"))
    page.evaluate("document.querySelector('.tools .action').click()")
    page.until("document.querySelector('form.edit')")
    page.evaluate("[...document.querySelectorAll('form.edit button')].at(-1).click()")
    page.until("document.querySelector('#instances')")


def test_nonsense_in_an_address_is_passed_over(server: Server, page: Page) -> None:
    for query in ("where=[{}]", "where=3&sort=[", 'sort={"name":"constructor"}', "columns=x"):
        page.open(f"{server.url}{address('Pump')}?{quote(query)}")
        assert len(ids(page)) == 10


def test_an_instance_with_its_connections(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/p0")
    connections = texts(page, "#connections tr")
    assert "→flows-top1p0>p1" in connections
    assert "→flows-top5p0>p5" in connections
    assert "←flows-top9p9>p0" in connections
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/s1")
    assert [one for one in texts(page, "#connections tr") if one.startswith("⇐pumps")] == [
        f"⇐pumps (Pump)p{i}" for i in (0, 2, 4, 6, 8)
    ]
    page.open(f"{server.url}/#/instance/edge/{plant.DATA}/{quote('p0>p5')}")
    assert "p0 → flows-to → p5" in texts(page, "section")[0]


def test_large_integers_keep_their_digits(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/p3")
    assert str(2**60 + 3) in texts(page, "td")


def test_text_from_instances_is_never_markup(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/view/{plant.SCHEMA}/System/v1")
    assert EVIL in texts(page, "#instances td")
    page.evaluate(
        "[...document.querySelectorAll('#instances a')].find(a => a.textContent === 'evil/1').click()"
    )
    page.until("document.querySelector('h1').textContent === 'evil/1'")
    assert EVIL in texts(page, "td")
    assert page.evaluate("document.querySelectorAll('main img').length") == 0
    assert page.evaluate("document.title") == "pygen studio"


def test_the_view_an_instance_is_most_of_comes_first(server: Server, page: Page) -> None:
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/p3")
    assert texts(page, "h2") == ["Pump/v1", "Named/v1", "Connections"]
    assert "No values." not in texts(page, "main")[0]


def test_an_instance_is_made_changed_and_deleted(server: Server, page: Page) -> None:
    page.open(server.url + address("System"))
    page.open(server.url + address("System").replace("/view/", "/new/"))
    assert page.evaluate("document.querySelector('[data-part=space] input').value") == plant.DATA
    type_into(page, "[data-part=externalId] input", "made")
    type_into(page, "[data-field=name]", "Made by hand")
    page.evaluate("document.querySelector('form.edit').requestSubmit()")
    page.until("document.body.dataset.ready.endsWith('/made')")
    assert texts(page, "div.view .card td") == ["Made by hand"]

    click(page, "[data-edit=System]")
    type_into(page, "[data-field=above]", "s1")
    type_into(page, "[data-field=tags]", "a\nb")
    page.evaluate("document.querySelector('form.edit').requestSubmit()")
    page.until("document.querySelectorAll('.view .card td').length > 2")
    assert {"s1", "a, b"} <= set(texts(page, ".card td"))

    click(page, "[data-edit=System]")
    type_into(page, "[data-field=name]", "")
    page.evaluate("document.querySelector('form.edit').requestSubmit()")
    page.until("document.querySelector('form.edit .error').textContent")
    assert "name" in texts(page, "form.edit .error")[0]

    click(page, "#delete")
    assert texts(page, "#delete") == ["Really delete?"]
    click(page, "#delete")
    page.until("location.hash.startsWith('#/view/')")
    page.open(f"{server.url}/#/instance/node/{plant.DATA}/made")
    assert texts(page, ".error") == ["No such instance."]


def test_the_console_sends_what_is_typed_and_copies_it(server: Server, page: Page) -> None:
    body = {"instanceType": "node", "sources": [{"source": plant.view("Pump")}], "limit": 3}
    page.open(f"{server.url}/#/console?{urlencode({'operation': 'list', 'body': json.dumps(body)})}")
    assert texts(page, "#answer table") == [], "nothing is sent before somebody says so"
    click(page, "#run")
    page.until("document.querySelector('#answer table')")
    assert texts(page, "#answer tbody td:first-child") == ["p0", "p1", "p2"]
    programs = {}
    for language in ("Python", "TypeScript", "curl"):
        click(page, f"[data-copy={language}]")
        page.until(
            f"document.querySelector('#program').textContent !== {json.dumps(programs.get('last', ''))}"
        )
        programs[language] = programs["last"] = texts(page, "#program")[0]
    assert ran([sys.executable, "-c", programs["Python"]]).count("'instanceType'") == 3
    answer = json.loads(ran(["sh", "-c", f"{programs['curl'].strip()} -s"]))
    assert [item["externalId"] for item in answer["items"]] == ["p0", "p1", "p2"]
    assert "JSON.stringify(" in programs["TypeScript"]
    type_into(page, "#body", "{nonsense")
    click(page, "#run")
    page.until("document.querySelector('.error').textContent.startsWith('This is not JSON')")


def ran(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def test_quotes_in_a_request_stay_in_its_program(server: Server, page: Page) -> None:
    evil = "'; echo hacked; '" + '"""' + "\\ $(id) `id` \u2028"
    condition = {"equals": {"property": ["node", "externalId"], "value": evil}}
    body = {"instanceType": "node", "filter": condition}
    page.open(f"{server.url}/#/console?{urlencode({'operation': 'list', 'body': json.dumps(body)})}")
    for language, command in (("Python", [sys.executable, "-c"]), ("curl", ["sh", "-c"])):
        page.evaluate("document.querySelector('#program').textContent = ''")
        click(page, f"[data-copy={language}]")
        page.until("document.querySelector('#program').textContent")
        printed = ran([*command, texts(page, "#program")[0]])
        assert "hacked" not in printed and "uid=" not in printed and "items" in printed


def test_a_model_is_filled_with_samples(page: Page) -> None:
    engine = Engine.open()
    talk = Talk(engine)
    for path, bodies in plant.STEPS[:-1]:
        talk.post(path, bodies)
    with running(engine) as served:
        page.open(f"{served.url}/#/model/{plant.SCHEMA}/Plant/v1")
        click(page, "#seed")
        page.until("document.querySelector('#seeded').textContent")
        assert texts(page, "#seeded")[0].endswith("instances written to the space samples")
        assert all(int(count) >= 6 for count in texts(page, "#views tbody td:nth-child(2)"))
        page.open(served.url + address("Pump"))
        assert ids(page) == [f"Pump-{number}" for number in range(1, 7)]
        page.open(f"{served.url}/#/instance/node/samples/Pump-1")
        assert "System-2" in texts(page, ".card td")
    engine.close()


def test_nothing_offers_to_write_where_nothing_may(page: Page) -> None:
    engine = Engine.open()
    plant_talk(engine)
    engine.options = replace(engine.options, read_only=True)
    with running(engine) as served:
        page.open(served.url + address("Pump"))
        assert len(ids(page)) == 10 and page.evaluate("document.querySelector('.action')") is None
        page.open(f"{served.url}/#/instance/node/{plant.DATA}/p3")
        assert page.evaluate("document.querySelector('#delete, [data-edit]')") is None
    engine.close()


def test_the_last_requests_with_their_timing(server: Server, page: Page) -> None:
    httpx.get(f"{server.url}/api/v1/projects/local/models/nowhere")
    page.open(f"{server.url}/#/requests")
    first = texts(page, "#requests tbody tr:first-child td")
    assert first[1:4] == ["GET", "/api/v1/projects/local/models/nowhere", "404"]
    assert first[4].endswith(" ms")


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_part_fits_on_screens_and_phones(server: Server, page: Page, width: int, scheme: str) -> None:
    """What is wide scrolls by itself; the page does not."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    page.call("Emulation.setDeviceMetricsOverride", **metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    page.call("Emulation.setEmulatedMedia", features=features)
    where = [{"name": "name", "operator": "equals", "value": "x" * 80}] * 3
    parts = ["/", f"/#/model/{plant.SCHEMA}/Plant/v1", address("Pump"), address("Pump", where)]
    parts += [
        f"/#/instance/node/{plant.DATA}/p3",
        address("Pump").replace("/view/", "/new/"),
        "/#/console",
        "/#/requests",
    ]
    for part in parts:
        page.open(server.url + part)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, part
        colours = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (colours == "rgb(255, 255, 255)") == (scheme == "light")
    page.call("Emulation.clearDeviceMetricsOverride")


def test_what_does_not_exist_is_said(server: Server, page: Page) -> None:
    for part in ("view/a/B/v1", "model/a/B/v1", "instance/node/a/b"):
        page.open(f"{server.url}/#/{part}")
        assert texts(page, ".error")[0].startswith("No such")
