"""What an agent may see: the views of one package, as far as the person who starts the server allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from pygen_runtime.errors import ConfigurationError, ValidationFailed
from pygen_runtime.instances.spec import Direct, EdgeTo, Member, Reverse, View
from pygen_runtime.instances.view_names import view_named
from pygen_runtime.names import nearest_or_all
from pygen_runtime.package import Package


class Offer:
    """Some views of a package, under the names of their read classes; and the spaces that are in bounds."""

    def __init__(
        self,
        package: Package,
        *,
        views: Iterable[str] = (),
        exclude: Iterable[str] = (),
        spaces: Iterable[str] = (),
    ) -> None:
        self.package = package
        self.spaces = tuple(dict.fromkeys(spaces))
        attributes = {name: attribute for attribute, name in package.classes.items()}
        wanted = {_known(name, attributes) for name in views} or set(attributes)
        refused = {_known(name, attributes) for name in exclude}
        self.attributes = {name: attributes[name] for name in attributes if name in wanted - refused}
        """Read class -> attribute of the client."""
        if not self.attributes:
            raise ConfigurationError("no view is left to offer: look at --views and --exclude")

    def view(self, name: str) -> View:
        """The field table of a view, by the name of its class or of its attribute."""
        view: View = self.package.read_class(self.attribute(name))._view
        return view

    def attribute(self, name: str) -> str:
        """Of the client; what is not offered does not exist."""
        if name in self.attributes:
            return self.attributes[name]
        if name in self.attributes.values():
            return name
        raise ValidationFailed(f"there is no view {name!r}.{nearest_or_all(name, sorted(self.attributes))}")

    def target(self, view: View, member: Member) -> View | None:
        """Where a connection leads; None where the model does not say, or where nobody may go."""
        if not isinstance(member, (Direct, EdgeTo, Reverse)) or member.target is None:
            return None
        return view_named(view, member.target) if member.target in self.attributes else None

    def about(self, view: View) -> str:
        """What the model says of a view, on one line."""
        return self._described.get((view.space, view.external_id, view.version), "")

    @cached_property
    def _described(self) -> Mapping[tuple[str, str, str], str]:
        document: Any = self.package.model() or {}
        return {
            (view["space"], view["externalId"], view["version"]): " ".join(
                (view.get("description") or view.get("name") or "").split()
            )
            for view in document.get("views", ())
        }


def _known(name: str, attributes: Mapping[str, str]) -> str:
    if name in attributes:
        return name
    raise ConfigurationError(f"there is no view {name!r}.{nearest_or_all(name, sorted(attributes))}")
