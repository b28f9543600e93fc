"""Where a request goes: to which host, over TLS or not, and whether a proxy stands in between."""

from __future__ import annotations

import os
import re
import select
import socket
import sys
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import msgspec

from ...errors import ConfigurationError

if TYPE_CHECKING:
    from ssl import SSLContext

_PROXIES = ("http_proxy", "https_proxy", "all_proxy")
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f]")


class Address(msgspec.Struct, frozen=True):
    """Where a connection leads to."""

    secure: bool
    host: str
    port: int
    name: str
    """As it stands in the URL, with the port if it was given."""

    @property
    def tls(self) -> SSLContext | None:
        return _tls() if self.secure else None


def taken_apart(url: str) -> tuple[Address, str]:
    """The address of a URL, and what is asked for there."""
    scheme, _, rest = url.partition("://")
    end = next((place for place, char in enumerate(rest) if char in "/?#"), len(rest))
    target = rest[end:].partition("#")[0] or "/"
    if target[0] == "?":
        target = f"/{target}"
    if not target.isascii() or _UNPRINTABLE.search(target):
        target = quote(target, safe="!#$%&'()*+,/:;=?@[]~")
    return _address(scheme, rest[:end]), target


@lru_cache(maxsize=64)
def _address(scheme: str, name: str) -> Address:
    ports = {"https": 443, "http": 80}
    try:
        parts = urlsplit(f"//{name}")
        host, port = parts.hostname or "", parts.port
        if not host.isascii() or any(not 0 < len(label) < 64 for label in host.split(".")):
            host = host.encode("idna").decode()
    except ValueError as error:
        raise ConfigurationError(f"The request cannot be sent: {error}") from None
    if scheme not in ports or not host or _UNPRINTABLE.search(name) or "@" in name:
        raise ConfigurationError(
            f"The request cannot be sent: {scheme}://{name.rpartition('@')[2]} is no address"
        )
    shown = f"[{host}]" if ":" in host else host
    return Address(scheme == "https", host, port or ports[scheme], f"{shown}:{port}" if port else shown)


def behind_proxy() -> bool:
    """Whether this machine reaches the network through a proxy, as far as environment and system say."""
    if any(os.environ.get(name) or os.environ.get(name.upper()) for name in _PROXIES):
        return True
    if sys.platform not in ("darwin", "win32"):
        return False
    from urllib.request import getproxies  # asks the system

    return any(name in getproxies() for name in ("http", "https", "all"))


@cache
def _tls() -> SSLContext:
    """Loading the certificates costs more than everything else about a client, so clients share them."""
    import ssl

    import certifi

    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if file or folder:
        context = ssl.create_default_context(cafile=file, capath=None if file else folder)
    else:
        context = ssl.create_default_context(cafile=certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context


def is_over(sock: socket.socket) -> bool:
    """Whether something arrived on an idle connection: nobody asked, so it is the end of it."""
    if sock.fileno() < 0:
        return True
    if hasattr(select, "poll"):
        watch = select.poll()
        watch.register(sock, select.POLLIN)
        return bool(watch.poll(0))
    return bool(select.select([sock], [], [], 0)[0])
