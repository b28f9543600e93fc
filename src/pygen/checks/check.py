"""All rules over all documents."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pygen.checks.rules import RULES
from pygen.collection import uncollected
from pygen.findings import Finding, settle
from pygen.models import ModelDocument
from pygen.sound import Selection, SoundModel


def check(
    documents: Sequence[ModelDocument],
    *,
    include: Selection | None = None,
    exclude: Selection | None = None,
    strict: bool = False,
    ignore: Collection[str] = (),
) -> tuple[list[Finding], SoundModel]:
    """What there is to say about the models, and what can be generated from them.

    If a finding is an error nothing should be generated: pass the findings to `stop_on_errors`.
    """
    with uncollected():
        sound = SoundModel(documents, include, exclude)
        findings = [finding for document in sound.documents for finding in document.findings]
        for rule in RULES:
            findings += rule(sound)
    return settle(findings, strict=strict, ignore=ignore), sound
