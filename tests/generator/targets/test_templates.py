"""What each template makes of a few lines of model, so that its change can be read in one place."""

from __future__ import annotations

import textwrap
from typing import Any

from generator.golden.dsl import Model, direct, enum, number, text, value

from pygen.targets.python.environment import environment

from .making import pipeline

ACME = Model("acme", "Plant")


def made(template: str, properties: Any, **facts: Any) -> str:
    """The part of the module of a view `Pump`, beside which there are a `Rotor`, and a `Tie` of edges."""
    model = Model("acme", "Plant")
    model.view("Pump", properties, **facts)
    model.view("Rotor", {"name": text()})
    model.view("Tie", {"length": number()}, used_for="edge")
    package: Any = pipeline(model).plan("python")
    (cls,) = (cls for cls in package.classes if cls.name == "Pump")
    return (
        environment()
        .get_template(f"{template}.py.jinja")
        .render(package=package, cls=cls, table="_VIEW", home='__package__ or ""')
    )


def body(made: str) -> str:
    """The lines below the head and the docstring of a class."""
    lines = made.splitlines()[2:]
    return textwrap.dedent("\n".join(lines)).strip()


def code(snippet: str) -> str:
    return textwrap.dedent(snippet).strip()


# ---- the field table ----


def test_a_property_in_the_table_says_all_the_runtime_needs() -> None:
    power = number("power:megaw", required=True)
    assert code("""
        members=(
            _p.Property(
                "max_power",
                "maxPower",
                "float64",
                required=True,
                nullable=False,
                unit="power:megaw",
            ),
        ),
    """) in textwrap.dedent(made("table", {"maxPower": power}).replace("\n    ", "\n"))


def test_relations_in_the_table_name_the_classes_they_lead_to() -> None:
    ties = ACME.edges("Rotor", "tied", edge="Tie")
    table = made("table", {"state": enum("on", "off"), "rotor": direct("Rotor"), "ties": ties})
    assert '    _p.Property("state", "state", "enum", values=("off", "on")),\n' in table
    assert '    _p.Direct("rotor", "rotor", "Rotor"),\n' in table
    assert '    _p.EdgeTo("ties", "ties", ("acme", "tied"), "Rotor", edge="Tie"),\n' in table


def test_a_reverse_relation_in_the_table_says_what_it_goes_through() -> None:
    model = Model("acme", "Plant")
    model.view("Farm", {"pumps": model.reverse("Pump", "Pump.isIn")})
    model.view("Pump", {"isIn": direct("Farm")})
    package: Any = pipeline(model).plan("python")
    table = (
        environment()
        .get_template("table.py.jinja")
        .render(package=package, cls=package.classes[0], table="_VIEW", home="x")
    )
    assert '_p.Reverse("pumps", "pumps", "Pump", ("acme", "Pump/v1", "isIn"), "is_in"),' in table


def test_a_view_that_cannot_be_written_has_no_write_class_in_the_table() -> None:
    assert (
        made("table", {}, writable=False)
        == code("""
        _VIEW = _p.View(
            "acme",
            "Pump",
            "v1",
            package=__package__ or "",
            read="Pump",
            write=None,
        )
    """)
        + "\n"
    )


# ---- classes of instances ----


def test_a_read_class() -> None:
    properties = {
        "name": text(required=True, description="What it's called"),
        "class": value("int64", list=True),
    }
    assert (
        made("read", properties)
        == code('''
        class Pump(_p.Node, view=_VIEW):
            """Pump: nodes of the view acme:Pump(v1)."""

            class_: list[int] | None = None
            name: str
            """What it's called."""

            def as_write(self) -> PumpWrite:
                return _p.as_write(self, PumpWrite)
    ''')
        + "\n"
    )


def test_read_types_of_connections() -> None:
    properties = {
        "state": enum("on", "off"),
        "rotor": direct("Rotor"),
        "rotors": ACME.edges("Rotor", "has"),
        "of": ACME.edges("Rotor", "has", edge="Tie", single=True),
    }
    assert body(made("read", properties, writable=False)) == code("""
        state: _t.Literal["off", "on"] | str | None = None
        rotor: _p.NodeRef[Rotor] | None = None
        of: _p.Single[_p.Link[Tie, Rotor]]
        rotors: _p.Connection[Rotor]
    """)


def test_a_description_cannot_end_its_docstring() -> None:
    properties = {"x": text(description='"""; import os; """ \\')}
    assert body(made("read", properties, writable=False)) == code(r'''
        x: str | None = None
        """\"\"\"; import os; \"\"\" \\"""
    ''')


def test_a_description_says_unit_and_limits() -> None:
    properties = {"x": number("power:megaw", default=1.5)}
    assert body(made("read", properties, writable=False)) == code('''
        x: float | None = None
        """Unit: power:megaw. Default: 1.5."""
    ''')


def test_a_child_repeats_nothing_but_what_is_its_own() -> None:
    model = Model("acme", "Plant")
    model.view("Asset", {"name": text()})
    model.view("Pump", {"name": text(of="Asset.name"), "flow": number()}, implements=["Asset"])
    files = pipeline(model).output("python").files
    assert (
        code('''
        class Pump(Asset, view=_VIEW):
            """Pump: nodes of the view acme:Pump(v1)."""

            flow: float | None = None
    ''')
        in files["pump.py"]
    )
    assert "class PumpWrite(AssetWrite, view=_VIEW):" in files["pump.py"]
    assert "from .asset import Asset, AssetFields, AssetFilter, AssetWrite" in files["pump.py"]


def test_a_write_class() -> None:
    properties = {
        "name": text(required=True),
        "number": value("int32", default=3),
        "rotor": direct("Rotor"),
        "at": value("timestamp"),
    }
    assert (
        made("write", properties)
        == code('''
        class PumpWrite(_p.NodeWrite, view=_VIEW):
            """What can be written of Pump; only what is set is sent."""

            at: _dt.datetime | None = None
            name: str
            number: int | None = 3
            """Default: 3."""
            rotor: RotorWrite | _p.NodeId | str | None = None
    ''')
        + "\n"
    )


def test_edges_are_written_with_their_own_properties_or_as_ids() -> None:
    ties = ACME.edges("Rotor", "tied", edge="Tie")
    properties = {"x": text(), "ties": ties, "plain": ACME.edges("Rotor", "has")}
    assert body(made("write", properties)) == code("""
        x: str | None = None
        plain: _t.Sequence[RotorWrite | _p.NodeId | str] | None = None
        ties: _t.Sequence[TieWrite | RotorWrite | _p.NodeId | str] | None = None
    """)


def test_an_edge_class_has_typed_ends() -> None:
    model = Model("acme", "Plant")
    model.view("Pump", {"ties": model.edges("Rotor", "tied", edge="Tie")})
    model.view("Rotor", {})
    model.view("Tie", {"length": number()}, used_for="edge")
    tie = pipeline(model).output("python").files["tie.py"]
    assert (
        code('''
        class Tie(_p.Edge, view=_VIEW):
            """Tie: edges of the view acme:Tie(v1)."""

            start_node: _p.NodeRef[Pump]
            end_node: _p.NodeRef[Rotor]
            length: float | None = None
    ''')
        in tie
    )
    assert "    with_start_node: _t.ClassVar[_p.WithEnd[PumpSelection]]\n" in tie


def test_a_list_class() -> None:
    assert (
        made("list", {})
        == code('''
        class PumpList(_p.NodeList[Pump]):
            """A list of Pump that turns into frames, dicts and ids."""
    ''')
        + "\n"
    )


# ---- filters, conditions, queries ----


EVERY_SORT = {
    "name": text(),
    "power": number(),
    "tags": text(list=True),
    "on": value("boolean"),
    "document": value("json"),
    "rotor": direct("Rotor"),
    "any": direct(),
}


def test_filters_follow_what_the_representation_says_of_a_property() -> None:
    filters = made("filter", EVERY_SORT).partition("class PumpFilter")[2].partition("class PumpWhere")[0]
    assert body(filters) == code("""
        name: str | _t.Sequence[str]
        name_prefix: str
        on: bool
        min_power: float
        max_power: float
        tags_contains: str | _t.Sequence[str]
        any: _p.NodeInput | _t.Sequence[_p.NodeInput]
        rotor: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """)


def test_the_names_to_sort_group_and_select_by() -> None:
    assert made(
        "filter", {"flow": number(), "rotor": direct("Rotor"), "ties": ACME.edges("Rotor", "x")}
    ).startswith('PumpProperty = _t.Literal["external_id", "space", "flow", "rotor"]\n')


def test_the_keywords_are_signatures() -> None:
    assert code('''
        class PumpWhere(PumpFilter, _p.Conditioned[PumpFields], total=False):
            """Conditions of Pump: keyword filters, and `where`."""


        class PumpOptions(PumpWhere, _p.Listing[PumpProperty], total=False):
            """Filters, sorting, limit and units of Pump."""


        class PumpKeywords:
            """What reads of Pump take."""

            def _takes_filters(self, **where: _t.Unpack[PumpWhere]) -> None: ...
            def _takes_options(self, **options: _t.Unpack[PumpOptions]) -> None: ...
    ''') in made("filter", {})


def test_fields_of_connections_say_what_they_lead_to() -> None:
    connections = {
        "parts": ACME.edges("Rotor", "part"),
        "rotors": direct("Rotor", list=True),
        "unknown": direct(list=True),
    }
    assert body(made("fields", connections)) == code("""
        rotors: _p.RelationsField[RotorFields]
        unknown: _p.RelationsField[_p.NodeFields]
        parts: _p.ConnectionField[RotorFields]
    """)


def test_fields_for_conditions() -> None:
    assert body(made("fields", EVERY_SORT)) == code("""
        document: _p.JsonField
        name: _p.TextField
        on: _p.BooleanField
        power: _p.NumberField
        tags: _p.ListField[str]
        any: _p.ReferenceField
        rotor: RotorFields
    """)


def test_a_query_has_a_step_for_each_connection() -> None:
    properties = {
        "rotor": direct("Rotor"),
        "rotors": ACME.edges("Rotor", "has"),
        "ties": ACME.edges("Rotor", "tied", edge="Tie"),
    }
    assert (
        made("query", properties)
        == code('''
        class PumpSelection(PumpKeywords, _p.Selection[PumpFields, PumpProperty], view=_VIEW):
            """Which Pump, and what of their surroundings."""

            with_rotor: _t.ClassVar[_p.With[RotorSelection]]
            with_rotors: _t.ClassVar[_p.WithEdges[RotorSelection]]
            with_ties: _t.ClassVar[_p.WithLinks[RotorSelection, TieFields]]


        class PumpQuery(PumpSelection, _p.Query[Pump, PumpList]):
            """A query over Pump."""


        class AsyncPumpQuery(PumpSelection, _p.AsyncQuery[Pump, PumpList]):
            """A query over Pump whose results are awaited."""
    ''')
        + "\n"
    )


def test_the_two_apis() -> None:
    assert (
        made("api", {})
        == code('''
        class PumpAPI(PumpKeywords, _p.NodeAPI[Pump, PumpList, PumpProperty, PumpQuery]):
            """Reads Pump."""


        class AsyncPumpAPI(
            PumpKeywords, _p.AsyncNodeAPI[Pump, PumpList, PumpProperty, AsyncPumpQuery]
        ):
            """Reads Pump without blocking."""
    ''')
        + "\n"
    )
