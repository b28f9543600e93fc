"""Clients: how they are made, what they load, how they end."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, collect, done
from runtime.handmade_sdk import AsyncWindClient, RotorWrite, WindClient, WindTurbineWrite
from runtime.handmade_sdk.wind_turbine import AsyncWindTurbineAPI, WindTurbineAPI

from pygen_engine import running
from pygen_runtime import Config, ConfigurationError, MissingExtra
from pygen_runtime.spi import Client, Package, lazy_exports

TESTS = Path(__file__).resolve().parents[2]


def python(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=TESTS, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


HEAVY = ["httpx", "pandas", "pyarrow", "polars", "numpy", "pydantic", "msgspec", "asyncio"]
LOADED = f"print(*sorted(set({HEAVY!r}) & set(sys.modules)))"


def test_importing_the_runtime_or_an_sdk_loads_nothing_heavy() -> None:
    assert python(f"import sys, pygen_runtime; {LOADED}") == ""
    assert python(f"import sys, runtime.handmade_sdk; {LOADED}") == ""


def test_the_data_classes_need_no_http_and_no_frames() -> None:
    code = f"import sys; from runtime.handmade_sdk import WindTurbineWrite; {LOADED}"
    assert set(python(code).split()) <= {"pydantic", "msgspec", "asyncio"}


def test_a_bare_install_has_every_name() -> None:
    code = (
        "import sys\n"
        "missing = 'pandas numpy pyarrow polars rich yaml h2'.split()\n"
        "sys.modules.update(dict.fromkeys(missing))\n"
        "import pygen_runtime, pygen_runtime.spi as spi\n"
        "for package in (pygen_runtime, spi):\n"
        "    for name in package.__all__: getattr(package, name)\n"
        "from runtime.handmade_sdk import *\n"
        "client = WindClient.local()\n"
        "client.upsert(RotorWrite(external_id='r'))\n"
        "print(len(client.rotor.list()))"
    )
    assert python(code) == "1"


def test_using_one_view_imports_no_other() -> None:
    code = (
        "import sys; from runtime.handmade_sdk import WindClient, WindTurbineWrite\n"
        "client = WindClient.local()\n"
        "client.upsert(WindTurbineWrite(external_id='t', name='x', rotor='r', blades=['b']))\n"
        "client.wind_turbine.list()\n"
        "used = [name for name in sys.modules if name.startswith('runtime.handmade_sdk.')]\n"
        "print(*sorted(name.rpartition('.')[2] for name in used))\n"
        "print('httpx' in sys.modules)"
    )
    assert python(code).split() == ["_client", "wind_turbine", "False"]


def test_every_public_name_can_be_imported() -> None:
    import pygen_runtime

    for name in pygen_runtime.__all__:
        assert getattr(pygen_runtime, name).__name__ == name
        assert name in dir(pygen_runtime)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = pygen_runtime.nothing_like_it
    from pygen_runtime import spi

    assert all(hasattr(spi, name) for name in spi.__all__)


def test_a_lazy_package_knows_its_names() -> None:
    from runtime import handmade_sdk

    assert "WindClient" in dir(handmade_sdk)
    assert "annotations" not in dir(handmade_sdk)
    assert python("from runtime.handmade_sdk import *; print(WindClient.__name__)") == "WindClient"
    get, _ = lazy_exports("runtime.handmade_sdk", {"rotor": ["Rotor"]})
    with pytest.raises(AttributeError, match="has no attribute 'Rotr'"):
        get("Rotr")


@pytest.mark.parametrize("client", CLIENTS.values())
async def test_a_client_knows_its_apis_and_resources(client: Any) -> None:
    opened = client.local()
    assert {"wind_turbine", "rotor", "spaces", "views", "upsert"} <= set(dir(opened))
    assert opened.wind_turbine is opened.wind_turbine
    assert "WindTurbineAPI of <" in repr(opened.wind_turbine)
    assert opened.instance_space == "acme_instances"
    assert "in this process" in repr(opened)
    with pytest.raises(
        AttributeError, match=r"WindClient has no 'wind_turbin'\. Did you mean 'wind_turbine'"
    ):
        _ = opened.wind_turbin
    spaces = await done(opened.spaces.list())
    assert {one.space for one in spaces} >= {"acme", "acme_instances"}
    views = await done(opened.views.list(space="acme"))
    assert len(views) == 5
    assert len(await done(opened.containers.list(space="acme"))) == 5
    assert len(await done(opened.data_models.list(space="acme"))) == 1
    await close(opened)


@pytest.mark.parametrize("client", CLIENTS.values())
async def test_a_client_in_a_block_is_closed_after_it(client: Any) -> None:
    opened = client.local()
    if hasattr(opened, "aclose"):
        async with opened as inside:
            assert inside is opened
    else:
        with opened as inside:
            assert inside is opened
    with pytest.raises(ConfigurationError, match="closed"):
        await done(opened.rotor.list())


@pytest.mark.parametrize("client", CLIENTS.values())
async def test_a_local_client_in_a_file_keeps_its_instances(client: Any, tmp_path: Path) -> None:
    for number in range(2):
        opened = client.local(tmp_path / "wind.db", instance_space="mine")
        await done(opened.upsert(RotorWrite(external_id=f"r{number}")))
        assert await done(opened.rotor.count(space="mine")) == number + 1
        await close(opened)


@pytest.mark.parametrize("client", CLIENTS.values())
async def test_the_same_over_http(client: Any) -> None:
    local = WindClient.local()
    assert local._engine is not None
    with running(local._engine) as server:
        opened = client(Config(url=server.url, project="local", credentials="token"))
        rotors = [RotorWrite(external_id=f"r{number:04}") for number in range(1200)]
        assert len((await done(opened.upsert(rotors))).created) == 1200
        found = await collect(opened.rotor.iterate(chunk_size=250))
        # Requests that run side by side arrive in any order.
        assert sorted(one.external_id for one in found) == [one.external_id for one in rotors]
        assert len(await done(opened.rotor.list())) == 1200
        assert len(await done(opened.delete(found))) == 1200
        await close(opened)
    local.close()


@pytest.mark.parametrize("client", CLIENTS.values())
async def test_leaving_an_iteration_early_leaves_nothing_behind(client: Any) -> None:
    local = WindClient.local()
    assert local._engine is not None
    local.upsert([RotorWrite(external_id=f"r{number}") for number in range(1000)])
    with running(local._engine) as server:
        opened = client(Config(url=server.url, project="local", credentials="token"))
        seen = 0
        rotors = opened.rotor.iterate(chunk_size=100)
        if hasattr(rotors, "__aiter__"):
            async for _ in rotors:
                seen += 1
                if seen == 250:  # the fourth page is under way by now
                    break
        else:
            for _ in rotors:
                seen += 1
                if seen == 250:
                    break
        assert await done(opened.rotor.count()) == 1000
        await close(opened)
    local.close()


@pytest.mark.parametrize("client", [WindClient, AsyncWindClient])
def test_other_ways_to_make_a_client(client: Any, tmp_path: Path) -> None:
    environ = {"CDF_URL": "https://example.com", "CDF_PROJECT": "p", "CDF_TOKEN": "secret"}
    opened = client.from_env(environ)
    assert opened.config.url == "https://example.com"
    assert "secret" not in repr(opened)
    file = tmp_path / "config.toml"
    file.write_text(
        '[cognite]\nproject = "p"\ntenant_id = "t"\ncdf_cluster = "c"\n'
        'client_id = "i"\nclient_secret = "hidden"\n'
    )
    opened = client.from_toml(file)
    assert opened.config.project == "p"
    assert "hidden" not in repr(opened.config)


def test_a_client_wants_a_config() -> None:
    with pytest.raises(ConfigurationError, match=r"WindClient takes a Config or .*, not str: .*from_env\(\)"):
        WindClient("https://example.com")  # type: ignore[arg-type]


def test_a_client_without_a_package() -> None:
    class Plain(Client, package=Package("", instance_space=None)):
        """No model of its own."""

    with Plain.local() as client:
        assert client.instance_space is None
        assert client.views.list(space="acme") == []


def test_without_the_engine_a_local_client_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygen_engine", None)
    with pytest.raises(
        MissingExtra, match=r"^WindClient\.local\(\) needs .*pip install 'pygen-runtime\[local\]'$"
    ):
        WindClient.local()


def test_a_local_client_that_cannot_be_made_says_why() -> None:
    with pytest.raises(ConfigurationError, match="instance space 'cdf_mine' cannot be made"):
        WindClient.local(instance_space="cdf_mine")


def test_a_local_client_may_have_the_models_that_the_service_has_in_every_project() -> None:
    for models in ("cdm", ["cdm"]):
        with WindClient.local(models=models) as client:
            found = client.data_models.retrieve(("cdf_cdm", "CogniteCore", "v1"))
            assert found is not None and found.is_global
    with pytest.raises(ConfigurationError, match="no published model 'idm'; there is cdm"):
        WindClient.local(models="idm")


def test_a_model_that_the_engine_refuses_is_told_by_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    properties = {"p": {"type": {"type": "text"}}}
    wrong: dict[str, Any] = {"space": "acme", "externalId": "C", "properties": properties}
    wrong["indexes"] = {"i": {"indexType": "btree", "properties": ["gone"]}}

    monkeypatch.setattr(Package, "model", lambda package: wrong)
    with pytest.raises(ConfigurationError, match="refuses the model of this SDK: PG228: Index 'i' of"):
        WindClient.local()


@pytest.mark.parametrize("api", [WindTurbineAPI, AsyncWindTurbineAPI])
def test_signatures_list_the_real_parameters(api: Any) -> None:
    signature = inspect.signature(api.list)
    names = list(signature.parameters)
    assert {"min_capacity", "name_prefix", "tags_contains", "sort_by", "limit", "target_units"} <= set(names)
    assert "options" not in names and "args" not in names
    assert signature.parameters["min_capacity"].kind is inspect.Parameter.KEYWORD_ONLY
    assert signature.parameters["min_capacity"].annotation == "float"
    assert signature.parameters["sort_by"].annotation == "SortBy[WindTurbineProperty]"
    assert signature.return_annotation == "WindTurbineList"
    assert "limit" not in inspect.signature(api.count).parameters
    assert list(inspect.signature(api.aggregate).parameters)[1:4] == ["metrics", "property", "group_by"]
    assert api.list.__doc__ and "limit" in api.list.__doc__
    assert api.list.__qualname__ == f"{api.__name__}.list"
    assert inspect.iscoroutinefunction(api.list) == (api is AsyncWindTurbineAPI)


def test_help_shows_the_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    help(WindTurbineAPI.iterate)
    shown = capsys.readouterr().out
    assert "min_commissioned: datetime" in shown.replace("'", "")  # from 3.14 on there are no quotes
    assert "one page at a time" in shown


def test_the_untyped_query() -> None:
    with WindClient.local() as client:
        client.upsert(WindTurbineWrite(external_id="t", name="x"))
        found = client.query(("acme", "WindTurbine", "v1")).list()
        assert [one["externalId"] for one in found] == ["t"]


COUNT = """
import pickle, sys
from runtime.faces import close, done
import asyncio
async def main():
    client = pickle.loads(bytes.fromhex(sys.argv[1]))
    print(await done(client.rotor.count()), client.instance_space, client.config.credentials)
    await close(client)
asyncio.run(main())
"""


@pytest.mark.parametrize("face", CLIENTS)
def test_a_client_can_be_sent_to_another_process(face: str) -> None:
    with WindClient.local() as local, running(local._engine) as server:
        local.upsert(RotorWrite(external_id="r1"))
        config = Config(url=server.url, project="local", credentials="top-secret")
        sent = pickle.dumps(CLIENTS[face](config, instance_space="other"))
        ran = subprocess.run(
            [sys.executable, "-c", COUNT, sent.hex()],
            capture_output=True,
            text=True,
            cwd=TESTS,
            timeout=120,
            check=False,
        )
    assert ran.stdout.strip() == "1 other Token(***)", ran.stderr


@pytest.mark.parametrize("face", CLIENTS)
async def test_a_local_client_says_why_it_cannot_be_sent(face: str) -> None:
    client = CLIENTS[face].local()
    with pytest.raises(ConfigurationError, match=rf"stays in its process.*{CLIENTS[face].__name__}\.local"):
        pickle.dumps(client)
    await close(client)
