"""The NuGet feed, by the protocol: what `dotnet restore` asks for, in the order in which it asks."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import httpx
import pytest
from service.running import Running, body, changed_model

SETTINGS = {"package": "acme_sharp", "targets": {"csharp": {"name": "Acme.Sharp"}}}
PLACE = "/v1/packages/acme-sharp/versions"


@pytest.fixture(scope="module")
def feed(running: Running) -> dict[str, str]:
    """What the feed offers, by kind, with two versions of a package in it."""
    with running.client() as client:
        for model in (changed_model("Sharp."), changed_model("Sharper.")):
            answer = client.post(PLACE, json=body(model, SETTINGS))
            assert answer.status_code == 201, answer.text
        document = client.get("/nuget/v3/index.json").json()
    assert document["version"] == "3.0.0"
    return {resource["@type"]: resource["@id"] for resource in document["resources"]}


def test_versions_and_their_packages_are_found(feed: dict[str, str], client: httpx.Client) -> None:
    base = feed["PackageBaseAddress/3.0.0"]
    versions = client.get(f"{base}acme.sharp/index.json")
    assert versions.json() == {"versions": ["1.0.0", "1.0.1"]}
    again = client.get(f"{base}acme.sharp/index.json", headers={"If-None-Match": versions.headers["etag"]})
    assert again.status_code == 304
    package = client.get(f"{base}acme.sharp/1.0.1/acme.sharp.1.0.1.nupkg")
    with zipfile.ZipFile(io.BytesIO(package.content)) as archive:
        nuspec = archive.read("Acme.Sharp.nuspec")
    assert client.get(f"{base}acme.sharp/1.0.1/acme.sharp.nuspec").content == nuspec
    space = "{http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd}"
    assert ElementTree.fromstring(nuspec).findtext(f"{space}metadata/{space}version") == "1.0.1"
    for nothing in ("acme.other/index.json", "acme.sharp/9.9.9/acme.sharp.9.9.9.nupkg"):
        assert client.get(base + nothing).json()["code"] == "PG603"


def test_a_registration_says_what_a_version_needs_and_whether_it_was_withdrawn(
    feed: dict[str, str], client: httpx.Client
) -> None:
    address = f"{feed['RegistrationsBaseUrl/3.6.0']}acme.sharp/index.json"
    client.put(f"{PLACE}/1.0.0/yank", json={"reason": "Blunt."}).raise_for_status()
    (page,) = client.get(address).json()["items"]
    assert (page["lower"], page["upper"], page["count"]) == ("1.0.0", "1.0.1", 2)
    first, second = (leaf["catalogEntry"] for leaf in page["items"])
    assert (first["listed"], first["deprecation"]["message"]) == (False, "Blunt.")
    assert second["listed"] is True and "deprecation" not in second
    (group,) = second["dependencyGroups"]
    assert group["targetFramework"] == "net8.0"
    assert group["dependencies"][0]["id"] == "Pygen.Runtime"
    assert client.get(page["items"][1]["packageContent"]).status_code == 200
    client.delete(f"{PLACE}/1.0.0/yank").raise_for_status()


def test_the_page_of_the_package_says_how_it_is_installed(feed: dict[str, str], client: httpx.Client) -> None:
    text = client.get("/packages/acme-sharp").text
    assert f"dotnet add package Acme.Sharp --source {client.base_url}/nuget/v3/index.json" in text


def test_an_id_belongs_to_the_package_that_had_it_first(feed: dict[str, str], client: httpx.Client) -> None:
    taken = {"package": "acme_thief", "targets": {"csharp": {"name": "ACME.sharp"}}}
    answer = client.post("/v1/packages/acme-thief/versions", json=body(settings=taken))
    assert (answer.status_code, answer.json()["code"]) == (409, "PG606")
