"""All rules over one resolved model and its classes."""

from __future__ import annotations

from collections.abc import Collection

from pygen.checks.rules import CLASS_RULES, MODEL_RULES
from pygen.findings import Finding, reported
from pygen.ir import Sdk
from pygen.resolve import ResolvedModel


def check(
    resolved: ResolvedModel, sdk: Sdk, *, strict: bool = False, ignore: Collection[str] = ()
) -> tuple[Finding, ...]:
    """What there is to say about the models.

    If a finding is an error nothing should be generated: pass the findings to `stop_on_errors`.
    """
    findings = [finding for document in resolved.documents for finding in document.findings]
    for model_rule in MODEL_RULES:
        findings += model_rule(resolved)
    for class_rule in CLASS_RULES:
        findings += class_rule(resolved, sdk)
    return reported(findings, strict=strict, ignore=ignore)
