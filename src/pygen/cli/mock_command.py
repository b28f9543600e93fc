"""`pygen mock`: made-up data that fits the model, as a file of instances, in an engine, or in a project."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pygen.cli.output import Json, State, print_json
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen_runtime.client import Client

EXAMPLES = (
    "Examples: `pygen mock`, `pygen mock --count 50 --view WindTurbine=200 --database wind.db`, "
    "`pygen mock --model model.json --space trial --out trial.json`"
)


def command(
    context: typer.Context,
    models: Annotated[
        list[Path] | None,
        typer.Option("--model", metavar="PATH", help="Files or folders. Default: the locked ones."),
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same data.")] = 0,
    count: Annotated[int, typer.Option(help="Nodes of each view.")] = 10,
    views: Annotated[
        list[str] | None, typer.Option("--view", metavar="VIEW=N", help="Nodes of one view; again for more.")
    ] = None,
    space: Annotated[str | None, typer.Option(metavar="NAME", help="Space of the instances.")] = None,
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Instances and data points as JSON, as engines load them."
        ),
    ] = Path("mock.json"),
    database: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Into the engine in this file."),
    ] = None,
    into_project: Annotated[
        bool, typer.Option("--into-project", help="Into the CDF project that the environment names.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Make up data that fits the model: nodes, relations, time series with data points."""
    from pygen_runtime.errors import PygenError

    state: State = context.obj
    per_view = dict(_of_view(text) for text in views or ())
    with _client_class(state, models) as client_class:
        named = space or client_class._package.instance_space
        if named is None:
            raise _refused("no space is named for the instances", "Say `--space NAME`.")
        try:
            if into_project:
                said = _write(client_class.from_env(), named, seed, count, per_view)
            elif database is not None:
                said = _write(
                    client_class.local(database, instance_space=named), named, seed, count, per_view
                )
            else:
                said = _dump(client_class, named, seed, count, per_view, out)
        except (PygenError, OSError) as error:
            raise _refused(str(error), "Mend that, and make it up again.") from error
    if as_json:
        print_json(said)
    else:
        told = [f"{name} {value:,}" if isinstance(value, int) else value for name, value in said.items()]
        state.say(", ".join(told))


def _of_view(text: str) -> tuple[str, int]:
    name, _, number = text.rpartition("=")
    if not name or not number.isdecimal():
        raise typer.BadParameter(f"{text!r} is not VIEW=N, such as WindTurbine=20", param_hint="--view")
    return name, int(number)


def _refused(why: str, hint: str) -> PygenUserError:
    return PygenUserError("PG186", f"No data was made up: {why}", "pygen mock", hint)


@contextmanager
def _client_class(state: State, models: list[Path] | None) -> Iterator[Any]:
    """The client of the SDK, imported from a folder of its own."""
    from pygen.models import read
    from pygen.notebook import generate_sdk
    from pygen.publish import publish

    if models:
        package, client = "pygen_mock_sdk", "Client"
        documents = [document.content for document in read(*models)]
        files = generate_sdk(*documents, package=package, client=client, on_finding=lambda _: None)
    else:
        project = state.open()
        package, client, files = project.settings.package, project.settings.client_name, project.package_files
    with tempfile.TemporaryDirectory(prefix="pygen-") as folder:
        publish(files, Path(folder))
        sys.path.insert(0, folder)
        try:
            yield getattr(import_module(package), client)
        finally:
            sys.path.remove(folder)
            top = package.partition(".")[0]
            for name in [name for name in sys.modules if name.partition(".")[0] == top]:
                del sys.modules[name]


def _write(client: Client, space: str, seed: int, count: int, per_view: dict[str, int]) -> dict[str, Any]:
    client.instance_space = space
    with client:
        made = client.mock(seed=seed, count=count, per_view=per_view, progress=sys.stderr.isatty())
    return {
        "nodes": len(made.result.nodes),
        "edges": len(made.result.edges),
        "time series": made.series,
        "data points": made.datapoints,
    }


def _dump(
    client_class: Any, space: str, seed: int, count: int, per_view: dict[str, int], out: Path
) -> dict[str, Any]:
    from pygen_runtime.mocking.mock import made_up

    document: dict[str, Any] = {"spaces": [{"space": space}]}
    document |= made_up(client_class._package, space, seed, count, per_view).dump()
    out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    edges = sum(item["instanceType"] == "edge" for item in document["items"])
    series = document["timeseries"]
    return {
        "nodes": len(document["items"]) - edges,
        "edges": edges,
        "time series": len(series),
        "data points": sum(len(measured["datapoints"]) for measured in series),
        "file": str(out),
    }
