"""The schema for GraphQL: valid for a library of others, under the names of the model."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT
from sdk_cli import Cli
from small_models import built, direct, edge, mapped, reverse, view

from pygen.models import read_value
from pygen.pipeline import Pipeline
from pygen.source.graphql import schemas
from pygen_engine import Engine, published_model

graphql = pytest.importorskip("graphql")
SAMPLE = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"
TEXT = """
query blades($first: Int) {
  listWindTurbine(
    filter: {capacity: {gte: 2}, rotor: {diameter: {gt: 100}}}, sort: [{name: ASC}], first: $first
  ) {
    items { __typename externalId powerCurve { externalId } blades(first: 3) { items { name isDamaged } } }
    pageInfo { endCursor hasNextPage }
  }
  getBladeById(instance: {space: "s", externalId: "b"}) { items { name } }
  searchBlade(query: "x", fields: [name], filter: {not: {isDamaged: {eq: true}}}) { items { name } }
  aggregateWindTurbine(groupBy: [name]) { items { group count { externalId } avg { capacity } } }
}
"""


def test_texts_are_checked_against_it(cli: Cli) -> None:
    told = cli("show", str(SAMPLE), "--stage", "graphql")
    schema = graphql.build_schema(told.out)
    assert graphql.validate_schema(schema) == []
    assert graphql.validate(schema, graphql.parse(TEXT)) == []
    wrong = graphql.validate(schema, graphql.parse("{ listBlade { items { is_damaged } } }"))
    assert "Did you mean 'isDamaged'" in wrong[0].message


def test_of_the_core_model_and_of_every_kind_of_property() -> None:
    core = Pipeline.alone(read_value(published_model("cdm"), "the core model"))
    (text,) = schemas(core.sdk).values()
    assert graphql.validate_schema(graphql.build_schema(text)) == []
    sdk = built(
        view(
            "A",
            {
                "json": mapped("json", description='says "so\\" \n and "\\u0000"'),
                "tags": mapped({"type": "text", "list": True}),
                "other": direct(),
                "many": direct("B", is_list=True),
                "edges": edge("B"),
                "nowhere": edge("Gone"),
                "a-b": mapped(),
            },
        ),
        view("B", {"a": direct("A"), "as": reverse("A", "many"), "one": reverse("A", "many", many=False)}),
    )
    (text,) = schemas(sdk).values()
    fields = graphql.build_schema(text).type_map["A"].fields
    assert {
        name: str(field.type) for name, field in fields.items() if name not in ("space", "externalId")
    } == {
        "createdTime": "Timestamp!",
        "lastUpdatedTime": "Timestamp!",
        "edges": "_BConnection",
        "json": "JSONObject",
        "many": "_BConnection",
        "other": "_DirectRelation",
        "tags": "[String]",
    } | ({"nowhere": "JSONObject"} if "nowhere" in fields else {})


@pytest.mark.parametrize("source", ["sample", "core"])
def test_the_engine_answers_exactly_that_schema(source: str) -> None:
    raw = json.loads(SAMPLE.read_text()) if source == "sample" else published_model("cdm")
    sdk = Pipeline.alone(read_value(raw, source)).sdk
    with Engine.open() as engine:
        engine.load_model(raw)
        for model, text in zip(sdk.models, schemas(sdk).values(), strict=True):
            place = f"spaces/{model.space}/datamodels/{model.external_id}/versions/{model.version}/graphql"
            body = {"query": graphql.get_introspection_query()}
            answer = engine.handle(
                "POST", f"/api/v1/projects/local/userapis/{place}", {}, json.dumps(body).encode()
            )
            served = graphql.build_client_schema(json.loads(answer[2])["data"])
            ours = graphql.build_schema(text)
            assert graphql.find_breaking_changes(ours, served) == []
            assert graphql.find_breaking_changes(served, ours) == []


def test_names_that_graphql_has_itself_are_left_out() -> None:
    odd = {"true": mapped(), "null": mapped(), "x": mapped()}
    sdk = built(
        view("Query"), view("File", {"x": mapped()}), view("A", odd), view("AAggregate", {"x": mapped()})
    )
    (text,) = schemas(sdk).values()
    schema = graphql.build_schema(text)
    assert graphql.validate_schema(schema) == []
    assert {"A", "AAggregate"} <= schema.type_map.keys()
    assert "true" not in schema.type_map["A"].fields
