"""From a locked model to the representation: processor time of each stage and peak memory.

    python benchmarks/model_to_ir.py [views] [properties]

Every measurement is a fresh process; the table shows the best and the median of seven.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from typing import Any

ROUNDS = 7


def model(views: int, properties: int) -> dict[str, Any]:
    """A model in response form; every tenth property is a direct relation, every fifth view has a parent."""
    return {
        "space": "acme",
        "externalId": "Big",
        "version": "v1",
        "views": [_view(at, views, properties) for at in range(views)],
    }


def _view(at: int, views: int, properties: int) -> dict[str, Any]:
    parent = at - at % 5
    container = {"type": "container", "space": "acme", "externalId": f"C{parent}"}
    facts = {"container": container, "nullable": True, "immutable": False, "autoIncrement": False}
    members: dict[str, Any] = {}
    for number in range(properties):
        if number % 10 == 9:
            source = {
                "type": "view",
                "space": "acme",
                "externalId": f"View{(at + number) % views}",
                "version": "v1",
            }
            kind: dict[str, Any] = {"type": "direct", "list": False, "source": source}
        else:
            kind = {"type": "text", "list": False, "collation": "ucs_basic"}
        key = f"property{number}"
        texts = {"name": f"Property {number}", "description": "A sentence about what it means."}
        members[key] = {
            **facts,
            **texts,
            "containerPropertyIdentifier": key,
            "type": kind,
            "constraintState": {},
        }
    base = {"type": "view", "space": "acme", "externalId": f"View{parent}", "version": "v1"}
    return {
        "space": "acme",
        "externalId": f"View{at}",
        "version": "v1",
        "createdTime": 1,
        "lastUpdatedTime": 1,
        "writable": True,
        "queryable": True,
        "usedFor": "node",
        "isGlobal": False,
        "implements": [base] if parent != at else [],
        "mappedContainers": [container],
        "properties": members,
    }


def measure(views: int, properties: int) -> dict[str, float]:
    text = json.dumps(model(views, properties))
    started = time.process_time()
    from pygen.ir import dumps
    from pygen.models import canonical_json, read_text
    from pygen.pipeline import Pipeline

    marks = [("import", time.process_time() - started)]

    def stage(name: str, work: Any) -> Any:
        started = time.process_time()
        result = work()
        marks.append((name, time.process_time() - started))
        return result

    baseline = _peak()
    documents = stage("read", lambda: read_text(text))
    pipeline = Pipeline.alone(documents)
    stage("resolve", lambda: pipeline.resolved)
    sdk = stage("representation", lambda: pipeline.sdk)
    stage("check", lambda: pipeline.findings)
    total = sum(seconds for name, seconds in marks if name != "import")
    found = dict(marks) | {"read + resolve + representation + check": total}
    found["peak MB"] = _peak()
    found["of which the stages MB"] = _peak() - baseline
    stage("canonical JSON", lambda: canonical_json(documents[0]))
    stage("representation as JSON", lambda: dumps(sdk))
    return found | dict(marks)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    views, properties = (int(a) for a in (*sys.argv[1:3], *("500", "20")[len(sys.argv[1:3]) :]))
    command = [sys.executable, __file__, str(views), str(properties), "measure"]
    rounds = [json.loads(subprocess.check_output(command, timeout=120)) for _ in range(ROUNDS)]
    print(f"| {views} views x {properties} properties | best | median |\n|---|---|---|")
    for name in rounds[0]:
        values = [found[name] for found in rounds]
        shown = "{:.0f}" if name.endswith("MB") else "{:.3f} s"
        print(f"| {name} | {shown.format(min(values))} | {shown.format(statistics.median(values))} |")


if __name__ == "__main__":
    if sys.argv[-1] == "measure":
        print(json.dumps(measure(int(sys.argv[1]), int(sys.argv[2]))))
    else:
        main()
