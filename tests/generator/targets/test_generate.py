"""SDKs without a project: files in memory, a client in a notebook."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from generator.golden.dsl import Model, direct, text
from generator.golden.models import GOLDEN
from generator.golden.small import orders

import pygen
from pygen.errors import PygenUserError
from pygen_runtime import Config


class Dumpable:
    """What the official client gives for a data model: an object with `dump()`."""

    def __init__(self, content: Any) -> None:
        self.content = content

    def dump(self) -> Any:
        return self.content


def test_every_form_of_a_model_gives_the_same_files(tmp_path: Path) -> None:
    bodies = list(orders().files().values())
    (tmp_path / "model.json").write_text(json.dumps(bodies))
    forms: list[Any] = [
        bodies,
        json.dumps(bodies),
        tmp_path / "model.json",
        str(tmp_path / "model.json"),
        tmp_path,
    ]
    made = [pygen.generate_sdk(form, package="shop_sdk") for form in [*forms, Dumpable(bodies)]]
    assert all(one == made[0] for one in made)
    assert {"shop_sdk/__init__.py", "shop_sdk/order.py", "shop_sdk/_model.json", "shop_sdk/py.typed"} <= set(
        made[0]
    )


def test_names_come_from_the_model_and_settings_are_those_of_a_project() -> None:
    bodies = list(orders().files().values())
    files = pygen.generate_sdk(bodies, exclude={"views": ["Person"]}, names={"Order": "Purchase"})
    assert "orders/purchase.py" in files and "orders/person.py" not in files
    assert "class OrdersClient(" in files["orders/_client.py"]


def test_one_module_with_the_typed_classes_only(tmp_path: Path) -> None:
    files = pygen.generate_sdk(list(orders().files().values()), package="shop_types", single_file=True)
    assert list(files) == ["shop_types.py"]
    module: dict[str, Any] = {"__name__": "shop_types"}
    exec(compile(files["shop_types.py"], "shop_types.py", "exec"), module)  # noqa: S102
    order = module["OrderWrite"](external_id="o", total=3.5, buyer="p")
    assert (order.total, order.buyer) == (3.5, "p")
    assert "OrderAPI" not in module and "OrdersClient" not in module


def test_a_notebook_gets_a_client_and_a_changed_one_when_the_model_changes() -> None:
    bodies = list(orders().files().values())
    first = pygen.generate_sdk_notebook(bodies, package="notebook_sdk", instance_space="mine")
    second = pygen.generate_sdk_notebook(bodies, package="notebook_sdk", client="OtherClient")
    assert (type(first).__name__, type(second).__name__) == ("NotebookSdkClient", "OtherClient")
    assert first.instance_space == "mine"
    with first, second:
        assert first.person.count() == 0
    remote = pygen.generate_sdk_notebook(
        bodies, package="notebook_sdk", config=Config(url="https://x.y", project="p")
    )
    assert remote.config.project == "p"


def test_clients_of_two_versions_of_a_model_do_not_get_in_each_others_way() -> None:
    clients = []
    for version in ("v1", "v2"):
        model = Model("s", "TwoVersions", version)
        model.view("Thing", {"name": text()})
        model.view("Other", {"thing": direct("Thing")})
        clients.append(pygen.generate_sdk_notebook(list(model.files().values()), instance_space="i"))
    for client, version in zip(clients, ("v1", "v2"), strict=True):
        assert client.thing._view.version == version
        assert list(client.other.list()) == []


def test_settings_that_are_wrong_are_all_named() -> None:
    with pytest.raises(PygenUserError) as caught:
        pygen.generate_sdk(list(orders().files().values()), packge="x", client="not a name")
    assert "`packge`" in str(caught.value) and "`client`" in str(caught.value)
    assert "pydantic" not in str(caught.value)


def test_findings_are_logged_or_given(caplog: pytest.LogCaptureFixture) -> None:
    everything = list(GOLDEN[1].bodies().values())
    given: list[Any] = []
    pygen.generate_sdk(everything, on_finding=given.append)
    assert "PG204" in {finding.code for finding in given}
    with caplog.at_level(logging.WARNING, logger="pygen"):
        pygen.generate_sdk(everything)
    assert "PG204 warning: every:Target(v1).lost" in caplog.text
    assert "PG203" not in caplog.text, "infos are not shown unless asked for"


@pytest.mark.parametrize(
    ("models", "options", "message"),
    [
        ((), {}, "no data model"),
        ((("space", "Model", "v1"),), {}, "there is no config"),
        (
            (list(orders().files().values()),),
            {"package": "not a name"},
            "cannot be read|settings are wrong|not a name",
        ),
        ((list(orders().files().values()),), {"package": "pytest"}, "already is a package"),
        ((list(orders().files().values()),) * 2, {}, r"The data model \S+ is given 2 times"),
    ],
)
def test_mistakes_are_explained(models: tuple[Any, ...], options: dict[str, Any], message: str) -> None:
    with pytest.raises(PygenUserError, match=message) as caught:
        pygen.generate_sdk_notebook(*models, **options)
    assert caught.value.code == "PG408"


def test_a_package_inside_another_and_no_instance_space() -> None:
    files = pygen.generate_sdk(list(orders().files().values()), package="outer_sdk.inner")
    assert "outer_sdk/inner/order.py" in files
    assert "    instance_space=None,\n" in files["outer_sdk/inner/_client.py"]
    assert 'InnerClient.local(instance_space="instances")' in files["outer_sdk/inner/README.md"]
    client = pygen.generate_sdk_notebook(list(orders().files().values()), package="outer_sdk.inner")
    with client:
        assert type(client).__module__ == "outer_sdk.inner._client"
        assert client.order.count() == 0
