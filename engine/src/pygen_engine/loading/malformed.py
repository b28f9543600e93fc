"""Why a document cannot be loaded: the rules for request bodies say it, object by object."""

from __future__ import annotations

from collections.abc import Iterable

from pygen_engine.bodies import schema_rules
from pygen_engine.bodies.rules import Check, Report
from pygen_engine.errors import BadRequest
from pygen_engine.loading.sort_out import Contents, Document


def refuse_malformed(contents: Contents) -> None:
    """Raise for the first object that is not what the API takes or gives. Fields nobody knows may stay."""
    kinds: Iterable[tuple[str, Check, list[Document]]] = (
        ("space", schema_rules.space_body, contents.spaces),
        ("container", schema_rules.container_body, contents.containers),
        ("view", schema_rules.view_body, contents.views),
        ("data model", schema_rules.data_model_body, contents.models),
    )
    for kind, check, documents in kinds:
        for document in documents:
            report = Report()
            check(document, "", report)
            if report.found:
                name = ":".join(str(document[key]) for key in ("space", "externalId") if key in document)
                raise BadRequest(
                    f"The {kind} '{name}' cannot be read: {'; '.join(report.found[:5])}", finding="PG008"
                )
