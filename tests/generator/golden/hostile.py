"""Every trick: names that are taken, texts that try to end a string, defaults that try to run."""

from __future__ import annotations

from .dsl import Model, direct, enum, number, text, value


def _words(text: str) -> list[str]:
    return text.split()


INJECTION = '"; import os; os.system("touch /tmp/pygen-was-here"); x="'
TEXTS = {
    "tripleQuotes": 'ends """ the docstring',
    "quotes": '"starts and ends"',
    "apostrophes": "'''",
    "backslashes": "C:\\new\\users\\u0041 \\",
    "trailing": "a trailing backslash \\",
    "braces": "{{ 7 * 7 }} {% raw %} {# #}",
    "comments": "*/ <!-- --> # */",
    "newlines": "first\nsecond\r\nthird\n\n\nnew paragraph\ttab",
    "controls": "\x07\x1b[31m\x0b\x0c\x7f\x85",
    "bidirectional": "\u202eright to left\u202c \u2066x\u2069 עברית العربية",
    "emoji": "👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é e\u0301",
    "separators": "line\u2028paragraph\u2029end \ufeffbom \xadsoft",
    "format": "%s %(x)s {x} {0} ${x} f'{1}'",
    "blank": " \n\t ",
    "long": "word " * 150,
    "unbroken": "x" * 300,
    "wide": "風力発電 " * 30,
    "markdown": "```python\nimport os\n```\n# head\n| a | b |",
}
PROPERTIES = _words("""
    sort sort_by direction cursors cursor chunk_size aggregate group_by self viewId datetime date class
    class_ def None async myProp my_prop a_ a__b a_b nodeType type limit filter query properties
    property interval columns metrics json dict copy schema model_dump modelFields str int float bool
    list object print data content dump as_id as_write asWrite exists in_ where select include version_
    1st 2-nd 3rd_- externalID spaces target_units classes with_x x_prefix name name_prefix typing Field
    validate construct existingVersion dataRecord startNodes keywords cls
""")
VIEWS = _words("""
    Literal Optional Any Core Import None List Asset asset MyView My_View MyView2 A AWrite AList AFilter
    AQuery AAPI AsyncA AKeywords Upsert Delete GraphqlQuery Views Spaces Local Close Con nul Aux COM1
    lpt9 Node Edge NodeWrite Client HostileClient AsyncHostileClient Type Class Def Self UPPER_1 UPPER1
    upper_1 x X init Datetime typing Str Exception VIEW Extensions model README llms
""")


def hostile() -> Model:
    model = Model(
        "hostile",
        "Hostile",
        "v1",
        'A model \\ that """ wants {{ to }} break out.\x00'.replace("\x00", "\x01"),
    )
    described = {f"p{key[0].upper()}{key[1:]}": text(description=one[:1024]) for key, one in TEXTS.items()}
    model.view("Texts", described, description=TEXTS["tripleQuotes"] + "\n" + TEXTS["backslashes"])
    for key, one in TEXTS.items():
        model.view(f"Text{key[0].upper()}{key[1:]}", {"name": text()}, description=one[:1024])
    model.view("Properties", {name: text(name=name) for name in PROPERTIES})
    for name in VIEWS:
        model.view(
            name, {"name": text(), "other": direct("A"), "many": model.edges("AWrite", f"{name}.many")}
        )
    _defaults(model)
    _collisions(model)
    _long(model)
    return model


def _defaults(m: Model) -> None:
    defaults = {
        "code": text(default=INJECTION),
        "quote": text(default='it\'s "both" \\ and\nmore'),
        "dunder": text(default="__import__('os').system('true')"),
        "nested": value("json", default={INJECTION: [INJECTION, {"}": "{{"}]}),
        "moment": value("timestamp", default="2020-02-02T02:02:02.002+02:00"),
        "huge": value("int64", default=2**63 - 1),
        "tiny": number(default=5e-324),
    }
    m.view("Injection", defaults, description=INJECTION)
    enums = {"kind": enum("None", "True", "class", "a", "A", "__init__", "_", "X" * 120)}
    m.view("Enums", enums)


def _collisions(m: Model) -> None:
    ranges = {
        "x": number(),
        "minX": text(),
        "max_x": value("int32"),
        "xPrefix": text(),
        "y": text(),
        "yPrefix": text(),
    }
    m.view("Ranges", ranges, description="Filters that would have one name.")
    lists = {
        "tags": text(list=True),
        "tagsContains": text(),
        "limit": number(),
        "sortBy": text(),
        "groupBy": value("boolean"),
    }
    m.view("Keywords", lists)
    edge = {
        "startNode_": text(),
        "endNode1": text(),
        "start_node_": text(),
        "edgeType": text(),
        "type": text(),
    }
    m.view("Ends", edge, used_for="edge")


def _long(m: Model) -> None:
    longest = "V" + "eryLongName" * 23 + "X"
    m.view(
        longest,
        {"p" + "ropertyName" * 23: text(), "other": direct(longest), "many": m.edges(longest, "long")},
    )
    m.view(longest[:-1] + "Y", {"name": enum(*(f"value{n}" + "x" * 60 for n in range(32)))})
