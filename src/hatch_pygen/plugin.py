"""What hatchling finds through the entry point `hatch`. Imports nothing until hatchling asks."""

from __future__ import annotations

from hatchling.plugin import hookimpl


@hookimpl
def hatch_register_build_hook() -> object:
    from hatch_pygen.build_hook import PygenBuildHook

    return PygenBuildHook


@hookimpl
def hatch_register_metadata_hook() -> object:
    from hatch_pygen.metadata_hook import PygenMetadataHook

    return PygenMetadataHook


@hookimpl
def hatch_register_version_source() -> object:
    from hatch_pygen.version_source import PygenVersionSource

    return PygenVersionSource
