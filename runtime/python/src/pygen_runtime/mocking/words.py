"""Words that made-up texts are put together from."""

from __future__ import annotations

import re
from random import Random


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


PLACES = _listed(
    "Hornsea, Skagen, Ålesund, Troll, Ekofisk, Bergen, Aberdeen, Esbjerg, Rødby, Kiruna, Gdansk, Cuxhaven,"
    "Brest, Bilbao, Faro, Cork, Galway, Lerwick, Tromsø, Narvik, Turku, Tallinn, Riga, Visby, Malmö, Porto"
)
PEOPLE = _listed(
    "Ada Berg, Bjørn Costa, Chloé Dahl, Dmitri Eriksen, Elif Fischer, Fatima García, Göran Haugen, Hana Ito,"
    "Ines Jensen, Jonas Kowalski, Keiko Lund, Lars Moreau, Maya Novak, Nils Olsen, Olga Rossi, Priya Singh"
)
COMPANIES = _listed(
    "Aurora Energy, Borealis Works, Cirrus Systems, Delta Marine, Ember Power, Fjord Industries,"
    "Granite Tools, Helix Controls, Isbjørn Pumps, Juniper Grid"
)
COLOURS = _listed("red, green, blue, white, grey, black, yellow, orange")
STATES = _listed("planned, active, idle, stopped, retired")
SENTENCES = (
    "Inspected last spring, nothing to report.",
    "Replaced after the storm; the old one is kept for parts.",
    "Runs quietly since the bearings were changed.",
    "Due for maintenance when the weather allows.",
    "Installed together with its neighbour.",
)
_WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])|[^\W_]+")


def words(name: str) -> list[str]:
    """The words of a name in any case: `hubHeight` is `hub height`."""
    return [word.lower() for word in _WORDS.findall(name)] or [name]


def title(name: str) -> str:
    return " ".join(words(name)).capitalize()


def initials(name: str) -> str:
    return "".join(word[0] for word in words(name)).upper()[:4]


_KINDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"email", "mail"}), "email"),
    (frozenset({"phone", "telephone", "mobile"}), "phone"),
    (frozenset({"url", "link", "website", "uri", "href"}), "url"),
    (frozenset({"description", "comment", "note", "notes", "remark", "summary", "text"}), "sentence"),
    (frozenset({"serial", "code", "tag", "number", "no", "id", "key", "reference", "ref"}), "code"),
    (frozenset({"manufacturer", "maker", "vendor", "supplier", "company", "brand", "customer"}), "company"),
    (frozenset({"author", "person", "operator", "owner", "user", "contact", "engineer", "by"}), "person"),
    (frozenset({"site", "city", "country", "location", "place", "town", "region", "area"}), "place"),
    (frozenset({"colour", "color"}), "colour"),
    (frozenset({"status", "state", "phase"}), "state"),
    (frozenset({"model", "type", "kind", "class", "version"}), "model"),
    (frozenset({"name", "title", "label"}), "name"),
)


def text(name: str, view: str, number: int, random: Random) -> str:
    """A text for a property called so, of the instance with this number."""
    own = set(words(name))
    kind = next((kind for known, kind in _KINDS if known & own), "other")
    person, company = random.choice(PEOPLE), random.choice(COMPANIES)
    place, code = random.choice(PLACES), f"{initials(view)}-{number:04d}"
    made = {
        "email": f"{person.split()[0].lower()}.{number}@example.com",
        "phone": f"+47 555 {number:05d}",
        "url": f"https://example.com/{'-'.join(words(view))}/{number}",
        "sentence": random.choice(SENTENCES),
        "code": code,
        "company": company,
        "person": person,
        "place": place,
        "colour": random.choice(COLOURS),
        "state": random.choice(STATES),
        "model": f"{initials(view)}{random.randrange(1, 9)}00",
        "name": f"{place} {title(view).lower()} {number}",
    }
    return made.get(kind) or f"{_single(title(name))} {number}"


def _single(word: str) -> str:
    """One of several: `Tags` has a `Tag`."""
    return word.removesuffix("es" if word.endswith("ses") else "s")
