"""What docs/csharp shows compiles, against the SDK of a golden model."""

from __future__ import annotations

import re
from pathlib import Path

from csharp.conftest import emitted
from csharp.harness.compiler import GLOBAL_USINGS, Compiler
from csharp.places import ROOT, needs_dotnet

DOCS = ROOT / "docs" / "csharp"
_AROUND = """
static partial class Page
{
    static WindClient client = null!;
    static HttpClient http = null!;
    static Credentials credentials = null!;
    static Services services = new();
    static CancellationToken stop = default;
    static string tenantId = "", clientId = "", clientSecret = "";
}
class Services { public void AddSingleton<T>(Func<object, T> make) { } }
"""


@needs_dotnet
def test_every_block_compiles(compiler: Compiler, runtime: Path) -> None:
    wind = {path: text.replace("GoldenWind", "Acme.Wind") for path, text in emitted("golden_wind").items()}
    pages, number = {}, 0
    for page in sorted(DOCS.glob("*.md")):
        methods = []
        for block in re.findall(r"```csharp\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            lines = [line for line in block.split("\n") if not line.startswith("using ")]
            body = "\n".join(lines)
            methods.append(f"static async Task Block{number}()\n{{\n{body}\nawait Task.CompletedTask;\n}}\n")
            number += 1
        text = "using Acme.Wind;\nusing Pygen;\nstatic partial class Page\n{\n" + "".join(methods) + "}\n"
        pages[f"{page.stem}.cs"] = text
    around = f"using Acme.Wind;\nusing Pygen;\n{_AROUND}"
    sources = {**wind, **pages, "Around.cs": around, "GlobalUsings.cs": GLOBAL_USINGS}
    unused = ("CS0219", "CS0168", "CS0414", "CS0169", "CS0649")
    found = compiler.compile(sources, references=[runtime])
    wrong = [str(one) for one in found if one.code not in unused]
    assert number >= 5
    assert not wrong
