"""What broke in v1 of pygen, case by case: none of it does here."""

from __future__ import annotations

import ast
import inspect
import os
from pathlib import Path
from typing import Any

import pytest
from generator.golden.dsl import Connected, Model, Stored, direct, enum, number, text, value

from pygen.errors import PygenUserError
from pygen_runtime.filters.keywords import keyword_names

from .making import generated, imported


def one(view: str = "Thing", /, *, used_for: str = "node", **properties: Stored | Connected) -> Model:
    model = Model("s", "M")
    model.view(view, properties or {"name": text()}, used_for=used_for)
    return model


TEXTS = [
    'says """hello"""',
    "\\new\\u00",
    "it's",
    'a "quote" and\nnew line',
    "{{ x }} {% raw %}",
    "crlf\r\nx",
    "ends \\",
    '"',
]


@pytest.mark.parametrize("words", TEXTS)
def test_descriptions_and_defaults_of_any_text(words: str, tmp_path: Path) -> None:
    model = Model("s", "M", description=words)
    model.view("Thing", {"name": text(description=words, default=words)}, description=words)
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        client.upsert(made.ThingWrite(external_id="a"))
        assert client.thing.list()[0].name == words
        assert words.split()[0] in (made.Thing.__doc__ or "")


def test_a_default_is_data_and_never_runs(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    code = f'"; import os; os.system("touch {marker}"); x="'
    output = generated(one(name=text(default=code, description=code)))
    for path, source in output.files.items():
        if path.endswith(".py"):
            calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
            assert not any("system" in ast.dump(call.func) for call in calls)
    with imported(output.files, tmp_path) as made, made.MadeClient.local() as client:
        client.upsert(made.ThingWrite(external_id="a"))
        assert client.thing.list()[0].name == code
    assert not marker.exists()


@pytest.mark.parametrize(
    "stored",
    [
        value("int32", default="three"),
        value("date", default="2024-13-01"),
        enum("a", "b", default="c"),
        text(default="a\0b"),
        text(list=True, default=["a"]),
    ],
    ids=["int32", "date", "enum", "text", "list"],
)
def test_an_sdk_runs_on_its_own_engine_whatever_the_defaults_are(stored: Stored, tmp_path: Path) -> None:
    output = generated(one(name=text(default="kept"), odd=stored))
    with imported(output.files, tmp_path) as made, made.MadeClient.local() as client:
        client.upsert(made.ThingWrite(external_id="a"))
        assert (client.thing.list()[0].odd, client.thing.list()[0].name) == (None, "kept")


def test_what_the_model_says_about_the_values_of_an_enum_is_in_the_class(tmp_path: Path) -> None:
    values = {
        "on": {"name": "Running", "description": 'It """ turns \\'},
        "off": {"name": "off"},
        "{{ x }}": {"description": "odd {% raw %}\nline"},
    }
    source = generated(one(state=value("enum", values=values))).files["thing.py"]
    read = next(n for n in ast.parse(source).body if isinstance(n, ast.ClassDef) and n.name == "Thing")
    texts = [ast.unparse(n) for n in read.body if isinstance(n, ast.Expr)]
    assert "on: Running, It" in texts[1] and "off:" not in texts[1]
    assert "{{ x }}: odd {% raw %} line." in " ".join(texts[1].split())


NAMES = """
    sort sort_by direction cursors chunk_size aggregate group_by self viewId datetime nodeType classes
    properties query condition branch options
"""


@pytest.mark.parametrize("name", NAMES.split())
def test_properties_may_have_any_name(name: str, tmp_path: Path) -> None:
    with (
        imported(generated(one(**{name: text()})).files, tmp_path) as made,
        made.MadeClient.local() as client,
    ):
        attribute = made.Thing._view.members[0].name
        client.upsert(made.ThingWrite(external_id="a", **{attribute: "x"}))
        assert getattr(client.thing.list()[0], attribute) == "x"
        assert client.thing.list()[0].node_type is None
        names = {meant: keyword for keyword, meant in keyword_names(made.Thing._view).items()}
        keyword = names[attribute, "is"]
        assert len(client.thing.query().where(**{keyword: "x"}).list()) == 1
        assert list(inspect.signature(client.thing.query().where).parameters).count(keyword) == 1


VIEWS = (
    "Literal Optional Any Core Import None List Field Upsert Delete GraphqlQuery Type datetime CON Async Self"
)


@pytest.mark.parametrize("name", VIEWS.split())
def test_views_may_have_any_name(name: str, tmp_path: Path) -> None:
    with imported(generated(one(name)).files, tmp_path) as made, made.MadeClient.local() as client:
        ((attribute, read),) = client._package.classes.items()
        client.upsert(getattr(made, f"{read}Write")(external_id="a", name="x"))
        assert [one.name for one in getattr(client, attribute).list()] == ["x"]
        assert callable(client.upsert) and callable(client.delete)


def test_edge_views_may_have_properties_called_like_the_ends(tmp_path: Path) -> None:
    model = one("Cable", used_for="edge", start_node=text(), endNode_=text())
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        ends = {"start_node": "a", "end_node": "b", "edge_type": "t"}
        client.upsert(made.CableWrite(external_id="c", start_node_="x", end_node_="y", **ends))
        found = client.cable.list(start_node="a")[0]
        assert (found.start_node_, found.end_node_, found.start_node.external_id) == ("x", "y", "a")


@pytest.mark.parametrize(
    "names", [("Asset", "asset"), ("MyView", "My_View"), ("A", "AWrite", "AList"), ("a1", "A1", "a_1")]
)
def test_views_that_would_have_one_name_are_all_there(names: tuple[str, ...], tmp_path: Path) -> None:
    model = Model("s", "M")
    for name in names:
        model.view(name, {"name": text()})
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        assert len(client._package.classes) == len(names) == len(set(client._package.classes.values()))
        for attribute, read in client._package.classes.items():
            client.upsert(getattr(made, f"{read}Write")(external_id=attribute, name=attribute))
        for attribute in client._package.classes:
            assert [found.external_id for found in getattr(client, attribute).list()] == [attribute]


@pytest.mark.parametrize(
    "names", [("myProp", "my_prop"), ("class", "class_"), ("a_", "a__b", "a_b"), ("x", "minX")]
)
def test_properties_that_would_have_one_name_are_all_there(names: tuple[str, ...], tmp_path: Path) -> None:
    model = one(**{name: number() if name == "x" else text() for name in names})
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        members = {member.wire: member.name for member in made.Thing._view.members}
        assert len(set(members.values())) == len(names)
        values: dict[str, Any] = {members[name]: 1.0 if name == "x" else name for name in names}
        client.upsert(made.ThingWrite(external_id="a", **values))
        found = client.thing.list()[0]
        assert {key: getattr(found, key) for key in values} == values


def test_a_circle_of_parents_is_an_error_with_its_path() -> None:
    model = Model("s", "M")
    model.view("A", {"a": text()}, implements=["B"])
    model.view("B", {"b": text()}, implements=["A"])
    with pytest.raises(PygenUserError, match=r"A.*B"):
        generated(model)


def test_parents_in_any_order_give_a_class(tmp_path: Path) -> None:
    model = Model("s", "M")
    model.view("A", {"a": text()})
    model.view("B", {"b": text()}, implements=["A"])
    model.view("C", {"c": text()}, implements=["A", "B"])
    model.view("D", {"d": text()}, implements=["B", "A"])
    model.view("E", {"e": text()}, implements=["C", "D"])
    with imported(generated(model).files, tmp_path) as made:
        assert issubclass(made.C, made.B) and issubclass(made.D, made.A)
        assert {"a", "b", "c", "d", "e"} <= set(made.E.model_fields)


def test_versions_that_look_alike(tmp_path: Path) -> None:
    model = Model("s", "M")
    model.view("Thing/1_0", {"a": text()})
    model.view("Thing/1-0", {"a": text(of="Thing.a")})
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        assert len(set(client._package.classes.values())) == 2


def test_what_may_be_left_out_when_writing(tmp_path: Path) -> None:
    model = one(
        number=value("int32", auto_increment=True, required=True),
        count=value("int32", default=3, required=True),
        moment=value("timestamp", default="2024-01-01T00:00:00Z"),
        blob=value("json"),
        kind=enum("a", "b"),
        tags=text(list=True),
    )
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        client.upsert(made.ThingWrite(external_id="a", blob={"a": ["list"]}, kind="a"))
        found = client.thing.list()[0]
        assert (found.number, found.count, found.blob, found.tags) == (1, 3, {"a": ["list"]}, None)
        assert found.moment.year == 2024
        assert made.Thing.model_fields["count"].is_required(), "a default is never invented when reading"


def test_views_of_every_shape(tmp_path: Path) -> None:
    model = Model("s", "M")
    model.view("Selfish", {"next": direct("Selfish"), "prior": model.reverse("Selfish", "Selfish.next")})
    model.view("OnlyReverse", {"selfish": model.reverse("Selfish", "Selfish.lost")})
    model.view("Lost", {"gone": direct("Nowhere"), "edge": model.edges("Nowhere", "e", edge="Neither")})
    model.view("Loose", {"any": direct(list=True)})
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        client.upsert(made.SelfishWrite(external_id="a", next="a"))
        assert client.selfish.query().with_prior().list()[0].prior[0].external_id == "a"
        client.upsert(made.LooseWrite(external_id="l", any=["x", ("s", "y")]))
        assert [ref.space for ref in client.loose.list()[0].any] == ["made", "s"]
        assert not hasattr(made, "OnlyReverseWrite")


def test_excluded_views_take_their_connections_with_them() -> None:
    model = Model("s", "M")
    model.view("Kept", {"other": direct("Gone"), "many": model.edges("Gone", "e")})
    model.view("Gone", {"name": text()})
    from generator.golden.models import documents

    import pygen

    files = pygen.generate_sdk(list(model.files().values()), package="x", exclude={"views": ["Gone"]})
    assert documents(model.files())
    assert "x/gone.py" not in files
    assert "Gone" not in files["x/kept.py"] and "NodeRef[_p.Node]" in files["x/kept.py"]


def test_two_edges_with_one_direction_are_not_mixed_up(tmp_path: Path) -> None:
    model = Model("s", "M")
    model.view(
        "A", {"first": model.edges("B", "first"), "second": model.edges("B", "second"), "name": text()}
    )
    model.view("B", {"name": text()})
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        write = made.AWrite(external_id="a", name="x", first=["b1"], second=["b2"])
        client.upsert(
            [write, made.BWrite(external_id="b1", name="1"), made.BWrite(external_id="b2", name="2")]
        )
        found = client.a.query().with_first().with_second().list()[0]
        assert [one.external_id for one in found.first] == ["b1"]
        assert [one.external_id for one in found.second] == ["b2"]


def test_files_exist_on_every_system() -> None:
    model = Model("s", "M")
    for name in ("Con", "Aux", "Nul", "COM1", "Asset", "asset", "ASSET", "V" * 200):
        model.view(name, {"name": text()})
    paths = list(generated(model).files)
    stems = [path.removesuffix(".py").lower() for path in paths]
    assert len(set(stems)) == len(stems)
    assert not {"con", "aux", "nul", "com1"} & set(stems)
    assert max(map(len, paths)) <= 100
    assert all(not os.path.isabs(path) for path in paths)  # noqa: PTH117


def test_edge_views_with_relations_of_their_own(tmp_path: Path) -> None:
    model = Model("s", "M")
    model.view("Port", {"name": text(), "cable": direct("Cable")})
    properties = {"length": number(), "owner": direct("Port"), "ports": model.reverse("Port", "Port.cable")}
    model.view("Cable", properties, used_for="edge")
    model.view("Fibre", {"modes": value("int32")}, implements=["Cable"], used_for="edge")
    many = {"ports": model.edges("Port", "p", edge="Fibre"), "lost": model.edges("Port", "q", edge="No")}
    model.view("Rack", {"name": text(), **many})
    with imported(generated(model).files, tmp_path) as made, made.MadeClient.local() as client:
        fibre = made.FibreWrite(
            end_node=made.PortWrite(external_id="p", name="x"), length=2.0, modes=3, owner="p"
        )
        client.upsert(made.RackWrite(external_id="r", ports=[fibre]))
        link = client.rack.query().with_ports().list()[0].ports[0]
        assert (link.edge.length, link.edge.modes, link.node.name) == (2.0, 3, "x")
        assert client.cable.list(min_length=1)[0].owner.external_id == "p"
        assert issubclass(made.Fibre, made.Cable)


def test_what_the_service_sets_is_not_written(shared: Path) -> None:
    import pygen

    core = shared / "models" / "cognite_core_v1" / "response" / "CogniteCore.json"
    files = pygen.generate_sdk(core, package="core_sdk")
    write = (
        files["core_sdk/cognite_asset.py"].partition("class CogniteAssetWrite")[2].partition("\nclass ")[0]
    )
    assert "parent:" in write and "path" not in write and "root" not in write
