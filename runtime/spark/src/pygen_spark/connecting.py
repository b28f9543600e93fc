"""How driver and executors come to a client: by their environment, or by a function that makes a Config.

What travels between processes is the name of the function, or the function itself; never what it returns.
"""

from __future__ import annotations

import base64
import pickle
from collections.abc import Callable
from importlib import import_module
from typing import Any

from pygen_runtime.auth.sources import config_from_env
from pygen_runtime.client import Client
from pygen_runtime.errors import ConfigurationError
from pygen_runtime.http import Config
from pygen_runtime.package import Package

from .options import Options
from .packages import class_named, package_named

MakesConfig = Callable[[], Config]

_clients: dict[tuple[str, str, str, str], Client] = {}
"""One for each place and way to log in: workers are used again, and their connections with them."""


def config_option(config: MakesConfig | None) -> str:
    """A function as an option: by its name where that can be imported, whole where it cannot."""
    if config is None:
        return ""
    if not callable(config):
        raise ConfigurationError(
            f"config is a function that returns a Config, not {type(config).__name__}: it is called on the "
            "driver and on every executor, so that no secret travels with the job"
        )
    module, name = getattr(config, "__module__", None), getattr(config, "__qualname__", "")
    if module and module != "__main__" and _imported(module, name) is config:
        return f"{module}:{name}"
    from pyspark.cloudpickle import dumps

    pickled: bytes = dumps(config)  # type: ignore[no-untyped-call]
    return "pickle:" + base64.b64encode(pickled).decode()


def client_of(options: Options, package: Package) -> Client:
    """The client of this process for such reads."""
    key = (options.config, options.url, options.project, package.name)
    found = _clients.get(key)
    if found is None:
        found = _clients[key] = Client(_config(options), instance_space=package.instance_space)
    return found


def _config(options: Options) -> Config:
    changes: dict[str, Any] = {
        name: value for name, value in (("url", options.url), ("project", options.project)) if value
    }
    if not options.config:
        return config_from_env(**changes)
    made = _function(options.config)()
    if not isinstance(made, Config):
        raise ConfigurationError(f"config is a function that returns a Config, not {type(made).__name__}")
    return made


def _function(option: str) -> MakesConfig:
    module, _, name = option.partition(":")
    if module == "pickle":
        made: MakesConfig = pickle.loads(base64.b64decode(name))
        return made
    named: MakesConfig | None = _imported(module, name)
    if named is None:
        raise ConfigurationError(
            f"there is no function {name!r} in a module {module!r} here: install it on the executors as well"
        )
    return named


def _imported(module: str, name: str) -> Any:
    try:
        found: Any = import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError):
        return None
    return found


def opened(options: Options) -> tuple[Client, Any]:
    """The client of this process, and the read class of the view."""
    package = package_named(options.package)
    return client_of(options, package), class_named(package, options.view)
