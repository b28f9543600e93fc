"""Models with next to nothing in them, two models in one SDK, and as many views as one likes."""

from __future__ import annotations

from .dsl import Model, direct, number, text, value


def empty() -> Model:
    """A view without a property, and one that only the others point at."""
    model = Model("void", "Empty", "1")
    model.view(
        "Nothing", {}, filter={"hasData": [{"type": "container", "space": "void", "externalId": "Something"}]}
    )
    model.view("Something", {"name": text()})
    return model


def orders() -> Model:
    model = Model("shop", "Orders", "v1", "Who ordered what.")
    model.view("Person", {"name": text(required=True), "email": text()}, description="Somebody.")
    model.view(
        "Order", {"buyer": direct("Person"), "total": number()}, description="Something that was bought."
    )
    return model


def deliveries() -> Model:
    model = Model("shop", "Deliveries", "v1", "What is on its way.")
    model.view("Person", {"name": text(required=True), "email": text()}, description="Somebody.")
    model.view(
        "Parcel", {"carrier": direct("Person"), "sent": value("timestamp")}, description="Something sent."
    )
    return model


def synthetic(views: int = 500, properties: int = 20) -> Model:
    """Views that point at their neighbours, for figures."""
    model = Model("synthetic", f"Synthetic{views}", "v1")
    types = ("text", "float64", "int64", "timestamp", "boolean", "json")
    for view in range(views):
        stored = {
            f"property{number}": value(types[number % len(types)], description=f"Property number {number}.")
            for number in range(properties - 2)
        }
        next_view = f"View{(view + 1) % views}"
        links = {"next": direct(next_view), "all": model.edges(next_view, "all")}
        model.view(f"View{view}", {**stored, **links}, description=f"View number {view}.")
    return model
